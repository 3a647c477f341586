"""Step 1 on a project: every source that has an outline becomes its English edition."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from polyleaf.catalogs import find_removed, merge_catalog, read_catalog, serialize_catalog
from polyleaf.files import Writer
from polyleaf.model import Catalog, Document
from polyleaf.pipeline.holds import count_open_holds, settle_document
from polyleaf.pipeline.keeping import keep_removed
from polyleaf.pipeline.loading import annotate_catalog, find_source, load_document, propose_edition
from polyleaf.project import SOURCE_LANGUAGE, Project
from polyleaf.review import read_ledger


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


def normalize_outline(project: Project, outline: Path, writer: Writer) -> Normalized:
    """Write the English edition of an outline's source, keeping every word an editor wrote."""
    document = load_document(project, find_source(project, outline))
    path = project.catalog(SOURCE_LANGUAGE, outline.stem)
    ledger = read_ledger(project.decisions(SOURCE_LANGUAGE))
    proposal = propose_edition(settle_document(document, ledger), outline)
    old = read_catalog(path, SOURCE_LANGUAGE) if path.is_file() else None
    if old:
        keep_removed(project, SOURCE_LANGUAGE, outline.stem, find_removed(proposal, old), writer)
    merged = annotate_catalog(merge_catalog(proposal, old, SOURCE_LANGUAGE), ledger)
    writer.write(path, serialize_catalog(merged))
    return Normalized(document, len(document.segments()), count_open_holds(document, merged, ledger), path, merged)
