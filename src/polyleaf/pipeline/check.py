"""Step 4 on a project: every catalog of every language through every check."""

from __future__ import annotations

from dataclasses import replace

from polyleaf.checks import check_catalog
from polyleaf.model import Catalog, Finding
from polyleaf.pipeline.loading import find_domains, load_catalog
from polyleaf.project import SOURCE_LANGUAGE, TEMPLATES_DOMAIN, Project


def check_language(project: Project, language: str) -> tuple[Finding, ...]:
    """The findings of a language: its translations, or in English what editing did to the raw text."""
    return tuple(
        finding
        for domain in find_domains(project, language)
        for finding in check_catalog(_load(project, language, domain), language)
    )


def _load(project: Project, language: str, domain: str) -> Catalog:
    catalog = load_catalog(project, language, domain)
    if language == SOURCE_LANGUAGE and domain != TEMPLATES_DOMAIN:
        # a held segment has no text until a person decides: that is its state, not a finding
        catalog = replace(catalog, messages=tuple(item for item in catalog.messages if item.is_translated))
    return replace(catalog, path=project.relative(project.catalog(language, domain)))
