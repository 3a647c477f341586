from __future__ import annotations

import itertools

import pytest

from polyleaf.memory import Feed, Pair, Query, Store, TranslationMemory, similar

pytest.importorskip("numpy", reason="the extra `memory` is not installed")

from polyleaf.memory.minhash import build_index, read_index, write_index

PARTS = (
    ("Call your doctor", "Tell your nurse", "Go to the emergency department", "Wait until the next visit"),
    ("if your back hurts", "if you have a fever", "when the pain gets worse", "after the radiation therapy"),
    ("at night", "in the morning", "while you walk", "before a meal", "for several days"),
    ("and cannot sleep.", "or feel numb.", "and your legs are weak.", "with a cough."),
)
TEXTS = [" ".join(words) for words in itertools.product(*PARTS)]
HARD = ["a", "É", "骨和骨髓继发性恶性肿瘤", "骨和骨髓继发性恶性肿", "ألم في الظهر", "x" * 10_000]


def test_every_text_is_a_candidate_for_itself_and_for_a_light_edit():
    index = build_index(TEXTS + HARD, {})
    for text in TEXTS + HARD:
        assert text in index.find_candidates(text)
        assert text in index.find_candidates(text.upper())
    for text in TEXTS:
        assert text in index.find_candidates(text.replace("the", "a").replace("your", "the"))
    assert "骨和骨髓继发性恶性肿瘤" in index.find_candidates("骨髓继发性恶性肿瘤")


def test_a_text_like_no_other_has_no_candidates():
    assert build_index(["bone"], {}).find_candidates("zzzzzz") == []


def test_an_index_reads_back_the_same(tmp_path):
    index = build_index(TEXTS, {"feed": "1"})
    write_index(tmp_path, index)
    again = read_index(tmp_path)
    assert again.feeds == {"feed": "1"}
    assert all(again.find_candidates(text) == index.find_candidates(text) for text in TEXTS[:50])


@pytest.mark.parametrize("name", ["index.json", "offsets.npy", "numbers.npy", "starts.npy", "texts.bin"])
def test_a_cut_or_missing_file_is_no_index(tmp_path, name):
    write_index(tmp_path, build_index(TEXTS, {}))
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes()[:-3])
    assert read_index(tmp_path) is None
    (tmp_path / name).unlink()
    assert read_index(tmp_path) is None


def fill(store, *feeds):
    store.refresh(
        [Feed(name, stamp, lambda texts=texts: (Pair("en", "es", text, f"({text})") for text in texts))
         for name, stamp, texts in feeds],
        [name for name, _, _ in feeds],
    )  # fmt: skip


def search(memory, text):
    return [match.pair.source for match in memory.search(Query(text, "en", "es", limit=1))]


@pytest.fixture
def many(monkeypatch):
    """From forty pairs on there are many."""
    monkeypatch.setattr(similar, "FEW", 40)


def test_many_pairs_are_searched_through_the_index_on_disk(tmp_path, many):
    store = Store(None)
    fill(store, ("all", "1", TEXTS))
    asked = TEXTS[7].replace("your", "the")
    assert search(TranslationMemory(store, tmp_path), asked) == [TEXTS[7]]
    assert (tmp_path / "en-es" / "index.json").is_file()
    assert search(TranslationMemory(store, tmp_path), asked) == [TEXTS[7]]


def test_what_came_since_is_found_without_a_new_index(tmp_path, many):
    store = Store(None)
    fill(store, ("all", "1", TEXTS))
    search(TranslationMemory(store, tmp_path), "x")
    before = (tmp_path / "en-es" / "index.json").read_bytes()
    fill(store, ("all", "1", TEXTS), ("new", "1", ["Drink a glass of water."]))
    assert search(TranslationMemory(store, tmp_path), "Drink the glass of water.") == ["Drink a glass of water."]
    assert (tmp_path / "en-es" / "index.json").read_bytes() == before


def test_what_is_gone_is_not_found(tmp_path, many):
    store = Store(None)
    fill(store, ("all", "1", TEXTS))
    search(TranslationMemory(store, tmp_path), "x")
    fill(store, ("all", "2", TEXTS[1:]))
    assert TEXTS[0] not in search(TranslationMemory(store, tmp_path), TEXTS[0].replace("your", "the"))


def test_wrong_numbers_in_a_file_of_the_right_size_are_made_again(tmp_path, many):
    store = Store(None)
    fill(store, ("all", "1", TEXTS))
    asked = TEXTS[7].replace("your", "the")
    search(TranslationMemory(store, tmp_path), asked)
    path = tmp_path / "en-es" / "numbers.npy"
    data = path.read_bytes()
    path.write_bytes(data[:128] + b"\xff" * (len(data) - 128))
    assert search(TranslationMemory(store, tmp_path), asked) == [TEXTS[7]]
    assert path.read_bytes() == data


def test_without_numpy_all_are_compared(tmp_path, many, monkeypatch):
    monkeypatch.setattr(similar, "can_index", lambda: False)
    store = Store(None)
    fill(store, ("all", "1", TEXTS))
    assert search(TranslationMemory(store, tmp_path), TEXTS[7].replace("your", "the")) == [TEXTS[7]]
    assert not (tmp_path / "en-es").exists()


def test_the_index_finds_what_comparing_all_finds(many, monkeypatch):
    store = Store(None)
    fill(store, ("all", "1", TEXTS))
    asked = [f"{text[:20]} very {text[24:]}" for text in TEXTS]
    with_index = [search(TranslationMemory(store, None), text)[:1] for text in asked[:60]]
    monkeypatch.setattr(similar, "FEW", 10_000)
    assert [search(TranslationMemory(store, None), text)[:1] for text in asked[:60]] == with_index
