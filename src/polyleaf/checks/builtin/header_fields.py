"""Fields of the header that stand twice, still hold the template's words, or are misspelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck
from polyleaf.model import Catalog, Certainty, Finding, Severity

KNOWN = frozenset({
    "project-id-version", "report-msgid-bugs-to", "pot-creation-date", "po-revision-date", "last-translator",
    "language-team", "language", "mime-version", "content-type", "content-transfer-encoding", "plural-forms",
    "generated-by",
})  # fmt: skip
# what xgettext writes for somebody to replace
_BOILERPLATE = (
    "PACKAGE VERSION", "PROJECT VERSION", "LANGUAGE <LL@li.org>", "EMAIL@ADDRESS", "FULL NAME", "INTEGER", "EXPRESSION",
)  # fmt: skip
_BOILERPLATE_ABOVE = (
    "PACKAGE package", "SOME DESCRIPTIVE TITLE", "FIRST AUTHOR", "THE PACKAGE'S COPYRIGHT HOLDER", "EMAIL@ADDRESS",
)  # fmt: skip
_FIXED = {"mime-version": ("1.0",), "content-transfer-encoding": ("8bit", "7bit")}


def find_odd_fields(catalog: Catalog, language: str) -> Iterator[Finding]:
    """What is odd, a finding each; a template may hold what is to be replaced."""
    counts = Counter(name.lower() for name, _ in catalog.headers)
    for name, value in catalog.headers:
        folded = name.lower()
        if counts.pop(folded, 0) > 1:
            yield _make(catalog, f"the header has {name} more than once")
        if folded not in KNOWN and not folded.startswith("x-"):
            yield _make(catalog, f"{name} is no field of a header; own ones start with X-")
        if folded in _FIXED and value.strip().lower() not in _FIXED[folded]:
            yield _make(catalog, f"{name} is {value.strip()[:40]!r}, not {_FIXED[folded][0]!r}")
        if language and (left := next((text for text in _BOILERPLATE if text in value), None)):
            yield _make(catalog, f"{name} still has the template's {left!r}")
    if language:
        comments = "\n".join(catalog.comments)
        for left in (text for text in _BOILERPLATE_ABOVE if text in comments):
            yield _make(catalog, f"the comment above the header still has the template's {left!r}")


def _make(catalog: Catalog, message: str) -> Finding:
    return Finding("header-fields", Severity.MINOR, Certainty.CERTAIN, message, file=catalog.path, line=1)


PLUGIN = CatalogCheck(
    name="header-fields",
    summary="A field of the header is odd: twice, unknown, or left as the template has it.",
    advice="Nobody can tell whose file it is, and tools take either of two values. Correct the field, or take it out.",
    find=find_odd_fields,
)
