"""What an engine is, and what asking several of them gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from polyleaf.model import Draft, Message

UNKNOWN_WORD = "unknown word: "
# how an engine's remark begins when it left a word as it was
UNKNOWN_FORM = "unknown form: "
# when it translated a word but could not inflect it


class Engine(Protocol):
    """A machine that drafts translations: one file of ``drafting/engines/`` or of another package."""

    @property
    def name(self) -> str:
        """As it stands in provenance: "bergamot"."""

    @property
    def summary(self) -> str:
        """One sentence for people."""

    @property
    def is_local(self) -> bool:
        """Whether no text leaves this machine."""

    def find_obstacle(self) -> str | None:
        """One sentence saying what to install or set before it can work here, or None; asks no network."""

    def supports(self, source_language: str, target_language: str) -> bool:
        """Whether it translates this direction (codes as in ``locales/``); asks no network."""

    def version(self) -> str:
        """Of the program and its language data, for provenance."""

    def translate(self, texts: Sequence[str], source_language: str, target_language: str) -> tuple[Draft | None, ...]:
        """One answer a text, in order; placeholders come as ``[X0X]`` and must be kept.

        None means "I do not know". A draft with an empty text means "I failed on this one", its remark says how.
        Raises EngineError when nothing can be translated at all.
        """


@runtime_checkable
class Recalling(Protocol):
    """An engine that gives back people's words: asked first, shown the context, and taken as it is, never reshaped."""

    def recall(
        self, messages: Sequence[Message], source_language: str, target_language: str
    ) -> tuple[Draft | None, ...]:
        """One answer a message, in order; None where nothing is remembered."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an engine's answer to a message was not taken."""

    engine: str
    reason: str
    # one clause: "number 10 became 100"
    text: str = ""
    # what it answered, "" if nothing

    def __str__(self) -> str:
        """``engine: reason``."""
        return f"{self.engine}: {self.reason}"


@dataclass(frozen=True, slots=True)
class DraftResult:
    """What came of asking the engines for one message."""

    message: Message
    draft: Draft | None
    # the first answer that passed every verification; always fuzzy until a person has read it
    refusals: tuple[Refusal, ...] = ()
    # in the order the engines were asked

    @property
    def confidence(self) -> float:
        """0 without a draft, else 1 less the share of words the engine did not know."""
        if self.draft is None:
            return 0.0
        words = max(1, len(self.message.msgid.split()))
        return max(0.0, 1.0 - count_unknown_words(self.draft) / words)


def count_unknown_words(draft: Draft) -> int:
    """How many words an engine said it could not translate or inflect."""
    return sum(remark.startswith((UNKNOWN_WORD, UNKNOWN_FORM)) for remark in draft.remarks)
