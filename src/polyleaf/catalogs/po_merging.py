"""``polyleaf po merge``: anybody's .po brought up to date with its template, in seconds where msgmerge takes minutes.

Outside of a project there is no memory, so what the template no longer has stays in the file as obsolete.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from polyleaf.catalogs.canonical import GETTEXT_FLAGS, RANGE_FLAG
from polyleaf.catalogs.changes import Change, find_changes
from polyleaf.catalogs.format_flags import drop_prose_flags
from polyleaf.catalogs.identity import Identity, identify, index_messages
from polyleaf.catalogs.merging import merge_messages
from polyleaf.catalogs.po_exact import Key, PoFile, name_entry, replace_messages
from polyleaf.catalogs.validity import refuse_duplicates
from polyleaf.model import Message


@dataclass(frozen=True, slots=True)
class MergedFile:
    """A file brought up to date, and what changed on the way."""

    file: PoFile
    changes: tuple[Change, ...]
    added: int
    # messages of the template that the old file did not have
    stale: int
    # of these, how many got the text of an earlier one
    obsolete: int
    # messages of the old file that the template does not have


def merge_files(old: PoFile, template: PoFile) -> MergedFile:
    """Every message of the template with what people wrote in ``old``; raises CatalogError for a duplicate."""
    refuse_duplicates(old.messages, old.where)
    refuse_duplicates(template.messages, template.where)
    live = tuple(message for message in template.messages if not message.obsolete)
    changes = find_changes(old.messages, live)
    known = index_messages(old.messages)
    identities = list(map(identify, live))
    merged = merge_messages(live, known, changes, lambda message: not message.obsolete)
    kept = tuple(
        _keep_flags(message, known.get(identity)) for identity, message in zip(identities, merged, strict=True)
    )
    obsolete = tuple(_list_obsolete(old, dict(zip(identities, kept, strict=True))))
    file = replace_messages(old, (*kept, *obsolete), _merge_sticky(old, template))
    added = [message for identity, message in zip(identities, kept, strict=True) if identity not in known]
    return MergedFile(
        file=replace(file, header=_merge_header(old.header, template)),
        changes=changes,
        added=len(added),
        stale=sum(any(message.msgstr) for message in added),
        obsolete=len(obsolete),
    )


def _keep_flags(message: Message, old: Message | None) -> Message:
    """With the flags that only people or other tools know, and without a format flag on prose."""
    if not message.flags and not (old and old.flags):
        return message
    own = [flag for flag in old.flags if flag not in GETTEXT_FLAGS and not RANGE_FLAG.fullmatch(flag)] if old else []
    return replace(message, flags=drop_prose_flags(message, dict.fromkeys((*message.flags, *own))))


def _list_obsolete(old: PoFile, current: Mapping[Identity, Message]) -> Iterator[Message]:
    for message in old.messages:
        now = current.get(identify(message))
        is_worth_it = any(message.msgstr) or message.comments
        if is_worth_it and (now is None or (message.obsolete and now.msgstr != message.msgstr)):
            yield replace(message, obsolete=True, references=(), notes=())


def _merge_sticky(old: PoFile, template: PoFile) -> dict[Key, tuple[str, ...]]:
    if not old.sticky and not template.sticky:
        return {}
    merged = dict(old.sticky)
    for message in old.messages:
        if flags := old.sticky.get(name_entry(message)):
            merged[message.msgctxt, message.msgid, True] = flags
    for key, flags in template.sticky.items():
        merged[key] = tuple(dict.fromkeys((*flags, *old.sticky.get(key, ()))))
    return merged


def _merge_header(old: Message | None, template: PoFile) -> Message | None:
    """The old header with the new template's date."""
    if old is None:
        return template.header
    date = next((value for name, value in template.headers if name == "POT-Creation-Date"), "")
    if not date:
        return old
    lines = old.msgstr[0].split("\n")
    dated = [f"POT-Creation-Date: {date}" if line.startswith("POT-Creation-Date:") else line for line in lines]
    return replace(old, msgstr=("\n".join(dated),))
