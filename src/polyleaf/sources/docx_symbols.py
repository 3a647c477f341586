"""Signs that Word writes as letters of a symbol font: "m" in Symbol is printed as μ, and 5 mg is not 5 μg."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

PRIVATE = 0xF000
# where Word keeps the characters of such fonts: U+F000 to U+F0FF


def translate_symbols(text: str, font: str) -> str:
    """The text as it is printed in a font; what the font does not name stays as it is.

    >>> translate_symbols("m", "Symbol"), translate_symbols(chr(0xF0B0), "Symbol"), translate_symbols("m", "Arial")
    ('μ', '°', 'm')
    """
    signs = _load_signs().get(font.lower())
    if not signs:
        return text
    codes = (ord(character) - PRIVATE * (PRIVATE <= ord(character) <= PRIVATE + 0xFF) for character in text)
    return "".join(signs.get(code, character) for code, character in zip(codes, text, strict=True))


@cache
def _load_signs() -> dict[str, dict[int, str]]:
    data = tomllib.loads((files("polyleaf.sources") / "data" / "symbol_fonts.toml").read_text(encoding="utf-8"))
    return {font: {int(code, 16): sign for code, sign in signs.items()} for font, signs in data.items()}
