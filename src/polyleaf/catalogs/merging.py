"""Bringing a catalog up to date with its template: by identity, and earlier texts as stale.

A message that changed is another message. Its old translation is offered only where no fact of the English differs
(msgmerge and ``pybabel update`` put "Tome 100 mg" under "Take 10 mg"), and then marked: ``fuzzy`` with ``#| msgid``.
A person's comment stays with the message it was written about and never moves to another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from polyleaf.catalogs.canonical import canonicalize
from polyleaf.catalogs.changes import Change, ChangeKind, find_differences, join_sources
from polyleaf.catalogs.folding import COMMENT_WIDTH, fold_lines
from polyleaf.catalogs.identity import Identity, identify, index_messages
from polyleaf.errors import CatalogError
from polyleaf.model import Catalog, Message

CHANGED = "changed: "
# how every note begins that tells what a message was before; such notes stay until a text is confirmed


def merge_catalog(
    template: Catalog,
    old: Catalog | None,
    language: str,
    changes: Iterable[Change] = (),
    is_offered: Callable[[Message], bool] = lambda message: True,  # noqa: ARG005  every message is
) -> Catalog:
    """The template's messages in its order, with what people wrote in ``old``.

    A person's msgstr, comments and fuzzy stay; references and notes come from the template. Where ``old`` has no text,
    the template's msgstr (the proposal of an edition) is taken with its flags. A message that comes from another one by
    ``changes`` gets that one's text as stale, if no fact differs and ``is_offered`` says of the old message that its
    text is worth it. What the template no longer has is left out: ``find_removed`` returns it. Raises CatalogError if
    ``old`` is of another language.
    """
    if old is not None and old.language != language:
        raise CatalogError(f"is a catalog of {old.language!r}, not of {language!r}", where=old.path)
    merged = merge_messages(template.messages, index_messages(old.messages if old else ()), changes, is_offered)
    return canonicalize(
        Catalog(
            language=language,
            messages=merged,
            headers=(old or template).headers,
            comments=(old or template).comments,
            path=old.path if old else "",
        )
    )


def merge_messages(
    template: Sequence[Message],
    known: Mapping[Identity, Message],
    changes: Iterable[Change],
    is_offered: Callable[[Message], bool],
) -> tuple[Message, ...]:
    """The template's messages with the texts of the old ones that are known; ``merge_catalog`` tells which."""
    ancestors = {identify(change.new): change for change in changes}
    return tuple(_merge_message(message, known, ancestors, is_offered) for message in template)


def find_removed(template: Catalog, old: Catalog | None) -> tuple[Message, ...]:
    """The messages of ``old`` that the template no longer has, obsolete ones included, for the memory to keep."""
    if old is None:
        return ()
    current = set(map(identify, template.messages))
    return tuple(message for message in old.messages if identify(message) not in current)


def _merge_message(
    new: Message,
    known: Mapping[Identity, Message],
    ancestors: Mapping[Identity, Change],
    is_offered: Callable[[Message], bool],
) -> Message:
    identity = identify(new)
    if same := known.get(identity):
        return _keep_text(new, same)
    change = ancestors.get(identity)
    ancestor = known.get(identify(change.old)) if change else None
    if change is None or ancestor is None or not any(ancestor.msgstr):
        return new
    return _offer_text(new, ancestor, change, is_stale=is_offered(ancestor) and not any(new.msgstr))


def _keep_text(new: Message, old: Message) -> Message:
    comments = old.comments or new.comments
    if not any(old.msgstr):
        return replace(new, comments=comments, notes=new.notes + _list_changes(old))
    is_fuzzy = old.is_fuzzy
    flags = new.flags
    if is_fuzzy or flags:
        flags = tuple(sorted({flag for flag in flags if flag != "fuzzy"} | ({"fuzzy"} if is_fuzzy else set())))
    # by position and not by replace(), which takes most of the time of merging what did not change
    return Message(
        new.msgid,
        old.msgstr,
        new.msgctxt,
        new.msgid_plural,
        flags,
        new.references,
        new.notes + _list_changes(old) if is_fuzzy else new.notes,
        comments,
        old.previous_msgid,
        old.previous_msgctxt,
        old.previous_msgid_plural,
        new.obsolete,
        new.line,
    )


def _list_changes(message: Message) -> tuple[str, ...]:
    return tuple(note for note in message.notes if note.startswith(CHANGED))


def _offer_text(new: Message, ancestor: Message, change: Change, *, is_stale: bool) -> Message:
    """The new message with the ancestor's text as stale, or with a note of what differs."""
    origin = find_origin(ancestor)
    kind, differences = change.kind, change.differences
    if origin is not ancestor:
        # the text was written for an even earlier English, so its facts are what counts
        differences = find_differences(join_sources(origin), join_sources(new))
        kind = ChangeKind.FACTUAL if differences else ChangeKind.WORDING
    notes = new.notes + _describe(origin.msgid, kind, tuple(differences))
    has_same_forms = (ancestor.msgid_plural is None) == (new.msgid_plural is None)
    if differences or not is_stale or not has_same_forms:
        return replace(new, notes=notes)
    is_back = identify(origin) == identify(new)
    return replace(
        new,
        msgstr=ancestor.msgstr,
        flags=tuple(sorted({*new.flags, "fuzzy"})),
        notes=notes,
        previous_msgid=None if is_back else origin.msgid,
        previous_msgctxt=None if is_back else origin.msgctxt,
        previous_msgid_plural=None if is_back else origin.msgid_plural,
    )


def find_origin(message: Message) -> Message:
    """The source a message's text was written for: itself, or what its ``#| msgid`` says."""
    if message.previous_msgid is None:
        return message
    return Message(message.previous_msgid, msgctxt=message.previous_msgctxt, msgid_plural=message.previous_msgid_plural)


@lru_cache(maxsize=16384)
def _describe(origin: str, kind: ChangeKind, differences: tuple[str, ...]) -> tuple[str, ...]:
    """The notes of a change, remembered for the other languages."""
    what = f"{kind.value}: {'; '.join(differences)}" if differences else f"{kind.value}, no fact differs"
    lines = (what, f'from "{" ".join(origin.split())}"')
    width = COMMENT_WIDTH - len("#. ") - len(CHANGED)
    return tuple([f"{CHANGED}{line}" for line in fold_lines(lines, width)])
