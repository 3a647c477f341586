"""Months without a day: "from October", "in June"; words that are a month only with a capital are read with care."""

from __future__ import annotations

from collections.abc import Sequence

from polyleaf.facts.language import Language
from polyleaf.facts.lexicon import Match
from polyleaf.facts.tokens import Token

# A verb at the beginning of a sentence has a capital too; and an Arabic verb has no other form than a month's name.
_AMBIGUOUS = {
    "en": frozenset({"may", "march", "mar", "sep", "dec", "jan"}),
    "ar": frozenset({"مارس", "آب", "ماي", "أوت"}),
}
_BEFORE = {
    "en": frozenset({
        "in", "from", "until", "till", "since", "by", "before", "after", "during", "and", "or", "to", "of", "through",
        "between", "late", "early", "mid", "every", "each", "last", "next", "this", "end",
    }),
    "ar": frozenset({"في", "من", "شهر", "منذ", "حتى", "إلى", "خلال", "قبل", "بعد", "بين"}),
}  # fmt: skip


def find_month(match: Match, tokens: Sequence[Token], language: Language) -> str | None:
    """The month a calendar phrase names, as "month.10"; None where it may be another word.

    >>> from polyleaf.facts.reading import read_facts
    >>> [fact.value for fact in read_facts("You may come from March to May.", "en") if "month" in fact.value]
    ['month.3', 'month.5']
    """
    month = next((item for item in match.meanings if item.startswith("month.")), None)
    if month is None:
        return None
    token = tokens[match.first]
    if language.base in ("en", "de") and not token.text[:1].isupper():
        return None
    is_single = match.last - match.first == 1
    if not is_single or token.text.lower() not in _AMBIGUOUS.get(language.base, ()):
        return month
    before = tokens[match.first - 1].text.lower() if match.first else ""
    return month if before in _BEFORE[language.base] else None
