"""Words are missing: `diseases is , which`, `the background of and.`, `in and gastrointestinal structures, and.`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from polyleaf.literals import Literals
from polyleaf.model import Severity
from polyleaf.normalize.phrases.meetings import SHARED_OBJECT
from polyleaf.normalize.phrases.scanning import find_all, find_starting, match_at
from polyleaf.normalize.phrases.word_lists import lacks_object, lacks_somebody, load_words
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

NEVER_LAST = re.compile(
    r"\b(?:and|or|the|an|into|(?<!in )between|including|such as"
    r"|because of|due to|as well as|consists? of|namely|called|than"
    r"|their|its|your|has been|have been"
    r"|(?:background|form|case|result|treatment|types?|number|presence|risk|development|level) of) ?\Z"
)
COMMA = re.compile(r",(?<= ,)(?= |$)", re.MULTILINE)
# after what a word of the next list can end in
JOINED = re.compile(
    r" (?<=(?:of|en|to|he|an|in|th|or|om|by|at|on|ly|ng) )(?:and|or)\b"
    r"(?! (?:not|without|around|beyond|out|about|through|onto|near|over|within|across|under|behind|above|below|off)\b)"
)
PREPOSITIONS = frozenset((
    "of", "between", "into", "the", "an", "in", "with", "for", "from", "by", "at", "on",
    "especially", "particularly", "namely", "including",
))  # fmt: skip
LOSING = re.compile(r"\b(?:of|between|into|the|an|especially|particularly|namely|including)\Z")
# an article and a verb: what the article belongs to is gone, but "vitamin A is" and "type a is" lack nothing
ARTICLES = ("a", "an", "the", "your")
VERBS = (
    "is", "are", "was", "were", "has", "have", "follows", "occurs", "appears", "depends", "consists", "becomes",
    "begins", "develops", "requires", "allows", "contains", "includes", "prevents", "reduces", "provides", "involves",
    "arises", "grows", "disappears", "persists", "continues", "lasts", "swells", "heals", "hurts", "comes", "gets",
    "enters", "improves", "worsens", "subsides", "protects", "reveals", "penetrates", "helps", "showed", "revealed",
    "became", "began", "occurred", "occur", "appear", "become", "contain", "include", "require", "depend", "prevent",
    "disappear", "heal", "persist", "arise", "consist", "belong",
)  # fmt: skip
NO_NOUN = re.compile(rf" (?:{'|'.join(ARTICLES)}) ({'|'.join(VERBS)})\b(?![-’'])")
LETTERED = re.compile(
    r"\b(?:vitamins?|hepatitis|types?|groups?|stages?|influenza|class|points?|items?|fig(?:ure)?|tables?|parts?|steps?|options?"
    r"|grade|letter|protein|strain|category|level|phase|section|or|and)\.?\Z",
    re.IGNORECASE,
)
STRANDED = re.compile(r"\b(?:made|composed|aware|afraid|capable|proud|think|thought|heard|spoken|tired|sure) of\Z")
# "what it is made of and how it lasts"
LOSING_AT_END = re.compile(r"\b(?:in|with|for|from|by|at|on)\Z")
PLACES = "formations?|tumou?rs?|cells?|changes|diseases?|damage|metastas[ei]s|lesions?|located|found|observed"
PLACED = re.compile(rf"\b(?:{PLACES}) (?:in|of)\Z")
DOUBLED_OF = re.compile(r" (?:(?<=(?:in|or|th|by|at|to|he|an|of|om|\Wa) )|(?<=\Aa ))of (?!course)")
ENDS_BEFORE_OF = ("in", "or", "th", "by", "at", "to", "he", "an", "of", "om", "a")
BEFORE_OF = re.compile(r"\b(?:in|for|with|by|at|to|the|an?|of|from)\Z")
EMPTY = (
    re.compile(r"\((?<![\w.]\()\s*[,.;]?\s*\)|\(\s*,"),
    re.compile(r"“\s*”"),
    re.compile(r"\"(?<![\w.,;!?]\")\s*\""),
    re.compile(r",\s*,|,\s?\.(?!\d|\.)|,\s*\)"),
    re.compile(r";\s*;"),
    re.compile(r"\(\s*(?:see|of|and|or|the|such as|e\.g\.|including|up to|about)\s*\)"),
)
# a sign without its figure, "in % of cases"
LONE_SIGN = re.compile(r" (?:%(?<=[a-z] %)|°[CF](?<=[a-z] °[CF])) (?=of\b|in\b|is\b|are\b)")
SPACED_STOP = re.compile(r"\.(?<= \.)(?=\s|$)", re.MULTILINE)
# "urine or (this is an emergency)", "a depressed mood or  :"
OPEN_BRACKET = re.compile(r" (?:or|and)(?: \((?=(?:this|which|it|that|these) )| +[:;](?=\s|$))", re.MULTILINE)
MARKER_AND_WORD = 2
# words of an item such as "4) and"
MESSAGE = "words are missing here"


def find_gaps(text: str) -> Iterator[Notice]:
    """A joining word before a spaced comma, a preposition without its noun, or a sentence that ends in a joining word.

    >>> text = "One is , which can. The background of and."
    >>> [text[n.start : n.end] for n in find_gaps(text)]
    ['is ,', 'and.', 'of and']
    >>> list(find_gaps("Leave it as it is. It is used in and around the eye."))
    []
    """
    for start, end in (*_find_before_marks(text), *_find_lost_nouns(text), *_find_open_lines(text), *_find_empty(text)):
        yield Notice(start, end, MESSAGE, severity=Severity.CRITICAL)


def _find_before_marks(text: str) -> Iterator[tuple[int, int]]:
    """`is , which` and `and.`: a joining word before a comma with a space, or before a stop."""
    for match in find_starting(COMMA, text, (" ,",), offset=1):
        end = len(text[max(0, match.start() - 30) : match.start()].rstrip(" ")) + max(0, match.start() - 30)
        start = _find_word_start(text, end)
        if text[start:end].lower() in load_words("before_gap") or lacks_object(text[max(0, start - 30) : end]):
            yield start, match.end()
    for match in find_starting(SPACED_STOP, text, (" .",), offset=1):
        before = text[max(0, match.start() - 30) : match.start()].rstrip(" ")
        if lacks_somebody(before):
            yield _find_word_start(text, match.start() - 1), match.end()
    for match in find_starting(OPEN_BRACKET, text, (" or", " and")):
        yield match.start() + 1, match.end()
    for match in _compile_stop().finditer(text):
        reach = max(0, match.start() - 20)
        before = text[reach : match.start()]
        last = NEVER_LAST.search(before) if before.rstrip().rpartition(" ")[2] in load_words("never_last") else None
        if last:
            yield reach + last.start(), match.end()


@cache
def _compile_stop() -> re.Pattern[str]:
    """A stop after a space, or after how one of the words ends that are never last."""
    ends = "|".join(sorted({word[-2:] for word in load_words("never_last")}))
    return re.compile(rf"[.;](?:(?<=\s[.;])|(?<=(?:{ends})[.;]))(?=\s|$)", re.MULTILINE)


def _find_word_start(text: str, end: int) -> int:
    start = end
    while start and text[start - 1].isalnum():
        start -= 1
    return start


def _find_lost_nouns(text: str) -> Iterator[tuple[int, int]]:
    """`of and`, `formations in and gastrointestinal`, `for of`: a preposition that has lost its noun."""
    for match in match_at(JOINED, text, find_all(text, (" and", " or"))):
        before = text[max(0, match.start() - 24) : match.start()]
        if before.rpartition(" ")[2] not in PREPOSITIONS:
            continue
        at_end = text[match.end() : match.end() + 1] in {"", ".", ",", ";", "\n"}
        if STRANDED.search(before) or SHARED_OBJECT.match(text, match.end()):
            continue
        if LOSING.search(before) or PLACED.search(before) or (at_end and LOSING_AT_END.search(before)):
            yield _find_word_start(text, match.start()), match.end()
    verbs = (start for _, start, _ in _load_articles_and_verbs().find(text))
    for match in filter(None, (NO_NOUN.match(text, start) for start in verbs)):
        if not LETTERED.search(text[max(0, match.start() - 12) : match.start()]):
            yield match.start() + 1, match.end()
    places = (place for place in find_all(text, (" of ",)) if text[max(0, place - 2) : place].endswith(ENDS_BEFORE_OF))
    for match in match_at(DOUBLED_OF, text, places):
        if BEFORE_OF.search(text[max(0, match.start() - 8) : match.start()]):
            yield _find_word_start(text, match.start()), match.end() - 1


@cache
def _load_articles_and_verbs() -> Literals:
    return Literals([f" {article} {verb}" for article in ARTICLES for verb in VERBS])


def _find_open_lines(text: str) -> Iterator[tuple[int, int]]:
    """Lines whose last word joins it to something that is not there, and items of nothing but a joining word."""
    open_ends, lonely = load_words("never_last_in_line"), load_words("never_alone")
    letters = {word[-1] for word in open_ends | lonely}
    position = 0
    lines = text.split("\n")
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if line[-1:] not in letters and not line[-1:].isspace():
            position += len(line) + 1
            continue
        words = line.split(None, 2)
        last = line.rstrip().rpartition(" ")[2]
        # a line that a text editor broke goes on in the next one
        goes_on = below[:1].isalpha()
        is_lonely = last in lonely and len(words) == MARKER_AND_WORD
        if is_lonely or (len(words) > 1 and not goes_on and last in open_ends):
            end = position + len(line.rstrip())
            yield end - len(last), end
        position += len(line) + 1


def _find_empty(text: str) -> Iterator[tuple[int, int]]:
    """Empty brackets and quotes, marks with nothing between them."""
    for pattern in EMPTY:
        for match in pattern.finditer(text):
            yield match.start(), match.end()
    for match in find_starting(LONE_SIGN, text, (" %", " °")):
        yield match.start(), match.end()


PLUGIN = TextRule(
    name="text-missing",
    summary="Words are missing inside a sentence.",
    strength=Strength.HOLD,
    find=find_gaps,
    kinds=PROSE,
    in_shadow=True,
)
