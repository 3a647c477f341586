"""An article that suddenly says "I": `based on the isotope radiation pattern, I diagnose the disease`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from polyleaf.model import BlockKind
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.scanning import find_starting
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Strength

FIRST_PERSON = re.compile(r"I (?<![\w.’'“\"-]I )(?!and\b|or\b)[a-z]{2,}")
# "type I diabetes"
NUMERAL = re.compile(
    r"\b(?:type|stage|grade|class|phase|group|vitamin|hepatitis|factor|category|level)\s\Z", re.IGNORECASE
)
# only in a text that shows signs of translation or damage: clinics say so of themselves in good English
OURS = re.compile(
    r"(?:In|At|in|at) our (?:cent(?:er|re)|clinic|hospital|practice|department|office)\b|(?:Our|our) patients\b"
    r"|(?:[Ee]ditor|[Rr]eporter|[Aa]uthor) (?:once |has |had |also )?(?:asked|visited|interviewed|learned|said|spoke)\b"
)
# all but the first letter of how it can start
OURS_STARTS = ("n our ", "t our ", "ur patients", "ditor ", "eporter ", "uthor ")
QUOTED = re.compile(r"[“\"«][^”\"»\n]*\Z")
KINDS = frozenset({BlockKind.PARAGRAPH, *ITEMS})
ASKED = re.compile(r"(?:Q|Question|Patient|Reader) ?:")
# "Question: I am pregnant, I take ..."
LONGEST_QUOTE = 400
# characters before a word in which a quotation can have begun
MOST = 3
# a text that says "I" more often is a patient's story or a letter


def find_first_person(manuscript: Manuscript) -> Iterator[Notice]:
    """Find "I" and a verb in prose that otherwise speaks of the patient; not in a question, and not in quotes."""
    if manuscript.is_rough:
        for match in find_starting(OURS, manuscript.shadow, OURS_STARTS, offset=-1):
            if _is_said(manuscript, match):
                yield Notice(match.start(), match.end(), "who speaks here? A leaflet speaks for no clinic")
    found = [match for match in FIRST_PERSON.finditer(manuscript.shadow) if _is_said(manuscript, match)]
    if len(found) <= MOST:
        for match in found:
            yield Notice(match.start(), match.end(), "who is “I”? Perhaps a verb lost its subject")


def _is_said(manuscript: Manuscript, match: re.Match[str]) -> bool:
    line, column = manuscript.locate(match.start())
    passage = manuscript.get_passage(line)
    if passage is None or passage.kind not in KINDS:
        return False
    place = bisect_right(passage.sentences, column, key=itemgetter(0)) - 1
    end = passage.sentences[place][1] if place >= 0 else passage.end
    before = passage.raw[max(0, column - LONGEST_QUOTE) : column]
    is_question = "?" in passage.raw[:end] or bool(ASKED.match(passage.raw, passage.start))
    return not is_question and not QUOTED.search(before) and not NUMERAL.search(before)


PLUGIN = ManuscriptRule(
    name="first-person",
    summary="A text that speaks of the patient suddenly says “I”.",
    strength=Strength.HOLD,
    find=find_first_person,
)
