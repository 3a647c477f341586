"""Giving an answer the outer form of its source: spaces around it, first letter, end mark."""

from __future__ import annotations

import re

CAPITAL_NOUNS = frozenset({"de", "lb", "nds"})
# languages whose nouns have a capital anywhere, so that a capital at the start of an item may be right
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_END_MARK = re.compile(r"[.;:!?]$")


def restore_shape(source: str, answer: str, target_language: str) -> str:
    """The answer with the source's outer spaces, the case of its first letter, and its end mark where there is none.

    >>> restore_shape("fractures; ", "Fracturas;", "es")
    'fracturas; '
    >>> restore_shape("Take care.", "cuídese", "es")
    'Cuídese.'
    """
    inner = _restore_case(source.strip(), answer.strip(), target_language)
    if (mark := _END_MARK.search(source.strip())) and inner and inner[-1].isalnum() and inner[-1].isascii():
        inner += mark.group()
    lead = source[: len(source) - len(source.lstrip())]
    tail = source[len(source.rstrip()) :] if source.strip() else ""
    return f"{lead}{inner}{tail}"


def _restore_case(source: str, answer: str, target_language: str) -> str:
    wanted, found = _FIRST_WORD.match(source), _FIRST_WORD.match(answer)
    if not wanted or not found:
        return answer
    if wanted.group()[0].isupper():
        return answer[0].upper() + answer[1:] if answer[0].islower() else answer
    if target_language.partition("_")[0] in CAPITAL_NOUNS or _keeps_capital(found.group(), source):
        return answer
    return answer[0].lower() + answer[1:]


def _keeps_capital(word: str, source: str) -> bool:
    """An abbreviation (DNA, X-ray), or a name that the source writes the same way."""
    return any(letter.isupper() for letter in word[1:]) or word[1:2] in ("-", "'", "’") or word in source
