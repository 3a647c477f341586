from polyleaf.model import Edition
from polyleaf.rendering import render_index
from tests.rendering.sample import LOCALES, TEMPLATES, build_sample
from tests.rendering.test_html import NOTICE, Page, hide_style

SUFFIXES = (".html", ".pdf", ".txt")


def render(edition, suffixes=SUFFIXES):
    return render_index([build_sample(code, edition) for code in LOCALES], TEMPLATES, suffixes).decode()


def test_draft_index(file_regression):
    file_regression.check(hide_style(render(Edition.DRAFT)), extension=".html", basename="index.draft")


def test_final_index(file_regression):
    file_regression.check(hide_style(render(Edition.FINAL)), extension=".html", basename="index.final")


def test_every_language_is_listed_by_both_names_with_its_files():
    page = Page(render(Edition.FINAL))
    texts = {text for text, _ in page.texts}
    for locale in LOCALES.values():
        assert {locale.own_name, locale.english_name} <= texts
        for suffix in SUFFIXES:
            assert f"{locale.tag}/sample{suffix}" in {link["href"] for link in page.find("a")}


def test_only_a_draft_carries_the_notice():
    assert NOTICE in render(Edition.DRAFT)
    assert NOTICE not in render(Edition.FINAL)


def test_an_output_that_cannot_be_made_is_not_linked():
    assert ".pdf" not in render(Edition.FINAL, (".html",)).partition("</style>")[2]
