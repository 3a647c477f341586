"""The work on one pair of texts grows with their length and no faster, counted in calls and not in time."""

from __future__ import annotations

from collections.abc import Callable
from cProfile import Profile

import pytest

from polyleaf.checks import check_unit
from polyleaf.checks.language_data import read_language_data

SIZE = 1_000
# characters of the shorter text, of which no piece makes many more facts than are matched by their meaning; the longer
# has four times as many
MOST_GROWTH = 6.5
# four times the text is four times the work; sixteen would be its square

PIECES = (
    *("a", "1", " ", ".", ". ", "! ", "? ", "…", ", ", "1, ", "1 ", "1/", "1-", "1:", "12:30 ", "123 ", "- ", "a-"),
    *(
        "a.",
        "a@",
        "a@b.c ",
        "http://",
        "(",
        ")",
        "() ",
        "a) ",
        "[a](b) ",
        "«",
        '"',
        "a'",
        "{",
        "{a} ",
        "%(",
        "%s ",
        "<",
    ),
    *(
        "<b>",
        "5 mg ",
        "5 mg/kg ",
        "01/02/2020 ",
        "May 5, ",
        "stage 2 ",
        "II ",
        "0800 123 456 ",
        "½",
        "²",
        "Ã©",
        "\u200b",
    ),
    *("million ", "a ", "one ", "half ", "not ", "Not ", "no more than ", "and ", "left ", "word word ", "ibuprofen "),
    *("的", "一", "一百", "十", "万", "慢慢", "三点", "百分之", "。", "，", "का ", "।", "لا ", "و", "не ", "é "),
)
LANGUAGES = ("ar", "de", "es", "fr", "hi", "pt_BR", "uk", "zh_Hans")
WORDS = tuple(
    (f"{word}{'' if code == 'zh_Hans' else ' '}", code)
    for code in LANGUAGES
    for word in tuple(read_language_data(code).get("function_words", ()))[:1]
)


def count_calls(work: Callable[[], object]) -> int:
    """Calls of functions, Python's and built-in ones, while work is done; counted in C, which hardly slows it."""
    profile = Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


def check(piece: str, size: int, language: str) -> int:
    text = (piece * (size // len(piece) + 1))[:size]
    return count_calls(lambda: check_unit(f"x {text}", f"{text}!", language))


@pytest.mark.parametrize(
    ("piece", "language"), [*((piece, "es" if piece.isascii() else "zh_Hans") for piece in PIECES), *WORDS]
)
def test_four_times_the_text_is_four_times_the_work(piece, language):
    check(piece, SIZE // 3, language)
    assert check(piece, 4 * SIZE, language) <= MOST_GROWTH * check(piece, SIZE, language)
