"""Decision files: append-only, one writer a file, any damage noticed."""

from __future__ import annotations

import pytest

from polyleaf.errors import LedgerError
from polyleaf.files import Writer
from polyleaf.model import Message
from polyleaf.review import Actor, append_decisions, make_decision, parse_ledger, read_ledger

MESSAGE = Message("Call your doctor.", ("Llame a su médico.",))


def decision(person="translator-1", time="2026-11-24T10:00:00Z"):
    return make_decision("accept", MESSAGE, Actor(person, "translator", time, "test"))


def test_one_file_a_person_and_month(tmp_path):
    append_decisions(tmp_path, [decision(), decision("translator-2"), decision(time="2026-12-01T00:00:00Z")], Writer())
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "translator-1-2026-11.jsonl",
        "translator-1-2026-12.jsonl",
        "translator-2-2026-11.jsonl",
    ]


def test_each_line_names_the_one_before_it(tmp_path):
    append_decisions(tmp_path, [decision()], Writer())
    append_decisions(tmp_path, [decision(time="2026-11-25T10:00:00Z")], Writer())
    first, second = parse_ledger((tmp_path / "translator-1-2026-11.jsonl").read_text("utf-8"), "x")
    assert first.previous == "" and second.previous == first.id


def test_files_are_a_set(tmp_path):
    append_decisions(tmp_path, [decision()], Writer())
    file = tmp_path / "translator-1-2026-11.jsonl"
    before = read_ledger(tmp_path)
    file.write_text(file.read_text("utf-8") * 2, "utf-8")
    assert read_ledger(tmp_path) == before


def test_appending_keeps_every_line_before(tmp_path):
    append_decisions(tmp_path, [decision()], Writer())
    file = tmp_path / "translator-1-2026-11.jsonl"
    before = file.read_bytes()
    append_decisions(tmp_path, [decision(time="2026-11-25T10:00:00Z")], Writer())
    assert file.read_bytes().startswith(before)


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda text: text.replace("translator-1", "translator-9"), "was changed after it was written"),
        (lambda text: text[:40] + "\n", "is not a line of JSON"),
        (lambda text: text.replace('"op":"accept"', '"op":"bless"'), "unknown op"),
        (lambda text: text.replace('"op":"accept",', ""), "lacks 'op'"),
        (lambda text: text.replace("{", '{"mood":"good",', 1), "unknown field 'mood'"),
        (lambda _: "[]\n", "is not an object of texts"),
    ],
)
def test_a_damaged_line_is_named(tmp_path, damage, message):
    append_decisions(tmp_path, [decision()], Writer())
    file = tmp_path / "translator-1-2026-11.jsonl"
    file.write_text(damage(file.read_text("utf-8")), "utf-8")
    with pytest.raises(LedgerError, match=message) as caught:
        read_ledger(tmp_path)
    assert caught.value.where.endswith("translator-1-2026-11.jsonl:1")
