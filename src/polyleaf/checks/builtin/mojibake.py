"""Text decoded wrongly: Ã© for é, ط§ for ا, and signs left by lost characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Finding, Severity

_CODECS = ("cp1252", "cp1251", "cp1256", "koi8-r", "cp1253", "latin-1")
# cp1252 leaves five bytes undefined; browsers and most converters map them to C1 controls
_HOLES = {chr(code): code for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_LOST = re.compile(r"\ufffd|&(?:[a-z]{2,8}|#\d{2,5});|[^\W\d_]\?{1,3}[^\W\d_]|\?{3,}")
# letters of no leaflet: "Ні" and "Зі", good Ukrainian words, are such ones if read as UTF-8
_RARE = re.compile(r"[\u0180-\u0390\u03cf-\u03ff]")
# "дії" would be a Chinese character
_RARE_IN_CYRILLIC = re.compile(r"[\u3400-\u9fff]")
_BESIDE = re.compile(r"[^\x00-\x7f]{2}")
_CYRILLIC = frozenset({"cp1251", "koi8-r"})
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def find_mojibake(pair: Pair) -> Iterator[Finding]:
    r"""Runs that, encoded back, are other text in UTF-8; and marks of characters that got lost.

    >>> [item.suggestion for item in find_mojibake(Pair("Pain", "El coraz\u00c3\u00b3n", "es"))]
    ['ó']
    """
    if pair.target.isascii() and "&" not in pair.target and "?" not in pair.target:
        return
    span = None
    # no codec has a byte from 0x80 on in ASCII, and no such byte stands alone in UTF-8
    for codec in _CODECS if _BESIDE.search(pair.target) else ():
        for match in _find_runs(codec).finditer(pair.target):
            text = _decode_back(match[0], codec)
            if text is not None:
                yield _make(f'"{match[0]}" is "{text}" decoded wrongly', match.span(), text)
                span = match.span()
        if span:
            return
    for pattern in (_LOST, _CONTROL):
        lost = pattern.search(pair.target)
        if lost and lost[0] not in pair.source and not _is_question(lost[0], pair):
            yield _make(f"{lost[0]!r} stands for a character that got lost", lost.span(), None)


def _is_question(text: str, pair: Pair) -> bool:
    """A question mark between letters is one of a web address or of a forgotten space."""
    return "?" in text and (pair.source.count("?") >= pair.target.count("?") or "://" in pair.target)


def _make(message: str, span: tuple[int, int], suggestion: str | None) -> Finding:
    return make_finding("mojibake", Severity.MAJOR, message, span=span, suggestion=suggestion)


@cache
def _find_runs(codec: str) -> re.Pattern[str]:
    """Runs of what the bytes from 0x80 on are in a codec, where all of the run is built as UTF-8 is."""
    chars = sorted({bytes([code]).decode(codec, "ignore") for code in range(0x80, 0x100)} | set(_HOLES))
    codes = {char: _encode_back(char, codec)[0] for char in chars if char}

    def among(first: int, last: int) -> str:
        return f"[{''.join(re.escape(char) for char, code in codes.items() if first <= code <= last)}]"

    follower, any_char = among(0x80, 0xBF), among(0x80, 0xFF)
    built = "|".join(
        f"{among(first, last)}{follower}{{{count}}}"
        for first, last, count in ((0xC0, 0xDF, 1), (0xE0, 0xEF, 2), (0xF0, 0xF7, 3))
    )
    return re.compile(f"(?<!{any_char})(?:{built})++(?!{any_char})")


def _encode_back(text: str, codec: str) -> bytes:
    return b"".join(bytes([_HOLES[char]]) if char in _HOLES else char.encode(codec) for char in text)


def _decode_back(text: str, codec: str) -> str | None:
    try:
        decoded = _encode_back(text, codec).decode("utf-8")
    except UnicodeError:
        return None
    if len(decoded) >= len(text) or _RARE.search(decoded):
        return None
    if codec in _CYRILLIC and _RARE_IN_CYRILLIC.search(decoded):
        return None
    return decoded if any(char.isalnum() for char in decoded) else None


def _is_telling(char: str) -> bool:
    """Whether it stands in every text that was decoded wrongly: a byte within a character of UTF-8, or a lost sign."""
    return char in "&?\ufffd" or _CONTROL.match(char) is not None or char in _list_followers()


@cache
def _list_followers() -> frozenset[str]:
    inner = [bytes([code]).decode(codec, "ignore") for code in range(0x80, 0xC0) for codec in _CODECS]
    return frozenset(char for char in inner if char)


PLUGIN = Check(
    name="mojibake",
    summary="Characters were decoded wrongly or lost.",
    advice="A file was read in the wrong encoding on its way. Take the suggestion, or type the word anew.",
    find=find_mojibake,
    guard=Guard(target=_is_telling),
)
