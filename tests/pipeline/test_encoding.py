"""What is kept of a result comes back equal, or not at all."""

from __future__ import annotations

import pytest

from polyleaf.model import Certainty, Document, Finding, Fix, Severity
from polyleaf.normalize import normalize_source
from polyleaf.pipeline.encoding import decode_value, encode_value
from polyleaf.sources import read_source


def test_a_document_with_fixes_holds_and_drops_comes_back_equal(repository):
    (path,) = (repository / "source_text").glob("*.txt")
    document = normalize_source(read_source(path, path.name))
    assert any(segment.fixes for segment in document.segments())
    assert any(segment.holds for segment in document.segments())
    assert decode_value(Document, encode_value(document)) == document


@pytest.mark.parametrize("span", [None, (3, 5)])
def test_a_finding_comes_back_equal(span):
    finding = Finding("numbers", Severity.MAJOR, Certainty.LIKELY, "“5” → “50”", span, msgctxt=None, msgid="\ud800\n")
    decoded = decode_value(tuple[Finding, ...], encode_value((finding,)))
    assert decoded == (finding,)
    assert type(decoded[0].severity) is Severity


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "{}",
        '["dash",4,5,"-"]',
        '["dash",4,5,"-","–",""]',
        '["dash",4,"5","-","–"]',
        '["dash",true,5,"-","–"]',
        '["dash",4,5,"-",null]',
        '["dash",4,5.0,"-","–"]',
    ],
)
def test_what_does_not_fit_the_type_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        decode_value(Fix, text)


def test_an_enum_has_none_but_its_own_values():
    with pytest.raises(ValueError, match="dire"):
        decode_value(Severity, '"dire"')


def test_a_type_that_no_result_is_made_of_is_an_error_of_ours():
    with pytest.raises(TypeError):
        decode_value(dict[str, str], "{}")
