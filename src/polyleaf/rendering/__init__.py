"""Step 7, render: one content model becomes HTML, print PDF, plain text and the page to download them from.

Reads a leaflet with its translations (through the callables given to ``build_content``) and ``templates/``; returns
bytes. What does not belong here: which translation may be printed (``review``), where files lie and how they are
written (``pipeline``), any word or wish about looks (``templates/``).
"""

from polyleaf.rendering.content import Content, ContentBlock, ContentSection, Passage, build_content
from polyleaf.rendering.index import render_index
from polyleaf.rendering.isolation import Run, isolate_text, split_runs
from polyleaf.rendering.output import Output
from polyleaf.rendering.typst_words import extract_typst_words

__all__ = [
    "Content",
    "ContentBlock",
    "ContentSection",
    "Output",
    "Passage",
    "Run",
    "build_content",
    "extract_typst_words",
    "isolate_text",
    "render_index",
    "split_runs",
]
