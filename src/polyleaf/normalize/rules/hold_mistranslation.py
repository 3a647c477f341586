"""Word for word translations that no English text about health holds: `shield gland`, `loss of knowledge`."""

from __future__ import annotations

from collections import defaultdict

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.phrases.source_languages import load_source_languages
from polyleaf.normalize.rule import PROSE, Phrase, PhraseRule, Strength


def load_mistranslations() -> tuple[Phrase, ...]:
    """The mistranslations of every source language; unlike false friends they count in any text.

    >>> any(phrase.text == "loss of (the) knowledge" and not phrase.needs for phrase in load_mistranslations())
    True
    """
    names: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for language in load_source_languages():
        for found in language.mistranslations:
            names[found].append(language.name)
    return tuple(
        Phrase(
            text,
            f"no English: the source ({' or '.join(spoken)}) may mean {meaning}",
            severity=Severity.CRITICAL,
        )
        for (text, meaning), spoken in names.items()
    )


PLUGIN = PhraseRule(
    name="mistranslation",
    summary="A phrase is no English: it was translated word for word.",
    strength=Strength.HOLD,
    load=load_mistranslations,
    kinds=PROSE | {BlockKind.TABLE_ROW},
)
