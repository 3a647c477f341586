"""The short way of reading gives the very entries that the grammar gives, or leaves the entry to it."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.catalogs import po_entries
from polyleaf.catalogs.po_exact import serialize_exact
from polyleaf.errors import CatalogError
from tests.catalogs.strategies import FEW, build_catalogs
from tests.catalogs.test_po_exact import CASES, parse_exact, replace

FOLDER = Path(__file__).parents[1] / "golden" / "catalogs"
PIECES = st.sampled_from(
    [
        'msgid "a"\n',
        'msgid "b\\n"\n"c\\x41"\n',
        'msgctxt "k"\n',
        'msgstr "d"\n',
        'msgstr ""\n"e"\n',
        '"f"\n',
        'msgid_plural "g"\n',
        'msgstr[0] "h"\n',
        "msgid\n",
        "\n",
        " \n",
        "# comment\n",
        "#\tcomment \t\n",
        "#. note\x0bmore\n",
        "#: a.txt:1 \u2068b c\u2069:2\n",
        "#, fuzzy,  reviewed\n",
        "#= sticky\n",
        '#| msgid "i"\n',
        '#~ msgid "j"\n',
        '#~ msgstr "k"\n',
        'msgstr "\\q"\n',
        'msgid "l\n',
    ]
)


def read_both_ways(text, monkeypatch):
    short = read(text)
    with monkeypatch.context() as patch:
        patch.setattr(po_entries, "read_plain", lambda reader: None)
        return short, read(text)


def read(text):
    try:
        entries = list(po_entries.read_entries(text, "x.po"))
    except CatalogError as error:
        return str(error)
    # which token came last is of no use once the entry is whole
    return [astuple(entry)[:-2] for entry in entries]


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.po*")), ids=lambda path: path.stem)
def test_every_case_is_read_alike(path, monkeypatch):
    short, long = read_both_ways(path.read_bytes().decode("utf-8", "replace"), monkeypatch)
    assert short == long


@given(st.lists(PIECES, max_size=12).map("".join))
def test_any_order_of_lines_is_read_alike(text):
    with pytest.MonkeyPatch.context() as monkeypatch:
        short, long = read_both_ways(text, monkeypatch)
    assert short == long


@FEW
@given(build_catalogs())
def test_whatever_a_catalog_may_hold_is_read_alike(catalog):
    with pytest.MonkeyPatch.context() as monkeypatch:
        text = serialize_exact(replace(parse_exact("", "x.po"), messages=catalog.messages))
        short, long = read_both_ways(text, monkeypatch)
    assert short == long


def test_the_cases_have_entries_of_the_short_way(monkeypatch):
    taken = []

    def count(reader, read_plain=po_entries.read_plain):
        taken.append(read_plain(reader))
        return taken[-1]

    monkeypatch.setattr(po_entries, "read_plain", count)
    for path in CASES.glob("*.po"):
        read(path.read_text("utf-8"))
    assert any(taken)
    assert not all(taken)
