"""Anybody's file comes back with every fact: nothing is normalized and nothing dropped."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.catalogs import canonicalize
from polyleaf.catalogs.po_exact import find_language, parse_exact, serialize_exact
from polyleaf.catalogs.po_writing import serialize_message
from polyleaf.errors import CatalogError
from polyleaf.model import Message
from tests.catalogs.strategies import FEW, TEXTS, build_catalogs

CASES = Path(__file__).parents[1] / "golden" / "catalogs" / "exact"
TOOLS = sorted((CASES.parent / "tolerant").glob("by-*.po"))
HEADER = 'msgid ""\nmsgstr "Language: {}\\n"\n'


@pytest.mark.parametrize("path", sorted(CASES.glob("*.po")), ids=lambda path: path.stem)
def test_file_comes_back_byte_for_byte(path):
    text = path.read_text(encoding="utf-8")
    assert serialize_exact(parse_exact(text, path.name)) == text


@pytest.mark.skipif(not shutil.which("msgcat"), reason="msgcat is not installed")
@pytest.mark.parametrize("path", [*sorted(CASES.glob("*.po")), *TOOLS], ids=lambda path: path.stem)
def test_file_of_another_tool_is_the_same_to_msgcat_afterwards(path):
    text = path.read_text(encoding="utf-8")
    assert run_msgcat(serialize_exact(parse_exact(text, path.name))) == run_msgcat(text)


@pytest.mark.parametrize("path", TOOLS, ids=lambda path: path.stem)
def test_nothing_in_a_file_of_another_tool_is_lost(path):
    """Every word of the file, whatever its line, stands in what is written, and as often."""
    text = path.read_text(encoding="utf-8")
    written = serialize_exact(parse_exact(text, path.name))
    assert count_words(written) == count_words(text)


def run_msgcat(text):
    return subprocess.run(["msgcat", "--no-wrap", "-"], input=text, capture_output=True, text=True, check=True).stdout


def count_words(text):
    """Without what wrapping and the marks of lines add."""
    joined = re.sub(r'"\n(?:#~?\|? ?)?"', "", text)
    return Counter(re.findall(r"\w+", joined))


@pytest.mark.parametrize(
    "text",
    [
        'msgid "a"\nmsgstr "b\u2028c\u0085d"\n',
        'msgid "cafe\u0301"\nmsgstr "b"\n',
        'msgid "a"\nmsgstr "\\\\n \\t \\" \u00a0\u2068x\u2069"\n',
        '#, reviewed\nmsgid "a"\nmsgstr "b"\n',
        '#= approved\nmsgid "a"\nmsgstr "b"\n',
        '#| msgid "A"\nmsgid "a"\nmsgstr "b"\n',
        "# only a comment\n",
        "",
    ],
)
def test_odd_content_is_kept(text):
    once = parse_exact(text, "x.po")
    again = parse_exact(serialize_exact(once), "x.po")
    assert [replace(message, line=0) for message in again.messages] == list(once.messages)
    assert (again.sticky, again.closing) == (once.sticky, once.closing)


def test_form_that_carries_nothing_is_read_away():
    tidy = 'msgid "a"\nmsgstr "ñb"\n'
    assert serialize_exact(parse_exact('\ufeffmsgid "a"\r\nmsgstr "\\303\\261"\r\n"\\x62"\r\n', "x.po")) == tidy


@FEW
@given(build_catalogs())
def test_whatever_a_catalog_may_hold_comes_back(catalog):
    file = parse_exact("", "x.po")
    messages = canonicalize(catalog).messages
    written = serialize_exact(replace(file, messages=messages))
    read = parse_exact(written, "x.po").messages
    for one, other in zip(read, messages, strict=True):
        assert (one.msgctxt, one.msgid, one.msgid_plural) == (other.msgctxt, other.msgid, other.msgid_plural)
        assert (one.msgstr, one.previous_msgid, set(one.flags)) == (
            other.msgstr,
            other.previous_msgid,
            set(other.flags),
        )


@given(TEXTS, TEXTS, st.none() | TEXTS)
def test_short_way_writes_what_polib_writes(msgid, msgstr, context):
    message = Message(msgid, (msgstr,), msgctxt=context)
    entry = polib.POEntry(msgid=msgid, msgstr=msgstr, msgctxt=context)
    assert serialize_message(message) == entry.__unicode__(wrapwidth=0)


def test_duplicate_is_an_error_that_names_both_lines():
    text = 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n'
    with pytest.raises(CatalogError, match=r"'a' stands here and in line 1"):
        serialize_exact(parse_exact(text, "x.po"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('msgid "a"\nmsgstr[0] "b"\n', "plural forms do not fit"),
        ('msgid "a"\nmsgid_plural ""\nmsgstr[0] "b"\n', "plural forms do not fit"),
        ('msgid ""\nmsgstr ""\n\nmsgid ""\nmsgstr ""\n', "the header stands here and in line 1"),
    ],
)
def test_what_is_no_po_file_is_refused_with_its_line(text, reason):
    with pytest.raises(CatalogError, match=reason) as caught:
        parse_exact(text, "x.po")
    assert caught.value.where.startswith("x.po:")


@pytest.mark.parametrize(
    ("named", "code"), [("pt-BR", "pt_BR"), ("es", "es"), ("../../etc", ""), ("", ""), ("Spanish", "")]
)
def test_language_is_taken_from_the_header_only_if_it_is_one(named, code):
    assert find_language(parse_exact(HEADER.format(named), "x.po")) == code
