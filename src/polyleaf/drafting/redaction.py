"""Errors of libraries as one short sentence without secrets: they put keys and whole addresses into their messages."""

from __future__ import annotations

import re
from collections.abc import Iterable

_QUERY = re.compile(r"\?[^\s'\")>]*")
_NAMED_SECRET = re.compile(r"((?:api|auth|subscription)[_-]?key|token|password|secret)(\W{1,3})\S+", re.IGNORECASE)
_LONGEST = 160


def describe_error(error: BaseException, secrets: Iterable[str] = ()) -> str:
    """The kind of an error and its first line, with every secret, query string and named key blacked out.

    >>> describe_error(ValueError("403 for http://h/t?api_key=abc"), ["abc"])
    'ValueError: 403 for http://h/t?…'
    >>> describe_error(KeyError())
    'KeyError'
    """
    lines = redact_secrets(str(error), secrets).strip().splitlines()
    first = lines[0].strip() if lines else ""
    short = f"{first[:_LONGEST]}…" if len(first) > _LONGEST else first
    return f"{type(error).__name__}: {short}" if short else type(error).__name__


def redact_secrets(text: str, secrets: Iterable[str] = ()) -> str:
    """The text without the given secrets, query strings of addresses, and values that are called a key.

    >>> redact_secrets("Unauthorized access with the api key hunter2", ["hunter2"])
    'Unauthorized access with the api key …'
    """
    for secret in sorted((secret for secret in secrets if secret), key=len, reverse=True):
        text = text.replace(secret, "…")
    return _NAMED_SECRET.sub(r"\1\2…", _QUERY.sub("?…", text))
