"""All rules whose phrases are data, in one pass over the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from polyleaf.normalize.lexicon import PhraseIndex, build_index
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import Need, Notice, Phrase, PhraseRule


def find_phrases(rules: tuple[PhraseRule, ...], manuscript: Manuscript) -> Iterator[tuple[PhraseRule, Notice]]:
    """What the rules say of a text; of two phrases of one rule that overlap, the longer counts."""
    found = [
        (start, end, rule, phrase)
        for start, end, (rule, phrase) in _index(rules).find(manuscript.lowered)
        if _counts(phrase.needs, manuscript)
    ]
    taken: dict[str, int] = {}
    for start, end, rule, phrase in sorted(found, key=lambda item: (item[0], -item[1], item[2].name)):
        if taken.get(rule.name, 0) <= start:
            taken[rule.name] = end
            yield rule, _make_notice(manuscript.text, start, end, phrase)


@lru_cache(maxsize=4)
def _index(rules: tuple[PhraseRule, ...]) -> PhraseIndex[tuple[PhraseRule, Phrase]]:
    return build_index((phrase.text, (rule, phrase)) for rule in rules for phrase in rule.load())


def _counts(needs: str, manuscript: Manuscript) -> bool:
    if needs == Need.NOTHING:
        return True
    return manuscript.is_rough if needs == Need.ROUGH else needs in manuscript.origins


def _make_notice(text: str, start: int, end: int, phrase: Phrase) -> Notice:
    suggestion = phrase.suggestion
    if suggestion and text[start : start + 1].isupper():
        suggestion = suggestion[0].upper() + suggestion[1:]
    return Notice(start, end, phrase.message, suggestion=suggestion, severity=phrase.severity)
