"""The index of phrases that is kept between runs finds what a fresh one finds, and only our own rules are in it."""

import pytest

from polyleaf.caching import VARIABLE
from polyleaf.normalize.phrases import hits
from polyleaf.normalize.rule import Phrase, PhraseRule, Strength
from polyleaf.registry import load_things

TEXT = "oncology against the background of a mammary gland, black saddles and heart lawn"


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    monkeypatch.setattr(hits, "_made", [])
    return tmp_path


def load_guest_phrases():
    return (Phrase("heart lawn", "a guest's message"),)


def test_a_kept_index_finds_what_a_fresh_one_finds(cache):
    rules = load_things("rules")
    fresh = hits.find_hits(rules, TEXT)
    assert fresh and list(cache.glob("phrases*"))
    hits._made.clear()
    assert hits.find_hits(rules, TEXT) == fresh


def test_a_damaged_file_is_made_again(cache):
    rules = load_things("rules")
    fresh = hits.find_hits(rules, TEXT)
    for path in cache.glob("phrases*"):
        path.write_bytes(b"no longer readable")
    hits._made.clear()
    assert hits.find_hits(rules, TEXT) == fresh


def test_some_rules_find_only_their_own_in_the_index_of_all(cache):
    rules = [rule for rule in load_things("rules") if rule.name == "mistranslation"]
    found = hits.find_hits(rules, TEXT)
    assert set(found) <= {"mistranslation", hits.SIGN}
    assert found["mistranslation"]


def test_the_phrases_of_a_guest_are_not_kept(cache):
    guest = PhraseRule(name="guest", summary="A guest.", strength=Strength.HOLD, load=load_guest_phrases)
    found = hits.find_hits([guest], TEXT)
    assert [hit.phrase.message for hit in found["guest"]] == ["a guest's message"]
    assert not list(cache.glob("phrases*"))
