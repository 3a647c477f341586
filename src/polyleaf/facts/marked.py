"""What a program reads rather than a patient: addresses, placeholders, tags and entities.

A placeholder is known by its name, a tag by its element's name only: its attributes may lead to the translated page. An
entity that HTML knows is a character like any other; one that the document defines, as DocBook's ``&product;``, is
markup: it stands for words. Prose in braces or angle brackets, as ``{your language}``, is left to the translator.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from polyleaf.facts.model import Fact, FactKind
from polyleaf.facts.tokens import LINK, PLACEHOLDER, Token

_TAG = re.compile(r"<(/?[A-Za-z][\w:-]*)(?:\s++[\w:-]++(?:=(?:\"[^\"]*+\"|'[^']*+'|[^\s>]++))?+)*+\s*+(/?)>")
_PROSE = re.compile(r"\{(?!\{|\s*\w+\s*,\s*(?:plural|select|number|date|time))[^{}]*\s[^{}]*\}|\{\w*(?:,\w*)+\}")
_NAMELESS = frozenset({"{}", "%s", "%d", "%i", "%f"})


def read_marked(tokens: Sequence[Token]) -> Iterator[Fact]:
    """The facts that are no language.

    >>> from polyleaf.facts.tokens import split_tokens
    >>> [(fact.kind.value, fact.value) for fact in read_marked(split_tokens('<a href="/x">{name}</a>&nbsp;&arch;'))]
    [('markup', '<a>'), ('placeholder', '{name}'), ('markup', '</a>'), ('markup', '&arch;')]
    """
    fields = 0
    for token in tokens:
        if token.kind == LINK:
            yield Fact(FactKind.URL, token.text.rstrip(".,;:!?"), token.start, token.end, token.text)
        elif token.kind == PLACEHOLDER and token.text == "{}":
            # "{}" and "{0}" are the same field
            yield Fact(FactKind.PLACEHOLDER, f"{{{fields}}}", token.start, token.end, token.text)
            fields += 1
        elif token.kind == PLACEHOLDER:
            yield from _read_placeholder(token)


def _read_placeholder(token: Token) -> Iterator[Fact]:
    text = token.text
    if text.startswith("<"):
        tag = _TAG.fullmatch(text)
        if tag:
            yield Fact(FactKind.MARKUP, f"<{tag[1].lower()}{tag[2]}>", token.start, token.end, text)
    elif text.startswith("&"):
        if html.unescape(text) == text:
            yield Fact(FactKind.MARKUP, text, token.start, token.end, text)
    elif not _PROSE.fullmatch(text):
        yield Fact(FactKind.PLACEHOLDER, text, token.start, token.end, text)


def can_be_repeated(fact: Fact) -> bool:
    """Whether a placeholder is known by a name, so that a good translation may use it once more or once less."""
    return fact.kind is FactKind.PLACEHOLDER and fact.text not in _NAMELESS
