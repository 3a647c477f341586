"""How a word is folded before it is looked up, so that spelling habits do not hide a fact.

Per script: case everywhere; Arabic vowel points, alef and hamza seats and clitics (the, and, by, for); the Hindi dot
below; the Ukrainian apostrophe is split by the tokenizer. Folding is for looking up only; places stay the text's own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ARABIC = re.compile("[\u0600-\u06ff]")
_ARABIC_POINTS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_ARABIC_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ؤ": "و", "ئ": "ي", "ة": "ه"}
)
_CONJUNCTIONS = ("و", "ف")
_SHORT_WORDS = frozenset({"لم", "لا", "لن", "ما", "من", "في", "لو"})
_PREPOSITIONS = ("بال", "كال", "لل", "ال", "ب", "ل", "ك")
_DEVANAGARI = re.compile("[\u0900-\u097f]")
_DEVANAGARI_LETTERS = str.maketrans({"़": None, "ँ": "ं", "\u200c": None, "\u200d": None, "ऑ": "ओ", "ॉ": "ो", "ॅ": None})
# typographic apostrophes, and the full-width letters of Chinese input methods
_LATIN = str.maketrans({"’": "'", "ʼ": "'", "ё": "е"} | {chr(0xFF41 + index): chr(0x61 + index) for index in range(26)})


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """The form a word is stored under.

    >>> fold_word("Ärztin"), fold_word("مِلِّيغرام"), fold_word("बढ़े")
    ('ärztin', 'مليغرام', 'बढे')
    """
    lower = word.lower()
    if _ARABIC.search(lower):
        bare = _ARABIC_POINTS.sub("", lower)
        if bare == "إلا":
            # "except", which folded would be "not to" (ألا)
            return bare
        if "\u0651" in lower and bare.endswith(("غير", "دون")):
            # "changed" and "write down", whose doubled letter tells them from "not" and "without"
            return f"{bare[:-1]}\u0651{bare[-1]}"
        # a final hamza tells "start" (ابدأ) from "never" (أبدا)
        return bare.translate(_ARABIC_LETTERS) if bare[-1:] != "أ" else bare[:-1].translate(_ARABIC_LETTERS) + "أ"
    if _DEVANAGARI.search(lower):
        lower = unicodedata.normalize("NFD", lower).translate(_DEVANAGARI_LETTERS)
        return unicodedata.normalize("NFC", lower)
    return lower.translate(_LATIN)


@lru_cache(maxsize=65536)
def list_forms(word: str) -> tuple[str, ...]:
    """The folded word, and in Arabic the same without "and", "by", "for" and "the", longest first.

    >>> list_forms("وبالماء")
    ('وبالماء', 'بالماء', 'الماء', 'ماء')
    """
    folded = fold_word(word)
    if not _ARABIC.match(folded):
        return (folded,)
    forms = [folded]
    rest = folded
    if rest[0] in _CONJUNCTIONS and (len(rest) > 3 or rest[1:] in _SHORT_WORDS):
        rest = rest[1:]
        forms.append(rest)
    for prefix in _PREPOSITIONS:
        if rest.startswith(prefix) and len(rest) - len(prefix) >= 2:
            if prefix in ("بال", "كال"):
                forms.append(rest[1:])
            forms.append(rest[len(prefix) :])
            break
    return tuple(dict.fromkeys(forms))


_ARABIC_VOWELS = str.maketrans("", "", "اويىأإآءئؤ")
_ARABIC_MERGED = str.maketrans(
    {"ث": "س", "ز": "س", "ق": "ك", "ط": "ت", "ج": "غ", "ض": "د", "ذ": "د", "ه": "ة", "ڤ": "ف", "ص": "س"}
)
_DEVANAGARI_MERGED = str.maketrans(
    {"ट": "त", "ड": "द", "ठ": "थ", "ढ": "ध", "ण": "न", "ं": "न", "म": "न", "ष": "श", "ज": "ज", "ऋ": "र", "ॉ": None}
)
_CYRILLIC_MERGED = str.maketrans({"і": "и", "ї": "и", "є": "е", "ґ": "г", "й": "и", "ё": "е"})


@lru_cache(maxsize=65536)
def list_drug_forms(word: str) -> tuple[str, ...]:
    """The forms a word of any script is looked up by among drug names.

    >>> list_drug_forms("Ibuprofène"), list_drug_forms("سيسبلاتين")
    (('ibuprofene',), ('سسبلتن',))
    """
    return tuple(dict.fromkeys(_make_skeleton(form) for form in list_forms(word)))


def _make_skeleton(form: str) -> str:
    first = form[:1]
    if "\u0600" <= first <= "\u06ff":
        return form.translate(_ARABIC_VOWELS).translate(_ARABIC_MERGED) or form
    if "\u0900" <= first <= "\u097f":
        bare = "".join(char for char in form if unicodedata.category(char) not in ("Mc", "Mn") or char == "ं")
        return "".join(char for char in bare.translate(_DEVANAGARI_MERGED) if char not in "अआइईउऊएऐओऔ") or form
    if "\u0400" <= first <= "\u04ff":
        return form.translate(_CYRILLIC_MERGED)
    if form.isascii():
        return form
    return "".join(char for char in unicodedata.normalize("NFD", form) if not unicodedata.combining(char))
