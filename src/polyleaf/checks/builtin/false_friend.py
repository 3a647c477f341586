"""Words that look or sound like the English one and mean something else: constipated is not constipado."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from polyleaf.checks.check import SOURCE_LANGUAGE, Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.language_data import read_language_data
from polyleaf.facts import Lexicon, split_texts, split_tokens
from polyleaf.model import Certainty, Finding, Severity


def find_false_friends(pair: Pair) -> Iterator[Finding]:
    """The English word in the source and its false friend in the translation.

    >>> [item.message for item in find_false_friends(Pair("If you are constipated", "Si está constipada", "es"))]
    ['"constipada" is a false friend of "constipated", which is: estreñido']
    """
    english, misleading, meant = _load(pair.language)
    if not meant or pair.is_edition or not misleading.may_hold(split_texts(pair.target)):
        return
    target_tokens = split_tokens(pair.target)
    there = [(match, meaning) for match in misleading.find(target_tokens) for meaning in match.meanings]
    if not there:
        return
    source_tokens = split_tokens(pair.source)
    here = {meaning: match for match in english.find(source_tokens) for meaning in match.meanings}
    for match, meaning in there:
        if meaning in here:
            span = target_tokens[match.first].start, target_tokens[match.last - 1].end
            origin = here[meaning]
            said = pair.source[source_tokens[origin.first].start : source_tokens[origin.last - 1].end]
            yield make_finding(
                "false-friend",
                Severity.MAJOR,
                f'"{pair.target[span[0] : span[1]]}" is a false friend of "{said}", which is: {meant[int(meaning)]}',
                certainty=Certainty.LIKELY,
                span=span,
            )


@cache
def _load(language: str) -> tuple[Lexicon, Lexicon, tuple[str, ...]]:
    rows = read_language_data(language).get("false_friends", ()) if language != SOURCE_LANGUAGE else ()
    english = Lexicon((row[0], str(index)) for index, row in enumerate(rows))
    misleading = Lexicon((row[1], str(index)) for index, row in enumerate(rows))
    return english, misleading, tuple(row[2] for row in rows)


def _has_friends(language: str) -> bool:
    return bool(_load(language)[2])


def _may_mislead(token: str, language: str) -> bool:
    return _load(language)[1].may_hold((token,))


PLUGIN = Check(
    name="false-friend",
    summary="A word looks like the English one but means something else.",
    advice="Use the word that the finding names, or another of its meaning.",
    find=find_false_friends,
    guard=Guard(language=_has_friends, word=_may_mislead),
)
