"""Everything that can be named is documented."""

from __future__ import annotations

import re

import pytest

from polyleaf.cli.listing import COMMANDS
from polyleaf.cli.main import load_command
from polyleaf.model import State


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented_and_says_what_it_does(repository, command):
    assert f"`polyleaf {command}" in (repository / "docs" / "commands.md").read_text("utf-8")
    assert load_command(command).__doc__ and COMMANDS[command][1]


def test_the_steps_have_the_numbers_of_the_readme(repository):
    readme = (repository / "README.md").read_text("utf-8")
    table = dict(re.findall(r"^\| (\d) \w+ \| `polyleaf (\w+)`", readme, re.MULTILINE))
    assert {str(step): name for name, (step, _) in COMMANDS.items() if step} == table


@pytest.mark.parametrize("state", State)
def test_every_state_is_documented(repository, state):
    assert f"\n| {state.value} |" in (repository / "docs" / "review.md").read_text("utf-8")


def test_links_between_documents_lead_somewhere(repository):
    for page in [repository / "README.md", *(repository / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_no_page_names_a_person_as_approver(repository):
    """Nobody has approved anything yet, and nothing may say otherwise."""
    for ledger in (repository / "locales").glob("*/decisions/*.jsonl"):
        assert '"role":"machine"' in ledger.read_text("utf-8")
        assert all('"op":"draft"' in line for line in ledger.read_text("utf-8").splitlines())
