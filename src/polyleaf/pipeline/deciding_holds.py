"""Taking a person's decision on a held segment into the English ledger and edition."""

from __future__ import annotations

from collections.abc import Iterable

from polyleaf.errors import UsageError
from polyleaf.files import Writer
from polyleaf.model import Decision, Message
from polyleaf.pipeline.gaps import list_gaps, make_gap_message
from polyleaf.pipeline.holds import make_source_message
from polyleaf.pipeline.loading import Article, find_segment, load_articles
from polyleaf.pipeline.normalize import normalize_outline
from polyleaf.project import SOURCE_LANGUAGE, Project
from polyleaf.review import Verdict, append_decisions, make_decision


def decide_holds(
    project: Project, verdict: Verdict, names: Iterable[str], document: str | None, writer: Writer
) -> tuple[Decision, ...]:
    """Record ``keep`` or ``drop`` of held segments, all of them or none, and propose the text of the kept ones.

    A line alone, as "38", may name a gap. Raises UsageError for a segment that does not exist or is not on hold.
    """
    if not verdict.reason:
        raise UsageError("no reason is given", to_do="say why the segment is kept or dropped: --reason TEXT")
    made = []
    articles: dict[str, Article] = {}
    for name in names:
        article, message = _find_held(project, name, document)
        made.append(make_decision(verdict.op, message, verdict.actor, verdict.reason))
        articles[article.outline.stem] = article
    decisions = append_decisions(project.decisions(SOURCE_LANGUAGE), made, writer)
    if not writer.dry_run:
        for article in articles.values():
            normalize_outline(project, article.outline, writer)
    return decisions


def _find_held(project: Project, name: str, document: str | None) -> tuple[Article, Message]:
    """The held segment or gap of this name, as the message a decision is about."""
    found = [
        (article, gap)
        for article in load_articles(project)
        if document in (None, article.outline.stem)
        for gap in list_gaps(article.document, article.ledger)
        if str(gap.line) == name
    ]
    if len(found) == 1:
        article, gap = found[0]
        return article, make_gap_message(make_source_message(gap.after))
    article, _, segment = find_segment(project, name, document)
    if not segment.holds:
        raise UsageError(
            f"segment {segment.id} is not on hold",
            to_do="change its text in the English edition, or leave it out of the outline",
        )
    return article, make_source_message(segment)
