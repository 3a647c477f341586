"""Sentences left out or put in; merging and splitting sentences is a translator's right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.aligning import find_left_out
from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.checks.text import END_MARKS, count_sentences, find_usual_ratio, measure_ratio, split_sentences
from polyleaf.facts import is_supported, read_facts
from polyleaf.facts.axes import RIVAL_AXES
from polyleaf.model import Certainty, Finding, Severity

_JOINTS = re.compile(r"[,;:،؛，；：、—–]|\b(?:and|but|or|then|because|so|if|when|while|which|who|that)\b")
# Shares of the usual length, set on the dev cases between splits and additions, merges and omissions.
_SHORT, _VERY_SHORT, _LONG, _VERY_LONG = 0.74, 0.62, 1.3, 1.55
_FEWEST = 10
# Chinese puts commas where English has full stops, and says a sentence in a few characters
_CLAUSE = re.compile(r"[,;:.!?，；：。！？、—–]+|\b(?:and|but|or|then|because|so|if|when|while)\b")
# a text of more sentences is a page, which a translator may write anew
_MOST_COUNTED = 3
# How far the pairs may be from equal if one sentence is left out, and must be if two were joined; set on the same.
_LEFT_OUT, _JOINED, _APART = 0.5, 0.4, 0.2
_SOMEWHAT_SHORT = 0.82
# sentences that are read word by word, and how long what is left may be if one is gone
_MOST_READ, _SOMEWHAT_LONG = 5, 1.5
_SHORTEST = 10
# characters of a sentence, as English has it, whose loss can be told from its length


def find_sentence_counts(pair: Pair) -> Iterator[Finding]:
    """Fewer sentences and shorter than a merge can be, or more and longer than a split can be.

    >>> bad = "Puede sentir sueño."
    >>> [item.message for item in find_sentence_counts(Pair("You may feel sleepy. Do not drive or use it.", bad, "es"))]
    ['2 sentences of the source became 1, and much shorter: one may be left out']
    """
    if not pair.target.strip() or pair.is_copy or "\n\n" in pair.source:
        return
    ratio = measure_ratio(pair.source, pair.target, pair.language)
    here, there = count_sentences(pair.source), count_sentences(pair.target)
    if _SOMEWHAT_SHORT <= ratio <= _LONG:
        if there == here - 1 and there > 0 and _has_lost_all_of_one(pair.source, pair.target, pair.language):
            yield make_finding(
                "sentence-count",
                Severity.MAJOR,
                f"{here} sentences of the source became {there}, and nothing of one of them is kept",
                certainty=Certainty.POSSIBLE,
            )
        return
    counted = f"{here} {'sentence' if here == 1 else 'sentences'} of the source became {there}"
    if there < here and _is_condensed(pair):
        return
    limit = _VERY_SHORT if _JOINTS.search(pair.target) else _SHORT
    if there < here and (ratio < limit or _is_one_gone(pair.source, pair.target, pair.language)):
        # what only its lengths tell is less sure
        is_less_sure = here > _MOST_COUNTED or ratio >= limit
        yield make_finding(
            "sentence-count",
            Severity.MAJOR if is_less_sure else Severity.CRITICAL,
            f"{counted}, and much shorter: one may be left out",
            certainty=Certainty.POSSIBLE if is_less_sure else Certainty.LIKELY,
        )
    if there > here and ratio > (_VERY_LONG if _JOINTS.search(pair.source) else _LONG) and len(pair.target) > _FEWEST:
        yield make_finding(
            "sentence-count",
            Severity.MAJOR,
            f"{counted}, and much longer: one may be added",
            certainty=Certainty.LIKELY,
        )


def _is_left_out(source: str, target: str, language: str) -> bool:
    """Whether the sentences of a translation are as long as those of its source, but for one that has no partner.

    >>> source = "Keep the wound dry for two days. After that you may take a short shower. Pat the skin dry gently."
    >>> _is_left_out(source, "Halten Sie die Wunde zwei Tage trocken. Tupfen Sie die Haut vorsichtig trocken.", "de")
    True
    """
    usual = find_usual_ratio(language)
    lengths = [len(sentence) for sentence in split_sentences(source)]
    found = find_left_out([round(length * usual) for length in lengths], list(map(len, split_sentences(target))))
    if found is None or lengths[found.place] < _SHORTEST or found.left_out >= _LEFT_OUT:
        return False
    return found.joined > max(_JOINED, found.left_out + _APART)


def _is_one_gone(source: str, target: str, language: str) -> bool:
    return _is_left_out(source, target, language) or _has_lost_all_of_one(source, target, language)


def _has_lost_all_of_one(source: str, target: str, language: str) -> bool:
    """Whether a translation with one sentence fewer keeps something of every sentence but one, and nothing of that.

    What is kept or lost are words that can be compared; a sentence without any tells nothing.

    >>> source = "This may make you dizzy. Stand up slowly. Do not drive if you are dizzy."
    >>> _has_lost_all_of_one(source, "Das kann Sie schwindelig machen. Fahren Sie bei Schwindel nicht.", "de")
    True
    """
    sentences = split_sentences(source)
    if not is_supported(language) or len(sentences) != len(split_sentences(target)) + 1 or len(sentences) > _MOST_READ:
        return False
    kept = _list_compared(target, language)
    said = [_list_compared(sentence, "en") for sentence in sentences]
    lost = [place for place, values in enumerate(said) if not values & kept]
    if len(lost) != 1 or not said[lost[0]] or len(sentences[lost[0]]) < _SHORTEST:
        return False
    rest = len(source) - len(sentences[lost[0]])
    return _FEWEST < len(target) < _SOMEWHAT_LONG * rest * find_usual_ratio(language)


def _list_compared(text: str, language: str) -> set[str]:
    return {
        fact.value for fact in read_facts(text, language) if fact.value.partition(".")[0] in RIVAL_AXES - _COMMON_AXES
    }


# what a sentence may well say without the word
_COMMON_AXES = frozenset({"need", "exclusive", "share", "ability", "permission", "span"})


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
