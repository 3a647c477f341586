"""A word that the project's glossary says to avoid."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import TEXT, Guard
from polyleaf.checks.terms import CompiledTerm, compile_glossary
from polyleaf.facts import split_tokens
from polyleaf.glossary import TermStatus
from polyleaf.model import Certainty, Finding, Severity


def find_forbidden_terms(pair: Pair) -> Iterator[Finding]:
    """Words to avoid for a term that the source has, unless another of its terms asks for that very word.

    >>> from polyleaf.glossary import Glossary, Term
    >>> cord = Glossary((Term(("spinal cord",), ("médula espinal",), avoid=("médula ósea",)),))
    >>> bad = Pair("It presses on the spinal cord.", "Presiona la médula ósea.", "es", glossary=cord)
    >>> [item.message for item in find_forbidden_terms(bad)]
    ['the glossary says to avoid "médula ósea" here']
    """
    if not pair.glossary.terms or not pair.target.strip():
        return
    compiled = compile_glossary(pair.glossary)
    here, there = split_tokens(pair.source), split_tokens(pair.target)
    places = dict.fromkeys(int(place) for match in compiled.english.find(here) for place in match.meanings)
    terms = [compiled.terms[place] for place in places]
    wanted = {index for item in terms for match in item.use.find(there) for index in range(match.first, match.last)}
    for item in terms:
        for match in item.avoid.find(there):
            if not wanted.issuperset(range(match.first, match.last)):
                span = there[match.first].start, there[match.last - 1].end
                yield _make(item, pair.target[slice(*span)], span)


def _make(item: CompiledTerm, said: str, span: tuple[int, int]) -> Finding:
    is_reviewed = item.term.status is TermStatus.REVIEWED
    return make_finding(
        "forbidden-term",
        Severity.MAJOR if is_reviewed else Severity.MINOR,
        f'the glossary says to avoid "{said}" here',
        certainty=Certainty.LIKELY if is_reviewed else Certainty.POSSIBLE,
        span=span,
        suggestion=item.term.use[0] if item.term.use else None,
    )


PLUGIN = Check(
    name="forbidden-term",
    summary="A word stands here that the project's glossary says to avoid.",
    advice="It means something else, or patients misread it. The glossary says what to write.",
    find=find_forbidden_terms,
    guard=Guard(kinds=TEXT, glossary=True),
)
