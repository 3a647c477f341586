"""How hard a text is to read: the Flesch-Kincaid grade, in years of school in the USA.

Kincaid et al., "Derivation of new readability formulas", 1975: 0.39 × words a sentence + 11.8 × syllables a word −
15.59. Words and syllables are counted by ``textstat-rs`` (extra ``report``), here and nowhere else; sentences are our
own, since we know where they end. The library guesses the syllables of words that its dictionary lacks, and guesses
long medical words too short: it gives "metastases" 2 syllables of 4. A grade is a hint for an editor, not a proof that
patients understand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec

from polyleaf.normalize.layout.sentences import split_sentences

TARGET_GRADE = 8.0


@dataclass(frozen=True, slots=True)
class Readability:
    """What the grade of a text is made of."""

    sentences: int
    words: int
    syllables: int

    @property
    def words_in_sentence(self) -> float:
        """Words in a sentence, on average; 0 for no text."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def syllables_in_word(self) -> float:
        """Syllables in a word, on average; 0 for no text."""
        return self.syllables / self.words if self.words else 0.0

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade; 0 for no text."""
        return 0.39 * self.words_in_sentence + 11.8 * self.syllables_in_word - 15.59 if self.words else 0.0


def find_obstacle() -> str | None:
    """What to install before readability can be measured, or None."""
    if find_spec("textstat_rs") is None:
        return "textstat-rs is not installed: pip install polyleaf[report]"
    return None


def measure_readability(texts: Iterable[str]) -> Readability:
    """The figures of English texts, each of one or more whole sentences, headings or list items.

    A text without an end mark is a sentence, since that is how a reader meets it. Needs the extra ``report``.
    """
    import textstat_rs  # noqa: PLC0415  an optional library

    sentences = words = syllables = 0
    for text in texts:
        counted = textstat_rs.lexicon_count(text)
        if counted:
            sentences += len(split_sentences(text))
            words += counted
            syllables += textstat_rs.syllable_count(text)
    return Readability(sentences, words, syllables)
