"""Small catalogs from a dict, for tests of commands that take any .po."""

from __future__ import annotations

from polyleaf.catalogs import serialize_catalog
from polyleaf.model import Catalog, Message


def write_catalog(path, language, pairs, flags=()):
    """A .po with a Language header; a text that no canonical catalog may hold is put in afterwards."""
    path.parent.mkdir(parents=True, exist_ok=True)
    messages = tuple(Message(source, (f"«{number}»",), flags=flags) for number, source in enumerate(pairs))
    text = serialize_catalog(Catalog(language, messages, headers=(("Language", language),)))
    for number, target in enumerate(pairs.values()):
        text = text.replace(f"«{number}»", target.replace('"', '\\"').replace("\n", "\\n"))
    path.write_text(text, "utf-8")
