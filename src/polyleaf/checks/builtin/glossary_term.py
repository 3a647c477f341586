"""A term of the project's glossary that the translation calls something else."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.checks.terms import compile_glossary
from polyleaf.facts import split_tokens
from polyleaf.glossary import Term, TermStatus
from polyleaf.model import Certainty, Finding, Severity


def find_missing_terms(pair: Pair) -> Iterator[Finding]:
    """Terms of the source whose word for the language is not in the translation, in any form.

    >>> from polyleaf.glossary import Glossary
    >>> marrow = Glossary((Term(("bone marrow",), ("médula ósea",)),))
    >>> bad = Pair("Bone marrow makes blood.", "La columna produce sangre.", "es", glossary=marrow)
    >>> [item.message for item in find_missing_terms(bad)]
    ['the glossary has "médula ósea" for "Bone marrow"']
    """
    if not pair.glossary.terms or pair.is_edition or pair.is_copy or not pair.target.strip():
        return
    compiled = compile_glossary(pair.glossary)
    here, there = split_tokens(pair.source), split_tokens(pair.target)
    for match in compiled.english.find(here):
        terms = [compiled.terms[int(place)] for place in match.meanings]
        wanted = [item.term for item in terms if item.term.use and item.term.status is not TermStatus.LOW]
        if wanted and not any(item.use.find(there) for item in terms):
            said = pair.source[here[match.first].start : here[match.last - 1].end]
            yield _make(wanted[0], said)


def _make(term: Term, said: str) -> Finding:
    is_reviewed = term.status is TermStatus.REVIEWED
    return make_finding(
        "glossary-term",
        Severity.MAJOR if is_reviewed else Severity.MINOR,
        f'the glossary has "{" or ".join(term.use)}" for "{said}"',
        certainty=Certainty.LIKELY if is_reviewed else Certainty.POSSIBLE,
    )


PLUGIN = Check(
    name="glossary-term",
    summary="A term is not translated as the project's glossary says.",
    advice=(
        "A patient takes two words for two things. Use the glossary's word, in whatever form the sentence needs; if "
        "another word is as right, add it to the glossary."
    ),
    find=find_missing_terms,
    guard=Guard(kinds=OWN_WORDS, glossary=True),
)
