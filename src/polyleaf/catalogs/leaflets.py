"""From outline, document and English edition to leaflets: the edited English in printing order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from polyleaf.catalogs.canonical import canonicalize_notes
from polyleaf.catalogs.neighbours import note_neighbours
from polyleaf.catalogs.outline import Outline, OutlineBlock, OutlineLeaflet, OutlineReference, OutlineSection
from polyleaf.catalogs.template_making import combine_places
from polyleaf.errors import OutlineError
from polyleaf.model import (
    Block,
    BlockKind,
    Catalog,
    Document,
    Leaflet,
    LeafletBlock,
    LeafletSection,
    Message,
    Segment,
)

HEADING = "heading"
# msgctxt of a heading, only where the same words are text as well


def build_leaflets(outline: Outline, document: Document, edition: Catalog) -> tuple[Leaflet, ...]:
    """The leaflets of a document, their messages with the English as edited and nothing translated.

    Raises OutlineError for a line or sentence that does not exist, a segment printed twice in a leaflet, and a held
    segment whose text no person has written in the edition.
    """
    builder = _Builder(outline, document, _index_edition(edition), {block.line: block for block in document.blocks})
    return tuple(builder.build_leaflet(leaflet) for leaflet in outline.leaflets)


def make_heading_messages(outline: Outline) -> tuple[Message, ...]:
    """The outline's own words as messages for the English edition, each proposing itself, once, in order."""
    messages: dict[str, Message] = {}
    for leaflet in outline.leaflets:
        titles = [(leaflet.title, f"title of the leaflet {leaflet.id}")]
        headings = [(section.heading, f"heading in the leaflet {leaflet.id}") for section in leaflet.sections]
        for words, note in [*titles, *headings]:
            message = Message(
                msgid=words.text,
                msgstr=(words.text,),
                flags=("fuzzy",),
                references=(f"{outline.reference}:{words.line}",),
                notes=canonicalize_notes((note,)),
            )
            known = messages.get(message.uid)
            messages[message.uid] = combine_places(known, message) if known else message
    return tuple(messages.values())


def _index_edition(edition: Catalog) -> dict[str, str]:
    return {
        message.msgid: message.msgstr[0]
        for message in edition.messages
        if message.msgctxt is None and not message.obsolete and message.is_translated
    }


@dataclass(frozen=True, slots=True)
class _Builder:
    outline: Outline
    document: Document
    edited: Mapping[str, str]
    # msgid of the edition to the English that was written or proposed for it
    blocks: Mapping[int, Block]
    # by raw line

    def build_leaflet(self, plan: OutlineLeaflet) -> Leaflet:
        self._refuse_repeats(plan)
        leaflet = Leaflet(
            id=plan.id,
            document=self.outline.document,
            title=self._make_heading(plan.title.text, plan.title.line, "title"),
            sections=tuple(self._build_section(section) for section in plan.sections),
        )
        return _share_places(note_neighbours(_part_headings(leaflet)))

    def _build_section(self, plan: OutlineSection) -> LeafletSection:
        heading = self._make_heading(plan.heading.text, plan.heading.line, "heading")
        blocks = [block for item in plan.blocks for block in self._build_blocks(item, heading.msgid)]
        return LeafletSection(heading, tuple(blocks), plan.emphasis)

    def _build_blocks(self, plan: OutlineBlock, heading: str) -> Iterable[LeafletBlock]:
        groups = [plan.references] if plan.kind is BlockKind.PARAGRAPH else [(item,) for item in plan.references]
        for references in groups:
            segments = [segment for reference in references for segment in self._resolve(reference)]
            messages = (self._make_message(segment, plan, heading) for segment in segments)
            yield LeafletBlock(plan.kind, tuple(messages))

    def _resolve(self, reference: OutlineReference) -> tuple[Segment, ...]:
        segments = self._find_segments(reference)
        for segment in segments:
            if segment.holds and not self.edited.get(segment.text):
                raise self._fail(
                    reference,
                    f"segment {segment.id} is held ({', '.join(segment.holds)}) and no person has written its text yet",
                    f"write it in the English edition, or leave {segment.id} out",
                )
        return segments

    def _find_segments(self, reference: OutlineReference) -> tuple[Segment, ...]:
        line, sentence, path = reference.source_line, reference.sentence, self.document.path
        if line > len(self.document.lines):
            raise self._fail(reference, f"{path} has no line {line}", f"it has {len(self.document.lines)} lines")
        block = self.blocks.get(line)
        if block is None or not block.segments:
            kind = f"is {block.kind}" if block else "is empty or dropped"
            raise self._fail(reference, f"line {line} of {path} has no sentences: it {kind}", "name another line")
        if sentence is None:
            return block.segments
        wanted = f"{line}.{sentence}"
        found = tuple(segment for segment in block.segments if segment.id == wanted)
        if not found:
            count = len(block.segments)
            has = f"it has {count}" if count > 1 else "it has one"
            raise self._fail(reference, f"line {line} of {path} has no sentence {sentence}", has)
        return found

    def _refuse_repeats(self, plan: OutlineLeaflet) -> None:
        printed: dict[str, OutlineReference] = {}
        for section in plan.sections:
            for reference in (reference for block in section.blocks for reference in block.references):
                for segment in self._find_segments(reference):
                    if earlier := printed.get(segment.id):
                        raise self._fail(
                            reference,
                            f"segment {segment.id} is printed already by line {earlier.line}",
                            "remove one of the two",
                        )
                    printed[segment.id] = reference

    def _make_message(self, segment: Segment, plan: OutlineBlock, heading: str) -> Message:
        msgid = self.edited.get(segment.text, segment.text)
        raw = self.document.lines[segment.line - 1][segment.start : segment.end]
        notes = [f"{segment.id}, {plan.kind.replace('_', ' ')} under: {heading}"]
        if msgid != raw:
            notes.append(f"raw: {raw}")
        return Message(
            msgid=msgid,
            msgctxt=plan.context,
            references=(f"{self.document.path}:{segment.line}",),
            notes=canonicalize_notes(notes),
        )

    def _make_heading(self, words: str, line: int, kind: str) -> Message:
        return Message(
            msgid=self.edited.get(words, words),
            references=(f"{self.outline.reference}:{line}",),
            notes=(kind,),
        )

    def _fail(self, reference: OutlineReference, what: str, to_do: str) -> OutlineError:
        return OutlineError(what, where=f"{self.outline.path}:{reference.line}", to_do=to_do)


def _part_headings(leaflet: Leaflet) -> Leaflet:
    """The leaflet with msgctxt "heading" on each heading whose very words are also printed as text.

    Many languages word a heading unlike an item or a sentence. The text keeps its identity and so its translation.
    """
    texts = {
        message.msgid
        for section in leaflet.sections
        for block in section.blocks
        for message in block.messages
        if block.kind is not BlockKind.HEADING
    }

    def part(message: Message) -> Message:
        return replace(message, msgctxt=HEADING) if message.msgid in texts else message

    return replace(
        leaflet,
        title=part(leaflet.title),
        sections=tuple(
            replace(
                section,
                heading=part(section.heading),
                blocks=tuple(_part_block(block, part) for block in section.blocks),
            )
            for section in leaflet.sections
        ),
    )


def _part_block(block: LeafletBlock, part: Callable[[Message], Message]) -> LeafletBlock:
    return replace(block, messages=tuple(map(part, block.messages))) if block.kind is BlockKind.HEADING else block


def _share_places(leaflet: Leaflet) -> Leaflet:
    """The leaflet with each message that is printed in several places naming all of them."""
    shared: dict[str, Message] = {}
    for message in _all_messages(leaflet):
        known = shared.get(message.uid)
        shared[message.uid] = combine_places(known, message) if known else message
    return replace(
        leaflet,
        title=shared[leaflet.title.uid],
        sections=tuple(
            LeafletSection(
                shared[section.heading.uid],
                tuple(
                    replace(block, messages=tuple(shared[message.uid] for message in block.messages))
                    for block in section.blocks
                ),
                section.emphasis,
            )
            for section in leaflet.sections
        ),
    )


def _all_messages(leaflet: Leaflet) -> Iterable[Message]:
    yield leaflet.title
    for section in leaflet.sections:
        yield section.heading
        for block in section.blocks:
            yield from block.messages
