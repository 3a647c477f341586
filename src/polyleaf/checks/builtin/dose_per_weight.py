"""A dose for each kilogram of body weight, or square metre of skin, that lost its "for each"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.facts import is_supported
from polyleaf.model import Certainty, Finding, Severity

_PER = r"(?:[/⁄／]|\bper\b|\b(?:for )?(?:each|every)\b)\s?"
_SOURCE = {
    "kg": re.compile(rf"{_PER}(?:kg|kilo(?:gram(?:me)?)?)\b", re.IGNORECASE),
    "m²": re.compile(rf"{_PER}(?:m²|m2\b|m\^2|square met(?:er|re)s?\b)", re.IGNORECASE),
}
# any word for it will do: whether it says "per" is grammar
_TARGET = {
    "kg": re.compile(
        r"kg|kilo|quilo|chilo|κιλ|кг|кіло|кило|किग्रा|कि\.? ?ग्रा|किलो"
        r"|کیلو|كيلو|كغ|كجم|كلغ|ك\.غ|کلو|公斤|千克|キロ|㎏|킬로|กก|กิโล",
        re.IGNORECASE,
    ),
    "m²": re.compile(
        r"m²|m2|m\^2|㎡|м²|м2|м\^2|quadrat|cuadrad|quadrad|carré|квадрат|кв\. ?м|वर्ग|مربع|م²|م2|平方|平米",
        re.IGNORECASE,
    ),
}
# most texts have neither
_HINTS = ("kg", "kilo", "KG", "Kg", "m²", "m2", "m^2", "square")
_TARGET_RATE = re.compile(
    r"(?:mg|mcg|µg|μg|g|ml|mL|мг|мкг|мл|毫克|微克|毫升|ملغ|مغ|مجم|मिग्रा)\s?[/⁄／]\s?(?:kg|кг|公斤|千克|كغ|كجم|किग्रा)"
)


def find_lost_weights(pair: Pair) -> Iterator[Finding]:
    """The words for each kg (or m²), as "mg/kg", in one text and only "mg" in the other.

    >>> [item.message for item in find_lost_weights(Pair("Give 5 mg/kg.", "Dé 5 mg.", "es"))]
    ['the dose is for each kg in the source ("/kg"); the translation names no kg']
    """
    if not pair.target.strip() or not _may_say(pair):
        return
    certainty = Certainty.CERTAIN if is_supported(pair.language) else Certainty.POSSIBLE
    for unit, pattern in _SOURCE.items():
        match = pattern.search(pair.source)
        if match and not _TARGET[unit].search(pair.target):
            message = f'the dose is for each {unit} in the source ("{match[0]}"); the translation names no {unit}'
            yield make_finding("dose-per-weight", Severity.CRITICAL, message, certainty=certainty)
    rate = _TARGET_RATE.search(pair.target)
    if rate and not re.search(r"kg|kilo", pair.source, re.IGNORECASE):
        message = f'"{rate[0]}" is a dose for each kg, which the source does not say'
        yield make_finding("dose-per-weight", Severity.CRITICAL, message, certainty=certainty, span=rate.span())


def _may_say(pair: Pair) -> bool:
    return "/" in pair.target or "／" in pair.target or any(hint in pair.source for hint in _HINTS)


PLUGIN = Check(
    name="dose-per-weight",
    summary="A dose for each kilogram became a whole dose, or the reverse.",
    advice="A child of 20 kg gets a twentieth of the dose, or twenty times as much. Write what the source says.",
    find=find_lost_weights,
    guard=Guard(either="/／kK²2^q"),
)
