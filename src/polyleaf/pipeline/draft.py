"""Step 3 on a project: what has no text gets a machine's, marked as such, and nothing a person wrote is touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from polyleaf.catalogs import serialize_catalog
from polyleaf.drafting import DraftResult, Engine, MemoryEngine, draft_messages, order_engines
from polyleaf.errors import PluginError, UsageError
from polyleaf.files import Writer
from polyleaf.model import Catalog, Decision, Message
from polyleaf.pipeline.loading import annotate_catalog, find_domains, load_catalog
from polyleaf.pipeline.remembering import find_places, open_memory
from polyleaf.pipeline.suggesting import note_suggestions
from polyleaf.project import Project
from polyleaf.registry import find_plugins
from polyleaf.review import Actor, append_decisions, make_decision, read_ledger


@dataclass(frozen=True, slots=True)
class Drafted:
    """What step 3 did to one catalog."""

    language: str
    domain: str
    missing: int
    # messages without a text before
    results: tuple[DraftResult, ...]
    # one for each of them, with its draft or the reasons there is none

    @property
    def written(self) -> int:
        """How many got a draft."""
        return sum(result.draft is not None for result in self.results)


def draft_language(
    project: Project, language: str, engines: Sequence[Engine], time: str, writer: Writer
) -> tuple[Drafted, ...]:
    """Draft every message of a language that has no text."""
    return tuple(
        _draft_domain(project, language, domain, engines, time, writer) for domain in find_domains(project, language)
    )


def _draft_domain(
    project: Project, language: str, domain: str, engines: Sequence[Engine], time: str, writer: Writer
) -> Drafted:
    catalog = load_catalog(project, language, domain)
    # whether an engine may use the network was decided when it was chosen
    missing = tuple(message for message in catalog.messages if not any(message.msgstr) and not message.msgid_plural)
    results = draft_messages(missing, language, engines, allow_online=True) if missing else ()
    written = {result.message.uid: result for result in results if result.draft}
    if written:
        _write(project, catalog, domain, written, time, writer)
    _write_suggestions(project, language, domain, engines, writer)
    return Drafted(language, domain, len(missing), tuple(results))


def _write(
    project: Project, catalog: Catalog, domain: str, written: dict[str, DraftResult], time: str, writer: Writer
) -> None:
    drafted = replace(
        catalog,
        messages=tuple(
            fill_draft(message, written[message.uid].draft.text) if message.uid in written else message  # type: ignore[union-attr]  # only results with a draft are in `written`
            for message in catalog.messages
        ),
    )
    decisions = [
        record_draft(message, result.draft.engine, f"{result.draft.engine} {result.draft.version}".strip(), time)
        for message in drafted.messages
        if (result := written.get(message.uid)) and result.draft
    ]
    # the ledger first: a draft whose origin is unknown is worse than a record of a draft that was not written
    append_decisions(project.decisions(catalog.language), decisions, writer)
    annotated = annotate_catalog(drafted, read_ledger(project.decisions(catalog.language)))
    writer.write(project.catalog(catalog.language, domain), serialize_catalog(annotated))


def _write_suggestions(project: Project, language: str, domain: str, engines: Sequence[Engine], writer: Writer) -> None:
    """Tell translators, in notes, what people wrote for similar texts; the texts themselves stay as they are."""
    memory = next((engine.memory for engine in engines if isinstance(engine, MemoryEngine)), None)
    if memory is None:
        return
    catalog = load_catalog(project, language, domain)
    suggested = note_suggestions(catalog, memory, read_ledger(project.decisions(language)))
    if suggested != catalog:
        writer.write(project.catalog(language, domain), serialize_catalog(suggested))


def fill_draft(message: Message, text: str) -> Message:
    """The message with a machine's text, fuzzy."""
    return replace(message, msgstr=(text,), flags=tuple(sorted({*message.flags, "fuzzy"})))


def record_draft(message: Message, engine: str, tool: str, time: str) -> Decision:
    """The ledger's line of a draft: which engine, which version, of exactly which source."""
    return make_decision("draft", message, Actor(person=f"machine-{engine}", role="machine", time=time, tool=tool))


def choose_engines(
    project: Project, language: str, wanted: Sequence[str] | None, *, allow_online: bool, dry_run: bool = False
) -> tuple[Engine, ...]:
    """The engines to ask, in order: the memory of what people translated, local ones, and online ones if allowed.

    Raises UsageError for a name no engine has, and PluginError for one that was asked for and cannot work here.
    """
    plugins = {plugin.name: plugin for plugin in find_plugins("engines")}
    if unknown := sorted(set(wanted or ()) - plugins.keys()):
        raise UsageError(f"there is no engine {unknown[0]!r}", to_do="see: polyleaf plugins --door engines")
    chosen = [plugin for name, plugin in plugins.items() if not wanted or name in wanted]
    for plugin in chosen:
        if wanted and plugin.obstacle:
            raise PluginError(plugin.obstacle, where=plugin.name)
        if wanted and not plugin.thing.is_local and not allow_online:
            raise UsageError(f"{plugin.name} sends the text over the network", to_do="allow it with --online")
    usable = [plugin.thing for plugin in chosen if plugin.thing and not plugin.obstacle]
    memory = MemoryEngine(open_memory(project, language, dry_run=dry_run), find_places(project, language))
    return order_engines(
        [memory if engine.name == memory.name else engine for engine in usable if engine.is_local or allow_online]
    )
