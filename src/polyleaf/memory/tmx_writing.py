"""Writing TMX 1.4b, which every translation tool reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from polyleaf.memory.pair import Pair
from polyleaf.memory.tags import serialize_tag

_HEADER = """\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="polyleaf" creationtoolversion="1" segtype="sentence" o-tmf="polyleaf" adminlang="en" \
srclang={language} datatype="plaintext"/>
<body>
"""
_FOOTER = "</body>\n</tmx>\n"
_RETURN = {"\r": "&#13;"}
# a bare one would be read as a line end


def serialize_tmx(pairs: Iterable[Pair], source_language: str) -> Iterator[str]:
    """The pieces of a TMX file, one a pair; without the time of writing, so that the same pairs give the same file."""
    yield _HEADER.format(language=quoteattr(serialize_tag(source_language)))
    for pair in pairs:
        yield _serialize_unit(pair)
    yield _FOOTER


def _serialize_unit(pair: Pair) -> str:
    attributes = f" srclang={quoteattr(serialize_tag(pair.source_language))}"
    if pair.person:
        attributes += f" changeid={quoteattr(pair.person)}"
    if pair.time:
        attributes += f" changedate={quoteattr(pair.time.replace('-', '').replace(':', ''))}"
    properties = {
        "x-context": pair.context,
        "x-plural-form": None if pair.form is None else str(pair.form),
        "x-before": pair.before,
        "x-after": pair.after,
        "x-state": pair.state,
        "x-removed": "yes" if pair.removed else None,
        "x-domain": pair.domain or None,
        "x-document": pair.document or None,
    }
    lines = [f"<tu{attributes}>"]
    lines += [
        f"<prop type={quoteattr(name)}>{escape(text, _RETURN)}</prop>" for name, text in properties.items() if text
    ]
    for language, text in ((pair.source_language, pair.source), (pair.target_language, pair.target)):
        lines.append(f"<tuv xml:lang={quoteattr(serialize_tag(language))}><seg>{escape(text, _RETURN)}</seg></tuv>")
    return "\n".join([*lines, "</tu>\n"])
