"""The memory of a project: one store, fed by the catalogs and ledgers of each language and by imported files.

The store lies in ``.polyleaf/`` and is made again whenever it is gone or damaged. What it is made of is in git, but for
imported files: they are copied to ``.polyleaf/imports/``, each with a description of how it was imported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from polyleaf import __version__
from polyleaf.files import read_text
from polyleaf.memory import (
    LENDABLE,
    DamagedStoreError,
    Feed,
    Pair,
    Place,
    Store,
    TranslationMemory,
    discard_store,
    is_storable,
    list_forms,
    list_neighbours,
    name_origin,
    parse_pairs,
)
from polyleaf.model import Message, compute_digest
from polyleaf.pipeline.loading import find_domains, load_catalog, state_of
from polyleaf.pipeline.memory_imports import list_imports
from polyleaf.project import SOURCE_LANGUAGE, Project
from polyleaf.review import Ledger, read_ledger


def open_memory(project: Project, language: str | None = None, *, dry_run: bool = False) -> TranslationMemory:
    """The memory as of now.

    With ``language`` only its catalogs are looked at, so that a broken one elsewhere is not in the way. The caller
    holds the project's lock, since what changed is read into the store; a dry run reads everything into memory instead.
    """
    if dry_run:
        return TranslationMemory(_fill(project, None, language))
    path = project.cache / "memory.sqlite"

    def renew() -> Store:
        discard_store(path)
        return _fill(project, path, language)

    try:
        store = _fill(project, path, language)
    except DamagedStoreError:
        store = renew()
    return TranslationMemory(store, project.cache / "memory.index", renew)


def _fill(project: Project, path: Path | None, language: str | None) -> Store:
    store = Store(path)
    try:
        imports = tuple(item.make_feed() for item in list_imports(project))
        names = [_name_feed(code) for code in project.languages()] + [feed.name for feed in imports]
        wanted = project.languages() if language is None else (language,)
        store.refresh((*(_make_feed(project, code) for code in wanted), *imports), names)
    except BaseException:
        store.close()
        raise
    return store


def _name_feed(language: str) -> str:
    return f"locales/{language}"


def _make_feed(project: Project, language: str) -> Feed:
    """What people stand behind in a language, and everything that was removed from it."""
    folder = project.locales / language
    files = sorted((*folder.glob("LC_MESSAGES/*.po"), *folder.glob("decisions/*.jsonl"), *folder.glob("memory.jsonl")))
    marks = [f"{path.relative_to(folder)} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files]
    return Feed(_name_feed(language), compute_digest(__version__, *marks), lambda: _read_language(project, language))


def _read_language(project: Project, language: str) -> Iterator[Pair]:
    ledger = read_ledger(project.decisions(language))
    for domain in find_domains(project, language):
        catalog = load_catalog(project, language, domain)
        path = project.relative(project.catalog(language, domain))
        frame = Pair(SOURCE_LANGUAGE, language, "", "", domain=domain)
        for message, before, after in list_neighbours([item for item in catalog.messages if not item.obsolete]):
            if state_of(message, ledger) in LENDABLE:
                here = replace(frame, before=before, after=after, origin=name_origin(path, message.line))
                yield from _make_pairs(message, ledger, here)
        for message in catalog.messages:
            if message.obsolete:
                here = replace(frame, removed=True, origin=name_origin(path, message.line))
                yield from _make_pairs(message, ledger, here)
    kept = project.kept_pairs(language)
    for pair in parse_pairs(read_text(kept), str(kept)) if kept.is_file() else ():
        frame = Pair(SOURCE_LANGUAGE, language, "", "", domain=pair.domain, removed=True, origin=project.relative(kept))
        yield from _make_pairs(pair.message, ledger, frame)


def _make_pairs(message: Message, ledger: Ledger, frame: Pair) -> Iterator[Pair]:
    """One pair for each text of a message, with what the ledger knows of it; ``frame`` tells where it stood."""
    said = [decision for decision in ledger.about(message) if decision.role != "machine"]
    known = replace(
        frame,
        context=message.msgctxt,
        state=state_of(replace(message, obsolete=False), ledger).value,
        document=_find_document(message),
        person=said[-1].person if said else "",
        time=said[-1].time if said else "",
    )
    for source, target, form in list_forms(message):
        if is_storable(source) and is_storable(target):
            yield replace(known, source=source, target=target, form=form)


def _find_document(message: Message) -> str:
    return PurePosixPath(message.references[0].rpartition(":")[0]).stem if message.references else ""


def find_places(project: Project, language: str) -> dict[str, frozenset[Place]]:
    """For every message of a language's catalogs, by uid, the places where it stands."""
    found: dict[str, set[Place]] = {}
    for domain in find_domains(project, language):
        for message, before, after in list_neighbours(load_catalog(project, language, domain).messages):
            found.setdefault(message.uid, set()).add(Place(before, after))
    return {uid: frozenset(places) for uid, places in found.items()}
