"""Step 4, check: what in a translation could mislead a patient, as findings.

Reads: messages (source and translation) of any .po. Writes: nothing; a finding is a name, a severity, a certainty, a
place, a sentence and, where sure, a suggestion. One file in ``builtin/`` is one check; guests come in by the door
``polyleaf.checks``.

Does not belong here: what a text says (``facts``), reading files (``catalogs``), what people decided (``review``).
"""

from polyleaf.checks.check import CatalogCheck, Check, Choice, Pair
from polyleaf.checks.running import (
    check_catalog,
    check_message,
    check_messages,
    check_unit,
    check_whole,
    choose_checks,
    list_checks,
)

__all__ = [
    "CatalogCheck",
    "Check",
    "Choice",
    "Pair",
    "check_catalog",
    "check_message",
    "check_messages",
    "check_unit",
    "check_whole",
    "choose_checks",
    "list_checks",
]
