"""Step 1, first half: reads a file of ``source_text/``, writes nothing, gives its text as received.

Reads: one file, in the format its suffix names (door "sources", one module a format under ``formats/``).
Gives: a ``SourceText``, its raw lines and the digest of its bytes, which ``normalize`` turns into segments.

What does not belong here: any change of the text. A reader decodes and takes out a format's own markup; whatever a
person could have meant stays in, for ``normalize`` to fix with a trace.
"""

from polyleaf.sources.reading import read_source
from polyleaf.sources.source_format import SourceFormat

__all__ = ["SourceFormat", "read_source"]
