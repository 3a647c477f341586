"""One language as data: ``locales/<code>/locale.toml`` decides what libraries get wrong (direction, tag, fonts)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from polyleaf.errors import LocaleError
from polyleaf.files import read_text

CODE = re.compile(r"[a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2}|_[0-9]{3})?")


@dataclass(frozen=True, slots=True)
class Locale:
    """A language a leaflet can be printed in."""

    code: str
    # the folder, in gettext's form: "pt_BR", "zh_Hans"
    tag: str
    # BCP 47, as printed in HTML and in output folders: "pt-BR"
    direction: str
    # "ltr" or "rtl"
    own_name: str
    # as its readers write it: "português (Brasil)"
    english_name: str
    fonts: tuple[str, ...]
    # families for print, the first that has the character wins
    line_height: float
    # of the HTML, in multiples of the font size
    quotes: tuple[str, str]
    # opening and closing

    @property
    def is_rtl(self) -> bool:
        """Whether it is written from right to left."""
        return self.direction == "rtl"


def read_locale(path: Path) -> Locale:
    """The locale a ``locale.toml`` describes; raises LocaleError for a wrong code, key, type or direction."""
    code = path.parent.name
    if not CODE.fullmatch(code):
        raise LocaleError(
            f"the folder name {code!r} is no language code", where=str(path), to_do="name it like pt_BR or zh_Hans"
        )
    try:
        table = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise LocaleError(f"is not TOML ({error})", where=str(path), to_do="correct that line") from error
    return _parse_locale(code, table, str(path))


def _parse_locale(code: str, table: dict[str, Any], where: str) -> Locale:
    wanted = {item.name for item in fields(Locale)} - {"code"}
    if missing := sorted(wanted - table.keys()):
        raise LocaleError(f"lacks {', '.join(missing)}", where=where, to_do="compare it with another language's")
    if unknown := sorted(table.keys() - wanted):
        raise LocaleError(f"holds the unknown key {unknown[0]!r}", where=where, to_do="remove or correct it")
    if table["direction"] not in ("ltr", "rtl"):
        raise LocaleError(f"direction is {table['direction']!r}", where=where, to_do='write "ltr" or "rtl"')
    for key, kind in (("tag", str), ("own_name", str), ("english_name", str), ("fonts", list), ("quotes", list)):
        if not isinstance(table[key], kind):
            raise LocaleError(f"{key} is not a {kind.__name__}", where=where, to_do="correct its value")
    if len(table["quotes"]) != 2:
        raise LocaleError("quotes needs two marks", where=where, to_do="give the opening and the closing one")
    if not isinstance(table["line_height"], int | float):
        raise LocaleError("line_height is not a number", where=where, to_do="write one like 1.5")
    return Locale(
        code=code,
        tag=table["tag"],
        direction=table["direction"],
        own_name=table["own_name"],
        english_name=table["english_name"],
        fonts=tuple(table["fonts"]),
        line_height=float(table["line_height"]),
        quotes=(table["quotes"][0], table["quotes"][1]),
    )
