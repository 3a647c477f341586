"""A text's facts: every reader of this package over one split of the text into tokens."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from polyleaf.facts.axes import STRONG_POLARITY
from polyleaf.facts.language import Language, load_language
from polyleaf.facts.model import Fact, FactKind
from polyleaf.facts.phones import Phone, find_phones
from polyleaf.facts.quantities import Quantity, read_quantities
from polyleaf.facts.tokens import LINK, PLACEHOLDER, Token, split_tokens

HIGH_RISK_KINDS = frozenset(FactKind) - {FactKind.CONCEPT, FactKind.URL, FactKind.PLACEHOLDER}


@lru_cache(maxsize=1024)
def read_facts(text: str, language: str) -> tuple[Fact, ...]:
    """The facts of a text in order of place.

    >>> [fact.value for fact in read_facts("Take two tablets of 2.50 mg, not more.", "en")]
    ['2 tablet', '2.5 mg', 'polarity.not']
    """
    known = load_language(language)
    tokens = split_tokens(text)
    phones = find_phones(text)
    taken = frozenset(_find_taken(tokens, phones))
    facts = [_make_quantity(quantity, tokens, text) for quantity in read_quantities(tokens, taken, known)]
    facts.extend(
        Fact(FactKind.PHONE, phone.digits, phone.start, phone.end, text[phone.start : phone.end]) for phone in phones
    )
    facts.extend(_find_marked(tokens))
    facts.extend(_find_concepts(tokens, text, known))
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end)))


def is_high_risk(text: str, language: str) -> bool:
    """Whether a mistake in the text's translation could harm: it holds a quantity, a drug, a stage or a negation.

    >>> is_high_risk("Call us.", "en"), is_high_risk("Do not eat.", "en"), is_high_risk("5 mg", "en")
    (False, True, True)
    """
    return any(fact.kind in HIGH_RISK_KINDS or fact.value in STRONG_POLARITY for fact in read_facts(text, language))


def _find_taken(tokens: list[Token], phones: list[Phone]) -> list[int]:
    return [
        index for index, token in enumerate(tokens) if any(phone.start <= token.start < phone.end for phone in phones)
    ]


def _make_quantity(quantity: Quantity, tokens: list[Token], text: str) -> Fact:
    start, end = tokens[quantity.first].start, tokens[quantity.last - 1].end
    number = quantity.values[0]
    return Fact(
        kind=FactKind.QUANTITY,
        value=f"{show_number(number)} {quantity.unit}".rstrip(),
        start=start,
        end=end,
        text=text[start:end],
        number=number,
        others=quantity.values[1:],
        unit=quantity.unit,
        optional=quantity.is_optional,
    )


def show_number(number: Decimal) -> str:
    """A number for people.

    >>> show_number(Decimal("2.50")), show_number(Decimal(1) / Decimal(3)), show_number(Decimal("1E+2"))
    ('2.5', '0.333', '100')
    """
    shown = format(round(number, 3) if number % 1 else number, "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _find_marked(tokens: list[Token]) -> list[Fact]:
    kinds = {LINK: FactKind.URL, PLACEHOLDER: FactKind.PLACEHOLDER}
    return [
        Fact(kinds[token.kind], token.text.rstrip(".,;:!?"), token.start, token.end, token.text)
        for token in tokens
        if token.kind in kinds
    ]


def _find_concepts(tokens: list[Token], text: str, language: Language) -> list[Fact]:
    found: list[Fact] = []
    for match in language.concepts.find(tokens):
        start, end = tokens[match.first].start, tokens[match.last - 1].end
        found.extend(Fact(FactKind.CONCEPT, meaning, start, end, text[start:end]) for meaning in match.meanings)
    return found
