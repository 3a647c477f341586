"""Is an answer a translation at all, and does it say the same facts? Every engine's every answer is asked this.

A refusal is one clause for people; the next engine is asked then. Passing means only that nothing wrong was found by
these rules: a draft stays fuzzy until a person has read it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from polyleaf.drafting.polarity import find_polarity_change
from polyleaf.drafting.prohibitions import find_prohibition, find_statement
from polyleaf.facts import Difference, Fact, FactKind, compare_texts, read_facts

NOTICES = re.compile(
    r"MYMEMORY WARNING|YOU USED ALL AVAILABLE FREE TRANSLATIONS|QUERY LENGTH LIMIT|NO QUERY SPECIFIED|"
    r"INVALID (?:LANGUAGE PAIR|EMAIL|SOURCE LANGUAGE|TARGET LANGUAGE)|PLEASE SELECT TWO DISTINCT LANGUAGES|"
    r"TOO MANY REQUESTS|RATE ?LIMIT|QUOTA EXCEEDED|SERVER ERROR|SERVICE UNAVAILABLE|ACCESS DENIED|API KEY|"
    r"<!DOCTYPE|<HTML",
    re.IGNORECASE,
)
# what the free services have sent in place of a translation (MyMemory's in capitals, with HTTP 200)
LEFTOVERS = re.compile(
    r"\[\s*X\s*\d+\s*X\s*\]|(?<![\w*])[*@#](?=[^\W\d_])|(?<=[^\W\d_])#|<unk>|▁|\ufffd", re.IGNORECASE
)
# an engine's own marks: our masks, Apertium's *unknown @untranslated #ungenerated, sentencepiece's, a broken decoding
ENTITY = re.compile(r"&(?:#\d+|#x[0-9A-Fa-f]+|[a-z]{2,8});|</?[a-z][^<>]{0,80}>", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d.,]*\d|\d")
SCRIPTS = {
    "am": "ETHIOPIC", "ar": "ARABIC", "ckb": "ARABIC", "fa": "ARABIC", "ps": "ARABIC", "sd": "ARABIC", "ug": "ARABIC",
    "ur": "ARABIC", "be": "CYRILLIC", "bg": "CYRILLIC", "kk": "CYRILLIC", "ky": "CYRILLIC", "mk": "CYRILLIC",
    "mn": "CYRILLIC", "ru": "CYRILLIC", "tg": "CYRILLIC", "uk": "CYRILLIC", "bn": "BENGALI", "el": "GREEK",
    "gu": "GUJARATI", "he": "HEBREW", "yi": "HEBREW", "hi": "DEVANAGARI", "mr": "DEVANAGARI", "ne": "DEVANAGARI",
    "hy": "ARMENIAN", "ja": "CJK HIRAGANA KATAKANA", "ka": "GEORGIAN", "km": "KHMER", "kn": "KANNADA", "ko": "HANGUL",
    "lo": "LAO", "ml": "MALAYALAM", "my": "MYANMAR", "pa": "GURMUKHI", "si": "SINHALA", "ta": "TAMIL", "te": "TELUGU",
    "th": "THAI", "ti": "ETHIOPIC", "zh": "CJK",
}  # fmt: skip
# the first word of the Unicode names of a language's letters; languages not here are written in Latin or in several
DENSE = frozenset({"ja", "ko", "th", "zh"})
# written with far fewer characters than English


def find_refusal(source: str, answer: object, source_language: str, target_language: str) -> str | None:
    """Why an answer cannot be taken as a draft of the source, or None; the first reason found, the plainest first."""
    if not isinstance(answer, str):
        return "gave no text" if answer is None else f"gave {type(answer).__name__} instead of a text"
    if not answer.strip():
        return "gave an empty text"
    return (
        find_foreign_matter(source, answer)
        or _find_copy(source, answer, target_language)
        or _find_wrong_script(source, answer, target_language)
        or find_wrong_fact(source, answer, source_language, target_language)
        or _find_wrong_length(source, answer, target_language)
    )


def find_wrong_fact(source: str, answer: str, source_language: str, target_language: str) -> str | None:
    """The first fact that is surely not the same by value, or a prohibition that became a statement."""
    for difference in _compare(source, answer, source_language, target_language):
        # a word may have a meaning that the tables do not know: that is a doubt, and negations are judged below
        if difference.sure and difference.fact.kind is not FactKind.CONCEPT:
            return describe_difference(difference)
    if changed := find_polarity_change(source, answer, source_language, target_language):
        return changed
    if kept := _find_kept_number(read_facts(source, source_language), read_facts(answer, target_language)):
        return kept
    if source_language == "en" and (forbidding := find_prohibition(source)):
        statement = find_statement(answer, target_language)
        if statement:
            return f"states ({statement!r}) what the source forbids ({forbidding!r})"
    return None


def _find_kept_number(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> str | None:
    """A number copied as it was written, though the target's readers read another value: "1,250" in Spanish."""
    written = {digits.group(): fact.number for fact in source if (digits := _DIGITS.match(fact.text))}
    for fact in target:
        digits = _DIGITS.match(fact.text)
        if digits and fact.number is not None and written.get(digits.group(), fact.number) != fact.number:
            return f"kept {digits.group()!r}, which reads as {fact.number.normalize():f} there"
    return None


def find_doubts(source: str, answer: str, source_language: str, target_language: str) -> tuple[str, ...]:
    """What may be a changed fact, or only a word that we do not know in that language: for the reviewer's eye."""
    return tuple(
        f"check: {describe_difference(difference)}"
        for difference in _compare(source, answer, source_language, target_language)
        if not difference.sure or difference.fact.kind is FactKind.CONCEPT
    )


def describe_difference(difference: Difference) -> str:
    """One clause: ``"10 mg" became "100 mg"``."""
    if difference.source is None:
        return f"added {difference.fact.text!r} ({difference.fact.value})"
    if difference.target is None:
        return f"lost {difference.fact.text!r} ({difference.fact.value})"
    return f"{difference.source.text!r} became {difference.target.text!r}"


def _compare(source: str, answer: str, source_language: str, target_language: str) -> tuple[Difference, ...]:
    return compare_texts(source, answer, source_language, target_language)


def find_foreign_matter(source: str, answer: str) -> str | None:
    """A service's notice, an engine's mark, markup or a control character that the source does not hold."""
    if (notice := NOTICES.search(answer)) and not NOTICES.search(source):
        return f"gave a notice instead of a translation ({notice.group()!r})"
    for pattern, what in ((LEFTOVERS, "left its own mark"), (ENTITY, "added markup")):
        for match in pattern.finditer(answer):
            if match.group() not in source:
                return f"{what} {match.group()!r}"
    for character in answer:
        if character not in source and unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp"):
            return f"added the control character U+{ord(character):04X}"
    if source.strip().count("\n") != answer.strip().count("\n"):
        return "joined or split lines"
    return None


def _find_copy(source: str, answer: str, target_language: str) -> str | None:
    """English left as it was. One or two words may be the same in both languages (hormonal, tumor)."""
    words = re.findall(r"[a-z]{4,}", source)
    if len(words) < 3:
        is_phrase = len(re.findall(r"[^\W\d_]+", source)) > 2
        if answer.strip() == source.strip() and (is_phrase or target_language.partition("_")[0] in SCRIPTS):
            return "left the English as it was"
        return None
    kept = set(words) & set(re.findall(r"[^\W\d_]{4,}", answer))
    if len(kept) > 0.6 * len(set(words)):
        return (
            "left the English as it was" if answer.strip() == source.strip() else "left most of the English as it was"
        )
    return None


def _find_wrong_script(source: str, answer: str, target_language: str) -> str | None:
    scripts = SCRIPTS.get(target_language.partition("_")[0], "").split()
    if "_" in target_language and re.search(r"_[A-Z][a-z]{3}", target_language) and scripts != ["CJK"]:
        return None
    letters = [letter for letter in answer if letter.isalpha() and letter not in source]
    if not scripts or not any(letter.isalpha() for letter in source):
        return None
    own = sum(unicodedata.name(letter, "").startswith(tuple(scripts)) for letter in letters)
    if own * 2 < len(letters) or not letters:
        return f"is not written in {scripts[0].capitalize()} script"
    return None


def _find_wrong_length(source: str, answer: str, target_language: str) -> str | None:
    """A text a part of which was lost, or that ran on. Measured on real drafts: 90 % lie between 0.91 and 1.22."""
    before, after = len(source.strip()), len(answer.strip())
    dense = target_language.partition("_")[0] in DENSE
    lowest, highest = (0.12, 1.3) if dense else (0.5, 2.0)
    if after > before * highest + 20 or (before > 20 and after < before * lowest):
        return f"is {after} characters long, the source {before}"
    return None


def find_repeats(answers: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Texts that answer three or more different sources: a notice in words we do not know, or a stuck engine."""
    distinct = {(source.casefold().strip(" .;:!?"), answer.strip()) for source, answer in answers if answer.strip()}
    counts = Counter(answer for _, answer in distinct)
    return frozenset(answer for answer, count in counts.items() if count >= 3)
