"""A unit or a span of time without its figure: `take mg twice a day`, `children under years`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.hits import thin_out
from polyleaf.normalize.rule import ITEMS, PROSE, ManuscriptRule, Notice, Phrase, Strength

NAME = "missing-figure"
MESSAGE = "the figure is missing"
# ", mg once a day": the unit stands right after a mark; a heading such as "Dose, mg daily" names it so
BARE_UNIT = re.compile(r"[,;(–-] (?:mg|mcg|µg|μg|ml|mL|g|IU) (?=(?:once|twice|daily|every|three|four|a day|per day)\b)")
RUNNING = ITEMS | {BlockKind.PARAGRAPH}
MIN_WORDS = 6

PHRASES = (
    "take|takes|taking|about|approximately|than|least|most|to|dose|is|of|exceed|reaches mg|ml|mcg|iu|mmhg|mmol",
    "under|than|least|every|each|aged|approximately|about|below|above years|months|weeks|days|hours|minutes|times",
    "from to #",
    "aged (from) to #",
    "about|approximately|around|nearly|almost of patients|people|cases|women|men|children|adults",
    "is|of|about|than|to|exceeds|exceed per day|kilogram|kg|hour|week|month|minute|litre|liter|square",
    "for|after|within|during|every to # days|weeks|months|hours|minutes|years|times",
    "not|never fall*|improve*|subside*|pass|passes|disappear*|stop|respond*|heal within hours|days|minutes|weeks",
    "contact|call|consult|visit|see|inform ~ within hours|days|minutes|weeks",
    "come|go|report|return to ~ within hours|days|minutes|weeks",
    "dose|dosage|amount of|is tablets|capsules|drops|tablet|capsule per|a|each|daily",
)


def load_missing_figure() -> tuple[Phrase, ...]:
    """Every phrase, in the notation of ``lexicon``.

    >>> len(load_missing_figure())
    11
    """
    return tuple(Phrase(text, MESSAGE, severity=Severity.CRITICAL) for text in PHRASES)


def find_missing_figures(manuscript: Manuscript) -> Iterator[Notice]:
    """Every phrase in prose, and units after a mark in text that runs on."""
    spans = [(hit.start, hit.end, PROSE) for hit in thin_out(manuscript.watched.get(NAME, ()))]
    bare = BARE_UNIT.finditer(manuscript.shadow)
    spans += [(match.start() + 2, match.end() - 1, RUNNING) for match in bare]
    for start, end, kinds in spans:
        passage = manuscript.get_passage(manuscript.locate(start)[0])
        if passage and passage.kind in kinds and (kinds is PROSE or passage.text.count(" ") >= MIN_WORDS):
            yield Notice(start, end, MESSAGE, severity=Severity.CRITICAL)


PLUGIN = ManuscriptRule(
    name=NAME,
    summary="A unit or a span of time has lost its figure.",
    strength=Strength.HOLD,
    find=find_missing_figures,
    watch=load_missing_figure,
)
