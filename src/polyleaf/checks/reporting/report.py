"""What a report is made of."""

from __future__ import annotations

from dataclasses import dataclass

from polyleaf.errors import PolyleafError
from polyleaf.model import Decision, Finding, compute_digest


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding with the text it is about and what a person decided about it."""

    finding: Finding
    language: str
    # "" if the file does not say
    uid: str = ""
    # of the message; "" for a finding about a whole catalog
    target: str = ""
    # the form of the translation that the finding's span is in
    ignored: Decision | None = None
    # who says that this is no mistake, and why


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A catalog after its checks, with what is wrong with the file itself."""

    path: str
    # as people see it in findings
    language: str
    units: int
    # translated messages in it; 0 if it cannot be read
    findings: tuple[Reported, ...] = ()
    faults: tuple[PolyleafError, ...] = ()
    # what single messages break; or the one reason why nothing of it was checked
    is_readable: bool = True


def compute_fingerprint(reported: Reported) -> str:
    """What identifies a finding over time: it stays when lines move or a file is renamed, not when the text changes.

    >>> from polyleaf.model import Certainty, Severity
    >>> finding = Finding("numbers", Severity.CRITICAL, Certainty.CERTAIN, "differs", line=3)
    >>> len(compute_fingerprint(Reported(finding, "es")))
    32
    """
    finding = reported.finding
    span = "-".join(map(str, finding.span)) if finding.span else ""
    return compute_digest(finding.check, reported.language, reported.uid, reported.target, finding.message, span)
