"""Literal strings found in one pass."""

from hypothesis import given
from hypothesis import strategies as st

from polyleaf import literals
from polyleaf.literals import FEW, Literals


def test_positions_count_characters_and_not_bytes():
    assert Literals(("µg", "mg")).find("5 µg – 5 mg") == [(0, 2, 4), (1, 9, 11)]


def test_literals_inside_each_other_are_all_found():
    assert Literals(("in", "in the form of", "form")).find("in the form of") == [(0, 0, 2), (2, 7, 11), (1, 0, 14)]


def test_a_lone_surrogate_is_no_obstacle_and_moves_nothing():
    assert Literals(("pain",)).find("\ud800 pain") == [(0, 2, 6)]


def test_nothing_to_look_for_finds_nothing():
    assert Literals(()).find("pain") == []


def test_very_many_literals_are_found_like_few():
    many = Literals([f"word{number:06}" for number in range(FEW + 1)])
    assert many.find("a word005000.") == [(FEW, 2, 12)]


@given(text=st.text(alphabet="ab µ\n", max_size=40))
def test_looking_piece_by_piece_finds_the_same_in_the_same_order(text):
    found = Literals(("a", "ab", "b a", "µ\n", "abab"))
    literals.PIECE, usual = 3, literals.PIECE
    try:
        assert list(found.iterate(text)) == found.find(text)
    finally:
        literals.PIECE = usual
