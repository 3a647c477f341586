"""A build that is told to be idle from sizes and times alone: any change at all must be seen."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from polyleaf.cli.main import main
from polyleaf.pipeline import idle
from polyleaf.pipeline.idle import describe_program, find_idle_project
from tests.projects import make_project


@pytest.fixture(scope="module", autouse=True)
def program():
    """Polyleaf itself stays the same meanwhile, even if somebody is at work on it."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        for module in ("idle", "build"):
            monkeypatch.setattr(f"polyleaf.pipeline.{module}.describe_program", lambda: "this one")
        yield


@pytest.fixture(scope="module")
def built(program, tmp_path_factory):
    """A project after a build, and after the one that found nothing to do."""
    made = make_project(tmp_path_factory.mktemp("idle") / "hands")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(made.root)
        assert main(["build", "-q"]) == 0
        assert find_idle_project() is None, "nothing has found the project idle yet"
        make_older(made.root)
        assert main(["build", "-v"]) == 0
    return made


@pytest.fixture
def project(built, tmp_path, monkeypatch):
    """A copy of it in its place, since the list names whole paths; put back afterwards."""
    monkeypatch.chdir(built.root)
    shutil.copytree(built.root, tmp_path / "saved", symlinks=True)
    assert find_idle_project() == str(built.root)
    yield built
    shutil.rmtree(built.root)
    shutil.copytree(tmp_path / "saved", built.root, symlinks=True)
    restore_times(tmp_path / "saved", built.root)


def make_older(root):
    """Every file a second older, as if the build had been a while ago."""
    for path in root.rglob("*"):
        status = path.stat()
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns - 10**9))


def restore_times(source, target):
    for path in sorted(source.rglob("*"), key=lambda path: -len(path.parts)):
        status = path.stat()
        os.utime(target / path.relative_to(source), ns=(status.st_atime_ns, status.st_mtime_ns))


def list_watched(project):
    """Every file that the steps read or make."""
    folders = ("source_text", "templates", "locales", "output", ".polyleaf/compiled")
    files = [path for name in folders for path in (project.root / name).rglob("*") if path.is_file()]
    return [*files, project.root / "pyproject.toml", project.root / "babel.cfg"]


def test_a_change_of_any_file_is_seen_even_of_the_same_size(project):
    files = list_watched(project)
    assert len(files) > 20
    for path in files:
        before, status = path.read_bytes(), path.stat()
        path.write_bytes(b"#" + before[1:])
        assert find_idle_project() is None, path
        path.write_bytes(before)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert find_idle_project() == str(project.root), path


def test_a_lost_file_is_seen(project):
    for path in list_watched(project):
        before = path.read_bytes()
        status, folder = path.stat(), path.parent.stat()
        path.unlink()
        assert find_idle_project() is None, path
        path.write_bytes(before)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        os.utime(path.parent, ns=(folder.st_atime_ns, folder.st_mtime_ns))


@pytest.mark.parametrize(
    "name",
    [
        "source_text/feet.txt",
        "source_text/feet.toml",
        "templates/new.html",
        "locales/new.pot",
        "locales/de/locale.toml",
        "locales/fr/glossary.csv",
        "locales/fr/memory.jsonl",
        "locales/fr/LC_MESSAGES/feet.po",
        "locales/fr/decisions/translator-1-2026-01.jsonl",
        "output/draft/fr/old.html",
    ],
)
def test_a_new_file_is_seen(project, name):
    path = project.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("new", "utf-8")
    assert find_idle_project() is None


def test_a_program_is_known_by_all_its_files():
    here = Path(idle.__file__)
    status = here.stat()
    assert f"{here} {status.st_size} {status.st_mtime_ns}" in describe_program()
    assert "__pycache__" not in describe_program()


def test_another_program_is_seen(project, monkeypatch):
    monkeypatch.setattr(idle, "describe_program", lambda: "another")
    assert find_idle_project() is None


@pytest.mark.parametrize("text", ["", "polyleaf idle 0\nx\n", "\0", None])
def test_a_list_that_says_nothing_is_no_reason_to_do_nothing(project, text):
    path = project.cache / "idle"
    path.unlink() if text is None else path.write_text(text, "utf-8")
    assert find_idle_project() is None


def test_a_file_as_new_as_the_list_is_looked_at(project):
    path, own = project.sources / "hands.txt", (project.cache / "idle").stat()
    lines = (project.cache / "idle").read_text("utf-8").splitlines()
    os.utime(path, ns=(own.st_atime_ns, own.st_mtime_ns))
    mark = f"{path.stat().st_size} {own.st_mtime_ns}\t{path}"
    lines = [mark if line.endswith(f"\t{path}") else line for line in lines]
    (project.cache / "idle").write_text("\n".join(lines), "utf-8")
    os.utime(project.cache / "idle", ns=(own.st_atime_ns, own.st_mtime_ns))
    assert find_idle_project() is None


def test_outside_of_a_project_nothing_is_idle(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert find_idle_project() is None
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    assert find_idle_project() is None


def test_a_folder_inside_belongs_to_the_project(project, monkeypatch):
    monkeypatch.chdir(project.sources)
    assert find_idle_project() == str(project.root)


def test_an_idle_build_says_so_and_where_the_leaflets_are(project, capsys):
    assert main(["build"]) == 0
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "nothing was out of date"
    assert said[1].startswith(f"The leaflets are in {project.output / 'draft'}: open ")
    (project.cache / "idle").unlink()
    assert main(["build"]) == 0
    assert capsys.readouterr().err.splitlines() == said


def test_a_change_is_built_and_then_all_is_idle_again(project):
    path = project.sources / "hands.txt"
    path.write_text(path.read_text("utf-8").replace("garden", "kitchen"), "utf-8")
    assert main(["build", "-q"]) == 0
    assert "kitchen" in (project.output / "draft" / "en" / "hands.txt").read_text("utf-8")
    make_older(project.root)
    assert main(["build", "-q"]) == 0
    assert find_idle_project() == str(Path.cwd())
