"""Errors of form, planted from the source and the translation: left out, left over, doubled, damaged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.auditing.figures import KEPT
from polyleaf.auditing.vocabulary import LETTER, Vocabulary

_SENTENCES = re.compile(r"(?<=[.!?؟।])\s+(?=\S)|(?<=[。！？])(?=\S)")
_WORD = re.compile(rf"(?:(?!\d){LETTER}){{4,}}")
_LIST_MARK = re.compile(r"^(?:[-*•–]|\d{1,2}[.)])\s+")
_URL = re.compile(r"(?:https?://|www\.)[\w.-]+")
_PLACEHOLDER = re.compile(r"\{[^{}\s]{1,60}\}|%\([^()]{1,60}\)[sdif]")
_QUESTION = re.compile(r"\s*[?？؟]\s*$")
_LATIN_TO_CYRILLIC = dict(zip("aceopxyi", "асеорхуі", strict=True))
_CYRILLIC_TO_LATIN = {other: letter for letter, other in _LATIN_TO_CYRILLIC.items()}
_ARABIC = {"ي": "ی", "ك": "ک"}
_SHORTEST_CUT = 40
_SHARE_KEPT = 0.6


def plant_form(source: str, target: str, language: str, vocabulary: Vocabulary | None) -> Iterator[tuple[str, str]]:
    """Every error of form that the pair has a place for, as category and text."""
    spaced = vocabulary.is_spaced if vocabulary else True
    if language.partition("_")[0] != "en":
        yield from _leave_in_english(source, target, spaced=spaced)
    yield from _omit(source, target)
    if vocabulary and _ends_sentence(target):
        yield "sentence_added", target + (" " if spaced else "") + vocabulary.sentence
    if len(target) >= (_SHORTEST_CUT if spaced else _SHORTEST_CUT // 2):
        yield "truncated", target[: int(len(target) * _SHARE_KEPT)].rstrip(" .,;")
    yield from _repeat(target, spaced=spaced)
    yield from _damage(target)
    yield from _lose_marks(source, target)
    yield from _lose_placeholders(target)


def _leave_in_english(source: str, target: str, *, spaced: bool) -> Iterator[tuple[str, str]]:
    words = source.split()
    if len(words) < 3:
        return
    yield "untranslated", source
    rest = " ".join(words[len(words) // 2 :])
    own = target.split() if spaced else list(target)
    if len(words) >= 4 and len(own) >= 4:
        yield "partly_untranslated", f"{(' ' if spaced else '').join(own[: len(own) // 2])} {rest}"


def _ends_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "!", "?", "。", "！", "？", "؟", "।"))


def _omit(source: str, target: str) -> Iterator[tuple[str, str]]:
    parts = _SENTENCES.split(target)
    if len(parts) < 2 or len(_SENTENCES.split(source)) < 2:
        return
    last = target.rindex(parts[-1])
    yield "sentence_omitted", target[:last].rstrip()
    yield "sentence_omitted", target[target.index(parts[1], len(parts[0])) :]


def _repeat(target: str, *, spaced: bool) -> Iterator[tuple[str, str]]:
    words = _find_words(target)
    if not words:
        return
    middle = words[len(words) // 2]
    if not spaced:
        start = (middle.start() + middle.end()) // 2 - 1
        twice = target[start : start + 2]
        yield "doubled_word", target[:start] + twice + target[start:]
        yield "repeated_phrase", target[:start] + twice * 4 + target[start:]
        return
    yield "doubled_word", f"{target[: middle.end()]} {middle[0]}{target[middle.end() :]}"
    if len(words) >= 3:
        phrase = target[words[0].start() : words[1].end()]
        yield "repeated_phrase", f"{target[: words[1].end()]}{f' {phrase}' * 3}{target[words[1].end() :]}"


def _find_words(target: str) -> list[re.Match[str]]:
    """Words of four letters and more that are language."""
    kept = [match.span() for match in KEPT.finditer(target)]
    return [
        word
        for word in _WORD.finditer(target)
        if not any(start < word.end() and word.start() < end for start, end in kept)
    ]


def _damage(target: str) -> Iterator[tuple[str, str]]:
    words = _find_words(target)
    for word in words:
        if (changed := _look_alike(word[0])) != word[0]:
            yield "homoglyph", _put(target, word, changed)
            break
    if not words:
        return
    word = words[len(words) // 2]
    yield "invisible", _put(target, word, f"{word[0][:2]}\u200b{word[0][2:]}")
    yield "bidi", _put(target, word, f"\u202e{word[0]}")
    for word in words:
        broken = word[0].encode().decode("cp1252", "replace")
        if broken != word[0] and "\ufffd" not in broken:
            yield "mojibake", _put(target, word, broken)
            break


def _put(target: str, word: re.Match[str], text: str) -> str:
    return target[: word.start()] + text + target[word.end() :]


def _look_alike(word: str) -> str:
    r"""The word with one letter of another script, after its first.

    >>> ascii(_look_alike("dosis")), _look_alike("ibn")
    ("'d\\u043esis'", 'іbn')
    """
    for table in (_LATIN_TO_CYRILLIC, _CYRILLIC_TO_LATIN, _ARABIC):
        for index, letter in enumerate(word):
            if letter in table:
                return word[:index] + table[letter] + word[index + 1 :]
    return word


def _lose_marks(source: str, target: str) -> Iterator[tuple[str, str]]:
    for mark in ")）]":
        index = target.rfind(mark)
        if index >= 0 and any(other in source for other in ")]"):
            yield "bracket_lost", target[:index] + target[index + 1 :]
    if (match := _LIST_MARK.match(target)) and _LIST_MARK.match(source):
        yield "list_mark_lost", target[match.end() :]
    if (match := _QUESTION.search(target)) and source.rstrip().endswith("?"):
        stop = {"？": "。", "؟": "."}.get(match[0].strip(), ".")
        yield "question_lost", target[: match.start()].replace("¿", "") + stop


def _lose_placeholders(target: str) -> Iterator[tuple[str, str]]:
    for match in _PLACEHOLDER.finditer(target):
        yield "placeholder_dropped", " ".join((target[: match.start()] + target[match.end() :]).split(" ")).strip()
        inner = match[0]
        yield "placeholder_renamed", _put(target, match, f"{inner[:2]}x{inner[2:]}")
    for match in _URL.finditer(target):
        host = match[0]
        yield "url_changed", _put(target, match, f"{host[:-2]}{host[-1]}{host[-2]}")
