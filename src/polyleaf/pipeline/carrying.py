"""What becomes of people's decisions and edits in the English edition when a source or a rule changed its segments.

A decision *still applies* to the text that took the old one's place if no fact differs between the two; then it is
carried, and where it is not, that is said. Nothing is ever carried over a changed fact, even where the raw text is the
same: the person decided on what they read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from polyleaf import __version__
from polyleaf.catalogs import Change, ChangeKind, find_changes, find_removed, merge_catalog
from polyleaf.model import Catalog, Decision, Document, Message
from polyleaf.pipeline.gaps import list_gaps, make_gap_message
from polyleaf.pipeline.holds import make_source_message
from polyleaf.project import SOURCE_LANGUAGE
from polyleaf.review import Ledger, carry_verdict, find_verdict

TOOL = f"polyleaf {__version__}"
WHY = {
    ChangeKind.COSMETIC: "carried: only the appearance of the text changed",
    ChangeKind.WORDING: "carried: the wording changed, no fact differs",
}
SIGNED = ("accept", "revise", "approve")


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of something a person did to a text that changed."""

    what: str
    # "drop by editor-1", "edited text"
    text: str
    # the source text it was about
    carried: bool
    why: str


@dataclass(frozen=True, slots=True)
class Carried:
    """An English edition brought up to date."""

    edition: Catalog
    decisions: tuple[Decision, ...]
    # to append to the ledger
    fates: tuple[Fate, ...]
    removed: tuple[Message, ...]
    # for the memory, with the decisions that are void as comments


def carry_edition(proposal: Catalog, old: Catalog | None, document: Document, ledger: Ledger) -> Carried:
    """The proposed edition with everything of the old one that still applies, and what became of the rest."""
    if old is None:
        return Carried(merge_catalog(proposal, None, SOURCE_LANGUAGE), (), (), ())
    changes = find_changes(old.messages, proposal.messages)
    before = {message.uid: message for message in old.messages}
    kept = {
        change.new.uid: change
        for change in changes
        if change.kind is not ChangeKind.FACTUAL and is_edited(before[change.old.uid], ledger)
    }
    # a proposal steps back where a person's text is to be had
    template = replace(proposal, messages=tuple(map(_step_back, proposal.messages, _look_up(proposal, kept))))
    merged = merge_catalog(template, old, SOURCE_LANGUAGE, changes, lambda message: is_edited(message, ledger))
    confirmed = {uid: before[change.old.uid] for uid, change in kept.items() if change.kind is ChangeKind.COSMETIC}
    edition = replace(merged, messages=tuple(_confirm(message, confirmed) for message in merged.messages))
    judged = tuple(_judge(find_removed(proposal, old), changes, _list_held(document, ledger), ledger))
    return Carried(
        edition,
        tuple(decision for item in judged for decision in item.decisions),
        tuple(fate for item in judged for fate in item.fates),
        tuple(item.removed for item in judged),
    )


def is_edited(message: Message, ledger: Ledger) -> bool:
    """Whether an English text is a person's: not fuzzy, commented, decided on, or unlike what step 1 would propose."""
    if not message.is_translated:
        return False
    decided = any(decision.role != "machine" for decision in ledger.about(message))
    suggested = any(note.startswith("suggestion ") for note in message.notes)
    reworded = message.msgstr[0] != message.msgid and not suggested
    return decided or not message.is_fuzzy or bool(message.comments) or reworded


def _list_held(document: Document, ledger: Ledger) -> frozenset[str]:
    """The uids of everything a verdict can be about: held segments, and gaps."""
    held = [make_source_message(segment) for segment in document.segments() if segment.holds]
    gaps = [make_gap_message(make_source_message(gap.after)) for gap in list_gaps(document, ledger)]
    return frozenset(message.uid for message in (*held, *gaps))


def _look_up(proposal: Catalog, kept: Mapping[str, Change]) -> Iterator[bool]:
    return (message.uid in kept for message in proposal.messages)


def _step_back(message: Message, is_needed: bool) -> Message:  # noqa: FBT001  one of two sequences given to map
    return replace(message, msgstr=tuple("" for _ in message.msgstr)) if is_needed else message


def _confirm(message: Message, confirmed: Mapping[str, Message]) -> Message:
    """A text whose source changed in appearance only is what it was, and not stale."""
    old = confirmed.get(message.uid)
    if old is None or message.msgstr != old.msgstr:
        return message
    return replace(
        message,
        flags=old.flags,
        comments=message.comments or old.comments,
        previous_msgid=old.previous_msgid,
        previous_msgctxt=old.previous_msgctxt,
        previous_msgid_plural=old.previous_msgid_plural,
    )


@dataclass(frozen=True, slots=True)
class _Judged:
    removed: Message
    decisions: tuple[Decision, ...]
    fates: tuple[Fate, ...]


def _judge(
    removed: Iterable[Message], changes: Iterable[Change], held: frozenset[str], ledger: Ledger
) -> Iterator[_Judged]:
    """For each text that is gone, what becomes of what people did to it."""
    by_old = {change.old.uid: change for change in changes}
    for message in removed:
        change = by_old.get(message.uid)
        decisions, fates, comments = [], list(_judge_text(message, change, ledger)), list(message.comments)
        for about, found, what in (
            (message, change, ""),
            (
                make_gap_message(message),
                change and replace(change, new=make_gap_message(change.new)),
                " of the gap before",
            ),
        ):
            verdict = find_verdict(ledger, about)
            if verdict is None:
                continue
            obstacle = _find_obstacle(found, held)
            why = f"void: {obstacle}" if found is None or obstacle else WHY[found.kind]
            fates.append(Fate(f"{verdict.op} by {verdict.person}{what}", message.msgid, not obstacle, why))
            if obstacle:
                comments.append(f"{verdict.op}{what}: {verdict.person} ({verdict.role}): {verdict.reason} [{why}]")
            elif found and (carry := carry_verdict(ledger, about, found.new, why, TOOL)):
                decisions.append(carry)
        yield _Judged(replace(message, comments=tuple(comments)), tuple(decisions), tuple(fates))


def _find_obstacle(change: Change | None, held: frozenset[str]) -> str:
    """Why a verdict does not apply any more; "" if it does."""
    if change is None:
        return "the text is gone"
    if change.kind is ChangeKind.FACTUAL:
        return f"a fact differs ({'; '.join(change.differences)})"
    return "" if change.new.uid in held else "nothing holds the text any more"


def _judge_text(message: Message, change: Change | None, ledger: Ledger) -> Iterator[Fate]:
    """What becomes of an edited text, and of the signatures under it."""
    if is_edited(message, ledger):
        if change is None:
            yield Fate("edited text", message.msgid, carried=False, why="void: the text is gone")
        elif change.kind is ChangeKind.FACTUAL:
            why = f"void: a fact differs ({'; '.join(change.differences)})"
            yield Fate("edited text", message.msgid, carried=False, why=why)
        else:
            yield Fate("edited text", message.msgid, carried=True, why=WHY[change.kind])
    for decision in ledger.about(message):
        if decision.op in SIGNED:
            what = f"{decision.op} by {decision.person}"
            yield Fate(what, message.msgid, carried=False, why="void: it was of exactly the source as it was")
