from babel.messages.extract import extract

from polyleaf.rendering import extract_typst_words
from tests.rendering.sample import SAMPLE, TEMPLATES


def find_words():
    words = {word for path in TEMPLATES.glob("*.typ") for _, word in extract_typst_words(path.read_text("utf-8"))}
    for path in TEMPLATES.glob("*.jinja"):
        with path.open("rb") as file:
            words |= {text for _, text, *_ in extract("jinja2", file, options={"silent": "false"})}
    return words


def test_strings_and_comments_hold_no_words():
    text = (
        'word("a")\n"word(\\"b\\")" /* word("c")\n */ keyword("d") // word("e")\n#link("https://x")[#word("f\\u{e9}")]'
    )
    assert extract_typst_words(text) == [(1, "a"), (4, "fé")]


def test_an_odd_quotation_mark_in_prose_hides_only_its_line():
    assert extract_typst_words('[12" pipe]\n#word("a")') == [(2, "a")]


def test_the_layout_has_words():
    assert "Page {page} of {pages}" in find_words()


def test_babel_finds_the_words_of_every_template_and_the_sample_translates_those_of_a_leaflet():
    only_index = {"Patient leaflets", "Skip to the leaflets"}
    for words in SAMPLE["words"].values():
        assert words.keys() == find_words() - only_index
