"""What step 1 did to a source, as one page of HTML: raw beside clean, duplicates, coverage, readability."""

from polyleaf.normalize.reporting.html import serialize_report
from polyleaf.normalize.reporting.report import EditorsView, Report, build_report

__all__ = ["EditorsView", "Report", "build_report", "serialize_report"]
