"""Sentences left out or put in; merging and splitting sentences is a translator's right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.checks.text import END_MARKS, count_sentences, measure_ratio
from polyleaf.model import Certainty, Finding, Severity

_JOINTS = re.compile(r"[,;:،؛，；：、—–]|\b(?:and|but|or|then|because|so|if|when|while|which|who|that)\b")
# Shares of the usual length, set on the dev cases between splits and additions, merges and omissions.
_SHORT, _VERY_SHORT, _LONG, _VERY_LONG = 0.74, 0.62, 1.3, 1.55
_FEWEST = 10
# Chinese puts commas where English has full stops, and says a sentence in a few characters
_CLAUSE = re.compile(r"[,;:.!?，；：。！？、—–]+|\b(?:and|but|or|then|because|so|if|when|while)\b")
# a text of more sentences is a page, which a translator may write anew
_MOST_COUNTED = 3


def find_sentence_counts(pair: Pair) -> Iterator[Finding]:
    """Fewer sentences and shorter than a merge can be, or more and longer than a split can be.

    >>> bad = "Puede sentir sueño."
    >>> [item.message for item in find_sentence_counts(Pair("You may feel sleepy. Do not drive or use it.", bad, "es"))]
    ['2 sentences of the source became 1, and much shorter: one may be left out']
    """
    if not pair.target.strip() or pair.is_copy or "\n\n" in pair.source:
        return
    ratio = measure_ratio(pair.source, pair.target, pair.language)
    if _SHORT <= ratio <= _LONG:
        return
    here, there = count_sentences(pair.source), count_sentences(pair.target)
    counted = f"{here} {'sentence' if here == 1 else 'sentences'} of the source became {there}"
    if there < here and ratio <= _SHORT and _is_condensed(pair):
        return
    if there < here and ratio < (_VERY_SHORT if _JOINTS.search(pair.target) else _SHORT):
        is_long = here > _MOST_COUNTED
        yield make_finding(
            "sentence-count",
            Severity.MAJOR if is_long else Severity.CRITICAL,
            f"{counted}, and much shorter: one may be left out",
            certainty=Certainty.POSSIBLE if is_long else Certainty.LIKELY,
        )
    if there > here and ratio > (_VERY_LONG if _JOINTS.search(pair.source) else _LONG) and len(pair.target) > _FEWEST:
        yield make_finding(
            "sentence-count",
            Severity.MAJOR,
            f"{counted}, and much longer: one may be added",
            certainty=Certainty.LIKELY,
        )


def _is_condensed(pair: Pair) -> bool:
    """Whether a Chinese translation has no fewer clauses than its source, however short they are."""
    return pair.language.startswith("zh") and _count_clauses(pair.target) >= _count_clauses(pair.source)


def _count_clauses(text: str) -> int:
    return sum(any(char.isalpha() for char in piece) for piece in _CLAUSE.split(text))


PLUGIN = Check(
    name="sentence-count",
    summary="A sentence seems left out or added.",
    advice="Compare sentence by sentence. Machines drop short warnings and invent reassurance.",
    find=find_sentence_counts,
    guard=Guard(kinds=OWN_WORDS, either=END_MARKS),
)
