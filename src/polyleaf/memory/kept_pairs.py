"""``memory.jsonl``: translations whose message left a catalog, one a line, so that nothing a person wrote is lost."""

from __future__ import annotations

import json
from dataclasses import dataclass

from polyleaf.errors import CatalogError
from polyleaf.model import Message


@dataclass(frozen=True, slots=True)
class KeptPair:
    """A translated message and the domain it was removed from."""

    message: Message
    domain: str


def serialize_pair(message: Message, domain: str) -> str:
    """One line of JSON: what a translator needs to find the text again."""
    table = {
        "domain": domain,
        "msgctxt": message.msgctxt,
        "msgid": message.msgid,
        "msgid_plural": message.msgid_plural,
        "msgstr": list(message.msgstr),
        "flags": list(message.flags),
        "comments": list(message.comments),
    }
    kept = {key: value for key, value in table.items() if value not in (None, [])}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parse_pairs(text: str, where: str) -> tuple[KeptPair, ...]:
    """The pairs of a ``memory.jsonl``; raises CatalogError naming the first line that is none."""
    return tuple(
        _parse_line(line, f"{where}:{number}") for number, line in enumerate(text.split("\n"), 1) if line.strip()
    )


def _parse_line(line: str, where: str) -> KeptPair:
    try:
        table = json.loads(line)
        message = Message(
            msgid=table["msgid"],
            msgstr=tuple(table["msgstr"]),
            msgctxt=table.get("msgctxt"),
            msgid_plural=table.get("msgid_plural"),
            flags=tuple(table.get("flags", ())),
            comments=tuple(table.get("comments", ())),
        )
        return KeptPair(message, table["domain"])
    except (ValueError, KeyError, TypeError) as error:
        raise CatalogError("is no kept translation", where=where, to_do="restore the line from git") from error
