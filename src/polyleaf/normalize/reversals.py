"""Claims no textbook makes, as rows of words: who does what to what, and which way a measure goes in an illness."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import permutations, product
from typing import Any, NamedTuple

GROUP = re.compile(r"@(\w+)")
DENIED = re.compile(
    r"\b(?:not|no|never|nor|neither|cannot|unlike|whereas|while|but|or|opposite|contrary|without|instead|unless|avoid\w*"
    r"|prevent\w*|(?<!more )(?<!less )(?<!er )than|rather|myth\w*|wrong\w*|mistake\w*|false|untrue|forbid\w*|dangerous"
    r"|contra-?indicat\w*|except|although|though|however|after (?:treat|stop)\w*)\b|n['’]t\b|[;:]"
)
# what turns a claim round where it stands before it or between its words
STEERED = re.compile(
    r"\b(?:keep|maintain|target|aim|until|achiev|reach|goal|so that|restor|return|treat|correct|caus)\w*"
)
# "oxygen to keep the saturation above 92%" names the aim, not the illness
# what lowers or raises a measure is no state of it: "lowering", "can raise" are in none of both
# fmt: off
HIGH = (
    "high", "increased", "increases", "increase of", "increase in", "elevated", "raised", "rises", "rise in", "rise of",
    "excess", "above", "over ", "exceed", "more than", "greater than", "too much", "too many", "surplus", "abundan",
    "grows", "enlarg", "overproduc",
)
LOW = (
    "low ", "low,", "low)", "lower than", "is lower", "are lower", "lowered", "decreased", "decreases", "decrease in",
    "decrease of", "reduced", "reduction of", "below", "under ", "less than", "lack", "deficien", "deficit",
    "insufficien", "drops", "drop in", "drop of", "falls", "fall of", "fall in", "too little", "too few", "shortage",
    "smaller than", "fewer", "diminished", "diminishes", "absence",
)
# fmt: on
PASSING_COMMA = re.compile(
    r", (?!the risk|one (?:must|should)|it is necessary|give|the patient|the person|call|urgent|immediate|this|speak)"
)
# "if the saturation exceeds 90%, one must give oxygen" is one claim, what else follows a comma is another
GAP = 50
# characters between two parts of a claim
NEAR = 28
# characters between a measure and the way it goes


Words = tuple[str, ...]
Order = tuple[Words, int, Words, int, Words]
# three sets of words, and how many characters may stand between them


class FalseClaim(NamedTuple):
    """A row: the two sets of words that must both stand in a sentence, the orders they may stand in, and exceptions."""

    sides: tuple[Words, Words]
    orders: tuple[Order, ...]
    turned: re.Pattern[str]
    unless: re.Pattern[str] | None

    def find(self, lowered: str) -> str | None:
        """The words of a lower-case sentence that claim it, or None.

        >>> row = {"subject": ["arteries"], "verb": ["carry"], "object": ["to the heart"]}
        >>> claim = read_said(row, {})
        >>> claim.find("the arteries carry blood to the heart")
        '“arteries”, “carry” and “to the heart”'
        >>> claim.find("the arteries do not carry blood to the heart")
        """
        if self.unless and self.unless.search(lowered):
            return None
        for order in self.orders:
            for match in _chain(order).finditer(lowered):
                first, one, second, two, third = match.groups()
                before = re.split(r"[,;:(]", lowered[max(0, match.start() - GAP) : match.start()])[-1]
                if not any(self.turned.search(gap) for gap in (one, two)) and not DENIED.search(
                    before.replace(" or ", " ")
                ):
                    return f"“{first}”, “{second}” and “{third}”"
        return None


def expand_words(words: Iterable[str], groups: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Words in which ``@name`` stands for each word of a group.

    >>> expand_words(["high @sugar", "hunger"], {"sugar": ["glucose", "blood sugar"]})
    ('high glucose', 'high blood sugar', 'hunger')
    """
    return tuple(one for word in words for one in _expand(word, groups))


def compile_words(words: Iterable[str]) -> str:
    """Source of a pattern of beginnings of words, the longest first."""
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


def read_said(row: Mapping[str, Any], groups: Mapping[str, list[str]]) -> FalseClaim:
    """A row ``[[said]]``: subject, verb and object in this order, or in any with ``any_order = true``."""
    parts = tuple(expand_words(row[name], groups) for name in ("subject", "verb", "object"))
    orders = tuple(permutations(parts)) if row.get("any_order") else (parts,)
    spaced = tuple((one, GAP, two, GAP, three) for one, two, three in orders)
    return FalseClaim((parts[0], parts[2]), spaced, DENIED, _read_exceptions(row, groups))


def read_level(row: Mapping[str, Any], groups: Mapping[str, list[str]]) -> FalseClaim:
    """A row ``[[level]]``: an illness, a measure, and the way it never goes in it, ``high`` or ``low``.

    >>> claim = read_level({"words": ["anemia"], "measure": ["hemoglobin"], "never": "high"}, {})
    >>> claim.find("anemia is accepted when the hemoglobin is above 12")
    '“anemia”, “hemoglobin” and “above”'
    >>> claim.find("in anemia the hemoglobin is low, and the pulse is high")
    """
    words, measure = expand_words(row["words"], groups), expand_words(row["measure"], groups)
    ways = {"high": (HIGH, LOW), "low": (LOW, HIGH)}
    way, other = ways[row["never"]]
    turned = re.compile(f"{DENIED.pattern}|{STEERED.pattern}|{compile_words(other)}|{PASSING_COMMA.pattern}")
    orders = (
        (words, GAP, way, NEAR, measure),
        (words, GAP, measure, NEAR, way),
        (way, NEAR, measure, GAP, words),
        (measure, NEAR, way, GAP, words),
    )
    return FalseClaim((words, measure), orders, turned, _read_exceptions(row, groups))


def _read_exceptions(row: Mapping[str, Any], groups: Mapping[str, list[str]]) -> re.Pattern[str] | None:
    return re.compile(compile_words(expand_words(row["unless"], groups))) if "unless" in row else None


@cache
def _chain(order: Order) -> re.Pattern[str]:
    """Compiled only when asked for: few of the rows are in a text."""
    first, one, second, two, third = order
    return re.compile(
        rf"({compile_words(first)})((?:[^.;]|\.(?=\d)){{0,{one}}}?)({compile_words(second)})((?:[^.;]|\.(?=\d)){{0,{two}}}?)"
        rf"({compile_words(third)})"
    )


def _expand(word: str, groups: Mapping[str, list[str]]) -> Iterator[str]:
    names = GROUP.findall(word)
    for chosen in product(*(groups[name] for name in names)):
        rest = iter(chosen)
        yield GROUP.sub(lambda _: next(rest), word)  # noqa: B023 - used up before the next turn of the loop
