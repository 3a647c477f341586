"""Invented pages of many origins and layouts: what each line is taken for, what is fixed, what is held.

`scripts/update-golden` rewrites the expected files; the difference is to be read.
"""

import pytest

from polyleaf.normalize import find_lost_text, normalize_source
from polyleaf.sources import read_source

from .cases import GOLDEN

TEXTS = sorted(path for path in (GOLDEN / "texts").glob("*.txt") if not path.name.endswith(".expected.txt"))


def render_document(document):
    lines = []
    for block in document.blocks:
        marker = f" {block.marker}" if block.marker else ""
        list_number = f" (list {block.list_id})" if block.list_id else ""
        lines.append(f"{block.line} {block.kind.value}{list_number}{marker}")
        for segment in block.segments:
            fixes = f"   fixed: {', '.join(dict.fromkeys(fix.rule for fix in segment.fixes))}" if segment.fixes else ""
            holds = f"   HELD: {', '.join(segment.holds)}" if segment.holds else ""
            lines.append(f"    {segment.text}{fixes}{holds}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_page_is_read_as_expected(path, file_regression):
    document = normalize_source(read_source(path, path.name))
    assert find_lost_text(document) == ()
    file_regression.check(render_document(document), fullpath=path.with_suffix(".expected.txt"), encoding="utf-8")


@pytest.mark.parametrize("path", [path for path in TEXTS if path.stem.startswith("clean")], ids=lambda path: path.stem)
def test_nothing_is_fixed_or_held_on_a_clean_page(path):
    document = normalize_source(read_source(path, path.name))
    words = [fix for segment in document.segments() for fix in segment.fixes if fix.rule != "spaces"]
    assert words == []
    assert [finding for finding in document.findings if finding.hold] == []
