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
    """The pairs of a ``memory.jsonl``; raises CatalogError naming the first line that is none.

    >>> parse_pairs('{"domain":"d","msgid":"bone","msgstr":["hueso"]}', "memory.jsonl")[0].message.msgstr
    ('hueso',)
    """
    return tuple(
        _parse_line(line, f"{where}:{number}") for number, line in enumerate(text.split("\n"), 1) if line.strip()
    )


def _parse_line(line: str, where: str) -> KeptPair:
    try:
        table = json.loads(line)
        message = Message(
            msgid=_expect_text(table["msgid"]),
            msgstr=_expect_texts(table["msgstr"]),
            msgctxt=None if table.get("msgctxt") is None else _expect_text(table["msgctxt"]),
            msgid_plural=None if table.get("msgid_plural") is None else _expect_text(table["msgid_plural"]),
            flags=_expect_texts(table.get("flags", [])),
            comments=_expect_texts(table.get("comments", [])),
        )
        return KeptPair(message, _expect_text(table["domain"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CatalogError("is no kept translation", where=where, to_do="restore the line from git") from error


def _expect_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _expect_texts(value: object) -> tuple[str, ...]:
    """A list only: a bare string would silently become its letters."""
    if not isinstance(value, list):
        raise TypeError
    return tuple(_expect_text(part) for part in value)
