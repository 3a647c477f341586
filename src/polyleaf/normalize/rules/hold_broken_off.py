"""A clause breaks off before a mark: `breaks down  , which`, `a test for – twice`, `Fish and milk cover .`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Manuscript, Passage
from polyleaf.normalize.phrases.hits import thin_out
from polyleaf.normalize.phrases.scanning import find_all, find_starting, match_at
from polyleaf.normalize.phrases.word_lists import lacks_object, load_words
from polyleaf.normalize.rule import ITEMS, PROSE, ManuscriptRule, Notice, Phrase, Strength

NAME = "broken-off"
MESSAGE = "what belongs between these words is missing"
LINKS = "of|with|for|from|by|into"
# small words that never meet in English, by the first of them
PAIRS = (
    f"the|an {LINKS}|and|or|but|who|which|that|to|than|because|during|without",
    "their|its|your of|with|for|from|by|into|and|but|is|are|was|were|has|which",
    "of of|with|from|for|by|into|but|because",
    "with of|with|from|by|into|but|because",
    "between of|with|for|from|and|or|is|are|but",
    "into of|with|for|from|by|is|are|but",
    "because and|or|with|from|for|is|are|but",
    "during of|with|for|from|by|is|are|but",
    "per of|with|from|for|and|or|is|are",
    "such as and|or|is|are|but",
    "caused|followed|accompanied|produced|prescribed by and|is|are|but|of|because",
    "leads|lead|due to and|is|are|but|of|because",
    "against and|of|with|is|are|but|by",
    "from to|of|by|with",
    "consult|see|ask|with|of|for|by|in|from|into|as|is|take|use|has a|an before|during|because|which|who|and|or",
    "consult|see|ask|with|of|for|by|in|from|into|as|is|take|use|has|have|needs a|an but|by|from|with|for|at|after|of",
    "consists|consist|composed of and|is|are|but|because|which",
)
REACH = 32
OPEN = frozenset(("the", "an", "into", "between", "than", "their", "your", "its"))
# of these the rule "text-missing" speaks
NEVER_LAST = frozenset(("and", "or", *OPEN))
BEFORE_DASH = frozenset((*OPEN, "of", "with", "from", "for", "by", "a", "because"))
BEFORE_BRACKET = frozenset((*OPEN, "of", "with", "because", "including"))
HELPING = frozenset(("is", "are", "was", "were"))
ENDS = "|".join(sorted({word[-2:] for word in OPEN | HELPING | BEFORE_BRACKET}))
# both patterns begin with a set of characters, so that nothing else is looked at
MARKS = re.compile(
    rf"[,;)–—.-](?:(?<= [,;)])|(?<=(?:{ENDS})[,;)])|(?<=\w [–—-])(?= \S)|(?<= \.)(?=\s|$))", re.MULTILINE
)
DOUBLED = re.compile(
    r"[:–—;(.!?](?:(?<=[:–—]) ?[,;.](?=\s|$)|(?<=;) ?:|(?<=\() ?[:;.](?=\s)|(?<=[a-z]{3}[.!?]) +,(?= ))", re.MULTILINE
)
LAST_WORD = re.compile(r"[a-z]+\Z")
# "what it is, and", "as it was, they": the verb belongs to the word that asks or compares
ASKING = re.compile(
    r"\b(?:what|who|whom|where|when|how|which|whether|that|as|than|why|if|though|although|while|more|less|whatever|wherever)"
    r"\b[^.!?]*\Z"
    r"|\b(?:it|there|this|these|they|he|she|you|we|truth|fact|point|so|not|answer|question|problem|news|all|one|some|most"
    r"|many|others?) \Z",
    re.IGNORECASE,
)
ADDED = re.compile(
    r",? ?(?:and|or|but|of course|in|for|to|at|on|by|as|if|when|after|until|though|even|first|so|so far|then|thus|also"
    r"|however|therefore|among|unlike|with|without|because of|like|perhaps|indeed|not|rather|still|[a-z]+ly)\b"
)
# after one of these a list or an object must come; a stop may follow the first kind
MAY_STOP = r"above all|especially|particularly|in particular|for example|for instance|at least|contains?|includes?"
NEVER_STOPS = (
    r"such as|including|namely|due to|because of|caused by|as well as|followed by|together with|instead of"
    r"|according to|depending on|in addition to|up to|more than|less than|consists? of|leads? to|results? in"
    r"|accompanied by|similar to|related to|associated with"
)
# "Because of, they should never": nothing stands between the opening words and the mark
OPENING = re.compile(
    r"(?:Because of|Due to|Such as|In addition to|Instead of|According to|Depending on|As a result of|With the help of"
    r"|In case of|By means of|In spite of|Despite|Thanks to|Apart from|In contrast to) ?[,.;:]"
)
NO_WHOLE = re.compile(r" (?:(?<=\Wa )|(?<=\Wan ))(?:are|were|have)\b")
ARTICLE_AND_VERB = ("a are", "a were", "a have", "n are", "n were", "n have")
# "fever or a are": "type a are" is told from it by the word before
LABELS = re.compile(
    r"\b(?:types?|groups?|vitamins?|hepatitis|influenza|class|parts?|stages?|flu) (?:an?)\Z", re.IGNORECASE
)
AFTER_WHICH = ("that ", "which ")
NO_AGENT = re.compile(
    r" by(?<=(?:uced|used|ered|rmed|nded|lied|tted|nied|ibed|cted|ated) by)(?= ?[.;](?:\s|\Z))"
    r"| (?:(?<=that )|(?<=which ))"
    r"(?:covers?|contains?|includes?|produces?|causes?|surrounds?|connects?|forms?|supplies|supply|affects?)"
    r"(?= ?[.;](?:\s|\Z))"
)
CUT_SHORT = re.compile(r"(?:\b(?:and|or)|,)\Z")
LAST_OF_CUT = ("and", "or", ",")
SHORTEST = 4
# words of a paragraph that must not end in "and" or a comma
OPEN_END = re.compile(rf"\b(?:(?:{MAY_STOP}|e\.g\.|i\.e\.),?|(?:{NEVER_STOPS}) ?[;,.]?)\Z")
LAST_OF_OPEN = (
    "above all", "especially", "particularly", "particular", "example", "instance", "at least", "contain", "contains",
    "include", "includes", "e.g", "i.e", "such as", "including", "namely", "due to", "because of", "caused by",
    "well as", "followed by", "together with", "instead of", "according to", "depending on", "addition to", "up to",
    "more than", "less than", "consist of", "consists of", "lead to", "leads to", "result in", "results in",
    "accompanied by", "similar to", "related to", "associated with",
)  # fmt: skip
# without one of these before its last mark no line has an open end
LETTERS_OF_OPEN = frozenset(word[-1] for word in LAST_OF_OPEN)
OR_WITH = re.compile(r" or (?:for|of|from) ")
LINK = re.compile(r"\b(?:of|with|for|from|by|in|on|at|to|into|without|during|after|before|about|against|than|as)\b")


def list_pairs() -> tuple[Phrase, ...]:
    """Small words that never meet, unless what stood between them is lost.

    >>> list_pairs()[2].text
    'of of|with|from|for|by|into|but|because'
    """
    return tuple(Phrase(text, MESSAGE) for text in PAIRS)


def find_broken_clauses(manuscript: Manuscript) -> Iterator[Notice]:
    """Marks after a word that needs another, two marks with nothing between them, and words that never meet."""
    text = manuscript.shadow
    found = [
        (hit.start, hit.end)
        for hit in thin_out(manuscript.watched.get(NAME, ()))
        if text[hit.start : hit.end].islower()
    ]
    found += _find_before_marks(text)
    found += [match.span() for match in DOUBLED.finditer(text)]
    found += [match.span() for match in OPENING.finditer(text)]
    found += _find_articles_of_nothing(text)
    places = find_all(text, (" by",)) + [
        place + len(word) - 1 for word in AFTER_WHICH for place in find_all(text, (word,))
    ]
    found += [(match.start() + 1, match.end()) for match in match_at(NO_AGENT, text, places)]
    if manuscript.is_rough:
        joined = (match.span() for match in OR_WITH.finditer(text) if _lacks_link(text, match.start()))
        found += [(start + 1, end - 1) for start, end in joined]
    for start, end in found:
        # a space that was written as an entity is no trace of lost text
        if "&" in manuscript.text[start:end]:
            continue
        passage = manuscript.get_passage(manuscript.locate(start)[0])
        if passage is not None and passage.kind in PROSE:
            yield Notice(start, end, MESSAGE, severity=Severity.CRITICAL)
    yield from _find_open_ends(manuscript)


def _find_articles_of_nothing(text: str) -> Iterator[tuple[int, int]]:
    """`fever or a are`: a singular article right before a plural verb."""
    for match in find_starting(NO_WHOLE, text, ARTICLE_AND_VERB, offset=1):
        if not LABELS.search(text, max(0, match.start() - REACH), match.start()):
            yield match.start() - 1, match.end()


def _lacks_link(text: str, position: int) -> bool:
    """Whether "or for" has no earlier preposition in its sentence that it could go with."""
    start = max(text.rfind(mark, 0, position) for mark in "\n.:;?!(")
    return text[position - 1] != "," and position - start > 3 and not LINK.search(text, start + 1, position)


def _find_before_marks(text: str) -> Iterator[tuple[int, int]]:
    for match in MARKS.finditer(text):
        position = match.start()
        before = text[max(0, position - REACH) : position]
        bare = before.rstrip(" ")
        word = bare.rpartition(" ")[2]
        if not (word.isalpha() and word.isascii() and word.islower()):
            last = LAST_WORD.search(bare)
            word = last.group() if last else ""
        space = before[len(bare) :]
        if word and _breaks_off(text, position, word, space):
            yield position - len(space) - len(word), match.end()


def _breaks_off(text: str, position: int, word: str, space: str) -> bool:
    """Whether a clause cannot end in a word before the mark at a position."""
    mark = text[position]
    if mark == ",":
        if len(space) > 1 or word in OPEN:
            return True
        return not space and word in HELPING and _lacks_complement(text, position - len(word), position)
    if mark == ")":
        return (
            word in BEFORE_BRACKET
            and not text.endswith("in between", 0, position)
            and text.rfind("(", max(0, position - 80), position) < position - len(word) - 1
        )
    if mark == ".":
        before = text[max(0, position - REACH) : position]
        return word in load_words("joining") - NEVER_LAST or lacks_object(before)
    if mark == ";":
        return (word in OPEN and not text.endswith("in between", 0, position)) or (
            bool(space) and word in load_words("joining")
        )
    return word in BEFORE_DASH


def _lacks_complement(text: str, verb: int, position: int) -> bool:
    """Whether "is," has neither a question before it nor a remark between commas after it."""
    start = max(text.rfind(mark, 0, position) for mark in "\n.:;?!(")
    return not ASKING.search(text, start + 1, verb) and not ADDED.match(text, position)


def _find_open_ends(manuscript: Manuscript) -> Iterator[Notice]:
    """Items and paragraphs that end in "such as", "above all" and the like, or a comma, with no list below them."""
    for passage, below in zip(manuscript.passages, (*manuscript.passages[1:], None), strict=False):
        match = _find_cut(passage)
        if match is None and (passage.kind in ITEMS or passage.kind is BlockKind.PARAGRAPH):
            match = _find_open_end(passage)
        if match and not _goes_on(passage, below):
            offset = manuscript.offsets[passage.line - 1]
            yield Notice(offset + match.start(), offset + match.end(), MESSAGE, severity=Severity.CRITICAL)


def _find_open_end(passage: Passage) -> re.Match[str] | None:
    tail = max(passage.start, passage.end - 24)
    last = passage.raw[tail : passage.end].rstrip(" ;,.")
    if last[-1:] not in LETTERS_OF_OPEN or not last.endswith(LAST_OF_OPEN):
        return None
    return OPEN_END.search(passage.raw, tail, passage.end)


def _find_cut(passage: Passage) -> re.Match[str] | None:
    """The "and" or the comma that a paragraph or heading of some length ends in."""
    if not passage.raw.endswith(LAST_OF_CUT, passage.start, passage.end):
        return None
    if passage.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING} or passage.text.count(" ") < SHORTEST:
        return None
    return CUT_SHORT.search(passage.raw, passage.start, passage.end)


def _goes_on(passage: Passage, below: Passage | None) -> bool:
    """Whether a line goes on in the one below it, as a broken line or with a list."""
    if below is None:
        return False
    starts_list = below.kind in ITEMS and below.list_id != passage.list_id
    return (
        starts_list
        or below.kind is BlockKind.TABLE_ROW
        or (not passage.blank_after and not below.marker and below.text[:1].islower())
    )


PLUGIN = ManuscriptRule(
    name=NAME,
    summary="A clause breaks off before a mark, or between words that never meet.",
    strength=Strength.HOLD,
    find=find_broken_clauses,
    watch=list_pairs,
)
