"""Findings for people and programs: a line of text, a line of JSON, SARIF 2.1.0, a page of HTML.

Reads: checked files, each with its findings and what people decided about them. Writes: text; the caller says where to.
What does not belong here: finding anything, reading catalogs or ledgers.
"""

from polyleaf.checks.reporting.html import serialize_html
from polyleaf.checks.reporting.lines import describe, serialize_finding
from polyleaf.checks.reporting.report import CheckedFile, Reported, compute_fingerprint
from polyleaf.checks.reporting.sarif import serialize_sarif
from polyleaf.checks.reporting.tally import Tally

__all__ = [
    "CheckedFile",
    "Reported",
    "Tally",
    "compute_fingerprint",
    "describe",
    "serialize_finding",
    "serialize_html",
    "serialize_sarif",
]
