"""Segments that say the same: what is grouped, what is shown to differ, and that nothing is missed for speed."""

from __future__ import annotations

import json
import random
from itertools import combinations

import pytest

from polyleaf.model import BlockKind, SourceText
from polyleaf.normalize import normalize_source
from polyleaf.normalize.comparing.contradictions import find_contradicting_pairs
from polyleaf.normalize.comparing.duplicates import Aspect, Relation, compare_texts, compare_words, find_duplicates
from polyleaf.normalize.comparing.grouping import group_pairs
from polyleaf.normalize.comparing.likeness import HALF_ALIKE, Likeness, find_pairs, index_texts, split_stems
from polyleaf.normalize.comparing.meeting import Meeting, find_meeting_pairs
from polyleaf.normalize.comparing.resemblance import find_resembling
from polyleaf.normalize.comparing.roles import find_role_changes
from polyleaf.sources import read_source

HERE_AND_THERE = """\
Hypercalcemia is found in 30–40% of the patients in whom cancer has spread to the bones.

Bisphosphonates prevent bone loss.

The pain gets worse at night.

Hypercalcemia is found in 40% of the patients whose cancer has spread to the bones.

Bisphosphonates prevent bone loss.

Nausea
"""


def read_document(text, path="text.txt"):
    return normalize_source(SourceText(path, "", tuple(text.split("\n"))), [])


@pytest.fixture(scope="module")
def bone_metastases(repository):
    path = repository / "source_text" / "bone-metastases.txt"
    return normalize_source(read_source(path, "source_text/bone-metastases.txt"))


def show(group):
    ids = [place.segment.id for place in group.places]
    return ids, [(item.relation.value, [place.segment.id for place in item.places]) for item in group.others]


def test_equal_texts_and_alike_texts_are_grouped_in_reading_order():
    groups = find_duplicates([read_document(HERE_AND_THERE)])
    assert [show(group) for group in groups] == [(["1.1"], [("near", ["7.1"])]), (["3.1", "9.1"], [])]


def test_groups_reach_across_documents():
    one, other = read_document("Bone loss is slow.\n", "a.txt"), read_document("Bone loss is slow.\n", "b.txt")
    (group,) = find_duplicates([one, other])
    assert [(place.document, place.segment.id) for place in group.places] == [("a.txt", "1.1"), ("b.txt", "1.1")]


def test_case_and_marks_alone_make_no_near_duplicate():
    (group,) = find_duplicates([read_document("  • nausea;\n\nNausea\n\nOther words stand here.\n")])
    assert [item.relation for item in group.others] == [Relation.SAME_WORDS]


def test_page_furniture_is_no_duplicate():
    document = read_document("Read more\n\nThe pain gets worse at night.\n\nRead more\n")
    assert BlockKind.BOILERPLATE in {block.kind for block in document.blocks}
    assert find_duplicates([document]) == ()


def test_the_words_that_differ_are_shown():
    changes = compare_words("Take it with food, at night.", "Take it without food at night and rest")
    assert [(change.before, change.after) for change in changes] == [("with", "without"), ("", "and rest")]


@pytest.mark.parametrize(
    ("before", "after", "aspect", "shown"),
    [
        ("Take 5 mg a day.", "Take 50 mg a day.", Aspect.NUMBER, ("5 mg", "50 mg")),
        ("Do not take it with milk.", "Take it with milk.", Aspect.POLARITY, ("not", "")),
        ("Drink water before the test.", "Drink water after the test.", Aspect.DIRECTION, ("before", "after")),
        ("Pain in the left hip.", "Pain in the right hip.", Aspect.DIRECTION, ("left", "right")),
    ],
)
def test_facts_that_differ_are_named_by_aspect(before, after, aspect, shown):
    assert [(change.aspect, (change.before, change.after)) for change in compare_texts(before, after)] == [
        (aspect, shown)
    ]


def test_a_number_in_words_is_no_difference():
    assert compare_texts("They are divided into 2 groups.", "They are divided into two groups.") == ()


def test_who_does_what_to_whom():
    gradual = "gradually (if the metastasis compresses) or acutely (if compressed by a bone or its fragment)"
    acute = "acutely (if the bone or its fragment is compressed) or gradually (if it is compressed by metastasis)"
    assert [change.after for change in find_role_changes(gradual, acute)] == [
        "bone is compressed",
        "fragment is compressed",
    ]
    assert find_role_changes("Osteoclasts destroy osteoblasts.", "Osteoblasts destroy osteoclasts.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nausea, vomiting and fever", "fever, vomiting and nausea"),
        ("The bone is destroyed by the tumor.", "The tumor destroys the bone."),
        ("The bone is destroyed by the tumor.", "The bone was destroyed by the tumor."),
    ],
)
def test_another_order_of_the_same_roles_is_no_change(one, other):
    assert find_role_changes(one, other) == ()


def find_messages(*sentences):
    return [pair.message for pair in find_contradicting_pairs([sentence.lower() for sentence in sentences])]


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        ("It is found in 30–40% of the patients.", "It is found in 40% of the patients.", "another figure"),
        ("Take 5 mg of it with water after a meal.", "Take 50 mg of it with water after a meal.", "another figure"),
        ("Take it in the morning before meals.", "Take it in the morning after meals.", "(before / after)"),
        ("It hurts if it is compressed by a bone.", "It hurts if the bone is compressed.", "who does what to whom"),
        ("The tumor presses hard on the nerve.", "The nerve presses hard on the tumor.", "who does what to whom"),
    ],
)
def test_sentences_that_contradict_each_other(one, other, says):
    (message,) = find_messages(one, other)
    assert says in message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("With lung cancer patients live for 6 months.", "With breast cancer patients live for 2 years."),
        ("It is renewed once every 10 years.", "It is renewed constantly."),
        ("They are divided into 2 groups.", "They are divided into two groups."),
        ("It is found in 30–40% of the patients.", "Rest helps against the pain in 40% of all women."),
    ],
)
def test_what_can_both_be_true_is_no_contradiction(one, other):
    assert find_messages(one, other) == []


def test_only_kinds_that_may_meet_are_compared():
    texts = ["Pain rises at night.", "Pain falls at night.", "Pain rises at night!", "Pain rises at night?"]
    meeting = Meeting(["up", "down", "up", None], lambda one, other: one != other)
    assert sorted((pair.first, pair.second) for pair in find_meeting_pairs(index_texts(texts), 0.5, meeting)) == [
        (0, 1),
        (1, 2),
    ]


def test_the_contradictions_an_editor_named_are_held_on_both_sides(bone_metastases):
    held = {finding.line for finding in bone_metastases.findings if finding.rule == "contradiction"}
    assert held == {5, 217, 293, 328, 349, 425, 441}


def find_alike_pairs(texts):
    index = index_texts(texts)
    return {
        (pair.first, pair.second)
        for pair in find_pairs(index, HALF_ALIKE)
        if index.is_enough(pair.first, pair.second, pair.score)
    }


def compare_all(texts):
    """Every pair of texts compared with every other, as the index would judge it."""
    index = index_texts(texts)
    return {
        (first, second)
        for first, second in combinations(range(len(texts)), 2)
        if (score := index.compare(first, second)) >= HALF_ALIKE and index.is_enough(first, second, score)
    }


def test_no_alike_pair_of_the_source_is_missed(bone_metastases):
    texts = list(dict.fromkeys(segment.text for segment in bone_metastases.segments()))
    assert find_alike_pairs(texts) == compare_all(texts)


def test_copies_are_found_even_where_every_word_is_common():
    chance = random.Random(7)
    words = [f"{first}{second}" for first in "bdfgk" for second in ("ana", "ero", "ilu", "oma", "upi", "yza")]
    originals = [[chance.choice(words) for _ in range(12)] for _ in range(400)]
    copies = [[*original[:5], chance.choice(words), *original[6:]] for original in originals]
    texts = [" ".join(sentence) for sentence in (*originals, *copies)]
    found = find_alike_pairs(texts)
    assert sum((number, number + 400) in found for number in range(400)) >= 396


def test_the_work_grows_with_the_texts_and_not_with_their_square():
    """A thousand texts of one sentence with other names: each is compared with a few, not with 999."""
    from polyleaf.normalize.comparing import likeness

    texts = [f"Take the tablets of {name} in the morning with water." for name in map("x".join, make_names(1000))]
    index = index_texts(texts)
    compared = sum(len(found) for _, found in likeness._find_candidates(index, HALF_ALIKE))
    assert compared < 60 * len(texts)


def make_names(count):
    return (tuple("abcdefghij"[int(digit)] for digit in f"{number:04}") for number in range(count))


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["12", "13"], ["a"]])
def test_texts_without_words_are_alike_to_nothing(texts):
    assert find_resembling(texts) == ()


def test_figures_are_no_stems():
    assert split_stems("5 mg on 2 days") == ("mg", "on", "days")


def read_groups(repository):
    path = repository / "tests" / "golden" / "normalize" / "bone-metastases.dev.jsonl"
    return [item for item in map(json.loads, path.read_text("utf-8").splitlines()) if item["kind"] == "dup_group"]


def is_in_scope(line):
    return 3 <= line <= 104 or 207 <= line <= 287


def find_line_pairs(document):
    """Pairs of lines of the editor's two articles that are shown side by side."""
    pairs = set()
    for group in find_duplicates([document]):
        first = [place.segment.line for place in group.places]
        for lines in (first, *([place.segment.line for place in item.places] for item in group.others)):
            pairs |= {(min(one, other), max(one, other)) for one in first for other in lines}
    return {(one, other) for one, other in pairs if one != other and is_in_scope(one) and is_in_scope(other)}


def test_labels_of_the_same_thing_and_the_same_openings_are_put_side_by_side():
    texts = [
        "Pain.",
        "Bone metastases are a disappointing diagnosis, but no reason to refuse treatment.",
        "pain syndrome;",
        "Bone metastases are a disappointing diagnosis, because this stage is severe.",
        "Pain medicine",
    ]
    assert {(pair.first, pair.second) for pair in find_resembling(texts)} >= {(0, 2), (1, 3)}


def test_a_close_pair_is_shown_though_one_of_it_is_in_another_group():
    pairs = [Likeness(0, 1, 0.9), Likeness(1, 2, 0.7), Likeness(2, 3, 0.8), Likeness(0, 4, 0.4)]
    groups = group_pairs(pairs, 5)
    assert all(
        any({pair.first, pair.second} <= {lead, *members} for lead, members in groups.items()) for pair in pairs[:3]
    )


def test_floor_of_the_editors_groups(repository, bone_metastases):
    """Measured: 6 of 14 pairs; the other eight are paraphrases that share a word or two.

    The inventory names only groups that lie wholly in its two articles: of the six other pairs found, an editor would
    keep three (lines 3 and 215, 3 and 217, 23 and 44).
    """
    found = find_line_pairs(bone_metastases)
    pairs = {pair for group in read_groups(repository) for pair in combinations(sorted(set(group["lines"])), 2)}
    assert len(pairs) == 14
    assert len(pairs & found) >= 6
    assert len(found - pairs) <= 6
