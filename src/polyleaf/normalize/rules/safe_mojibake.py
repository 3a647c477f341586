"""UTF-8 that was once read as Windows-1252 is read right: `itâ€™s`, `mÃ©dico`, `37Â°C`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule

HIGH = {bytes([code]).decode("cp1252", "ignore") or chr(code): code for code in range(0x80, 0x100)}
CONTINUATION = "".join(re.escape(character) for character, code in HIGH.items() if code < 0xC0)
LEAD_2 = "".join(character for character, code in HIGH.items() if 0xC2 <= code < 0xE0)
LEAD_3 = "".join(character for character, code in HIGH.items() if 0xE0 <= code < 0xF0)
LEAD_4 = "".join(character for character, code in HIGH.items() if 0xF0 <= code < 0xF5)
C = f"[{CONTINUATION}\x81\x8d\x8f\x90\x9d]"
BROKEN = re.compile(f"(?:[{LEAD_2}]{C}|[{LEAD_3}]{C}{{2}}|[{LEAD_4}]{C}{{3}})+")
LEAD = re.compile(f"[{LEAD_2}{LEAD_3}{LEAD_4}]")


def find_mojibake(text: str) -> Iterator[Edit]:
    """A run of characters whose Windows-1252 bytes are valid UTF-8, read as such (twice, if it was broken twice).

    >>> list(find_mojibake("itâ€™s 37Â°C"))
    [Edit(start=2, end=5, after='’'), Edit(start=9, end=11, after='°')]
    """
    done = 0
    for lead in LEAD.finditer(text):
        match = BROKEN.match(text, lead.start()) if lead.start() >= done else None
        repaired = _repair(match.group()) if match else None
        if match and repaired is not None:
            yield Edit(match.start(), match.end(), repaired)
            done = match.end()


def _repair(broken: str) -> str | None:
    try:
        text = bytes(HIGH.get(character, ord(character) & 0xFF) for character in broken).decode("utf-8")
    except UnicodeDecodeError:
        return None
    if not all(character.isprintable() or character.isspace() or character == "\u00ad" for character in text):
        return None
    again = _repair(text) if BROKEN.fullmatch(text) else None
    return again if again is not None else text.replace("\u00a0", " ").replace("\u00ad", "")


PLUGIN = TextRule(
    name="mojibake",
    summary="UTF-8 that was read as Windows-1252 is read right.",
    strength=Strength.SAFE,
    find=find_mojibake,
    characters=LEAD,
    rank=1,
)
