"""Work grows with the text, whatever it is made of: the lines of our own code that run are counted, and no time."""

import sys

import pytest

from polyleaf.model import SourceText
from polyleaf.normalize import find_lost_text, normalize_source

SMALL, LARGE = 1_000, 4_000
# characters
MOST = 1.5 * LARGE / SMALL
UNITS = (
    " ", "(", ")", "()", "•", "• ", ".", ". ", " . . .", "\t", ", ", " ,", '" ', "–", "- ", "1 ", "1. ", "A ", "a is ",
    "of ",
    "by a bone ", "<", "[", "{", "&nbsp;", "\u00a0", "\u00ad", "\u200b", "5% ", "„", "«", "e\u0301", "Ã", "_", "?", "α",
    "糖", "| ", ": ", ";", "www.", "Home > ", "pain\n", "\n", "x\n\n\n", "• pain\n", "• and pain\n", "• Pain;\n",
    "1. pain\n",
    "Pain:\n", "Comments (3)\nx\nReply\n", "Related articles\nx\n", "a\tb\tc\n", "A. Pain\nB. Pain\n", "e.g. ",
    "Mr. A. B. ", "PAIN ", "（", "cookies ", ".1,2 A", "pain pain ", "pain or ",
)  # fmt: skip


def count_lines(text):
    lines = 0

    def trace(frame, event, _):
        nonlocal lines
        lines += event == "line"
        return trace if "polyleaf" in frame.f_code.co_filename else None

    usual = sys.gettrace()
    sys.settrace(trace)
    try:
        document = normalize_source(SourceText("a.txt", "", tuple(text.split("\n"))))
    finally:
        sys.settrace(usual)
    assert find_lost_text(document) == ()
    return lines


@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_is_about_four_times_the_work(unit):
    normalize_source(SourceText("a.txt", "", tuple((unit * 9).split("\n"))))
    small, large = (count_lines(unit * (size // len(unit))) for size in (SMALL, LARGE))
    assert large <= MOST * small
