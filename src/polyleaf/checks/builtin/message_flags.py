"""Flags of messages that contradict each other or mean nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck, place_finding
from polyleaf.model import Catalog, Finding, Message, Severity

_FORMAT = re.compile(r"(no-|possible-|impossible-)?([a-z][a-z0-9+-]{0,30})-format")
_RANGE = re.compile(r"range:\s*(\d{1,9})\s?\.\.\s?(\d{1,9})")
# Weblate's, po4a's, anybody's
_OF_OTHERS = re.compile(r"ignore-.+|x-.+|[a-z]+-text")
_KNOWN = frozenset({"fuzzy", "wrap", "no-wrap"})


def find_odd_flags(catalog: Catalog, language: str) -> Iterator[Finding]:
    """A finding for each; those of other tools (Weblate's hold a colon) are let pass."""
    del language
    for message in catalog.messages:
        if message.flags and not message.obsolete:
            for text in _list_faults(message):
                yield place_finding(catalog, message, "message-flags", Severity.MINOR, text)


def _list_faults(message: Message) -> Iterator[str]:
    formats: dict[str, set[str]] = {"yes": set(), "no": set()}
    for flag in message.flags:
        if match := _FORMAT.fullmatch(flag):
            formats["no" if match[1] in ("no-", "impossible-") else "yes"].add(match[2])
        elif flag.startswith("range:"):
            yield from _list_range_faults(flag, message)
        elif flag not in _KNOWN and ":" not in flag and not _OF_OTHERS.fullmatch(flag):
            yield f"no tool knows the flag {flag!r}"
    for name in sorted(formats["yes"] & formats["no"]):
        yield f"is and is not in {name}-format by its flags"
    if sum(flag.startswith("range:") for flag in message.flags) > 1:
        yield "has several ranges of numbers"
    if len(formats["yes"]) > 1:
        yield f"is in several formats at once by its flags: {', '.join(sorted(formats['yes']))}"
    if {"wrap", "no-wrap"} <= set(message.flags):
        yield "is to be wrapped and not to be wrapped by its flags"


def _list_range_faults(flag: str, message: Message) -> Iterator[str]:
    match = _RANGE.fullmatch(flag)
    if match is None or int(match[1]) >= int(match[2]):
        yield f"the flag {flag!r} is no range"
    elif message.msgid_plural is None:
        yield "has a range of numbers and no plural"


PLUGIN = CatalogCheck(
    name="message-flags",
    summary="Flags of a message contradict each other or mean nothing.",
    advice="Tools check the translation by its flags, and drop those they do not know. Correct them in the source.",
    find=find_odd_flags,
)
