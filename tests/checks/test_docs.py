"""The docs pages of the checks are generated from the registry."""

from __future__ import annotations

import re

from polyleaf.checks import list_checks
from polyleaf.checks.documenting import render_index, render_page


def test_every_check_has_its_page_and_the_page_is_up_to_date(repository):
    folder = repository / "docs" / "checks"
    pages = {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}
    expected = {f"{check.name}.md": render_page(check) for check in list_checks()}
    expected["README.md"] = render_index(list_checks())
    assert pages == expected, "run: python -m polyleaf.checks.documenting docs/checks"


def test_the_union_of_other_checkers_is_compared_row_by_row(repository):
    page = (repository / "docs" / "checks-of-others.md").read_text("utf-8")
    rows = re.findall(r"^\| ([UX]\d+) \|.*\| (.+) \|$", page, re.MULTILINE)
    assert [name for name, _ in rows] == [*(f"U{n}" for n in range(1, 83)), *(f"X{n}" for n in range(1, 28))]
    names = {check.name for check in list_checks()}
    for _, here in rows:
        for named in re.findall(r"`([^`]+)`", here):
            assert named in names or named.startswith(("polyleaf", "msgfmt")), named
