"""323 PO and POT files, most broken on purpose: each is read, or refused with a place and a reason.

The files are i18nspector's blackbox tests (MIT), read from $POLYLEAF_SUITES/i18nspector, or from ../shared/suites
beside this repository; nothing of them is copied here.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from polyleaf.catalogs import canonicalize, parse_catalog, read_catalog, read_mo, serialize_catalog
from polyleaf.errors import CatalogError

SUITES = Path(os.environ.get("POLYLEAF_SUITES", Path(__file__).parents[3] / "shared" / "suites"))
FOLDER = SUITES / "i18nspector"
LANGUAGE = re.compile(rb'"Language: ([a-z]{2,3}(?:_[A-Z]{2})?)\\n"')

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"{FOLDER} is absent; set POLYLEAF_SUITES")

REFUSED = Path(__file__).parents[1] / "golden" / "catalogs" / "i18nspector-refused.txt"
# the whole list, so that a file that begins or ceases to be refused is noticed


def name_files(*suffixes):
    return sorted(path.name for path in FOLDER.glob("*") if path.suffix in suffixes)


def guess_language(path):
    if path.suffix == ".pot":
        return ""
    match = LANGUAGE.search(path.read_bytes())
    return match.group(1).decode() if match else "la"


def test_all_323_files_are_there():
    assert len(name_files(".po", ".pot")) == 323


@pytest.mark.parametrize("name", name_files(".po", ".pot"))
def test_file_is_read_and_written_stably_or_refused_with_its_line(name):
    path = FOLDER / name
    language = guess_language(path)
    try:
        catalog = read_catalog(path, language)
    except CatalogError as error:
        assert re.fullmatch(rf"{re.escape(str(path))}:\d+", error.where), error
        return
    text = serialize_catalog(catalog)
    assert parse_catalog(text, language, str(path)) == canonicalize(catalog)


def test_refused_files_and_reasons_are_these():
    reasons = []
    for name in name_files(".po", ".pot", ".mo"):
        try:
            if name.endswith(".mo"):
                read_mo(FOLDER / name)
            else:
                read_catalog(FOLDER / name, guess_language(FOLDER / name))
        except CatalogError as error:
            reasons.append(f"{error.where.removeprefix(f'{FOLDER}/')}: {error.what}")
    assert reasons == REFUSED.read_text(encoding="utf-8").splitlines()
