"""The one form in which a catalog is written: NFC, folded comments, gettext's own flags, our headers, nothing obsolete.

What this changes carries no meaning; what would lose a person's words is an error of the reader, not a change here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from polyleaf.catalogs.folding import COMMENT_WIDTH, fold_lines
from polyleaf.catalogs.headers import build_headers, strip_moving
from polyleaf.model import Catalog, Message, to_nfc
from polyleaf.plural_forms import find_plural_forms

_FORMATS = """
    c objc python python-brace java java-printf csharp javascript scheme lisp elisp librep ruby sh awk lua object-pascal
    smalltalk qt qt-plural kde kde-kuit boost tcl perl perl-brace php gcc-internal gfc-internal ycp
"""
# those of gettext 0.21, which Debian 12 has, in the order in which it writes them; it deletes any other

GETTEXT_FLAGS = ("fuzzy", *(f"{prefix}{name}-format" for name in _FORMATS.split() for prefix in ("", "no-")), "no-wrap")

RANGE_FLAG = re.compile(r"range: [0-9]+\.\.[0-9]+")

LEADING_DOTS = re.compile(r"^(\./)+(?=[^:])")


def canonicalize(catalog: Catalog) -> Catalog:
    """What reading the written catalog gives back; a canonical catalog is returned equal."""
    forms = find_plural_forms(catalog.language)
    count = forms.count if forms else 2
    return replace(
        catalog,
        messages=tuple(canonicalize_message(message, count) for message in catalog.messages if not message.obsolete),
        headers=strip_moving(build_headers(catalog.language, catalog.headers)),
        comments=canonicalize_comments(catalog.comments),
    )


def canonicalize_message(message: Message, forms: int) -> Message:
    """One message in canonical form, with room for so many plural forms if it has any and is untranslated."""
    flags = canonicalize_flags(message.flags)
    if not message.msgstr[0]:
        flags -= {"fuzzy"}  # as msgcat does: there is no text to doubt
    keeps_previous = "fuzzy" in flags and message.previous_msgid is not None
    msgstr = tuple(map(to_nfc, message.msgstr))
    if message.msgid_plural is not None and not any(msgstr):
        msgstr = ("",) * forms
    canonical = Message(
        msgid=to_nfc(message.msgid),
        msgstr=msgstr,
        msgctxt=_to_nfc_or_none(message.msgctxt),
        msgid_plural=_to_nfc_or_none(message.msgid_plural),
        flags=tuple(sorted(flags)),
        references=canonicalize_references(message.references),
        notes=canonicalize_notes(message.notes),
        comments=canonicalize_comments(message.comments),
        previous_msgid=_to_nfc_or_none(message.previous_msgid) if keeps_previous else None,
        previous_msgctxt=_to_nfc_or_none(message.previous_msgctxt) if keeps_previous else None,
        previous_msgid_plural=_to_nfc_or_none(message.previous_msgid_plural) if keeps_previous else None,
        obsolete=message.obsolete,
        line=message.line,
    )
    return message if canonical == message else canonical


def canonicalize_flags(flags: Iterable[str]) -> frozenset[str]:
    """The flags gettext knows; of two that contradict each other the one msgcat keeps.

    >>> sorted(canonicalize_flags(["reviewed", "c-format", "no-c-format", "fuzzy"]))
    ['fuzzy', 'no-c-format']
    """
    known = {flag for flag in flags if flag in GETTEXT_FLAGS}
    ranges = sorted(flag for flag in flags if RANGE_FLAG.fullmatch(flag))
    return frozenset({flag for flag in known if f"no-{flag}" not in known}.union(ranges[-1:]))


def canonicalize_references(references: Iterable[str]) -> tuple[str, ...]:
    """Each place once, without the ``./`` that msgcat removes.

    >>> canonicalize_references(["./a.txt:1", "a.txt:1"])
    ('a.txt:1',)
    """
    return tuple(dict.fromkeys(LEADING_DOTS.sub("", to_nfc(reference)) for reference in references))


def canonicalize_comments(lines: Iterable[str]) -> tuple[str, ...]:
    r"""A person's comment lines, folded; their indentation stays.

    >>> canonicalize_comments(["two\nlines "])
    ('two', 'lines')
    """
    return fold_lines((part for line in lines for part in to_nfc(line).split("\n")), COMMENT_WIDTH - len("# "))


def canonicalize_notes(lines: Iterable[str]) -> tuple[str, ...]:
    """Note lines, folded, without the leading space that Poedit strips."""
    return _fold_notes(tuple(lines))


@lru_cache(maxsize=16384)
def _fold_notes(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Remembered: a template's notes come back with every language, and twice in each."""
    parts = (part.strip() for line in lines for part in to_nfc(line).split("\n"))
    return fold_lines(parts, COMMENT_WIDTH - len("#. "))


def _to_nfc_or_none(text: str | None) -> str | None:
    return None if text is None else to_nfc(text)
