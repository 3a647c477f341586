"""A word that is nearly the name of a medicine, or the cut-off name of a class: `Ibandrotan`, `non-steroids`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.drug_names import find_near_name
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

WORD = re.compile(r"(?<![\w@/.-])[A-Za-zÀ-ÿ]{6,}(?![\w@/])")
# names of classes of medicines that lost their end or changed letters, and the class
CLASSES = (
    (re.compile(r"\bnon-?steroids?\b(?! anti)", re.IGNORECASE), "non-steroidal anti-inflammatory drugs"),
    (
        re.compile(
            r"\b(?:bio|bi|di|bis)-?phosph(?:onat|anat|onit|at)es?\b(?<!\bbisphosphonates)(?<!\bbisphosphonate)",
            re.IGNORECASE,
        ),
        "bisphosphonate",
    ),
    (
        re.compile(r"\b(?:beta|alpha)-? ?(?:blocators?|adrenoblockers?|blockators?)\b", re.IGNORECASE),
        "beta or alpha blockers",
    ),
    (re.compile(r"\b(?:glucocorticoster|corticoster)(?:ides?|ods?)\b", re.IGNORECASE), "corticosteroids"),
    (
        re.compile(r"\b(?:cytostats?|cytostatiks?|antibiotica|diuretica|statines?|opiods?)\b", re.IGNORECASE),
        "a class of medicines",
    ),
)


def find_drug_slips(text: str) -> Iterator[Notice]:
    """Words one or two slips away from an international nonproprietary name, and broken names of classes.

    >>> [(text[n.start:n.end], n.message) for text in ["Ibandrotan, Pamidronate"] for n in find_drug_slips(text)]
    [('Ibandrotan', 'is nearly “ibandronate”: a person must check the name')]
    """
    known: dict[str, str | None] = {}
    for match in WORD.finditer(text):
        word = match.group().lower()
        if word not in known:
            known[word] = find_near_name(word)
        near = known[word]
        if near is not None:
            yield _notice(match, near)
    for pattern, name in CLASSES:
        for match in pattern.finditer(text):
            yield _notice(match, name)


def _notice(match: re.Match[str], name: str) -> Notice:
    message = f"is nearly “{name}”: a person must check the name"
    return Notice(match.start(), match.end(), message, severity=Severity.CRITICAL)


PLUGIN = TextRule(
    name="drug-name",
    summary="A word is nearly the name of a medicine or of a class of medicines.",
    strength=Strength.HOLD,
    find=find_drug_slips,
    kinds=PROSE,
)
