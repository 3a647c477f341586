"""Which encoding bytes are in that are not UTF-8, when it can be told with confidence."""

from __future__ import annotations

import re
import unicodedata
from importlib.util import find_spec
from itertools import islice

from polyleaf.sources.plausibility import has_evidence, reads_as_text

WELL_FORMED = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
FOREIGN = re.compile(rb"[\x80-\xff]")
UNPRINTED = ("Cc", "Cn", "Co", "Cs")
LAST_BLOCK = 0x20
SPACES = "\t\n\v\f\r"
USUAL = ("cp1252", "mac_roman")
# what English text comes in; tried before anything is guessed
ENOUGH = 4
# evidence for a usual encoding: marks and letters, as has_evidence counts them
ENOUGH_UNUSUAL = 24
MAX_CHAOS = 0.2
MIN_COHERENCE = 0.1
CLEAR_LEAD = 0.05
# how much better than any other the best guess must fit its language
RIVALS = 8
SAMPLE = 1 << 20
# bytes a guess looks at; all are decoded and looked at once an encoding is chosen


def guess_encoding(data: bytes) -> str | None:
    r"""Python's name of the encoding of bytes that are not UTF-8; None when in doubt.

    >>> guess_encoding("Don’t stop: 5–10 mg".encode("cp1252"))
    'cp1252'
    >>> guess_encoding(b"Wash\n\xff hands\n") is None, guess_encoding("Don’t ".encode() + b"\xff") is None
    (True, True)
    """
    if is_damaged_utf8(data):
        return None
    for encoding in USUAL:
        if _reads_in(data, encoding, ENOUGH):
            return encoding
    guess = _ask_normalizer(data[:SAMPLE])
    return guess if guess and _reads_in(data, guess, ENOUGH_UNUSUAL) else None


def guess_wide_encoding(data: bytes) -> str | None:
    r"""UTF-16 without a byte order mark, known by the NUL bytes that stand on one side of its characters only.

    >>> guess_wide_encoding("Wash your hands.".encode("utf-16-be"))
    'utf-16-be'
    >>> guess_wide_encoding(b"Wash\0 hands.") is None
    True
    """
    high, low = data[0::2], data[1::2]
    is_big = 0 in high
    # the half with the NUL bytes names blocks of 256 characters: 0 for Latin, 4 for Cyrillic, 32 for quotes and dashes
    if len(data) % 2 or is_big == (0 in low) or max(high if is_big else low) > LAST_BLOCK:
        return None
    encoding = "utf-16-be" if is_big else "utf-16-le"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    unprinted = any(unicodedata.category(sign) in UNPRINTED and sign not in SPACES for sign in set(text))
    return None if unprinted else encoding


def has_normalizer() -> bool:
    """Whether the library is installed that knows more than the usual encodings."""
    return find_spec("charset_normalizer") is not None


def is_damaged_utf8(data: bytes) -> bool:
    """Whether some bytes of a UTF-8 text were spoilt, rather than all written in another encoding."""
    good = WELL_FORMED.findall(data)
    return 2 * len(good) >= len(FOREIGN.findall(data)) - sum(map(len, good))


def _reads_in(data: bytes, encoding: str, enough: int) -> bool:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return has_evidence(text, enough) and reads_as_text(text)


def _ask_normalizer(data: bytes) -> str | None:
    """The first guess of charset-normalizer if it reads as text and no other that does comes near it."""
    if not has_normalizer():
        return None
    from charset_normalizer import from_bytes  # noqa: PLC0415  40 ms and an extra, for files that are not UTF-8

    guesses = [*islice(from_bytes(data), RIVALS)]
    if not guesses:
        return None
    best, *others = guesses
    if best.chaos > MAX_CHAOS or best.coherence < MIN_COHERENCE or not reads_as_text(str(best)):
        return None
    rivals = [other for other in others if str(other) != str(best) and reads_as_text(str(other))]
    is_clear = all(other.coherence + CLEAR_LEAD <= best.coherence or other.chaos > best.chaos for other in rivals)
    return best.encoding if is_clear else None
