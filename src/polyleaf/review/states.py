"""The state of a unit: a function of the ledger and the text as it is now, stored nowhere.

The rules are the table of ``docs/review.md``. Each state asks for everything the one below it asks for.
"""

from __future__ import annotations

from polyleaf.model import Decision, Edition, Message, State
from polyleaf.review.ledger import Ledger

PRINTABLE = {
    Edition.DRAFT: frozenset({State.DRAFT, State.TRANSLATED, State.REVISED, State.APPROVED}),
    Edition.FINAL: frozenset({State.APPROVED}),
}

SAID = ("accept", "revise", "approve", "return")
# the decisions about a text as a whole; to ignore a finding is not to review the text


def is_printable(state: State, edition: Edition) -> bool:
    """Whether a unit's own text is printed in an edition (a draft edition prints English where it is not)."""
    return state in PRINTABLE[edition]


def compute_state(message: Message, ledger: Ledger, *, high_risk: bool) -> State:
    """Where ``message`` stands, given what was decided of exactly its source and its translation.

    ``high_risk`` units (``facts.is_high_risk``) need a clinical reviewer's approval beside the releaser's.
    """
    if not message.is_translated:
        return State.MISSING
    if message.previous_msgid is not None:
        return State.STALE
    decisions = ledger.about(message)
    if is_returned(decisions):
        return State.NEEDS_WORK
    # fuzzy says "machine, or needs work", whoever set it: it can only lower a state
    if message.is_fuzzy:
        return State.DRAFT
    return _climb(decisions, high_risk=high_risk)


def is_returned(decisions: tuple[Decision, ...]) -> bool:
    """Whether the latest thing a person said of this text is that it needs work."""
    said = [item.op for item in decisions if item.op in SAID]
    return bool(said) and said[-1] == "return"


def _climb(decisions: tuple[Decision, ...], *, high_risk: bool) -> State:
    since = decisions[_last_return(decisions) + 1 :]
    translators = {item.person for item in decisions if item.op == "accept"}
    accepted = any(item.op == "accept" for item in since)
    if not accepted:
        return State.DRAFT
    if not any(item.op == "revise" and item.person not in translators for item in since):
        return State.TRANSLATED
    signed = {item.role for item in since if item.op == "approve" and item.person not in translators}
    needed = {"releaser", "clinical"} if high_risk else {"releaser"}
    return State.APPROVED if needed <= signed else State.REVISED


def _last_return(decisions: tuple[Decision, ...]) -> int:
    return max((index for index, item in enumerate(decisions) if item.op == "return"), default=-1)


def describe_provenance(message: Message, ledger: Ledger) -> tuple[str, ...]:
    """Lines for people: how this text came to be and who decided on it, as ``draft: bergamot 0.2.0, unreviewed``."""
    if not message.is_translated:
        return ()
    decisions = ledger.about(message)
    drafts = [item for item in decisions if item.op == "draft"]
    said = [f"{item.op}: {item.person} ({item.role})" for item in decisions if item.op in SAID]
    ignored = [f"ignore: {item.person} ({item.role}), {item.tool}" for item in ledger.ignored(message).values()]
    unknown = "draft: the source text itself" if message.msgstr[0] == message.msgid else "draft: origin unknown"
    origin = f"draft: {drafts[-1].tool}" if drafts else unknown
    return (origin if said else f"{origin}, unreviewed", *said, *ignored)
