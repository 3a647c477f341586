"""Findings as SARIF 2.1.0 (OASIS), which code-review tools show beside the lines of a change.

A rule is a check; what people ignored is a suppression with their reason. Nothing here depends on the clock or the
machine: the same findings give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from polyleaf.checks.check import CatalogCheck, Check
from polyleaf.checks.reporting.report import CheckedFile, Reported, compute_fingerprint
from polyleaf.errors import PolyleafError
from polyleaf.model import Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.CRITICAL: "error", Severity.MAJOR: "warning", Severity.MINOR: "note"}
ROOT = "%SRCROOT%"
# relative addresses are relative to where the sources are checked out, as such tools expect
PAGES = "docs/checks"
# where the checks' pages lie in Polyleaf's own repository


def serialize_sarif(
    files: Iterable[CheckedFile], checks: Sequence[Check | CatalogCheck], version: str, documentation: str
) -> str:
    """A SARIF log with one run; ``documentation`` is the address of the folder of the checks' pages, "" if none has it.

    SARIF takes only whole addresses, so without one a rule points to its page in this repository by its path.
    """
    files = tuple(files)
    rules = [_describe_rule(check, documentation) for check in checks]
    places = {check.name: index for index, check in enumerate(checks)}
    errors = [_describe_fault(file.path, fault) for file in files for fault in file.faults]
    driver = {"name": "polyleaf", "semanticVersion": version, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not errors, "toolExecutionNotifications": errors}],
        "results": [_describe_result(reported, places) for file in files for reported in file.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _describe_rule(check: Check | CatalogCheck, documentation: str) -> dict[str, Any]:
    address = f"{documentation.rstrip('/')}/{check.name}.md" if documentation else ""
    page = f"[{check.name}]({address})" if address else f"`{PAGES}/{check.name}.md`"
    rule = {
        "id": check.name,
        "shortDescription": {"text": check.summary},
        "fullDescription": {"text": f"{check.summary} {check.advice}"},
        "help": {"text": check.advice, "markdown": f"{check.advice}\n\n{page}"},
    }
    return {**rule, "helpUri": address} if address else rule


def _describe_fault(path: str, fault: PolyleafError) -> dict[str, Any]:
    location = {"physicalLocation": {"artifactLocation": _locate(path)}}
    return {"level": "error", "message": {"text": str(fault)}, "locations": [location]}


def _describe_result(reported: Reported, places: dict[str, int]) -> dict[str, Any]:
    finding = reported.finding
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "level": LEVELS[finding.severity],
        "message": {"text": _tell(reported)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _locate(finding.file),
                    "region": {"startLine": max(1, finding.line)},
                }
            }
        ],
        "partialFingerprints": {"polyleafFinding/v1": compute_fingerprint(reported)},
        "properties": _list_properties(reported),
    }
    if finding.check in places:
        result["ruleIndex"] = places[finding.check]
    if ignored := reported.ignored:
        why = f"{ignored.person} ({ignored.role}), {ignored.time}: {ignored.reason}"
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
    return result


def _tell(reported: Reported) -> str:
    """The sentence with the two texts under it, since such tools show no other line of a catalog."""
    finding = reported.finding
    remedy = f" (write: {finding.suggestion})" if finding.suggestion else ""
    texts = f"\nSource: {finding.msgid}\nTranslation: {reported.target}" if finding.msgid else ""
    return f"{finding.message}{remedy}{texts}"


def _list_properties(reported: Reported) -> dict[str, object]:
    finding = reported.finding
    listed: dict[str, object] = {
        "severity": finding.severity.value,
        "certainty": finding.certainty.value,
        "language": reported.language,
    }
    if finding.msgctxt:
        listed["msgctxt"] = finding.msgctxt
    if finding.span:
        listed["span"] = list(finding.span)
    return listed


def _locate(path: str) -> dict[str, str]:
    """The address of a file: relative to the checkout, or absolute where it lies outside.

    >>> _locate("po/pt BR.po"), _locate("/srv/es.po")
    ({'uri': 'po/pt%20BR.po', 'uriBaseId': '%SRCROOT%'}, {'uri': 'file:///srv/es.po'})
    """
    pure = PurePosixPath(path)
    return {"uri": pure.as_uri()} if pure.is_absolute() else {"uri": quote(path), "uriBaseId": ROOT}
