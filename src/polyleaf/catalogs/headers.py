"""The header entry of a catalog: which fields it has, in which order, and what they say.

Fields that move are pinned, so that two branches which edit different messages merge; who and when is in the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable

from polyleaf.plural_forms import find_plural_forms

Headers = tuple[tuple[str, str], ...]

ORDER = (
    "Project-Id-Version",
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Plural-Forms",
)
# polib's; other fields follow by name

MOVING = ("POT-Creation-Date", "PO-Revision-Date", "Last-Translator")
# left out when a file is read

PINNED_DATE = "2000-01-01 00:00+0000"
# no date at all makes msgfmt and Poedit complain


def build_headers(language: str, headers: Iterable[tuple[str, str]] = ()) -> Headers:
    """The fields of a canonical catalog in order: the pinned ones, ours for the language, and what else was given."""
    fixed = _pin_fields(language)
    free = {"Project-Id-Version": "polyleaf", "Report-Msgid-Bugs-To": ""}
    own: dict[tuple[str, str], None] = {}
    for name, value in headers:
        if name in free:
            free[name] = value
        elif name not in fixed and name not in ("Plural-Forms", "X-Generator"):
            own[name, value] = None
    fields = [*free.items(), *fixed.items()]
    return (*sorted(fields, key=lambda field: ORDER.index(field[0])), *sorted(own))


def strip_moving(headers: Iterable[tuple[str, str]]) -> Headers:
    """The fields without the ones that move, in their order."""
    return tuple(field for field in headers if field[0] not in MOVING)


def serialize_headers(headers: Headers) -> str:
    """The msgstr of a header entry."""
    return "".join(f"{name}: {value}\n" for name, value in headers)


def _pin_fields(language: str) -> dict[str, str]:
    fields = {
        "POT-Creation-Date": PINNED_DATE,
        "PO-Revision-Date": PINNED_DATE,
        "Last-Translator": "",
        "Language-Team": "",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if forms := find_plural_forms(language):
        fields["Plural-Forms"] = forms.header
    return fields
