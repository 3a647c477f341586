"""Reading TMX 1.4b (and its older sisters), without trust in the file.

The format: https://www.gala-global.org/tmx-14b. A document type is read over; a file that declares entities is refused,
whether they would fetch something or grow without end, and nothing outside the file is ever opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from polyleaf.errors import CatalogError
from polyleaf.memory.pair import Pair
from polyleaf.memory.reading import Reading
from polyleaf.memory.tags import parse_tag

_CHUNK = 1 << 16
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")
_LARGEST_TEXT = 10_000_000
# characters of one segment


def read_tmx(file: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of a TMX file, in order; raises CatalogError with its line for what is no TMX."""
    parser = _Parser(reading)
    while chunk := file.read(_CHUNK):
        parser.feed(chunk, final=False)
        yield from parser.take()
    parser.feed(b"", final=True)
    yield from parser.take()


class _Parser:
    """Turns the parser's events into pairs; a unit's languages are joined when it ends."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._pairs: list[Pair] = []
        self._source = reading.options.source_language
        self._unit: dict[str, str] = {}
        self._properties: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        self._written: dict[str, dict[str, str]] = {}
        # who wrote the text of a language, and when, where it says so itself
        self._language = ""
        self._property = ""
        self._pieces: list[str] | None = None
        # of the element whose text is being read
        self._seen_root = False
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = self._refuse_entity
        parser.ExternalEntityRefHandler = self._refuse_entity
        parser.SkippedEntityHandler = self._refuse_entity

    def feed(self, chunk: bytes, *, final: bool) -> None:
        try:
            self._parser.Parse(chunk, final)
        except (expat.ExpatError, ValueError, LookupError) as error:
            reason = expat.ErrorString(error.code) if isinstance(error, expat.ExpatError) else str(error)
            raise self._refuse(f"is not well-formed XML ({reason})") from error

    def take(self) -> list[Pair]:
        pairs, self._pairs = self._pairs, []
        return pairs

    def _refuse(self, what: str) -> CatalogError:
        return self._reading.refuse(what, self._parser.CurrentLineNumber)

    def _refuse_entity(self, *_: object) -> int:
        raise self._refuse("declares or uses an entity, which no translation memory needs")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        # the most frequent first: a million units are ten million elements
        if name in ("prop", "seg"):
            self._property = attributes.get("type", "")
            self._pieces = []
            # nobody is called for a text, nor for the spaces between elements: that is half of all calls.
            # codes inside a segment (<ph>, <bpt>…) hold what stood in the text there, so they stay
            self._parser.CharacterDataHandler = self._pieces.append
        elif name == "tuv":
            self._language = self._read_language(attributes)
            if len(attributes) > 1:
                self._written.setdefault(self._language, attributes)
        elif name == "tu":
            self._unit, self._properties, self._texts, self._written = attributes, {}, {}, {}
        elif name == "header":
            self._source = parse_tag(attributes.get("srclang", "")) or self._source
        if not self._seen_root:
            if name != "tmx":
                raise self._refuse(f"is no TMX (it begins with <{name}>)")
            self._seen_root = True

    def _read_language(self, attributes: dict[str, str]) -> str:
        tag = attributes.get("xml:lang") or attributes.get("lang") or ""
        language = parse_tag(tag)
        if language is None:
            raise self._refuse(f"names the language {tag!r}, which is no tag")
        return language

    def _end(self, name: str) -> None:
        if self._pieces is not None and name in ("prop", "seg"):
            text = "".join(self._pieces)
            self._parser.CharacterDataHandler = self._pieces = None
            if len(text) > _LARGEST_TEXT:
                raise self._refuse(f"holds a text of more than {_LARGEST_TEXT} characters")
            if name == "prop":
                self._properties[self._property] = text
            else:
                self._texts.setdefault(self._language, text)
        elif name == "tu":
            self._join_unit()

    def _join_unit(self) -> None:
        source_language = parse_tag(self._unit.get("srclang", "")) or self._source
        there = self._find_source(source_language)
        if there is None:
            self._reading.passed_over += 1
            return
        for language, target in self._texts.items():
            if language != there:
                pair = self._make_pair(source_language, self._texts[there], language, target)
                self._pairs += [pair] if pair else []

    def _find_source(self, language: str) -> str | None:
        """The unit's source: the language itself, or the only near one, as "EN-US" where the header says "en"."""
        if language in self._texts:
            return language
        near = [code for code in self._texts if code.partition("_")[0] == language.partition("_")[0]]
        return near[0] if len(near) == 1 else None

    def _make_pair(self, source_language: str, source: str, language: str, target: str) -> Pair | None:
        properties = self._properties
        form = properties.get("x-plural-form", "")
        # OmegaT says it of each text, other tools of the whole unit
        written = self._unit if language not in self._written else {**self._unit, **self._written[language]}
        pair = Pair(
            source_language,
            language,
            source,
            target,
            context=properties.get("x-context") or _read_path(properties),
            form=int(form) if form.isdecimal() and len(form) == 1 else None,
            before=properties.get("x-before"),
            after=properties.get("x-after"),
            removed=properties.get("x-removed") == "yes",
            domain=properties.get("x-domain", ""),
            document=properties.get("x-document", ""),
            person=written.get("changeid") or written.get("creationid") or "",
            time=_read_time(written.get("changedate") or written.get("creationdate") or ""),
            origin=self._reading.where,
        )
        return self._reading.accept(pair, properties.get("x-state", ""))


def _read_path(properties: dict[str, str]) -> str | None:
    """The msgctxt of a text that OmegaT keeps for one place of a .po alone: its "path" there.

    >>> _read_path({"file": "hands.po", "path": "heading"}), _read_path({"file": "hands.html", "path": "h1"})
    ('heading', None)
    """
    return properties.get("path") if properties.get("file", "").endswith((".po", ".pot")) else None


def _read_time(text: str) -> str:
    """TMX's time in the ledger's form, "" if it is none.

    >>> _read_time("20261124T210616Z")
    '2026-11-24T21:06:16Z'
    """
    match = _TIME.fullmatch(text) if text else None
    return "{}-{}-{}T{}:{}:{}Z".format(*match.groups()) if match else ""
