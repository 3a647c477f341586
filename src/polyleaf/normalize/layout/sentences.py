"""Where sentences end: ``sentencex`` finds them; corrections for medical text, lists and stripped markup go over it.

Offsets only; no text is ever rebuilt, so none can be lost. ``split_sentences`` proves it at run time all the same.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

from sentencex import segment

from polyleaf.normalize.layout.enumerations import NOT_ENUMERATED, find_enumerated_starts

TERMINATOR = re.compile(r"[.!?…。！？।۔]")
FINITE_VERB = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|can|cannot|could|may|might|must|shall|should|will|would|does|do|did)\b"
)
MONTH = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
SOLID = re.compile(r"\S")
# of four spaced dots before a new sentence the first ends the old one, and three begin the new
SPACED_DOTS = re.compile(r"(?<=\w\. )(\. \. \. )(?=[A-Z])")
# "GFR < 30. Ask your doctor": sentencex takes the signs of a comparison for brackets that hold sentences together
COMPARING = str.maketrans("<>", "==")
CLOSING = frozenset('”’）)」』"]')

# What sentencex misses, from the terminator on; what must stand before it is in the second pattern.
AFTER_SPACE = re.compile(r"[)\]”\"]?\s+(?=[A-Z])")
# "etc. The": the stop of the abbreviation is the full stop too
ETC = re.compile(r"\betc\Z")
# "type I. Type II", "drink 2 l. Do": a letter or unit that sentencex takes for an initial
NO_INITIAL = re.compile(
    r"\b(?:[Tt]ype|[Ss]tage|[Gg]rade|[Gg]roup|[Cc]lass|[Pp]hase|[Ff]actor|[Vv]itamin|[Hh]epatitis)\s[A-Z]{1,4}\Z"
    r"|[\d/]\s?[lgmhL]\Z"
)
DOSAGE = re.compile(r"(?<![\w.])((?:[a-z]\.){1,3}[a-z])\Z")
NEXT_WORD = re.compile(r"[A-Z][\w’']*")
# a reference mark glued to the stop: "It helps.1,2 The rest"
REFERENCE = re.compile(r"\d{1,2}(?:[,–-]\d{1,2})*\s+(?=[A-Z][a-z])")
BEFORE_REFERENCE = re.compile(r"[a-z)]{2}\Z")
# the space is missing, "is short.The patient", or on the wrong side, "60 years .It was"; but not "www.Example.org"
GLUED = re.compile(r"(?=[A-Z][a-z’']*\.?(?:[\s,;]|\Z))")
BEFORE_GLUED = re.compile(r"(?:(?<=\s)|\A)[^\s.@/:_\\]*[a-z%\d)][a-z%\d)]\Z|[a-z)%\d] +\Z")
# a whole sentence in brackets: "It helps. (See below.) The rest"
BRACKET_END = re.compile(r"\)\s+(?=[A-Z])")
BRACKETED = re.compile(r"[.!?]\s+\([A-Z][^()]*\Z")
ORDINAL_DIGITS = 2
FULL_WORD = 4
# letters of a word that is no abbreviation
CONTEXT = 60
# characters before a terminator that are looked at


@cache
def _load_abbreviations() -> dict[str, frozenset[str]]:
    text = (files("polyleaf.normalize") / "data" / "abbreviations.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


def split_sentences(text: str, language: str = "en", *, enumerations: bool = True) -> tuple[str, ...]:
    """The sentences of a text with the space after each; joined they are the text.

    ``enumerations`` makes each item of "1. The first item. 2. The second item." one sentence.

    >>> split_sentences("The spinal cord . This is it.")
    ('The spinal cord . ', 'This is it.')
    """
    ends = find_sentence_ends(text, language, enumerations=enumerations)
    parts = tuple(text[start:end] for start, end in zip((0, *ends), (*ends, len(text)), strict=True))
    assert "".join(parts) == text, "segmentation lost text"  # noqa: S101  promise 1 is worth the check at run time
    return parts


def find_sentence_ends(text: str, language: str = "en", *, enumerations: bool = True) -> tuple[int, ...]:
    """Where a new sentence starts within the text, in order, without 0 and the length.

    >>> find_sentence_ends("Pressure on the bloodstream. vascular system and nerve fibers.")
    ()
    >>> find_sentence_ends("Ask an oncologist. resort to folk remedies is not recommended.")
    (19,)
    >>> find_sentence_ends("Stop it if the GFR is < 30 (see below). Ask your doctor if it is > 60.")
    (40,)
    """
    starts = find_enumerated_starts(text) if enumerations else NOT_ENUMERATED
    if starts is NOT_ENUMERATED and "\n" not in text:
        first = TERMINATOR.search(text)
        if first is None or first.end() == len(text) or not SOLID.search(text, first.end()):
            return ()
    found = set(_correct(text, _find_with_sentencex(text, language)))
    found.update(_find_missed(text, found))
    if starts is not NOT_ENUMERATED:
        found -= starts.after_marker
        found |= starts.items
    if ". . ." in text:
        for match in SPACED_DOTS.finditer(text):
            found = (found - {match.end()}) | {match.start()}
    return _settle(text, found) if found else ()


def _settle(text: str, found: set[int]) -> tuple[int, ...]:
    """The ends in order, each where the next text starts: the space between two sentences belongs to the first."""
    first = SOLID.search(text)
    begin = first.start() if first else len(text)
    if any(text[end : end + 1].isspace() for end in found):
        found = {solid.start() for end in found if (solid := SOLID.search(text, end))}
    return tuple(sorted(end for end in found if begin < end < len(text)))


def _find_with_sentencex(text: str, language: str) -> list[str]:
    """The sentences with the space after each."""
    compared = text.translate(COMPARING) if "<" in text or ">" in text else text
    parts = segment(language, compared)
    # a version that altered the text would shift every end: then none of them can be trusted
    return parts if sum(map(len, parts)) == len(text) else []


def _correct(text: str, parts: list[str]) -> Iterator[int]:
    """The ends of the parts without those that are no ends, and without the last."""
    end = 0
    for part, below in pairwise(parts):
        end += len(part)
        solid = len(part.rstrip())
        stop = end - len(part) + solid if solid else len(text[:end].rstrip())
        glued = stop == end and not text[end].isspace() and text[end - 1].isascii()
        if not glued and (text[stop - 1 : stop] != "." or not _goes_on(text, stop, end, end + len(below))):
            yield end


def _goes_on(text: str, stop: int, end: int, following: int) -> bool:
    """Whether the sentence goes on after the full stop that ends at ``stop``; the next word starts at ``end``."""
    word = text[max(text.rfind(" ", 0, stop - 1), text.rfind("\n", 0, stop - 1)) + 1 : stop - 1].lstrip('([“"')
    small = text[end : end + 1].islower()
    if word.isdigit() and len(word) <= ORDINAL_DIGITS:
        # "on 15. March", "the 3. day"
        return small or bool(MONTH.match(text, end))
    if _is_abbreviated(word.rpartition("–")[2].rpartition("-")[2].lower(), text[end : end + 1]):
        return True
    # a small letter goes on with the sentence, unless what it starts has a verb of its own
    is_word = len(word) >= FULL_WORD and word[-FULL_WORD:].isalpha() and word[-FULL_WORD:].islower()
    return small and (is_word or not word) and not FINITE_VERB.search(text, end, following)


def _is_abbreviated(word: str, following: str) -> bool:
    known = _load_abbreviations()
    if word in known["rarely_final_before_figure_or_lower_case"]:
        return not following.isupper()
    return word in known["never_final"]


def is_abbreviation(word: str) -> bool:
    """Whether a word, without its last full stop, is one that does not end a sentence before a small letter.

    >>> is_abbreviation("approx"), is_abbreviation("intake")
    (True, False)
    """
    known = _load_abbreviations()
    return any(word.lower() in known[name] for name in known if name != "starters")


def _find_missed(text: str, found: set[int]) -> Iterator[int]:
    """Ends that sentencex does not see, one look at each terminator that is not before one already found."""
    for terminator in TERMINATOR.finditer(text):
        position, sign = terminator.end(), terminator.group()
        if position == len(text):
            return
        if position + 1 in found:
            continue
        if sign in "。！？":
            while text[position : position + 1] in CLOSING and position < len(text):
                position += 1
            yield position
            continue
        end = _find_missed_end(text, position, sign)
        if end is not None:
            yield end


def _find_missed_end(text: str, position: int, sign: str) -> int | None:
    """Where the sentence after a terminator starts, if it ends a sentence that sentencex would let go on."""
    before = text[max(0, position - CONTEXT) : position - 1]
    following = text[position]
    if following.isspace() or following in '])”"':
        spaced = AFTER_SPACE.match(text, position)
        if spaced and (
            sign == "…" or ETC.search(before) or NO_INITIAL.search(before) or _ends_dosage(before, text, spaced)
        ):
            return spaced.end()
        bracket = BRACKET_END.match(text, position)
        return bracket.end() if bracket and BRACKETED.search(text, max(0, position - 400), position - 1) else None
    if following.isdigit():
        reference = REFERENCE.match(text, position)
        return reference.end() if reference and BEFORE_REFERENCE.search(before) else None
    return position if GLUED.match(text, position) and BEFORE_GLUED.search(before) else None


def _ends_dosage(before: str, text: str, spaced: re.Match[str]) -> bool:
    """Whether "p.o.", "b.i.d." and the like end a sentence: the next word usually starts one."""
    known = _load_abbreviations()
    dosage = DOSAGE.search(before)
    word = NEXT_WORD.match(text, spaced.end())
    return bool(dosage and word and dosage.group(1) in known["rarely_final"] and word.group() in known["starters"])
