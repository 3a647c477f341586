"""The hook of pre-commit and the action of workflows run a command line that exists."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
import yaml

from polyleaf.cli.main import build_parser
from tests.cli.catalogs import write_catalog


@pytest.fixture(scope="module")
def hook(repository):
    (only,) = yaml.safe_load((repository / ".pre-commit-hooks.yaml").read_text("utf-8"))
    return only


@pytest.fixture(scope="module")
def action(repository):
    return yaml.safe_load((repository / "action.yml").read_text("utf-8"))


@pytest.fixture
def catalogs(tmp_path):
    write_catalog(tmp_path / "po" / "es.po", "es", {"Take 5 mg.": "Tome 50 mg."})
    write_catalog(tmp_path / "po" / "de.po", "de", {"Rest.": "Ruhen Sie."})
    return tmp_path


def test_the_hook_has_what_pre_commit_requires(hook):
    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert hook["language"] == "python"
    assert re.search(hook["files"], "locale/es.po") and not re.search(hook["files"], "es.pot")


def test_the_hook_runs_a_valid_command_line(hook, run, catalogs):
    program, *arguments = [*hook["entry"].split(), *hook["args"], str(catalogs / "po" / "es.po")]
    assert program == "polyleaf"
    assert build_parser(arguments).parse_args(arguments).fail_on == "critical"
    assert run(*arguments).code == 1


def test_the_action_is_composite_and_describes_its_inputs(action):
    assert action["runs"]["using"] == "composite"
    assert all(item["description"] and "default" in item for item in action["inputs"].values())
    for step in action["runs"]["steps"]:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"], "an input in a script is an injection"


def run_step(action, folder, inputs):
    """Run the step that checks as a runner would, with polyleaf where the first step installs it."""
    step = action["runs"]["steps"][-1]
    values = {name: item["default"] for name, item in action["inputs"].items()} | inputs
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: values[match[1]], text)
        for name, text in step["env"].items()
    }
    program = folder / "runner" / "polyleaf" / "bin" / "polyleaf"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m polyleaf.cli.main "$@"\n', "utf-8")
    program.chmod(0o755)
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=folder,
        env=os.environ | environment | {"RUNNER_TEMP": str(folder / "runner")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_action_runs_a_valid_command_line_with_its_defaults(action, catalogs):
    done = run_step(action, catalogs, {})
    assert done.returncode == 1, done.stderr
    assert "po/es.po" in done.stdout
    assert (catalogs / "polyleaf.sarif").is_file()


def test_the_action_takes_several_lines_and_is_not_fooled_by_them(action, catalogs):
    inputs = {"paths": "po/de.po\npo/$(touch broken)", "fail-on": "never", "skip": "numbers\nnegation", "sarif": ""}
    done = run_step(action, catalogs, inputs)
    assert done.returncode == 2 and "$(touch broken)" in done.stderr
    assert not (catalogs / "broken").exists() and not (catalogs / "polyleaf.sarif").exists()


def test_the_action_installs_from_its_own_folder(action, repository):
    script = action["runs"]["steps"][0]["run"]
    assert "$GITHUB_ACTION_PATH/constraints.txt" in script and (repository / "constraints.txt").is_file()
