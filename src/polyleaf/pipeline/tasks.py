"""The tasks of a build: for each step and language, which files it depends on and makes, and how to run it.

Tasks of one language touch that language only, so that a changed translation rebuilds one language. A task imports its
step only when it runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from polyleaf.files import Writer
from polyleaf.project import SOURCE_LANGUAGE, TEMPLATES_DOMAIN, Project

EDITION = "draft"


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of a step: what it is called, which files it depends on and makes, and how to run it."""

    step: int
    verb: str
    subject: str
    files: Callable[[], tuple[Path, ...]]
    # everything it reads or writes, listed anew before and after it ran
    run: Callable[[], str]
    # does it; returns a line for people

    @property
    def name(self) -> str:
        """The key of its stamps."""
        return f"{self.step} {self.verb} {self.subject}"


def list_tasks(project: Project, time: str, writer: Writer) -> Iterator[Task]:
    """The tasks of a build, each made only when the ones before it are done."""
    for outline in project.outlines():
        yield _normalize(project, outline, writer)
    yield _extract(project, writer)
    languages = project.languages()
    for language in languages:
        yield _merge(project, language, writer)
    for language in project.targets():
        yield _draft(project, language, time, writer)
    for language in languages:
        yield _check(project, language)
    for language in languages:
        yield _compile(project, language, writer)
    for language in languages:
        yield _render(project, language, writer)
    yield _download_page(project, writer)


def _english(project: Project) -> tuple[Path, ...]:
    """What English depends on: sources, outlines, editions, and what was decided of holds."""
    editions = tuple(project.catalog(SOURCE_LANGUAGE, outline.stem) for outline in project.outlines())
    return (*sorted(project.sources.glob("*")), *editions, *_ledger(project, SOURCE_LANGUAGE))


def _ledger(project: Project, language: str) -> tuple[Path, ...]:
    return tuple(sorted(project.decisions(language).glob("*.jsonl")))


def _catalogs(project: Project, language: str) -> tuple[Path, ...]:
    return tuple(sorted((project.locales / language / "LC_MESSAGES").glob("*.po")))


def _templates(project: Project) -> tuple[Path, ...]:
    return (project.root / "babel.cfg", *sorted(project.templates.glob("*")))


def _pots(project: Project) -> tuple[Path, ...]:
    return tuple(sorted(project.locales.glob("*.pot")))


def _compiled(project: Project, language: str) -> tuple[Path, ...]:
    folder = project.compiled(EDITION, language, TEMPLATES_DOMAIN).parent
    return tuple(sorted(folder.glob("*.mo")))


def _printed(project: Project, language: str) -> tuple[Path, ...]:
    return tuple(sorted((project.output / EDITION / project.locale(language).tag).glob("*")))


def _normalize(project: Project, outline: Path, writer: Writer) -> Task:
    def run() -> str:
        from polyleaf.pipeline.normalize import normalize_outline

        done = normalize_outline(project, outline, writer)
        return f"{done.segments} segments, {done.holds} on hold"

    return Task(
        1,
        "normalize",
        outline.stem,
        lambda: _english(project),
        run,
    )


def _extract(project: Project, writer: Writer) -> Task:
    def run() -> str:
        from polyleaf.pipeline.extract import extract_project

        templates = extract_project(project, writer)
        return ", ".join(f"{domain} {len(template.messages)}" for domain, template in templates.items()) + " messages"

    return Task(
        2,
        "extract",
        "templates",
        lambda: (*_english(project), *_templates(project), *_pots(project)),
        run,
    )


def _merge(project: Project, language: str, writer: Writer) -> Task:
    def run() -> str:
        from polyleaf.catalogs import read_catalog
        from polyleaf.pipeline.extract import merge_language

        templates = {path.stem: read_catalog(path, "") for path in _pots(project)}
        merged = merge_language(project, language, templates, writer)
        return f"{sum(item.total for item in merged)} messages, {sum(item.added for item in merged)} new"

    return Task(
        2,
        "merge",
        language,
        lambda: (
            *_pots(project),
            *_catalogs(project, language),
            *_ledger(project, language),
            project.glossary(language),
        ),
        run,
    )


def _draft(project: Project, language: str, time: str, writer: Writer) -> Task:
    def run() -> str:
        from polyleaf.pipeline.draft import choose_engines, draft_language

        engines = choose_engines(project, language, None, allow_online=False)
        drafted = draft_language(project, language, engines, time, writer)
        return f"{sum(item.written for item in drafted)} of {sum(item.missing for item in drafted)} missing"

    return Task(
        3,
        "draft",
        language,
        lambda: (
            *_catalogs(project, language),
            *_ledger(project, language),
            project.kept_pairs(language),
        ),
        run,
    )


def _check(project: Project, language: str) -> Task:
    def run() -> str:
        from polyleaf.model import Severity
        from polyleaf.pipeline.check import check_language

        findings = check_language(project, language)
        counts = (f"{sum(item.severity is level for item in findings)} {level.value}" for level in Severity)
        return f"{len(findings)} findings ({', '.join(counts)})"

    return Task(4, "check", language, lambda: (*_catalogs(project, language), *_ledger(project, language)), run)


def _compile(project: Project, language: str, writer: Writer) -> Task:
    def run() -> str:
        from polyleaf.model import Edition
        from polyleaf.pipeline.compile import compile_language

        gathered = compile_language(project, language, Edition(EDITION), writer)
        printable = sum(len(item.printable(Edition(EDITION))) for item in gathered)
        return f"{printable} of {sum(len(item.messages) for item in gathered)} messages"

    return Task(
        6,
        "compile",
        language,
        lambda: (
            *_english(project),
            *_catalogs(project, language),
            *_ledger(project, language),
            *_compiled(project, language),
        ),
        run,
    )


def _render(project: Project, language: str, writer: Writer) -> Task:
    def run() -> str:
        from polyleaf.model import Edition
        from polyleaf.pipeline.render import render_language

        made = render_language(project, language, Edition(EDITION), writer)
        return "; ".join((f"{len(made.files)} files", *made.obstacles))

    return Task(
        7,
        "render",
        language,
        lambda: (
            *_english(project),
            *_templates(project),
            *sorted(project.locales.glob("*/locale.toml")),
            *_compiled(project, language),
            *_printed(project, language),
        ),
        run,
    )


def _download_page(project: Project, writer: Writer) -> Task:
    def run() -> str:
        from polyleaf.model import Edition
        from polyleaf.pipeline.render import render_download_page

        path = render_download_page(project, Edition(EDITION), writer)
        return project.relative(path) if path else "no leaflets"

    return Task(
        7,
        "render",
        "index",
        lambda: (
            *_english(project),
            *_templates(project),
            *sorted(project.locales.glob("*/locale.toml")),
            *(path for language in project.languages() for path in _compiled(project, language)),
            project.output / EDITION / "index.html",
        ),
        run,
    )
