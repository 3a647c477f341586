"""A source text as a manuscript: what each line is, where its sentences end, which phrases it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from polyleaf.model import Drop, SourceText
from polyleaf.normalize.layout.structure import find_passages
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.hits import count_signs, find_hits
from polyleaf.normalize.phrases.scanning import count_chunks, list_odd_characters
from polyleaf.normalize.phrases.source_languages import choose_origins
from polyleaf.normalize.rule import Rule
from polyleaf.normalize.shadow import Shadow, cast_shadow, casts_shadow, lower_shadow

BYTE_ORDER_MARK = "\ufeff"
WORD = re.compile(r"[A-Za-zÀ-ÿ]{4,}")


def read_manuscript(source: SourceText, rules: Iterable[Rule]) -> Manuscript:
    """The source's lines as passages with sentences; a line that the format dropped is as good as blank.

    A byte order mark is as good as a space: it belongs to no passage.
    """
    dropped = {drop.line for drop in source.dropped}
    lines = tuple(_blank(source.lines, dropped)) if dropped else source.lines
    if find_byte_order_mark(source):
        lines = (" " + lines[0][1:], *lines[1:])
    offsets = tuple(accumulate((len(line) + 1 for line in lines), initial=0))[: len(lines)]
    text = "\n".join(lines)
    chunks = count_chunks(text)
    vocabulary = " ".join(chunks)
    odd_characters = list_odd_characters(vocabulary)
    shadow = cast_shadow(text) if "&" in text or casts_shadow(odd_characters) else text
    lowered = lower_shadow(shadow)
    hits = find_hits(rules, lowered)
    origins = choose_origins(count_signs(hits), lowered.count(" "))
    passages = find_passages(lines, Shadow(shadow, lowered), source.kinds)
    return Manuscript(
        text=text,
        shadow=shadow,
        lowered=lowered,
        offsets=offsets or (0,),
        passages=passages,
        passage_lines=tuple([passage.line for passage in passages]),
        words=frozenset(WORD.findall(cast_shadow(vocabulary))),
        chunks=chunks,
        watched=hits,
        odd_characters=odd_characters,
        origins=origins,
        is_rough=bool(origins),
    )


def find_byte_order_mark(source: SourceText) -> tuple[Drop, ...]:
    """The byte order mark of a source's first line as a drop; none if there is none, or the whole line is dropped."""
    if not source.lines or not source.lines[0].startswith(BYTE_ORDER_MARK) or any(d.line == 1 for d in source.dropped):
        return ()
    return (Drop(1, 0, 1, BYTE_ORDER_MARK, "byte order mark"),)


def _blank(lines: Iterable[str], dropped: set[int]) -> Iterator[str]:
    return ("" if number in dropped else line for number, line in enumerate(lines, 1))
