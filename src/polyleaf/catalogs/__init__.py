"""Steps 2 (extract) and 6 (compile): catalogs as files.

Reads ``.po`` and ``.pot`` (tolerant of form, strict of content), ``.mo``, and the outlines ``source_text/*.toml``.
Writes ``.po`` and ``.pot`` in the one canonical form, and ``.mo``.

What does not belong here: which messages may be compiled (``review`` decides), what a message says (``checks``),
where files lie (``project``), and the order of the steps (``pipeline``). The language of a catalog is the caller's
word, never the file's.
"""

from polyleaf.catalogs.canonical import canonicalize
from polyleaf.catalogs.changes import Change, ChangeKind, classify_change, find_changes
from polyleaf.catalogs.leaflets import build_leaflets, make_heading_messages
from polyleaf.catalogs.merging import find_origin, find_removed, merge_catalog
from polyleaf.catalogs.mo_reading import CompiledCatalog, read_mo
from polyleaf.catalogs.mo_writing import serialize_mo
from polyleaf.catalogs.outline import Outline, read_outline
from polyleaf.catalogs.po_reading import parse_catalog, read_catalog
from polyleaf.catalogs.po_writing import serialize_catalog, write_catalog
from polyleaf.catalogs.template_making import make_template

__all__ = [
    "Change",
    "ChangeKind",
    "CompiledCatalog",
    "Outline",
    "build_leaflets",
    "canonicalize",
    "classify_change",
    "find_changes",
    "find_origin",
    "find_removed",
    "make_heading_messages",
    "make_template",
    "merge_catalog",
    "parse_catalog",
    "read_catalog",
    "read_mo",
    "read_outline",
    "serialize_catalog",
    "serialize_mo",
    "write_catalog",
]
