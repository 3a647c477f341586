from __future__ import annotations

import sys

import pytest

from polyleaf.drafting import draft_messages
from polyleaf.drafting.engines.apertium import (
    PLUGIN,
    escape_text,
    read_marks,
    restore_inner_case,
    unescape_text,
)
from polyleaf.model import Message

needs_apertium = pytest.mark.skipif(
    PLUGIN.find_obstacle() is not None, reason=f"apertium cannot work here: {PLUGIN.find_obstacle()}"
)
FAKE_STAGE = """#!{python}
import sys
text = b""
while (byte := sys.stdin.buffer.read(1)):
    if byte != b"\\0":
        text += byte
        continue
    out = text.decode().replace("Bones", "*Huesos").replace("ache", "Duelen").replace("BREAK", "")
    if "BREAK" in text.decode():
        sys.exit(1)
    sys.stdout.buffer.write(out.encode() + b"\\0")
    sys.stdout.flush()
    text = b""
"""


@pytest.fixture
def fake_apertium(tmp_path, monkeypatch):
    """A command called apertium with one direction whose only program replaces two words."""
    binaries, modes = tmp_path / "bin", tmp_path / "share" / "apertium" / "modes"
    for folder in (binaries, modes):
        folder.mkdir(parents=True)
    for name, text in (
        ("apertium", "#!/bin/sh\necho Apertium 9.9\n"),
        ("fake-stage", FAKE_STAGE.format(python=sys.executable)),
    ):
        (binaries / name).write_text(text)
        (binaries / name).chmod(0o755)
    (modes / "eng-spa.mode").write_text(f"'{binaries / 'fake-stage'}' $1")
    monkeypatch.setenv("PATH", str(binaries))


def test_without_the_command_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert (
        PLUGIN.find_obstacle()
        == "the command apertium is not installed (Debian: apt install apertium apertium-eng-spa)"
    )
    assert PLUGIN.version() == ""


def test_its_words_are_unmarked_noted_and_lower_confidence(fake_apertium):
    (result,) = draft_messages([Message("Bones often ache.")], "es", [PLUGIN])
    assert result.draft.text == "Huesos often duelen."
    assert result.draft.remarks[0] == "unknown word: Huesos"
    assert result.confidence == pytest.approx(2 / 3)
    assert result.draft.version.startswith("9.9 eng-spa ")


def test_a_text_that_ends_its_pipeline_costs_only_that_text(fake_apertium):
    texts = ("Bones ache.", "BREAK", "It may ache.")
    first, broken, last = PLUGIN.translate(texts, "en", "es")
    assert (first.text, last.text) == ("Huesos duelen.", "It may duelen.")
    assert (broken.text, broken.remarks) == ("", ("a program of its pipeline ended",))


def test_it_is_not_asked_to_forbid_because_it_would_only_state(fake_apertium):
    (result,) = draft_messages([Message("Do not take aspirin.")], "es", [PLUGIN])
    assert str(result.refusals[0]) == "apertium: it would turn 'Do not take' into a statement"


@pytest.mark.parametrize("text", ["[X0X] 1/2", r"a\b", "{x}^y$z", "<a@b>", "plain"])
def test_escaping_can_be_undone(text):
    assert unescape_text(escape_text(text)) == text


@pytest.mark.parametrize(
    ("answer", "source", "text", "remarks"),
    [
        ("el *oncologist", "the oncologist", "el oncologist", ("unknown word: oncologist",)),
        ("@bone y #ser", "bone and be", "bone y ser", ("unknown word: bone", "unknown form: ser")),
        ("ne take#", "not take", "ne take", ("unknown form: take",)),
        ("[*X0X] mg", "[X0X] mg", "[X0X] mg", ()),
        ("*a *a", "a a", "a a", ("unknown word: a",)),
        ("el #1 y #dolor", "the #1 and #dolor", "el #1 y #dolor", ()),
        ("2 * 3", "2 * 3", "2 * 3", ()),
    ],
)
def test_marks_become_remarks(answer, source, text, remarks):
    assert read_marks(answer, source) == (text, remarks)


@pytest.mark.parametrize(
    ("answer", "source", "expected"),
    [
        ("neoplasms Está aquí.", "Neoplasms are here.", "neoplasms está aquí."),
        ("osteoplastic – Caracterizado por", "osteoplastic – characterized by", "osteoplastic – caracterizado por"),
        ("El hueso. Está roto.", "The bone. It is broken.", "El hueso. Está roto."),
        ("El cáncer según Paget Está", "Cancer by Paget is", "El cáncer según Paget Está"),
        ("una RM Clara", "a clear MRI", "una RM Clara"),
    ],
)
def test_inner_capitals(answer, source, expected):
    assert restore_inner_case(answer, source) == expected


@needs_apertium
def test_the_real_one_keeps_sentences_apart_and_placeholders_whole():
    messages = [
        Message(text) for text in ("fractures;", "The bones of {name} are weak.", "pain", "Up to 80% of people")
    ]
    results = draft_messages(messages, "es", [PLUGIN])
    texts = [result.draft.text for result in results]
    assert texts[0] == "fracturas;"
    assert texts[1].count("{name}") == 1
    assert texts[2] == "dolor"
    assert "80%" in texts[3]


@needs_apertium
def test_the_real_one_marks_what_it_does_not_know():
    (draft,) = PLUGIN.translate(["The oncologist decides about the treatment."], "en", "es")
    assert "unknown word: oncologist" in draft.remarks
    assert "*" not in draft.text
