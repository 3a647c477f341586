"""``polyleaf check``: any .po, folder or project; terminal, JSON, SARIF, HTML; what counts for the exit code."""

from __future__ import annotations

import json

import pytest

from polyleaf.pipeline.sharing import SMALLEST_SPLIT
from tests.cli.catalogs import write_catalog

WRONG = {"Take 5 mg.": "Tome 50 mg.", "Rest at home.": "Descanse en casa."}
RIGHT = {"Take 5 mg.": "Tome 5 mg."}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Spanish with a wrong dose, German without fault, something hidden; no project."""
    write_catalog(tmp_path / "po" / "es.po", "es", WRONG)
    write_catalog(tmp_path / "locale" / "de" / "LC_MESSAGES" / "app.po", "de", {"Take 5 mg.": "Nehmen Sie 5 mg."})
    write_catalog(tmp_path / ".venv" / "fr.po", "fr", WRONG)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_file_prints_a_finding_a_line_and_fails(folder, run):
    done = run("check", "po/es.po")
    assert done.code == 1
    assert done.out.startswith("po/es.po:") and ": critical: numbers: " in done.out
    assert "1 critical" in done.err and "2 translations in 1 file" in done.err


def test_a_folder_is_searched_but_not_what_tools_hide_in_it(folder, run):
    done = run("check", ".", "--json")
    assert {finding["file"] for finding in done.json} == {"po/es.po"}
    assert "in 2 files" in done.err


def test_languages_choose_among_the_files_of_a_folder(folder, run):
    assert run("check", ".", "--lang", "de").code == 0
    done = run("check", ".", "--lang", "fr")
    assert done.code == 2 and "holds no .po file in fr" in done.err


def test_a_file_named_twice_is_checked_once(folder, run):
    assert len(run("check", "po/es.po", "po", folder / "po" / "es.po", "--json").json) == 1


def test_a_file_has_one_language(folder, run):
    done = run("check", "po/es.po", "--lang", "es", "--lang", "de")
    assert done.code == 2 and "one language" in done.err


def test_a_language_on_the_command_line_beats_the_header(folder, run):
    assert {finding["lang"] for finding in run("check", "po/es.po", "--lang", "pt_BR", "--json").json} == {"pt_BR"}


def test_an_unknown_language_is_said_to_be_half_checked(folder, run):
    write_catalog(folder / "cy.po", "cy", {"Take 5 mg.": "Cymerwch 50 mg."})
    done = run("check", "cy.po")
    assert done.code == 1
    assert "1 file in 'cy', of which no words are known" in done.err


def test_json_has_its_keys_in_the_documented_order(folder, run):
    (found,) = run("check", "po/es.po", "--json").json
    assert list(found)[:10] == [
        "check", "severity", "certainty", "file", "line", "msgctxt", "msgid", "message", "span", "suggestion",
    ]  # fmt: skip
    assert found["target"][slice(*found["span"])] == "50 mg"
    assert found["ignored"] is None


@pytest.mark.parametrize(("fail_on", "code"), [("critical", 1), ("major", 1), ("minor", 1), ("never", 0)])
def test_fail_on_decides_what_counts(folder, run, fail_on, code):
    assert run("check", "po/es.po", "--fail-on", fail_on).code == code


def test_only_and_skip_are_repeatable(folder, run):
    assert run("check", "po/es.po", "--only", "negation", "--only", "numbers").code == 1
    assert run("check", "po/es.po", "--skip", "numbers", "--skip", "negation").code == 0


@pytest.mark.parametrize("option", ["--only", "--skip"])
@pytest.mark.parametrize("where", [(), ("po/es.po",)])
def test_an_unknown_check_is_wrong_use(folder, project, run, option, where):
    done = run("check", *where, option, "astrology")
    assert done.code == 2
    assert "astrology" in done.err and len(done.err.splitlines()) == 1


def test_one_broken_file_does_not_keep_the_others_from_being_checked(folder, run):
    (folder / "po" / "broken.po").write_text('msgid "a"\nmsgstr "\n')
    done = run("check", "po", "--html", "report.html", "--sarif", "report.sarif")
    assert done.code == 2
    assert "po/broken.po:2" in done.err and "1 files not checked" in done.err
    assert "es.po" in done.out
    log = json.loads((folder / "report.sarif").read_text("utf-8"))["runs"][0]
    assert not log["invocations"][0]["executionSuccessful"]
    assert "broken.po" in (folder / "report.html").read_text("utf-8")


def test_a_message_that_no_catalog_may_hold_is_still_checked(folder, run):
    write_catalog(folder / "bidi.po", "es", {"Take 5 mg.": "Tome 50 \u202emg."})
    done = run("check", "bidi.po")
    assert done.code == 1
    assert "U+202E" in done.err and ": critical: numbers: " in done.out


def test_two_processes_find_what_one_finds(folder, run):
    one, two = run("check", ".", "--json"), run("check", ".", "--json", "--jobs", "2")
    assert (one.out, one.code) == (two.out, two.code)


def test_a_catalog_that_two_processes_share_has_the_findings_that_one_finds_in_it(folder, run):
    texts = {f"Take {number} mg of it with a glass of water.": f"Tome {number} mg." for number in range(1, 2000)}
    write_catalog(folder / "large.po", "fr", texts | {"Take 5 g.": "Tome 50 g."})
    assert (folder / "large.po").stat().st_size > SMALLEST_SPLIT
    one, two = (run("check", "large.po", "--lang", "es", "--json", "--jobs", jobs) for jobs in ("1", "2"))
    assert (one.out, one.code) == (two.out, two.code)
    assert '"numbers"' in one.out and one.out.count('"language-header"') == 1


def test_verbose_shows_both_texts(folder, run):
    assert "'Take 5 mg.'" in run("check", "-v", "po/es.po").out


def test_reports_are_the_same_bytes_every_time(folder, run):
    for name in ("one", "two"):
        run("check", ".", "--html", f"{name}.html", "--sarif", f"{name}.sarif")
    for kind in ("html", "sarif"):
        assert (folder / f"one.{kind}").read_bytes() == (folder / f"two.{kind}").read_bytes()


def test_a_report_that_cannot_be_written_is_one_sentence(folder, run):
    done = run("check", "po/es.po", "--html", "po/es.po/report.html")
    assert done.code == 2 and "cannot be written" in done.err and "Traceback" not in done.err


def test_a_project_is_checked_from_within_and_from_without(built, run, monkeypatch, tmp_path):
    inside = run("check", "--json")
    monkeypatch.chdir(tmp_path)
    assert run("check", built.root.name, "--json").out == inside.out


def test_plural_forms_are_checked_each_against_its_source(folder, run):
    (folder / "plural.po").write_text(
        'msgid ""\nmsgstr "Language: es\\n"\n\n'
        'msgid "Take one tablet of 5 mg."\nmsgid_plural "Take %d tablets of 5 mg."\n'
        'msgstr[0] "Tome un comprimido de 5 mg."\nmsgstr[1] "Tome %d comprimidos de 50 mg."\n',
        "utf-8",
    )
    found = [item for item in run("check", "plural.po", "--json").json if item["check"] == "numbers"]
    assert [item["target"] for item in found] == ["Tome %d comprimidos de 50 mg."]
