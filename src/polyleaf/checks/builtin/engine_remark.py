"""What a language model said about its translation, left in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.language_data import list_known, read_language_data
from polyleaf.facts import split_texts
from polyleaf.model import Certainty, Finding, Severity

_FENCE = re.compile(r"^```")


def find_engine_remarks(pair: Pair) -> Iterator[Finding]:
    """Phrases with which models introduce, excuse or comment their answers, in any language, at the start of a line.

    >>> bad = "Here is the translation: Descanse."
    >>> [item.message for item in find_engine_remarks(Pair("Rest.", bad, "es"))]
    ['"Here is the translation" is a remark of a language model']
    """
    match = _list_remarks().search(pair.target) or (None if "```" in pair.source else _FENCE.match(pair.target))
    if match and "translat" not in pair.source.lower() and match[0].lower() not in pair.source.lower():
        yield make_finding(
            "engine-remark",
            Severity.MAJOR,
            f'"{match[0].strip()}" is a remark of a language model',
            certainty=Certainty.LIKELY,
            span=match.span(),
        )


@cache
def _list_phrases() -> tuple[str, ...]:
    phrases = {phrase for code in list_known() for phrase in read_language_data(code).get("engine_remarks", ())}
    return tuple(sorted(phrases, key=len, reverse=True))


@cache
def _list_remarks() -> re.Pattern[str]:
    listed = "|".join(map(re.escape, _list_phrases()))
    return re.compile(rf"^[\s*_\"“«]{{0,4}}(?:{listed})", re.IGNORECASE | re.MULTILINE)


@cache
def _list_beginnings() -> re.Pattern[str]:
    listed = "|".join(re.escape(split_texts(phrase)[0]) for phrase in _list_phrases())
    return re.compile(rf"`|{listed}", re.IGNORECASE)


def _may_begin(token: str, _language: str) -> bool:
    return _list_beginnings().match(token) is not None


PLUGIN = Check(
    name="engine-remark",
    summary="A remark of a language model stands in the translation.",
    advice="The model spoke to whoever asked it, not to the patient. Take the remark out, and read the rest twice.",
    find=find_engine_remarks,
    guard=Guard(word=_may_begin),
)
