"""What is taken as it comes, and what becomes of it: NAME.po and NAME.canonical in tests/golden/catalogs/tolerant."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from polyleaf.catalogs import canonicalize, parse_catalog, read_catalog, serialize_catalog

CASES = Path(__file__).parents[1] / "golden" / "catalogs" / "tolerant"
NAMES = sorted(path.stem for path in CASES.glob("*.po"))


def read_canonical(name):
    return CASES.joinpath(f"{name}.canonical").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_odd_file_is_read_and_becomes_canonical(name):
    assert serialize_catalog(read_catalog(CASES / f"{name}.po", "es")) == read_canonical(name)


@pytest.mark.parametrize("name", NAMES)
def test_canonical_text_is_written_back_byte_for_byte(name):
    text = read_canonical(name)
    catalog = parse_catalog(text, "es", "x")
    assert serialize_catalog(catalog) == text
    assert canonicalize(catalog) == catalog


@pytest.mark.skipif(not shutil.which("msgcat"), reason="msgcat is not installed")
@pytest.mark.parametrize("name", [name for name in NAMES if name != "nothing-at-all"])
def test_canonical_text_is_what_msgcat_would_write(name):
    # of a catalog without messages msgcat writes nothing
    text = read_canonical(name)
    result = subprocess.run(["msgcat", "--no-wrap", "-"], input=text, capture_output=True, text=True, check=True)
    assert result.stdout == text


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="msgfmt is not installed")
@pytest.mark.parametrize("name", NAMES)
def test_msgfmt_finds_nothing_to_say_about_canonical_text(name):
    command = ["msgfmt", "--check", "--output-file=-", "-"]
    result = subprocess.run(command, input=read_canonical(name).encode(), capture_output=True, check=True)
    assert result.stderr == b""
