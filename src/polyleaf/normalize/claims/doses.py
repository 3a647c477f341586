"""How much of a medicine: `sertraline is started with 500 mg` where the table says `50 mg`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from polyleaf.normalize.claims.claim import Claim
from polyleaf.normalize.claims.figures import NUMBERS, Figure, read_measures
from polyleaf.normalize.phrases.drug_names import find_near_name, load_drug_names

WORD = re.compile(r"[^\W\d_]{4,}")
ROLES = (
    ("most", re.compile(r"\b(?:maximum|maximal|max|at most|no more than|not more than|not exceed|up to)\b")),
    ("start", re.compile(r"\b(?:start|starts|started|starting|begin|begins|beginning|initial|initially|first dose)\b")),
    ("day", re.compile(r"\b(?:a day|per day|daily|each day|every day|/day|day)\b")),
)
SPECIAL = re.compile(
    r"\b(?:child|children|infants?|babies|kg|elderly|pregnan\w+|iv|intravenous\w*|injection\w*|renal)\b"
)
TIMES = re.compile(r"\b(?:(\d|two|three|four|once|twice)(?: times)?) (?:a|per|every|each)? ?(?:day|daily)\b")
COUNTS = {"once": 1, "twice": 2, "two": 2, "three": 3, "four": 4}
TABLETS_OF = re.compile(r"\b(\d{1,2}|two|three|four|six|eight|ten) (?:tablet|capsule|sachet|pill)s? (?:of|à|with) $")
OF = re.compile(r" (?:of )?(?:the )?$")
SAME_MEDICINE = {
    "acetylsalicylic": "aspirin", "acetaminophen": "paracetamol", "epinephrine": "adrenaline",
    "albuterol": "salbutamol", "frusemide": "furosemide",
}  # fmt: skip


def find_dose_claims(lowered: str) -> Iterator[Claim]:
    """The dose beside each name of a medicine, by what dose it is: at most, to start with, a day, or any.

    >>> list(find_dose_claims("sertraline is started with 500 mg"))
    [Claim(subject=('dose', 'sertraline', 'start'), low=500.0, high=500.0, quote='500 mg')]
    >>> [claim.high for claim in find_dose_claims("600 mg of ibuprofen 3 times a day")]
    [1800.0]
    """
    figures = [figure for figure in read_measures(lowered) if figure.kind == "mass"]
    if not figures or SPECIAL.search(lowered):
        return
    names = find_medicines(lowered)
    for (start, name), (below, _) in zip(names, [*names[1:], (len(lowered), "")], strict=False):
        before = [figure for figure in figures if figure.end < start and OF.fullmatch(lowered, figure.end, start)]
        found = before or [figure for figure in figures if start < figure.start < below]
        if found:
            yield from _read_doses(lowered, name, found, lowered[found[0].start if before else start : below])


def _read_doses(lowered: str, name: str, figures: list[Figure], part: str) -> Iterator[Claim]:
    """One claim for one figure; of several any dose may be meant, and none outside them."""
    role = next((role for role, pattern in ROLES if pattern.search(part)), "")
    least, most = min(figure.low for figure in figures), max(figure.high for figure in figures)
    times = TIMES.search(part) if len(figures) == 1 and role == "day" else None
    tablets = TABLETS_OF.search(lowered[: figures[0].start])
    if tablets and len(figures) == 1:
        factor = NUMBERS.get(tablets[1]) or float(tablets[1])
        yield Claim(
            ("dose", SAME_MEDICINE.get(name, name), role),
            least * factor,
            most * factor,
            tablets.group() + lowered[figures[0].start : figures[0].end],
        )
        return
    factor = (COUNTS.get(times[1]) or int(times[1])) if times else 1
    quote = lowered[figures[0].start : figures[-1].end].replace("\t", " … ") + (f" {times.group()}" if times else "")
    for one in (role,) if len(figures) == 1 else ("", *(role for role, _ in ROLES)):
        yield Claim(("dose", SAME_MEDICINE.get(name, name), one), least * factor, most * factor, quote)


def find_medicines(lowered: str) -> list[tuple[int, str]]:
    """Where the names of medicines stand, also those misspelt, and which they are.

    >>> find_medicines("sertralin and sertraline")
    [(0, 'sertraline'), (14, 'sertraline')]
    """
    return [(match.start(), name) for match in WORD.finditer(lowered) if (name := _find_name(match.group()))]


@lru_cache(maxsize=1 << 14)
def _find_name(word: str) -> str | None:
    return word if word in load_drug_names() else find_near_name(word)
