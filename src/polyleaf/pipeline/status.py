"""How far every leaflet is in every language."""

from __future__ import annotations

from typing import Any

from polyleaf.model import Leaflet
from polyleaf.pipeline.compile import gather_leaflet, gather_words
from polyleaf.pipeline.holds import count_open_holds
from polyleaf.pipeline.loading import load_articles, load_leaflets
from polyleaf.project import SOURCE_LANGUAGE, TEMPLATES_DOMAIN, Project

Row = dict[str, Any]
# {"lang","leaflet","total","missing","draft","stale","needs_work","translated","revised","approved","holds"}


def list_status(project: Project, languages: tuple[str, ...]) -> tuple[Row, ...]:
    """A row for every language and leaflet, and one for the words of the templates, which a final edition needs too."""
    leaflets = load_leaflets(project)
    return tuple(row for language in languages for row in _list_language(project, language, leaflets))


def _list_language(project: Project, language: str, leaflets: tuple[Leaflet, ...]) -> list[Row]:
    rows = []
    for gathered in (*(gather_leaflet(project, language, item) for item in leaflets), gather_words(project, language)):
        row: Row = {"lang": language, "leaflet": gathered.domain, "total": len(gathered.messages)}
        for state in ("missing", "draft", "stale", "needs_work", "translated", "revised", "approved"):
            row[state] = sum(found.value == state for _, found in gathered.messages)
        row["holds"] = _count_holds(project, language, gathered.domain)
        rows.append(row)
    return rows


def _count_holds(project: Project, language: str, domain: str) -> int:
    """Segments of the leaflet's source that still wait for a person, which is done in English, once for all."""
    if language != SOURCE_LANGUAGE or domain == TEMPLATES_DOMAIN:
        return 0
    documents = {leaflet.document for leaflet in load_leaflets(project) if leaflet.id == domain}
    return sum(
        count_open_holds(article.document, article.edition, article.ledger)
        for article in load_articles(project)
        if article.outline.stem in documents
    )
