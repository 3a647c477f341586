"""Numbers that count nothing: of an item of a list, of a name, of a power."""

from __future__ import annotations

from collections.abc import Sequence

from polyleaf.facts.tokens import NUMBER, WORD, Token


def is_item_number(tokens: Sequence[Token], position: int) -> bool:
    """The 1 of "1. Wash your hands" counts nothing."""
    if position or len(tokens) < 3 or tokens[0].kind != NUMBER or len(tokens[0].text) > 2:
        return False
    return tokens[1].text in (".", ")", "、", "）") and tokens[1].start == tokens[0].end < tokens[2].start


def is_power(tokens: Sequence[Token], position: int) -> bool:
    """The 10 and the 6 of 10的6次方, a million: the power is what counts, and English has a word for it."""
    if tokens[position].kind != NUMBER:
        return False
    following = "".join(token.text for token in tokens[position + 1 : position + 5])
    return following.startswith("次方") or (following.startswith("的") and following.endswith("次方"))


def is_part_of_a_name(tokens: Sequence[Token], position: int, unit: str) -> bool:
    """The 12 of vitamin B12, the 1 of HbA1c and the 19 of COVID-19: wrong if changed, but a name may be left out."""
    if tokens[position].kind != NUMBER:
        return False
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following and not unit and following.start == tokens[position].end and _is_acronym(following):
        return True
    if not position:
        return False
    before = tokens[position - 1]
    if before.end != tokens[position].start:
        return False
    if before.text in ("-", "/") and position > 1:
        return (
            _is_latin(tokens[position - 2])
            and tokens[position - 2].text[:1].isupper()
            and (tokens[position - 2].end == before.start)
        )
    return _is_latin(before)


def _is_acronym(token: Token) -> bool:
    """The FA of 2FA and the D of 3D, but not the MG of 5MG."""
    return token.kind == WORD and token.text.isascii() and token.text.isupper()


def _is_latin(token: Token) -> bool:
    return token.kind == WORD and token.text.isascii()


def is_in_a_name(tokens: Sequence[Token], position: int) -> bool:
    """The Two Rivers Clinic counts no rivers; a title in capitals throughout still counts."""
    if not 0 < position < len(tokens) - 1 or not tokens[position].text[:1].isupper():
        return False
    return tokens[position - 1].text.islower() and tokens[position + 1].text[:1].isupper()
