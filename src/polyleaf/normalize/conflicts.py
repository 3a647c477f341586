"""Near-duplicates that differ in a fact or in who does what to whom: one is wrong, and only a person knows which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from polyleaf.facts import DifferenceKind, FactKind, read_facts
from polyleaf.model import BlockKind, Document, Severity, SourceFinding
from polyleaf.normalize.duplicates import Aspect, FactChange, Place, collect_places, compare_texts
from polyleaf.normalize.likeness import find_alike
from polyleaf.normalize.roles import find_role_changes

RULE = "near-duplicate-differs"
SURE = 0.55
# less alike, two texts may well be about two things
FEWEST_WORDS = 4
NAME_AXES = frozenset(
    {"body", "disease", "test", "treatment", "substance", "food", "cell", "person", "fluid", "symptom"}
)
NOT_TOLD = frozenset({"conjunction"})
# and for or is mostly a matter of style between two ways of saying the same


def find_conflicts(document: Document, others: Sequence[Document] = ()) -> tuple[SourceFinding, ...]:
    """A hold on every segment of ``document`` that contradicts a near-duplicate in it or in ``others``."""
    kinds = {(found.path, block.line): block.kind for found in (document, *others) for block in found.blocks}
    places = {
        text: [place for place in found if kinds[place.document, place.segment.line] is not BlockKind.TABLE_ROW]
        for text, found in collect_places([document, *others]).items()
        if len(text.split()) >= FEWEST_WORDS
    }
    findings: dict[str, SourceFinding] = {}
    for finding, identity in _judge_pairs({text: found for text, found in places.items() if found}, document):
        findings.setdefault(identity, finding)
    return tuple(sorted(findings.values(), key=lambda finding: (finding.line, finding.start)))


def _judge_pairs(places: Mapping[str, Sequence[Place]], document: Document) -> Iterator[tuple[SourceFinding, str]]:
    """Findings, the likest pairs first, each with the id of its segment."""
    texts = list(places)
    for pair in sorted(find_alike(texts, SURE), key=lambda pair: (-pair.score, pair)):
        first, second = texts[pair.first], texts[pair.second]
        for text, other in ((first, second), (second, first)):
            contradictions = find_contradictions(text, other)
            for place in places[text] if contradictions else ():
                if place.document == document.path:
                    yield _report(place, places[other][0], contradictions, document), place.segment.id


def find_contradictions(text: str, other: str) -> tuple[str, ...]:
    """What two texts that say nearly the same say differently, in words; empty if both can be true.

    Where one names another drug, disease or part of the body, it is about something else and contradicts nothing. A
    figure that only one has contradicts nothing either, unless the other has one of the same unit.

    >>> find_contradictions("It is found in 30–40% of patients.", "It is found in 40% of patients.")
    ("'30 %' is not there",)
    >>> find_contradictions("Take it before meals.", "Take it after meals.")
    ("'before' there is 'after'",)
    >>> find_contradictions("Patients with lung cancer live 6 months.", "Patients with breast cancer live 2 years.")
    ()
    """
    names, others = _read_names(text), _read_names(other)
    if names - others and others - names:
        return ()
    told = tuple(_describe(change) for change in compare_texts(text, other) if _contradicts(change, text, other))
    return (*told, *(f"{change.before!r} there is {change.after!r}" for change in find_role_changes(text, other)))


def _read_names(text: str) -> frozenset[str]:
    """What a text is about: drugs, parts of the body, diseases, treatments."""
    facts = read_facts(text, "en")
    return frozenset(
        fact.value
        for fact in facts
        if fact.kind is FactKind.DRUG or (fact.kind is FactKind.CONCEPT and fact.value.partition(".")[0] in NAME_AXES)
    )


def _contradicts(change: FactChange, text: str, other: str) -> bool:
    fact = change.difference.fact
    if change.aspect is Aspect.NAME or fact.value.partition(".")[0] in NOT_TOLD:
        return False
    if change.aspect is Aspect.NUMBER and change.difference.kind is not DifferenceKind.CHANGED:
        against = read_facts(text if change.difference.kind is DifferenceKind.ADDED else other, "en")
        return any(found.kind is fact.kind and found.unit == fact.unit for found in against)
    return change.difference.sure


def _describe(change: FactChange) -> str:
    if change.before and change.after:
        return f"{change.before!r} there is {change.after!r}"
    return f"{change.before!r} is not there" if change.before else f"{change.after!r} is only there"


def _report(place: Place, other: Place, contradictions: tuple[str, ...], document: Document) -> SourceFinding:
    segment = place.segment
    where = f"line {other.segment.line}"
    if other.document != document.path:
        where += f" of {other.document}"
    return SourceFinding(
        rule=RULE,
        severity=Severity.CRITICAL,
        line=segment.line,
        start=segment.start,
        end=segment.end,
        quote=document.lines[segment.line - 1][segment.start : segment.end],
        message=f"{where} says nearly the same, but {'; '.join(contradictions)}",
        hold=True,
    )
