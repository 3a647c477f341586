"""``python-format`` on prose: Babel takes "80% of" for a format, and ``msgfmt -c`` then refuses right translations."""

from __future__ import annotations

import re
from collections.abc import Iterable

from polyleaf.model import Message

_PERCENT_FORMATS = ("python-format", "c-format")
_DIRECTIVE = re.compile(r"%(?:\([^)]*\))?[-#0 +]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[hlLqjzt]*[diouxXeEfFgGcrsaS%]")


def find_prose_flags(message: Message) -> tuple[str, ...]:
    """The format flags of a message whose every ``%`` is a percent sign after a number.

    >>> find_prose_flags(Message("80% of people", flags=("python-format",)))
    ('python-format',)
    >>> find_prose_flags(Message("%d% of %s", flags=("python-format",)))
    ()
    """
    flags = tuple(flag for flag in message.flags if flag in _PERCENT_FORMATS)
    if not flags:
        return ()
    texts = (message.msgid, message.msgid_plural or "")
    return () if any(_has_directive(text) for text in texts) else flags


def drop_prose_flags(message: Message, flags: Iterable[str]) -> tuple[str, ...]:
    """The flags without those that ``find_prose_flags`` names."""
    wrong = find_prose_flags(message)
    return tuple(flag for flag in flags if flag not in wrong)


def _has_directive(text: str) -> bool:
    """Whether some ``%`` begins a directive and does not end a number, as in ``5 %`` or ``80% of``."""
    return any(not text[: match.start()].rstrip(" \u00a0\u202f")[-1:].isdigit() for match in _DIRECTIVE.finditer(text))
