"""The one content model every output prints: a leaflet with its text in one language, in order, as plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby

from polyleaf.errors import RefusedError
from polyleaf.locales import Locale
from polyleaf.model import BlockKind, Edition, Leaflet, LeafletBlock, LeafletSection, Message

Translate = Callable[[Message], str | None]
# the text to print of a message, or None: it has none that this edition may print


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that is printed in one go, in one language."""

    text: str
    # plain, NFC, without markup
    is_english: bool = False
    # the English stands in for a translation that is not there; printed in a marked box


@dataclass(frozen=True, slots=True)
class ContentBlock:
    """A paragraph, or a whole list."""

    kind: BlockKind
    # PARAGRAPH, BULLET_ITEM or NUMBERED_ITEM
    items: tuple[tuple[Passage, ...], ...]
    # a paragraph has one; neighbouring passages of an item differ in language


@dataclass(frozen=True, slots=True)
class ContentSection:
    """A heading and what stands under it."""

    id: str
    # "section-1", the same in every language
    heading: Passage
    blocks: tuple[ContentBlock, ...]
    emphasis: str = ""
    # "warning" or ""


@dataclass(frozen=True, slots=True)
class Content:
    """A leaflet in one language and edition, with everything its outputs print."""

    leaflet: str
    # id and stem of its files
    document: str
    # stem of the source
    edition: Edition
    locale: Locale
    english: Locale
    title: Passage
    english_title: str
    sections: tuple[ContentSection, ...]
    languages: tuple[Locale, ...]
    # every language this leaflet is made in, this one among them
    find_word: Callable[[str], str | None] = field(repr=False, compare=False)
    # the templates' own words in this language

    @property
    def is_draft(self) -> bool:
        """Whether it must say on every page that nobody has approved it."""
        return self.edition is Edition.DRAFT

    @property
    def is_english(self) -> bool:
        """Whether this is the leaflet in the source language itself."""
        return self.locale.tag == self.english.tag

    def word(self, english: str) -> str:
        """A word of the templates in this language; a draft that lacks it has the English, a final edition refuses."""
        found = self.find_word(english) if english else ""
        if found:
            return found
        if self.edition is Edition.FINAL:
            raise RefusedError(
                f"the templates' words {english!r} have no approved text",
                where=self.locale.code,
                to_do="have them translated and approved in templates.po",
            )
        return english


def build_content(  # noqa: PLR0913, PLR0917  a leaflet, and all that its printing in one language depends on
    leaflet: Leaflet,
    locale: Locale,
    english: Locale,
    edition: Edition,
    translate: Translate,
    words: Callable[[str], str | None],
    alternates: tuple[Locale, ...],
) -> Content:
    """What a leaflet prints in one language.

    Where ``translate`` gives None, a draft prints the English, marked, so that the page is whole; a final edition
    never mixes languages and raises RefusedError with every such text.
    """
    missing = [message.msgid for message in leaflet.messages() if translate(message) is None]
    if edition is Edition.FINAL and missing:
        raise RefusedError(
            f"{len(missing)} texts have no approved translation",
            reasons=tuple(missing),
            where=f"{locale.code}/{leaflet.id}",
            to_do="see: polyleaf status",
        )
    return Content(
        leaflet=leaflet.id,
        document=leaflet.document,
        edition=edition,
        locale=locale,
        english=english,
        title=_translate(leaflet.title, translate),
        english_title=leaflet.title.msgid,
        sections=tuple(
            _build_section(number, section, translate) for number, section in enumerate(leaflet.sections, start=1)
        ),
        languages=tuple(dict.fromkeys((*alternates, locale))),
        find_word=words,
    )


def _build_section(number: int, section: LeafletSection, translate: Translate) -> ContentSection:
    return ContentSection(
        id=f"section-{number}",
        heading=_translate(section.heading, translate),
        blocks=tuple(_group_lists(section.blocks, translate)),
        emphasis=section.emphasis,
    )


def _group_lists(blocks: Iterable[LeafletBlock], translate: Translate) -> Iterable[ContentBlock]:
    """Neighbouring items of one kind are one list; every paragraph and heading stands alone."""
    for kind, neighbours in groupby(blocks, key=lambda block: block.kind):
        items = tuple(_build_item(block, translate) for block in neighbours)
        if kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            yield from (ContentBlock(kind, (item,)) for item in items)
        else:
            yield ContentBlock(kind, items)


def _build_item(block: LeafletBlock, translate: Translate) -> tuple[Passage, ...]:
    passages = (_translate(message, translate) for message in block.messages)
    return tuple(
        Passage(join_sentences(passage.text for passage in neighbours), is_english)
        for is_english, neighbours in groupby(passages, key=lambda passage: passage.is_english)
    )


def _translate(message: Message, translate: Translate) -> Passage:
    text = translate(message)
    return Passage(message.msgid, is_english=True) if text is None else Passage(text)


def join_sentences(sentences: Iterable[str]) -> str:
    """Sentences in a row, with a space between them unless the script writes none after its full stop.

    >>> join_sentences(["It can spread.", "It may not."])
    'It can spread. It may not.'
    >>> join_sentences(["可能扩散。", "也可能不会。"])
    '可能扩散。也可能不会。'
    """
    joined = ""
    for sentence in sentences:
        joined += sentence if not joined or joined[-1] in "。！？」』" else f" {sentence}"
    return joined
