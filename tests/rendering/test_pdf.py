import io
import re
import unicodedata
from contextlib import closing
from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image

from polyleaf.errors import FontError, TemplateError
from polyleaf.model import Edition
from polyleaf.rendering.outputs.pdf import PLUGIN
from polyleaf.rendering.print_data import serialize_for_print, serialize_locale
from tests.rendering.sample import ARABIC, ENGLISH, LOCALES, SPANISH, TEMPLATES, build_sample

NOTICE = "Machine draft. No clinician has reviewed this translation. Do not hand out."
LAYOUT = (TEMPLATES / "leaflet.typ").read_text("utf-8")


def render(code, edition=Edition.DRAFT, templates=TEMPLATES, locale=None):
    return PLUGIN.render(build_sample(code, edition, locale), templates)


def read_pages(data):
    """The text of each page as pdfium, the reader in Chrome, finds it.

    It guesses the order of a right-to-left line from its glyphs, and wrongly where Latin stands in it ("mg10 –5");
    poppler reads the same file right, and the pictures show what is printed.
    """
    with closing(pypdfium2.PdfDocument(data)) as document:
        texts = []
        for page in document:
            with closing(page.get_textpage()) as text:
                texts.append(unicodedata.normalize("NFC", text.get_text_range().replace("\r\n", "\n")))
            page.close()
        return texts


def draw_pages(data):
    """The pages side by side, a point a pixel."""
    with closing(pypdfium2.PdfDocument(data)) as document:
        pictures = []
        for page in document:
            with closing(page.render(scale=1)) as bitmap:
                pictures.append(bitmap.to_pil().copy())
            page.close()
    sheet = Image.new("RGB", (sum(picture.width + 4 for picture in pictures), pictures[0].height), "gray")
    for number, picture in enumerate(pictures):
        sheet.paste(picture, (number * (picture.width + 4), 0))
    return sheet


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("code", LOCALES)
def test_text_of_the_pages(code, edition, file_regression):
    text = "\n\f\n".join(read_pages(render(code, edition)))
    file_regression.check(text, extension=".pdf.txt", basename=f"sample.{edition}.{code}")


@pytest.mark.parametrize(("code", "edition"), [("en", "final"), ("es", "draft"), ("ar", "draft"), ("ar", "final")])
def test_pictures_of_the_pages(code, edition, image_regression):
    data = io.BytesIO()
    draw_pages(render(code, Edition(edition))).save(data, "PNG", optimize=True)
    image_regression.check(data.getvalue(), diff_threshold=0.2, basename=f"sample.{edition}.{code}")


@pytest.mark.parametrize("code", LOCALES)
def test_every_page_of_a_draft_says_so_in_its_language_and_in_english(code):
    pages = read_pages(render(code))
    assert len(pages) > 1
    for page in pages:
        assert set(re.findall(r"\w+", NOTICE)) <= set(re.findall(r"\w+", page))
        assert {"en": "Machine draft", "es": "Borrador automático", "ar": "مسودة آلية"}[code] in page


def test_no_page_of_a_final_edition_says_draft():
    for page in read_pages(render("es", Edition.FINAL)):
        assert "Borrador" not in page
        assert "Machine draft" not in page


def test_pages_are_numbered_in_the_language():
    assert "Página 2 de 2" in read_pages(render("es"))[1]


def test_two_renders_are_identical():
    assert render("ar") == render("ar")


def test_a_pdf_claims_its_standards_its_language_and_its_title():
    data = render("es")
    assert b"pdfuaid:part" in data
    assert b"pdfaid:part" in data
    assert b"/Lang(es)" in data
    assert b"/DisplayDocTitle true" in data
    assert b"/Direction/R2L" in render("ar")


def test_every_run_that_is_not_right_to_left_reaches_the_layout_isolated():
    for section in serialize_for_print(build_sample("ar"))["sections"]:
        for block in section["blocks"]:
            for passage in (passage for item in block["items"] for passage in item if not passage["is_english"]):
                for run in passage["runs"]:
                    is_isolated = run["text"].startswith("\u2066") and run["text"].endswith("\u2069")
                    assert is_isolated or not any(sign.isascii() and sign.isalnum() for sign in run["text"])


def test_a_script_becomes_the_region_that_readers_expect():
    traditional = replace(ENGLISH, tag="zh-Hant")
    assert (serialize_locale(traditional)["lang"], serialize_locale(traditional)["region"]) == ("zh", "TW")
    assert serialize_locale(replace(ENGLISH, tag="pt-BR"))["region"] == "BR"
    assert serialize_locale(SPANISH)["region"] is None


def test_a_text_of_many_pages_is_printed_whole():
    content = build_sample("en")
    words = [f"word{number}" for number in range(2000)]
    (title, *rest) = content.sections
    long = replace(title.blocks[0].items[0][0], text=" ".join(words))
    section = replace(title, emphasis="warning", blocks=(replace(title.blocks[2], items=((long,),)),))
    printed = set(" ".join(read_pages(PLUGIN.render(replace(content, sections=(section, *rest)), TEMPLATES))).split())
    assert printed.issuperset(words)


def test_an_unknown_font_family_is_one_sentence():
    with pytest.raises(FontError) as error:
        render("ar", locale=replace(ARABIC, fonts=("Almaray",)))
    assert str(error.value).startswith("locales/ar/locale.toml: the font family 'Almaray' is not available; choose")


def test_a_family_that_only_the_layout_names_is_an_error_too(write_templates):
    templates = write_templates(leaflet__typ=LAYOUT + '\n#text(font: "Nope")[x]\n')
    with pytest.raises(FontError, match="'nope' is not available"):
        render("en", templates=templates)


def test_a_missing_glyph_is_one_sentence_that_names_it():
    with pytest.raises(FontError) as error:
        render("ar", locale=replace(ARABIC, fonts=("Noto Sans",)))
    assert "no font of Arabic can print 'ء' (U+0621)" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_layout_that_does_not_parse_is_named_with_its_line(write_templates):
    templates = write_templates(leaflet__typ="#let a = 1\n#let b = (\n")
    with pytest.raises(TemplateError) as error:
        render("en", templates=templates)
    assert str(error.value) == f"{templates}/leaflet.typ:2: unclosed delimiter; correct that line"


def test_a_word_that_is_not_marked_as_one_is_an_error(write_templates):
    templates = write_templates(leaflet__typ=LAYOUT + '\n#let name = "Unmarked"\n#word(name)\n')
    with pytest.raises(TemplateError, match="Unmarked"):
        render("en", templates=templates)


def test_a_layout_without_text_is_an_error(write_templates):
    templates = write_templates(leaflet__typ='#set document(title: "x")\n')
    with pytest.raises(FontError, match="no text was printed"):
        render("en", templates=templates)
