"""Promise 4: no machine overwrites a person's words; no crash, merge or second writer loses them."""

from __future__ import annotations

import multiprocessing
import os
from dataclasses import replace
from pathlib import Path

import pytest

from polyleaf.catalogs import read_catalog, serialize_catalog
from polyleaf.cli.main import main
from polyleaf.files import write_atomically
from polyleaf.memory import parse_pairs
from tests.projects import make_project

WORDS = "Lavez-vous les mains avec du savon pendant 20 secondes."


@pytest.fixture
def project(tmp_path, monkeypatch):
    made = make_project(tmp_path / "hands")
    monkeypatch.chdir(made.root)
    assert main(["build", "-q"]) == 0
    return made


def write_words(project, words=WORDS, source="Wash your hands with soap for 20 seconds."):
    path = project.catalog("fr", "hands")
    catalog = read_catalog(path, "fr")
    messages = tuple(
        replace(item, msgstr=(words,), comments=("mine",), flags=()) if item.msgid == source else item
        for item in catalog.messages
    )
    assert messages != catalog.messages
    path.write_text(serialize_catalog(replace(catalog, messages=messages)), "utf-8")


def test_every_command_keeps_a_persons_words_and_comments(project):
    write_words(project)
    for command in (["normalize"], ["extract"], ["draft"], ["check"], ["compile"], ["render"], ["build"]):
        main([*command, "-q"])
        text = project.catalog("fr", "hands").read_text("utf-8")
        assert f'msgstr "{WORDS}"' in text and "# mine\n" in text, command


def test_words_whose_message_is_gone_are_kept(project):
    write_words(project)
    source = project.sources / "hands.txt"
    source.write_text(source.read_text("utf-8").replace("20 seconds", "30 seconds"), "utf-8")
    assert main(["build", "-q"]) == 0
    assert WORDS not in project.catalog("fr", "hands").read_text("utf-8")
    kept = parse_pairs(project.kept_pairs("fr").read_text("utf-8"), "memory.jsonl")
    assert (WORDS,) in {pair.message.msgstr for pair in kept}


def test_an_editors_english_survives_normalizing_again(project):
    path = project.catalog("en", "hands")
    path.write_text(path.read_text("utf-8").replace('msgstr "Do not use hot water."', 'msgstr "Never use hot water."'))
    assert main(["build", "-q"]) == 0
    assert 'msgstr "Never use hot water."' in path.read_text("utf-8")
    assert 'msgid "Never use hot water."' in project.catalog("fr", "hands").read_text("utf-8")


def test_a_crash_while_writing_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "fr.po"
    path.write_text("old", "utf-8")

    def crash(source, target):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", crash)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, "new")
    assert path.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def accept(root, uid, person):
    os.chdir(root)
    raise SystemExit(main(["review", "accept", uid, "--lang", "fr", "--person", person, "-q"]))


def test_two_writers_at_once_lose_nothing(project):
    write_words(project)
    write_words(project, "avant de manger ;", "before you eat;")
    units = [item for item in read_catalog(project.catalog("fr", "hands"), "fr").messages if "mine" in item.comments]
    context = multiprocessing.get_context("spawn")
    writers = [
        context.Process(target=accept, args=(str(project.root), unit.uid[:10], f"translator-{index}"))
        for index, unit in enumerate(units, 1)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
        assert writer.exitcode == 0
    text = project.catalog("fr", "hands").read_text("utf-8")
    assert "accept: translator-1" in text and "accept: translator-2" in text
