from __future__ import annotations

import pytest

from polyleaf.memory import Feed, MatchKind, Pair, Place, Query, Store, TranslationMemory, digest_neighbour


def remember(*pairs):
    store = Store(None)
    store.replace_feed(Feed("pairs", "", lambda: pairs))
    return TranslationMemory(store)


def pair(source, target, **rest):
    return Pair("en", "es", source, target, **{"state": "translated", **rest})


def category(language, number):
    return "one" if number == 1 else "other"


def search(memory, text, **rest):
    return memory.search(Query(text, "en", "es", **rest), category)


DOSE = pair("Take 5 mg of tamoxifen with water.", "Tome 5 mg de tamoxifeno con agua.")


def test_the_same_text_between_the_same_texts_is_worth_101():
    here, there = digest_neighbour("Heading"), digest_neighbour("The end.")
    memory = remember(pair("Pain", "Dolor", before=here, after=there), pair("Pain", "Dolores"))
    found = search(memory, "Pain", before=here, after=there)
    assert [(match.score, match.pair.target) for match in found] == [(101, "Dolor"), (100, "Dolores")]
    assert [match.score for match in search(memory, "Pain", before=here)] == [100, 100]


def test_the_same_context_is_worth_101_and_another_is_never_exact():
    memory = remember(pair("dose", "dosis", context="medicine"))
    assert [match.kind for match in search(memory, "dose", context="medicine")] == [MatchKind.CONTEXT]
    assert [(match.kind, match.score) for match in search(memory, "dose")] == [(MatchKind.FUZZY, 99)]
    assert [match.score for match in search(memory, "dose", context="radiation")] == [99]
    assert memory.find("dose", "es") is None


def test_a_similar_text_has_a_score_and_comes_after_exact_ones():
    memory = remember(
        pair("Rest your arm.", "Descanse el brazo."), pair("Rest your left arm.", "Descanse el brazo izquierdo.")
    )
    exact, similar = search(memory, "Rest your arm.")
    assert (exact.score, similar.kind) == (100, MatchKind.FUZZY)
    assert 70 <= similar.score < 100
    assert search(memory, "Something else entirely") == ()


def test_of_the_same_score_the_more_similar_comes_first():
    memory = remember(pair("a" * 200 + "bcd", "Z"), pair("a" * 200 + "zcd", "A"))
    assert [match.pair.target for match in search(memory, "a" * 200 + "zce")] == ["A", "Z"]


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("Take 50 mg of tamoxifen with water.", "50 mg"),
        ("Do not take 5 mg of tamoxifen with water.", "not"),
        ("Take 5 mg of letrozole with water.", "letrozole"),
    ],
)
def test_a_changed_fact_is_named(asked, named):
    (match,) = search(remember(DOSE), asked)
    assert any(difference.source and named in difference.source.text for difference in match.differences)


def test_an_exact_match_whose_translation_has_another_fact_says_so():
    (match,) = search(remember(pair("Take 5 mg.", "Tome 50 mg.")), "Take 5 mg.")
    assert match.score == 100
    assert [(item.source.text, item.target.text) for item in match.differences] == [("5 mg", "50 mg")]


def test_numbers_are_put_in_by_rule_and_marked():
    (match,) = search(remember(DOSE), "Take 10 mg of tamoxifen with water.")
    assert match.pair.target == DOSE.target
    assert match.adapted.text == "Tome 10 mg de tamoxifeno con agua."
    assert match.adapted.numbers == (("5", "10"),)
    assert match.differences


@pytest.mark.parametrize(
    ("source", "target", "asked"),
    [
        ("Take 5 mg.", "Tome 5 mg.", "Take 1 mg."),  # another plural category
        ("Take 5 mg.", "Tome 5 mg.", "Take 1.5 mg."),  # not a whole number
        ("Take 5–10 mg.", "Tome 5–10 mg.", "Take 5–20 mg."),  # a range
        ("Take vitamin B12.", "Tome vitamina B12.", "Take vitamin B6."),  # a name
        ("Take 5 mg.", "Tome cinco mg.", "Take 10 mg."),  # not there in digits
        ("Take 5 mg, then 5 mg.", "Tome 5 mg, luego 5 mg.", "Take 5 mg, then 10 mg."),  # which one
        ("Take 5 mg.", "Tome 5 mg (5 gotas).", "Take 10 mg."),  # twice in the translation
        ("Take 5 mg.", "No tome 5 mg.", "Take 10 mg."),  # the translation says something else
        ("Take 5 mg daily.", "Tome 5 mg al día.", "Take 10 mg weekly."),  # other words too
    ],
)
def test_numbers_are_not_put_in_where_the_rule_forbids(source, target, asked):
    matches = search(remember(pair(source, target)), asked, min_score=50)
    assert matches
    assert all(match.adapted is None for match in matches)


def test_numbers_keep_the_digits_of_the_translation():
    memory = remember(Pair("en", "ar", "Wait 20 minutes.", "انتظر ٢٠ دقيقة."))
    (match,) = memory.search(Query("Wait 45 minutes.", "en", "ar"), lambda language, number: "many")
    assert match.adapted.text == "انتظر ٤٥ دقيقة."


def test_the_better_standing_comes_first_and_a_repeated_translation_once():
    memory = remember(
        pair("Pain", "Pena", state="imported"), pair("Pain", "Dolor", state="approved"), pair("Pain", "Dolor")
    )
    assert [(match.pair.target, match.pair.state) for match in search(memory, "Pain")] == [
        ("Dolor", "approved"),
        ("Pena", "imported"),
    ]


@pytest.mark.parametrize("state", ["imported", "draft", "needs_work", "stale"])
def test_only_what_people_here_stand_behind_is_lent(state):
    assert remember(pair("Pain", "Dolor", state=state)).find("Pain", "es") is None


def test_a_plural_form_is_not_lent():
    assert remember(pair("days", "días", form=1)).find("days", "es") is None


def test_what_stood_between_the_same_texts_is_lent_before_what_is_more_frequent():
    place = Place(digest_neighbour("a"), digest_neighbour("b"))
    memory = remember(
        pair("leg", "pata"), pair("leg", "pata"), pair("leg", "pierna", before=place.before, after=place.after)
    )
    assert memory.find("leg", "es").text == "pata"
    found = memory.find("leg", "es", places=frozenset([place]))
    assert (found.text, found.in_context, found.alternatives) == ("pierna", True, ("pata",))
