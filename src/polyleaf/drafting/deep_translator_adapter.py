"""The only module that knows deep-translator. It works around what that library does to texts, threads and keys.

Found by running version 1.11.4: it has no time limits; an instance shared by threads swaps answers (56 of 300 were
another text's); it returns None for "•"; keys stand in its errors; MyMemory's quota notice comes back as a translation
and its address is plain http. So: one instance a call, our own time limit (``online``), every answer checked.
"""

from __future__ import annotations

import html
import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

PERMANENT = frozenset({
    "AuthorizationException",
    "ApiKeyException",
    "LanguageNotSupportedException",
    "InvalidSourceOrTargetLanguage",
    "NotValidLength",
    "NotValidPayload",
})  # fmt: skip
# errors that asking again does not cure


@dataclass(frozen=True, slots=True)
class Service:
    """One of deep-translator's services."""

    class_name: str
    codes_name: str
    # of the table of its language codes in deep_translator.constants
    longest: int
    # characters it takes
    exceptions: Mapping[str, str | None]
    # our code of a language to the service's where they differ; None where it must not be asked


def find_library_obstacle() -> str | None:
    """Whether deep-translator is installed."""
    if find_spec("deep_translator") is None:
        return "deep-translator is not installed (pip install 'polyleaf[online]')"
    return None


def find_library_version() -> str:
    """The version of deep-translator; the services themselves name none."""
    try:
        return f"deep-translator {version('deep-translator')}"
    except PackageNotFoundError:
        return ""


def map_language(service: Service, language: str) -> str | None:
    """The service's code of a language, or None if it has none for exactly that language and script."""
    if language in service.exceptions:
        return service.exceptions[language]
    known = _list_codes(service.codes_name)
    base, _, rest = language.partition("_")
    for code in (language.replace("_", "-"), base):
        # another script is another text: a service's "sr" is no answer to "sr_Latn"
        if code in known and not (code == base and len(rest.split("_")[0]) == 4):
            return code
    regional = [code for code in known if code.startswith(f"{base}-")] if not rest else []
    return regional[0] if len(regional) == 1 else None


def translate_text(service: Service, text: str, source: str, target: str, options: Mapping[str, str]) -> object:
    """What the service answers to one text: usually a str, but see above. Raises whatever the library raises."""
    kind = getattr(importlib.import_module("deep_translator"), service.class_name)
    translator = kind(source=source, target=target, **options)
    if translator._base_url.startswith("http://api.mymemory"):
        translator._base_url = translator._base_url.replace("http:", "https:", 1)
    answer = translator.translate(text)
    # zero-width spaces and entities are the service's page showing through
    return html.unescape(answer).replace("\u200b", "") if isinstance(answer, str) and "&" not in text else answer


@cache
def _list_codes(codes_name: str) -> frozenset[str]:
    table: Mapping[str, str] = getattr(importlib.import_module("deep_translator.constants"), codes_name)
    return frozenset(table.values())
