"""How much a text suffered on its way: traces of stripped markup and of careless translation, counted once a text."""

from __future__ import annotations

import re

TRACES = re.compile(
    r"[a-z]– [a-z]|[a-z] \.(?= [A-Z]|\n)|\b(?:is|are|of|in|with) ,|\b(?:of|in|with|for|from) and[ .,]\b|, and\."
    r"|[a-z]{4}\. [a-z]{3}|\b([a-z]{4,}),? (?:or |and )?\1\b|&[a-z]{2,6};|â€|Ã[\x80-\xbf]|[\u200b\u00ad]"
    r"|[（），。；：]|[a-z],[a-z]{2}|[a-z]{3}\.[A-Z][a-z]{2}"
)
MIN_TRACES = 3
WORDS_A_TRACE = 500


def is_damaged(text: str) -> bool:
    """Whether a text shows at least three traces, and one in 500 words.

    >>> is_damaged("osteolytic– there are none. The spinal cord . This is , which. vascular")
    True
    >>> is_damaged("Take one tablet a day. See your doctor if the pain lasts.")
    False
    """
    needed = max(MIN_TRACES, text.count(" ") // WORDS_A_TRACE)
    return any(count >= needed for count, _ in enumerate(TRACES.finditer(text), 1))
