"""The report of step 1 on a source of the project, with what people have made of it so far."""

from __future__ import annotations

from pathlib import Path

from polyleaf import __version__
from polyleaf.errors import OutlineError
from polyleaf.files import Writer
from polyleaf.model import BlockKind, Leaflet
from polyleaf.normalize.reporting import EditorsView, build_report, serialize_report
from polyleaf.pipeline.gaps import Gap, list_gaps
from polyleaf.pipeline.holds import Hold, Standing, list_holds, make_source_message
from polyleaf.pipeline.loading import Article, build_article
from polyleaf.pipeline.normalize import Normalized
from polyleaf.project import SOURCE_LANGUAGE, Project
from polyleaf.review import read_ledger


def write_report(project: Project, outline: Path, done: Normalized, writer: Writer) -> Path:
    """Write ``output/report/<document>.html`` on a source that step 1 has just done; returns its path."""
    ledger = read_ledger(project.decisions(SOURCE_LANGUAGE))
    article = Article(done.document, outline, done.catalog, ledger)
    path = project.output / "report" / f"{outline.stem}.html"
    writer.write(path, serialize_report(build_report(done.document, view_article(article)), __version__))
    return path


def view_article(article: Article) -> EditorsView:
    """What people have made of a source's segments: their English, their decisions, and the leaflets printed of it."""
    texts = {message.uid: message.msgstr[0] for message in article.edition.messages}
    leaflets, obstacle = _build_leaflets(article)
    return EditorsView(
        texts={segment.id: texts.get(make_source_message(segment).uid, "") for segment in article.document.segments()},
        standings={
            hold.segment.id: _describe(hold) for hold in list_holds(article.document, article.edition, article.ledger)
        }
        | {str(gap.line): _describe(gap) for gap in list_gaps(article.document, article.ledger)},
        leaflets={leaflet.id: _list_prose(leaflet) for leaflet in leaflets},
        obstacle=obstacle,
    )


def _build_leaflets(article: Article) -> tuple[tuple[Leaflet, ...], str]:
    """The leaflets, or why there are none yet: a report helps to resolve the holds that stop an outline."""
    try:
        return build_article(article), ""
    except OutlineError as error:
        return (), str(error)


def _list_prose(leaflet: Leaflet) -> tuple[str, ...]:
    return tuple(
        message.msgid
        for section in leaflet.sections
        for block in section.blocks
        if block.kind is not BlockKind.HEADING
        for message in block.messages
    )


def _describe(hold: Hold | Gap) -> str:
    if hold.verdict:
        return f"{hold.standing.value} by {hold.verdict.person}: {hold.verdict.reason}"
    return "resolved by an edit" if hold.standing is Standing.EDITED else hold.standing.value
