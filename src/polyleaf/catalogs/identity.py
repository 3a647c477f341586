"""What makes two messages the same one: the parts of ``Message.uid``, to compare by without hashing."""

from __future__ import annotations

from collections.abc import Iterable

from polyleaf.model import Message, to_nfc

Identity = tuple[str | None, str, str | None]
# msgctxt, msgid, msgid_plural, in NFC


def identify(message: Message) -> Identity:
    """The identity of a message: equal for two messages exactly if their uids are.

    >>> identify(Message("a")) == identify(Message("a", msgctxt=""))
    False
    """
    context, msgid, plural = message.msgctxt, message.msgid, message.msgid_plural
    if context is None and plural is None and msgid.isascii():
        return None, msgid, None
    return context and to_nfc(context), to_nfc(msgid), plural and to_nfc(plural)


def index_messages(messages: Iterable[Message]) -> dict[Identity, Message]:
    """The messages by identity; a live one before an obsolete one."""
    known: dict[Identity, Message] = {}
    for message in messages:
        before = known.setdefault(identify(message), message)
        if before.obsolete and not message.obsolete:
            known[identify(message)] = message
    return known
