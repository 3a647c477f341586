"""Where sentences end: ``sentencex`` finds them; corrections for medical text, lists and stripped markup go over it.

Offsets only; no text is ever rebuilt, so none can be lost. ``split_sentences`` proves it at run time all the same.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from sentencex import segment

from polyleaf.normalize.enumerations import EnumeratedStarts, find_enumerated_starts

# without one of these before more text a line is one sentence, whatever sentencex would say
MAY_END = re.compile(r"[.!?…。！？।۔•⁃*)][\s\S]*\S")

FINITE_VERB = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|can|cannot|could|may|might|must|shall|should|will|would|does|do|did)\b"
)
WORD_AND_STOP = re.compile(r"[a-z]{4,} ?\.\s*\Z")
LAST_WORD = re.compile(r"(?:(?<=[\s(\[“\"–-])|\A)([^\W\d_](?:[^\W\d_]|\.(?=[^\W\d_]))*)\.\s*\Z")
ORDINAL = re.compile(r"(?:\A|\s)\d{1,2}\.\s+\Z")
MONTH = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
NEXT_WORD = re.compile(r"[\"“(\[]*([A-Z][\w’']*)")

MISSED = (
    # "etc. The": the stop of the abbreviation is the full stop too
    re.compile(r"\betc\.[)\]”\"]?\s+(?=[A-Z])"),
    # "a deficiency of type I. Type II", "drink 2 l. Do": a letter or unit that sentencex takes for an initial
    re.compile(
        r"(?:\b(?:[Tt]ype|[Ss]tage|[Gg]rade|[Gg]roup|[Cc]lass|[Pp]hase|[Ff]actor|[Vv]itamin|[Hh]epatitis)\s[A-Z]{1,4}"
        r"|[\d/]\s?[lgmhL])\.\s+(?=[A-Z][a-z])"
    ),
    # a reference mark glued to the stop: "It helps.1,2 The rest"
    re.compile(r"[a-z)]{2}\.\d{1,2}(?:[,–-]\d{1,2})*\s+(?=[A-Z][a-z])"),
    re.compile(r"…\s+(?=[A-Z])"),
    # the space is missing: "is short.The patient", but not "www.Example.org"
    re.compile(r"(?:(?<=\s)|\A)[^\s.@/:_\\]*[a-z%\d)][a-z%\d)][.!?](?=[A-Z][a-z’']*\.?(?:[\s,;]|\Z))"),
    # "60 years .It was": the space stands on the wrong side
    re.compile(r"[a-z)%\d] \.(?=[A-Z][a-z’']*[\s,])"),
    # Chinese and Japanese stops need no space
    re.compile(r"[。！？][”’）)」』]*(?=\S)"),
    # a whole sentence in brackets: "It helps. (See below.) The rest"
    re.compile(r"[.!?]\s+\([A-Z][^()]*[.!?]\)\s+(?=[A-Z])"),
)
# of four spaced dots before a new sentence the first ends the old one, and three begin the new
SOLID = re.compile(r"\S")
SPACED_DOTS = re.compile(r"(?<=\w\. )(\. \. \. )(?=[A-Z])")


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
    """
    if not MAY_END.search(text):
        return ()
    starts = find_enumerated_starts(text) if enumerations else EnumeratedStarts()
    found = {*_correct(text, _find_with_sentencex(text, language)), *_find_missed(text)}
    found -= starts.after_marker
    found |= starts.items
    for match in SPACED_DOTS.finditer(text):
        found = (found - {match.end()}) | {match.start()}
    # the space between two sentences belongs to the first
    first = SOLID.search(text)
    ends = {solid.start() for end in found if (solid := SOLID.search(text, end))}
    return tuple(sorted(end for end in ends if first and first.start() < end))


def _find_with_sentencex(text: str, language: str) -> list[int]:
    ends: list[int] = []
    position = 0
    for part in segment(language, text):
        position += len(part)
        ends.append(position)
    # a version that altered the text would shift every end: then none of them can be trusted
    return ends[:-1] if position == len(text) else []


def _correct(text: str, ends: list[int]) -> Iterator[int]:
    """The ends without those that are no ends."""
    for end, following in zip(ends, [*ends[1:], len(text)], strict=False):
        glued = not text[end - 1].isspace() and not text[end : end + 1].isspace() and text[end - 1].isascii()
        if not (glued or _goes_on(text, end, following) or _is_abbreviated(text, end)):
            yield end


def _goes_on(text: str, end: int, following: int) -> bool:
    """Whether a lower-case start goes on with the sentence: it does unless it has a verb of its own."""
    before = text[max(0, end - 40) : end]
    if not text[end : end + 1].islower():
        return bool(ORDINAL.search(before) and MONTH.match(text, end))
    if ORDINAL.search(before):
        return True
    return bool(WORD_AND_STOP.search(before)) and not FINITE_VERB.search(text, end, following)


def _is_abbreviated(text: str, end: int) -> bool:
    match = LAST_WORD.search(text[max(0, end - 24) : end])
    if not match:
        return False
    word = match.group(1).lower()
    known = _load_abbreviations()
    if word in known["rarely_final_before_figure_or_lower_case"]:
        return not text[end : end + 1].isupper()
    return word in known["never_final"]


def is_abbreviation(word: str) -> bool:
    """Whether a word, without its last full stop, is one that does not end a sentence before a small letter.

    >>> is_abbreviation("approx"), is_abbreviation("intake")
    (True, False)
    """
    known = _load_abbreviations()
    return any(word.lower() in known[name] for name in known if name != "starters")


def _find_missed(text: str) -> Iterator[int]:
    for pattern in MISSED:
        for match in pattern.finditer(text):
            yield match.end()
    yield from _find_after_dosage(text)


def _find_after_dosage(text: str) -> Iterator[int]:
    """Ends after "p.o.", "b.i.d." and the like, where the next word usually starts a sentence."""
    known = _load_abbreviations()
    for match in re.finditer(r"(?<![\w.])((?:[a-z]\.){1,3}[a-z])\.\s+(?=([A-Z][\w’']*))", text):
        if match.group(1) in known["rarely_final"] and match.group(2) in known["starters"]:
            yield match.end()
