"""Whatever a file holds: correct output or one sentence, never a traceback, never text lost."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from polyleaf.errors import SourceError
from polyleaf.registry import load_things
from polyleaf.sources import docx_package, read_source
from tests.sources.docx_building import build_docx, zip_parts
from tests.sources.reading import find_format

BODY = "<w:p><w:r><w:t>Wash your hands.</w:t></w:r></w:p>"
DEEP = 3_000


def refuse(suffix, data):
    with pytest.raises(SourceError) as caught:
        find_format(suffix).read(data, "a" + suffix)
    assert caught.value.where.startswith("a" + suffix)
    assert caught.value.to_do
    return str(caught.value)


def read_lines(suffix, text):
    source = find_format(suffix).read(text.encode(), "a" + suffix)
    return [line for line in source.lines if line]


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_text_formats_refuse_what_is_no_text(suffix):
    assert "NUL" in refuse(suffix, b"<p>Wash\0 hands</p>")
    assert "not UTF-8" in refuse(suffix, b"<p>Wash\n\xff hands</p>")
    assert "is marked as UTF-16-LE" in refuse(
        suffix, "<p>\ud800".encode("utf-16-le", "surrogatepass").join([b"\xff\xfe", b""])
    )


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_text_formats_read_utf_16_and_empty_files(suffix):
    assert find_format(suffix).read("<p>Wäsh</p>".encode("utf-16"), "a").lines == ("Wäsh",)
    assert find_format(suffix).read(b"", "a").lines == ()
    assert find_format(suffix).read(b" \n ", "a").lines == ()


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_one_line_of_ten_megabytes_is_read(suffix):
    (line,) = read_lines(suffix, "Wash your hands. " * 620_000)
    assert line == ("Wash your hands. " * 620_000).strip()


NEVER_CLOSED = {
    "comment": "<p>Wash</p> <!-- your hands",
    "tag": "<p>Wash</p> <a href='x",
    "quote": '<p>Wash</p> <a href="x>your</a> hands',
    "script": "<p>Wash</p><script>your hands",
    "style": "<style><p>Wash your hands",
    "title": "<title>Wash <p>your hands",
    "textarea": "<textarea>Wash <p>your hands",
}


@pytest.mark.parametrize("name", NEVER_CLOSED)
def test_html_that_never_ends_is_refused(name):
    assert "never closed" in refuse(".html", NEVER_CLOSED[name].encode())


def test_html_without_any_end_tag_is_read():
    assert read_lines(".html", "<body><h1>Wash<p>your<ul><li>hands<li>feet") == ["Wash", "your", "• hands", "• feet"]


def test_html_after_its_end_is_read():
    assert read_lines(".html", "<html><body><p>a</p></body></html> b <p>c</p>") == ["a", "b", "c"]


def test_html_that_nests_deep_is_read_or_refused_but_never_cut():
    assert read_lines(".html", "<div>" * 2_000 + "deep" + "</div>" * 2_000 + "after") == ["deep", "after"]
    assert "depth" in refuse(".html", b"<div>" * DEEP + b"deep")
    assert read_lines(".html", "<table><tr><td>" * 600 + "deep") == ["deep"]


def test_markdown_that_nests_deep_is_read_or_refused_but_never_cut():
    assert read_lines(".md", "> " * 40 + "deep") == ["deep"]
    assert "nested" in refuse(".md", b"> " * DEEP + b"deep")
    assert "nested" in refuse(".md", b"- " * DEEP + b"deep")
    assert "depth" in refuse(".md", b"*" * 4 * DEEP + b"a" + b"*" * 4 * DEEP)


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_markdown_lines_end_as_commonmark_says(end):
    text = end.join(("---", "title: Feet", "---", "# Looking", "| What | When |", "|---|---|", "| a | b | lost |"))
    source = find_format(".md").read(text.encode(), "a.md")
    assert {"title: Feet", "Looking", "lost"} <= set(source.lines)


def test_a_lone_surrogate_reference_is_a_mark_for_it():
    assert read_lines(".html", "<p>a&#xD800;b</p>") == ["a\ufffdb"]
    assert read_lines(".md", "a&#xD800;b") == ["a\ufffdb"]


@pytest.mark.parametrize("declared", ["windows-1251", "iso-8859-5", "utf-16"])
def test_a_page_is_read_in_the_encoding_it_names_if_it_can_be(declared):
    page = f'<meta charset="{declared}"><p>Боль</p>'.encode("cp1251" if declared != "iso-8859-5" else declared)
    if declared == "utf-16":
        assert "not UTF-8" in refuse(".html", page)
    else:
        source = find_format(".html").read(page, "a.html")
        assert source.lines == ("Боль",)
        assert [finding.rule for finding in source.findings] == ["encoding"]


def test_a_page_that_names_no_encoding_of_text_is_not_decoded_by_it():
    assert read_lines(".html", '<meta charset="rot13"><p>Wash ä</p>') == ["Wash ä"]


def test_what_is_no_zip_is_no_docx():
    assert "no .docx" in refuse(".docx", b"")
    assert "no .docx" in refuse(".docx", b"Wash your hands.")
    assert "old .doc" in refuse(".docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))
    assert "no .docx" in refuse(".docx", build_docx(BODY)[:-30])
    assert "no body" in refuse(".docx", zip_parts({"document": "<x/>"}))


def test_a_zip_without_a_document_is_no_docx():
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.txt", "Wash")
    assert "readable" in refuse(".docx", target.getvalue())


def test_a_damaged_part_is_refused():
    data = bytearray(build_docx(BODY * 50))
    place = data.index(b"word/document.xml") + 60
    data[place : place + 40] = bytes(40)
    refuse(".docx", bytes(data))


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"word/media/{number}.bin", bytes(60 << 20))
    assert len(target.getvalue()) < 1 << 20
    assert "zip bomb" in refuse(".docx", target.getvalue())


def test_too_much_xml_or_too_many_parts_are_refused(monkeypatch):
    monkeypatch.setattr(docx_package, "MAX_XML_BYTES", 1 << 20)
    assert "zip bomb" in refuse(".docx", build_docx("<w:p/>" * 180_000))
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(5_000):
            archive.writestr(f"{number}", "")
    assert "zip bomb" in refuse(".docx", target.getvalue())


ENTITIES = {
    "external": '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "laughing": '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY x "&a;&a;&a;">]>',
    "parameter": '<!DOCTYPE w SYSTEM "http://example.org/x.dtd">',
}


@pytest.mark.parametrize("name", ENTITIES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_part_and_encoding(name, encoding):
    target = BytesIO(build_docx(BODY))
    with zipfile.ZipFile(target, "a") as archive:
        declaration = f'<?xml version="1.0" encoding="{encoding}"?>'
        archive.writestr("word/other.part", f"{declaration}{ENTITIES[name]}<w>&x;</w>".encode(encoding))
    assert "document type" in refuse(".docx", target.getvalue())


def test_a_document_in_a_document_is_refused():
    assert "another document" in refuse(".docx", build_docx(BODY + "<w:altChunk/>"))


def test_a_docx_that_nests_deep_is_refused_but_never_cut():
    boxes = "<w:sdt><w:sdtContent>"
    ends = "</w:sdtContent></w:sdt>"
    refuse(".docx", build_docx(boxes * DEEP + BODY + ends * DEEP))
    assert find_format(".docx").read(build_docx(boxes * 100 + BODY + ends * 100), "a").lines == ("Wash your hands.",)


def test_an_empty_document_has_no_text():
    assert find_format(".docx").read(build_docx(""), "a.docx").lines == ()


@pytest.mark.parametrize("thing", load_things("sources"), ids=lambda thing: thing.name)
def test_a_format_without_its_library_says_what_to_install(thing, monkeypatch, tmp_path):
    if thing.name == "plain-text":
        assert thing.find_obstacle() is None
        return
    module = type(thing).find_obstacle.__globals__
    monkeypatch.setitem(module, "find_spec", lambda name: None)
    path = tmp_path / f"a{thing.suffixes[0]}"
    path.write_bytes(b"Wash")
    with pytest.raises(SourceError, match=r"install polyleaf\[formats\]"):
        read_source(path, "a")
