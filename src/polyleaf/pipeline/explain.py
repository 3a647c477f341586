"""One segment's whole life: raw lines, fixes, holds, English, drafts, findings, decisions, and where it is printed."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from polyleaf.checks import check_message
from polyleaf.errors import UsageError
from polyleaf.model import Block, Document, Leaflet, Message, Segment
from polyleaf.pipeline.loading import Article, load_articles, load_catalog, load_leaflets, state_of
from polyleaf.project import SOURCE_LANGUAGE, Project
from polyleaf.review import describe_provenance, read_ledger


def explain_segment(project: Project, name: str, document: str | None = None) -> dict[str, Any]:
    """Everything known of segment ``LINE.N`` (of ``document``, needed only if the project has several)."""
    article, block, segment = _find(project, name, document)
    edition = next((item for item in article.edition.messages if item.msgid == segment.text), None)
    english = edition.msgstr[0] if edition else ""
    return {
        "segment": segment.id,
        "source": f"{article.document.path}:{segment.line}",
        "raw": article.document.lines[segment.line - 1][segment.start : segment.end],
        "kind": block.kind.value,
        "fixes": [asdict(fix) for fix in segment.fixes],
        "holds": list(segment.holds),
        "findings": _list_findings(article.document, segment),
        "english": _describe(project, SOURCE_LANGUAGE, edition) if edition else None,
        "printed": _list_places(project, english),
        "languages": [
            _describe(project, language, message)
            for language in project.targets()
            for message in _find_translations(project, language, english)
        ],
    }


def _find(project: Project, name: str, document: str | None) -> tuple[Article, Block, Segment]:
    found = [
        (article, block, segment)
        for article in load_articles(project)
        if document in (None, article.outline.stem)
        for block in article.document.blocks
        for segment in block.segments
        if segment.id in {name, f"{name}.1"}
    ]
    if len(found) != 1:
        raise UsageError(
            f"{len(found)} segments are called {name!r}",
            to_do="segments are called LINE.N, as 9.1; with several documents add --document NAME",
        )
    return found[0]


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
    return {
        "lang": language,
        "uid": message.uid,
        "text": message.msgstr[0],
        "state": state_of(message, ledger).value,
        "provenance": list(describe_provenance(message, ledger)),
        "findings": [
            f"{item.severity.value} {item.check}: {item.message}" for item in check_message(message, language)
        ],
        "decisions": [asdict(item) for item in ledger.about_uid(message.uid)],
    }


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
