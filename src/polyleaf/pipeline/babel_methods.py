"""What ``pybabel extract -F babel.cfg .`` calls, and the same extraction for ``polyleaf extract``.

Two extraction methods: ``polyleaf_outline`` for sources (through their outline and English edition) and
``polyleaf_typst`` for print layouts. Jinja2 templates go through Babel's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import IO

from polyleaf.catalogs import read_catalog
from polyleaf.errors import TemplateError, UsageError
from polyleaf.model import Message
from polyleaf.pipeline.loading import Article, build_article, find_source, load_document
from polyleaf.project import SOURCE_LANGUAGE, Project, find_project
from polyleaf.rendering import extract_typst_words
from polyleaf.review import read_ledger

Extracted = tuple[int, str | None, str | tuple[str, str], list[str]]
# line, function name, message (after its context, for pgettext), comments: what Babel asks of a method


def extract_outline(fileobj: IO[bytes], keywords: object, comment_tags: object, options: object) -> Iterator[Extracted]:
    """Yield every message of the leaflets that a source makes; a source without an outline has none."""
    del keywords, comment_tags, options  # a source holds prose, not calls
    source = Path(fileobj.name)
    outline = source.with_suffix(".toml")
    if source.suffix == ".toml" or not outline.is_file():
        return
    project = find_project(source.parent)
    edition = read_catalog(project.catalog(SOURCE_LANGUAGE, source.stem), SOURCE_LANGUAGE)
    document = load_document(project, find_source(project, outline))
    ledger = read_ledger(project.decisions(SOURCE_LANGUAGE))
    for leaflet in build_article(Article(document, outline, edition, ledger)):
        for message in leaflet.messages():
            if message.msgctxt is None:
                yield _find_line(message), None, message.msgid, list(message.notes)
            else:
                yield _find_line(message), "pgettext", (message.msgctxt, message.msgid), list(message.notes)


def _find_line(message: Message) -> int:
    return int(message.references[0].rpartition(":")[2]) if message.references else 1


def extract_typst(fileobj: IO[bytes], keywords: object, comment_tags: object, options: object) -> Iterator[Extracted]:
    """Yield every word marked ``_("…")`` in a Typst layout."""
    del keywords, comment_tags, options  # Typst has the one function
    for line, word in extract_typst_words(fileobj.read().decode("utf-8")):
        yield line, None, word, []


def extract_templates(project: Project) -> tuple[Message, ...]:
    """The words of the project's templates through its ``babel.cfg``, in the order of their files and lines."""
    from babel.messages.extract import extract_from_dir  # noqa: PLC0415  90 ms that only extraction pays
    from babel.messages.frontend import parse_mapping_cfg  # noqa: PLC0415  only what needs it pays for its import

    config = project.root / "babel.cfg"
    if not config.is_file():
        raise UsageError(
            "is missing", where=project.relative(config), to_do="copy it from a new project: polyleaf init"
        )
    with config.open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file, filename=str(config))  # type: ignore[no-untyped-call]  # Babel ships no types for it
    folder = project.templates.name
    chosen = [(pattern, method) for pattern, method in methods if pattern.startswith(f"{folder}/")]
    found: dict[tuple[str, str | None], Message] = {}
    reading = [folder]
    try:
        for name, line, text, _, context in extract_from_dir(
            project.root,
            method_map=chosen,
            options_map=options,
            callback=lambda name, method, options: reading.append(name),  # noqa: ARG005  Babel gives all three
            directory_filter=_is_visible,
        ):
            _add_word(found, text, context, f"{name}:{line}")
    except Exception as error:
        # Babel passes on whatever a template language raises
        wrong = getattr(error, "lineno", None)
        where = f"{reading[-1]}:{wrong}" if wrong else reading[-1]
        raise TemplateError(f"cannot be read for its words ({error})", where=where, to_do="correct it") from error
    return tuple(found.values())


def _is_visible(folder: str | PathLike[str]) -> bool:
    return not Path(folder).name.startswith((".", "_"))


def _add_word(
    found: dict[tuple[str, str | None], Message], text: str | tuple[str, ...], context: str | None, reference: str
) -> None:
    singular, plural = (text, None) if isinstance(text, str) else (text[0], text[1])
    before = found.get((singular, context))
    references = (*before.references, reference) if before else (reference,)
    found[singular, context] = Message(
        msgid=singular, msgctxt=context, msgid_plural=plural, references=references, notes=("template word",)
    )
