"""What every leaflet forbids is asked for, or what every one asks for is forbidden.

`Suspend the medication without consulting your doctor`, `do not call an ambulance`: a "not" is lost, or one too many.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from operator import attrgetter

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.contradicted_reasons import find_contradicted_reasons
from polyleaf.normalize.manuscript import Manuscript, Passage
from polyleaf.normalize.phrases.hits import Hit, thin_out
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Phrase, Strength

NAME = "missing-ban"
MESSAGE = "every leaflet forbids this: is a “not” lost?"
DUTY = "every leaflet asks for this: is there a “not” too many?"
REASON = "the reason speaks for the reverse: is a “not” lost, or one too many?"
WEAK = "“not necessary” for “must not”? every leaflet forbids this"
FORBIDDEN = re.compile(
    r"\b(?:do not|don['’]t|never|must not|should not|cannot|avoid|refrain from|(?:forbidden|prohibited|not allowed"
    r"|inadmissible|impossible|not recommended) to|(?:under no circumstances?|in no case|on no account)"
    r"(?: (?:should|must|may|can))?(?: (?:you|one))?) \Z"
)
NEEDLESS = re.compile(
    r"\b(?:not (?:necessary|needed|required|obligatory|obliged) to|no need to|need not"
    r"|needn['’]t|(?:do|does) not (?:have|need)"
    r" to|don['’]t (?:have|need) to) (?:\w+ (?:\w+ )?or (?:to )?)?\Z"
)
OPENING = re.compile(
    r"\A(?:in (?:the )?case of|at|with|in|during|for|against) "
    r"(?!.*\b(?:who|that|which|people|patients|they|we|you|doctors?|risk|is|are|was|were|by|to|and)\b)[^,;:()]{3,45} \Z"
)
# "at fever give aspirin to the child": no comma before the order
KINDS = ITEMS | {BlockKind.PARAGRAPH}
BAN = (
    "not|never|no|cannot|forbid\\w*|prohibit\\w*|dangerous|danger|harmful|refrain\\w*|nobody|neither|nor|impossible"
    "|wrong\\w*|mistakes?|myths?|errors?|inadmissible|unacceptable|contraindicat\\w*|undesirable|fraught|beware|taboos?"
    "|misunderstandings?|misconceptions?|threat\\w*"
)
FORBIDDING = re.compile(rf"\b(?:{BAN}|avoid\w*|don|dont|mustn|shouldn|instead|rather|unless|why)\b|n['’]t\b")
# in a heading or a sentence, before the deed
WARNING = re.compile(rf"\b(?:{BAN}|risks?|complications?|leads?|causes?)\b|n['’]t\b|\?")
# behind it: "to stop the tablets suddenly is dangerous"
LIMITING = re.compile(
    r"\b(?:if|when|while|after|before|until|who|whoever|because|without|those|want\w*|urge|desire|tempted|makes?)\b"
)
CLAUSE_END = re.compile(r"[,;:.!?)–—](?!.*[,;:.!?)–—])")
# the words and the mark that an order or a permission can stand after
HEAD = re.compile(
    r"(?:\A|[.;:,!?(–—-] ?|\b(?:and|or|then|please|must|should|can|may|need to|have to|has to|to|always|better"
    r"|immediately|also|just|try to|simply|even) )\Z"
)


@cache
def _load_data() -> dict[str, list[str]]:
    text = (files("polyleaf.normalize") / "data" / "bans.toml").read_text(encoding="utf-8")
    data: dict[str, list[str]] = tomllib.loads(text)
    return data


def load_bans() -> tuple[Phrase, ...]:
    """The phrases of ``data/bans.toml``.

    >>> len(load_bans()) > 20
    True
    """
    data = _load_data()
    bans = (Phrase(text, MESSAGE, severity=Severity.CRITICAL) for text in (*data["deeds"], *data["always"]))
    return (*bans, *(Phrase(text, DUTY, severity=Severity.CRITICAL) for text in (*data["duties"], *data["denied"])))


def find_missing_bans(manuscript: Manuscript) -> Iterator[Notice]:
    """Orders and permissions to do it, in a rough text, with nothing forbidding in the sentence or above the list."""
    if not manuscript.is_rough:
        return
    for start, end in find_contradicted_reasons(manuscript.lowered):
        passage = manuscript.get_passage(manuscript.locate(start)[0])
        if passage and passage.kind in KINDS:
            yield Notice(start, end, REASON, severity=Severity.CRITICAL)
    always, denied = (frozenset(_load_data()[name]) for name in ("always", "denied"))
    for hit in thin_out(manuscript.watched.get(NAME, ())):
        passage = manuscript.get_passage(manuscript.locate(hit.start)[0])
        if passage is None or passage.kind not in KINDS:
            continue
        start, end = _find_sentence(manuscript, passage, hit)
        if hit.phrase.message == DUTY:
            if hit.phrase.text in denied or FORBIDDEN.search(manuscript.lowered[start : hit.start]):
                yield Notice(hit.start, hit.end, DUTY, severity=Severity.CRITICAL)
            continue
        before = manuscript.lowered[start : hit.start]
        if NEEDLESS.search(before):
            yield Notice(hit.start, hit.end, WEAK, severity=Severity.CRITICAL)
            continue
        at_head = hit.phrase.text in always or HEAD.search(before) or OPENING.search(before)
        banned = _is_banned(manuscript.lowered[start : hit.start], manuscript.lowered[hit.end : end])
        if at_head and not banned and not _is_under_ban(manuscript, passage):
            yield Notice(hit.start, hit.end, MESSAGE, severity=Severity.CRITICAL)


def _is_banned(before: str, after: str) -> bool:
    """Whether a sentence forbids what stands between these parts of it, warns of it or speaks of some cases of it."""
    comma = CLAUSE_END.search(before)
    clause = before[comma.end() :] if comma else before
    return bool(FORBIDDING.search(before) or LIMITING.search(clause) or WARNING.search(after))


def _find_sentence(manuscript: Manuscript, passage: Passage, hit: Hit) -> tuple[int, int]:
    """Where the sentence around a hit starts and ends in the whole text."""
    offset = manuscript.offsets[passage.line - 1]
    spans = ((offset + start, offset + end) for start, end in passage.sentences)
    return next(
        (span for span in spans if span[0] <= hit.start < span[1]), (offset + passage.start, offset + passage.end)
    )


def _is_under_ban(manuscript: Manuscript, passage: Passage) -> bool:
    """Whether what stands over a list, or the heading over a paragraph, forbids or warns."""
    index = bisect_left(manuscript.passages, passage.line, key=attrgetter("line"))
    while index and manuscript.passages[index].kind in ITEMS:
        index -= 1
    above = manuscript.passages[max(0, index - 1) : index + 1]
    titles = [
        one for one in above if one.line != passage.line and (passage.kind in ITEMS or one.kind is BlockKind.HEADING)
    ]
    return any(FORBIDDING.search(one.text.lower()) for one in titles)


PLUGIN = ManuscriptRule(
    name=NAME,
    summary="What every leaflet forbids is asked for or allowed, or the reverse.",
    strength=Strength.HOLD,
    find=find_missing_bans,
    watch=load_bans,
)
