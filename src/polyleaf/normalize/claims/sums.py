"""Doses and the day's amount that do not add up: `15 mg twice, altogether 15 mg`, `2 times 200 mg, at most 200`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.claims.figures import NUMBERS, read_number
from polyleaf.normalize.phrases.scanning import find_all

FIGURE = (
    r"(?<![\w.,/])(\d[\d.,]*(?<=\d)|one|two|three|four|five|six)(?: ?(?:-|–|to|or) ?(\d[\d.,]*(?<=\d)|two|three|four))?"
)
UNIT = r"(mg ?/ ?kg|mg|mcg|µg|μg|g|ml|iu|units?|drops|tablets?|capsules?|puffs?|pills?)\b"
AMOUNT = re.compile(rf"{FIGURE} ?{UNIT}(?! ?/ ?(?:m?l|dl))")
COUNT = r"\d\d?|one|two|three|four|five|six"
TIMES = re.compile(
    rf"\b(?:(once|twice)|({COUNT})(?: ?(?:-|–|to|or) ?({COUNT}))? times?)"
    r"(?: (?:a|per|each|every|in a)| in the)? ?(?:day|daily)\b"
    r"|\bevery (\d\d?|four|six|eight|twelve)(?: ?(?:-|–|to|or) ?(\d\d?|six|eight))? ?(?:hours|hrs|h)\b"
)
MOST = ("maxim", "at most", "more than", "not exceed", "limit of", "max ", "max. ", "highest daily")
TOTAL = ("altogether", "in total", "total of", "in sum", "together therefore", "makes ", "total daily")
A_DAY = re.compile(r"\b(?:day|daily|24 hours|24 h|altogether|in total|total)\b")
AS_NEEDED = re.compile(
    r"\b(?:needed|necessary|required|up to|gradual\w*|increas\w*|then|afterwards|later|child\w*|until)\b"
)
BESIDE = 25
# characters between a dose and how often it is taken
BEFORE, AFTER, BEHIND = 130, 45, 25
# characters before a limit in which the dose stands, after it to its figure, and behind that to its "a day"
SLACK = 1.05
HOURS = 24.0
FACTORS = {"g": 1000.0, "mcg": 0.001, "µg": 0.001, "μg": 0.001}
SAME = {"g": "mg", "mcg": "mg", "µg": "mg", "μg": "mg"}


def find_wrong_sums(lowered: str) -> Iterator[tuple[int, int, str, str]]:
    """Where a dose as often as it is taken is more than the day's limit, or not the day's total; with both quotes.

    >>> text = "celecoxib 200 mg 2 times a day, the dose should not exceed 200 mg a day; 1 g 3 times, at most 4 g a day"
    >>> [found[2:] for found in find_wrong_sums(text)]
    [('200 mg 2 times a day', '200 mg')]
    """
    done = -1
    for place, is_total in sorted(
        [*((place, False) for place in find_all(lowered, MOST)), *((place, True) for place in find_all(lowered, TOTAL))]
    ):
        start = max(lowered.rfind("\n", 0, place) + 1, place - BEFORE)
        limit = AMOUNT.search(lowered, place, place + AFTER)
        if limit is None or "\n" in limit.group() or not A_DAY.search(lowered, place - BEHIND, limit.end() + BEHIND):
            continue
        if AS_NEEDED.search(lowered, start, place):
            continue
        taken = _find_taken(lowered, start, place)
        if taken is not None and _conflict(taken, limit, is_total=is_total):
            amount, times = sorted(taken, key=lambda match: match.start())
            if amount.start() > done:
                yield amount.start(), limit.end(), lowered[amount.start() : times.end()], limit.group()
            done = amount.start()


def _find_taken(lowered: str, start: int, end: int) -> tuple[re.Match[str], re.Match[str]] | None:
    """The last dose before a place and how often it is taken, side by side."""
    amounts = list(AMOUNT.finditer(lowered, start, end))
    for times in reversed(list(TIMES.finditer(lowered, start, end))):
        for amount in amounts:
            first, second = sorted((amount, times), key=lambda match: match.start())
            between = lowered[first.end() : second.start()]
            if len(between) <= BESIDE and not re.search(r"[\d;.]", between):
                return amount, times
    return None


def _conflict(taken: tuple[re.Match[str], re.Match[str]], limit: re.Match[str], *, is_total: bool) -> bool:
    amount, times = taken
    if _name(amount[3]) != _name(limit[3]):
        return False
    fewest, most = _read_times(times)
    least, largest = _read_span(amount)
    lowest, highest = _read_span(limit)
    if not 0 < least <= largest:
        return False
    if is_total and (lowest > largest * most * SLACK or highest * SLACK < least * fewest):
        return True
    return not is_total and least * fewest > highest * SLACK


def _read_span(amount: re.Match[str]) -> tuple[float, float]:
    factor = FACTORS.get(amount[3], 1.0)
    low, high = read_number(amount[1]), read_number(amount[2] or amount[1])
    return (low or 0.0) * factor, (high or 0.0) * factor


def _name(unit: str) -> str:
    return SAME.get(unit, unit.replace(" ", "").removesuffix("s"))


def _read_times(times: re.Match[str]) -> tuple[float, float]:
    """The fewest and the most times a day."""
    if times[1]:
        count = {"once": 1.0, "twice": 2.0}[times[1]]
        return count, count
    one, other = (times[2], times[3] or times[2]) if times[2] else (times[4], times[5] or times[4])
    spans = [NUMBERS[word] if word in NUMBERS else float(word) for word in (one, other)]
    if not times[2]:
        spans = [HOURS / max(hours, 1.0) for hours in spans]
    return min(spans), max(spans)
