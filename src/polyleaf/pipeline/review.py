"""Step 5 on a project: the queue, and taking a person's decision into the ledger and the catalog."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from polyleaf.catalogs import serialize_catalog
from polyleaf.checks import check_catalog, check_message, choose_checks
from polyleaf.errors import RefusedError, UsageError
from polyleaf.files import Writer
from polyleaf.model import Catalog, Decision, Message, Severity, State, Unit
from polyleaf.pipeline.loading import annotate_catalog, find_domains, load_catalog, make_units
from polyleaf.project import Project
from polyleaf.review import Ledger, Verdict, append_decisions, is_dropped, make_decision, read_ledger, refuse_unready

UID_SHOWN = 10
# hex digits of a uid that people see and type


def list_units(project: Project, language: str, domain: str | None = None) -> tuple[Unit, ...]:
    """Every unit of a language, in the order of its catalogs; raises UsageError for a leaflet it does not have."""
    names = find_domains(project, language)
    if domain is not None and domain not in names:
        to_do = f"choose one of {', '.join(names)}" if names else "run: polyleaf extract"
        raise UsageError(f"there is no leaflet {domain!r} in {language}", to_do=to_do)
    ledger = read_ledger(project.decisions(language))
    return tuple(
        unit
        for name in names
        if domain in (None, name)
        for unit in make_units(load_catalog(project, language, name), name, ledger)
    )


def list_queue(project: Project, language: str, domain: str | None = None) -> tuple[Unit, ...]:
    """What a person has still to look at: everything that is not approved, but for what an editor dropped."""
    ledger = read_ledger(project.decisions(language))
    return tuple(
        unit
        for unit in list_units(project, language, domain)
        if unit.state is not State.APPROVED and not is_dropped(unit.message, ledger)
    )


def choose_units(units: tuple[Unit, ...], wanted: Iterable[str]) -> tuple[Unit, ...]:
    """The units whose uid starts with one of ``wanted``; raises UsageError for none or several."""
    chosen: list[Unit] = []
    for start in wanted:
        found = {unit.message.uid: unit for unit in units if unit.message.uid.startswith(start)}
        if len(found) != 1:
            raise UsageError(
                f"{len(found)} units have an id that starts with {start!r}",
                to_do=f"take {UID_SHOWN} characters from: polyleaf review queue",
            )
        chosen += found.values()
    return tuple(chosen)


def decide(
    project: Project, language: str, verdict: Verdict, units: tuple[Unit, ...], writer: Writer
) -> tuple[Decision, ...]:
    """Record a decision on each unit and let the catalog's ``fuzzy`` follow; all of them or none.

    The ledger is written first: should the machine stop between the two, ``fuzzy`` still keeps the unit a draft.
    """
    ledger = read_ledger(project.decisions(language))
    made = [make_decision(verdict.op, unit.message, verdict.actor, verdict.reason) for unit in units]
    for unit in units:
        refuse_unready(verdict.op, unit.message, unit.state, verdict.actor, ledger)
        if verdict.op != "return":
            _refuse_critical(unit, verdict.reason, ledger)
    decisions = append_decisions(project.decisions(language), made, writer)
    for domain in dict.fromkeys(unit.domain for unit in units):
        chosen = frozenset(unit.message.uid for unit in units if unit.domain == domain)
        rewrite_catalog(project, language, domain, partial(_follow, op=verdict.op, chosen=chosen), writer)
    return decisions


def ignore_findings(project: Project, unit: Unit, verdict: Verdict, writer: Writer) -> Decision:
    """Record that a check's findings on exactly this text are no mistakes of it; they no longer stop anybody.

    The actor's tool names the check. Raises UsageError if no check has this name or it finds nothing here, and what
    ``make_decision`` raises.
    """
    check, folder = verdict.actor.tool, project.decisions(unit.language)
    choose_checks((check,))
    refuse_unready("ignore", unit.message, unit.state, verdict.actor, read_ledger(folder))
    if not _has_finding(project, unit, check):
        raise UsageError(
            f"{check} finds nothing in this text", where=unit.message.msgid[:60], to_do="see: polyleaf check"
        )
    made = make_decision("ignore", unit.message, verdict.actor, verdict.reason)
    (decision,) = append_decisions(folder, [made], writer)
    rewrite_catalog(project, unit.language, unit.domain, lambda message: message, writer)
    return decision


def _has_finding(project: Project, unit: Unit, check: str) -> bool:
    catalog = load_catalog(project, unit.language, unit.domain)
    own = (unit.message.msgctxt, unit.message.msgid)
    return any(
        (finding.msgctxt, finding.msgid) == own for finding in check_catalog(catalog, unit.language, only=(check,))
    )


def _refuse_critical(unit: Unit, reason: str, ledger: Ledger) -> None:
    ignored = ledger.ignored(unit.message)
    findings = [item for item in check_message(unit.message, unit.language) if item.check not in ignored]
    critical = tuple(f"{item.check}: {item.message}" for item in findings if item.severity is Severity.CRITICAL)
    if critical and not reason:
        raise RefusedError(
            "a check found what could hurt a patient",
            reasons=critical,
            where=unit.message.msgid[:60],
            to_do="correct the translation, or say why it is right: with --reason, or with polyleaf review ignore",
        )


def _follow(message: Message, op: str, chosen: frozenset[str]) -> Message:
    if message.uid not in chosen:
        return message
    flags = set(message.flags) - {"fuzzy"} | ({"fuzzy"} if op == "return" else set())
    return replace(message, flags=tuple(sorted(flags)))


def rewrite_catalog(
    project: Project, language: str, domain: str, change: Callable[[Message], Message], writer: Writer
) -> None:
    """Change the messages of a catalog and write what the ledger says of them afresh."""
    catalog: Catalog = load_catalog(project, language, domain)
    changed = replace(catalog, messages=tuple(map(change, catalog.messages)))
    ledger = read_ledger(project.decisions(language))
    writer.write(project.catalog(language, domain), serialize_catalog(annotate_catalog(changed, ledger)))


def count_states(units: Iterable[Unit]) -> dict[str, int]:
    """How many units stand in each state, every state named."""
    counts = dict.fromkeys((state.value for state in State), 0)
    for unit in units:
        counts[unit.state.value] += 1
    return counts
