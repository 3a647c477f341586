"""Whatever a catalog may hold comes back from its file unchanged, and other tools agree on what it says."""

from __future__ import annotations

import shutil
import subprocess

import polib
import pytest
from hypothesis import Phase, assume, given, settings

from polyleaf.catalogs import canonicalize, parse_catalog, serialize_catalog, write_catalog
from polyleaf.catalogs.canonical import canonicalize_comments, canonicalize_notes
from polyleaf.errors import CatalogError
from polyleaf.model import Catalog, Message
from tests.catalogs.strategies import FEW, LINES, PATHS, build_catalogs

QUICK = settings(FEW, phases=(Phase.explicit, Phase.generate))
# for what starts a program or writes a file each time: shrinking would take minutes


@FEW
@given(build_catalogs())
def test_canonical_catalog_comes_back_equal(catalog):
    canonical = canonicalize(catalog)
    assert parse_catalog(serialize_catalog(catalog), catalog.language, "") == canonical
    assert canonicalize(canonical) == canonical


@FEW
@given(build_catalogs())
def test_no_text_and_no_identity_changes_on_the_way(catalog):
    read = parse_catalog(serialize_catalog(catalog), catalog.language, "").messages
    assert [message.uid for message in read] == [message.uid for message in catalog.messages]
    assert [message.target_digest for message in read] == [message.target_digest for message in catalog.messages]


@settings(QUICK)
@given(catalog=build_catalogs())
def test_polib_reads_the_same_texts(catalog, tmp_path_factory):
    path = tmp_path_factory.mktemp("polib") / "x.po"
    write_catalog(path, catalog)
    read = [
        (entry.msgctxt, entry.msgid, tuple(entry.msgstr_plural.values()) or entry.msgstr)
        for entry in polib.pofile(path)
    ]
    assert read == [
        (message.msgctxt, message.msgid, message.msgstr if message.msgid_plural else message.msgstr[0])
        for message in canonicalize(catalog).messages
    ]


@given(LINES)
def test_folding_a_second_time_changes_nothing(lines):
    for fold in (canonicalize_comments, canonicalize_notes):
        assert fold(fold(lines)) == fold(lines)


@given(LINES)
def test_folding_loses_no_word(lines):
    assert " ".join(canonicalize_comments(lines)).split() == " ".join(canonicalize_comments([" ".join(lines)])).split()


@pytest.mark.skipif(not shutil.which("msgcat"), reason="msgcat is not installed")
@settings(QUICK)
@given(build_catalogs(paths=PATHS))
def test_msgcat_would_write_the_same(catalog):
    assume(catalog.messages)  # of a header alone msgcat writes nothing
    text = serialize_catalog(catalog)
    result = subprocess.run(["msgcat", "--no-wrap", "-"], input=text.encode(), capture_output=True, check=True)
    assert result.stdout.decode() == text


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (Message("a\x00"), "U\\+0000"),
        (Message("a", ("\u2028",)), "U\\+2028"),
        (Message("a", ("\ud800",)), "U\\+D800"),
        (Message("a", comments=("\x1b",)), "U\\+001B"),
        (Message("a", references=("\n",)), "reference"),
        (Message(""), "the msgid is empty"),
        (Message("a", ("b", "c")), "2 msgstr and no plural"),
        (Message("a", ("b", "", "c"), msgid_plural="as"), "3 plural forms where es has 2"),
        (Message("a", ("b", "c"), msgid_plural=""), "the msgid_plural is empty"),
    ],
)
def test_what_the_reader_would_refuse_is_not_written(message, reason, tmp_path):
    path = tmp_path / "es.po"
    with pytest.raises(CatalogError, match=reason):
        write_catalog(path, Catalog("es", (message,), path=str(path)))
    assert list(tmp_path.iterdir()) == []


def test_two_messages_of_one_identity_are_not_written():
    with pytest.raises(CatalogError, match="'a' stands twice"):
        serialize_catalog(Catalog("es", (Message("a", ("b",)), Message("a", ("c",)))))


def test_control_character_in_the_header_is_not_written():
    with pytest.raises(CatalogError, match="the header holds U\\+001B"):
        serialize_catalog(Catalog("es", (), (("X-Foo", "\x1b"),)))


def test_writing_the_same_again_does_not_touch_the_file(tmp_path):
    path = tmp_path / "es.po"
    catalog = Catalog("es", (Message("a", ("b",)),))
    assert [write_catalog(path, catalog), write_catalog(path, catalog)] == [True, False]


def test_edits_of_different_messages_on_two_branches_touch_different_lines():
    base = Catalog("es", (Message("a"), Message("b")))
    ours = Catalog("es", (Message("a", ("x",)), Message("b")), (("Last-Translator", "Anna"), ("X-Generator", "Poedit")))
    changed = set(serialize_catalog(ours).splitlines()) - set(serialize_catalog(base).splitlines())
    assert changed == {'msgstr "x"'}


def test_catalog_of_a_language_without_a_known_plural_rule_is_written_without_plural_header():
    text = serialize_catalog(Catalog("xx", (Message("a", ("b",)),)))
    assert "Plural-Forms" not in text
    assert parse_catalog(text, "xx", "").messages[0].msgstr == ("b",)
