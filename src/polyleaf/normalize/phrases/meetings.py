"""Small words that never meet in English, and marks that never follow one: a word between them is lost.

`with a.`, `the or at dusk`, `must not for two weeks`, `a glass of.`, `more than , consult`: every such pair is looked
for in one pass, and what makes it good English after all is looked at where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from polyleaf.literals import Literals
from polyleaf.normalize.phrases.word_lists import load_words

REACH = 40
MARKS = (".", ",", ";", ")", "!", "?")
STOPS = (".", ";")
OWNERS = ("the", "an", "your", "their", "our", "its", "my", "every")
VERBS = ("is", "are", "was", "were", "has", "have", "had", "must", "should", "can", "may", "will", "could", "would")
LINKS = ("of", "with", "from", "by", "for", "at", "into", "through", "during", "without", "in", "on", "to")
JOINTS = ("and", "or", "but", "that", "which", "because", "than", "until", "before", "after")
BARE_LINKS = (
    "of",
    "into",
    "between",
    "during",
    "per",
    "via",
    "through",
    "among",
    "despite",
    "upon",
    "within",
    "without",
)
ESTIMATES = ("more than", "less than", "approximately", "up to", "lasts about", "takes about", "at least")
ORDERS = ("must not", "should not", "cannot", "may not", "must", "should")
NEEDED = ("necessary", "recommended", "important", "advisable", "useful", "forbidden", "desirable", "required")
ADVERBS = ("often", "usually", "mostly", "mainly", "especially", "particularly", "called", "named", "only", "most")
MEASURED = ("lasts", "takes", "age of", "the age of", "for the next", "after about", "within about", "every other")
UNITS = ("minutes", "hours", "days", "weeks", "months", "years")
QUALITIES = (
    "possible", "different", "various", "necessary", "specific", "special", "severe", "general", "medical", "clinical",
    "normal", "increased", "reduced", "decreased", "elevated", "permanent", "frequent", "certain", "main", "usual",
    "correct", "modern",
)  # fmt: skip
BEARERS = ("patient", "woman", "man", "person", "baby", "child", "mother", "body", "patients")
HYPHEN = re.compile(r"-\w")
LABEL = re.compile(
    r"\b(?:vitamins?|hepatitis|types?|groups?|stages?|influenza|class|points?|items?|parts?|grade|protein|strain|plan"
    r"|option|step) (?:\w and )?\Z",
    re.IGNORECASE,
)
# what a clause may end in a preposition after: "what it is made of.", "to go through.", "to do without."
STRANDING = re.compile(
    r"\b(?:made|aware|think|thinks|thought|heard|spoken|care|kind|sort|afraid|capable|tired|consists?|composed|proud"
    r"|sure|rid|go|goes|going|went|gone|get|gets|getting|got|pass|passes|passed|come|comes|came|look|looks|live|lives|do"
    r"|does|cope|manage|in|taken|built|run|see|saw|turn|turns|part|all|out|check|move|moves|somewhere|anything|that|which"
    r"|whom|what|it|from) \Z"
)
ELLIPTIC = re.compile(
    r"\b(?:others?|some|whether|if|as|what|how|than|though|while|one|many|most|it|this|they|he|she|you|we|i|who|where"
    r"|when|why|that|there|few|none|either|neither|also|so|perhaps|maybe|always|yes|no|lot|little)\b",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r", (?:if|in|as|for|of course|however|where|when|at|on|by|with|after|before|above all|among|but not|and|or)\b"
)


END = re.compile(r"[.;:!?\n]")
NEXT = re.compile(r" ([a-z]+)")
LETTER = re.compile(r" ?[a-z]\b")
# "a and b", "a.m."
EXAMPLE = re.compile(
    r" (?:but|for (?:example|instance)|e\.g\.|in|not|especially|first|without|either|both|to|from|rather|like)\b"
)
BEFORE_TO = re.compile(
    r"\b(?:hypersensitiv\w*|allerg\w*|intoleran\w*|sensitiv\w*|resistan\w*|reactions?|exposure|damage|harm) \Z",
    re.IGNORECASE,
)
# "with hypersensitivity to or any of the substances": verbs share an object, "lead to or complicate"
AFTER_OF = re.compile(r"(?: vitro| utero| situ| vivo|-)")
# "include, but are not limited to"
BEFORE_LAST_NOT = re.compile(
    r"\b(?:if|or|is|are|do|does|did|can|will|why|perhaps|maybe|certainly|probably|has|have|was|were|should|must|may|would"
    r"|could|definitely|absolutely|it|of course|might|am|hope|better|be|or,) ?\Z",
    re.IGNORECASE,
)
# "with timely treatment not." ends in a word that lost its place
MORE = re.compile(r"\.\.|\w")
ANOTHER_ORDER = re.compile(r" (?:the )?(?:must|should|can|do|cannot|may|could)\b")


def find_lost_words(text: str) -> Iterator[tuple[int, int]]:
    """Where words are lost in a text: the two words, or the word and the mark, between which something is missing.

    >>> text = "Measure it with a. It must not for two weeks. Swallow it with a glass of. The method and the dose."
    >>> [text[start:end] for start, end in find_lost_words(text)]
    ['a.', 'must not for', 'of.']
    """
    literals, kinds = _load()
    for number, start, end in literals.find(text):
        if literals.strings[number][-1].isalpha() and (text[end : end + 1].isalnum() or HYPHEN.match(text, end)):
            continue
        before = text[max(0, start - REACH) : start + 1]
        if _is_lost(kinds[number], literals.strings[number], before, text[end : end + REACH]):
            yield start + (text[start] == " "), end


def _is_lost(kind: str, pair: str, before: str, after: str) -> bool:
    """Whether nothing around a pair makes it good English."""
    clause = END.split(before)[-1]
    second = NEXT.match(after)
    aside = bool(ASIDE.match(f",{after}"))
    judged = {
        "article": not (
            LABEL.search(before)
            or (pair.endswith(("and", "or", "to", "from", ".")) and LETTER.match(after))
            or before.rstrip().endswith(("/", "from"))
        ),
        "to joint": bool(BEFORE_TO.search(before)) and not (second and second[1] in load_words("joined_second")),
        "of link": not (AFTER_OF.match(after) or before.rstrip().endswith(("instead", "out", "rather", "ahead"))),
        "owner mark": not MORE.match(after),
        "link joint": not (STRANDING.search(before) or (second and second[1] in load_words("joined_second"))),
        "link mark": not (STRANDING.search(before) or (pair[-1] == "," and aside)),
        "order": not ANOTHER_ORDER.match(after),
        "verb end": not ELLIPTIC.search(clause),
        "verb comma": not (aside or EXAMPLE.match(after) or before.rstrip().endswith(("to", "To"))),
        "last not": not BEFORE_LAST_NOT.search(before),
        "estimate": not aside and not after.startswith((" including", " equal")),
    }
    return judged.get(kind, True)


@cache
def _load() -> tuple[Literals, tuple[str, ...]]:
    """The pairs, and the kind of each."""
    kinds: dict[str, str] = {}
    for kind, pairs in _list_pairs():
        for pair in pairs:
            kinds.setdefault(pair, kind)
    return Literals(tuple(kinds)), tuple(kinds.values())


def _list_pairs() -> Iterator[tuple[str, Iterator[str]]]:
    followers = (*LINKS, *JOINTS, *VERBS)
    yield "owner", (f" {one} {other}" for one, other in product(OWNERS, followers))
    yield "owner", (f"\n{one.title()} {other}" for one, other in product(("the", "your", "their"), VERBS))
    yield "owner mark", (f" {one}{mark}" for one, mark in product(OWNERS, MARKS))
    yield "owner mark", (f" {one} {mark}" for one, mark in product(OWNERS, MARKS))
    yield "article", (f" a {other}" for other in (*LINKS, *JOINTS, *VERBS))
    yield "article", (f" a{mark}" for mark in (".", ";"))
    yield "link joint", (f" {one} {other}" for one, other in product(BARE_LINKS, ("and", "or")))
    yield "link", (f" {one} {other}" for one, other in product(("during", "per", "via", "among", "despite"), VERBS))
    yield "link mark", (f" {one}{mark}" for one, mark in product(BARE_LINKS, (".", ",", ";")))
    yield "link", (f" {one}{mark}" for one, mark in product(("than", "than "), (",", ".", ";")))
    yield (
        "estimate",
        (f" {one}{end}" for one, end in product(ESTIMATES, (".", ";", " and", " or", " of", " in", " on"))),
    )
    yield (
        "order",
        (
            f" {one}{end}"
            for one, end in product(ORDERS, (" for", " during", " until", " because", " after", " with", " to"))
        ),
    )
    yield (
        "order",
        (
            f" {one} {how} {link}"
            for one, how, link in product(
                ("must", "should", "can", "may", "need"),
                ("immediately", "urgently", "quickly", "always", "definitely", "directly"),
                ("in", "to", "into", "at", "with", "by", "from", "for"),
            )
        ),
    )
    yield "order", (f" {one} {link}" for one, link in product(("must", "should"), ("into", "in", "at", "from", "of")))
    yield "verb end", (f" {one} not{mark}" for one, mark in product(("is", "are"), STOPS))
    yield "verb end", (f" {one} be{mark}" for one, mark in product(("should", "must", "can", "will", "to"), STOPS))
    yield "verb end", (f" {one}{mark}" for one, mark in product(("must", "should", "can", "may", "will"), STOPS))
    yield (
        "together",
        (f" {one} ," for one in (*BARE_LINKS, *LINKS, *ADVERBS, "about", "under", "over", "before", "after")),
    )
    yield (
        "together",
        (
            f" {need} to {link}"
            for need, link in product(
                (*NEEDED, "prohibited", "possible"), ("for", "in", "with", "by", "from", "of", "and", "or")
            )
        ),
    )
    yield "together", (f" {one} {what}" for one, what in product(("a", "the"), ("around", "about", "approximately")))
    yield "together", (f" {one} lie" for one in ("under", "over", "above", "below"))
    yield "together", (f" under and {link}" for link in ("in", "on", "at", "by", "with"))
    yield "together", (f" so-called{end}" for end in (",", ".", " by", " and", " or", " in", " of", " is", " with"))
    yield (
        "together",
        (
            f" {verb} too {much}{mark}"
            for verb, much, mark in product(
                ("produces", "contains", "secretes", "receives", "makes", "gets"),
                ("little", "much", "many", "few"),
                (",", ".", ";"),
            )
        ),
    )
    yield (
        "together",
        (
            f", {unit} {per}"
            for unit, per in product((*UNITS, "times"), ("a day", "a week", "per day", "per week", "a month"))
        ),
    )
    yield "to joint", iter((" to or", " to and"))
    yield "of link", (f" of {link}" for link in ("in", "by", "for", "with", "into", "to"))
    yield "article", iter((" a called", " a named", " an called"))
    yield "together", (f" together with{mark}" for mark in (".", ",", ";"))
    yield (
        "verb comma",
        (
            f" {verb},"
            for verb in ("contain", "contains", "include", "includes", "resemble", "resembles", "become", "becomes")
        ),
    )
    yield "together", (f" {one}, {why}" for one, why in product(("and", "or"), ("because", "which", "therefore")))
    yield (
        "together",
        (f" with and {link}" for link in ("in", "on", "at", "for", "by", "of", "to", "from", "after", "during")),
    )
    yield "together", (f" {one} {often} a" for one, often in product(("a", "the"), ("once", "twice")))
    yield "together", (f" {one} every" for one in ("a", "the"))
    yield (
        "limit",
        (
            f" {one} {joint} {whom}"
            for one, joint, whom in product(("above", "below"), ("or", "and"), ("you", "if", "when", "he", "she"))
        ),
    )
    yield "last not", (f" not{mark}" for mark in STOPS)
    yield "need", (f" {one} to{mark}" for one, mark in product(NEEDED, (".", ",", ";", ":")))
    yield (
        "need",
        (f" {one}{mark}" for one, mark in product(("because", "although", "whose", "whereas", "nor", "but"), STOPS)),
    )
    yield "span", (f" {one} {unit}" for one, unit in product(MEASURED, UNITS))
    yield (
        "quality",
        (f" {one} {quality} of" for one, quality in product(("the", "a", "an", "these", "such"), QUALITIES)),
    )
    yield "bearer", (f" {one}{end}{mark}" for one, end, mark in product(BEARERS, ("'s", "’s"), (".", ",", ";", ")")))
    yield "nothing", (pair for pair in ("«»", "« »", "‘’", "„“"))
    yield (
        "take",
        (
            f" {verb} {what}"
            for verb, what in product(("take", "takes", "inhale", "instill"), ("per day", "and go", "and call"))
        ),
    )
