"""Negations that cancel or contradict each other: `failure to provide untimely care`, `in the absence of no`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

NEGATIVE = (
    r"(?:un(?:timely|treated|controlled|detected|recogni[sz]ed|noticed|necessary|wanted|safe|healthy|diagnosed)"
    r"|in(?:correct|adequate|sufficient|complete|effective|appropriate)"
    r"|late|delayed|lack|absence|no|not|without|non-?\w+|failure|refusal)"
)
CANNOT = "cannot|can not|can['’]t|do not|don['’]t|does not|doesn['’]t|must not|should not"
REVERSED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:failure|fails?|failed|refusal|refuses?|refused) to (?:[a-z]+ ){{0,2}}?{NEGATIVE}\b",
        rf"\b(?:in the )?(?:absence|lack) of (?:[a-z]+ )?{NEGATIVE}\b",
        r"\b(?:prevents?|avoids?|excludes?|rules? out|stops?) (?:the )?(?:absence|lack|failure)\b",
        rf"\b(?:{CANNOT}) (?:[a-z]+ )?(?:no|never|none|nothing|nobody)\b(?! (?:more|less|longer))",
        rf"\b(?:{CANNOT}) not\b(?! (?:only|more|less))",
        r"\bnot (?:un|in|im)(?:likely|common|usual|possible|necessary|safe) (?:not|without|un\w+)\b",
        r"\bwithout (?:not|no|never|lack|absence)\b|\bnever not\b",
        r"\bincreases? the (?:decrease|reduction|lowering)\b",
        r"\b(?:decreases?|reduces?|lowers?) the (?:decrease|reduction)\b",
        r"\bunless\b[^.;\n]{3,80}\b(?:do|does|did|is|are|has|have) not\b",
    )
)


def find_reversed_logic(text: str) -> Iterator[Notice]:
    """Two negations where one was meant, or none.

    >>> text = "in case of failure to provide untimely care"
    >>> [text[n.start : n.end] for n in find_reversed_logic(text)]
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
