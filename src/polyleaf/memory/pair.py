"""What the memory remembers: one source text, one translation, and all that tells how far to trust it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polyleaf.model import Message, State, compute_digest, to_nfc

IMPORTED = "imported"
# the standing of a pair from another's file: shown to people, never lent as a draft
LENDABLE = (State.APPROVED.value, State.REVISED.value, State.TRANSLATED.value)
# only what a person of this project stands behind is lent; the best first
STANDINGS = (*LENDABLE, IMPORTED, State.NEEDS_WORK.value, State.STALE.value, State.DRAFT.value)
# every value of Pair.state, the best first

_ALLOWED_CONTROLS = "\t\n\r"


@dataclass(frozen=True, slots=True)
class Pair:
    """A source text and its translation. All texts are NFC; "" in the last fields means not known."""

    source_language: str
    target_language: str
    # codes as the folders have them: "pt_BR"
    source: str
    target: str
    context: str | None = None
    # msgctxt: there for meaning alone, so another context is another text
    form: int | None = None
    # index of a plural form; None for a text without plural forms
    before: str | None = None
    after: str | None = None
    # digest_neighbour of the texts beside it; None where they are not known
    state: str = IMPORTED
    # one of STANDINGS
    removed: bool = False
    # its message has left the leaflet
    domain: str = ""
    document: str = ""
    person: str = ""
    # who last decided on it, as in the ledger
    time: str = ""
    # when, in UTC, "2026-11-24T21:06:16Z"
    origin: str = ""
    # "path:line" where it was read

    @property
    def is_lendable(self) -> bool:
        """Whether it may become a draft elsewhere: whole, and a person stands behind it."""
        return self.form is None and self.state in LENDABLE

    @property
    def rank(self) -> int:
        """0 for the best standing."""
        return STANDINGS.index(self.state)


def digest_neighbour(text: str | None) -> str:
    """The digest by which the text before or after is compared; None is the edge of the catalog."""
    return compute_digest(text)[:16]


def list_neighbours(messages: Sequence[Message]) -> Iterator[tuple[Message, str, str]]:
    """Each message with the digests of the texts before and after it.

    >>> [(before == digest_neighbour(None)) for _, before, _ in list_neighbours([Message("a"), Message("b")])]
    [True, False]
    """
    edge = digest_neighbour(None)
    digests = [edge, *(digest_neighbour(message.msgid) for message in messages), edge]
    return zip(messages, digests[: len(messages)], digests[2:], strict=True)


def list_forms(message: Message) -> tuple[tuple[str, str, int | None], ...]:
    """Source, target and form of each text of a message.

    >>> list_forms(Message("{n} bone", ("{n} hueso", "{n} huesos"), msgid_plural="{n} bones"))
    (('{n} bone', '{n} hueso', 0), ('{n} bones', '{n} huesos', 1))
    """
    source = to_nfc(message.msgid)
    if message.msgid_plural is None:
        return ((source, to_nfc(message.msgstr[0]), None),)
    plural = to_nfc(message.msgid_plural)
    return tuple((plural if form else source, to_nfc(text), form) for form, text in enumerate(message.msgstr))


def is_storable(text: str) -> bool:
    r"""Whether a text has something in it and nothing that XML or a .po could not hold.

    >>> [is_storable(text) for text in ("bone", " ", "bo\x00ne", "\ud800")]
    [True, False, False, False]
    """
    if text.isprintable():
        return not text.isspace() and text != ""
    return bool(text.strip()) and not any(
        (character < " " and character not in _ALLOWED_CONTROLS)
        or character in "\x7f\ufffe\uffff"
        or _is_half(character)
        for character in text
    )


def _is_half(character: str) -> bool:
    """Half of a character, which UTF-8 cannot hold."""
    return "\ud800" <= character <= "\udfff"
