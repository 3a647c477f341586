from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from polyleaf.drafting.prohibitions import find_prohibition, find_statement

DATA = tomllib.loads(files("polyleaf.drafting").joinpath("prohibitions.toml").read_text("utf-8"))


@pytest.mark.parametrize("language", DATA)
def test_no_stem_is_in_both_lists_where_its_form_would_forbid_and_state(language):
    assert not set(DATA[language]["stems_a"].split()) & set(DATA[language]["stems_e"].split())


@pytest.mark.parametrize(
    "text",
    [
        "Do not take more than two tablets.",
        "Don’t drive.",
        "Never give it to children.",
        "Please do not smoke.",
        "If it hurts, do not move the arm.",
        "Rest, and do not lift heavy things.",
    ],
)
def test_a_prohibition_is_found(text):
    assert find_prohibition(text)


@pytest.mark.parametrize(
    "text",
    ["Some tumors do not hurt.", "If you do not sleep, call.", "It does not help.", "Take care.", "They never heal."],
)
def test_a_statement_is_no_prohibition(text):
    assert find_prohibition(text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "No toma más de dos pastillas por día."),
        ("es", "Si duele, no mueve el brazo."),
        ("es", "No lo aplica."),
        ("es", "Por favor no fuma."),
        ("es_MX", "No bebe alcohol."),
        ("pt_BR", "Não toma aspirina."),
        ("pt_BR", "Nunca dá isso às crianças."),
    ],
)
def test_a_statement_in_place_of_a_prohibition_is_found(language, text):
    assert find_statement(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "No tome más de dos pastillas por día."),
        ("es", "No beba alcohol; llame al médico si no toma agua."),
        ("es", "No debe tomar aspirina."),
        ("es", "No tomar."),
        ("pt_BR", "Não tome mais de dois comprimidos por dia."),
        ("pt_BR", "Não dirija."),
        ("fr", "Ne prend pas."),
    ],
)
def test_what_forbids_or_is_not_known_is_let_pass(language, text):
    assert find_statement(text, language) is None
