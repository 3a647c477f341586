"""Step 4: every catalog of a project, or any .po and folder anywhere, through every check.

A catalog of a project is checked as the project's, however it is named on the command line: its folder says its
language, and what people ignored in its ledger stays ignored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import groupby
from pathlib import Path

from polyleaf.catalogs import read_catalog
from polyleaf.checks import Choice, check_messages, check_unit, check_whole
from polyleaf.checks.reporting import CheckedFile, Reported
from polyleaf.errors import CatalogError, PolyleafError, UsageError
from polyleaf.facts import is_supported
from polyleaf.files import follow_links
from polyleaf.glossary import NO_GLOSSARY, Glossary, read_glossary
from polyleaf.model import Catalog, Finding
from polyleaf.pipeline.sharing import Part, choose_context, split_work
from polyleaf.project import SOURCE_LANGUAGE, TEMPLATES_DOMAIN, Project, read_project
from polyleaf.review import Ledger, read_ledger

_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:[_-][A-Z][a-z]{3})?(?:[_-](?:[A-Z]{2}|[0-9]{3}))?")


@dataclass(frozen=True, slots=True)
class Target:
    """A catalog to check."""

    path: Path
    shown: str
    # its name in findings
    language: str = ""
    # "" if the file itself has to say
    project: Project | None = None
    # the project it belongs to


def list_targets(project: Project, languages: Sequence[str] = ()) -> tuple[Target, ...]:
    """Every catalog of a project in the languages asked for, or all; raises LocaleError for one it does not have."""
    for language in languages:
        project.locale(language)
    return tuple(
        Target(path, project.relative(path), language, project)
        for language in dict.fromkeys(languages or project.languages())
        for path in _sort_catalogs(project.locales / language / "LC_MESSAGES")
    )


def _sort_catalogs(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.po"), key=lambda path: (path.stem == TEMPLATES_DOMAIN, path.name))


def find_targets(paths: Sequence[Path], languages: Sequence[str] = ()) -> tuple[Target, ...]:
    """The catalogs that files, folders and projects name, each once.

    One language says which language the files are in; in a folder, ``languages`` choose among what is there. Raises
    UsageError for a folder without a catalog, and for files in several languages.
    """
    found: dict[Path, Target] = {}
    for path in paths:
        for target in _find_in(path, languages) if path.is_dir() else [_describe_file(path, languages)]:
            found.setdefault(follow_links(target.path), target)
    return tuple(found.values())


def _find_in(folder: Path, languages: Sequence[str]) -> list[Target]:
    if project := read_project(folder):
        return list(list_targets(project, languages))
    paths = [path for path in sorted(folder.rglob("*.po")) if not _is_hidden(path.relative_to(folder))]
    targets = [_place(path) for path in paths]
    if languages:
        targets = [replace(item, language=item.language or _peek(item)) for item in targets]
        targets = [item for item in targets if item.language in languages]
    if not targets:
        wanted = f" in {', '.join(languages)}" if languages else ""
        raise UsageError(f"holds no .po file{wanted}", where=str(folder), to_do="name a .po, or a folder with some")
    return targets


def _peek(target: Target) -> str:
    """The language a file names; "" for one that cannot be read, which only its check will tell."""
    try:
        return guess_language(_read(target, []), target.path)
    except PolyleafError:
        return ""


def _is_hidden(path: Path) -> bool:
    """Whether it lies where tools keep things of their own, as .git, .venv and .polyleaf."""
    return any(part.startswith(".") for part in path.parts)


def _describe_file(path: Path, languages: Sequence[str]) -> Target:
    if len(languages) > 1:
        raise UsageError("a file is in one language", where=str(path), to_do="give --lang once, or name a folder")
    if languages and not _LANGUAGE_TAG.fullmatch(languages[0]):
        raise UsageError(f"{languages[0]!r} is no language code", to_do="write it as es, pt_BR or zh_Hans")
    target = _place(path)
    return replace(target, language=languages[0]) if languages else target


def _place(path: Path) -> Target:
    """The file as a catalog of its project, if it is one."""
    where = follow_links(path)
    project = _find_home(where.parent)
    if project and where.parent.name == "LC_MESSAGES" and where.parent.parent.parent == project.locales.resolve():
        return Target(path, str(path), where.parent.parent.name, project)
    return Target(path, str(path))


@lru_cache(maxsize=256)
def _find_home(folder: Path) -> Project | None:
    return next((project for parent in (folder, *folder.parents) if (project := read_project(parent))), None)


def guess_language(catalog: Catalog, path: Path) -> str:
    """A file's language: its Language header if that is a tag, else the folder above LC_MESSAGES, else a name.

    Of the file's and its folder's name the one we know as a language wins: po/es.po, but de/gpl.po.
    """
    headers = {name.lower(): value.strip() for name, value in catalog.headers}
    named = follow_links(path)
    folder = named.parent.parent.name if named.parent.name == "LC_MESSAGES" else ""
    names = sorted((named.stem, named.parent.name), key=lambda name: not is_supported(name))
    for candidate in (headers.get("language", ""), folder, *names):
        if _LANGUAGE_TAG.fullmatch(candidate):
            return candidate.replace("-", "_")
    return ""


def check_targets(targets: Sequence[Target], choice: Choice, jobs: int = 1) -> Iterator[CheckedFile]:
    """Each catalog after its checks, in order and one at a time, so that memory does not grow with their number.

    ``jobs`` processes share the work. What cannot be read comes back with its error, and the others are still checked.
    """
    parts = split_work([_measure(target.path) for target in targets], jobs)
    if jobs <= 1 or len(parts) <= 1:
        yield from (check_target(target, choice) for target in targets)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  most runs need no second process

    _load_shared(targets, parts)
    with ProcessPoolExecutor(min(jobs, len(parts)), mp_context=choose_context()) as pool:
        checked = pool.map(partial(_check_part, choice=choice), [targets[part.place] for part in parts], parts)
        for _, files in groupby(zip(parts, checked, strict=True), key=lambda item: item[0].place):
            yield _join([file for _, file in files])


def _measure(path: Path) -> int:
    """The bytes of a file; 0 for one that cannot be read, which its check will say."""
    return path.stat().st_size if path.is_file() else 0


def _load_shared(targets: Sequence[Target], parts: Sequence[Part]) -> None:
    """What more than one process will need: the checks, English, and the languages of catalogs that are split."""
    split = [targets[part.place] for part in parts if part.of > 1 and part.number == 0]
    languages = (target.language or guess_language(Catalog("", ()), target.path) for target in split)
    for language in dict.fromkeys((SOURCE_LANGUAGE, *languages)):
        check_unit("Rest.", "Take 2 tablets.", language)


def _join(files: Sequence[CheckedFile]) -> CheckedFile:
    """The parts of one catalog as if it had been checked at once."""
    return replace(files[0], findings=tuple(finding for file in files for finding in file.findings))


def check_target(target: Target, choice: Choice) -> CheckedFile:
    """One catalog after its checks, or with the error that kept it from being read.

    A message that breaks a rule of catalogs, as by a bidi override, is still checked: it needs it most.
    """
    return _check_part(target, Part(0), choice)


def _check_part(target: Target, part: Part, choice: Choice) -> CheckedFile:
    """The findings of some of the messages, the last part with those about the whole catalog."""
    faults: list[CatalogError] = []
    try:
        catalog = _read(target, faults)
        ledger = _load_ledger(target)
        glossary = _load_glossary(target)
    except PolyleafError as error:
        return CheckedFile(target.shown, target.language, 0, faults=(error,), is_readable=False)
    language = target.language or guess_language(catalog, target.path)
    catalog = replace(catalog, language=language, path=target.shown)
    chosen = catalog.messages[part.choose(len(catalog.messages))]
    findings = check_messages(chosen, catalog.path, language, choice, glossary=glossary)
    if part.number == part.of - 1:
        findings += check_whole(catalog, language, choice)
    units = sum(message.is_translated and not message.obsolete for message in catalog.messages)
    return CheckedFile(target.shown, language, units, _report(catalog, findings, ledger), tuple(faults))


def _read(target: Target, faults: list[CatalogError]) -> Catalog:
    catalog = read_catalog(target.path, target.language, faults)
    is_edition = target.project and target.language == SOURCE_LANGUAGE and target.path.stem != TEMPLATES_DOMAIN
    if not is_edition:
        return catalog
    # a held segment has no text until a person decides: that is its state, not a finding
    return replace(catalog, messages=tuple(item for item in catalog.messages if item.is_translated))


def _load_ledger(target: Target) -> Ledger | None:
    return read_ledger(target.project.decisions(target.language)) if target.project else None


def _load_glossary(target: Target) -> Glossary:
    return read_glossary(target.project.glossary(target.language)) if target.project else NO_GLOSSARY


def _report(catalog: Catalog, findings: tuple[Finding, ...], ledger: Ledger | None) -> tuple[Reported, ...]:
    messages = {(message.msgctxt, message.msgid): message for message in catalog.messages if not message.obsolete}
    reported = []
    for finding in findings:
        message = messages.get((finding.msgctxt, finding.msgid))
        if message is None:
            reported.append(Reported(finding, catalog.language))
            continue
        target = message.msgstr[min(finding.form, len(message.msgstr) - 1)]
        ignored = ledger.ignored(message).get(finding.check) if ledger else None
        reported.append(Reported(finding, catalog.language, message.uid, target, ignored))
    return tuple(reported)


def check_language(project: Project, language: str) -> tuple[Finding, ...]:
    """The findings of a language that nobody ignored: of its translations, or of what editing did to the raw text.

    Raises the error of the first catalog that cannot be read.
    """
    found: list[Finding] = []
    for file in check_targets(list_targets(project, [language]), Choice()):
        if file.faults:
            raise file.faults[0]
        found += [reported.finding for reported in file.findings if not reported.ignored]
    return tuple(found)
