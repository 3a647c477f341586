"""Spaces: doubled, before marks, at the ends, and no-break spaces where a break would hurt or where none belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.facts import is_known_word
from polyleaf.model import Certainty, Finding, Severity

_NO_BREAK = "\u00a0\u202f"
_DOUBLED = re.compile(r"(?<=\S)[ \u00a0\u202f]{2,}(?=\S)")
_BEFORE_MARK = re.compile(r" (?<=[^\W_] )[,.;:!?؟،؛](?=\s|$)")
_FRENCH_BREAK = re.compile(r" (?:(?<=[\w)»%] )(?=[?!»](?:[\s.)]|$))|(?<=« )(?=\w))")
# a semicolon or colon is seldom the last of a line, so that a plain space is a slip only beside no-break ones
_FRENCH_SLIP = re.compile(r" (?<=[\w)»%] )(?=[;:](?:[\s.)]|$))")
_FRENCH_NONE = re.compile(r"(?<=[^\W\d_])(?=[?!;](?:\s|$))|(?<=«)(?=\w)|(?<=\w)(?=»)")
_FRENCH_MARKS = "?!;:«»"
_SPLIT_NUMBER = re.compile(
    rf"(?<![\d{_NO_BREAK}.,])\d{{1,2}}[{_NO_BREAK}](?:\d{{1,2}}|\d{{4,}})(?![\d.,]|[{_NO_BREAK}]\d)"
)
_SPLIT_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,}+)[\u00a0\u202f\u200a\u2009]([^\W\d_]{2,})")
_STRANGE = re.compile("[\u2000-\u2008\u200a\u205f\u3000\u1680]")
_ODD_SPACES = frozenset(filter(str.isspace, map(chr, range(0x80, 0x3001))))
_AROUND_HAN = re.compile(r"(?<=[\u4e00-\u9fff])[ \u00a0\u202f](?=[\u4e00-\u9fff，。；：！？])")


def find_spacing(pair: Pair) -> Iterator[Finding]:
    """Spacing that the source does not have and the language does not ask for.

    >>> [item.message for item in find_spacing(Pair("Which side hurts?", "Quel côté vous fait mal ?", "fr"))]
    ['a line can break before the mark: use a no-break space']
    """
    if not pair.target.strip() or pair.is_copy:
        return
    text = pair.target
    is_plain = text.isprintable() or text.isascii() or _ODD_SPACES.isdisjoint(text)
    if (not is_plain or "  " in text) and (match := _DOUBLED.search(text)) and not _DOUBLED.search(pair.source):
        yield _make("two spaces in a row", match.span(), suggestion=" ")
    if (text[0].isspace(), text[-1].isspace()) != (pair.source[:1].isspace(), pair.source[-1:].isspace()):
        yield _make("starts or ends with other white space than the source", None)
    if not is_plain:
        yield from _find_odd_spaces(pair)
    yield from _find_by_language(pair)


def _find_odd_spaces(pair: Pair) -> Iterator[Finding]:
    """What other spaces than the one of the keyboard do."""
    text = pair.target
    if (match := _SPLIT_NUMBER.search(text)) and not _SPLIT_NUMBER.search(pair.source):
        yield _make(f'"{match[0]}" is one number split by a space', match.span(), severity=Severity.MAJOR)
    if (
        (match := _STRANGE.search(text))
        and match[0] not in pair.source
        and not (match[0] == "\u3000" and pair.language.startswith(("zh", "ja")))
    ):
        yield _make(f"holds the unusual space U+{ord(match[0]):04X}", match.span(), suggestion=" ")
    for match in _SPLIT_WORD.finditer(text):
        if is_known_word(match[1] + match[2], pair.language) and not is_known_word(match[1], pair.language):
            yield _make(f'"{match[0]}" is one word split by a space', match.span(), suggestion=match[1] + match[2])


def _find_by_language(pair: Pair) -> Iterator[Finding]:
    text = pair.target
    base = pair.language.partition("_")[0]
    if base == "fr":
        if not any(mark in text for mark in _FRENCH_MARKS):
            return
        has_no_break = any(space in text for space in _NO_BREAK)
        if match := _FRENCH_BREAK.search(text) or (_FRENCH_SLIP.search(text) if has_no_break else None):
            yield _make("a line can break before the mark: use a no-break space", match.span(), suggestion="\u00a0")
        elif pair.language == "fr" and (match := _FRENCH_NONE.search(text)) and "?" not in pair.source[:-1]:
            yield _make("the mark takes a no-break space", match.span(), suggestion="\u00a0")
        return
    match = _BEFORE_MARK.search(text)
    if match and not _BEFORE_MARK.search(pair.source):
        yield _make("a space stands before the mark", match.span(), suggestion=match[0].strip())
    if base == "zh" and (match := _AROUND_HAN.search(text)):
        yield _make("a space stands between characters", match.span(), suggestion="")


def _make(
    message: str, span: tuple[int, int] | None, *, suggestion: str | None = None, severity: Severity = Severity.MINOR
) -> Finding:
    return make_finding("spacing", severity, message, certainty=Certainty.LIKELY, span=span, suggestion=suggestion)


PLUGIN = Check(
    name="spacing",
    summary="A space is doubled, missing, or of the wrong kind.",
    advice="A number split over two lines is read as two. Use no-break spaces where the language asks for them.",
    find=find_spacing,
    guard=Guard(kinds=OWN_WORDS),
)
