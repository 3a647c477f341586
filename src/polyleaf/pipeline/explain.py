"""One segment's whole life: raw lines, fixes, holds, English, drafts, findings, decisions, and where it is printed."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from polyleaf.checks import check_message
from polyleaf.model import Decision, Document, Leaflet, Message, Segment
from polyleaf.pipeline.holds import list_holds
from polyleaf.pipeline.loading import Article, find_segment, load_catalog, load_leaflets, state_of
from polyleaf.project import SOURCE_LANGUAGE, Project
from polyleaf.review import describe_provenance, read_ledger


def explain_segment(project: Project, name: str, document: str | None = None) -> dict[str, Any]:
    """Everything known of segment ``LINE.N`` (of ``document``, needed only if the project has several)."""
    article, block, segment = find_segment(project, name, document)
    edition = next((item for item in article.edition.messages if item.msgid == segment.text), None)
    english = edition.msgstr[0] if edition else ""
    return {
        "segment": segment.id,
        "source": f"{article.document.path}:{segment.line}",
        "raw": article.document.lines[segment.line - 1][segment.start : segment.end],
        "kind": block.kind.value,
        "fixes": [asdict(fix) for fix in segment.fixes],
        "holds": list(segment.holds),
        "hold": _describe_hold(article, segment),
        "findings": _list_findings(article.document, segment),
        "english": _describe(project, SOURCE_LANGUAGE, edition) if edition else None,
        "printed": _list_places(project, english),
        "languages": [
            _describe(project, language, message)
            for language in project.targets()
            for message in _find_translations(project, language, english)
        ],
    }


def _describe_hold(article: Article, segment: Segment) -> dict[str, Any] | None:
    """What became of the segment's hold, or None if it has none."""
    for hold in list_holds(article.document, article.edition, article.ledger):
        if hold.segment.id == segment.id:
            return {
                "standing": hold.standing.value,
                "decision": asdict(hold.verdict) if hold.verdict else None,
            }
    return None


def _list_findings(document: Document, segment: Segment) -> list[dict[str, Any]]:
    return [
        asdict(finding)
        for finding in document.findings
        if finding.line == segment.line
        and finding.start < max(segment.end, segment.start + 1)
        and segment.start <= finding.end
    ]


def _describe(project: Project, language: str, message: Message) -> dict[str, Any]:
    ledger = read_ledger(project.decisions(language))
    ignored = ledger.ignored(message)
    return {
        "lang": language,
        "uid": message.uid,
        "text": message.msgstr[0],
        "state": state_of(message, ledger).value,
        "provenance": list(describe_provenance(message, ledger)),
        "findings": [
            f"{item.severity.value} {item.check}: {item.message}{_tell_ignored(ignored.get(item.check))}"
            for item in check_message(message, language)
        ],
        "decisions": [asdict(item) for item in ledger.about_uid(message.uid)],
    }


def _tell_ignored(decision: Decision | None) -> str:
    return f" (ignored by {decision.person}, {decision.role}: {decision.reason})" if decision else ""


def _list_places(project: Project, english: str) -> list[str]:
    return [place for leaflet in load_leaflets(project) for place in _places_in(leaflet, english)]


def _places_in(leaflet: Leaflet, english: str) -> list[str]:
    return [
        f"{leaflet.id}: {section.heading.msgid}"
        for section in leaflet.sections
        if any(message.msgid == english for block in section.blocks for message in (section.heading, *block.messages))
    ]


def _find_translations(project: Project, language: str, english: str) -> list[Message]:
    domains = [leaflet.id for leaflet in load_leaflets(project)]
    return [
        message
        for domain in domains
        for message in load_catalog(project, language, domain).messages
        if english and message.msgid == english
    ]
