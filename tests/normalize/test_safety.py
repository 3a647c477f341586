"""What no safe rule may ever do, on lines and on text of any kind."""

import re

from hypothesis import given
from hypothesis import strategies as st

from polyleaf.model import SourceText
from polyleaf.normalize import normalize_source
from polyleaf.normalize.phrases.drug_names import load_drug_names
from polyleaf.normalize.rules.safe_spelling import load_spellings
from polyleaf.normalize.shadow import FULL_WIDTH

from .cases import GOLDEN

FIGURE = re.compile(r"\d+")
NEGATION = re.compile(r"\b(?:no|not|never|without|cannot)\b|n['’]t\b")
PLAIN = (
    "Take",
    "5 mg",
    "10",
    "not",
    "never",
    "without",
    "no",
    "more than",
    "less",
    "ibuprofen",
    "daily",
    "don't",
    "cannot",
)
MARKS = (
    "- ",
    "– ",
    ".",
    ",",
    " ,",
    ";",
    "(",
    ")",
    "1.5",
    "2-3",
    "%",
    "°C",
    "-5",
    "and",
    "of",
    "the",
    "pain",
    "Pain",
    "etc.",
)
ODD = (
    "  ",
    "\u00a0",
    "１０",
    "，",
    "（",
    "）",
    "&lt;",
    "â€™",
    "«",
    "»",
    "..",
    "word",
    "feet, feet",
    "ml",
    "•",
    "patient's",
)
WORDS = st.sampled_from((*PLAIN, *MARKS, *ODD))


def normalize_text(text):
    return normalize_source(SourceText("case.txt", "", tuple(text.split("\n"))))


def test_lines_that_are_right_stay_as_they_are():
    text = (GOLDEN / "untouched.txt").read_text(encoding="utf-8")
    fixes = [fix for segment in normalize_text(text).segments() for fix in segment.fixes]
    assert fixes == []


@given(st.lists(WORDS, min_size=1, max_size=14).map(" ".join))
def test_no_figure_negation_or_drug_name_changes(text):
    document = normalize_text(text)
    after = " ".join(segment.text for segment in document.segments())
    before = " ".join(
        document.lines[block.line - 1][s.start : s.end] for block in document.blocks for s in block.segments
    )
    before = before.replace("&lt;", "<").translate(FULL_WIDTH)
    assert FIGURE.findall(after) == FIGURE.findall(before)
    assert NEGATION.findall(after) == NEGATION.findall(before)
    assert after.count("ibuprofen") == before.count("ibuprofen")


@given(st.lists(WORDS, min_size=1, max_size=14).map(" ".join))
def test_a_space_before_a_comma_stays(text):
    document = normalize_text(text)
    for block in document.blocks:
        for segment in block.segments:
            raw = document.lines[block.line - 1][segment.start : segment.end]
            assert segment.text.count(" ,") >= re.sub(r"\s+", " ", raw).strip().count(" ,")


def test_no_misspelling_of_the_list_touches_a_negation_or_a_drug_name():
    phrases = load_spellings()
    assert [phrase.text for phrase in phrases if NEGATION.search(phrase.text) or re.match(r"un|non", phrase.text)] == []
    assert not {phrase.suggestion for phrase in phrases} & load_drug_names()
