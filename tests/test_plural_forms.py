"""Our table of plural forms, row by row against the CLDR data that Babel ships."""

from __future__ import annotations

import gettext
import tomllib
from importlib.resources import files

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from polyleaf.plural_forms import find_plural_forms

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
NUMBERS = (*range(1001), 1011, 1111, 2000, 10000, 21000, 100001, 999_999)
# all under a million: Spanish "un millón de" has a category of its own, which gettext's tools do not know
FAMILIES = tomllib.loads(files("polyleaf").joinpath("plural_forms.toml").read_text(encoding="utf-8"))["family"]
ROWS = [(code, bool(row.get("beyond_cldr"))) for row in FAMILIES for code in row["languages"].split()]


def list_forms_by_cldr(code):
    rule = Locale.parse(code).plural_form
    categories = [rule(number) for number in NUMBERS]
    used = [category for category in CATEGORIES if category in categories]
    return len(used), [used.index(category) for category in categories]


def list_forms_by_table(code):
    forms = find_plural_forms(code)
    choose = gettext.c2py(forms.expression)
    return forms.count, [choose(number) for number in NUMBERS]


@pytest.mark.parametrize("code", [code for code, is_beyond in ROWS if not is_beyond])
def test_language_has_the_forms_of_cldr(code):
    assert list_forms_by_table(code) == list_forms_by_cldr(code)


@pytest.mark.parametrize("code", [code for code, is_beyond in ROWS if is_beyond])
def test_language_beyond_cldr_has_a_form_for_every_number(code):
    count, chosen = list_forms_by_table(code)
    assert set(chosen) == set(range(count))


def test_no_language_stands_in_two_rows():
    codes = [code for code, _ in ROWS]
    assert len(codes) == len(set(codes))


def test_every_language_whose_numbers_differ_in_cldr_is_in_the_table():
    missing = [
        code
        for code in locale_identifiers()
        if "_" not in code and code != "kw" and find_plural_forms(code) is None and list_forms_by_cldr(code)[0] > 1
    ]
    assert missing == []


def test_arabic_has_its_six_forms_in_the_order_translators_know():
    _, chosen = list_forms_by_table("ar")
    assert [chosen[number] for number in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103)] == [0, 1, 2, 3, 3, 4, 4, 5, 5, 3]


@pytest.mark.parametrize(
    ("code", "count"), [("pt_BR", 2), ("ku_Arab", 2), ("zh_Hans", 1), ("sr_Latn", 3), ("es_MX", 2)]
)
def test_script_and_region_do_not_hide_the_language(code, count):
    assert find_plural_forms(code).count == count


def test_brazilian_and_european_portuguese_differ_at_zero():
    assert find_plural_forms("pt_BR") != find_plural_forms("pt_PT")
