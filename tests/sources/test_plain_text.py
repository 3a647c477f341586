"""Text in any encoding that is sure: read, with the fact on record; anything else is one clear sentence."""

from __future__ import annotations

import pytest

from polyleaf.errors import SourceError
from polyleaf.sources import guessing
from polyleaf.sources.formats.plain_text import PLUGIN
from tests.sources.reading import CASES

SILENT = ("utf-8", "utf-8-sig")


def find_encoding(case):
    return next(name for name in ENCODINGS if case.stem.startswith(name))


ENCODINGS = (
    *("utf-8-sig", "utf-8", "utf-16-le", "utf-16-be", "utf-16", "utf-32"),
    *("cp1252", "cp1251", "mac_roman", "koi8_r", "gb18030"),
)


@pytest.fixture(params=sorted((CASES / "txt").iterdir()), ids=lambda path: path.stem)
def case(request):
    """A readable text, named after the encoding it is to be saved in."""
    return request.param


def test_text_in_a_sure_encoding_is_read_whole(case):
    text = case.read_text("utf-8")
    source = PLUGIN.read(text.encode(find_encoding(case)), case.name)
    mark = "\ufeff" if find_encoding(case) == "utf-8-sig" else ""
    assert source.lines == tuple((mark + text.removesuffix("\n")).split("\n"))


def test_an_encoding_other_than_utf_8_is_on_record(case):
    encoding = find_encoding(case)
    source = PLUGIN.read(case.read_text("utf-8").encode(encoding), case.name)
    if encoding in SILENT:
        assert source.findings == ()
        return
    (finding,) = source.findings
    assert finding.rule == "encoding" and not finding.hold
    assert encoding.split("-")[0] in finding.message.replace("windows-", "cp").replace("utf_", "utf-")
    assert source.lines[finding.line - 1][finding.start : finding.end] == finding.quote != ""


ENGLISH = "Take 5 mg of the tablets twice a day with water. Call a nurse if the pain gets worse.\n"
REFUSED = {
    "one stray byte in ASCII": (b"Wash\n\xff hands\n", 2),
    "one stray byte in a long text": (ENGLISH.encode() * 40 + b"\xff" + ENGLISH.encode(), 41),
    "one stray byte in a word": (b"Wash your hand\xe9s\n", 1),
    "one stray byte in UTF-8": ("Don’t stop – it’s safe.\n".encode() * 3 + b"\xe9\n", 4),
    "UTF-8 cut off": ("It is 38 °".encode()[:-1], 1),
    "UTF-8 read as windows-1252 and half saved": ("donâ€™t".encode("cp1252")[:5] + b" stop", 1),
    "an encoded lone surrogate": (b"a\n\xed\xa0\x80\n", 2),
    "a degree sign of DOS, which would become another letter": ("It is 38 °C.\n".encode("cp437"), 1),
    "a NUL byte": (b"Wash\n\0 hands\n", 2),
    "a NUL byte in UTF-16": ("Wash\n\0 hands".encode("utf-16"), 2),
    "half a character of UTF-16": ("Wash\nme".encode("utf-16")[:-1], 2),
    "a lone surrogate in UTF-16": ("\ufeffa\n\ud800b".encode("utf-16-le", "surrogatepass"), 2),
    "beyond Unicode in UTF-32": (b"\xff\xfe\0\0\xff\xff\xff\xff", 1),
    "binary": (bytes(range(256)) * 8, 2),
    "a program": (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0", 1),
}


@pytest.mark.parametrize("name", REFUSED)
def test_bytes_in_no_sure_encoding_are_refused_with_the_line(name):
    data, line = REFUSED[name]
    with pytest.raises(SourceError) as caught:
        PLUGIN.read(data, "a.txt")
    assert caught.value.where == f"a.txt:{line}"
    assert caught.value.to_do


def test_without_the_library_the_usual_encodings_still_work(monkeypatch):
    monkeypatch.setattr(guessing, "has_normalizer", lambda: False)
    monkeypatch.setattr("polyleaf.sources.decoding.has_normalizer", lambda: False)
    assert PLUGIN.read("Don’t – it’s 38 °C".encode("cp1252"), "a.txt").lines == ("Don’t – it’s 38 °C",)
    with pytest.raises(SourceError, match=r"install polyleaf\[formats\]"):
        PLUGIN.read(("Обратитесь к медсестре, если болит. " * 5).encode("cp1251"), "a.txt")


@pytest.mark.parametrize("data", [b"", b"\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_has_no_text(data):
    assert not any(line.strip("\ufeff") for line in PLUGIN.read(data, "a.txt").lines)


def test_a_line_of_ten_megabytes_is_a_line():
    text = "Don’t stop. " * 900_000
    assert PLUGIN.read(text.encode(), "a.txt").lines == (text,)
    assert PLUGIN.read(text[:1_000_000].encode("cp1252"), "a.txt").lines == (text[:1_000_000],)
