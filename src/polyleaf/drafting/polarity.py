"""Was a negation lost or added? The plainest comparison that is sure: there is one in one text and none in the other.

``facts`` reads the negations; how many there are and what they deny is left to its own comparison and to step 4.
"""

from __future__ import annotations

import re

from polyleaf.facts import Fact, read_facts

KNOWN = frozenset({"ar", "en", "es", "pt"})
# languages of which facts knows the negations; of another, their absence in a text says nothing
STRONG = frozenset({"polarity.not", "polarity.never", "polarity.nothing", "polarity.without"})
_HIDDEN = re.compile(
    r"\b(?:un(?!der|ion|iq|it|iver)|non-?)[a-z]{4,}|\w+less(?:ly)?\b|\w-free\b|"
    r"\b(?:in(?:ab|act|adequ|cap|complet|correct|cur|depend|effect|frequ|oper|suffic|tol|vis)|im(?:mobil|possib|prob)|"
    r"ir(?:regul|revers)|dis(?:abl|agre|appear|continu|like)|abs(?:ence|ent)|avoid|barely|except|fail|few|free|hardly|"
    r"instead|lack|little|only|other than|prevent|rarely|refus|seldom|stop|unless|until)\w*",
    re.IGNORECASE,
)
# English that other languages may well put with a negation: "inoperable", "fail to", "pain-free", "until"


def find_polarity_change(source: str, answer: str, source_language: str, target_language: str) -> str | None:
    """The negation that is gone or new, or None; None too where a language's negations are not known.

    >>> find_polarity_change("It does not hurt.", "Duele.", "en", "es")
    "lost the negation 'not'"
    """
    if not {source_language.partition("_")[0], target_language.partition("_")[0]} <= KNOWN:
        return None
    before, after = (_list_negations(*pair) for pair in ((source, source_language), (answer, target_language)))
    if before and not after and not _is_a_limit(answer, target_language):
        return f"lost the negation {before[0].text!r}"
    if after and not before and not (source_language == "en" and _HIDDEN.search(source)):
        return f"added the negation {after[0].text!r}"
    return None


def _is_a_limit(text: str, language: str) -> bool:
    """Whether a negation went into a limit: "no más de dos" is "at most two"."""
    return any(fact.value == "bound.under" for fact in read_facts(text, language))


def _list_negations(text: str, language: str) -> tuple[Fact, ...]:
    return tuple(fact for fact in read_facts(text, language) if fact.value in STRONG)
