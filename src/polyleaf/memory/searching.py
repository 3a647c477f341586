"""Searching the memory: matches in context (101 %), exact ones (100 %), and similar ones with what differs named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from polyleaf.facts import Difference
from polyleaf.memory.differing import compare_sources, compare_with_translation
from polyleaf.memory.pair import Pair
from polyleaf.memory.similar import SimilarTexts
from polyleaf.memory.store import Store
from polyleaf.memory.substituting import Adapted, PluralCategory, substitute_numbers
from polyleaf.model import to_nfc

IN_CONTEXT = 101
EXACT = 100
OTHER_CONTEXT = 99
# the same text in another context, as a dose of medicine and one of radiation, is at best nearly the same


class MatchKind(StrEnum):
    """How a match fits."""

    CONTEXT = "context"
    # the same text in the same context (msgctxt), or between the same texts
    EXACT = "exact"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    text: str
    source_language: str
    target_language: str
    context: str | None = None
    before: str | None = None
    after: str | None = None
    # digest_neighbour of the texts beside it, where they are known
    limit: int = 5
    min_score: int = 70
    # similar texts below it are not shown; 100 for exact ones only


@dataclass(frozen=True, slots=True)
class Match:
    """A remembered pair and how it fits."""

    pair: Pair
    kind: MatchKind
    score: int
    # 101, 100, or below 100: the ratio, rounded down
    ratio: float = EXACT
    # rapidfuzz's, of the sources; it ranks what has the same score
    differences: tuple[Difference, ...] = ()
    # facts that the query and the pair do not share: ``source`` is the query's, ``target`` the pair's
    adapted: Adapted | None = None
    # the translation with the query's numbers, where the rule allows it; no person has written it


def find_matches(store: Store, query: Query, similar: SimilarTexts | None) -> tuple[Match, ...]:
    """The best matches, the best first, not yet compared by their facts; only exact ones if ``similar`` is None.

    A translation that several pairs share is given once, with its best standing.
    """
    text = to_nfc(query.text)
    # one more, because the text itself may be among them
    alike = similar.find(text, limit=query.limit + 1, min_score=query.min_score) if similar else []
    ratios = dict(alike)
    found = [
        _match_exact(pair, query) if pair.source == text else _match_similar(pair, ratios[pair.source])
        for pair in store.find({text, *ratios}, query.source_language, query.target_language)
    ]
    return _keep_best(found, query.limit)


def compare_match(match: Match, query: Query, find_category: PluralCategory) -> Match:
    """The match with every fact named that the query and the pair do not share, and with its numbers put in."""
    pair = match.pair
    # the sources may agree where the translation says something else
    differences = compare_sources(query.text, pair.source, query.source_language) or compare_with_translation(
        query.text, pair
    )
    is_adaptable = match.kind is MatchKind.FUZZY and pair.form is None
    adapted = substitute_numbers(query.text, pair, find_category) if is_adaptable else None
    return replace(match, differences=differences, adapted=adapted)


def _match_similar(pair: Pair, ratio: float) -> Match:
    return Match(pair, MatchKind.FUZZY, min(int(ratio), OTHER_CONTEXT), ratio=ratio)


def _match_exact(pair: Pair, query: Query) -> Match:
    if pair.context != query.context:
        return Match(pair, MatchKind.FUZZY, OTHER_CONTEXT)
    neighbours = (pair.before, pair.after)
    if pair.context is not None or (None not in neighbours and neighbours == (query.before, query.after)):
        return Match(pair, MatchKind.CONTEXT, IN_CONTEXT)
    return Match(pair, MatchKind.EXACT, EXACT)


def _keep_best(found: list[Match], limit: int) -> tuple[Match, ...]:
    best: dict[tuple[str, str, str | None], Match] = {}
    for match in sorted(found, key=_rank):
        best.setdefault((match.pair.source, match.pair.target, match.pair.context), match)
    return tuple(best.values())[:limit]


def _rank(match: Match) -> tuple[int, float, int, str, str, str]:
    pair = match.pair
    return (-match.score, -match.ratio, pair.rank, pair.source, pair.target, pair.origin)
