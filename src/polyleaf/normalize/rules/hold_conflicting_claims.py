"""Sentences that say other things of the same subject in other words: `12% of adults` and `every fifth inhabitant`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.claims import clues
from polyleaf.normalize.claims.aspects import are_of_others, find_aspect_claims
from polyleaf.normalize.claims.claim import Claim, Made, find_exclusions
from polyleaf.normalize.claims.comparatives import find_frequency_claims
from polyleaf.normalize.claims.conversions import find_wrong_conversions
from polyleaf.normalize.claims.doses import find_dose_claims
from polyleaf.normalize.claims.durations import (
    find_around_claims,
    find_daily_claims,
    find_duration_claims,
    find_fever_claims,
    find_limit_claims,
    find_zone_claims,
)
from polyleaf.normalize.claims.figures import Figure, read_measures, read_shares
from polyleaf.normalize.claims.intakes import find_intake_claims, find_interval_claims
from polyleaf.normalize.claims.orders import find_order_claims
from polyleaf.normalize.claims.predicates import find_choice_claims, find_permission_claims, find_predicate_claims
from polyleaf.normalize.claims.rhythms import find_unequal_rhythms
from polyleaf.normalize.claims.shared_words import find_apart
from polyleaf.normalize.claims.shares import find_count_claims, find_share_claims, find_unequal_shares
from polyleaf.normalize.claims.sums import find_wrong_sums
from polyleaf.normalize.claims.thresholds import find_threshold_claims
from polyleaf.normalize.claims.totals import find_total_claims
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Strength

KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.TABLE_ROW, *ITEMS})
WORDS_OF_TOPIC = 3
GOING_ON = re.compile(
    r"(?:it|they|he|she|this|these|its|their|as a rule|usually|then|also"
    r"|the (?:course|treatment|therapy|dose|operation|procedure|duration|vaccine|injection|test|method|drug|medicine)"
    r")\b"
)
READERS: tuple[tuple[int, Callable[[str], Iterator[Claim]]], ...] = (
    (clues.SHARE, find_share_claims),
    (clues.COUNT, find_count_claims),
    (clues.MASS, find_dose_claims),
    (clues.TIME, find_duration_claims),
    (clues.TIME, find_around_claims),
    (clues.LIMIT, find_limit_claims),
    (clues.DEGREES, find_fever_claims),
    (clues.SHARE, find_zone_claims),
    (clues.VOLUME | clues.MASS, find_daily_claims),
    (clues.ORDER, find_order_claims),
    (clues.PREDICATE, find_predicate_claims),
    (clues.PERMISSION, find_permission_claims),
    (clues.CHOICE, find_choice_claims),
    (clues.THAN, find_frequency_claims),
    (clues.TOTAL, find_total_claims),
    (clues.LEVEL, find_threshold_claims),
    (clues.INTAKE, find_intake_claims),
    (clues.INTAKE, find_interval_claims),
    (clues.SHARE | clues.TIME | clues.LIMIT | clues.FREQUENCY | clues.AGE, find_aspect_claims),
)
# each with that without which it finds nothing


class _Sentence(NamedTuple):
    lowered: str
    start: int
    # in the whole text
    end: int
    line: int
    list_id: int | None
    topic: str
    # the first words of the block, for a sentence that goes on about it: "Hemodialysis – … It is done …"
    is_row: bool


def find_conflicting_claims(manuscript: Manuscript) -> Iterator[Notice]:
    """Both sentences of each such pair on two lines, in a text that shows signs of translation or damage."""
    if not manuscript.is_rough:
        return
    sentences = list(_list_sentences(manuscript))
    seen: set[int] = set()
    found = _find_clues(manuscript, sentences)
    for one, other in _find_pairs(sentences, found):
        if _stand_together(sentences[one.sentence], sentences[other.sentence]):
            continue
        if are_of_others(sentences[one.sentence].lowered, sentences[other.sentence].lowered):
            continue
        for this, that in ((one, other), (other, one)):
            if this.sentence not in seen:
                seen.add(this.sentence)
                message = f"line {sentences[that.sentence].line} says “{that.claim.quote}” of what seems the same"
                yield _notice(sentences[this.sentence], message)
    for sentence in (sentence for sentence, clue in zip(sentences, found, strict=True) if clue & clues.SHARE):
        for one_share, other_share in find_unequal_shares(sentence.lowered):
            yield _notice(sentence, f"“{one_share}” and “{other_share}” are not the same share")
    for sentence in (sentence for sentence, clue in zip(sentences, found, strict=True) if clue & clues.FREQUENCY):
        for one_rhythm, other_rhythm in find_unequal_rhythms(sentence.lowered):
            yield _notice(sentence, f"“{one_rhythm}” and “{other_rhythm}” are not the same")
    for start, end, one_figure, other_figure in (
        *find_wrong_sums(manuscript.lowered),
        *find_wrong_conversions(manuscript.lowered),
    ):
        passage = manuscript.get_passage(manuscript.locate(start)[0])
        if passage and passage.kind in KINDS:
            message = f"“{one_figure}” and “{other_figure}” do not go together"
            yield Notice(start, end, message, severity=Severity.CRITICAL)


def _find_clues(manuscript: Manuscript, sentences: list[_Sentence]) -> list[int]:
    if any(map(str.isdecimal, manuscript.odd_characters)):
        # figures of another script
        return [clues.EVERYTHING] * len(sentences)
    return clues.find_clues([sentence.lowered for sentence in sentences])


def _find_pairs(sentences: list[_Sentence], found: list[int]) -> Iterator[tuple[Made, Made]]:
    lowered = [sentence.lowered for sentence in sentences]
    made: list[Made] = []
    known: dict[str, tuple[Claim, ...]] = {}
    # the claims of sentences, which may stand in a text many times
    figures: dict[int, Sequence[Figure]] = {}
    for number, (text, clue) in enumerate(zip(lowered, found, strict=True)):
        if clue and text not in known:
            known[text] = tuple(claim for wanted, read in READERS if clue & wanted for claim in read(text))
        if clue:
            made += (Made(number, claim) for claim in known[text])
        # right after the claims, whose readers have just asked for the same figures
        if clue & (clues.SHARE | clues.MEASURE) and (figures_of := (*read_shares(text), *read_measures(text))):
            figures[number] = figures_of
    yield from find_exclusions(made)
    for one, other in find_apart(lowered, figures, {number: sentences[number].topic for number in figures}):
        # rows of tables differ in their figures by design
        if not sentences[one.sentence].is_row or not sentences[other.sentence].is_row:
            yield one, other


def _list_sentences(manuscript: Manuscript) -> Iterator[_Sentence]:
    for passage in manuscript.passages:
        if passage.kind in KINDS:
            offset = manuscript.offsets[passage.line - 1]
            topic = ""
            is_row = passage.kind is BlockKind.TABLE_ROW
            for start, end in (not is_row and passage.sentences) or ((passage.start, passage.end),):
                lowered = manuscript.lowered[offset + start : offset + end]
                own = topic if GOING_ON.match(lowered) else ""
                yield _Sentence(lowered, offset + start, offset + end, passage.line, passage.list_id, own, is_row)
                topic = topic or " ".join(lowered.split(None, WORDS_OF_TOPIC)[:WORDS_OF_TOPIC])


def _stand_together(one: _Sentence, other: _Sentence) -> bool:
    """Whether two sentences are of one line or one list, where each speaks of another case."""
    return one.line == other.line or (one.list_id is not None and one.list_id == other.list_id)


def _notice(sentence: _Sentence, message: str) -> Notice:
    return Notice(sentence.start, sentence.end, message, severity=Severity.CRITICAL)


PLUGIN = ManuscriptRule(
    name="conflicting-claims",
    summary="Two sentences say different things of the same subject, in other words.",
    strength=Strength.HOLD,
    find=find_conflicting_claims,
)
