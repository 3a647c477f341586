"""Promise 1: every character of a source is in a segment, in a recorded fix, or in a listed drop with a reason."""

from hypothesis import example, given
from hypothesis import strategies as st

from polyleaf.model import Document, SourceText
from polyleaf.normalize import find_lost_text, normalize_source, replay_fixes, split_sentences

MESSY = st.sampled_from(
    (
        "One is , which can spread. The spinal cord . This is it.",
        "  • osteolytic– there are none;",
        "\t2. second item",
        "1. The first item 2. The second item",
        "The background of and.",
        "â€™ &amp; &nbsp; 10\u00a0mg\u200b",
        "（５ mg）。",
        "Name\tDose\t5 mg",
        "Share on Facebook",
        "\ufeff\r",
        "\u200b",
        "•",
    )
)
CHARACTERS = st.text(
    st.sampled_from("aA b.;:,-–•1\t\r\n\u00a0\u200b\ufeff’'\"()（。]*&e\u0301\x0b\x0c\x1c\x85\u2028\U0001f469"),
    max_size=80,
)
LINES = st.lists(MESSY | CHARACTERS | st.text(max_size=60).map(lambda text: text.replace("\0", "")), max_size=8)


def normalize_lines(lines: list[str]) -> Document:
    raw = tuple("\n".join(lines).split("\n"))
    return normalize_source(SourceText("a.txt", "0" * 64, raw))


@given(LINES)
@example(["a paragraph", "", "\x01*a note"])
@example(["\u200b1. one thing", "2. two things"])
def test_every_character_is_in_a_segment_a_marker_or_a_listed_drop(lines):
    assert find_lost_text(normalize_lines(lines)) == ()


@given(LINES)
def test_every_segment_is_its_raw_text_with_its_recorded_fixes(lines):
    document = normalize_lines(lines)
    for segment in document.segments():
        raw = document.lines[segment.line - 1]
        assert segment.text == replay_fixes(raw, segment.start, segment.end, segment.fixes).strip()
        assert all(raw[fix.start : fix.end] == fix.before for fix in segment.fixes)


@given(LINES)
def test_segments_of_a_line_do_not_overlap_and_are_numbered_in_order(lines):
    for block in normalize_lines(lines).blocks:
        assert [segment.id for segment in block.segments] == [
            f"{block.line}.{number}" for number in range(1, len(block.segments) + 1)
        ]
        for before, after in zip(block.segments, block.segments[1:], strict=False):
            assert before.end <= after.start


@given(st.text(max_size=200))
def test_sentences_joined_are_the_text(text):
    assert "".join(split_sentences(text)) == text
