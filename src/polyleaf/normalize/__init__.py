"""Step 1, second half: messy English becomes segments that are clean, traceable and honest.

Reads: a ``SourceText`` (raw lines). Gives: a ``Document`` of blocks and sentence segments, each with its raw span, the
fixes applied to it and the holds on it; and the English edition as a proposal for an editor.
Writes nothing: the pipeline merges the proposal into ``locales/en``.

What does not belong here: reading files (``sources``), .po files (``catalogs``), translation, and any change of a
digit, a unit, a negation, a quantifier or a drug name.
"""

from polyleaf.normalize.accounting import LostText, find_lost_text
from polyleaf.normalize.edition import build_edition
from polyleaf.normalize.layout.sentences import find_sentence_ends, split_sentences
from polyleaf.normalize.normalizing import normalize_source, replay_fixes
from polyleaf.normalize.serializing import serialize_document

__all__ = [
    "LostText",
    "build_edition",
    "find_lost_text",
    "find_sentence_ends",
    "normalize_source",
    "replay_fixes",
    "serialize_document",
    "split_sentences",
]
