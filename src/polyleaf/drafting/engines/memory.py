"""The translation memory as an engine: what a person wrote for exactly this text in this context."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from polyleaf.drafting.engine import Engine
from polyleaf.memory import Place, TranslationMemory
from polyleaf.model import Draft, Message


@dataclass(frozen=True, slots=True, eq=False)
class MemoryEngine:
    """Asked before every machine. Its drafts are fuzzy all the same: a person stood behind them elsewhere, not here."""

    memory: TranslationMemory | None = None
    # None knows nothing, as outside of a project
    places: Mapping[str, frozenset[Place]] = field(default_factory=dict)
    # where each message stands, by uid: what stood between the same texts is preferred
    name: str = "memory"
    summary: str = "what people wrote for exactly the same text in the same context"
    is_local: bool = True

    def find_obstacle(self) -> str | None:
        """None; exact matches need no library, and an empty memory simply knows nothing."""
        return None

    def supports(self, source_language: str, target_language: str) -> bool:
        """Whether anything is remembered for this direction."""
        return self.memory is not None and self.memory.has_pairs(source_language, target_language)

    def version(self) -> str:
        """A digest of what can be lent."""
        return "" if self.memory is None else self.memory.compute_version()

    def recall(
        self, messages: Sequence[Message], source_language: str, target_language: str
    ) -> tuple[Draft | None, ...]:
        """What a person wrote for each message, with the place it comes from and what others wrote as remarks."""
        if self.memory is None:
            return (None,) * len(messages)
        version = self.memory.compute_version(source_language, target_language)
        return tuple(self._recall_one(message, source_language, target_language, version) for message in messages)

    def translate(self, texts: Sequence[str], source_language: str, target_language: str) -> tuple[Draft | None, ...]:
        """As ``recall``, for texts without a context."""
        return self.recall([Message(text) for text in texts], source_language, target_language)

    def _recall_one(self, message: Message, source_language: str, target_language: str, version: str) -> Draft | None:
        if self.memory is None or message.msgid_plural is not None:
            return None
        match = self.memory.find(
            message.msgid,
            target_language,
            message.msgctxt,
            source_language=source_language,
            places=self.places.get(message.uid, frozenset()),
        )
        if match is None:
            return None
        remarks = [f"from {match.origin}"] if match.origin else []
        remarks += ["between the same texts"] if match.in_context else []
        remarks += [f"another person wrote: {text}" for text in match.alternatives]
        return Draft(match.text, self.name, version, tuple(remarks))


PLUGIN: Engine = MemoryEngine()
