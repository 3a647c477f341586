"""Phone numbers that are one, however a country writes them: its prefix, a trunk zero, and figures in groups of three.

A number in groups of three may be read as a figure; beside a phone number of the same digits it is one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from polyleaf.facts.model import Fact, FactKind

_TRUNK = re.compile(r"\(\s*[0٠०]\s*\)")
# a country's prefix has one to three digits
_LONGEST_PREFIX = 3
_FEWEST_DIGITS = 7


def settle_phones(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Both sides' facts, in which numbers that dial the same phone have the same value.

    >>> from polyleaf.facts.reading import read_facts
    >>> here, there = read_facts("Call +44 20 7946 0958.", "en"), read_facts("Llame al 0044 2079460958.", "es")
    >>> [fact.value for fact in settle_phones(here, there)[1] if fact.value.startswith("+")]
    ['+442079460958']
    """
    source, target = _find_grouped(source, target), _find_grouped(target, source)
    phones = [fact for fact in source if fact.kind is FactKind.PHONE]
    for fact in phones:
        if any(other.value == fact.value for other in target if other.kind is FactKind.PHONE):
            continue
        match = next((other for other in target if _is_same(fact, other, source, target)), None)
        if match is not None:
            used = {*_list_prefixes(match, fact, target), *_list_prefixes(fact, match, source)}
            target = tuple(
                replace(item, value=fact.value) if item is match else item for item in target if item not in used
            )
            source = tuple(item for item in source if item not in used)
    return source, target


def _find_grouped(facts: tuple[Fact, ...], others: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The facts, where a figure with the digits of the other side's phone is a phone."""
    known = {_strip(fact) for fact in others if fact.kind is FactKind.PHONE}
    if not known:
        return facts
    return tuple(
        replace(fact, kind=FactKind.PHONE, value=_list_digits(fact.text), number=None, others=(), unit="")
        if fact.kind is FactKind.QUANTITY and _is_known(_list_digits(fact.text), known)
        else fact
        for fact in facts
    )


def _is_known(digits: str, known: Iterable[str]) -> bool:
    return len(digits) >= _FEWEST_DIGITS and any(number.endswith(digits.lstrip("0")) for number in known)


def _is_same(fact: Fact, other: Fact, source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    if other.kind is not FactKind.PHONE or any(item.value == other.value for item in source):
        return False
    here, there = _strip(fact), _strip(other)
    if here == there:
        return True
    long, short, prefixes = (fact, other, target) if len(here) > len(there) else (other, fact, source)
    # a trunk zero, or an area code in brackets, says that the number is a whole one at home
    is_whole = short.text.startswith("(") or _list_digits(short.text).startswith("0")
    return _is_at_home(long, short) and (is_whole or bool(_list_prefixes(short, long, prefixes)))


def _is_at_home(long: Fact, short: Fact) -> bool:
    """Whether one is the other as dialled within its country."""
    digits, rest = _strip(long), _strip(short)
    is_abroad = long.value.startswith(("+", "00"))
    return is_abroad and digits.endswith(rest) and 0 < len(digits) - len(rest) <= _LONGEST_PREFIX


def _list_prefixes(short: Fact, long: Fact, facts: tuple[Fact, ...]) -> list[Fact]:
    """The figures of a text that are the country's prefix, written apart from its phone number."""
    digits, rest = _strip(long), _strip(short)
    if not (digits.endswith(rest) and len(digits) > len(rest)):
        return []
    prefix = digits[: -len(rest)]
    return [fact for fact in facts if fact.kind is FactKind.QUANTITY and _list_digits(fact.text).lstrip("0") == prefix]


def _strip(fact: Fact) -> str:
    """The digits of a phone number without what only says where one dials from.

    >>> _strip(Fact(FactKind.PHONE, "+4402079460958", 0, 21, "+44 (0)20 7946 0958"))
    '442079460958'
    """
    return _list_digits(_TRUNK.sub("", fact.text)).lstrip("0")


def _list_digits(text: str) -> str:
    return "".join(str(int(char)) for char in text if char.isdecimal())
