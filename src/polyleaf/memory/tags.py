"""Language tags of exchange files (BCP 47, and what tools make of it) and the codes of our folders."""

from __future__ import annotations

import re
from functools import lru_cache

_TAG = re.compile(r"(?P<language>[A-Za-z]{2,3})(?:[-_](?P<script>[A-Za-z]{4}))?(?:[-_](?P<region>[A-Za-z]{2}|\d{3}))?")
_SCRIPTS = {"zh_CN": "zh_Hans", "zh_SG": "zh_Hans", "zh_TW": "zh_Hant", "zh_HK": "zh_Hant"}
# catalogs name Chinese by country where they mean the script


@lru_cache(maxsize=1024)
def parse_tag(tag: str) -> str | None:
    """The code of a tag, or None if it is none.

    >>> [parse_tag(tag) for tag in ("pt-BR", "EN-us", "zh_CN", "sr-latn-rs", "*all*")]
    ['pt_BR', 'en_US', 'zh_Hans', 'sr_Latn_RS', None]
    """
    match = _TAG.fullmatch(tag.strip())
    if not match:
        return None
    language, script, region = match.group("language"), match.group("script"), match.group("region")
    code = "_".join(part for part in (language.lower(), script and script.title(), region and region.upper()) if part)
    return _SCRIPTS.get(code, code)


def serialize_tag(code: str) -> str:
    """The BCP 47 tag of a code.

    >>> serialize_tag("pt_BR")
    'pt-BR'
    """
    return code.replace("_", "-")
