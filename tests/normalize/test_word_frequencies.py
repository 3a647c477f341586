"""The list of English words is searched as it is: that asks for a sorted file, and for every word to be found."""

import gzip
import json

import pytest

from polyleaf.normalize.phrases import word_frequencies
from polyleaf.normalize.phrases.word_frequencies import LIST, count_word
from polyleaf.normalize.rules.suggest_run_together import PLUGIN


@pytest.fixture(scope="module")
def entries():
    pytest.importorskip("spellchecker")
    packed = word_frequencies.files("spellchecker").joinpath(*LIST).read_bytes()
    return json.loads(gzip.decompress(packed))


def test_the_list_is_sorted_and_every_word_is_found(entries):
    words = list(entries)
    assert words == sorted(words)
    sample = [*words[:3], *words[:: len(words) // 500], words[-1]]
    assert {word: count_word(word) for word in sample} == {word: entries[word] for word in sample}


@pytest.mark.parametrize("word", ["", "zzzzzzzz", "alcoholabuse", "ñandú-like", '"', "a b"])
def test_what_is_not_in_it_has_no_count(word, entries):
    assert word not in entries
    assert count_word(word) == 0


def test_without_the_library_the_rule_says_what_to_install(monkeypatch):
    monkeypatch.setattr(word_frequencies, "find_spec", lambda name: None)
    assert PLUGIN.find_obstacle() == "install polyleaf[words], which has a list of English words"
