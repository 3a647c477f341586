from __future__ import annotations

import sqlite3

import pytest

from polyleaf.errors import StorageError
from polyleaf.memory import DamagedStoreError, Feed, Pair, Store, TranslationMemory, discard_store

BONE = Pair("en", "es", "bone", "hueso", state="translated", domain="leaflet", person="translator-1", origin="es.po:3")
PAIN = Pair("en", "es", "pain", "dolor", context="symptom", form=None, removed=True, state="draft")
DAYS = Pair("en", "fr", "days", "jours", form=1, state="approved", time="2026-11-24T21:06:16Z")


def feed(name, *pairs, stamp="1"):
    return Feed(name, stamp, lambda: pairs)


def fill(path=None, *feeds):
    store = Store(path)
    store.refresh(feeds or (feed("a", BONE, PAIN), feed("b", DAYS)), ("a", "b"))
    return store


def test_every_field_of_a_pair_is_kept():
    assert tuple(fill().read_pairs()) == (BONE, PAIN, DAYS)
    assert fill().find(["pain"], "en", "es") == (PAIN,)
    assert fill().find(["pain"], "en", "fr") == ()


def test_composed_and_decomposed_letters_are_the_same_source():
    cafe = Pair("en", "es", "caf\u00e9", "café")
    assert fill(None, feed("a", cafe)).find(["cafe\u0301"], "en", "es") == (cafe,)


def test_only_changed_feeds_are_read_again():
    store = fill()
    again = feed("a", BONE), Feed("b", "1", lambda: pytest.fail("b has not changed"))
    assert store.refresh(again, ("a", "b")) == 0
    assert store.refresh((feed("a", BONE, stamp="2"), again[1]), ("a", "b")) == 1
    assert tuple(store.read_pairs()) == (BONE, DAYS)


def test_what_came_from_a_feed_goes_with_it():
    store = fill()
    store.refresh((), ("b",))
    assert tuple(store.read_pairs()) == (DAYS,)
    assert [item.target_language for item in store.list_directions()] == ["fr"]


def test_a_feed_that_breaks_off_leaves_what_was_there():
    def break_off():
        yield DAYS
        raise StorageError("the disk is gone")

    store = fill()
    with pytest.raises(StorageError):
        store.replace_feed(Feed("a", "2", break_off))
    assert tuple(store.read_pairs()) == (BONE, PAIN, DAYS)
    assert store.list_feeds() == {"a": "1", "b": "1"}


def test_refreshing_in_any_order_gives_what_a_rebuild_gives(tmp_path):
    store = fill(tmp_path / "one.sqlite", feed("b", DAYS), feed("a", PAIN))
    store.refresh((feed("a", BONE, PAIN, stamp="2"),), ("a", "b"))
    assert tuple(store.read_pairs()) == tuple(fill(tmp_path / "two.sqlite").read_pairs())


def test_a_new_store_is_filled_in_place_and_has_a_log_from_the_next_time_on(tmp_path):
    path = tmp_path / "memory.sqlite"

    def read_mode():
        with sqlite3.connect(path) as database:
            return database.execute("PRAGMA journal_mode").fetchone()[0]

    fill(path).close()
    assert read_mode() == "delete"
    store = Store(path)
    assert read_mode() == "wal"
    assert tuple(store.read_pairs()) == (BONE, PAIN, DAYS)


@pytest.mark.parametrize("many", [1, 10])
def test_pairs_are_found_whether_their_digests_are_sorted_at_once_or_one_by_one(many, monkeypatch):
    monkeypatch.setattr("polyleaf.memory.store._MANY", many)
    store = fill()
    assert store.find(["days"], "en", "fr") == (DAYS,)
    assert store.find(["bone"], "en", "es") == (BONE,)
    assert [row[0] for row in store._db.execute("SELECT name FROM sqlite_master WHERE name = 'pairs_by_source'")]


def test_the_same_feeds_give_the_same_bytes(tmp_path):
    for name in ("one.sqlite", "two.sqlite"):
        fill(tmp_path / name).close()
    assert (tmp_path / "one.sqlite").read_bytes() == (tmp_path / "two.sqlite").read_bytes()


def test_counts_by_language_and_standing():
    assert fill().count_states() == {
        ("en", "es", "draft"): 1,
        ("en", "es", "translated"): 1,
        ("en", "fr", "approved"): 1,
    }


def damage_header(path):
    path.write_bytes(b"this is no database, and it is long enough to look like one" * 200)


def damage_page(path):
    data = bytearray(path.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    path.write_bytes(bytes(data))


def damage_letter(path):
    path.write_bytes(path.read_bytes().replace(b"hueso", b"hielo"))


def damage_encoding(path):
    path.write_bytes(path.read_bytes().replace(b"hueso", b"hu\xff\xfeo"))


def drop_table(path):
    with sqlite3.connect(path) as database:
        database.execute("DROP TABLE feeds")
    database.close()


def raise_version(path):
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()


@pytest.mark.parametrize(
    "damage", [damage_header, damage_page, damage_letter, damage_encoding, drop_table, raise_version]
)
def test_a_damaged_file_is_noticed_and_made_again(tmp_path, damage):
    path = tmp_path / "memory.sqlite"
    fill(path).close()
    damage(path)

    def renew():
        discard_store(path)
        return fill(path)

    try:
        store = Store(path)
    except DamagedStoreError:
        store = renew()
    memory = TranslationMemory(store, None, renew)
    assert memory.ask(lambda store: store.find(["bone"], "en", "es")) == (BONE,)
    assert memory.ask(lambda store: tuple(store.read_pairs())) == (BONE, PAIN, DAYS)


def test_an_empty_file_is_filled(tmp_path):
    (tmp_path / "memory.sqlite").touch()
    assert fill(tmp_path / "memory.sqlite").find(["bone"], "en", "es") == (BONE,)


def test_a_path_that_cannot_be_used_is_one_sentence(tmp_path):
    (tmp_path / "memory.sqlite").mkdir()
    with pytest.raises(StorageError, match="cannot be used"):
        Store(tmp_path / "memory.sqlite")
