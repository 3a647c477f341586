"""Bringing a catalog up to date with its template: exactly, by identity, never by resemblance.

A message that changed is another message; its old translation is not carried into it (msgmerge and ``pybabel update``
put "Tome 100 mg" under "Take 10 mg").
"""

from __future__ import annotations

from dataclasses import replace

from polyleaf.catalogs.canonical import canonicalize
from polyleaf.errors import CatalogError
from polyleaf.model import Catalog, Message


def merge_catalog(template: Catalog, old: Catalog | None, language: str) -> Catalog:
    """The template's messages in its order, with what people wrote in ``old``.

    A person's msgstr, comments and fuzzy stay; references and notes come from the template. Where ``old`` has no text,
    the template's msgstr (the proposal of an edition) is taken with its flags. What the template no longer has is left
    out: ``find_removed`` returns it. Raises CatalogError if ``old`` is of another language.
    """
    if old is not None and old.language != language:
        raise CatalogError(f"is a catalog of {old.language!r}, not of {language!r}", where=old.path)
    known = _index(old)
    return canonicalize(
        Catalog(
            language=language,
            messages=tuple(_merge_message(message, known.get(message.uid)) for message in template.messages),
            headers=(old or template).headers,
            comments=(old or template).comments,
            path=old.path if old else "",
        )
    )


def find_removed(template: Catalog, old: Catalog | None) -> tuple[Message, ...]:
    """The messages of ``old`` that the template no longer has, obsolete ones included, for the memory to keep."""
    if old is None:
        return ()
    current = {message.uid for message in template.messages}
    return tuple(message for message in old.messages if message.uid not in current)


def _index(catalog: Catalog | None) -> dict[str, Message]:
    known: dict[str, Message] = {}
    for message in sorted(catalog.messages if catalog else (), key=lambda message: message.obsolete):
        known.setdefault(message.uid, message)
    return known


def _merge_message(new: Message, old: Message | None) -> Message:
    if old is None:
        return new
    if not any(old.msgstr):
        return replace(new, comments=old.comments or new.comments)
    flags = {flag for flag in new.flags if flag != "fuzzy"}
    return replace(
        new,
        msgstr=old.msgstr,
        comments=old.comments or new.comments,
        flags=tuple(sorted(flags | ({"fuzzy"} if old.is_fuzzy else set()))),
        previous_msgid=old.previous_msgid,
        previous_msgctxt=old.previous_msgctxt,
        previous_msgid_plural=old.previous_msgid_plural,
    )
