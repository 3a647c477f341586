import re

import pytest

from polyleaf.model import Edition
from polyleaf.rendering.outputs.text import PLUGIN
from tests.rendering.sample import LOCALES, TEMPLATES, build_sample


def render(code, edition=Edition.DRAFT):
    return PLUGIN.render(build_sample(code, edition), TEMPLATES).decode()


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("code", LOCALES)
def test_text(code, edition, file_regression):
    file_regression.check(render(code, edition), basename=f"sample.{edition}.{code}")


def test_nothing_is_escaped():
    assert '< 10³ pixels wide & "quoted"' in render("en")


def test_every_number_and_latin_name_of_right_to_left_text_is_isolated():
    for line in render("ar", Edition.FINAL).splitlines():
        rest = re.sub("[\u2066\u2067][^\u2069]*\u2069", "", line)
        assert not (re.search(r"[\u0600-\u06ff]", rest) and re.search(r"[A-Za-z]|\d(?!\. )", rest)), line


def test_isolates_are_balanced_on_every_line():
    for line in render("ar").splitlines():
        assert line.count("\u2066") + line.count("\u2067") == line.count("\u2069"), line


def test_a_draft_says_so_at_both_ends():
    lines = render("es").splitlines()
    assert lines[0].startswith("*** Borrador automático")
    assert lines[-1].startswith("*** Machine draft.")
