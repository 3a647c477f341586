"""git itself, with and without our merge driver, on the edits that put a dose under another dose."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from polyleaf.cli.main import main
from tests.projects import make_project

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")

CATALOG = "locales/fr/LC_MESSAGES/dose.po"
BEFORE = 'msgid "Take 5 mg with water."\nmsgstr ""\n'


@pytest.fixture
def git(tmp_path, monkeypatch):
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"):
        monkeypatch.setenv(name, "Anna")
    for name in ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "anna@example.org")
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")

    def call(*arguments):
        return subprocess.run(
            ["git", "-C", str(tmp_path), *arguments],
            check=False,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
        )

    call("init", "-q", "-b", "main")
    return call


@pytest.fixture
def folder(tmp_path, git, monkeypatch):
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def commit(git, folder, branch, text):
    path = folder / CATALOG
    git("checkout", "-q", "-B", branch, "main")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    git("add", ".")
    assert git("commit", "-q", "-m", branch).returncode == 0


def merge(git, folder, before, ours, theirs):
    git("add", ".")
    git("commit", "-q", "-m", "project", "--allow-empty")
    commit(git, folder, "main", before)
    commit(git, folder, "ours", ours)
    git("checkout", "-q", "main")
    commit(git, folder, "theirs", theirs)
    git("checkout", "-q", "ours")
    return git("merge", "-q", "theirs", "-m", "merged").returncode, (folder / CATALOG).read_text("utf-8")


SOURCE_EDIT = BEFORE.replace("5 mg", "50 mg")
TRANSLATION = BEFORE.replace('msgstr ""', 'msgstr "Prenez 5 mg."')


def test_git_alone_pairs_the_new_dose_with_the_old_translation(git, folder):
    """The reason for the driver: a blank line more between the two is all it takes."""
    apart = [text.replace('"\nmsgstr', '"\n\n\n\nmsgstr') for text in (BEFORE, SOURCE_EDIT, TRANSLATION)]
    code, text = merge(git, folder, *apart)
    assert code == 0
    assert "50 mg" in text and 'msgstr "Prenez 5 mg."' in text and "fuzzy" not in text


def test_driver_stops_at_a_source_and_a_translation_changed_on_different_sides(git, folder):
    assert main(["init", "--git", "-q"]) == 0
    code, text = merge(git, folder, BEFORE, SOURCE_EDIT, TRANSLATION)
    assert code != 0
    assert 'msgid "Take 50 mg with water."\nmsgstr ""\n' in text
    assert '#~ msgid "Take 5 mg with water."\n#~ msgstr "Prenez 5 mg."\n' in text
    assert "# merge: Prenez 5 mg.\n" in text


def test_driver_stops_at_two_translations(git, folder):
    assert main(["init", "--git", "-q"]) == 0
    code, text = merge(git, folder, BEFORE, TRANSLATION, TRANSLATION.replace("Prenez", "Avalez"))
    assert code != 0
    assert "# merge: Avalez 5 mg.\n#, fuzzy\n" in text
    assert 'msgstr "Prenez 5 mg."' in text


def test_driver_merges_what_does_not_disagree(git, folder):
    assert main(["init", "--git", "-q"]) == 0
    code, text = merge(git, folder, BEFORE, TRANSLATION, f'{BEFORE}\nmsgid "Water"\nmsgstr "Eau"\n')
    assert code == 0
    assert 'msgstr "Prenez 5 mg."' in text and 'msgstr "Eau"' in text


def test_setting_it_up_twice_changes_nothing_and_keeps_other_attributes(git, folder):
    (folder / ".gitattributes").write_text("*.pdf binary", "utf-8")
    assert [main(["init", "--git", "-q"]), main(["init", "--git", "-q"])] == [0, 0]
    lines = (folder / ".gitattributes").read_text("utf-8").splitlines()
    assert lines[0] == "*.pdf binary"
    assert lines.count("locales/**/*.po merge=polyleaf") == 1
    assert "po merge3 %O %A %B -o %A" in git("config", "merge.polyleaf.driver").stdout


def test_new_project_gets_its_own_repository(tmp_path, git):
    shutil.rmtree(tmp_path / ".git")
    assert main(["init", str(tmp_path / "new"), "--git", "-q"]) == 0
    assert (tmp_path / "new" / ".git").is_dir()
    assert (tmp_path / "new" / ".gitattributes").is_file()


def test_project_outside_of_git_is_told_what_to_do(tmp_path, git, monkeypatch, capsys):
    shutil.rmtree(tmp_path / ".git")
    make_project(tmp_path / "hands")
    monkeypatch.chdir(tmp_path / "hands")
    assert main(["init", "--git"]) == 2
    assert "is in no git repository; run there: git init" in capsys.readouterr().err


def test_neither_a_folder_nor_git_is_a_mistake(capsys):
    assert main(["init"]) == 2
    assert "no folder is named" in capsys.readouterr().err
