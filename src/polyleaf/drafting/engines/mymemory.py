"""MyMemory, a shared memory and machine, through deep-translator; asked only with ``--online``.

Anybody can add to that memory, so its answers may be a stranger's. An address in ``POLYLEAF_MYMEMORY_EMAIL`` raises its
daily limit.
"""

from __future__ import annotations

import os

from polyleaf.drafting.deep_translator_adapter import Service
from polyleaf.drafting.engine import Engine
from polyleaf.drafting.online import OnlineEngine

EMAIL = "POLYLEAF_MYMEMORY_EMAIL"


def read_options() -> dict[str, str]:
    """The address from the environment, if there is one."""
    email = os.environ.get(EMAIL, "")
    return {"email": email} if email else {}


PLUGIN: Engine = OnlineEngine(
    name="mymemory",
    summary=f"online: MyMemory; sends the text away, about 5,000 characters a day (more with {EMAIL})",
    service=Service(
        class_name="MyMemoryTranslator",
        codes_name="MY_MEMORY_LANGUAGES_TO_CODES",
        longest=499,
        # of a language with several countries in its table, the one whose text most readers share
        exceptions={
            "ar": "ar-SA",
            "de": "de-DE",
            "en": "en-GB",
            "es": "es-ES",
            "fr": "fr-FR",
            "it": "it-IT",
            "nl": "nl-NL",
            "oc": "oc-FR",
            "pt": "pt-BR",
            "sr": "sr-Cyrl-RS",
            "sr_Latn": "sr-Latn-RS",
            "ta": "ta-IN",
            "zh": "zh-CN",
            "zh_Hans": "zh-CN",
            "zh_Hant": "zh-TW",
        },
    ),
    read_options=read_options,
)
