"""What step 1 reaches on an editor's inventory of two articles. These floors only rise."""

import pytest

from polyleaf.normalize import find_lost_text

from .inventory import (
    UNTOUCHED,
    expected_starts,
    is_fixed,
    is_held,
    lines_with_holds,
    normalize_gold,
    read_inventory,
    span,
)


@pytest.fixture(scope="module")
def document():
    return normalize_gold()


@pytest.fixture(scope="module")
def inventory():
    return read_inventory()


def test_every_block_is_of_the_kind_the_editor_says(document, inventory):
    kinds = {block.line: block.kind.value for block in document.blocks}
    assert {line: kinds.get(line) for line in inventory.blocks} == {
        line: record["type"] for line, record in inventory.blocks.items()
    }


def test_every_sentence_ends_where_the_editor_says(document, inventory):
    found, expected = set(), set()
    for block in document.blocks:
        if block.line in inventory.blocks:
            found |= {(block.line, segment.start) for segment in block.segments[1:]}
            raw = document.lines[block.line - 1]
            expected |= {(block.line, start) for start in expected_starts(raw, inventory.blocks[block.line])}
    assert found == expected


def test_every_safe_fix_of_the_editor_is_made(document, inventory):
    wanted = [defect for defect in inventory.defects if defect["auto_safe"]]
    missed = [(defect["line"], defect["quote"]) for defect in wanted if not is_fixed(document, defect)]
    assert len(wanted) == 48
    assert missed == []


def test_no_fix_is_made_that_the_editor_did_not_ask_for(document, inventory):
    asked = [defect for defect in inventory.defects if defect["auto_safe"]]
    unasked = [
        (segment.line, fix)
        for segment in document.segments()
        for fix in segment.fixes
        if segment.line in inventory.blocks
        and not any(d["line"] == segment.line and d["start"] <= fix.start <= fix.end <= d["end"] for d in asked)
    ]
    assert unasked == []
    assert not [segment.line for segment in document.segments() if segment.line in UNTOUCHED and segment.fixes]


def test_dangling_lead_ins_and_gaps_are_held(document, inventory):
    held = set(lines_with_holds(document))
    assert [line for line in inventory.lead_ins if line not in held] == []
    assert [gap["after_line"] for gap in inventory.gaps if not held & set(span(gap))] == []


def test_most_critical_defects_are_held(document, inventory):
    targets = inventory.targets()
    held = [d for d in targets if is_held(document, d["line"], d["start"], d["end"])]
    assert len(held) / len(targets) >= 0.81


def test_holds_stand_where_the_editor_found_something(document, inventory):
    lines = [line for line in lines_with_holds(document) if line in inventory.blocks]
    labelled = inventory.labelled()
    assert [line for line in lines if line not in labelled] == []


def test_every_character_is_accounted_for(document):
    assert find_lost_text(document) == ()
