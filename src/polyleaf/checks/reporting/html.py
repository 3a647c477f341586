"""Findings as one page of HTML that needs nothing else: no network, no other file, and works without its script.

Texts of catalogs are hostile until shown otherwise: Jinja2 escapes all of them, and a content security policy lets the
page run and style exactly its own script and sheet.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files as package_files

from polyleaf.checks.check import CatalogCheck, Check
from polyleaf.checks.reporting.pieces import Piece, split_pieces, split_quotations
from polyleaf.checks.reporting.report import CheckedFile, Reported, compute_fingerprint
from polyleaf.model import Severity


@dataclass(frozen=True, slots=True)
class _Row:
    reported: Reported
    anchor: str
    sentence: tuple[str, ...]
    # the message in pieces, every second one a quotation, which may run the other way
    source: tuple[Piece, ...]
    target: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """The findings of one language, worst first."""

    code: str
    tag: str
    # BCP 47, for screen readers and fonts
    name: str
    units: int
    files: int
    rows: tuple[_Row, ...]
    counts: Mapping[str, int]
    # open findings by severity


def serialize_html(
    files: Iterable[CheckedFile], checks: Sequence[Check | CatalogCheck], version: str, names: Mapping[str, str]
) -> str:
    """The page; ``names`` tells the English names of languages where they are known."""
    import jinja2  # noqa: PLC0415  15 ms that a check without a report should not pay

    files = tuple(files)
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    groups = _group(files, names)
    found = Counter(row.reported.finding.check for group in groups for row in group.rows)
    sheet, script = _read("report.css"), _read("report.js")
    return environment.from_string(_read("report.html.jinja")).render(
        groups=groups,
        see=lambda text: split_pieces(text, None),
        counts=_count(row for group in groups for row in group.rows),
        ignored=sum(row.reported.ignored is not None for group in groups for row in group.rows),
        severities=tuple(Severity),
        faults=[fault for file in files for fault in file.faults],
        checks=[check for check in checks if found[check.name]],
        found=found,
        version=version,
        sheet=sheet,
        script=script,
        sheet_digest=_digest(sheet),
        script_digest=_digest(script),
    )


def _read(name: str) -> str:
    return package_files("polyleaf.checks.reporting").joinpath(name).read_text("utf-8")


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _group(files: tuple[CheckedFile, ...], names: Mapping[str, str]) -> tuple[_Group, ...]:
    groups = []
    anchors: Counter[str] = Counter()
    for code in sorted({file.language for file in files if file.is_readable}):
        own = [file for file in files if file.language == code and file.is_readable]
        rows = tuple(_make_row(reported, anchors) for file in own for reported in file.findings)
        groups.append(
            _Group(
                code=code,
                tag=code.replace("_", "-") or "und",
                name=names.get(code, code or "language unknown"),
                units=sum(file.units for file in own),
                files=len(own),
                rows=tuple(sorted(rows, key=_rank)),
                counts=_count(rows),
            )
        )
    return tuple(groups)


def _make_row(reported: Reported, anchors: Counter[str]) -> _Row:
    """A row whose anchor is its own, even where two files hold the same text."""
    finding = reported.finding
    anchor = f"f-{compute_fingerprint(reported)[:16]}"
    anchors[anchor] += 1
    return _Row(
        reported,
        anchor if anchors[anchor] == 1 else f"{anchor}-{anchors[anchor]}",
        split_quotations(finding.message),
        split_pieces(finding.msgid, None),
        split_pieces(reported.target, finding.span),
    )


def _rank(row: _Row) -> tuple[bool, int, str, int]:
    finding = row.reported.finding
    return row.reported.ignored is not None, finding.severity.rank, finding.file, finding.line


def _count(rows: Iterable[_Row]) -> dict[str, int]:
    found = Counter(row.reported.finding.severity.value for row in rows if not row.reported.ignored)
    return {severity.value: found[severity.value] for severity in Severity}
