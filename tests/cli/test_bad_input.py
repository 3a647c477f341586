"""Every mistake a user can make gets one sentence, exit code 2, and leaves everything as it was."""

from __future__ import annotations

import errno
import os

import pytest

from polyleaf.cli.listing import COMMANDS
from polyleaf.project import Project

SOURCE = "source_text/hands.txt"
OUTLINE = "source_text/hands.toml"
FRENCH = "locales/fr/LC_MESSAGES/hands.po"


def replace(project: Project, name: str, old: str, new: str) -> None:
    path = project.root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def snapshot(project: Project) -> dict[str, bytes]:
    return {
        str(path): path.read_bytes()
        for path in project.root.rglob("*")
        if path.is_file() and ".polyleaf" not in path.parts
    }


MISTAKES = {
    "project is no table": (
        lambda p: (p.root / "pyproject.toml").write_text("[tool]\npolyleaf = 3\n"),
        "build",
        ("pyproject.toml", "is no table"),
    ),
    "missing source": (lambda p: (p.root / SOURCE).unlink(), "normalize", ("hands.toml", "0 sources")),
    "source is not UTF-8": (
        lambda p: (p.root / SOURCE).write_bytes(b"Wash\n\xff hands\n"),
        "normalize",
        ("hands.txt:2", "not UTF-8"),
    ),
    "outline is not TOML": (lambda p: (p.root / OUTLINE).write_text("[["), "normalize", ("hands.toml",)),
    "outline names a line that is not there": (
        lambda p: replace(p, OUTLINE, '"12.1"', '"99.1"'),
        "build",
        ("hands.toml:", "99"),
    ),
    "outline names a sentence that is not there": (
        lambda p: replace(p, OUTLINE, '"3.2"', '"3.7"'),
        "build",
        ("hands.toml:", "no sentence 7"),
    ),
    "broken catalog": (lambda p: replace(p, FRENCH, 'msgstr ""\n', 'msgstr "\n'), "build", ("hands.po:",)),
    "broken ledger": (
        lambda p: (p.decisions("fr").mkdir(exist_ok=True), (p.decisions("fr") / "x-2026-11.jsonl").write_text("{\n")),
        "status",
        ("x-2026-11.jsonl:1",),
    ),
    "broken locale": (lambda p: replace(p, "locales/fr/locale.toml", '"ltr"', '"up"'), "build", ("locale.toml", "up")),
    "unknown font": (
        lambda p: replace(p, "locales/fr/locale.toml", "Noto Sans", "No Such Font"),
        "build",
        ("No Such Font",),
    ),
    "template does not parse": (
        lambda p: (p.templates / "leaflet.html.jinja").write_text("{% if %}"),
        "build",
        ("leaflet.html.jinja",),
    ),
    "template names what is not there": (
        lambda p: (p.templates / "leaflet.html.jinja").write_text("{{ nothing.there }}"),
        "build",
        ("leaflet.html.jinja", "nothing"),
    ),
    "print layout does not parse": (
        lambda p: (p.templates / "leaflet.typ").write_text("#let ="),
        "build",
        ("leaflet.typ",),
    ),
    "project file is not TOML": (lambda p: (p.root / "pyproject.toml").write_text("[["), "build", ("pyproject.toml",)),
    "no babel.cfg": (lambda p: (p.root / "babel.cfg").unlink(), "extract", ("babel.cfg",)),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_gets_one_sentence_and_loses_nothing(built, run, mistake):
    spoil, command, expected = MISTAKES[mistake]
    spoil(built)
    before = snapshot(built)
    done = run(command)
    assert done.code == 2, done.err
    lines = [line for line in done.err.splitlines() if line.startswith("polyleaf:")]
    assert len(lines) == 1, done.err
    assert all(text in lines[0] for text in expected), lines[0]
    assert "Traceback" not in done.err
    assert not list(built.root.rglob("*.tmp"))
    kept = snapshot(built)
    assert before.keys() <= kept.keys()
    # the steps before the mistake may have done their work; what people wrote is as it was
    assert all(kept[name] == data for name, data in before.items() if name.endswith(("hands.po", ".txt", ".toml")))


CALLS = {
    "a source that is not there": (("normalize", "nowhere.txt"), "nowhere.txt"),
    "a source that is a folder": (("normalize", "source_text"), "source_text"),
    "a source of an unknown kind": (("normalize", "babel.cfg"), ".cfg"),
    "a catalog that is not there": (("check", "nowhere.po"), "nowhere.po"),
    "an unknown language": (("extract", "--lang", "xx"), "xx"),
    "a language that is a path": (("status", "--lang", "../fr"), "../fr"),
    "drafting English": (("draft", "--lang", "en"), "en"),
    "an unknown engine": (("draft", "--engine", "oracle"), "oracle"),
    "an unknown segment": (("explain", "999.9"), "999.9"),
    "an unknown door": (("plugins", "--door", "trap"), "trap"),
    "a decision by nobody": (("review", "accept", "--all", "--lang", "fr"), "--person"),
    "a decision on nothing": (("review", "accept", "--lang", "fr", "--person", "translator-1"), "no unit"),
    "a decision on a unit that is not there": (
        ("review", "accept", "zzz", "--lang", "fr", "--person", "translator-1"),
        "zzz",
    ),
    "a queue of a leaflet that is not there": (
        ("review", "queue", "--lang", "fr", "--leaflet", "feet"),
        "no leaflet 'feet'",
    ),
    "a return without a reason": (
        ("review", "return", "--all", "--lang", "fr", "--person", "reviser-1"),
        "--reason",
    ),
    "a role that may not": (
        ("review", "approve", "--all", "--lang", "en", "--person", "translator-1", "--role", "translator"),
        "translator cannot approve",
    ),
    "init where something is": (("init", "."), "not empty"),
}


@pytest.mark.parametrize("call", CALLS)
def test_a_wrong_call_gets_one_sentence(built, run, call):
    arguments, expected = CALLS[call]
    before = snapshot(built)
    done = run(*arguments)
    assert done.code == 2, done.err
    assert expected in done.err
    assert len(done.err.splitlines()) == 1, done.err
    assert snapshot(built) == before


@pytest.mark.parametrize(
    "command", [name for name in COMMANDS if name not in ("init", "plugins", "normalize", "check", "po")]
)
def test_outside_a_project_a_command_says_so(tmp_path, monkeypatch, run, command):
    monkeypatch.chdir(tmp_path)
    arguments = {"review": ("queue", "--lang", "fr"), "explain": ("1.1",), "memory": ("stats",)}.get(command, ())
    done = run(command, *arguments)
    assert done.code == 2
    assert "no Polyleaf project" in done.err


@pytest.mark.parametrize(
    ("command", "expected"),
    {
        "normalize": "no outline",
        "extract": "no language",
        "draft": "no language to translate into",
        "check": "no catalog",
        "compile": "no language",
        "render": "no language",
        "audit": "no language",
        "status": "no language",
    }.items(),
)
def test_a_project_with_nothing_in_it_is_not_done_in_silence(tmp_path, monkeypatch, run, command, expected):
    (tmp_path / "pyproject.toml").write_text("[tool.polyleaf]\n")
    monkeypatch.chdir(tmp_path)
    done = run(command)
    assert done.code == 2
    assert expected in done.err
    assert len(done.err.splitlines()) == 1, done.err


def test_no_command_prints_the_help(run):
    done = run()
    assert done.code == 2
    assert "1 normalize" in done.out


def test_an_unknown_command_is_wrong_use(run):
    assert run("frobnicate").code == 2


def test_a_kept_result_that_finds_no_room_costs_nothing_but_time(built, run, monkeypatch):
    """The first flush is that of a result kept for the next time: the build goes on without it."""
    replace(built, SOURCE, "20 seconds", "30 seconds")
    flush, calls = os.fsync, iter(range(1000))

    def fail(descriptor):
        if next(calls) == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        flush(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        assert run("build").code == 0
    assert "30 seconds" in (built.root / "locales" / "en" / "LC_MESSAGES" / "hands.po").read_text(encoding="utf-8")


@pytest.mark.parametrize("moment", range(1, 7))
def test_a_full_disk_leaves_every_file_old_or_new(built, run, monkeypatch, moment):
    """The Nth flush to the disk fails: every file is whole, and the next run finishes."""
    replace(built, SOURCE, "20 seconds", "30 seconds")
    before = snapshot(built)
    flush, calls = os.fsync, iter(range(1000))

    def fail(descriptor):
        if next(calls) == moment:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        flush(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        done = run("build")
    assert done.code == 2
    assert "no space left on device" in done.err.lower() and "Traceback" not in done.err
    assert not list(built.root.rglob("*.tmp"))
    damaged = snapshot(built)
    assert run("build", "-q").code == 0
    after = snapshot(built)
    assert all(data in (before.get(name), after.get(name)) for name, data in damaged.items())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_source_is_named(built, run):
    (built.root / SOURCE).chmod(0)
    done = run("normalize")
    assert done.code == 2
    assert "hands.txt" in done.err
