"""A length or weight in two units: 5 feet 7 inches are 1.70 m, 7 lb 8 oz are 3.4 kg, and French has 1 m 70."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from polyleaf.facts.model import Fact
from polyleaf.facts.units import CUSTOMARY, to_base

# the greater unit of a customary pair and the smaller, and of a metric one
_CUSTOMARY_PAIRS = frozenset({("foot", "inch"), ("pound", "ounce"), ("pounds", "ounce"), ("stone", "pound")})
_METRIC_PAIRS = {("m", ""): "cm", ("m", "cm"): "cm", ("kg", ""): "g", ("kg", "g"): "g"}
_NEAR = 5
# how many characters may lie between the two, as " and "
_ROUNDING = Decimal("0.02")


def match_compounds(left: list[Fact], right: list[Fact]) -> None:
    """Take out of both lists a measure in two customary units and the same in metric ones.

    >>> from polyleaf.facts.reading import read_facts
    >>> left = [fact for fact in read_facts("5 feet 7 inches", "en") if fact.number]
    >>> right = [fact for fact in read_facts("1,70 m", "es") if fact.number]
    >>> match_compounds(left, right)
    >>> left, right
    ([], [])
    """
    for here, there in ((left, right), (right, left)):
        for pair, family, total in list(_list_customary(here)):
            for facts, other_family, base in list(_list_metric(there)):
                if other_family == family and abs(base - total) <= total * _ROUNDING:
                    here[:] = [fact for fact in here if fact not in pair]
                    there[:] = [fact for fact in there if fact not in facts]
                    break


def _list_customary(facts: Sequence[Fact]) -> Iterator[tuple[tuple[Fact, ...], str, Decimal]]:
    for one, other in pairwise(facts):
        if (one.unit, other.unit) not in _CUSTOMARY_PAIRS or not _are_beside(one, other):
            continue
        (family, great), (_, small) = CUSTOMARY[one.unit][0], CUSTOMARY[other.unit][0]
        yield (one, other), family, (one.number or 0) * great + (other.number or 0) * small


def _list_metric(facts: Sequence[Fact]) -> Iterator[tuple[tuple[Fact, ...], str, Decimal]]:
    for one, other in pairwise(facts):
        smaller = _METRIC_PAIRS.get((one.unit, other.unit))
        if smaller is None or not _are_beside(one, other) or one.number is None or other.number is None:
            continue
        great, small = to_base(one.number, one.unit), to_base(other.number, smaller)
        if great is not None and small is not None:
            yield (one, other), great[0], great[1] + small[1]
    for fact in facts:
        base = to_base(fact.number, fact.unit) if fact.number is not None else None
        if base is not None:
            yield (fact,), base[0], base[1]


def _are_beside(one: Fact, other: Fact) -> bool:
    return 0 <= other.start - one.end <= _NEAR
