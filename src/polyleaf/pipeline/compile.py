"""Step 6 on a project: only what an edition may print goes into its .mo files.

Promise 3 lives here: an edition ``final`` of a language is wholly approved, its English and its template words
included, or it is not made and nothing of it is left lying about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from polyleaf.catalogs import serialize_mo
from polyleaf.errors import RefusedError
from polyleaf.files import Writer
from polyleaf.model import Catalog, Edition, Leaflet, Message, State
from polyleaf.pipeline.loading import load_articles, load_catalog, load_leaflets, state_of
from polyleaf.project import SOURCE_LANGUAGE, TEMPLATES_DOMAIN, Project
from polyleaf.review import Ledger, is_printable, read_ledger


@dataclass(frozen=True, slots=True)
class Gathered:
    """The messages of one domain in one language with their states, in printing order."""

    language: str
    domain: str
    messages: tuple[tuple[Message, State], ...]

    def printable(self, edition: Edition) -> tuple[Message, ...]:
        """The ones whose own text the edition prints."""
        return tuple(message for message, state in self.messages if is_printable(state, edition))

    def blockers(self) -> tuple[str, ...]:
        """One line for each that is not approved."""
        return tuple(
            f"{self.language} {self.domain}: {state.value}: {message.msgid[:70]}"
            for message, state in self.messages
            if state is not State.APPROVED
        )


def gather_leaflet(project: Project, language: str, leaflet: Leaflet) -> Gathered:
    """What a leaflet prints in a language; in the source language the edited English and its states."""
    ledger = read_ledger(project.decisions(language))
    if language == SOURCE_LANGUAGE:
        return Gathered(language, leaflet.id, _gather_english(project, leaflet, ledger))
    known = {message.uid: message for message in load_catalog(project, language, leaflet.id).messages}
    found = [known.get(message.uid, message) for message in leaflet.messages()]
    return Gathered(language, leaflet.id, tuple((message, state_of(message, ledger)) for message in found))


def _gather_english(project: Project, leaflet: Leaflet, ledger: Ledger) -> tuple[tuple[Message, State], ...]:
    editions = [article.edition for article in load_articles(project) if article.outline.stem == leaflet.document]
    by_text = _index_by_text(editions)
    gathered = []
    for message in leaflet.messages():
        states = [state_of(origin, ledger) for origin in by_text.get(message.msgid, ())]
        # one English text may stand for several raw segments; it is only as good as the least of them
        least = min(states, key=list(State).index, default=State.MISSING)
        gathered.append((replace(message, msgstr=(message.msgid,)), least))
    return tuple(gathered)


def _index_by_text(editions: Iterable[Catalog]) -> dict[str, list[Message]]:
    found: dict[str, list[Message]] = defaultdict(list)
    for edition in editions:
        for message in edition.messages:
            found[message.msgstr[0] or message.msgid].append(message)
    return found


def gather_words(project: Project, language: str) -> Gathered:
    """The words of the templates in a language."""
    ledger = read_ledger(project.decisions(language))
    catalog = load_catalog(project, language, TEMPLATES_DOMAIN)
    messages = tuple((message, state_of(message, ledger)) for message in catalog.messages)
    return Gathered(language, TEMPLATES_DOMAIN, messages)


def gather_language(project: Project, language: str) -> tuple[Gathered, ...]:
    """Everything a language prints: its leaflets, then the words of the templates."""
    leaflets = tuple(gather_leaflet(project, language, leaflet) for leaflet in load_leaflets(project))
    return (*leaflets, gather_words(project, language))


def find_blockers(project: Project, language: str, gathered: tuple[Gathered, ...]) -> tuple[str, ...]:
    """Why a language cannot be final yet: every unapproved unit, word, and piece of the English it comes from."""
    own = [line for part in gathered for line in part.blockers()]
    if language == SOURCE_LANGUAGE:
        return tuple(own)
    english = [line for part in gather_language(project, SOURCE_LANGUAGE) for line in part.blockers()]
    return tuple(own + english)


def compile_language(project: Project, language: str, edition: Edition, writer: Writer) -> tuple[Gathered, ...]:
    """Write the .mo files of a language for an edition; raises RefusedError and leaves none if it may not be made."""
    gathered = gather_language(project, language)
    if edition is Edition.FINAL and (reasons := find_blockers(project, language, gathered)):
        remove_edition(project, language, edition, writer)
        raise RefusedError(
            f"{len(reasons)} texts of the final edition in {language} are not approved",
            reasons=reasons,
            to_do="see: polyleaf review queue",
        )
    for part in gathered:
        path = project.compiled(edition.value, language, part.domain)
        writer.write(path, serialize_mo(part.printable(edition), language))
    return gathered


def remove_edition(project: Project, language: str, edition: Edition, writer: Writer) -> None:
    """Remove whatever an earlier run made of an edition that may no longer be printed."""
    compiled = project.compiled(edition.value, language, TEMPLATES_DOMAIN).parent
    printed = project.output / edition.value / project.locale(language).tag
    for path in (*sorted(compiled.glob("*.mo")), *sorted(printed.glob("*"))):
        writer.remove(path)
    if not writer.dry_run and printed.is_dir() and not any(printed.iterdir()):
        printed.rmdir()


def compile_languages(
    project: Project, languages: Iterable[str], edition: Edition, writer: Writer
) -> Iterator[Gathered]:
    """Compile each language in turn; the refused ones raise one RefusedError together, after the others are done."""
    refused: list[RefusedError] = []
    for language in languages:
        try:
            yield from compile_language(project, language, edition, writer)
        except RefusedError as error:
            refused.append(error)
    if refused:
        raise join_refusals(refused)


def join_refusals(refused: list[RefusedError]) -> RefusedError:
    """One refusal that names everything several languages lack, each thing once."""
    reasons = tuple(dict.fromkeys(reason for error in refused for reason in error.reasons))
    return RefusedError("; ".join(error.what for error in refused), reasons=reasons, to_do=refused[0].to_do)
