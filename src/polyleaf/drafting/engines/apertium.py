"""English to Spanish or Galician by rules on this machine, where the command ``apertium`` and its language data are.

Apertium is GPL: it is only run as a program of its own. Its other directions from English were tried and are left out:
to Serbo-Croatian it is unreadable, to Catalan it chooses wrong words.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from polyleaf.drafting.engine import UNKNOWN_FORM, UNKNOWN_WORD, Engine
from polyleaf.drafting.nul_pipe import NulPipe, parse_mode
from polyleaf.drafting.prohibitions import find_prohibition
from polyleaf.errors import EngineError
from polyleaf.files import read_text
from polyleaf.model import Draft

PAIRS = {("en", "es"): "eng-spa", ("en", "gl"): "en-gl"}
TIMEOUT = 10.0
# seconds for one text; a usual one takes 2 ms
END = ".[][\n]"
# what Apertium's own text format puts at the end of a text: without it the last words wait for more
_SPECIAL = re.compile(r"[\[\]{}^$/\\@<>]")
_ESCAPED = re.compile(r"\\(.)")
_MARK = re.compile(r"(?<![^\W_])[*@#]+(?P<word>[^\W\d_][\w'’-]*)|(?P<late>[^\W\d_][\w'’-]*)#(?!\w)")
_MASK = re.compile(r"X\d+X")
_INNER_WORD = re.compile(r"(?<=[^.!?:\s] )[^\W\d_]+")
# not at the start of the text or after a sign that ends a clause


@dataclass(frozen=True, slots=True)
class ApertiumEngine:
    """Apertium behind a pipe that stays open for one call of ``translate``."""

    name: str = "apertium"
    summary: str = (
        "rules, offline, English to Spanish and Galician (Debian: apertium, apertium-eng-spa, apertium-en-gl)"
    )
    is_local: bool = True

    def find_obstacle(self) -> str | None:
        """Whether the command and at least one direction are installed."""
        if shutil.which("apertium") is None:
            return "the command apertium is not installed (Debian: apt install apertium apertium-eng-spa)"
        if not any(_find_mode(mode) for mode in PAIRS.values()):
            return "apertium has no language data for English (Debian: apt install apertium-eng-spa)"
        return None

    def supports(self, source_language: str, target_language: str) -> bool:
        """Whether it is a direction good enough to read; a country's Spanish is Spanish."""
        return (source_language, target_language.partition("_")[0]) in PAIRS

    def version(self) -> str:
        """Of the program; the language data are in the version of each draft."""
        command = shutil.which("apertium")
        if command is None:
            return ""
        answer = subprocess.run([command, "-V"], capture_output=True, text=True, timeout=TIMEOUT, check=False)  # noqa: S603  a fixed command
        return answer.stdout.strip().removeprefix("Apertium ")

    def translate(self, texts: Sequence[str], source_language: str, target_language: str) -> tuple[Draft | None, ...]:
        """One draft a text; unknown words are remarks. Raises EngineError if the direction does not start."""
        mode = PAIRS[source_language, target_language.partition("_")[0]]
        path = _find_mode(mode)
        if path is None:
            raise EngineError(f"the direction {mode} is not installed", to_do=f"apt install apertium-{mode}")
        programs = parse_mode(read_text(path))
        version = f"{self.version()} {mode} {_digest_data(programs)}"
        with NulPipe(programs, path.parent, timeout=TIMEOUT) as pipe:
            return tuple(_draft_text(pipe, text, self.name, version) for text in texts)


def _draft_text(pipe: NulPipe, text: str, engine: str, version: str) -> Draft:
    if forbidding := find_prohibition(text):
        return Draft("", engine, version, (f"it would turn {forbidding!r} into a statement",))
    try:
        answer = pipe.ask((escape_text(text) + END).encode())
    except EngineError as error:
        pipe.stop()
        pipe.start()
        return Draft("", engine, version, (str(error),))
    plain, remarks = read_marks(unescape_text(answer.decode("utf-8", "replace").removesuffix(END)), text)
    return Draft(restore_inner_case(" ".join(plain.split()), text), engine, version, remarks)


def escape_text(text: str) -> str:
    r"""The text as Apertium's stream format wants it, its own signs escaped.

    >>> print(escape_text("[X0X] 1/2"))
    \[X0X\] 1\/2
    """
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))


def unescape_text(text: str) -> str:
    """The opposite of ``escape_text``."""
    return _ESCAPED.sub(r"\1", text)


def read_marks(answer: str, source: str) -> tuple[str, tuple[str, ...]]:
    """The answer without Apertium's marks, and a remark for each word it could not translate or inflect.

    ``*word`` is not in its dictionary, ``@word`` has no translation there, ``#word`` could not be inflected.

    >>> read_marks("el *oncologist y #ser [*X0X]", "the oncologist and being [X0X]")
    ('el oncologist y ser [X0X]', ('unknown word: oncologist', 'unknown form: ser'))
    """
    remarks: list[str] = []

    def strip(match: re.Match[str]) -> str:
        if match.group() in source:
            return match.group()
        word = match["word"] or match["late"]
        if not _MASK.fullmatch(word):
            remarks.append(f"{UNKNOWN_FORM if '#' in match.group() else UNKNOWN_WORD}{word}")
        return word

    return _MARK.sub(strip, answer), tuple(Counter(remarks))


def restore_inner_case(answer: str, source: str) -> str:
    """Lower the capital that Apertium moves from an unknown first word to the next, or gives a word after a dash.

    Left alone where the source has a capital inside as well, since that may be the same name.

    >>> restore_inner_case("Neoplasms Está en el hueso.", "Neoplasms are in the bone.")
    'Neoplasms está en el hueso.'
    """
    if any(match.group()[0].isupper() for match in _INNER_WORD.finditer(source)):
        return answer
    return _INNER_WORD.sub(lambda match: match.group().lower() if match.group().istitle() else match.group(), answer)


def _find_mode(mode: str) -> Path | None:
    """The mode file beside the command: /usr/bin/apertium has /usr/share/apertium/modes."""
    command = shutil.which("apertium")
    if command is None:
        return None
    path = Path(command).parent.parent / "share" / "apertium" / "modes" / f"{mode}.mode"
    return path if path.is_file() else None


def _digest_data(programs: tuple[tuple[str, ...], ...]) -> str:
    """Of the language data the programs name, in 8 hex digits: packages of one version number can differ."""
    state = hashlib.blake2b(digest_size=4)
    for path in sorted({Path(word) for words in programs for word in words if word.startswith("/")}):
        if path.is_file():
            state.update(path.read_bytes())
    return state.hexdigest()


PLUGIN: Engine = ApertiumEngine()
