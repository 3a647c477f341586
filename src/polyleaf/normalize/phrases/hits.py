"""The phrases of all rules and the signs of all source languages, in one pass over the text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import polyleaf.normalize
from polyleaf.caching import Stamp, recall, stamp_files
from polyleaf.model import Severity
from polyleaf.normalize.phrases.indexes import PhraseIndex, keep_garbage
from polyleaf.normalize.phrases.plans import Plain, make_plan, read_plan, write_plan
from polyleaf.normalize.phrases.source_languages import list_signs
from polyleaf.normalize.rule import ManuscriptRule, Phrase, PhraseRule, Rule
from polyleaf.registry import load_things

SIGN = "sign of a source language"
MOST_INDEXES = 4
PACKAGE = "polyleaf."
_made: list[tuple[frozenset[Rule], PhraseIndex[tuple[Any, ...]]]] = []
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
        for name, *phrase in found:
            if name in names:
                hits[name].append(Hit(start, end, _read_phrase(*phrase)))
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


def _find_index(rules: tuple[Rule, ...]) -> PhraseIndex[tuple[Any, ...]]:
    """An index of the rules' phrases: one made for more rules serves as well, and making one takes a second."""
    ours = _list_our_own()
    asked = ours if set(rules) <= set(ours) else rules
    wanted = frozenset(asked)
    made = next((index for made_for, index in _made if wanted <= made_for), None)
    if made is None:
        made = _make_index(asked)
        _made[:] = [(wanted, made), *_made[: MOST_INDEXES - 1]]
    return made


def _make_index(rules: tuple[Rule, ...]) -> PhraseIndex[tuple[Any, ...]]:
    """What it is made of is kept between runs, unless a rule is a guest's, whose phrases may come from anywhere."""
    with keep_garbage():
        is_kept = all(map(_is_our_own, rules))
        plan, payloads = recall("phrases", _stamp_package(), lambda: _collect(rules)) if is_kept else _collect(rules)
        return PhraseIndex(read_plan(plan), payloads)


@cache
def _list_our_own() -> tuple[Rule, ...]:
    """All rules of this package: one index of them serves whichever are wanted."""
    return tuple(filter(_is_our_own, load_things("rules")))


def _is_our_own(rule: Rule) -> bool:
    load = rule.load if isinstance(rule, PhraseRule) else getattr(rule, "watch", None)
    return load is None or load.__module__.startswith(PACKAGE)


@cache
def _stamp_package() -> Stamp:
    """All files that phrases can come from: those of step 1."""
    folder = Path(polyleaf.normalize.__file__).parent
    return stamp_files(sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".toml", ".txt"}))


def _collect(rules: tuple[Rule, ...]) -> tuple[Plain, tuple[Any, ...]]:
    """The plan, and for each phrase who looks for it and as what, in tuples that can be kept.

    Each phrase stands in it once: most are a rule's and a sign of a language or two as well.
    """
    wanted: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for code, text in list_signs():
        wanted[text].append((SIGN, *_write_phrase(Phrase(text, "", needs=code))))
    for name, phrase in _list_phrases(rules):
        wanted[phrase.text].append((name, *_write_phrase(phrase)))
    return write_plan(make_plan(tuple(wanted))), tuple(map(tuple, wanted.values()))


def _write_phrase(phrase: Phrase) -> tuple[Any, ...]:
    return phrase.text, phrase.message, phrase.suggestion, phrase.severity.value, str(phrase.needs)


@cache
def _read_phrase(text: str, message: str, suggestion: str | None, severity: str, needs: str) -> Phrase:
    return Phrase(text, message, suggestion, Severity(severity), needs)


def _list_phrases(rules: tuple[Rule, ...]) -> Iterator[tuple[str, Phrase]]:
    for rule in rules:
        if isinstance(rule, PhraseRule):
            yield from ((rule.name, phrase) for phrase in rule.load())
        elif isinstance(rule, ManuscriptRule):
            yield from ((rule.name, phrase) for phrase in rule.watch())
