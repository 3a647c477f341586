"""What every rule offers behind the door "rules", and what it gives back.

A rule has one of three strengths: a *safe* rule's edits are applied, a *suggested* rule's are proposed in the English
edition, and a *hold* rule asks a person to decide before anyone translates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from polyleaf.model import BlockKind, Severity

if TYPE_CHECKING:
    from polyleaf.normalize.manuscript import Manuscript, Passage

ITEMS = frozenset({BlockKind.BULLET_ITEM, BlockKind.NUMBERED_ITEM})
PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION, *ITEMS})


class Strength(StrEnum):
    """How far a rule may go without a person."""

    SAFE = "safe"
    SUGGESTED = "suggested"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a text: ``text[start:end]`` becomes ``after``."""

    start: int
    end: int
    after: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What a hold or suggested rule saw at ``text[start:end]``, in a sentence for people."""

    start: int
    end: int
    message: str
    suggestion: str | None = None
    # the quote as the rule would write it; None where a person must supply it
    severity: Severity = Severity.MAJOR


class Need(StrEnum):
    """In which texts a phrase counts."""

    NOTHING = ""
    ROUGH = "rough"
    # only where the text shows signs of machine translation or of damage


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase in the notation of ``lexicon``, and what to say of it."""

    text: str
    message: str
    suggestion: str | None = None
    # what to write instead; a safe rule's is written
    severity: Severity = Severity.MAJOR
    needs: str = Need.NOTHING
    # "", "rough", or the code of a source language of which the text must show signs


def load_nothing() -> tuple[Phrase, ...]:
    """No phrases: what a rule watches unless it says so."""
    return ()


def _find_nothing_missing() -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class _RuleBase:
    name: str
    summary: str
    strength: Strength

    def find_obstacle(self) -> str | None:
        """Rules need nothing installed."""
        return None


@dataclass(frozen=True, slots=True)
class TextRule(_RuleBase):
    """Looks at text alone; ``find`` gets a line or a whole manuscript and never reaches over a line end.

    Its patterns begin with a character or a set of few, never with a look behind or a word border: a text is then
    searched ten times as fast.
    """

    find: Callable[[str], Iterable[Edit]] | Callable[[str], Iterable[Notice]]
    hints: tuple[str, ...] = ()
    # ``find`` is only called on a text that holds one of these; empty for always
    characters: re.Pattern[str] | None = None
    # one of what it looks for, where none of that is printable ASCII or an LF: ``find`` is only called on a text
    # with such a character
    kinds: frozenset[BlockKind] = frozenset()
    # kinds of block in which what it found counts; empty for all
    in_shadow: bool = False
    # whether it gets the shadow of the text, in which look-alike characters are plain, instead of the text
    rank: int = 5
    # where edits of two safe rules overlap, the one of the lower rank stays
    shows_damage: bool = True
    # whether what a safe rule fixes is a trace of damage, and no matter of style


@dataclass(frozen=True, slots=True)
class PassageRule(_RuleBase):
    """Looks at one block with its sentences and its neighbours; offsets count in the block's raw line."""

    find: Callable[[Passage], Iterable[Edit]] | Callable[[Passage], Iterable[Notice]]
    kinds: frozenset[BlockKind] = frozenset()
    rank: int = 5
    shows_damage: bool = True


@dataclass(frozen=True, slots=True)
class ManuscriptRule(_RuleBase):
    """Looks at everything at once, as figures that contradict each other ask for; offsets count in the whole text."""

    find: Callable[[Manuscript], Iterable[Notice]]
    watch: Callable[[], tuple[Phrase, ...]] = load_nothing
    # phrases that it wants to find in ``manuscript.watched`` under its name
    look_for_obstacle: Callable[[], str | None] = _find_nothing_missing

    def find_obstacle(self) -> str | None:
        """What to install for a rule that needs a library, without which it finds nothing."""
        return self.look_for_obstacle()


@dataclass(frozen=True, slots=True)
class PhraseRule(_RuleBase):
    """Looks for phrases that are data; all such rules read the text in one pass."""

    load: Callable[[], tuple[Phrase, ...]]
    kinds: frozenset[BlockKind] = PROSE
    rank: int = 5
    shows_damage: bool = True


Rule = TextRule | PassageRule | ManuscriptRule | PhraseRule
