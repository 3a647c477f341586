"""Notes for translators: what people of this project wrote for a similar text. A suggestion, never a draft."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from polyleaf.memory import LENDABLE, Match, MatchKind, Query, TranslationMemory, compare_match, describe_difference
from polyleaf.model import Catalog, Message, State
from polyleaf.pipeline.loading import state_of
from polyleaf.pipeline.plural_categories import find_plural_category
from polyleaf.project import SOURCE_LANGUAGE
from polyleaf.review import Ledger

PREFIX = "memory: "
MIN_SCORE = 75
# percent; below, reading the suggestion takes longer than writing the sentence
WIDTH = 77
# of a note, as every other


def note_suggestions(catalog: Catalog, memory: TranslationMemory, ledger: Ledger) -> Catalog:
    """The catalog with its ``memory:`` notes written afresh for what no person has translated yet.

    Only pairs of this project's catalogs are noted: an imported file lies on one machine, and the catalog would change
    from machine to machine.
    """
    return replace(catalog, messages=tuple(_note(item, catalog.language, memory, ledger) for item in catalog.messages))


def _note(message: Message, language: str, memory: TranslationMemory, ledger: Ledger) -> Message:
    kept = tuple(note for note in message.notes if not note.startswith(PREFIX))
    open_states = (State.MISSING, State.DRAFT, State.STALE)
    if message.obsolete or message.msgid_plural is not None or state_of(message, ledger) not in open_states:
        return replace(message, notes=kept)
    query = Query(message.msgid, SOURCE_LANGUAGE, language, message.msgctxt, min_score=MIN_SCORE)
    match = next(filter(_is_of_use, memory.find_matches(query)), None)
    # the facts of the one that is noted are compared, not of all: that takes most of the time
    note = _describe(compare_match(match, query, find_plural_category)) if match else ()
    return replace(message, notes=kept + note)


def _is_of_use(match: Match) -> bool:
    pair = match.pair
    return match.kind is MatchKind.FUZZY and pair.state in LENDABLE and pair.origin.startswith("locales/")


def _describe(match: Match) -> tuple[str, ...]:
    """The lines of a note, each with the prefix by which it is found again."""
    sentences = [f"{match.score} % like “{match.pair.source}”: “{match.pair.target}”"]
    sentences += [f"but {describe_difference(difference)}" for difference in match.differences]
    return tuple(
        f"{PREFIX}{line}"
        for sentence in sentences
        for line in textwrap.wrap(sentence, WIDTH - len(PREFIX), break_on_hyphens=False)
    )
