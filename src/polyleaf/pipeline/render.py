"""Step 7 on a project: .mo files and templates become leaflets and the page to download them from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from polyleaf.catalogs import CompiledCatalog, read_mo
from polyleaf.errors import RefusedError
from polyleaf.files import Writer
from polyleaf.model import Edition, Leaflet, Message
from polyleaf.pipeline.compile import compile_language, join_refusals
from polyleaf.pipeline.loading import load_leaflets
from polyleaf.project import SOURCE_LANGUAGE, TEMPLATES_DOMAIN, Project
from polyleaf.registry import Plugin, find_plugins
from polyleaf.rendering import Content, build_content, render_index


@dataclass(frozen=True, slots=True)
class Rendered:
    """What step 7 made of one language."""

    language: str
    files: tuple[Path, ...]
    obstacles: tuple[str, ...]
    # outputs that cannot be made on this machine, and what to install


def find_made(project: Project, edition: Edition) -> tuple[str, ...]:
    """The languages that step 6 compiled for an edition."""
    return tuple(
        language
        for language in project.languages()
        if project.compiled(edition.value, language, TEMPLATES_DOMAIN).is_file()
    )


def load_contents(project: Project, language: str, edition: Edition) -> tuple[Content, ...]:
    """The content of every leaflet in a language, from its .mo files."""
    words = read_mo(project.compiled(edition.value, language, TEMPLATES_DOMAIN))
    alternates = tuple(project.locale(code) for code in find_made(project, edition))
    return tuple(
        build_content(
            leaflet,
            project.locale(language),
            project.locale(SOURCE_LANGUAGE),
            edition,
            _translator(project, language, edition, leaflet),
            words.find,
            alternates,
        )
        for leaflet in load_leaflets(project)
    )


def _translator(project: Project, language: str, edition: Edition, leaflet: Leaflet) -> Callable[[Message], str | None]:
    compiled: CompiledCatalog = read_mo(project.compiled(edition.value, language, leaflet.id))
    return lambda message: compiled.find(message.msgid, message.msgctxt)


def render_language(project: Project, language: str, edition: Edition, writer: Writer) -> Rendered:
    """Write every output of every leaflet of a language; all are rendered before the first is written."""
    folder = project.output / edition.value / project.locale(language).tag
    outputs = find_plugins("outputs")
    usable = [plugin for plugin in outputs if not plugin.obstacle]
    made = {
        folder / f"{content.leaflet}{plugin.thing.suffix}": plugin.thing.render(content, project.templates)
        for content in load_contents(project, language, edition)
        for plugin in usable
    }
    for path, data in made.items():
        writer.write(path, data)
    for path in sorted(folder.glob("*")):
        if path not in made:
            writer.remove(path)
    return Rendered(language, tuple(made), tuple(_describe(plugin) for plugin in outputs if plugin.obstacle))


def _describe(plugin: Plugin) -> str:
    return f"{plugin.name}: {plugin.obstacle}"


def render_languages(
    project: Project, languages: tuple[str, ...], edition: Edition, writer: Writer
) -> Iterator[Rendered]:
    """Compile all languages, render those the gate lets through, then the page to download them from.

    The refused ones raise one RefusedError together at the end.
    """
    refused: list[RefusedError] = []
    passed = []
    for language in languages:
        try:
            compile_language(project, language, edition, writer)
            passed.append(language)
        except RefusedError as error:
            refused.append(error)
    for language in passed:
        yield render_language(project, language, edition, writer)
    render_download_page(project, edition, writer)
    if refused:
        raise join_refusals(refused)


def render_download_page(project: Project, edition: Edition, writer: Writer) -> Path | None:
    """Write ``output/<edition>/index.html`` for the languages that were made; without any, remove it."""
    path = project.output / edition.value / "index.html"
    contents = [content for code in find_made(project, edition) for content in load_contents(project, code, edition)]
    if not contents:
        writer.remove(path)
        return None
    writer.write(path, render_index(tuple(contents), project.templates))
    return path
