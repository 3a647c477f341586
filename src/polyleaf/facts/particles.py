"""Verbs whose particle stands apart: "slow the drip down", "atmen Sie langsam durch den Mund aus".

What lies between the two has facts of its own, so that no phrase may take both in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polyleaf.facts.tokens import SYMBOL, Token

_CHANGING = frozenset({"slow", "slows", "slowed", "speed", "speeds", "turn", "turned", "bring", "brings", "dial"})
_DIRECTIONS = {"down": "change.decrease", "up": "change.increase"}
# how many tokens may lie between an English verb and its particle
_REACH = 4
_BREATHS = {"ein": "breath.in", "aus": "breath.out"}
_JOINTS = frozenset({"und", "oder", "sowie", "bzw"})


def find_changes(tokens: Sequence[Token]) -> Iterator[tuple[str, int]]:
    """The English verbs with a "down" or "up" further on, as values and the places of the verbs.

    >>> from polyleaf.facts.tokens import split_tokens
    >>> list(find_changes(split_tokens("Slow the drip down if it hurts.")))
    [('change.decrease', 0)]
    """
    for place, token in enumerate(tokens):
        if token.text.lower() not in _CHANGING:
            continue
        for following in tokens[place + 2 : place + 2 + _REACH]:
            if following.kind == SYMBOL:
                break
            if following.text in _DIRECTIONS:
                yield _DIRECTIONS[following.text], place
                break


def find_breath(tokens: Sequence[Token], place: int) -> str | None:
    """Which breath the German verb at a place means by the particle that ends its clause; None for neither, or both.

    >>> from polyleaf.facts.tokens import split_tokens
    >>> find_breath(split_tokens("Atmen Sie durch den Mund aus."), 0)
    'breath.out'
    >>> find_breath(split_tokens("Atmen Sie den Dampf aus dem Gerät ein."), 0)
    'breath.in'
    """
    last = place
    while last + 1 < len(tokens) and tokens[last + 1].kind != SYMBOL and tokens[last + 1].text not in _JOINTS:
        last += 1
    behind = tokens[last + 2].text if last + 2 < len(tokens) else ""
    return None if last == place or behind in _BREATHS else _BREATHS.get(tokens[last].text)
