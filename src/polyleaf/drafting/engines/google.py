"""Google's free web page, through deep-translator. The text leaves this machine; asked only with ``--online``."""

from __future__ import annotations

from polyleaf.drafting.deep_translator_adapter import Service
from polyleaf.drafting.engine import Engine
from polyleaf.drafting.online import OnlineEngine

PLUGIN: Engine = OnlineEngine(
    name="google",
    summary="online: Google's free web page; sends the text away, no key, no promise of service",
    service=Service(
        class_name="GoogleTranslator",
        codes_name="GOOGLE_LANGUAGES_TO_CODES",
        longest=4999,
        exceptions={
            "fil": "tl",
            "he": "iw",
            "jv": "jw",
            "nb": "no",
            "pt_PT": None,  # its "pt" is Brazil's
            "zh": "zh-CN",
            "zh_Hans": "zh-CN",
            "zh_Hant": "zh-TW",
            "zh_CN": "zh-CN",
            "zh_TW": "zh-TW",
            "zh_HK": None,
        },
    ),
)
