from __future__ import annotations

import pytest

from polyleaf.drafting import draft_messages
from polyleaf.drafting.engines.bergamot import PLUGIN
from polyleaf.model import Message

pytestmark = pytest.mark.skipif(
    PLUGIN.find_obstacle() is not None, reason=f"bergamot cannot work here: {PLUGIN.find_obstacle()}"
)


def draft(*texts: str) -> list:
    return [result.draft for result in draft_messages([Message(text) for text in texts], "pt_BR", [PLUGIN])]


def test_it_drafts_prohibitions_and_numbers_right():
    forbidding, dose = draft("Do not take more than two tablets per day.", "Take 3.5 mg daily.")
    assert forbidding.text == "Não tome mais de dois comprimidos por dia."
    assert "3,5 mg" in dose.text
    assert (forbidding.engine, forbidding.version) == ("bergamot", "0.2.0")


def test_no_negation_is_inserted_because_the_packages_post_processor_is_left_out():
    (answer,) = draft("Up to 80% of this complication occurs against the background of breast cancer in women.")
    assert "não" not in answer.text.split()


def test_no_sentence_of_several_is_lost():
    (answer,) = draft("Fractures heal slowly. Use of a sling is optional. Rest helps.")
    assert answer.text.count(".") == 3


def test_items_keep_their_case_and_placeholders():
    item, placeholder = draft("intoxication;", "See {page} for more about the bones.")
    assert item.text == "intoxicação;"
    assert placeholder.text.count("{page}") == 1


def test_an_endless_sentence_is_not_tried():
    (answer,) = PLUGIN.translate(["bone " * 400], "en", "pt_BR")
    assert answer.text == ""
    assert "longer than" in answer.remarks[0]


def test_it_does_not_claim_to_write_as_in_portugal():
    assert PLUGIN.supports("en", "pt_BR")
    assert not PLUGIN.supports("en", "pt_PT")
    assert not PLUGIN.supports("pt_BR", "en")
