"""The made-up leaflet of ``tests/golden/rendering/sample.toml`` as content in any of its languages."""

import tomllib
from pathlib import Path

from polyleaf.locales import Locale
from polyleaf.model import BlockKind, Edition, Leaflet, LeafletBlock, LeafletSection, Message
from polyleaf.rendering import Content, build_content

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
SAMPLE = tomllib.loads((ROOT / "tests/golden/rendering/sample.toml").read_text("utf-8"))
KINDS = {
    "subheading": BlockKind.HEADING,
    "paragraph": BlockKind.PARAGRAPH,
    "bullets": BlockKind.BULLET_ITEM,
    "numbers": BlockKind.NUMBERED_ITEM,
}
ENGLISH = Locale("en", "en", "ltr", "English", "English", ("Noto Sans",), 1.5, ("“", "”"))
SPANISH = Locale("es", "es", "ltr", "español", "Spanish", ("Noto Sans",), 1.5, ("«", "»"))
ARABIC = Locale("ar", "ar", "rtl", "العربية", "Arabic", ("Almarai", "Noto Sans"), 1.8, ("«", "»"))
LOCALES = {locale.code: locale for locale in (ENGLISH, SPANISH, ARABIC)}
NO_TRANSLATION = "This sentence has no translation yet."


def build_leaflet():
    sections = tuple(
        LeafletSection(
            Message(section["heading"]),
            tuple(block for entry in section["blocks"] for block in build_blocks(entry)),
            section.get("emphasis", ""),
        )
        for section in SAMPLE["section"]
    )
    return Leaflet("sample", "sample", Message(SAMPLE["title"]), sections)


def build_blocks(entry):
    ((name, texts),) = entry.items()
    if name == "paragraph":
        return (LeafletBlock(KINDS[name], tuple(Message(text) for text in texts)),)
    return tuple(LeafletBlock(KINDS[name], (Message(text),)) for text in texts)


def build_sample(code: str, edition: Edition = Edition.DRAFT, locale: Locale | None = None) -> Content:
    """The sample in a language; in a final edition the sentence without a translation gets a stand-in."""
    texts = SAMPLE["translations"].get(code, {})
    words = SAMPLE["words"].get(code, {})
    if code == "en":
        translate, find_word = (lambda message: message.msgid), (lambda word: word)
    elif edition is Edition.FINAL:
        translate, find_word = (lambda message: texts.get(message.msgid, "…")), words.get
    else:
        translate, find_word = (lambda message: texts.get(message.msgid)), words.get
    locale = locale or LOCALES[code]
    return build_content(build_leaflet(), locale, ENGLISH, edition, translate, find_word, tuple(LOCALES.values()))
