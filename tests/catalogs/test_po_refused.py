"""What a catalog may not hold. Each file of tests/golden/catalogs/refused says in its second line where and why."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from polyleaf.catalogs import parse_catalog, read_catalog
from polyleaf.catalogs.po_reading import LARGEST_FILE
from polyleaf.catalogs.validity import LONGEST_STRING
from polyleaf.errors import CatalogError, StorageError

CASES = Path(__file__).parents[1] / "golden" / "catalogs" / "refused"
FIRST_LINES = re.compile(r"# language: (\w*)\n# refused in line (\d+): (.+)\n")


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("*.po")))
def test_broken_file_is_refused_with_its_line_and_the_reason(name):
    path = CASES / name
    language, line, reason = FIRST_LINES.match(path.read_text(encoding="utf-8")).groups()
    with pytest.raises(CatalogError) as caught:
        read_catalog(path, language)
    assert (caught.value.where, caught.value.what) == (f"{path}:{line}", reason)


def test_bytes_that_are_not_utf_8_are_named_with_their_line(tmp_path):
    path = tmp_path / "es.po"
    path.write_bytes('msgid "pain"\nmsgstr "dolor de riñón"\n'.encode("latin-1"))
    with pytest.raises(CatalogError, match=r"es\.po:2: byte 0xf1 is not UTF-8"):
        read_catalog(path, "es")


def test_utf_16_is_named_as_not_utf_8(tmp_path):
    path = tmp_path / "es.po"
    path.write_bytes('msgid "a"\nmsgstr "b"\n'.encode("utf-16"))
    with pytest.raises(CatalogError, match="is not UTF-8"):
        read_catalog(path, "es")


def test_raw_nul_is_refused():
    with pytest.raises(CatalogError, match="U\\+0000"):
        parse_catalog('msgid "a\0"\nmsgstr ""\n', "es", "x")


def test_string_of_more_than_ten_megabytes_is_refused():
    with pytest.raises(CatalogError, match="characters"):
        parse_catalog(f'msgid "a"\nmsgstr "{"b" * (LONGEST_STRING + 1)}"\n', "es", "x")


def test_file_larger_than_the_limit_is_refused_without_being_read(tmp_path):
    path = tmp_path / "es.po"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(CatalogError, match="is larger than 64 MB"):
        read_catalog(path, "es")


def test_missing_file_is_not_taken_for_the_text_of_a_catalog(tmp_path):
    with pytest.raises(StorageError, match="no such file"):
        read_catalog(tmp_path / "absent.po", "es")


def test_folder_in_place_of_a_file_is_an_error_in_one_sentence(tmp_path):
    with pytest.raises(StorageError, match="is a directory"):
        read_catalog(tmp_path, "es")


def test_pipe_in_place_of_a_file_does_not_hang(tmp_path):
    path = tmp_path / "es.po"
    os.mkfifo(path)
    with pytest.raises(CatalogError, match="is no ordinary file"):
        read_catalog(path, "es")


def test_symbolic_link_to_itself_is_an_error_in_one_sentence(tmp_path):
    path = tmp_path / "es.po"
    path.symlink_to(path)
    with pytest.raises(StorageError, match="symbolic link"):
        read_catalog(path, "es")


def test_huge_plural_count_in_the_header_is_never_evaluated():
    text = 'msgid ""\nmsgstr "Plural-Forms: nplurals=1000000000; plural=n/0;\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    assert parse_catalog(text, "es", "x").messages[0].msgstr == ("b",)
