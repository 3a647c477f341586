"""Small words that cannot meet, and marks that none can stand before: what stood between was lost, as with a link.

`treated with and`, `the cause of is`, `measured with a.`, `more than , consult`, `must not for two weeks`,
`likely to the`, `against mumps, rubella and is given`, `described by in 1906`, `larger than must be`, `every  years`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.losses import find_losses
from polyleaf.normalize.phrases.meetings import SHARED_OBJECT
from polyleaf.normalize.phrases.word_lists import load_words
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Strength

VERBS = "is|are|was|were|should|must|has|have"
MEETING = re.compile(
    rf" (?:(with|by|for|from|into) (?:and|or)|(?:of|with|by|from|into|between|without) (?:{VERBS})"
    r"|(?:has|have) (?:is|are)|(?:(?<=who )|(?<=that ))(?:has|have) (?:should|can|must)) (?=([a-z]*))"
)
HEADLESS = re.compile(rf"(?:The|Your|Our|Their) (?:{VERBS}) (?=[a-z])")
# no noun: what it belonged to is lost before the mark, "in the form of chronic."
ADJECTIVES = (
    "acute|chronic|severe|malignant|benign|arterial|venous|cardiac|renal|hepatic|pulmonary|intestinal|gastric|vascular"
    "|muscular|cervical|lumbar|abdominal|thoracic|cerebral|peripheral|congenital|hereditary|infectious|inflammatory|allergic"
    "|hormonal|intravenous|subcutaneous|intramuscular|rectal|psychological|bacterial|viral|fungal|coronary|spinal|urinary"
    "|digestive|respiratory|nervous|immune|collapsed|damaged|affected|infected|injured|inflamed|enlarged|swollen|broken"
    "|bloody|painful|ischemic|ischaemic|mucous|bronchial|nasal|dental|cutaneous|lymphatic|neurological|endocrine|genital"
    "|vaginal|uterine|pelvic|optic|retinal|auditory|cranial|facial|plantar|cystic|purulent|serous|epileptic|diabetic"
    "|antibacterial|antiviral|antifungal|analgesic|metabolic|physical|prolonged|high-risk|low-fat|\\w+-(?:sized|shaped|like|colou?red|induced|related)"
)
NO_NOUN_LEFT = re.compile(
    r" (?:of|with|in|for|by|through|into|without|during|the|an?)(?: (?:the|an?|more|very|so-called"
    r"|heavy|severe|strong|excessive|frequent|other|certain|various|different|some))?"
    rf" (?:{ADJECTIVES}) ?"
    r"(?:[.;)](?=\s|\Z)|, (?=(?:which|who|but|then|on|not|it|as|so|because)\b)|$)",
    re.MULTILINE,
)
THE_PEOPLE = re.compile(r" the (?:affected|infected|injured|broken|nervous|bloody|painful|epileptic|diabetic)\b")
# "help for the injured": people
STARTS = frozenset("\n.:!?;")
STRANDED = re.compile(r"(?:ed|en|ing|used|made|known|cared?|come|comes|came|go|goes|look|looks|live|lives)\Z")
SHARED = re.compile(
    r"\b(?:cop\w*|deal\w*|diagnosed|associated|interfer\w*|compl\w*|interact\w*|respond\w*|check\w*|ask\w*|watch\w*|search\w*"
    r"|screen\w*|test\w*|responsible|wait\w*|out|risk factors)\Z"
)
# "to cope with and manage", "to check for and measure": one noun for both
REACH = 16
# "cared for and", "the place you come from and": a preposition may be the last word of its clause
MESSAGE = "a noun is missing between these words"


def find_lost_nouns(manuscript: Manuscript) -> Iterator[Notice]:
    """A preposition before "and" or a verb, and articles before a verb at the head of a sentence, in a rough text."""
    if not manuscript.is_rough:
        return
    text = manuscript.shadow
    shown = 0
    for start, end in sorted(
        {
            *_find_meetings(text),
            *_find_headless(text),
            *_find_bare_adjectives(text),
            *find_losses(text),
        }
    ):
        passage = manuscript.get_passage(manuscript.locate(start)[0])
        if passage and passage.kind in PROSE and start >= shown:
            shown = end
            yield Notice(start, end, MESSAGE, severity=Severity.CRITICAL)


def _find_meetings(text: str) -> Iterator[tuple[int, int]]:
    for match in MEETING.finditer(text):
        before = text[max(0, match.start() - 8) : match.start()].rpartition(" ")[2]
        joined = match.group(1)
        stranded = (joined in {"for", "from"} and STRANDED.search(before)) or (
            joined in {"with", "for"} and SHARED.search(text, max(0, match.start() - REACH), match.start())
        )
        shared = match.group(2) in load_words("joined_second") or SHARED_OBJECT.match(text, match.end() - 1)
        if joined and (stranded or shared):
            continue
        yield match.start() + 1, match.end() - 1


def _find_bare_adjectives(text: str) -> Iterator[tuple[int, int]]:
    for match in NO_NOUN_LEFT.finditer(text):
        if not THE_PEOPLE.search(match.group()):
            yield match.start() + 1, match.end()


def _find_headless(text: str) -> Iterator[tuple[int, int]]:
    for match in HEADLESS.finditer(text):
        if match.start() == 0 or text[max(0, match.start() - 2) : match.start()].strip(" ")[-1:] in STARTS:
            yield match.start(), match.end() - 1


PLUGIN = ManuscriptRule(
    name="lost-noun",
    summary="A noun was lost between small words that cannot meet.",
    strength=Strength.HOLD,
    find=find_lost_nouns,
)
