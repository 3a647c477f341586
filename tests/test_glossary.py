"""A project's glossary: what is read, and what is refused with its line."""

from __future__ import annotations

import pytest

from polyleaf.checks import check_unit
from polyleaf.errors import LocaleError, StorageError
from polyleaf.glossary import NO_GLOSSARY, TermStatus, parse_glossary, read_glossary
from polyleaf.project import read_project
from tests.projects import ROOT


def test_columns_are_found_by_name_and_cells_hold_several_forms():
    (term,) = parse_glossary("\ufeffnote,use,english,status\nas said,a b | c ,x|  y  z,reviewed\n", "g.csv").terms
    assert (term.english, term.use, term.avoid) == (("x", "y z"), ("a b", "c"), ())
    assert (term.status, term.note) == (TermStatus.REVIEWED, "as said")


def test_no_file_is_no_glossary(tmp_path):
    assert read_glossary(tmp_path / "glossary.csv") is NO_GLOSSARY


def test_a_folder_or_a_link_to_nothing_in_its_place_is_told(tmp_path):
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "link.csv").symlink_to("nowhere.csv")
    for name in ("folder.csv", "link.csv"):
        with pytest.raises(StorageError, match="cannot be read"):
            read_glossary(tmp_path / name)


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("", "g.csv:1", "lacks the column 'english'"),
        ("english,use,colour\n", "g.csv:1", "unknown column 'colour'"),
        ("english,use,use\n", "g.csv:1", "twice"),
        ("english,use\npain\n", "g.csv:2", "1 cells where there are 2"),
        ("english,use\n\npain,dolor, mucho\n", "g.csv:3", "3 cells"),
        ("english,use\n,dolor\n", "g.csv:2", "no English"),
        ("english,use\npain,\n", "g.csv:2", "neither what to use nor what to avoid"),
        ("english,use,status\npain,dolor,certain\n", "g.csv:2", "the status is 'certain'"),
        ('english,use\n"pain,dolor\n', "g.csv:2", "is not CSV"),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(text, where, what):
    with pytest.raises(LocaleError) as caught:
        parse_glossary(text, "g.csv")
    assert caught.value.where == where
    assert what in str(caught.value)


def test_reviewed_terms_weigh_more_than_drafts():
    text = "english,use,status\nbone marrow,médula ósea,{}\n"
    for status, severity in (("reviewed", "major"), ("high", "minor")):
        glossary = parse_glossary(text.format(status), "g.csv")
        found = check_unit("Bone marrow makes blood.", "La columna produce sangre.", "es", glossary)
        assert [item.severity for item in found if item.check == "glossary-term"] == [severity]


@pytest.mark.parametrize("language", ["ar", "es", "fr", "pt_BR", "uk", "zh_Hans"])
def test_this_repository_has_a_glossary_that_claims_no_review(language):
    glossary = read_glossary(read_project(ROOT).glossary(language))
    assert len(glossary.terms) > 60
    assert all(term.status is not TermStatus.REVIEWED for term in glossary.terms)


@pytest.mark.parametrize("language", ["ar", "es", "fr", "pt_BR", "uk", "zh_Hans"])
def test_every_term_is_found_in_its_own_words(language):
    """A sentence of nothing but the term, as the glossary has it, is as the glossary wants it."""
    glossary = read_glossary(read_project(ROOT).glossary(language))
    for term in glossary.terms:
        found = check_unit(f"This is {term.english[0]}.", f"{term.use[0]}.", language, glossary)
        assert [item for item in found if item.check in ("glossary-term", "forbidden-term")] == [], term
