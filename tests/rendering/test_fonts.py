import pytest

from polyleaf.errors import FontError
from polyleaf.rendering.fonts import find_font_files


def test_a_family_is_one_regular_and_one_bold_file_of_its_newest_version():
    assert [path.name for path in find_font_files(["Noto Sans"], "x")] == [
        "Noto-Sans_v42_regular.ttf",
        "Noto-Sans_v42_bold.ttf",
    ]


def test_a_family_named_twice_is_found_once():
    assert len(find_font_files(["Almarai", "Almarai"], "x")) == 2


def test_an_unknown_family_names_the_place_and_the_choice():
    with pytest.raises(FontError, match=r"ar/locale\.toml: the font family 'Nope' is not available; choose among: Al"):
        find_font_files(["Nope"], "ar/locale.toml")
