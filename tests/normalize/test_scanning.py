"""Looking for what is rare gives what looking everywhere gives."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.normalize.phrases import scanning
from polyleaf.normalize.phrases.scanning import count_chunks, cut_into_pieces, find_starting, list_odd_characters

PATTERNS = (
    (re.compile(r"[(“] +(?=\w)"), ("( ", "“ "), 0),
    (re.compile(r"\.(?<= \.)(?=\s|$)"), (" .",), 1),
    (re.compile(r"\?\?\?+|\?(?<=[a-z]\?)(?=[a-z])"), "?", 0),
    (re.compile(r"___+"), "_", 0),
)


@pytest.mark.parametrize(("pattern", "starts", "offset"), PATTERNS)
@given(text=st.text(alphabet="ab( “.?_\n"))
def test_a_pattern_tried_where_it_can_start_finds_what_it_finds_everywhere(pattern, starts, offset, text):
    found = [match.span() for match in find_starting(pattern, text, starts, offset)]
    assert found == [match.span() for match in pattern.finditer(text)]


@given(text=st.text(alphabet="ab \n"))
def test_pieces_are_whole_lines_and_nothing_is_left_out(text):
    scanning.PIECE, usual = 5, scanning.PIECE
    try:
        assert "\n".join(cut_into_pieces(text)) == text
        assert set(" ".join(count_chunks(text)).split()) == set(text.split())
        assert count_chunks(text).total() == sum(piece.count(" ") + 1 for piece in cut_into_pieces(text))
    finally:
        scanning.PIECE = usual


def test_a_line_longer_than_a_piece_stays_whole():
    assert list(cut_into_pieces("a" * (scanning.PIECE + 5))) == ["a" * (scanning.PIECE + 5)]


def test_odd_characters_are_listed_once():
    assert list_odd_characters("a’b\tc’\n") == "\t’"
