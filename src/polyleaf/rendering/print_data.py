"""The content as JSON for the print layout, its text already cut into runs."""

from __future__ import annotations

from typing import Any

from polyleaf.locales import Locale
from polyleaf.rendering.content import Content, ContentSection, Passage
from polyleaf.rendering.isolation import ISOLATE, POP, split_runs

DEFAULT_REGIONS = {"Hans": "CN", "Hant": "TW"}
# typst has no script subtag; the region tells a reader and a screen reader the same


def serialize_for_print(content: Content) -> dict[str, Any]:
    """What ``leaflet.typ`` finds in ``sys.inputs.content``."""
    return {
        "is_draft": content.is_draft,
        "is_english": content.is_english,
        "locale": serialize_locale(content.locale),
        "english": serialize_locale(content.english),
        "title": serialize_passage(content.title, content),
        "english_title": content.english_title,
        "sections": [_serialize_section(section, content) for section in content.sections],
        "languages": [serialize_locale(locale) for locale in content.languages],
    }


def serialize_locale(locale: Locale) -> dict[str, Any]:
    """A language as typst wants it: its tag in parts, and everything else as in ``locale.toml``."""
    language, *rest = locale.tag.split("-")
    region = next((part for part in rest if len(part) == 2 or part.isdigit()), None)
    script = next((part for part in rest if len(part) == 4), "")
    return {
        "lang": language,
        "region": region or DEFAULT_REGIONS.get(script),
        "direction": locale.direction,
        "own_name": locale.own_name,
        "english_name": locale.english_name,
        "fonts": list(locale.fonts),
        "line_height": locale.line_height,
    }


def _serialize_section(section: ContentSection, content: Content) -> dict[str, Any]:
    return {
        "heading": serialize_passage(section.heading, content),
        "emphasis": section.emphasis,
        "blocks": [
            {
                "kind": block.kind.value,
                "items": [[serialize_passage(passage, content) for passage in item] for item in block.items],
            }
            for block in section.blocks
        ],
    }


def serialize_passage(passage: Passage, content: Content) -> dict[str, Any]:
    """A passage as runs, each with whether a line may end inside it."""
    locale = content.english if passage.is_english else content.locale
    return {
        "plain": passage.text,
        "is_english": passage.is_english and not content.is_english,
        "runs": [
            {
                "text": f"{ISOLATE}{run.text}{POP}" if run.is_isolated else run.text,
                "is_together": run.is_together,
            }
            for run in split_runs(passage.text, locale.direction)
        ],
    }
