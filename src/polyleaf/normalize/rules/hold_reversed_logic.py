"""Negations that cancel or contradict each other: `failure to provide untimely care`, `in the absence of no`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

NEGATIVE = r"(?:un(?:timely|treated|controlled|detected|recogni[sz]ed|noticed|necessary|wanted|safe|healthy|diagnosed)|in(?:correct|adequate|sufficient|complete|effective|appropriate)|late|delayed|lack|absence|no|not|without|non-?\w+|failure|refusal)"
REVERSED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:failure|fails?|failed|refusal|refuses?|refused) to (?:[a-z]+ ){{0,2}}?{NEGATIVE}\b",
        rf"\b(?:in the )?(?:absence|lack) of (?:[a-z]+ )?{NEGATIVE}\b",
        rf"\b(?:prevents?|avoids?|excludes?|rules? out|stops?) (?:the )?(?:absence|lack|non-?\w+|failure)\b",
        r"\b(?:cannot|can not|can't|can’t|do not|don't|don’t|does not|doesn't|must not|should not) (?:[a-z]+ )?(?:not|no|never|none|nothing|nobody)\b(?! (?:only|more|less|longer))",
        r"\bnot (?:un|in|im)(?:likely|common|usual|possible|necessary|safe) (?:not|without|un\w+)\b",
        r"\bwithout (?:not|no|never|lack|absence)\b|\bno (?:lack|absence) of no\b|\bnever not\b",
        r"\bincreases? the (?:decrease|reduction|lowering)\b|\b(?:decreases?|reduces?|lowers?) the (?:increase|growth in the decrease)\b",
        r"\bunless\b[^.;]{3,80}\b(?:do|does|did|is|are|has|have) not\b",
        r"\b(?:contraindicated|prohibited|forbidden|not recommended) (?:[a-z]+ ){0,3}?(?:without|except) (?:contraindications?|prohibitions?)\b",
    )
)


def find_reversed_logic(text: str) -> Iterator[Notice]:
    """Two negations where one was meant, or none.

    >>> [text[n.start:n.end] for text in ["in case of failure to provide untimely care"] for n in find_reversed_logic(text)]
    ['failure to provide untimely']
    >>> list(find_reversed_logic("Failure to treat it in time; you must not only rest"))
    []
    """
    for pattern in REVERSED:
        for match in pattern.finditer(text):
            if "\n" not in match.group():
                message = "negations that cancel each other: check what was meant"
                yield Notice(match.start(), match.end(), message, severity=Severity.CRITICAL)


PLUGIN = TextRule(
    name="reversed-logic",
    summary="Negations cancel or contradict each other.",
    strength=Strength.HOLD,
    find=find_reversed_logic,
    kinds=PROSE,
    in_shadow=True,
)
