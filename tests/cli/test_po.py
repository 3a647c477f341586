"""``polyleaf po`` as a user calls it, on files of no project."""

from __future__ import annotations

import io
import sys
from types import SimpleNamespace

import pytest

OLD = 'msgid ""\nmsgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
DOSE = f'{OLD}msgid "Take 100 mg."\nmsgstr "Tome 100 mg."\n\nmsgid "Wash your hands."\nmsgstr "Lávese."\n'
TEMPLATE = 'msgid "Take 10 mg."\nmsgstr ""\n\nmsgid "Wash your hands well."\nmsgstr ""\n'


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.po").write_text(DOSE, "utf-8")
    (tmp_path / "new.pot").write_text(TEMPLATE, "utf-8")
    return tmp_path


def test_cat_writes_what_it_read(run, folder):
    assert run("po", "cat", "old.po").out.replace('"\n"', "") == DOSE.replace('"\n"', "").replace(
        'msgstr ""', "msgstr "
    )


def test_cat_reads_standard_input_and_writes_a_file(run, folder, monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEMPLATE.encode())))
    assert run("po", "cat", "-", "-o", "out.pot").out == ""
    assert (folder / "out.pot").read_text("utf-8") == TEMPLATE


def test_canonical_form_says_how_many_obsolete_messages_it_leaves_out(run, folder):
    (folder / "old.po").write_text(f'{DOSE}\n#~ msgid "x"\n#~ msgstr "y"\n', "utf-8")
    ran = run("po", "cat", "old.po", "--canonical")
    assert "Plural-Forms: nplurals=2" in ran.out
    assert "#~" not in ran.out
    assert "1 obsolete messages are left out" in ran.err


def test_merge_offers_wording_and_names_the_factual_change(run, folder):
    ran = run("po", "merge", "old.po", "new.pot", "-v")
    assert 'msgid "Take 10 mg."\nmsgstr ""\n' in ran.out
    assert '#, fuzzy\n#| msgid "Wash your hands."\nmsgid "Wash your hands well."\nmsgstr "Lávese."\n' in ran.out
    assert '#~ msgid "Take 100 mg."\n#~ msgstr "Tome 100 mg."\n' in ran.out
    assert "(100 mg → 10 mg)" in ran.err


def test_lint_exits_with_1_for_what_is_worse_than_minor(run, folder):
    assert run("po", "lint", "old.po").code == 0
    (folder / "bad.po").write_text(DOSE.replace("100 mg.", "Wash your hands.", 1).replace("Take Wash", "Wash"), "utf-8")
    ran = run("po", "lint", "bad.po", "--json")
    assert ran.code == 1
    assert [finding["check"] for finding in ran.json] == ["duplicate"]


def test_three_way_merge_exits_with_1_on_conflict(run, folder):
    (folder / "theirs.po").write_text(DOSE.replace("Lávese.", "Lávate."), "utf-8")
    (folder / "ours.po").write_text(DOSE.replace("Lávese.", "Láveselas."), "utf-8")
    assert run("po", "merge3", "old.po", "old.po", "theirs.po").code == 0
    ran = run("po", "merge3", "old.po", "ours.po", "theirs.po", "-o", "ours.po")
    assert ran.code == 1
    text = (folder / "ours.po").read_text("utf-8")
    assert '# merge: Lávate.\n#, fuzzy\nmsgid "Wash your hands."\nmsgstr "Láveselas."\n' in text


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("cat", "old.po", "new.pot"), "takes FILE, not 2 files"),
        (("merge", "old.po"), "takes OLD.po NEW.pot"),
        (("merge", "-", "-"), "read once only"),
        (("lint", "old.po", "--lang", "../etc"), "is no language code"),
        (("cat", "absent.po"), "no such file"),
        (("cat", "broken.po"), "broken.po:2: '0'"),
        (("cat", "latin.po"), "is not UTF-8"),
    ],
)
def test_mistake_is_one_sentence_and_exit_code_2(run, folder, arguments, reason):
    (folder / "broken.po").write_text('msgid "a"\n0\n', "utf-8")
    (folder / "latin.po").write_bytes(b'msgid "a"\nmsgstr "\xf1"\n')
    ran = run("po", *arguments)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert reason in ran.err
