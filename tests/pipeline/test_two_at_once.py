"""Two programs that write one project: the second waits, or says that it will not; they never mix."""

from __future__ import annotations

import multiprocessing
import os
from functools import partial

import pytest

from polyleaf import files
from polyleaf.cli.main import main
from tests.projects import make_project

WRITING = [
    ["normalize"],
    ["extract"],
    ["draft"],
    ["compile"],
    ["render"],
    ["build"],
    ["review", "accept", "--all", "--lang", "fr", "--person", "translator-1"],
]


@pytest.fixture
def project(tmp_path, monkeypatch):
    made = make_project(tmp_path / "hands")
    monkeypatch.chdir(made.root)
    for step in ("normalize", "extract", "compile"):
        assert main([step, "-q"]) == 0
    source = made.sources / "hands.txt"
    source.write_text(source.read_text("utf-8").replace("20 seconds", "30 seconds"), "utf-8")
    return made


def snapshot(project):
    ours = (path for path in project.root.rglob("*") if path.is_file() and path != project.lock)
    return {path: path.read_bytes() for path in ours if not path.name.startswith("memory.sqlite")}


@pytest.mark.parametrize("command", WRITING, ids=lambda command: command[0])
def test_while_another_writes_nothing_is_written_and_the_reason_said(project, command, monkeypatch, capsys):
    hold_lock = files.hold_lock
    before = snapshot(project)
    monkeypatch.setattr(files, "hold_lock", partial(hold_lock, seconds=0))
    monkeypatch.setattr("polyleaf.pipeline.build.hold_lock", partial(hold_lock, seconds=0))
    with hold_lock(project.lock):
        assert main(command) == 2
    assert "another program has been writing" in capsys.readouterr().err
    assert snapshot(project) == before


def run_steps(root):
    os.chdir(root)
    codes = [main([step, "-q"]) for step in ("normalize", "extract", "draft", "compile")]
    raise SystemExit(max(codes))


def test_two_that_start_together_leave_what_one_leaves(project, tmp_path):
    alone = make_project(tmp_path / "alone" / "hands")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(alone.root)
        for source in project.sources.iterdir():
            (alone.sources / source.name).write_bytes(source.read_bytes())
        for path in project.locales.rglob("*.po*"):
            copy = alone.locales / path.relative_to(project.locales)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
        with pytest.raises(SystemExit, match="0"):
            run_steps(alone.root)
    context = multiprocessing.get_context("spawn")
    together = [context.Process(target=run_steps, args=(str(project.root),)) for _ in range(2)]
    for process in together:
        process.start()
    for process in together:
        process.join(120)
        assert process.exitcode == 0
    for folder in ("locales", ".polyleaf/compiled"):
        here, there = (list_content(root / folder) for root in (project.root, alone.root))
        assert here == there


def list_content(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
