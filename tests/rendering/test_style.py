import re

import pytest

from tests.rendering.sample import TEMPLATES

STYLE = (TEMPLATES / "style.css").read_text("utf-8")
LAYOUT = (TEMPLATES / "leaflet.typ").read_text("utf-8")
COLOURS = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", STYLE))


def measure_luminance(colour):
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "paper"),
        ("ink", "accent-tint"),
        ("ink", "unfinished-tint"),
        ("quiet", "paper"),
        ("accent", "paper"),
        ("accent", "accent-tint"),
        ("accent", "unfinished-tint"),
        ("unfinished", "unfinished-tint"),
    ],
)
def test_text_stands_out_from_its_ground(text, ground):
    lighter, darker = sorted((measure_luminance(COLOURS[text]), measure_luminance(COLOURS[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_print_and_screen_share_their_colours():
    printed = dict(re.findall(r'#let ([\w-]+) = rgb\("(#[0-9a-f]{6})"\)', LAYOUT))
    printed["line"] = printed.pop("line-colour")
    assert printed == {name: colour for name, colour in COLOURS.items() if name != "paper"}


def test_no_text_in_print_is_smaller_than_12_points():
    sizes = [float(size) for size in re.findall(r"size: ([\d.]+)pt", LAYOUT)]
    assert min(sizes) >= 12


def test_the_style_sheet_knows_no_left_and_no_right():
    assert not re.search(r"(?<![-\w])(left|right)(?![-\w])|-(left|right)\b", STYLE)


def test_nothing_is_emphasised_by_italics_capitals_or_justified():
    for text in (STYLE, LAYOUT):
        assert not re.search(
            r"style: .?italic|uppercase|upper\(|#emph|justify: true|text-align: justify|letter-spacing", text
        )
