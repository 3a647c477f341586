"""Step 2 on a project: leaflets and templates become .pot files, merged into every language by facts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from polyleaf.catalogs import (
    Change,
    find_changes,
    find_removed,
    make_template,
    merge_catalog,
    read_catalog,
    serialize_catalog,
)
from polyleaf.files import Writer
from polyleaf.glossary import read_glossary
from polyleaf.model import Catalog, Message, State
from polyleaf.pipeline.babel_methods import extract_templates
from polyleaf.pipeline.keeping import keep_removed
from polyleaf.pipeline.loading import annotate_catalog, load_leaflets, state_of
from polyleaf.pipeline.noting_terms import note_terms
from polyleaf.project import SOURCE_LANGUAGE, TEMPLATES_DOMAIN, Project
from polyleaf.review import Ledger, read_ledger


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did to one catalog."""

    language: str
    domain: str
    total: int
    added: int
    removed: int
    stale: int = 0
    # added ones that got the text of an earlier English
    changes: tuple[Change, ...] = ()
    # of messages that had a text in this language


def extract_project(project: Project, writer: Writer) -> dict[str, Catalog]:
    """Write the .pot of every leaflet and of the templates; returns them by domain."""
    templates = {leaflet.id: make_template(leaflet.messages()) for leaflet in load_leaflets(project)}
    templates[TEMPLATES_DOMAIN] = make_template(extract_templates(project))
    for domain, template in templates.items():
        writer.write(project.template_catalog(domain), serialize_catalog(template))
    return templates


def merge_language(project: Project, language: str, templates: dict[str, Catalog], writer: Writer) -> list[Merged]:
    """Merge every template into a language; the source language has only the words of the templates to translate."""
    domains = [TEMPLATES_DOMAIN] if language == SOURCE_LANGUAGE else list(templates)
    return [_merge(project, language, domain, templates[domain], writer) for domain in domains]


def _merge(project: Project, language: str, domain: str, template: Catalog, writer: Writer) -> Merged:
    path = project.catalog(language, domain)
    old = read_catalog(path, language) if path.is_file() else None
    removed = find_removed(template, old) if old else ()
    keep_removed(project, language, domain, removed, writer)
    if language == SOURCE_LANGUAGE:
        template = replace(template, messages=tuple(map(_repeat_in_english, template.messages)))
    ledger = read_ledger(project.decisions(language))
    changes = find_changes(old.messages, template.messages) if old else ()
    merged = merge_catalog(template, old, language, changes, lambda message: is_a_persons(message, ledger))
    noted = note_terms(merged, read_glossary(project.glossary(language)))
    writer.write(path, serialize_catalog(annotate_catalog(noted, ledger)))
    known = {message.uid for message in old.messages} if old else set()
    added = [message for message in merged.messages if message.uid not in known]
    translated = {message.uid for message in removed if any(message.msgstr)}
    return Merged(
        language=language,
        domain=domain,
        total=len(merged.messages),
        added=len(added),
        removed=len(removed),
        stale=sum(message.previous_msgid is not None for message in added),
        changes=tuple(change for change in changes if change.old.uid in translated),
    )


def is_a_persons(message: Message, ledger: Ledger) -> bool:
    """Whether a person has had a hand in the text; a machine's draft nobody touched is drafted afresh instead.

    A draft is a machine's only if the ledger says so: text of unknown origin may be what a translator just typed.
    """
    state = state_of(message, ledger)
    if message.comments or state is not State.DRAFT:
        return state is not State.MISSING
    is_drafted = any(decision.op == "draft" for decision in ledger.about(message))
    return not is_drafted and message.msgstr[0] != message.msgid


def _repeat_in_english(message: Message) -> Message:
    """English words are their own proposal: unapproved like any other."""
    forms = (message.msgid,) if message.msgid_plural is None else (message.msgid, message.msgid_plural)
    return replace(message, msgstr=forms, flags=("fuzzy",))
