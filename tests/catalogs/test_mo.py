"""What is compiled is what was passed in, and every reader finds exactly that."""

from __future__ import annotations

import gettext
import io
import shutil
import struct
import subprocess
from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings

from polyleaf.catalogs import parse_catalog, read_mo, serialize_catalog, serialize_mo
from polyleaf.errors import CatalogError, StorageError
from polyleaf.model import Catalog, Message
from tests.catalogs.strategies import FEW, build_catalogs

MESSAGES = (
    Message("Take 5 mg.", ("Tome 5 mg.",)),
    Message("Right", ("derecha",), msgctxt="side"),
    Message("Right", ("derecho",), msgctxt="law"),
    Message("Right", ("correcto",)),
    Message("%d day", ("%d día", "%d días"), msgid_plural="%d days"),
    Message("ñandú", ("rhea",), msgctxt=""),
    Message("Take", ("Tome",)),
)
QUICK = settings(FEW, phases=(Phase.explicit, Phase.generate))
# for what starts a program or writes a file each time: shrinking would take minutes


def compile_messages(tmp_path, messages, language="es"):
    path = tmp_path / "x.mo"
    path.write_bytes(serialize_mo(messages, language))
    return path


def test_our_reader_finds_every_message_in_its_context(tmp_path):
    catalog = read_mo(compile_messages(tmp_path, MESSAGES))
    assert [catalog.find(message.msgid, message.msgctxt) for message in MESSAGES] == [
        message.msgstr[0] for message in MESSAGES
    ]
    assert catalog.find_forms("%d day") == ("%d día", "%d días")


def test_absent_message_is_none_and_never_the_english(tmp_path):
    catalog = read_mo(compile_messages(tmp_path, MESSAGES))
    assert catalog.find("Take 50 mg.") is None
    assert catalog.find("Take 5 mg.", "dose") is None
    assert catalog.find("ñandú") is None
    assert catalog.find("") is None


def test_untranslated_and_obsolete_messages_are_left_out_and_fuzzy_ones_are_the_callers_choice(tmp_path):
    messages = (
        Message("a"),
        Message("b", ("x",), obsolete=True),
        Message("c", ("x", ""), msgid_plural="cs"),
        Message("d", ("x",), flags=("fuzzy",)),
    )
    catalog = read_mo(compile_messages(tmp_path, messages))
    assert [catalog.find(name) for name in "abcd"] == [None, None, None, "x"]


def test_pythons_gettext_finds_the_same_and_knows_the_plural_rule(tmp_path):
    data = serialize_mo([Message("%d day", tuple("abcdef"), msgid_plural="%d days")], "ar")
    translations = gettext.GNUTranslations(io.BytesIO(data))
    assert "".join(translations.ngettext("%d day", "%d days", number) for number in (0, 1, 2, 3, 11, 100)) == "abcdef"
    assert translations.info()["language"] == "ar"


@FEW
@given(build_catalogs())
def test_pythons_gettext_reads_whatever_a_catalog_may_hold(catalog):
    translations = gettext.GNUTranslations(io.BytesIO(serialize_mo(catalog.messages, catalog.language)))
    for message in catalog.messages:
        if message.is_translated and message.msgid_plural is None:
            found = (
                translations.gettext(message.msgid)
                if message.msgctxt is None
                else translations.pgettext(message.msgctxt, message.msgid)
            )
            assert found == message.msgstr[0]


@QUICK
@given(catalog=build_catalogs())
def test_our_reader_reads_whatever_a_catalog_may_hold(catalog, tmp_path_factory):
    path = compile_messages(tmp_path_factory.mktemp("mo"), catalog.messages, catalog.language)
    compiled = read_mo(path)
    for message in catalog.messages:
        expected = message.msgstr if message.is_translated else None
        assert compiled.find_forms(message.msgid, message.msgctxt) == expected


@pytest.mark.skipif(not shutil.which("msgunfmt"), reason="msgunfmt is not installed")
def test_msgunfmt_gives_back_what_was_compiled(tmp_path):
    command = ["msgunfmt", "--no-wrap", str(compile_messages(tmp_path, MESSAGES))]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    read = parse_catalog(text, "es", "msgunfmt").messages
    assert sorted(read, key=lambda message: message.uid) == sorted(MESSAGES, key=lambda message: message.uid)


def calm(message):
    """The message without what msgfmt compares in it: format directives, line ends at both ends."""
    return replace(
        message,
        flags=(),
        msgid=f"({message.msgid})",
        msgid_plural=message.msgid_plural and f"({message.msgid_plural})",
        msgstr=tuple(f"({text})" for text in message.msgstr),
    )


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="msgfmt is not installed")
@QUICK
@given(catalog=build_catalogs())
def test_msgfmt_compiles_the_same_lookups(catalog, tmp_path_factory):
    folder = tmp_path_factory.mktemp("msgfmt")
    finished = (message for message in catalog.messages if message.is_translated and not message.is_fuzzy)
    text = serialize_catalog(Catalog(catalog.language, tuple(map(calm, finished))))
    command = ["msgfmt", f"--output-file={folder / 'theirs.mo'}", "-"]
    subprocess.run(command, input=text.encode(), check=True, capture_output=True)
    ours = read_mo(compile_messages(folder, parse_catalog(text, catalog.language, "").messages, catalog.language))
    assert ours.texts == read_mo(folder / "theirs.mo").texts


def test_keys_are_sorted_by_their_bytes():
    data = serialize_mo([Message("é", ("1",)), Message("z", ("2",)), Message("a", ("3",), msgctxt="z")], "es")
    keys = [read_key(data, index) for index in range(4)]
    assert keys == sorted(keys)
    assert keys[0] == b""


def read_key(data, index):
    length, offset = struct.unpack_from("<2I", data, 28 + 8 * index)
    return data[offset : offset + length]


@pytest.mark.parametrize(
    ("messages", "reason"),
    [
        ((Message("a\0", ("b",)),), "separator"),
        ((Message("a", ("b\0",)),), "separator"),
        ((Message("a\4", ("b",)),), "separator"),
        ((Message("a", ("\ud800",)),), "U\\+D800"),
        ((Message("a", ("b", "c"), msgid_plural="a\0s"),), "separator"),
        ((Message("a", ("b",), msgctxt="x\4"),), "separator"),
        ((Message("a", ("b",)), Message("a", ("c",))), "two translations"),
        ((Message("a", ("b",)), Message("a", ("b", "c"), msgid_plural="as")), "two translations"),
        ((Message("a", ("b",), msgid_plural="as"),), "1 plural forms where es has 2"),
    ],
)
def test_what_would_be_looked_up_wrongly_is_refused(messages, reason):
    with pytest.raises(CatalogError, match=reason):
        serialize_mo(messages, "es")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "its first bytes are others"),
        (b'msgid ""\n', "its first bytes are others"),
        (serialize_mo(MESSAGES, "es")[:20], "it is cut off"),
        (serialize_mo(MESSAGES, "es")[:60], "it is cut off"),
        (serialize_mo(MESSAGES, "es")[:-1], "a text lies outside of it"),
        (struct.pack("<7I", 0x950412DE, 0, 0xFFFFFFFF, 28, 28, 0, 28), "it is cut off"),
        (struct.pack("<7I", 0x950412DE, 0x20000, 0, 28, 28, 0, 28), "revision 2.0 is unknown"),
        (serialize_mo(MESSAGES, "es").replace(b"charset=UTF-8", b"charset=KOI8R"), "its charset is KOI8R"),
        (serialize_mo(MESSAGES, "es").replace("día".encode(), b"d\xff\xffa"), "can't decode"),
    ],
)
def test_broken_file_is_refused_with_its_name(data, reason, tmp_path):
    path = tmp_path / "x.mo"
    path.write_bytes(data)
    with pytest.raises(CatalogError, match=reason) as caught:
        read_mo(path)
    assert caught.value.where == str(path)


def test_file_of_the_other_byte_order_is_read(tmp_path):
    ours = serialize_mo(MESSAGES, "es")
    count = struct.unpack_from("<I", ours, 8)[0]
    numbers = struct.unpack_from(f"<{7 + 4 * count}I", ours)
    path = tmp_path / "x.mo"
    path.write_bytes(struct.pack(f">{len(numbers)}I", *numbers) + ours[4 * len(numbers) :])
    assert read_mo(path).find("Take 5 mg.") == "Tome 5 mg."


def test_missing_file_is_an_error_in_one_sentence(tmp_path):
    with pytest.raises(StorageError, match="no such file"):
        read_mo(tmp_path / "x.mo")
