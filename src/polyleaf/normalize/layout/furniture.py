"""Page furniture: share buttons, cookie notices, adverts, "Read more", page numbers. Kept, but not in the edition."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from polyleaf.literals import Literals

LONGEST = 600
MAX_WORDS = 80
MAX_START_WORDS = 45
MAX_BUTTONS = 12
RULER = re.compile(r"[\W_]+\Z")
PAGE_NUMBER = re.compile(r"(?:page |p\. ?)?\d{1,3}(?: ?(?:of|/|from) ?\d{1,3})?\Z", re.IGNORECASE)
REFERENCE_MARKS = re.compile(r"(?:\[(?:\d{1,3}|[a-z]|edit|source|citation needed|note \d+)\][ ,;]*)+\Z", re.IGNORECASE)
BREADCRUMB = re.compile(
    r"(?:(?i:(?:you are here|(?:current|your) (?:location|position)|location|position) ?: ?))?"
    r"(?:Home|Homepage|Main|Start|Startseite|Inicio|首页)(?: ?[>›»→/|]{1,2} ?[^.!?:;>›»→\d]{2,50}){1,6}\Z"
    r"|[A-Z][^.!?:;>›»→\d]{1,40}(?: ?[>›»→] ?[A-Z][^.!?:;>›»→\d]{1,50}){2,6}\Z"
)
ADDRESS = re.compile(r"(?:(?:source|link|url|from|see|more):? *)?(?:https?://\S+|www\.\S+)\Z", re.IGNORECASE)
AUTHOR = (
    r"(?:(?i:by|from) (?i:(?:dr|prof)\.? ){0,2}[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:, [A-Z][A-Za-z.]{1,6}){0,3},?"
    r" ?(?:\||·|–|-|on)? ?)?"
)
DATED = r"(?:(?:[Ll]ast )?(?:[Uu]pdated|[Pp]ublished|[Rr]eviewed|[Dd]ated)(?: on)?:? )?"
DATE = (
    r"(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}(?:\.|st|nd|rd|th)? [A-Z][a-z]+,? \d{4}"
    r"|[A-Z][a-z]+ \d{1,2},? \d{4})"
)
TIME = r"(?:[ ,]+(?:at )?\d{1,2}:\d\d(?::\d\d)?(?: (?:o['’]clock|[Cc]lock|h))?)?"
# "2018-12-03 09:41 Source: Health Times Click: 5621", "Health Channel   2020-01-08 10:15:33   Big  Medium  Small"
METADATA = re.compile(
    rf"(?:[A-Z][\w ]{{2,30}}(?:  | \| ?))?{DATE}{TIME}"
    r"(?:[ |]+(?:font(?: size)?:?|big|large|middle|medium|small|print)){1,6}\Z"
    rf"|{DATE}{TIME}(?:[ |]+(?:source|author|editor|reporter|font(?: size)?|views?|clicks?|reads?|readings?|comments?"
    r"|number of \w+) ?:[^:]{0,40}){1,6}\Z",
    re.IGNORECASE,
)
DATELINE = re.compile(rf"{AUTHOR}{DATED}{DATE}{TIME}(?: ?[|·–-].{{0,40}})?\Z")
COUNTED = "shares?|likes?|comments?|views?|replies|ratings?|votes?|reviews?|readers?|min(?:utes?)? read"
COUNTER = re.compile(
    rf"[\d.,]+ ?k? (?:{COUNTED}|people (?:found|like)\b.*)\Z"
    r"|.{0,25}\b\d+ min(?:utes?)?(?: to)? read(?:ing)?(?: time)?\Z",
    re.IGNORECASE,
)
# "You can find it at 19,90 € in our shop!", "Price: 1 290 rub. Buy"
CURRENCY = r"(?:€|\$|£|₽|zł|TL|Ft|USD|EUR|GBP|RUB|rub(?:les|\.)?|UAH|hryvnias?|yuan|RMB|CHF|euros?|pesos?)"
PRICE = re.compile(
    rf"(?=.{{0,90}}\Z)(?=.*(?:\d ?{CURRENCY}|[€$£₽] ?\d))"
    r"(?=.*\b(?:buy|cart|basket|order|in stock|shop|store|web|price:|prices? from|discount|add to)\b)",
    re.IGNORECASE,
)
# "Make an appointment: 8 (495) 000-00-00, around the clock"
PHONE = re.compile(
    r"(?:(?:make|book|request) an? (?:appointment|visit|call)|appointments?|sign up|enrol?lment|registration"
    r"|book online(?: or by phone)?|call (?:us|now|cent(?:er|re))(?: now)?|order(?: now| by phone)?|reception"
    r"|single number|phone for (?:appointments|orders))(?: by phone)?:? ?\+?[\d(][\d ()/-]{5,}\d(?:[,;]? .{0,40})?\Z",
    re.IGNORECASE,
)
STARS = re.compile(
    r"[★☆⭐ ]{3,}[\d.,/ ()a-z]{0,30}\Z|[\d.,]{1,4} (?:out )?of \d+ stars?\b.{0,30}\Z"
    r"|\d[\d .,]* (?:views|reads|visits)\Z|cart ?\(\d+\)\Z|(?:table of )?contents? ?\[[a-z]+\]\Z",
    re.IGNORECASE,
)
PATTERNS = (PRICE, PHONE, STARS, PAGE_NUMBER, DATELINE, METADATA, COUNTER, REFERENCE_MARKS, BREADCRUMB, ADDRESS)
SPECIAL = re.compile(r"[0-9\[>›»→/|★☆⭐]")
# without one of these or "www." a line matches none of the patterns
LONGEST_PATTERN = 160
# characters of a line that one of the patterns can still match
SEPARATORS = re.compile(r"[\s|·•/>»›,:()\[\]0-9–—-]+")
TRAILING = " \t.:!?…»›>→*|-↑^"
LEADING = " \t»›>→←*|[(【↑^▲▼▶►•☰✉⏱⏰🕐🕒🕓🕔📅🗓👁👀📖✍🖊🖨📤📢📌🔗💬❤♥★☆⭐📧📱\ufe0f"
PIECES = re.compile(r" ?[|·•] ?| {2,}")
MAX_PIECE_WORDS = 5

PICTURES = frozenset(("photo", "picture", "figure", "image", "illustration", "diagram", "infographic"))
LONGEST_NAME = 20
# letters of a word for a picture, with its colon


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    lines: frozenset[str]
    buttons: frozenset[str]
    starts: dict[str, tuple[str, ...]]
    # by their first three letters
    cues: dict[str, tuple[str, ...]]
    # by their longest word
    clues: frozenset[str]
    # the keys of the cues
    headings: frozenset[str]
    # lines that head a part of an article as often as they stand around it


@cache
def _load_vocabulary() -> _Vocabulary:
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "furniture.toml").read_text(encoding="utf-8"))
    starts: defaultdict[str, list[str]] = defaultdict(list)
    for start in data["starts"]:
        starts[start[:3]].append(start)
    cues: defaultdict[str, list[str]] = defaultdict(list)
    for cue in data["cues"]:
        cues[max(cue.split(), key=len)].append(cue)
    return _Vocabulary(
        lines=frozenset(data["lines"]),
        buttons=frozenset(data["buttons"]),
        starts={key: tuple(found) for key, found in starts.items()},
        cues={key: tuple(found) for key, found in cues.items()},
        clues=frozenset(cues),
        headings=frozenset(data["headings"]),
    )


def is_furniture(text: str) -> bool:
    """Whether a line, without its indent, belongs to the page and not to the article.

    >>> is_furniture("Share on Facebook"), is_furniture("Home > Cancer > Bone cancer"), is_furniture("Page 3 of 8")
    (True, True, True)
    >>> is_furniture("Share your worries with a nurse."), is_furniture("Print")
    (False, True)
    >>> is_furniture("By Ann Li, MD | Updated: March 14, 2021 | 7 min read"), is_furniture("【Editor in charge: Li】")
    (True, True)
    >>> is_furniture("2018-12-03 09:41 Source: Health Times Click: 5621"), is_furniture("To the top ↑")
    (True, True)
    >>> is_furniture("Menu  Home  Blog  Cart (0)"), is_furniture("Call us: +7 (812) 000-00-00"), is_furniture("© 2021")
    (True, True, True)
    """
    return belongs_to_page(text, text.lower(), has_cues=True)


def belongs_to_page(text: str, lowered: str, *, has_cues: bool) -> bool:
    """The same of a line that is there in lower case too; ``has_cues`` is whether it may have them."""
    if len(text) > LONGEST or _names_a_picture(lowered):
        return False
    if " :" in lowered:
        lowered = lowered.replace(" :", ":")
    if "’" in lowered:
        lowered = lowered.replace("’", "'")
    vocabulary = _load_vocabulary()
    return (
        (len(text) <= LONGEST_PATTERN and _is_known_line(text, lowered, vocabulary))
        or _has_furniture_pieces(text)
        or _starts_like_furniture(text, lowered, vocabulary)
        or (has_cues and _has_cues(lowered, vocabulary))
    )


def _names_a_picture(lowered: str) -> bool:
    """Whether a line is a caption, whoever has the rights to it: "Photo: a mother at home – © All rights reserved"."""
    name, colon, rest = lowered[:LONGEST_NAME].partition(":")
    return bool(colon) and name.rstrip() in PICTURES and bool(rest)


def find_cued_lines(lowered: str) -> frozenset[int]:
    r"""Where the lines of a text in lower case start in which two cues can stand: all others have none to be known by.

    >>> find_cued_lines("bone pain\nour website uses cookies\nthis page")
    frozenset({10})
    """
    found: dict[int, set[int]] = {}
    end = -1
    for number, start, _ in _load_clues().iterate(lowered):
        if start > end:
            line = lowered.rfind("\n", 0, start) + 1
            end = lowered.find("\n", start)
            end = len(lowered) if end < 0 else end
            found[line] = set()
        found[line].add(number)
    return frozenset(line for line, clues in found.items() if _may_have_cues(lowered, line, clues))


def _may_have_cues(lowered: str, start: int, clues: set[int]) -> bool:
    """Whether all words of two cues are in the line that starts there, given the clues in it."""
    literals, vocabulary = _load_clues(), _load_vocabulary()
    end = lowered.find("\n", start)
    line = lowered[start : None if end < 0 else end].replace("’", "'")
    cues = {cue for number in clues for cue in vocabulary.cues[literals.strings[number].replace("’", "'")]}
    return sum(all(word in line for word in cue.split()) for cue in cues) > 1


@cache
def _load_clues() -> Literals:
    clues = _load_vocabulary().clues
    return Literals(sorted(clues | {clue.replace("'", "’") for clue in clues}))


def may_be_heading(text: str) -> bool:
    """Whether a line that reads as page furniture is a heading where the text of an article stands on both sides.

    >>> may_be_heading("Contact us"), may_be_heading("Print")
    (True, False)
    """
    return text.lower().strip(TRAILING) in _load_vocabulary().headings


def _is_known_line(text: str, lowered: str, vocabulary: _Vocabulary) -> bool:
    bare = lowered.strip(TRAILING).lstrip(LEADING)
    if not bare or bare in vocabulary.lines or (not text[0].isalnum() and RULER.match(text)):
        return True
    if (SPECIAL.search(text) or "www." in text) and any(pattern.match(text) for pattern in PATTERNS):
        return True
    return lowered.count(" ") < MAX_BUTTONS and _is_row_of_buttons(lowered, vocabulary.buttons)


def _has_furniture_pieces(text: str) -> bool:
    """Whether a line of short pieces between bars is a row of links: most of them are furniture by themselves."""
    if len(text) > LONGEST_PATTERN or not ("|" in text or "·" in text or "•" in text or "  " in text):
        return False
    pieces = [piece for piece in PIECES.split(text) if piece]
    if len(pieces) < 2 or any(piece.count(" ") >= MAX_PIECE_WORDS for piece in pieces):
        return False
    return sum(map(is_furniture, pieces)) * 2 > len(pieces)


def _starts_like_furniture(text: str, lowered: str, vocabulary: _Vocabulary) -> bool:
    """Whether a line starts with "Share on", "We use cookies" and the like, and does not go on like an article."""
    bare = lowered.lstrip(LEADING)
    if bare[:1] == "©":
        return len(text) <= LONGEST
    for start in vocabulary.starts.get(bare[:3], ()):
        if bare.startswith(start) and not (start[-1].isalnum() and bare[len(start) : len(start) + 1].isalnum()):
            words = lowered.count(" ") + 1
            return words <= MAX_START_WORDS and not _reads_on(text, words)
    return False


def _has_cues(lowered: str, vocabulary: _Vocabulary) -> bool:
    """Whether two of the cues of adverts, cookie notices and calls to subscribe stand in the line."""
    if vocabulary.clues.isdisjoint(lowered.split()) or lowered.count(" ") > MAX_WORDS:
        return False
    words = [word.strip(".,!?;") for word in SEPARATORS.split(lowered)]
    padded = f" {' '.join(words)} "
    found = {
        cue for clue in vocabulary.clues.intersection(words) for cue in vocabulary.cues[clue] if f" {cue} " in padded
    }
    return len(found) > 1


def _reads_on(text: str, words: int) -> bool:
    """Whether an "Author …" or "Subscribe …" goes on like the prose of an article: too long, or about a patient."""
    about_patients = re.search(r"\b(?:patients?|symptoms?|treatment|dose|doctor)\b", text)
    return words > MAX_BUTTONS and bool(about_patients) and text.endswith(".")


def _is_row_of_buttons(lowered: str, buttons: frozenset[str]) -> bool:
    first = lowered.split(None, 1)[0].strip(TRAILING)
    if first and first not in buttons and not SEPARATORS.search(first):
        return False
    words = [word for word in SEPARATORS.split(lowered) if word]
    if words[-1:] in (["and"], ["or"]):
        return False
    return len(words) > 1 and all(word in buttons for word in words)
