"""Facts that changed partners: 5 mg in the morning and 10 mg at night, that became 10 mg in the morning and 5 at night.

All facts are still there, so that nothing else can see it. Looked at are texts whose facts come in groups, the first of
a kind with the first of another before the second with the second; a good translation may turn the groups round, but
keeps together what belongs together.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise

from polyleaf.facts.axes import STRONG_POLARITY, axis_of
from polyleaf.facts.model import Difference, DifferenceKind, Fact, FactKind

_AXES = (
    *("side", "body", "disease", "daytime", "meal", "weekday", "food", "symptom", "person", "age", "sexes", "order"),
    *("change", "level", "form"),
)
_MOST = 4
_CONTRASTED = frozenset({
    *_AXES, "intake", "period", "breath", "warmth", "place", "food", "posture", "remedy", "stomach", "tightness",
    "softness", "wetness", "openness", "speed", "size", "supine", "fridge",
})  # fmt: skip
_DENIES = STRONG_POLARITY | {"soft.instead"}
# how many characters may lie between a "not" and what it denies
_BESIDE = 8


def compare_pairs(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """The first fact that stands with another partner than in the source.

    >>> from polyleaf.facts.reading import read_facts
    >>> here = read_facts("Move the left arm and the right leg.", "en")
    >>> [(item.source.text, item.target.text)
    ...  for item in compare_pairs(here, read_facts("Mueva el brazo derecho y la pierna izquierda.", "es"))]
    [('left', 'derecho')]
    """
    values = {fact.value for fact in source} & {fact.value for fact in target}
    turned = _find_turned(source, target, values) or _find_exchanged_drug(source, target)
    if turned is not None:
        return (turned,)
    here = _list_lanes(source, values)
    if len(here) < 2:
        return ()
    there = _list_lanes(target, values)
    shared = [name for name, lane in here.items() if name in there and _list_values(lane) == _list_values(there[name])]
    for one, other in combinations(shared, 2):
        if len(here[one]) != len(here[other]):
            continue
        left, right = _pair_up(here[one], here[other]), _pair_up(there[one], there[other])
        if left and right:
            partner = {second.value: first for first, second in left}
            for first, second in right:
                if partner[second.value].value != first.value:
                    return (Difference(DifferenceKind.CHANGED, partner[second.value], first, sure=False),)
    return ()


def _find_turned(source: tuple[Fact, ...], target: tuple[Fact, ...], values: set[str]) -> Difference | None:
    """Take this, not that, which became: take that, not this."""
    if not any(fact.value in _DENIES for fact in source):
        return None
    here, there = _list_contrasts(source, values), _list_contrasts(target, values)
    for name, lane in here.items():
        other = there.get(name, [])
        if len(lane) != 2 or _list_values(lane) != _list_values(other):
            continue
        if _are_together(lane, source):
            continue
        denied, also_denied = _find_denied(lane, source), _find_denied(other, target)
        if denied is not None and also_denied is not None and denied.value != also_denied.value:
            return Difference(DifferenceKind.CHANGED, denied, also_denied, sure=False)
    return None


def _find_exchanged_drug(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> Difference | None:
    """Stop this drug and start that one, which became: stop that drug."""
    names = {fact.value for fact in source if fact.kind is FactKind.DRUG}
    if len(names) != 2 or names != {fact.value for fact in target if fact.kind is FactKind.DRUG}:
        return None
    for phase in ("phase.stop", "phase.start"):
        here, there = _find_drug_at(phase, source), _find_drug_at(phase, target)
        if here is not None and there is not None and here.value != there.value:
            return Difference(DifferenceKind.CHANGED, here, there, sure=False)
    return None


def _find_drug_at(phase: str, facts: tuple[Fact, ...]) -> Fact | None:
    """The drug nearest to the one "stop" or "start", with no "and" between them; None where two are as near."""
    words = [fact for fact in facts if fact.value == phase]
    if len(words) != 1 or any(fact.value in STRONG_POLARITY for fact in facts):
        return None
    joints = [fact.start for fact in facts if axis_of(fact.value) in ("conjunction", "order") or fact.value in _DENIES]
    reached = []
    for drug in facts:
        if drug.kind is not FactKind.DRUG:
            continue
        start, end = min(drug.end, words[0].end), max(drug.start, words[0].start)
        if end - start <= _WITHIN_CLAUSE and not any(start <= joint < end for joint in joints):
            reached.append((end - start, drug))
    reached.sort(key=lambda item: item[0])
    if not reached or (len(reached) > 1 and reached[1][0] < 2 * reached[0][0] + _BESIDE):
        return None
    return reached[0][1]


# how many characters may lie between a "stop" and its drug
_WITHIN_CLAUSE = 25


def _are_together(lane: list[Fact], facts: tuple[Fact, ...]) -> bool:
    """Whether two facts are joined, and none of them is meant instead of the other: "do not take this with that"."""
    start, end = lane[0].end, lane[1].start
    between = [fact.value for fact in facts if start <= fact.start < end]
    is_joined = any(value in ("company.with", "conjunction.and", "conjunction.or") for value in between)
    return is_joined and not any(value in _DENIES or value == "soft.but" for value in between)


def _list_contrasts(facts: tuple[Fact, ...], values: set[str]) -> dict[str, list[Fact]]:
    """The facts that both texts have by kind, where one can be meant instead of another."""
    lanes: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        name = _name_contrast(fact)
        if fact.value in values and name:
            lanes[name].append(fact)
    return {name: lane for name, lane in lanes.items() if _is_plain(lane)}


def _name_contrast(fact: Fact) -> str:
    if fact.kind is FactKind.QUANTITY:
        return "" if fact.optional else f"quantity {fact.unit}"
    if fact.kind is FactKind.DRUG:
        return "drug"
    return axis_of(fact.value) if axis_of(fact.value) in _CONTRASTED else ""


def _find_denied(lane: list[Fact], facts: tuple[Fact, ...]) -> Fact | None:
    """The one of two facts with a "not" or "instead of" right before it; None where both have one, or neither."""
    # behind "but rather" stands what is meant
    meant = {fact.end for fact in facts if fact.value == "soft.rather"}
    ends = [fact.end for fact in facts if fact.value in _DENIES and fact.end not in meant]
    denied = [fact for fact in lane if any(0 <= fact.start - end <= _BESIDE for end in ends)]
    if not denied:
        # Hindi denies behind the word
        starts = [fact.start for fact in facts if fact.value in _DENIES and "\u0900" <= fact.text[0] <= "\u097f"]
        denied = [fact for fact in lane if any(0 <= start - fact.end <= 1 for start in starts)]
    return denied[0] if len(denied) == 1 else None


def _list_lanes(facts: tuple[Fact, ...], values: set[str]) -> dict[str, list[Fact]]:
    """The facts by kind that both texts have, of kinds with two to four, all different; figures and sides first.

    What only one text has may be another reading of a word, as of Ukrainian "нога", leg or foot.
    """
    lanes: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.value not in values:
            continue
        if fact.kind is FactKind.QUANTITY and not fact.optional and not fact.starts_range:
            lanes[f"quantity {fact.unit}"].append(fact)
        elif fact.kind in (FactKind.DRUG, FactKind.DATE, FactKind.TIME):
            lanes[fact.kind.value].append(fact)
        elif fact.kind is FactKind.CONCEPT and axis_of(fact.value) in _AXES:
            lanes[axis_of(fact.value)].append(fact)
    kept = {name: lane for name, lane in lanes.items() if 2 <= len(lane) <= _MOST and _is_plain(lane)}
    return dict(sorted(kept.items(), key=lambda item: (not item[0].startswith("quantity"), item[0] != "side")))


def _is_plain(lane: list[Fact]) -> bool:
    """Whether all values are different, and none two readings of one word."""
    return len({fact.value for fact in lane}) == len(lane) == len({fact.start for fact in lane})


def _list_values(lane: list[Fact]) -> list[str]:
    return sorted(fact.value for fact in lane)


def _pair_up(lane: list[Fact], other: list[Fact]) -> list[tuple[Fact, Fact]] | None:
    """First with first, second with second; None where the groups overlap, or one goes the other way round."""
    pairs = list(zip(lane, other, strict=True))
    for (one, two), (three, four) in pairwise(pairs):
        if max(one.start, two.start) > min(three.start, four.start) or (one.start < two.start) != (
            three.start < four.start
        ):
            return None
    return pairs
