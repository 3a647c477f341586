import pytest

from polyleaf.errors import RefusedError, TemplateError
from polyleaf.rendering.jinja import render_template


def render(templates, name="page.html.jinja", find_word=str, **values):
    return render_template(templates, name, find_word, "rtl", **values).decode()


def test_words_are_plain_text_and_escaped(write_templates):
    templates = write_templates(page__html__jinja='{{ _("Up to 80% of <b>") }}')
    assert render(templates) == "Up to 80% of &lt;b&gt;\n"


def test_a_text_template_is_not_escaped(write_templates):
    templates = write_templates(page__txt__jinja='{{ _("a < b") }} {{ "5–10 mg" | isolate }}')
    assert render(templates, "page.txt.jinja") == "a < b \u20665–10\u00a0mg\u2069\n"


def test_the_filter_takes_the_direction_of_the_page_or_the_given_one(write_templates):
    templates = write_templates(page__html__jinja='{{ "5 mg" | isolate }} {{ "5 mg" | isolate("ltr") }}')
    assert render(templates) == '<bdi dir="ltr">5\u00a0mg</bdi> 5\u00a0mg\n'


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a\n{% if %}", 2, "Expected an expression"),
        ("a\nb\n{{ nobody.name }}", 3, "'nobody' is undefined"),
        ("a\n{{ 1 / 0 }}", 2, "division by zero"),
        ("a\n{{ 'x' | nofilter }}", 2, "No filter named 'nofilter'"),
    ],
)
def test_a_broken_template_is_named_with_its_line(write_templates, text, line, what):
    templates = write_templates(page__html__jinja=text)
    with pytest.raises(TemplateError) as error:
        render(templates)
    assert error.value.where == f"{templates}/page.html.jinja:{line}"
    assert what in error.value.what


def test_a_fault_in_an_included_file_is_named_there(write_templates):
    templates = write_templates(page__html__jinja='{% include "part.jinja" %}', part__jinja="\n\n{{ nobody }}")
    with pytest.raises(TemplateError) as error:
        render(templates)
    assert error.value.where == f"{templates}/part.jinja:3"


def test_a_missing_template_is_named(tmp_path):
    with pytest.raises(TemplateError, match=r"page\.html\.jinja: is missing"):
        render(tmp_path)


def test_a_refusal_is_not_mistaken_for_a_fault_of_the_template(write_templates):
    def refuse(word):
        raise RefusedError(word)

    with pytest.raises(RefusedError):
        render(write_templates(page__html__jinja='{{ _("x") }}'), find_word=refuse)
