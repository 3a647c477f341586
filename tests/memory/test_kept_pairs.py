from __future__ import annotations

import pytest

from polyleaf.errors import CatalogError
from polyleaf.memory import parse_pairs, serialize_pair
from polyleaf.model import Message

FULL = Message(
    "{count} bone",
    ("{count} hueso", "{count} huesos"),
    msgctxt="anatomy",
    msgid_plural="{count} bones",
    flags=("fuzzy",),
    comments=("ask the clinic",),
)


@pytest.mark.parametrize("message", [FULL, Message("bone\n", ("hueso\u2028",)), Message("ελιά", ("mole",))])
def test_a_kept_pair_reads_back_the_same(message):
    line = serialize_pair(message, "leaflet")
    assert "\n" not in line
    (pair,) = parse_pairs(f"{line}\n", "memory.jsonl")
    assert (pair.message, pair.domain) == (message, "leaflet")


def test_empty_lines_are_passed_over():
    assert parse_pairs("\n\n", "memory.jsonl") == ()


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "7",
        '{"msgid": "bone"}',
        '{"domain": "d", "msgid": "bone", "msgstr": "hueso"}',
        '{"domain": 1, "msgid": "", "msgstr": []}',
    ],
)
def test_a_broken_line_is_named(line):
    good = serialize_pair(Message("bone", ("hueso",)), "leaflet")
    with pytest.raises(CatalogError, match=r"memory\.jsonl:2: "):
        parse_pairs(f"{good}\n{line}\n", "memory.jsonl")
