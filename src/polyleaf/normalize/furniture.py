"""Page furniture: share buttons, cookie notices, adverts, "Read more", page numbers. Kept, but not in the edition."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

MAX_WORDS = 80
MAX_START_WORDS = 45
RULER = re.compile(r"[\W_]+\Z")
PAGE_NUMBER = re.compile(r"(?:page |p\. ?)?\d{1,3}(?: ?(?:of|/|from) ?\d{1,3})?\Z", re.IGNORECASE)
REFERENCE_MARKS = re.compile(r"(?:\[(?:\d{1,3}|[a-z]|edit|source|citation needed|note \d+)\][ ,;]*)+\Z", re.IGNORECASE)
BREADCRUMB = re.compile(
    r"(?:Home|Homepage|Main|Start|Startseite|Inicio|首页)(?: ?[>›»→/|] ?[^.!?:;>›»→\d]{2,50}){1,6}\Z"
    r"|[A-Z][^.!?:;>›»→\d]{1,40}(?: ?[>›»→] ?[A-Z][^.!?:;>›»→\d]{1,50}){2,6}\Z"
)
ADDRESS = re.compile(r"(?:(?:source|link|url|from|see|more):? *)?(?:https?://\S+|www\.\S+)\Z", re.IGNORECASE)
AUTHOR = r"(?:(?i:by|from) (?i:(?:dr|prof)\.? ){0,2}[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3},? ?(?:\||·|–|-|on)? ?)?"
DATE = (
    r"(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}(?:\.|st|nd|rd|th)? [A-Z][a-z]+,? \d{4}"
    r"|[A-Z][a-z]+ \d{1,2},? \d{4})"
)
DATELINE = re.compile(rf"{AUTHOR}{DATE}(?:[ ,]+(?:at )?\d{{1,2}}:\d\d)?(?: ?[|·–-].{{0,40}})?\Z")
COUNTED = "shares?|likes?|comments?|views?|replies|ratings?|votes?|reviews?|readers?|min(?:utes?)? read"
COUNTER = re.compile(
    rf"[\d.,]+ ?k? (?:{COUNTED}|people (?:found|like)\b.*)\Z"
    r"|.{0,25}\b\d+ min(?:utes?)?(?: to)? read(?:ing)?(?: time)?\Z",
    re.IGNORECASE,
)
PATTERNS = (RULER, PAGE_NUMBER, REFERENCE_MARKS, BREADCRUMB, ADDRESS, DATELINE, COUNTER)
SEPARATORS = re.compile(r"[\s|·•/>»›,:()\[\]0-9–—-]+")
TRAILING = " \t.:!?…»›>→*|-"
LEADING = " \t»›>→←*|[(↑^▲▼▶►•☰✉"


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    lines: frozenset[str]
    buttons: frozenset[str]
    starts: re.Pattern[str]
    cues: re.Pattern[str]


@cache
def _load_vocabulary() -> _Vocabulary:
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "furniture.toml").read_text(encoding="utf-8"))
    cues = "|".join((r"(?<!\w)" if cue[0].isalpha() else "") + re.escape(cue) + r"(?!\w)" for cue in data["cues"])
    starts = "|".join(re.escape(start) + (r"(?!\w)" if start[-1].isalnum() else "") for start in data["starts"])
    return _Vocabulary(
        lines=frozenset(data["lines"]),
        buttons=frozenset(data["buttons"]),
        starts=re.compile(starts),
        cues=re.compile(cues),
    )


def is_furniture(text: str) -> bool:
    """Whether a line, without its indent, belongs to the page and not to the article.

    >>> is_furniture("Share on Facebook"), is_furniture("Home > Cancer > Bone cancer"), is_furniture("Page 3 of 8")
    (True, True, True)
    >>> is_furniture("Share your worries with a nurse."), is_furniture("Print")
    (False, True)
    """
    if len(text) > 600:
        return False
    lowered = text.lower().replace(" :", ":").replace("’", "'")
    bare = lowered.strip(TRAILING).lstrip(LEADING)
    vocabulary = _load_vocabulary()
    if not bare or bare in vocabulary.lines or any(pattern.match(text) for pattern in PATTERNS):
        return True
    words = lowered.count(" ") + 1
    if words <= MAX_START_WORDS and vocabulary.starts.match(lowered.lstrip(LEADING)):
        return not _reads_on(text, words)
    if words <= 12 and _is_row_of_buttons(lowered, vocabulary.buttons):
        return True
    return words <= MAX_WORDS and len(set(vocabulary.cues.findall(lowered))) > 1


def _reads_on(text: str, words: int) -> bool:
    """Whether an "Author …" or "Subscribe …" goes on like the prose of an article: too long, or about a patient."""
    return (
        words > 8 and bool(re.search(r"\b(?:patients?|symptoms?|treatment|dose|doctor)\b", text)) and text.endswith(".")
    )


def _is_row_of_buttons(lowered: str, buttons: frozenset[str]) -> bool:
    words = [word for word in SEPARATORS.split(lowered) if word]
    return len(words) > 1 and all(word in buttons for word in words)
