"""Parts left in English inside a translation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from polyleaf.checks.check import SOURCE_LANGUAGE, Check, Pair, make_finding
from polyleaf.checks.english import FUNCTION_WORDS
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.checks.language_data import read_language_data
from polyleaf.checks.text import script_of
from polyleaf.facts import FactKind, Token, list_words, read_facts, split_tokens
from polyleaf.model import Certainty, Finding, Severity

_SHORTEST_WORD, _PASSAGE = 4, 3


def find_untranslated_parts(pair: Pair) -> Iterator[Finding]:
    """Two or more words of the source in a row, or one that is plainly English; names and acronyms may stay.

    >>> bad = "Les selles molles usually stop within days."
    >>> [item.message for item in find_untranslated_parts(Pair("Loose stools usually stop within days.", bad, "fr"))]
    ['"usually stop within days" is left in English']
    """
    if pair.is_edition or pair.is_copy:
        return
    source = _list_source_words(pair.source)
    shared = source.intersection(list_words(pair.target))
    if not shared or not any(_can_be_left(word, pair.language) for word in shared):
        return
    run: list[Token] = []
    for token in [*split_tokens(pair.target), None]:
        if token is not None and token.kind == "word" and token.text in source and token.text.isascii():
            run.append(token)
            continue
        if token is not None and run and token.kind == "symbol" and token.text in "-'’":
            continue
        if run and _is_left(run, pair):
            yield _make(run, pair)
        run = []


@lru_cache(maxsize=4096)
def _list_source_words(source: str) -> frozenset[str]:
    return frozenset(list_words(source))


def _make(run: Sequence[Token], pair: Pair) -> Finding:
    text = pair.target[run[0].start : run[-1].end]
    return make_finding(
        "partly-untranslated",
        Severity.MAJOR,
        f'"{text}" is left in English',
        certainty=Certainty.LIKELY,
        span=(run[0].start, run[-1].end),
    )


def _can_be_left(word: str, language: str) -> bool:
    """Whether a word that both texts have can make a run of them a finding: without one there is none."""
    if not (word.isascii() and word.islower()):
        return False
    return script_of(language) != "latin" or _is_english_only(word, language)


def _is_left(run: Sequence[Token], pair: Pair) -> bool:
    lower = [token.text for token in run if token.text.islower()]
    if script_of(pair.language) == "latin":
        foreign = [word for word in lower if _is_english_only(word, pair.language)]
        small = [word for word in foreign if word in FUNCTION_WORDS]
        if len(run) == 1:
            return bool(foreign) and not small and len(run[0].text) > _SHORTEST_WORD
        # three words in a row that follow each other in the source as well are no loan words
        is_passage = bool(foreign) and len(run) >= _PASSAGE and _is_in_a_row(run, pair)
        return (bool(small) and len(lower) >= 2) or len(foreign) >= 2 or is_passage
    if len(run) == 1:
        return bool(lower) and len(lower[0]) >= _SHORTEST_WORD and _is_known(lower[0])
    # "Peritoneal dialysis": the capital is only that of the sentence
    is_start = len(lower) == len(run) - 1 and pair.source.lstrip().startswith(run[0].text) and _is_known(lower[0])
    return len(lower) >= 2 or is_start


def _is_in_a_row(run: Sequence[Token], pair: Pair) -> bool:
    return pair.target[run[0].start : run[-1].end] in pair.source


@lru_cache(maxsize=4096)
def _is_english_only(word: str, language: str) -> bool:
    """An English word that the language does not have as well."""
    if word in FUNCTION_WORDS:
        return word not in _list_small_words(language) and len(word) > 1
    return _is_known(word) and not read_facts(word, language)


@cache
def _list_small_words(language: str) -> frozenset[str]:
    return frozenset(word.lower() for word in read_language_data(language).get("function_words", ()))


def _is_known(word: str) -> bool:
    """Whether the English tables know the word: as a term, not as a unit, number or drug."""
    if word in FUNCTION_WORDS:
        return True
    facts = read_facts(word, SOURCE_LANGUAGE)
    return any(fact.kind is FactKind.CONCEPT for fact in facts) and all(fact.kind is FactKind.CONCEPT for fact in facts)


def _is_small(char: str) -> bool:
    return "a" <= char <= "z"


PLUGIN = Check(
    name="partly-untranslated",
    summary="A part of the text is left in English.",
    advice="A patient stops reading here. Translate the rest; names, acronyms and drug names may stay.",
    find=find_untranslated_parts,
    guard=Guard(kinds=OWN_WORDS, target=_is_small),
)
