"""The report of step 1: what it says, that it says everything, and that a stranger's text cannot take the page over."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polyleaf.model import Block, BlockKind, Document, Drop, Fix, Segment, SourceText
from polyleaf.normalize import normalize_source
from polyleaf.normalize.reporting import EditorsView, build_report, serialize_report
from polyleaf.normalize.reporting.coverage import measure_coverage
from polyleaf.normalize.reporting.pieces import Span, cut_changes, cut_clean, cut_pieces
from polyleaf.sources import read_source

SOURCE = """\
Germs on the skin

  • soap– it removes germs;

Wash your hands. One of the reasons is , which is in the soil.

Wash your hands.
"""
VOID = {"meta", "input", "br", "link"}


class Outline(HTMLParser):
    """What a page consists of; complains of tags that are not closed in order."""

    def __init__(self, page):
        super().__init__()
        self.open, self.ids, self.links, self.headings, self.assets = [], [], [], [], []
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.ids += [attrs["id"]] if "id" in attrs else []
        self.links += [attrs["href"][1:]] if tag == "a" else []
        self.headings += [int(tag[1])] if re.fullmatch(r"h\d", tag) else []
        self.assets += [attrs[name] for name in ("src", "srcset", "data") if name in attrs]
        self.assets += [tag] if tag in ("link", "img", "iframe", "object") else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def document():
    return normalize_source(SourceText("hands.txt", "ab" * 32, tuple(SOURCE.split("\n"))))


@pytest.fixture(scope="module")
def page(document):
    return serialize_report(build_report(document), "0")


@pytest.fixture(scope="module")
def bone_metastases(repository):
    path = repository / "source_text" / "bone-metastases.txt"
    return normalize_source(read_source(path, "source_text/bone-metastases.txt"))


def test_every_line_with_text_or_a_finding_is_there_with_its_raw_text_whole(bone_metastases):
    noticed = {finding.line for finding in bone_metastases.findings}
    report = build_report(bone_metastases)
    assert {line.number: "".join(piece.text for piece in line.raw) for line in report.lines} == {
        number: raw for number, raw in enumerate(bone_metastases.lines, 1) if raw.strip() or number in noticed
    }


def test_every_segment_is_there_with_its_clean_text_whole(bone_metastases):
    report = build_report(bone_metastases)
    shown = {
        segment.id: "".join(piece.text for piece in segment.clean) for line in report.lines for segment in line.segments
    }
    assert shown == {segment.id: segment.text for segment in bone_metastases.segments()}


def test_every_fix_suggestion_and_hold_has_a_note_and_a_mark(bone_metastases):
    report = build_report(bone_metastases)
    fixes = sum(len(segment.fixes) for segment in bone_metastases.segments())
    holds = sum(finding.hold for finding in bone_metastases.findings)
    assert report.count("fix") == fixes and report.count("hold") == holds
    assert report.count("suggestion") == len(bone_metastases.findings) - holds
    for line in report.lines:
        numbers = sorted(number for piece in line.raw for number in piece.numbers)
        assert numbers == [note.number for note in line.notes]


def test_the_page_is_whole_and_its_links_lead_somewhere(bone_metastases):
    outline = Outline(serialize_report(build_report(bone_metastases), "0"))
    assert len(outline.ids) == len(set(outline.ids))
    assert set(outline.links) <= set(outline.ids)
    assert outline.headings[0] == 1 and outline.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(outline.headings, outline.headings[1:], strict=False))


def test_the_page_needs_nothing_but_itself(page):
    assert Outline(page).assets == []
    assert "url(" not in page and "@import" not in page and "http" not in page.replace("http-equiv", "")


def test_the_page_runs_and_styles_only_its_own(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert "default-src 'none'" in policy
    for tag in ("style", "script"):
        content = re.search(rf"<{tag}>(.*)</{tag}>", page, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_without_its_script_nothing_is_hidden_but_the_filters(page):
    assert re.findall(r"<(\w+)[^>]*\shidden[ >]", page) == ["section"]


def test_a_text_that_is_markup_stays_text():
    line = '<script>alert(1)</script> "quoted" & <img src=x> is , which'
    page = serialize_report(build_report(normalize_source(SourceText("<b>.txt", "", (line,)))), "0")
    assert "<script>alert" not in page and "<img" not in page and "<b>" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_same_source_gives_the_same_page(document, page):
    assert serialize_report(build_report(document), "0") == page


def test_a_fix_is_marked_on_both_sides(document):
    line = next(line for line in build_report(document).lines if line.number == 3)
    assert next(piece.text for piece in line.raw if "fix" in piece.kinds) == "–"
    assert next(piece.text for piece in line.segments[0].clean if "fix" in piece.kinds) == " –"
    assert line.kinds == ("fix",)


def test_a_hold_shows_what_became_of_it(document):
    held = next(segment.id for segment in document.segments() if segment.holds)
    assert build_report(document).open_holds == 1
    report = build_report(document, EditorsView(standings={held: "kept by editor-1: It is harmless."}))
    assert report.open_holds == 0
    assert "kept by editor-1: It is harmless." in serialize_report(report, "0")


def test_the_english_edition_is_shown_where_it_says_something_else(document):
    texts = {segment.id: segment.text for segment in document.segments()} | {"5.1": "Do wash your hands."}
    report = build_report(document, EditorsView(texts=texts))
    assert [segment.edited for line in report.lines for segment in line.segments if segment.edited] == [
        "Do wash your hands."
    ]


def test_duplicates_stand_side_by_side(page):
    assert "the same text, one message" in page and '<a href="#line-7">7.1</a>' in page


def test_lost_text_would_be_shouted_about():
    segment = Segment("1.1", "Take", 1, 0, 4)
    document = Document("a.txt", "", ("Take five.", "Gone."), (Block(1, BlockKind.PARAGRAPH, (segment,)),))
    report = build_report(document)
    assert report.coverage.share < 1
    page = serialize_report(report, "0")
    assert "Missing:" in page and '<a href="#line-2">line 2</a>, characters 0 to 5' in page
    assert [line.kind for line in report.lines] == ["paragraph", "lost"]


def test_drops_are_listed_with_their_reason():
    document = Document("a.html", "", ("Menu",), (), (), (Drop(1, 0, 4, "Menu", "navigation"),))
    report = build_report(document)
    assert report.lines[0].kind == "dropped" and report.coverage.share == 1
    assert "Dropped: navigation" in serialize_report(report, "0")


def test_all_of_the_source_is_accounted_for(bone_metastases):
    coverage = measure_coverage(bone_metastases)
    assert coverage.lost == () and coverage.share == 1
    assert coverage.segments + coverage.markers + coverage.drops == coverage.total


@pytest.mark.parametrize("lines", [(), ("",), ("\x00",), ("\ud800",), ("a" * 5000,)])
def test_odd_sources_get_a_page_too(lines):
    page = serialize_report(build_report(normalize_source(SourceText("odd.txt", "", lines))), "0")
    assert page.encode("utf-8", "replace")


def test_overlapping_marks_are_cut_and_an_insertion_stands_between():
    pieces = cut_pieces("abcdef", [Span(0, 4, "hold", 1), Span(2, 6, "fix", 2), Span(3, 3, "fix", 3)])
    assert [(piece.text, piece.kinds, piece.numbers) for piece in pieces] == [
        ("ab", ("hold",), ()),
        ("c", ("hold", "fix"), ()),
        ("", ("fix",), (3,)),
        ("d", ("hold", "fix"), (1,)),
        ("ef", ("fix",), (2,)),
    ]


def test_space_that_a_fix_leaves_at_an_edge_is_no_part_of_the_clean_text():
    segment = Segment("1.1", "end", 1, 0, 6, (Fix("x", 3, 6, " .;", " "),))
    assert "".join(piece.text for piece in cut_clean("end .;", segment)) == "end"


def test_changes_are_marked_on_both_sides():
    before, after = cut_changes("Take it before meals.", "Take it after meals")
    assert [piece.text for piece in before if piece.kinds] == ["before"]
    assert [piece.text for piece in after if piece.kinds] == ["after"]


def test_readability_says_what_is_missing_where_it_cannot_be_measured(document, monkeypatch):
    monkeypatch.setattr("polyleaf.normalize.reporting.report.find_obstacle", lambda: "textstat-rs is not installed")
    page = serialize_report(build_report(document), "0")
    assert "Not measured: textstat-rs is not installed." in page


def test_why_there_is_no_leaflet_is_told(document):
    page = serialize_report(build_report(document, EditorsView(obstacle="segment 5.2 is held")), "0")
    assert "No leaflet can be made yet: segment 5.2 is held" in page or "Not measured" in page


def test_the_sheet_has_the_colours_of_the_leaflets(repository, page):
    def read_colours(text):
        return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", text))

    leaflets = read_colours((repository / "templates" / "style.css").read_text("utf-8"))
    own = read_colours(page)
    assert {name: colour for name, colour in own.items() if name != "done-tint"} == leaflets


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6))
def test_no_character_is_lost_by_marking(text, places):
    spans = [Span(min(start, end), max(start, end), "fix", 1) for start, end in places if max(start, end) <= len(text)]
    assert "".join(piece.text for piece in cut_pieces(text, spans)) == text


@settings(max_examples=40)
@given(st.text(alphabet="ab cd.–-’'\"•1%(),;\n\t\u00a0\u200b", max_size=200))
def test_no_character_of_any_source_is_lost_on_the_page(text):
    document = normalize_source(SourceText("any.txt", "", tuple(text.split("\n"))))
    report = build_report(document)
    for line in report.lines:
        assert "".join(piece.text for piece in line.raw) == document.lines[line.number - 1]
    shown = {
        segment.id: "".join(piece.text for piece in segment.clean) for line in report.lines for segment in line.segments
    }
    assert shown == {segment.id: segment.text for segment in document.segments()}
    Outline(serialize_report(report, "0"))
