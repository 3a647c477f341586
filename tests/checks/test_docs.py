"""The docs pages of the checks are generated from the registry."""

from __future__ import annotations

from polyleaf.checks import list_checks
from polyleaf.checks.documenting import render_index, render_page


def test_every_check_has_its_page_and_the_page_is_up_to_date(repository):
    folder = repository / "docs" / "checks"
    pages = {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}
    expected = {f"{check.name}.md": render_page(check) for check in list_checks()}
    expected["README.md"] = render_index(list_checks())
    assert pages == expected, "run: python -m polyleaf.checks.documenting docs/checks"
