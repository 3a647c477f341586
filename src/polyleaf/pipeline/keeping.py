"""Keeping the translations of messages that left a leaflet, so that no person's words are lost with them."""

from __future__ import annotations

from collections.abc import Iterable

from polyleaf.files import Writer, read_text
from polyleaf.memory import parse_pairs, serialize_pair
from polyleaf.model import Message
from polyleaf.project import Project


def keep_removed(project: Project, language: str, domain: str, removed: Iterable[Message], writer: Writer) -> int:
    """Append what has a text or a comment to ``locales/<lang>/memory.jsonl``, once; returns how many were new."""
    path = project.kept_pairs(language)
    text = read_text(path) if path.is_file() else ""
    known = {_identify(pair.message) for pair in parse_pairs(text, str(path))}
    lines = [
        serialize_pair(message, domain)
        for message in removed
        if (any(part.strip() for part in message.msgstr) or message.comments) and _identify(message) not in known
    ]
    if lines:
        writer.write(path, text + "".join(f"{line}\n" for line in lines))
    return len(lines)


def _identify(message: Message) -> tuple[str, str, tuple[str, ...]]:
    return message.uid, message.target_digest, message.comments
