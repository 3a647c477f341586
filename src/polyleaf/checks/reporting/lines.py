"""A finding as one line, for a terminal or for a program."""

from __future__ import annotations

from polyleaf.checks.reporting.report import Reported


def describe(reported: Reported) -> str:
    """A finding as one line: ``file:line: severity: check: sentence``, and who ignored it where somebody did.

    >>> from polyleaf.model import Certainty, Finding, Severity
    >>> found = Finding("numbers", Severity.CRITICAL, Certainty.CERTAIN, "differs", None, "5", "es.po", 3)
    >>> describe(Reported(found, "es"))
    'es.po:3: critical: numbers: differs (write: 5)'
    """
    finding = reported.finding
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    remedy = f" (write: {finding.suggestion})" if finding.suggestion else ""
    ignored = reported.ignored
    level = f"ignored {finding.severity}" if ignored else str(finding.severity)
    reason = f" (ignored by {ignored.person}, {ignored.role}: {ignored.reason})" if ignored else ""
    return f"{place}: {level}: {finding.check}: {finding.message}{remedy}{reason}"


def serialize_finding(reported: Reported) -> dict[str, object]:
    """A finding as one object, its keys in the documented order."""
    finding, ignored = reported.finding, reported.ignored
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "certainty": finding.certainty.value,
        "file": finding.file,
        "line": finding.line,
        "msgctxt": finding.msgctxt,
        "msgid": finding.msgid,
        "message": finding.message,
        "span": finding.span,
        "suggestion": finding.suggestion,
        "lang": reported.language,
        "uid": reported.uid,
        "target": reported.target,
        "ignored": {
            "person": ignored.person,
            "role": ignored.role,
            "reason": ignored.reason,
            "time": ignored.time,
        }
        if ignored
        else None,
    }
