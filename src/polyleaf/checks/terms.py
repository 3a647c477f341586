"""Finding a glossary's terms in a text, however they are inflected.

A word of a term stands for its stem with any ending, and the words of a term may have up to three others between them:
"médula ósea" is found in "médulas óseas". That is lenient, on purpose, for what should be there; for what should not,
endings are short and nothing may stand between.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from polyleaf.facts import Lexicon, fold_word, list_forms
from polyleaf.glossary import Glossary, Term

_ARTICLE = "ال"
_ENDING = 2
# broken plurals change no other letters
_WEAK_LETTERS = str.maketrans("", "", "اويىأإآءئؤةه")


@dataclass(frozen=True, eq=False)
class CompiledTerm:
    """A term with what finds it in translations."""

    term: Term
    use: Lexicon
    avoid: Lexicon


@dataclass(frozen=True, eq=False)
class CompiledGlossary:
    """All terms of a language, and what finds their English."""

    english: Lexicon
    # the meaning is the place of the term in ``terms``
    terms: tuple[CompiledTerm, ...]


@lru_cache(maxsize=64)
def compile_glossary(glossary: Glossary) -> CompiledGlossary:
    """The glossary ready for use; kept, because every text of a catalog asks for it."""
    return CompiledGlossary(
        Lexicon(
            (pattern, str(place))
            for place, term in enumerate(glossary.terms)
            for name in term.english
            for pattern in list_english_forms(name)
        ),
        tuple(
            CompiledTerm(
                term,
                Lexicon(((make_lenient_pattern(name), "use") for name in term.use), _list_plain_forms),
                Lexicon((make_strict_pattern(name), name) for name in term.avoid),
            )
            for term in glossary.terms
        ),
    )


def list_english_forms(name: str) -> tuple[str, ...]:
    """A term's English with its plurals; no other endings, or "pain" would be in "painkillers".

    >>> list_english_forms("bone metastasis"), list_english_forms("biopsy")
    (('bone metastasis', 'bone metastasiss', 'bone metastasises', 'bone metastases'), ('biopsy', 'biopsys', 'biopsies'))
    """
    forms = [name, f"{name}s"]
    if name.endswith(("s", "x", "ch", "sh")):
        forms.append(f"{name}es")
    if name.endswith("is"):
        forms.append(f"{name[:-2]}es")
    if name.endswith("y"):
        forms.append(f"{name[:-1]}ies")
    return (name,) if name.endswith("*") else tuple(forms)


@lru_cache(maxsize=65536)
def _list_plain_forms(word: str) -> tuple[str, ...]:
    """The forms a word is looked up by, without Latin accents (cáncer, canceroso) and Arabic vowels (ورم, أورام)."""
    return tuple(dict.fromkeys(_strip_vowels(_strip_accents(form)) for form in list_forms(word)))


def _strip_vowels(word: str) -> str:
    return word.translate(_WEAK_LETTERS) or word if "\u0600" <= word[:1] <= "\u06ff" else word


def _strip_accents(word: str) -> str:
    if word.isascii() or not any("\u00c0" <= char <= "\u024f" for char in word):
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def make_lenient_pattern(name: str) -> str:
    """A term's words by their stems, with room between them.

    >>> make_lenient_pattern("médula ósea"), make_lenient_pattern("النخاع العظمي"), make_lenient_pattern("骨髓")
    ('med* ~ os*', 'نخ* ~ عظ*', '骨髓')
    """
    bare = (_strip_vowels(_strip_accents(fold_word(_strip_article(word)))) for word in name.split())
    parts = [_shorten(word, max(1, len(word) // 2)) for word in bare]
    # a gap ends at a word: a figure follows at once
    return " ".join(part if not place or part[0].isdigit() else f"~ {part}" for place, part in enumerate(parts))


def make_strict_pattern(name: str) -> str:
    """A term's words, of which only long ones may end otherwise.

    >>> make_strict_pattern("moelle osseuse"), make_strict_pattern("таз")
    ('moelle* osseuse*', 'таз')
    """
    return " ".join(_shorten(word, _ENDING if len(word) > 7 else 0) for word in map(_strip_article, name.split()))


def _shorten(word: str, ending: int) -> str:
    shortest = 3 if "\u0600" <= word[0] <= "\u06ff" else 4
    if word.endswith("*") or len(word) < shortest or not word[-1].isalpha() or _is_han(word):
        return word
    return f"{word[: max(2, len(word) - ending)]}*"


def _strip_article(word: str) -> str:
    return word.removeprefix(_ARTICLE) if len(word) > 4 else word


def _is_han(word: str) -> bool:
    return "\u3040" <= word[0] <= "\u9fff"
