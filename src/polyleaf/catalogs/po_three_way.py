"""Merging two edits of one .po by the identity of its messages: no text ever meets a source it was not written for.

git merges lines, so it pairs "Take 50 mg" of one branch with "Tome 5 mg" of the other, not fuzzy, exit 0. Here a pair
comes out unmarked only if one side had exactly that pair; where the two sides disagree, both texts stay in sight.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from polyleaf.catalogs.changes import find_changes
from polyleaf.catalogs.folding import COMMENT_WIDTH, fold_lines
from polyleaf.catalogs.identity import Identity, identify
from polyleaf.catalogs.po_exact import PoFile, replace_messages
from polyleaf.catalogs.validity import refuse_duplicates
from polyleaf.model import Message

MARK = "merge: "
# how the comment lines begin that show the other side's text


@dataclass(frozen=True, slots=True)
class Conflict:
    """A message on which the two sides disagree."""

    message: Message
    # as it stands in the result
    reason: str


@dataclass(frozen=True, slots=True)
class ThreeWay:
    """The result of a merge; without conflicts it can be taken as it is."""

    file: PoFile
    conflicts: tuple[Conflict, ...]


def merge_three_ways(base: PoFile, ours: PoFile, theirs: PoFile) -> ThreeWay:
    """Both sides' edits of ``base`` in one file; raises CatalogError for a duplicate in any of them."""
    for file in (base, ours, theirs):
        refuse_duplicates(file.messages, file.where)
    merger = _Merger(_index(base), _index(ours), _index(theirs))
    messages = merger.merge(_merge_order(_list_live(ours), _list_live(theirs)))
    messages = _show_lost(messages, merger, (base, ours, theirs))
    obsolete = _merge_obsolete(base, ours, theirs)
    kept = {(identify(message), message.msgstr) for message in obsolete}
    lost = [message for message, _ in merger.lost if (identify(message), message.msgstr) not in kept]
    merged = replace_messages(ours, (*messages, *obsolete, *lost), {**theirs.sticky, **ours.sticky})
    header = _merge_header(base.header, ours.header, theirs.header)
    closing = _merge_lines(base.closing, ours.closing, theirs.closing)
    return ThreeWay(replace(merged, header=header, closing=closing), tuple(merger.conflicts))


class _Merger:
    """The three files by identity, and what was found on the way."""

    def __init__(
        self, base: dict[Identity, Message], ours: dict[Identity, Message], theirs: dict[Identity, Message]
    ) -> None:
        self._base, self._ours, self._theirs = base, ours, theirs
        self.conflicts: list[Conflict] = []
        self.lost: list[tuple[Message, bool]] = []
        # as obsolete: edited on one side, gone on the other; True if ours edited it

    def merge(self, order: Iterable[Identity]) -> list[Message]:
        merged = (self._merge_one(self._base.get(item), self._ours.get(item), self._theirs.get(item)) for item in order)
        return [message for message in merged if message]

    def _merge_one(self, base: Message | None, ours: Message | None, theirs: Message | None) -> Message | None:
        if ours and theirs:
            return self._combine(base, ours, theirs)
        message = ours or theirs
        if base is None or message is None:
            return message
        if _get_text(message) != _get_text(base) or message.comments != base.comments:
            self.lost.append((replace(message, obsolete=True, references=(), notes=()), ours is not None))
        return None

    def _combine(self, base: Message | None, ours: Message, theirs: Message) -> Message:
        combined = replace(
            ours if base is None or _get_rest(ours) != _get_rest(base) else theirs,
            comments=_merge_lines(base.comments if base else (), ours.comments, theirs.comments),
        )
        before = _get_text(base) if base else None
        for side, other in ((ours, theirs), (theirs, ours)):
            if _get_text(other) == before or (base is None and not any(other.msgstr)):
                return _take_text(combined, side)
        if ours.msgstr == theirs.msgstr:
            return _take_text(combined, ours if ours.is_fuzzy else theirs)
        chosen, other = (ours, theirs) if any(ours.msgstr) else (theirs, ours)
        shown = _show(_take_text(combined, chosen), ("the other side wrote:", *other.msgstr))
        self.conflicts.append(Conflict(shown, "has two different translations"))
        return shown


def _list_live(file: PoFile) -> tuple[Message, ...]:
    return tuple(message for message in file.messages if not message.obsolete)


def _index(file: PoFile) -> dict[Identity, Message]:
    return {identify(message): message for message in _list_live(file)}


def _get_text(message: Message) -> tuple[object, ...]:
    """What a person edits: the translation, whether it is marked, and for which source it was written."""
    return (
        message.msgstr,
        message.is_fuzzy and any(message.msgstr),
        message.previous_msgid,
        message.previous_msgctxt,
        message.previous_msgid_plural,
    )


def _get_rest(message: Message) -> tuple[object, ...]:
    """What tools write."""
    return message.references, message.notes, tuple(flag for flag in message.flags if flag != "fuzzy")


def _take_text(message: Message, side: Message) -> Message:
    flags = [flag for flag in message.flags if flag != "fuzzy"]
    return replace(
        message,
        msgstr=side.msgstr,
        flags=(*(["fuzzy"] if side.is_fuzzy else []), *flags),
        previous_msgid=side.previous_msgid,
        previous_msgctxt=side.previous_msgctxt,
        previous_msgid_plural=side.previous_msgid_plural,
    )


def _show(message: Message, lines: Iterable[str]) -> Message:
    """The message marked, with the other side's words as a comment."""
    width = COMMENT_WIDTH - len("# ") - len(MARK)
    parts = fold_lines((part for line in lines for part in line.split("\n") if part.strip()), width)
    comments = tuple(dict.fromkeys((*message.comments, *(f"{MARK}{part}" for part in parts))))
    flags = tuple(dict.fromkeys(("fuzzy", *message.flags))) if any(message.msgstr) else message.flags
    return replace(message, comments=comments, flags=flags)


def _show_lost(messages: list[Message], merger: _Merger, files: tuple[PoFile, PoFile, PoFile]) -> list[Message]:
    """What one side translated and the other replaced is shown on what replaced it."""
    if not merger.lost:
        return messages
    base, ours, theirs = files
    successors = {
        is_ours: {
            identify(change.old): identify(change.new) for change in find_changes(base.messages, _list_live(other))
        }
        for is_ours, other in ((True, theirs), (False, ours))
    }
    places = {identify(message): index for index, message in enumerate(messages)}
    for lost, is_ours in merger.lost:
        successor = successors[is_ours].get(identify(lost))
        place = places.get(successor) if successor else None
        if place is None:
            merger.conflicts.append(Conflict(lost, "was edited on one side and removed on the other"))
            continue
        words = ("the other side has for the earlier English", lost.msgid, "this translation:", *lost.msgstr)
        messages[place] = _show(messages[place], words)
        reason = "has another source on one side and another translation on the other"
        merger.conflicts.append(Conflict(messages[place], reason))
    return messages


def _merge_order(ours: Sequence[Message], theirs: Sequence[Message]) -> list[Identity]:
    """Our order; what only they have stands after what it follows there."""
    order = list(map(identify, ours))
    known = set(order)
    followers: dict[Identity | None, list[Identity]] = {}
    anchor = None
    for identity in map(identify, theirs):
        if identity in known:
            anchor = identity
        else:
            followers.setdefault(anchor, []).append(identity)
    return [*followers.get(None, []), *(item for key in order for item in (key, *followers.get(key, [])))]


def _merge_obsolete(base: PoFile, ours: PoFile, theirs: PoFile) -> list[Message]:
    """The obsolete entries of both sides, but those that one side has cleared away."""
    sides = [
        {(identify(message), message.msgstr): message for message in file.messages if message.obsolete}
        for file in (base, ours, theirs)
    ]
    before, here, there = sides
    found = {**there, **here}
    return [message for key, message in found.items() if key not in before or (key in here and key in there)]


def _merge_lines(base: tuple[str, ...], ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    if ours in (base, theirs):
        return theirs
    if theirs == base:
        return ours
    return (*ours, *(line for line in theirs if line not in ours and line not in base))


def _merge_header(base: Message | None, ours: Message | None, theirs: Message | None) -> Message | None:
    """Field by field; where both sides changed one, ours stays: no field of a header is a translation."""
    if ours is None or theirs is None:
        return ours or theirs
    fields = [_read_fields(header) for header in (base, ours, theirs)]
    before, here, there = fields
    merged = {
        name: there.get(name, "") if here.get(name) == before.get(name) else here.get(name, "")
        for name in {**here, **there}
        if (name in here and name in there) or name not in before
    }
    for name in set(here) - set(before):
        merged[name] = here[name]
    comments = _merge_lines(base.comments if base else (), ours.comments, theirs.comments)
    return replace(ours, msgstr=("".join(f"{name}:{value}\n" for name, value in merged.items()),), comments=comments)


def _read_fields(header: Message | None) -> dict[str, str]:
    lines = header.msgstr[0].split("\n") if header else []
    return {name: value for name, colon, value in (line.partition(":") for line in lines) if name}
