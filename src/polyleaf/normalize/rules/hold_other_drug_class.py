"""A medicine that a text counts to a class it is not of: `as a beta blocker, amlodipine is preferred`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from polyleaf.literals import Literals
from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.phrases.drug_members import DrugClass, load_drug_classes
from polyleaf.normalize.phrases.drug_names import load_drug_names
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule
from polyleaf.normalize.shadow import lower_shadow

KINDS = PROSE | {BlockKind.TABLE_ROW}
ENDING = re.compile(
    r"(?:s|es)?(?: (?:drugs?|agents?|medicines?|medications?|preparations?|tablets?|group|class|family))?"
)
LINK = re.compile(
    r"(?:,? (?:such as|like|for example|for instance|as for example|including|e\.g\.|as|namely|among them|especially)"
    r"|:|\t| ?[–—-](?= )| ?\()"
    r"(?: ?(?:for example|for instance|e\.g\.|such as|the|mainly|usually|most often|above all)[ ,]*)*,? ?"
)
BESIDE = re.compile(r" |, (?=[a-z]+ (?:is|are|can|may|should|must|has)\b)")
# "the beta blocker amlodipine", "as a beta blocker, amlodipine is preferred"
IS = re.compile(
    r"([a-z]{5,}) (?:is|are|belongs? to|is one of|counts? among|is considered|as)"
    r" (?:a|an|the|to)? ?(?:the )?(?:group of |class of |family of |kind of |type of |so-called )?(?:[a-z]+ )?\Z"
)
AS = re.compile(r"\b[Aa]s (?:an? |the )?\Z")
PIECE = re.compile(r"(?:the |also |even )?([a-z]{4,})(?: (?:acid|sodium|tablets|\d+ ?mg))?")
NEXT = re.compile(r",? (?:and|or|as well as) | ?[,/] ?")
REACH = 90
# characters before a class in which a medicine that is of it can stand


@cache
def _index_classes() -> tuple[Literals, tuple[str, ...]]:
    """The names of all classes, with hyphens and with spaces, and what each is called in the table."""
    names = {variant: name for name in load_drug_classes() for variant in (name, name.replace(" ", "-", 1))}
    return Literals(tuple(names)), tuple(names.values())


def find_other_classes(text: str) -> Iterator[Notice]:
    """Names of medicines beside the name of a class that they are not of.

    >>> text = "ACE inhibitors such as ramipril or bisoprolol. As a beta blocker, amlodipine is preferred."
    >>> [(text[n.start : n.end], n.message) for n in find_other_classes(text)]
    [('bisoprolol', 'is not known as “ace inhibitor”'), ('amlodipine', 'is not known as “beta-blocker”')]
    """
    lowered = lower_shadow(text)
    literals, names = _index_classes()
    found = sorted(literals.find(lowered), key=lambda place: (place[1], -place[2]))
    done = -1
    for number, start, end in found:
        if start < done or lowered[start - 1 : start].isalnum() or lowered[start - 1 : start] == "-":
            continue
        done = end
        drug_class = load_drug_classes()[names[number]]
        for first, last in _find_members(lowered, start, end):
            if not drug_class.has(lowered[first:last]):
                yield _notice(first, last, drug_class)


def _find_members(lowered: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the known medicines stand that a text counts to the class that it names there."""
    before = IS.search(lowered, max(0, start - REACH), start)
    if before and before[1] in load_drug_names():
        yield before.span(1)
    ending = ENDING.match(lowered, end)
    place = ending.end() if ending else end
    link = LINK.match(lowered, place)
    beside = None if link else BESIDE.match(lowered, place)
    if beside and (beside.group() == " " or AS.search(lowered, max(0, start - REACH), start)):
        piece = PIECE.match(lowered, beside.end())
        if piece and piece[1] in load_drug_names() and lowered[place - 1] != "s":
            yield piece.span(1)
    while link:
        piece = PIECE.match(lowered, link.end())
        if piece is None or piece[1] not in load_drug_names():
            return
        yield piece.span(1)
        link = NEXT.match(lowered, piece.end())


def _notice(start: int, end: int, drug_class: DrugClass) -> Notice:
    return Notice(start, end, f"is not known as “{drug_class.name}”", severity=Severity.CRITICAL)


PLUGIN = TextRule(
    name="other-drug-class",
    summary="A medicine is counted to a class it is not of.",
    strength=Strength.HOLD,
    find=find_other_classes,
    kinds=KINDS,
    in_shadow=True,
)
