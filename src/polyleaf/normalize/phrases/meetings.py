"""Small words that never meet in English, and marks that never follow one: a word between them is lost.

`with a.`, `the or at dusk`, `must not for two weeks`, `a glass of.`, `more than , consult`: every such pair is looked
for in one pass, and what makes it good English after all is looked at where it stands.
"""

from __future__ import annotations

import re
from functools import cache

from polyleaf.normalize.phrases.meeting_pairs import list_pairs
from polyleaf.normalize.phrases.word_lists import load_words

REACH = 40
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
    r"|when|why|that|there|few|none|either|neither|also|so|perhaps|maybe|always|yes|no|lot|little|but|lower|higher)\b",
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
OPENING_NOUN = frozenset(("any", "other", "the", "its", "one", "some", "another", "all", "a", "an"))
MARKED = frozenset(("", ".", ",", ";", ")", "\n"))
SOON = frozenset(("soon", "right", "just", "immediately", "shortly", "even"))
# "causes of and treatments for", "grows into or presses on": both have one object
SHARED_OBJECT = re.compile(r" (?!the |an? )[a-z]{3,}(?: (?:for|on|to|against)\b|(?<!s) the\b)")
AS_THEY = re.compile(r"\b(?:[Aa]s|than|what|how) (?:it|they|he|she|you|we|one|\w+) \Z")
ANOTHER_ORDER = re.compile(r" (?:the )?(?:must|should|can|do|cannot|may|could)\b")


@cache
def load_pairs() -> dict[str, str]:
    """Every pair with its kind."""
    kinds: dict[str, str] = {}
    for kind, pairs in list_pairs():
        for pair in pairs:
            kinds.setdefault(pair, kind)
    return kinds


def judge_pair(kind: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span to show of a pair of a kind, None where nothing is lost.

    >>> judge_pair("order", "It must not for two weeks.", 2, 15), judge_pair("owner mark", "The A.B.", 3, 6)
    ((3, 15), None)
    """
    pair = text[start:end]
    if pair[-1].isalpha() and (text[end : end + 1].isalnum() or HYPHEN.match(text, end)):
        return None
    before = text[max(0, start - REACH) : start + 1]
    return (start + (pair[0] == " "), end) if _is_lost(kind, pair, before, text[end : end + REACH]) else None


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
        "to joint": bool(BEFORE_TO.search(before))
        and (after[:1] in MARKED or (second is not None and second[1] in OPENING_NOUN)),
        "of link": not (AFTER_OF.match(after) or before.rstrip().endswith(("instead", "out", "rather", "ahead"))),
        "owner": not (pair.endswith("will") and before.rstrip().endswith(("against", "of", "to"))),
        "owner mark": not MORE.match(after),
        "link joint": not (
            STRANDING.search(before)
            or (second and second[1] in load_words("joined_second") | SOON)
            or SHARED_OBJECT.match(after)
        ),
        "link mark": not (STRANDING.search(before) or (pair[-1] == "," and aside)),
        "order": not (ANOTHER_ORDER.match(after) or AS_THEY.search(before)),
        "rounded": not after[1:2].isdigit(),
        "verb end": not ELLIPTIC.search(clause),
        "verb comma": not (aside or EXAMPLE.match(after) or before.rstrip().endswith(("to", "To"))),
        "last not": not BEFORE_LAST_NOT.search(before),
        "estimate": not (aside or pair == " more than in" or after.startswith((" including", " equal"))),
    }
    return judged.get(kind, True)
