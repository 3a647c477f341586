"""The ledger: ``locales/<lang>/decisions/<person>-<YYYY-MM>.jsonl``, append-only, one writer a file.

One writer a file means that git never has two edits of one file to merge. What counts is the *set* of all lines: their
order, their file and their repetition do not matter.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from functools import cached_property
from pathlib import Path

from polyleaf.errors import LedgerError
from polyleaf.files import Writer, read_text
from polyleaf.model import Decision, Message, compute_digest

OPS = ("draft", "accept", "revise", "approve", "return", "ignore", "keep", "drop", "carry")
ROLES = ("translator", "reviser", "releaser", "clinical", "editor", "machine")
PERSON = re.compile(r"[a-z0-9][a-z0-9._@-]{0,63}")
FIELDS = tuple(item.name for item in fields(Decision))


@dataclass(frozen=True)
class Ledger:
    """Every decision of one language, each once."""

    decisions: frozenset[Decision] = frozenset()

    @cached_property
    def _by_pair(self) -> Mapping[tuple[str, str], tuple[Decision, ...]]:
        found: dict[tuple[str, str], list[Decision]] = defaultdict(list)
        for decision in sorted(self.decisions, key=lambda item: (item.time, item.id)):
            found[decision.uid, decision.target].append(decision)
        return {pair: tuple(decisions) for pair, decisions in found.items()}

    @cached_property
    def _by_id(self) -> Mapping[str, Decision]:
        return {decision.id: decision for decision in self.decisions}

    def find(self, identity: str) -> Decision | None:
        """The decision of this id."""
        return self._by_id.get(identity)

    def about(self, message: Message) -> tuple[Decision, ...]:
        """What was decided of exactly this source and exactly this translation, oldest first."""
        return self._by_pair.get((message.uid, message.target_digest), ())

    def ignored(self, message: Message) -> Mapping[str, Decision]:
        """The checks whose findings on exactly this text count no more, each with the latest decision to ignore them.

        What a person said of a text they translated themselves does not count, as with revising it.
        """
        decisions = self.about(message)
        translators = {item.person for item in decisions if item.op == "accept"}
        return {item.tool: item for item in decisions if item.op == "ignore" and item.person not in translators}

    def about_uid(self, uid: str) -> tuple[Decision, ...]:
        """What was decided of a source, whatever its translation was then, oldest first."""
        return tuple(
            sorted((item for item in self.decisions if item.uid == uid), key=lambda item: (item.time, item.id))
        )


def serialize_decision(decision: Decision) -> str:
    """One line of JSON with sorted keys, without what is empty."""
    table = {key: value for key, value in asdict(decision).items() if value}
    return json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def seal_decision(decision: Decision, previous: str) -> Decision:
    """The decision with its place in its file: the id of the line before it, and its own id."""
    placed = replace(decision, id="", previous=previous)
    return replace(placed, id=compute_digest(serialize_decision(placed)))


def parse_ledger(text: str, where: str) -> tuple[Decision, ...]:
    """The decisions of one file, in order; raises LedgerError naming the first line that is not one."""
    return tuple(
        _parse_line(line, f"{where}:{number}") for number, line in enumerate(text.split("\n"), 1) if line.strip()
    )


def _parse_line(line: str, where: str) -> Decision:
    remedy = "restore the line from git; a ledger is only appended to"
    try:
        table = json.loads(line)
    except ValueError as error:
        raise LedgerError(f"is not a line of JSON ({error})", where=where, to_do=remedy) from error
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise LedgerError("is not an object of texts", where=where, to_do=remedy)
    if unknown := sorted(table.keys() - set(FIELDS)):
        raise LedgerError(f"holds the unknown field {unknown[0]!r}", where=where, to_do=remedy)
    if lacking := sorted({"op", "uid", "source", "target", "person", "role", "time", "id"} - table.keys()):
        raise LedgerError(f"lacks {lacking[0]!r}", where=where, to_do=remedy)
    decision = Decision(**table)
    if decision.op not in OPS or decision.role not in ROLES or not PERSON.fullmatch(decision.person):
        raise LedgerError("names an unknown op, role or person", where=where, to_do=remedy)
    if seal_decision(decision, decision.previous).id != decision.id:
        raise LedgerError("was changed after it was written (its id does not fit)", where=where, to_do=remedy)
    return decision


def read_ledger(folder: Path) -> Ledger:
    """The union of every file in a ``decisions`` folder; an absent folder is an empty ledger."""
    found: set[Decision] = set()
    for path in sorted(folder.glob("*.jsonl")):
        found.update(parse_ledger(read_text(path), str(path)))
    return Ledger(frozenset(found))


def append_decisions(folder: Path, decisions: Iterable[Decision], writer: Writer) -> tuple[Decision, ...]:
    """Add decisions to the files of their persons and months; returns them sealed.

    The caller holds the project's lock. A crash leaves each file whole, with or without the new lines.
    """
    by_file: dict[Path, list[Decision]] = defaultdict(list)
    for decision in decisions:
        by_file[folder / f"{decision.person}-{decision.time[:7]}.jsonl"].append(decision)
    sealed: list[Decision] = []
    for path, wanted in sorted(by_file.items()):
        sealed += _append_to(path, wanted, writer)
    return tuple(sealed)


def _append_to(path: Path, decisions: list[Decision], writer: Writer) -> list[Decision]:
    text = read_text(path) if path.exists() else ""
    before = parse_ledger(text, str(path))
    previous = before[-1].id if before else ""
    sealed: list[Decision] = []
    for decision in decisions:
        sealed.append(seal_decision(decision, previous))
        previous = sealed[-1].id
    kept = text if not text or text.endswith("\n") else text + "\n"
    writer.write(path, kept + "".join(serialize_decision(item) + "\n" for item in sealed))
    return sealed
