"""What is said of the illness in one place and denied in another, and choices of which only one can be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from polyleaf.literals import Literals
from polyleaf.normalize.claims.claim import Claim
from polyleaf.normalize.claims.doses import find_medicines
from polyleaf.normalize.claims.same_subject import name_alike
from polyleaf.normalize.claims.vocabulary import (
    compile_beginnings,
    load_conditions,
    load_exceptions,
    load_table,
    read_data,
)

YES, NO = 1.0, 2.0
ANY_MEDICINE = "medicine"
ANY_NAMES = frozenset({"tablet", "capsule", "drug", "pill", "preparation", "remedy"})
CLAUSE_END = re.compile(r"[,;:]|\b(?:and|while|whereas|but)\b")


@cache
def _load_predicates() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (pair["yes"][0], compile_beginnings(pair["yes"]), compile_beginnings(pair["no"]))
        for pair in read_data()["predicates"]
    )


class _Choice(NamedTuple):
    name: str
    things: re.Pattern[str] | None
    # of which it is said; None for the illness itself
    of_medicines: bool
    words: tuple[re.Pattern[str], ...]
    whenever: bool
    # also in a sentence with a condition


@cache
def _load_choices() -> tuple[_Choice, ...]:
    return tuple(
        _Choice(
            row["name"],
            compile_beginnings(row["of"]) if row["of"] else None,
            "medicine" in row["of"],
            tuple(map(compile_beginnings, row["words"])),
            row.get("whenever", False),
        )
        for row in read_data()["choices"]
    )


@cache
def _load_literals() -> tuple[Literals, tuple[int, ...]]:
    """The words of all choices, and of which each is."""
    words = [(word, number) for number, row in enumerate(read_data()["choices"]) for word in chain(*row["words"])]
    return Literals(tuple(word for word, _ in words)), tuple(number for _, number in words)


def _list_candidates(lowered: str) -> set[int]:
    """Which choices have a word in a sentence: found at once, as there are dozens of them."""
    literals, numbers = _load_literals()
    return {numbers[literal] for literal, _, _ in literals.find(lowered)}


def find_predicate_claims(lowered: str) -> Iterator[Claim]:
    """What holds of the illness, or does not.

    >>> [(claim.subject, claim.low) for claim in find_predicate_claims("it is impossible to cure it")]
    [(('is', 'curable'), 2.0)]
    """
    if load_conditions().search(lowered):
        return
    for name, yes, no in _load_predicates():
        denied = no.search(lowered)
        found = denied or yes.search(lowered)
        if found:
            side = NO if denied else YES
            yield Claim(("is", name), side, side, found.group())


def find_permission_claims(lowered: str) -> Iterator[Claim]:
    """Medicines that are called harmless, or forbidden whatever the case.

    >>> [claim.subject for claim in find_permission_claims("codeine is without danger for the baby")]
    [('allowed', 'codeine')]
    """
    allowed, forbidden = (row.pattern.search(lowered) for row in load_table("medicines"))
    if bool(allowed) != bool(forbidden) and not (forbidden and load_exceptions().search(lowered)):
        found, side = (forbidden, NO) if forbidden else (allowed, YES)
        for _, name in find_medicines(lowered):
            yield Claim(("allowed", name), side, side, found.group() if found else "")


def find_choice_claims(lowered: str) -> Iterator[Claim]:
    """Before or after meals, in the morning or the evening, left or right: of each thing it is said of.

    >>> list(find_choice_claims("iron must be taken after meals"))
    [Claim(subject=('meals', 'iron'), low=2, high=2, quote='after meal')]
    """
    choices = _load_choices()
    for number in sorted(_list_candidates(lowered)):
        choice = choices[number]
        found = _find_chosen(choice, lowered)
        if found and (choice.whenever or not load_exceptions().search(lowered)):
            # where both are said, each may stand in a clause of its own
            clauses = CLAUSE_END.split(lowered) if len(found) > 1 and choice.things else [lowered]
            for clause in clauses:
                yield from _find_choices(choice, clause)


def _find_chosen(choice: _Choice, text: str) -> list[tuple[int, re.Match[str]]]:
    return [(number, match) for number, one in enumerate(choice.words, 1) if (match := one.search(text))]


def _find_choices(choice: _Choice, text: str) -> Iterator[Claim]:
    """What a sentence or clause that says only one of them says it of."""
    found = _find_chosen(choice, text)
    if len(found) == 1:
        number, match = found[0]
        for thing in _list_things(choice, name_alike(text[: match.start()] + text[match.end() :])):
            yield Claim((choice.name, thing), number, number, match.group())


def _list_things(choice: _Choice, text: str) -> Iterator[str]:
    """What it is said of, each once."""
    if choice.things is None:
        yield ""
        return
    things = [match.group() for match in choice.things.finditer(text)]
    if choice.of_medicines:
        names = [name for _, name in find_medicines(text)]
        # the medicine the text is about, whatever it is called
        things = [ANY_MEDICINE if thing in ANY_NAMES and not names else thing for thing in things] + names
    yield from dict.fromkeys(things)
