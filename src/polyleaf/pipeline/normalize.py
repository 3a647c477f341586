"""Step 1 on a project: every source that has an outline becomes its English edition."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from polyleaf.catalogs import read_catalog, serialize_catalog
from polyleaf.files import Writer
from polyleaf.model import Catalog, Document
from polyleaf.pipeline.carrying import Fate, carry_edition
from polyleaf.pipeline.gaps import count_open_gaps
from polyleaf.pipeline.holds import count_open_holds, settle_document
from polyleaf.pipeline.keeping import keep_removed
from polyleaf.pipeline.loading import annotate_catalog, find_source, load_document, propose_edition
from polyleaf.project import SOURCE_LANGUAGE, Project
from polyleaf.review import Ledger, append_decisions, read_ledger


@dataclass(frozen=True, slots=True)
class Normalized:
    """What step 1 did to one source."""

    document: Document
    segments: int
    holds: int
    # segments that a person must still decide on
    edition: Path
    catalog: Catalog
    # the English edition as it was written
    gaps: int = 0
    # blank lines where something was taken out, that a person must still decide on
    fates: tuple[Fate, ...] = ()
    # what became of people's decisions on, and texts of, segments that changed


def normalize_outline(project: Project, outline: Path, writer: Writer) -> Normalized:
    """Write the English edition of an outline's source, keeping every word an editor wrote.

    Decisions that still apply to a text that changed go to the ledger of English first, and into the proposal then.
    """
    document = load_document(project, find_source(project, outline))
    path = project.catalog(SOURCE_LANGUAGE, outline.stem)
    folder = project.decisions(SOURCE_LANGUAGE)
    ledger = read_ledger(folder)
    old = read_catalog(path, SOURCE_LANGUAGE) if path.is_file() else None
    carried = carry_edition(propose_edition(settle_document(document, ledger), outline), old, document, ledger)
    fates = carried.fates
    if carried.decisions:
        appended = append_decisions(folder, carried.decisions, writer)
        ledger = Ledger(ledger.decisions | frozenset(appended))
        # a kept segment is proposed its own text
        carried = carry_edition(propose_edition(settle_document(document, ledger), outline), old, document, ledger)
    keep_removed(project, SOURCE_LANGUAGE, outline.stem, carried.removed, writer)
    edition = annotate_catalog(carried.edition, ledger)
    writer.write(path, serialize_catalog(edition))
    holds = count_open_holds(document, edition, ledger)
    gaps = count_open_gaps(document, ledger)
    return Normalized(document, len(document.segments()), holds, path, edition, gaps, fates)
