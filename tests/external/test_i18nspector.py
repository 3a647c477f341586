"""``polyleaf check`` beside i18nspector (MIT) on its own 323 test files, which name the tags it is to find.

The files are read where tests/catalogs/test_i18nspector_suite.py reads them. ``i18nspector.toml`` says which of our
checks mean the same as a tag, where we are silent on purpose, and where we say more.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from polyleaf.checks import Choice
from polyleaf.pipeline.check import Target, check_target
from tests.catalogs.test_i18nspector_suite import FOLDER

HERE = Path(__file__).parent
TABLE = tomllib.loads((HERE / "i18nspector.toml").read_text("utf-8"))
TAG = re.compile(r"(?:# )?[EWIP]: (?:[\w.-]+: )?([a-z][a-z0-9-]+)")
OF_FILES = ("header-charset", "header-fields", "message-flags", "plural-count", "plural-header", "stray-previous")
# ours that look at nothing but what i18nspector looks at

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"{FOLDER} is absent; set POLYLEAF_SUITES")


def read_tags(path: Path) -> set[str]:
    """What i18nspector says of a file: beside it in a ``.tags`` file, or in its first comments."""
    beside = Path(f"{path}.tags")
    tags = set()
    for line in (beside if beside.exists() else path).read_bytes().decode("latin-1").splitlines():
        if match := TAG.match(line):
            tags.add(match[1])
        elif not line.startswith("#"):
            break
    return tags


@cache
def check_all() -> dict[str, tuple[set[str], set[str], bool]]:
    """By file its tags, our checks with findings, and whether something of it was refused."""
    found = {}
    for path in sorted([*FOLDER.glob("*.po"), *FOLDER.glob("*.pot")]):
        file = check_target(Target(path, path.name), Choice())
        found[path.name] = (read_tags(path), {item.finding.check for item in file.findings}, bool(file.faults))
    return found


def test_every_file_is_checked_or_refused():
    assert len(check_all()) == 323


def test_where_a_tag_means_the_same_we_find_it_too_or_say_why_not():
    meaning, silent = TABLE["meaning"], TABLE["silent"]
    missed = {
        f"{name}: {tag}"
        for name, (tags, checks, is_refused) in check_all().items()
        for tag in tags & set(meaning)
        if not is_refused and not checks & set(meaning[tag])
    }
    assert missed == set(silent)
    assert all(len(why) > 15 for why in silent.values())


def test_our_checks_of_the_file_itself_find_nothing_else():
    """A finding is one that i18nspector has too, or is listed with its reason."""
    more = {
        f"{name}: {check}"
        for name, (tags, checks, _) in check_all().items()
        for check in checks & set(OF_FILES)
        if not any(check in TABLE["meaning"].get(tag, ()) for tag in tags)
    }
    assert more == set(TABLE["more"])


def test_where_we_agree_is_counted():
    """The figure that docs/checks-of-others.md tells."""
    pairs = [(name, tag) for name, (tags, _, _) in check_all().items() for tag in tags if tag in TABLE["meaning"]]
    assert (len(pairs), len(pairs) - len(TABLE["silent"])) == (TABLE["counted"]["tags"], TABLE["counted"]["found"])
