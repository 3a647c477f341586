"""Running the command as a user would, in a project."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from polyleaf.cli.main import main
from tests.projects import make_project


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def run(capsys):
    """Run ``polyleaf`` with arguments; exits of argparse are its exit code."""

    def run_command(*arguments):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stopped:
            code = stopped.code
        caught = capsys.readouterr()
        return Ran(code, caught.out, caught.err)

    return run_command


@pytest.fixture
def project(tmp_path, monkeypatch):
    """The two-page project, as the current folder."""
    made = make_project(tmp_path / "hands")
    monkeypatch.chdir(made.root)
    return made


@pytest.fixture
def built(project, run):
    """The two-page project after a build."""
    assert run("build", "-q").code == 0
    return project
