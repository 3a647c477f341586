"""Prose marked as a format string: "80% of" is no placeholder, and msgfmt then rejects right translations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck, place_finding
from polyleaf.model import Catalog, Certainty, Finding, Severity

_FLAGS = frozenset({"python-format", "c-format"})
_REAL = re.compile(r"%(?:\([^()]*\)|\d+\$)?[-#0+]?\d*(?:\.\d+)?[sdifrcxoueEgG%](?![a-z])")


def find_prose_formats(catalog: Catalog, language: str) -> Iterator[Finding]:
    """Messages flagged as a format whose only percent signs follow a number."""
    del language
    for message in catalog.messages:
        flags = _FLAGS & set(message.flags)
        text = f"{message.msgid} {message.msgid_plural or ''}"
        if flags and not _REAL.search(re.sub(r"\d\s?%(?:\s[a-z]+)?", "", text)):
            yield place_finding(
                catalog,
                message,
                "prose-format",
                Severity.MINOR,
                f"is prose but marked {', '.join(sorted(flags))}",
                certainty=Certainty.LIKELY,
            )


PLUGIN = CatalogCheck(
    name="prose-format",
    summary="Prose is marked as a format string.",
    advice="Extractors take the sign in 80% for a placeholder. Remove the flag, or set no-python-format.",
    find=find_prose_formats,
)
