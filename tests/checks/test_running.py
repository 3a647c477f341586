"""Messages and catalogs through every check."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.checks import check_catalog, check_message, check_unit, list_checks
from polyleaf.errors import UsageError
from polyleaf.model import Catalog, Message, Severity

LANGUAGES = ["ar", "cy", "de", "es", "fr", "hi", "pt_BR", "uk", "zh_Hans", ""]


def test_findings_come_worst_first_and_in_place():
    catalog = Catalog("es", (Message("Take 5 mg.", ("Tome 50 mg",), line=7),), path="a.po")
    found = check_catalog(catalog, "es")
    assert [(item.check, item.severity, item.file, item.line) for item in found] == [
        ("numbers", Severity.CRITICAL, "a.po", 7),
        ("end-mark", Severity.MINOR, "a.po", 7),
    ]


def test_only_and_skip_choose():
    message = Message("Take 5 mg.", ("Tome 50 mg",))
    assert {item.check for item in check_message(message, "es", only=("end-mark",))} == {"end-mark"}
    assert {item.check for item in check_message(message, "es", skip=("end-mark",))} == {"numbers"}


def test_an_unknown_check_is_refused():
    with pytest.raises(UsageError, match="no check is called 'nonsense'"):
        check_message(Message("a", ("b",)), "es", only=("nonsense",))


def test_obsolete_messages_are_left_alone():
    assert check_catalog(Catalog("es", (Message("Take 5 mg.", ("Tome 50 mg.",), obsolete=True),)), "es") == ()


def test_only_the_last_plural_form_must_name_the_number():
    good = Message("{n} day", ("un día", "{n} días"), msgid_plural="{n} days")
    bad = Message("{n} day", ("un día", "días"), msgid_plural="{n} days")
    assert check_message(good, "es") == ()
    assert [item.check for item in check_message(bad, "es")] == ["placeholders"]


def test_an_unknown_language_gets_what_needs_no_words():
    assert check_unit("Do not take two tablets.", "Peidiwch â chymryd dwy dabled.", "cy") == ()
    found = check_unit("Take 5 mg.", "Cymerwch 50 mg.", "cy")
    assert [(item.check, item.certainty.value) for item in found] == [("numbers", "possible")]


def test_edited_english_is_no_untranslated_text():
    assert check_unit("Keep your arm raised.", "Keep your arm raised.", "en") == ()


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_is_checked_without_an_error_and_places_are_real(source, target, language):
    for finding in check_unit(source, target, language):
        assert finding.span is None or 0 <= finding.span[0] <= finding.span[1] <= len(target)


@pytest.mark.parametrize(
    "piece",
    [
        *("a", "1", " ", ".", "(", "1 ", "1,", "a-", "《", "不", "و", "{", "%(", "<a", "http://", "a@", "é", "\u200b"),
        *("1/", ". ", "的", "一", "million ", "1:", "5 mg ", "stage 2 ", "May 5, ", "é ", "a "),
    ],
)
@pytest.mark.parametrize("language", ["ar", "de", "zh_Hans"])
def test_no_pattern_backtracks_on_long_runs(piece, language):
    long = piece * (8_000 // len(piece))
    start = time.process_time()
    check_unit(long, long + "!", language)
    assert time.process_time() - start < 5


def test_every_check_says_what_it_is():
    for check in list_checks():
        assert check.summary.endswith(".")
        assert check.advice.endswith(".")
        assert check.find_obstacle() is None
