import re
from html.parser import HTMLParser

import pytest

from polyleaf.model import Edition
from polyleaf.rendering.outputs.html import HtmlOutput
from tests.rendering.sample import LOCALES, TEMPLATES, build_sample

OUTPUT = HtmlOutput(suffixes=(".html", ".pdf", ".txt"))
NOTICE = "Machine draft. No clinician has reviewed this translation. Do not hand out."
EMPTY = ("meta", "link", "br", "img")


class Page(HTMLParser):
    """The page as a list of (text, open elements with attributes), and every element in order."""

    def __init__(self, html):
        super().__init__()
        self.open, self.texts, self.elements = [], [], []
        self.feed(html)
        self.close()
        assert not self.open, "an element is not closed"

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open[-1][0] == tag, f"{tag} closes {self.open[-1][0]}"
        self.open.pop()

    def handle_data(self, data):
        if data.strip():
            self.texts.append((data, tuple(self.open)))

    def find(self, name):
        return [attributes for tag, attributes in self.elements if tag == name]


def hide_style(page):
    """The page without its style sheet, which would be in every golden file again."""
    style = (TEMPLATES / "style.css").read_text("utf-8")
    assert style in page
    return page.replace(style, "/* style.css */\n")


def render(code, edition=Edition.DRAFT):
    return OUTPUT.render(build_sample(code, edition), TEMPLATES).decode()


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("code", LOCALES)
def test_page(code, edition, file_regression):
    file_regression.check(hide_style(render(code, edition)), extension=".html", basename=f"sample.{edition}.{code}")


@pytest.mark.parametrize("code", LOCALES)
def test_a_page_has_one_h1_landmarks_and_a_way_past_the_header(code):
    page = Page(render(code))
    assert len(page.find("h1")) == len(page.find("main")) == len(page.find("footer")) == 1
    assert page.find("html") == [{"lang": code, "dir": "rtl" if code == "ar" else "ltr"}]
    assert page.elements[page.elements.index(("body", {})) + 1] == ("a", {"class": "skip", "href": "#leaflet"})
    identifiers = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(identifiers) == len(set(identifiers))


def test_a_page_fetches_nothing():
    page = render("ar")
    assert not re.search(r"https?:|//|@import|url\(|<script|<img", page)


def test_a_page_links_every_language_by_its_own_name_its_pdf_and_its_text():
    page = Page(render("es"))
    alternates = {link["hreflang"]: link["href"] for link in page.find("link") if "hreflang" in link}
    assert alternates == {code: f"../{code}/sample.html" for code in LOCALES} | {"x-default": "../en/sample.html"}
    assert {"href": "sample.pdf", "type": "application/pdf"} in page.find("a")
    assert {"href": "sample.txt", "type": "text/plain"} in page.find("a")
    names = {text: elements[-1][1] for text, elements in page.texts if ("header", {"class": "languages"}) in elements}
    assert names["العربية"]["hreflang"] == names["العربية"]["lang"] == "ar"
    assert names["español"]["aria-current"] == "true"


def test_an_output_that_cannot_be_made_is_not_linked():
    page = HtmlOutput(suffixes=(".html",)).render(build_sample("es"), TEMPLATES).decode()
    assert "sample.pdf" not in page
    assert "sample.txt" not in page


def test_a_draft_says_so_in_its_language_and_in_english_and_a_final_edition_does_not():
    draft, final = render("es"), render("es", Edition.FINAL)
    assert "Borrador automático" in draft
    assert f'<p lang="en" dir="ltr">{NOTICE}</p>' in draft
    assert "Borrador" not in final
    assert NOTICE not in final
    assert "noindex" in draft
    assert "noindex" not in final


def test_the_english_leaflet_has_its_notice_once():
    assert render("en").count(NOTICE) == 1


def test_text_is_never_markup():
    assert "&lt; " in render("en")
    assert "&amp; &#34;quoted&#34;" in render("en")


def test_english_that_stands_in_is_marked_with_its_language():
    (elements,) = [elements for text, elements in Page(render("ar")).texts if text.startswith("This sentence has")]
    assert elements[-1] == ("p", {"lang": "en", "dir": "ltr"})
    assert elements[-2] == ("div", {"class": "untranslated"})


def test_every_number_and_latin_name_of_a_right_to_left_page_is_isolated():
    for text, elements in Page(render("ar")).texts:
        is_left_to_right = any(attributes.get("dir") == "ltr" for _, attributes in elements)
        if not is_left_to_right and elements[-1][0] not in ("style", "title"):
            assert not re.search(r"[A-Za-z0-9]", text), text
    assert '<bdi dir="ltr" class="together">5–10\u00a0mg</bdi>' in render("ar")
    assert '<bdi dir="ltr">020\u00a07946\u00a00123</bdi>' in render("ar")


def test_two_renders_are_identical():
    assert render("ar") == render("ar")
