"""Asking engines for drafts: memory, then this machine, then the network; the first answer that passes is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from polyleaf.drafting.engine import DraftResult, Engine, Recalling, Refusal
from polyleaf.drafting.judging import judge_answer, judge_memory
from polyleaf.drafting.masking import MARK, MaskedText, holds_mark, mask_placeholders
from polyleaf.drafting.redaction import describe_error
from polyleaf.drafting.verify import find_repeats
from polyleaf.errors import EngineError
from polyleaf.model import Draft, Message
from polyleaf.project import SOURCE_LANGUAGE

Answers = tuple[Draft | None, ...]


@dataclass(slots=True)
class _Pending:
    """A message on its way from engine to engine."""

    message: Message
    masked: MaskedText
    draft: Draft | None = None
    refusals: list[Refusal] = field(default_factory=list)

    def take(self, outcome: Draft | Refusal) -> None:
        if isinstance(outcome, Refusal):
            self.refusals.append(outcome)
        else:
            self.draft = outcome


def order_engines(engines: Iterable[Engine]) -> tuple[Engine, ...]:
    """People's words first, then engines on this machine, then the network; as given within each."""
    return tuple(sorted(engines, key=lambda engine: (not isinstance(engine, Recalling), not engine.is_local)))


def draft_messages(
    messages: Sequence[Message],
    language: str,
    engines: Iterable[Engine],
    *,
    source_language: str = SOURCE_LANGUAGE,
    allow_online: bool = False,
) -> tuple[DraftResult, ...]:
    """One result a message, in order: a verified draft, or why each engine gave none. No engine's failure is raised.

    Engines that are not local are left out unless ``allow_online``, because the text then leaves this machine; engines
    that do not translate this direction are left out too. The messages are not changed, whatever text they have.
    """
    pending = [_Pending(message, mask_placeholders(message.msgid.strip())) for message in messages]
    for engine in order_engines(engines):
        waiting = [item for item in pending if item.draft is None]
        if waiting and (engine.is_local or allow_online) and engine.supports(source_language, language):
            _consult(engine, waiting, source_language, language)
    return tuple(DraftResult(item.message, item.draft, tuple(item.refusals)) for item in pending)


def _consult(engine: Engine, waiting: list[_Pending], source_language: str, language: str) -> None:
    try:
        if obstacle := engine.find_obstacle():
            raise EngineError(obstacle)
        if isinstance(engine, Recalling):
            _recall(engine, waiting, source_language, language)
        else:
            _translate(engine, waiting, source_language, language)
    except EngineError as error:
        for item in waiting:
            item.take(Refusal(engine.name, str(error)))


def _recall(memory: Recalling, waiting: list[_Pending], source_language: str, language: str) -> None:
    messages = [item.message for item in waiting]
    answers = _ask(lambda: memory.recall(messages, source_language, language), len(messages))
    for item, answer in zip(waiting, answers, strict=True):
        if answer is not None:
            item.take(judge_memory(item.message.msgid, answer, source_language, language))


def _translate(engine: Engine, waiting: list[_Pending], source_language: str, language: str) -> None:
    """Every distinct masked text is sent once; the answer is then judged for each message."""
    askable = [item for item in waiting if _is_askable(engine, item)]
    texts = list(dict.fromkeys(item.masked.text for item in askable))
    if not texts:
        return
    answers = dict(
        zip(texts, _ask(lambda: engine.translate(texts, source_language, language), len(texts)), strict=True)
    )
    repeats = find_repeats(
        # a guest may put None where a text belongs
        (text, answer.text)
        for text, answer in answers.items()
        if answer and isinstance(answer.text, str)
    )
    for item in askable:
        answer = answers[item.masked.text]
        if answer is None:
            item.take(Refusal(engine.name, "gave no answer"))
        elif answer.text in repeats:
            item.take(Refusal(engine.name, "gave the same answer to different texts", answer.text))
        else:
            item.take(judge_answer(item.message.msgid, item.masked, answer, source_language, language))


def _ask(question: Callable[[], Answers], count: int) -> Answers:
    try:
        answers = question()
    except EngineError:
        raise
    except Exception as error:
        # a guest's fault must not cost the drafts of the others
        raise EngineError(f"failed ({describe_error(error)})") from error
    if len(answers) != count:
        raise EngineError(f"gave {len(answers)} answers to {count} texts")
    return answers


def _is_askable(engine: Engine, item: _Pending) -> bool:
    """Whether a machine can be asked at all; if not, the reason is noted."""
    message = item.message
    reason = None
    if message.msgid_plural is not None:
        reason = "has plural forms, which a person must write"
    elif holds_mark(message.msgid):
        reason = "holds what looks like a mark of ours, as [X0X]"
    elif not any(character.isalpha() for character in MARK.sub("", item.masked.text)):
        reason = "holds no words to translate"
    if reason:
        item.take(Refusal(engine.name, reason))
    return reason is None
