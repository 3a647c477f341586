"""A LibreTranslate server of your own, through deep-translator; named in ``POLYLEAF_LIBRETRANSLATE_URL``.

On this machine (127.0.0.1, localhost) it counts as local, since no text leaves; anywhere else it is asked only with
``--online``. No public server is asked unless you name it.
"""

from __future__ import annotations

import os
import urllib.request
from dataclasses import dataclass
from urllib.parse import urlsplit

from polyleaf.drafting.deep_translator_adapter import Service, find_library_obstacle
from polyleaf.drafting.engine import Engine
from polyleaf.drafting.online import OnlineEngine

URL = "POLYLEAF_LIBRETRANSLATE_URL"
KEY = "POLYLEAF_LIBRETRANSLATE_KEY"


def read_options() -> dict[str, str]:
    """Address and key from the environment. The library demands a key even where the server wants none."""
    return {"custom_url": f"{os.environ.get(URL, '').rstrip('/')}/", "api_key": os.environ.get(KEY) or "none"}


@dataclass(frozen=True, slots=True, eq=False)
class LibreEngine(OnlineEngine):
    """Local or not by where its server is."""

    @property
    def is_local(self) -> bool:
        """Whether the server is on this machine and no proxy stands between."""
        host = urlsplit(os.environ.get(URL, "")).hostname or ""
        proxied = bool(urllib.request.getproxies()) and not urllib.request.proxy_bypass(host)
        return host in ("127.0.0.1", "::1", "localhost") and not proxied

    def find_obstacle(self) -> str | None:
        """Whether the library is installed and a server is named."""
        if not os.environ.get(URL, "").startswith(("http://", "https://")):
            return f"no LibreTranslate server is named (set {URL}, as http://127.0.0.1:5000)"
        return find_library_obstacle()


PLUGIN: Engine = LibreEngine(
    name="libre",
    summary=f"a LibreTranslate server of your own ({URL}); local if it is on this machine",
    service=Service(
        class_name="LibreTranslator",
        codes_name="LIBRE_LANGUAGES_TO_CODES",
        longest=5000,
        exceptions={"zh_Hans": "zh", "zh_Hant": None, "zh_CN": "zh", "zh_TW": None},
    ),
    read_options=read_options,
)
