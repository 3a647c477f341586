"""The phrases of all rules and the signs of all source languages, in one pass over the text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from polyleaf.normalize.phrases.lexicon import PhraseIndex, build_index
from polyleaf.normalize.phrases.source_languages import list_signs
from polyleaf.normalize.rule import ManuscriptRule, Phrase, PhraseRule, Rule

SIGN = "sign of a source language"
MOST_INDEXES = 4
Wanted = tuple[tuple[str, Phrase], ...]
# who looks for a phrase, by name, and as what
_made: list[tuple[frozenset[Rule], PhraseIndex[Wanted]]] = []
# at most so many indexes, the newest first


class Hit(NamedTuple):
    """A phrase at a place in the whole text."""

    start: int
    end: int
    phrase: Phrase


def find_hits(rules: Iterable[Rule], lowered: str) -> Mapping[str, tuple[Hit, ...]]:
    """By the name of the rule that looks for them, all phrases in a lower-case text; some may overlap."""
    wanted = tuple(rules)
    names = {SIGN, *(rule.name for rule in wanted)}
    hits: defaultdict[str, list[Hit]] = defaultdict(list)
    for start, end, found in _find_index(wanted).find(lowered):
        for name, phrase in found:
            if name in names:
                hits[name].append(Hit(start, end, phrase))
    return {name: tuple(sighted) for name, sighted in hits.items()}


def count_signs(hits: Mapping[str, tuple[Hit, ...]]) -> Counter[str]:
    """How many different signs of each source language there are."""
    return Counter(code for code, _ in {(hit.phrase.needs, hit.phrase.text) for hit in hits.get(SIGN, ())})


def thin_out(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Hits in order without overlaps: the one that starts first stays, and of two that start together the longer."""
    taken = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if taken <= hit.start:
            taken = hit.end
            yield hit


def _find_index(rules: tuple[Rule, ...]) -> PhraseIndex[Wanted]:
    """An index of the rules' phrases: one made for more rules serves as well, and making one takes a second."""
    wanted = frozenset(rules)
    made = next((index for made_for, index in _made if wanted <= made_for), None)
    if made is None:
        made = _make_index(rules)
        _made[:] = [(wanted, made), *_made[: MOST_INDEXES - 1]]
    return made


def _make_index(rules: tuple[Rule, ...]) -> PhraseIndex[Wanted]:
    """Each phrase stands in it once: most are a rule's and a sign of a language or two as well."""
    wanted: defaultdict[str, list[tuple[str, Phrase]]] = defaultdict(list)
    for code, text in list_signs():
        wanted[text].append((SIGN, Phrase(text, "", needs=code)))
    for name, phrase in _list_phrases(rules):
        wanted[phrase.text].append((name, phrase))
    return build_index((text, tuple(found)) for text, found in wanted.items())


def _list_phrases(rules: tuple[Rule, ...]) -> Iterator[tuple[str, Phrase]]:
    for rule in rules:
        if isinstance(rule, PhraseRule):
            yield from ((rule.name, phrase) for phrase in rule.load())
        elif isinstance(rule, ManuscriptRule):
            yield from ((rule.name, phrase) for phrase in rule.watch())
