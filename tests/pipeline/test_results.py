"""Kept results: never out of date, never half of one, and none that nobody asks for."""

from __future__ import annotations

import multiprocessing
import os

import pytest

from polyleaf.model import Document, Fix
from polyleaf.pipeline import loading, results
from polyleaf.pipeline.results import collect_garbage, find_result, read_result, write_result
from tests.projects import make_project

DASH = Fix("dash", 4, 5, "-", " –")


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path / "hands")


@pytest.fixture
def describe_program(monkeypatch):
    """Say that Polyleaf is another one."""

    def set_program(name):
        monkeypatch.setattr(results, "describe_program", lambda: name)
        results.describe_computer.cache_clear()

    yield set_program
    results.describe_computer.cache_clear()


def list_kept(project):
    return sorted((project.cache / "results").glob("*"))


def find(project, *inputs, step="test", made=DASH):
    """The result, and whether it had to be computed."""
    calls = []

    def compute():
        calls.append(inputs)
        return made

    return find_result(project, step, inputs, Fix, compute), bool(calls)


def test_the_same_inputs_are_computed_once(project):
    assert find(project, "a") == (DASH, True)
    assert find(project, "a") == (DASH, False)


def test_other_inputs_another_step_and_another_program_are_other_results(project, describe_program):
    asked = [("a", "b"), ("ab",), ("ab", ""), ("b", "a"), ("cafe\u0301",), ("caf\u00e9",)]
    assert all(find(project, *inputs)[1] for inputs in asked)
    assert find(project, "ab", step="other")[1]
    describe_program("polyleaf of tomorrow")
    assert find(project, "ab")[1]
    assert not find(project, "ab")[1]


def test_another_installed_package_makes_other_results(project, tmp_path, monkeypatch):
    find(project, "a")
    (tmp_path / "more" / "sentencex-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(tmp_path / "more"))
    results.describe_computer.cache_clear()
    try:
        assert find(project, "a")[1]
    finally:
        results.describe_computer.cache_clear()


def test_with_plugins_of_others_nothing_is_kept(project, monkeypatch):
    monkeypatch.setattr(results, "has_guests", lambda: True)
    assert find(project, "a")[1]
    assert find(project, "a")[1]
    assert list_kept(project) == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data.replace(b"dash", b"dusk"),
        lambda data: data + b" ",
        lambda data: b"\xff" + data,
        lambda data: data.partition(b"\n")[2],
    ],
)
def test_a_damaged_result_is_computed_again_and_kept_whole(project, damage):
    find(project, "a")
    (path,) = list_kept(project)
    before = path.read_bytes()
    path.write_bytes(damage(before))
    assert find(project, "a") == (DASH, True)
    assert path.read_bytes() == before


def test_a_result_of_another_shape_is_computed_again(project):
    find(project, "a")
    (path,) = list_kept(project)
    write_result(path, (DASH, DASH))
    assert read_result(path, Fix) is None
    assert find(project, "a") == (DASH, True)


def test_where_nothing_can_be_kept_the_result_is_still_given(project):
    project.cache.mkdir(exist_ok=True)
    (project.cache / "results").write_text("in the way", "utf-8")
    assert find(project, "a") == (DASH, True)
    assert find(project, "a") == (DASH, True)


def test_the_results_that_were_not_asked_for_the_longest_go(tmp_path):
    for number in range(6):
        write_result(tmp_path / str(number), DASH)
        os.utime(tmp_path / str(number), ns=(number, number))
    assert read_result(tmp_path / "1", Fix) == DASH
    collect_garbage(tmp_path, most=3)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", "4", "5"]
    collect_garbage(tmp_path, largest=1)
    assert list(tmp_path.iterdir()) == []


def test_keeping_one_more_lets_the_oldest_go_and_what_a_kill_left_too(project, monkeypatch):
    monkeypatch.setattr(results.collect_garbage, "__defaults__", (3, results.LARGEST))
    find(project, "0")
    left = project.cache / "results" / ".x.tmp"
    left.write_bytes(b"half")
    os.utime(left, ns=(0, 0))
    for number in range(1, 5):
        for path in list_kept(project):
            os.utime(path, ns=(number, number))
        find(project, str(number))
    assert len(list_kept(project)) == 3
    assert not left.exists()
    assert not find(project, "4")[1]


def ask(project, number):
    return find_result(project, "test", (str(number % 3),), Fix, lambda: DASH)


def test_several_programs_at_once_each_get_whole_results(project):
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert set(pool.starmap(ask, [(project, number) for number in range(60)])) == {DASH}
    assert [read_result(path, Fix) for path in list_kept(project)] == [DASH] * 3


def test_a_source_is_normalized_once_for_each_of_its_contents(project, monkeypatch):
    source = project.sources / "hands.txt"
    first = loading.load_document(project, source)
    old = source.read_text("utf-8")
    source.write_text(old.replace("20 seconds", "30 seconds"), "utf-8")
    assert loading.load_document(project, source) != first
    source.write_text(old, "utf-8")
    monkeypatch.setattr(loading, "_normalize", lambda source, name: pytest.fail("was computed before"))
    assert loading.load_document(project, source) == first
    assert isinstance(first, Document)


def test_a_renamed_source_is_another_one(project):
    source = project.sources / "hands.txt"
    loading.load_document(project, source)
    renamed = source.rename(project.sources / "feet.txt")
    assert loading.load_document(project, renamed).path.endswith("feet.txt")
