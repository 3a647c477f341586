"""Making a template (.pot): every source text once, nothing translated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from polyleaf.catalogs.canonical import canonicalize
from polyleaf.model import Catalog, Message


def make_template(messages: Iterable[Message]) -> Catalog:
    """A template of the messages in the order given; equal ones share one, with all references and notes."""
    unique: dict[str, Message] = {}
    for message in messages:
        known = unique.get(message.uid)
        unique[message.uid] = combine_places(known, message) if known else message
    return canonicalize(Catalog(language="", messages=tuple(map(_clear_translation, unique.values()))))


def combine_places(first: Message, second: Message) -> Message:
    """The first of two equal messages, with the references and notes of both."""
    return replace(
        first,
        references=tuple(dict.fromkeys((*first.references, *second.references))),
        notes=tuple(dict.fromkeys((*first.notes, *second.notes))),
    )


def _clear_translation(message: Message) -> Message:
    return replace(
        message,
        msgstr=("",),
        comments=(),
        flags=tuple(flag for flag in message.flags if flag != "fuzzy"),
        previous_msgid=None,
        previous_msgctxt=None,
        previous_msgid_plural=None,
    )
