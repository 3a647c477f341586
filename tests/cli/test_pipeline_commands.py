"""The whole pipeline through its commands, on the two-page project."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polyleaf.catalogs import read_catalog, serialize_catalog
from polyleaf.drafting import Engine
from polyleaf.model import Draft


def translate_all(project, run, language="fr"):
    """Give every unit a text, as a person in a PO editor would."""
    for domain in ("hands", "templates"):
        path = project.catalog(language, domain)
        text = path.read_text("utf-8")
        catalog = read_catalog(path, language)
        messages = tuple(replace(m, msgstr=(f"¡{m.msgid}",)) for m in catalog.messages)
        path.write_text(serialize_catalog(replace(catalog, messages=messages)), "utf-8")
        assert text != path.read_text("utf-8")


def translate_last(path):
    """Translate the last message, as a person in a text editor would."""
    head, _, tail = path.read_text("utf-8").rpartition('msgstr ""')
    path.write_text(f'{head}msgstr "Appelez votre infirmière si la peau vous fait mal."{tail}', "utf-8")


def sign_all(run, language):
    for op, person, role in (
        ("accept", "translator-1", "translator"),
        ("revise", "reviser-1", "reviser"),
        ("approve", "releaser-1", "releaser"),
        ("approve", "clinical-1", "clinical"),
    ):
        done = run("review", op, "--all", "--lang", language, "--person", person, "--role", role, "--reason", "test")
        assert done.code == 0, done.err


def test_build_makes_every_file_of_the_draft_edition(built):
    made = sorted(path.relative_to(built.output).as_posix() for path in built.output.rglob("*") if path.is_file())
    assert made == [
        "draft/en/hands.html",
        "draft/en/hands.pdf",
        "draft/en/hands.txt",
        "draft/fr/hands.html",
        "draft/fr/hands.pdf",
        "draft/fr/hands.txt",
        "draft/index.html",
    ]


def test_a_second_build_does_nothing(built, run):
    done = run("build", "--json")
    assert {item["ran"] for item in done.json} == {False}
    assert "nothing was out of date" in done.err


def test_one_changed_translation_touches_only_its_language(built, run):
    before = {path: path.stat().st_mtime_ns for path in built.output.rglob("*.*")}
    path = built.catalog("fr", "hands")
    translate_last(path)
    ran = {item["task"] for item in run("build", "--json").json if item["ran"]}
    assert ran and all(task.endswith((" fr", " index")) for task in ran)
    changed = {path for path in built.output.rglob("*.*") if path.stat().st_mtime_ns != before.get(path)}
    assert {path.parent.name for path in changed} <= {"fr", "draft"}


def test_a_rebuild_from_nothing_is_byte_identical(built, run):
    before = {path: path.read_bytes() for path in built.output.rglob("*.*")}
    for path in (*before, built.cache / "build.json"):
        path.unlink()
    assert run("build", "-q").code == 0
    assert {path: path.read_bytes() for path in built.output.rglob("*.*")} == before


def test_status_counts_every_state(built, run):
    rows = run("status", "--json").json[0]
    assert [(row["lang"], row["leaflet"]) for row in rows] == [
        ("en", "hands"),
        ("en", "templates"),
        ("fr", "hands"),
        ("fr", "templates"),
    ]
    for row in rows:
        states = ("missing", "draft", "stale", "needs_work", "translated", "revised", "approved")
        assert row["total"] == sum(row[state] for state in states)
        assert row["approved"] == 0


def test_a_final_edition_of_an_unapproved_language_is_refused_and_leaves_no_file(built, run):
    done = run("render", "--edition", "final", "--lang", "fr")
    assert done.code == 3
    assert "not approved" in done.err and "fr hands: missing: Do not use hot water." in done.err
    assert not (built.output / "final").exists() or not any(
        path.is_file() for path in (built.output / "final").rglob("*")
    )


def test_the_whole_way_to_a_final_edition_and_back(built, run):
    translate_all(built, run)
    sign_all(run, "fr")
    assert run("render", "--edition", "final", "--lang", "fr").code == 3, "its English is not approved"
    sign_all(run, "en")
    done = run("render", "--edition", "final")
    assert done.code == 0, done.err
    final = built.output / "final" / "fr" / "hands.html"
    assert "¡Do not use hot water." in final.read_text("utf-8")
    path = built.catalog("fr", "hands")
    path.write_text(path.read_text("utf-8").replace("¡Do not use", "¡Do use"), "utf-8")
    assert run("render", "--edition", "final", "--lang", "fr").code == 3
    assert not final.exists(), "a leaflet whose approval is void must not lie about"


def test_draft_never_touches_a_text_that_is_there(built, run):
    translate_all(built, run)
    before = built.catalog("fr", "hands").read_bytes()
    run("draft", "--lang", "fr")
    assert built.catalog("fr", "hands").read_bytes() == before


class Parrot:
    """An engine that answers with the source, which is no translation."""

    name = "parrot"
    summary = "repeats"
    is_local = True

    def find_obstacle(self):
        return None

    def supports(self, source_language, target_language):
        return bool(source_language and target_language)

    def version(self):
        return "1"

    def translate(self, texts, source_language, target_language):
        assert source_language != target_language
        return tuple(Draft(text, self.name, "1") for text in texts)


def test_an_engine_that_repeats_the_english_is_refused(built):
    from polyleaf.drafting import draft_messages

    engine: Engine = Parrot()
    missing = [m for m in read_catalog(built.catalog("fr", "hands"), "fr").messages if len(m.msgid.split()) > 2]
    assert missing
    assert all(result.draft is None and result.refusals for result in draft_messages(missing, "fr", [engine]))


def test_explain_tells_a_segments_life(built, run):
    life = run("explain", "3.2", "--json").json[0]
    assert life["source"] == "source_text/hands.txt:3"
    assert life["raw"] == "Do not use hot water."
    assert life["english"]["state"] == "draft"
    assert life["printed"] == ["hands: How to wash"]
    assert [unit["lang"] for unit in life["languages"]] == ["fr"]


def test_a_dry_run_changes_nothing(project, run):
    before = sorted(path for path in project.root.rglob("*") if ".polyleaf" not in path.parts)
    done = run("normalize", "--dry-run")
    assert "would change locales/en/LC_MESSAGES/hands.po" in done.out
    assert sorted(path for path in project.root.rglob("*") if ".polyleaf" not in path.parts) == before


@pytest.mark.parametrize("command", ["extract", "draft", "compile", "render"])
def test_dry_runs_of_later_steps_change_nothing(built, run, command):
    def snapshot():
        return {path: path.read_bytes() for path in built.root.rglob("*") if path.is_file() and path.name != "lock"}

    translate_last(built.catalog("fr", "hands"))
    before = snapshot()
    assert run(command, "--dry-run").code == 0
    assert snapshot() == before


def test_init_makes_a_project_that_builds(tmp_path, run, monkeypatch):
    assert run("init", tmp_path / "new").code == 0
    monkeypatch.chdir(tmp_path / "new")
    assert run("build", "-q").code == 0
    assert (tmp_path / "new" / "output" / "draft" / "es" / "example.html").is_file()
