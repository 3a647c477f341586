"""Reading what the steps have written, and turning it into what the next one asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from polyleaf.catalogs import build_leaflets, make_heading_messages, read_catalog, read_outline
from polyleaf.errors import CatalogError, LocaleError, OutlineError, UsageError
from polyleaf.facts import is_high_risk
from polyleaf.files import digest_bytes, read_bytes
from polyleaf.model import Block, Catalog, Document, Leaflet, Message, Segment, State, Unit
from polyleaf.pipeline.gaps import describe_gap_verdict
from polyleaf.pipeline.holds import refuse_dropped, settle_document
from polyleaf.pipeline.results import find_result
from polyleaf.project import SOURCE_LANGUAGE, TEMPLATES_DOMAIN, Project
from polyleaf.review import Ledger, compute_state, describe_provenance, describe_verdict, read_ledger
from polyleaf.sources import read_source

PROVENANCE = ("draft: ", "accept: ", "revise: ", "approve: ", "return: ", "ignore: ", "keep: ", "drop: ", "gap ")


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """A source of the project with its outline: what step 2 starts from."""

    document: Document
    outline: Path
    edition: Catalog
    # the English edition as it stands in the project
    ledger: Ledger
    # of English: what people decided of its texts and holds


def find_source(project: Project, outline: Path) -> Path:
    """The source an outline belongs to: the file of the same stem; raises OutlineError if there is not exactly one."""
    found = sorted(path for path in project.sources.glob(f"{outline.stem}.*") if path.suffix != ".toml")
    if len(found) != 1:
        raise OutlineError(
            f"{len(found)} sources are called {outline.stem!r}",
            where=project.relative(outline),
            to_do="keep one source of the outline's name beside it",
        )
    return found[0]


def load_document(project: Project, source: Path) -> Document:
    """A source after step 1: as it was kept for exactly these bytes and this Polyleaf, or computed now."""
    name = project.relative(source)
    inputs = (name, digest_bytes(read_bytes(source)))
    return find_result(project, "normalize", inputs, Document, lambda: _normalize(source, name))


def _normalize(source: Path, name: str) -> Document:
    from polyleaf.normalize import normalize_source  # noqa: PLC0415  step 1, which most commands need not load

    return normalize_source(read_source(source, name))


def propose_edition(document: Document, outline: Path) -> Catalog:
    """The English edition as step 1 proposes it: every segment, and the outline's own words.

    A heading that reads like a segment is that segment's message, printed in two places.
    """
    from polyleaf.normalize import build_edition  # noqa: PLC0415  see above

    proposal = build_edition(document)
    known = {message.uid for message in proposal.messages}
    headings = make_heading_messages(read_outline(outline))
    return replace(proposal, messages=proposal.messages + tuple(item for item in headings if item.uid not in known))


def load_articles(project: Project) -> tuple[Article, ...]:
    """Every outline of the project with its source and English edition; raises CatalogError before the first step 1."""
    return _load_articles(project, _stamp(project))


def _stamp(project: Project) -> tuple[tuple[str, int, int], ...]:
    """What tells that English changed since it was last read in this process."""
    editions = [project.catalog(SOURCE_LANGUAGE, outline.stem) for outline in project.outlines()]
    ledgers = sorted(project.decisions(SOURCE_LANGUAGE).glob("*.jsonl"))
    return tuple(
        (str(path), path.stat().st_mtime_ns, path.stat().st_size)
        for path in (*sorted(project.sources.glob("*")), *editions, *ledgers)
        if path.is_file()
    )


@lru_cache(maxsize=4)
def _load_articles(project: Project, stamp: tuple[tuple[str, int, int], ...]) -> tuple[Article, ...]:
    del stamp  # part of the cache's key
    articles = []
    ledger = read_ledger(project.decisions(SOURCE_LANGUAGE))
    for outline in project.outlines():
        document = load_document(project, find_source(project, outline))
        path = project.catalog(SOURCE_LANGUAGE, outline.stem)
        if not path.is_file():
            raise CatalogError("is not there yet", where=project.relative(path), to_do="run: polyleaf normalize")
        articles.append(Article(document, outline, read_catalog(path, SOURCE_LANGUAGE), ledger))
    return tuple(articles)


def load_leaflets(project: Project) -> tuple[Leaflet, ...]:
    """Every leaflet of the project in its edited English; raises OutlineError for two of one name."""
    return _build_leaflets(project, load_articles(project))


@lru_cache(maxsize=4)
def _build_leaflets(project: Project, articles: tuple[Article, ...]) -> tuple[Leaflet, ...]:
    leaflets: dict[str, Leaflet] = {}
    for article in articles:
        for leaflet in build_article(article):
            if leaflet.id in leaflets or leaflet.id == TEMPLATES_DOMAIN:
                raise OutlineError(
                    f"the leaflet name {leaflet.id!r} is taken",
                    where=project.relative(article.outline),
                    to_do="choose another id",
                )
            leaflets[leaflet.id] = leaflet
    return tuple(leaflets.values())


def build_article(article: Article) -> tuple[Leaflet, ...]:
    """The leaflets of one source; raises OutlineError where its outline prints what is on hold or was dropped."""
    outline = read_outline(article.outline)
    refuse_dropped(outline, article.document, article.ledger)
    return build_leaflets(outline, settle_document(article.document, article.ledger), article.edition)


def find_segment(project: Project, name: str, document: str | None = None) -> tuple[Article, Block, Segment]:
    """The segment ``LINE.N`` (or the first of line ``LINE``); raises UsageError if there is none, or several."""
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


def load_catalog(project: Project, language: str, domain: str) -> Catalog:
    """A language's catalog; raises CatalogError before the first step 2."""
    path = project.catalog(language, domain)
    if not path.is_file():
        raise CatalogError("is not there yet", where=project.relative(path), to_do="run: polyleaf extract")
    return read_catalog(path, language)


def find_domains(project: Project, language: str) -> tuple[str, ...]:
    """The domains a language has a catalog of, the templates' last."""
    names = sorted(path.stem for path in (project.locales / language / "LC_MESSAGES").glob("*.po"))
    return tuple(sorted(names, key=lambda name: name == TEMPLATES_DOMAIN))


def choose_languages(project: Project, wanted: Iterable[str] | None, *, targets_only: bool = False) -> tuple[str, ...]:
    """The languages asked for, or all; raises LocaleError for one the project does not have, and where it has none."""
    known = project.targets() if targets_only else project.languages()
    if not known:
        raise LocaleError(
            "the project has no language" + " to translate into" * targets_only,
            where=project.relative(project.locales),
            to_do="add a folder with a locale.toml, as docs/languages.md tells",
        )
    if not wanted:
        return known
    for language in wanted:
        project.locale(language)
        if language not in known:
            raise UsageError(f"{language!r} is the source language", to_do="choose a language it is translated into")
    return tuple(dict.fromkeys(wanted))


def state_of(message: Message, ledger: Ledger) -> State:
    """The state of a message: its risk is read from the English, which is the msgid in every language."""
    return compute_state(message, ledger, high_risk=is_high_risk(message.msgid, SOURCE_LANGUAGE))


def make_units(catalog: Catalog, domain: str, ledger: Ledger) -> tuple[Unit, ...]:
    """The messages of a catalog with their states and provenance, in the catalog's order."""
    return tuple(
        Unit(
            language=catalog.language,
            domain=domain,
            message=message,
            state=state_of(message, ledger),
            provenance="; ".join(describe_provenance(message, ledger)),
        )
        for message in catalog.messages
    )


def annotate_catalog(catalog: Catalog, ledger: Ledger) -> Catalog:
    """The catalog with its provenance lines written afresh from the ledger."""
    return replace(catalog, messages=tuple(_annotate(message, ledger) for message in catalog.messages))


def _annotate(message: Message, ledger: Ledger) -> Message:
    kept = tuple(note for note in message.notes if not note.startswith(PROVENANCE))
    decided = describe_verdict(message, ledger) + describe_gap_verdict(message, ledger)
    return replace(message, notes=kept + decided + describe_provenance(message, ledger))
