"""What lint finds in a file, and that each finding is documented."""

from __future__ import annotations

import pytest

from polyleaf.catalogs.po_exact import parse_exact
from polyleaf.catalogs.po_linting import CHECKS, lint_file

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: es\\n"\n\n'
CLEAN = f'{HEADER}msgid "a"\nmsgstr "b"\n'


def lint(text, language="es"):
    return [(finding.check, finding.line) for finding in lint_file(parse_exact(text, "x.po"), text, language)]


def test_clean_file_has_no_findings():
    assert lint(CLEAN) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f'{HEADER}msgid "a"\nmsgstr "b\u202ec"\n', ("broken-message", 4)),
        (f'{HEADER}msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "c"\nmsgstr[2] "d"\n', ("broken-message", 4)),
        (f"{CLEAN}\n# lost\n", ("comment-after-the-end", 0)),
        (f'{HEADER}msgid "cafe\u0301"\nmsgstr "b"\n', ("composed-characters", 4)),
        (f'{CLEAN}\nmsgid "a"\nmsgstr "c"\n', ("duplicate", 7)),
        (f'{HEADER}#, python-format\nmsgid "80% of people"\nmsgstr "b"\n', ("format-flag-on-prose", 5)),
        ('msgid "a"\nmsgstr "b"\n', ("header", 0)),
        (CLEAN.replace("UTF-8", "KOI8-R"), ("header", 1)),
        (CLEAN.replace("es", "fr", 1), ("header", 1)),
        (CLEAN.replace("\n", "\r\n"), ("line-ends", 0)),
        (f"\ufeff{CLEAN}", ("line-ends", 0)),
        (f'{HEADER}#| msgid "A"\nmsgid "a"\nmsgstr "b"\n', ("previous-without-fuzzy", 5)),
        (f'{HEADER}#, reviewed\nmsgid "a"\nmsgstr "b"\n', ("unknown-flag", 5)),
    ],
)
def test_fault_is_found_at_its_line(text, found):
    assert found in lint(text)


def test_wrong_number_of_plural_forms_in_the_header_is_found():
    plural = 'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "c"\n'
    text = HEADER.replace("es", "es\\nPlural-Forms: nplurals=1; plural=0;", 1) + plural
    assert ("header", 1) in lint(text)


@pytest.mark.parametrize("check", CHECKS)
def test_every_finding_is_documented(check, repository):
    assert f"\n| {check} |" in (repository / "docs" / "po.md").read_text("utf-8")
