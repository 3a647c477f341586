"""Asking engines for drafts: memory first, then this machine, then the network; the first answer that passes is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from polyleaf.drafting.engine import UNKNOWN_WORD, DraftResult, Engine, Recalling, Refusal
from polyleaf.drafting.masking import MARK, MaskedText, holds_mark, mask_placeholders, restore_placeholders
from polyleaf.drafting.redaction import describe_error
from polyleaf.drafting.shaping import restore_shape
from polyleaf.drafting.verify import find_doubts, find_refusal, find_repeats, find_wrong_fact
from polyleaf.errors import EngineError
from polyleaf.model import Draft, Message, to_nfc
from polyleaf.project import SOURCE_LANGUAGE

MOST_UNKNOWN = 1 / 3
# a draft with a larger share of words that its engine did not know helps nobody
Answers = tuple[Draft | None, ...]


@dataclass(slots=True)
class _Pending:
    """A message on its way from engine to engine."""

    message: Message
    masked: MaskedText
    draft: Draft | None = None
    refusals: list[Refusal] = field(default_factory=list)

    def refuse(self, engine: Engine, reason: str, text: str = "") -> None:
        self.refusals.append(Refusal(engine.name, reason, text))


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
            _recall(engine, engine, waiting, source_language, language)
        else:
            _translate(engine, waiting, source_language, language)
    except EngineError as error:
        for item in waiting:
            item.refuse(engine, str(error))


def _recall(engine: Engine, memory: Recalling, waiting: list[_Pending], source_language: str, language: str) -> None:
    """A person's words are taken as they are, unless a fact in them differs."""
    messages = [item.message for item in waiting]
    answers = _ask(lambda: memory.recall(messages, source_language, language), len(messages))
    for item, answer in zip(waiting, answers, strict=True):
        if answer is None:
            continue
        reason = find_wrong_fact(item.message.msgid, answer.text, source_language, language)
        if reason:
            item.refuse(engine, reason, answer.text)
        else:
            doubts = find_doubts(item.message.msgid, answer.text, source_language, language)
            item.draft = replace(answer, remarks=answer.remarks + doubts)


def _translate(engine: Engine, waiting: list[_Pending], source_language: str, language: str) -> None:
    """Every distinct masked text is sent once; the answer is then judged for each message."""
    askable = [item for item in waiting if _is_askable(engine, item)]
    texts = list(dict.fromkeys(item.masked.text for item in askable))
    if not texts:
        return
    answers = _ask(lambda: engine.translate(texts, source_language, language), len(texts))
    by_text = dict(zip(texts, answers, strict=True))
    repeats = find_repeats((text, answer.text) for text, answer in by_text.items() if _has_text(answer))
    for item in askable:
        answer = by_text[item.masked.text]
        if answer is None:
            item.refuse(engine, "gave no answer")
        elif _has_text(answer) and answer.text.strip() in repeats:
            item.refuse(engine, "gave the same answer to different texts", answer.text)
        else:
            _judge(engine, item, answer, source_language, language)


def _ask(question: Callable[[], Answers], count: int) -> Answers:
    try:
        answers = question()
    except EngineError:
        raise
    except Exception as error:  # noqa: BLE001  a guest's fault must not cost the other engines' drafts
        raise EngineError(f"failed ({describe_error(error)})") from error
    if len(answers) != count:
        raise EngineError(f"gave {len(answers)} answers to {count} texts")
    return answers


def _has_text(answer: Draft | None) -> bool:
    return answer is not None and isinstance(answer.text, str)


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
        item.refuse(engine, reason)
    return reason is None


def _judge(engine: Engine, item: _Pending, answer: Draft, source_language: str, language: str) -> None:
    source = item.message.msgid
    if not _has_text(answer) or not answer.text.strip():
        reason = find_refusal(source, answer.text, source_language, language) or "gave an empty text"
        item.refuse(engine, "; ".join((reason, *answer.remarks)))
        return
    restored = restore_placeholders(answer.text, item.masked.placeholders)
    if restored is None:
        item.refuse(engine, "lost, doubled or invented a placeholder", answer.text)
        return
    shaped = replace(answer, text=restore_shape(source, to_nfc(restored), language))
    reason = find_refusal(source, shaped.text, source_language, language) or _find_ignorance(source, answer)
    if reason:
        item.refuse(engine, reason, shaped.text)
    else:
        doubts = find_doubts(source, shaped.text, source_language, language)
        item.draft = replace(shaped, remarks=shaped.remarks + doubts)


def _find_ignorance(source: str, answer: Draft) -> str | None:
    unknown = sum(remark.startswith(UNKNOWN_WORD) for remark in answer.remarks)
    words = len(source.split())
    return f"did not know {unknown} of {words} words" if unknown > words * MOST_UNKNOWN else None
