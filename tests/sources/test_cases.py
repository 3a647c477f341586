"""Every format reads its case files as written down beside them, and loses nothing on the way to segments."""

from __future__ import annotations

import pytest

from polyleaf.normalize import find_lost_text, normalize_source
from polyleaf.registry import find_plugins
from tests.sources.reading import CASES, describe, find_cases, find_format, load_case


def name_case(case):
    return f"{case.parent.name}/{case.stem}"


@pytest.fixture(params=find_cases(), ids=name_case)
def case(request):
    return request.param


@pytest.fixture
def source(case):
    return find_format(f".{case.parent.name}").read(load_case(case), case.name)


def test_a_case_is_read_as_written_down(case, source, file_regression):
    file_regression.check(describe(source), fullpath=case.with_suffix(".lines.txt"))


def test_nothing_of_a_case_is_lost_and_drops_are_in_no_segment(source):
    document = normalize_source(source)
    assert find_lost_text(document) == ()
    assert not {drop.line for drop in source.dropped} & {block.line for block in document.blocks}
    assert set(source.dropped) <= set(document.dropped)


def test_drops_are_whole_lines_and_kinds_cover_every_line(source):
    assert len(source.kinds) == len(source.lines)
    for drop in source.dropped:
        assert drop.text == source.lines[drop.line - 1][drop.start : drop.end] == source.lines[drop.line - 1]
        assert drop.reason


def test_a_heading_of_the_markup_is_a_heading(source):
    document = normalize_source(source)
    for block in document.blocks:
        hint = source.kinds[block.line - 1]
        assert hint is None or block.kind in (hint, "boilerplate")


@pytest.mark.parametrize("plugin", find_plugins("sources"), ids=lambda plugin: plugin.name)
def test_every_format_is_documented_and_has_cases(plugin, repository):
    page = (repository / "docs" / "sources.md").read_text("utf-8")
    suffix = plugin.thing.suffixes[0]
    assert f"\n## `{suffix}`" in page
    assert all(f"`{other}`" in page for other in plugin.thing.suffixes)
    assert len([*(CASES / suffix[1:]).iterdir()]) >= 2


def test_every_case_file_belongs_to_a_format():
    formats = {suffix[1:] for plugin in find_plugins("sources") for suffix in plugin.thing.suffixes}
    assert {folder.name for folder in CASES.iterdir()} <= formats
