"""Plural-Forms headers are read like gettext reads them, in bounded time, and never run."""

from __future__ import annotations

import gettext
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.checks.plural_rule import PluralRuleError, parse_plural_header
from polyleaf.plural_forms import find_plural_forms

LANGUAGES = ["ar", "cs", "cy", "de", "ga", "gd", "lt", "lv", "pl", "ro", "sl", "uk", "zh"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_chooses_as_gettext_does(language):
    known = find_plural_forms(language)
    assert known
    choose = gettext.c2py(known.expression)
    header = parse_plural_header(known.header)
    assert header.count == known.count
    assert [header.rule(number) for number in range(1200)] == [choose(number) for number in range(1200)]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("", "not of the form"),
        ("nplurals=2", "not of the form"),
        ("nplurals=2; plural=", "not of the form"),
        ("nplurals=2; plural=n +;", "ends too early"),
        ("nplurals=2; plural=(n;", "is missing"),
        ("nplurals=2; plural=n ? 1;", "is missing"),
        ("nplurals=2; plural=n n;", "out of place"),
        ("nplurals=2; plural=x;", "no part"),
        ("nplurals=2; plural=n ** n;", "out of place"),
        ("nplurals=2; plural=" + "(" * 100 + "n" + ")" * 100 + ";", "too deeply"),
        ("nplurals=2; plural=" + "!" * 600 + "n;", "too long"),
    ],
)
def test_what_is_no_rule_is_refused_with_a_reason(value, why):
    with pytest.raises(PluralRuleError, match=why):
        parse_plural_header(value)


@given(st.text(alphabet="n0123456789()!?:|&=<>%*/+- ", max_size=80))
def test_any_expression_is_read_or_refused(text):
    try:
        header = parse_plural_header(f"nplurals=2; plural={text};")
        header.rule(7)
    except (PluralRuleError, ZeroDivisionError):
        pass


def test_huge_numbers_cannot_grow():
    """Each number has nine digits and a header 500 characters, so no product is long to compute."""
    start = time.process_time()
    parse_plural_header("nplurals=2; plural=" + "*".join(["999999999"] * 40) + ";").rule(999_999_999)
    assert time.process_time() - start < 1
