"""Finding the words of a Typst layout, which marks them ``word("…")``: ``_`` is no name in Typst."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""
    /\*.*?\*/ | (?<![:])//[^\n]*           # a comment; the // of an address is none
    | (?<![\w-])word\(\s*"(?P<word>(?:[^"\\]|\\.)*)"
    | "(?:[^"\\\n]|\\.)*"                  # any other string, so that what it holds is no call
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u\{(?P<code>[0-9a-fA-F]+)\}|(?P<sign>.))")
_SIGNS = {"n": "\n", "r": "\r", "t": "\t"}


def extract_typst_words(text: str) -> list[tuple[int, str]]:
    r"""Every word marked ``word("…")``, with its line, in order; repeats stay, comments are skipped.

    >>> extract_typst_words('#word("Page")\n// #word("old")\n#strong(word("Say \\"A\\""))')
    [(1, 'Page'), (3, 'Say "A"')]
    """
    return [
        (text.count("\n", 0, found.start()) + 1, _ESCAPE.sub(_unescape, found["word"]))
        for found in _TOKEN.finditer(text)
        if found["word"] is not None
    ]


def _unescape(escape: re.Match[str]) -> str:
    if escape["code"]:
        return chr(int(escape["code"], 16))
    return _SIGNS.get(escape["sign"], escape["sign"])
