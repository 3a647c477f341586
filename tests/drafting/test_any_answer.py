"""Whatever an engine answers, drafting neither fails nor lets a placeholder, number or mark go wrong."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from polyleaf.drafting import draft_messages
from polyleaf.drafting.masking import MARK
from polyleaf.facts import read_facts
from polyleaf.model import Draft, Message

PIECES = st.sampled_from(
    [
        "[X0X]",
        "[ x1X ]",
        "[X9X]",
        "Tome",
        "no",
        "10 mg",
        "1,250",
        "*huesos",
        "día",
        "\n",
        "&#39;",
        "{a}",
        "\u202e",
        ".",
        "٣",
    ]
)
ANSWERS = st.one_of(st.none(), st.integers(), st.text(), st.lists(PIECES, max_size=9).map(" ".join))
SOURCE = Message("Take 10 mg of {a} and {b} daily.")


class Parrot:
    name, summary, is_local = "parrot", "says what it is told", True

    def __init__(self, answer):
        self.answer = answer

    def find_obstacle(self):
        return None

    def supports(self, source_language, target_language):
        return True

    def version(self):
        return "1"

    def translate(self, texts, source_language, target_language):
        return tuple(Draft(self.answer, "parrot", "1") for _ in texts)


@given(ANSWERS)
def test_any_answer_is_a_sound_draft_or_a_reason(answer):
    (result,) = draft_messages([SOURCE], "es", [Parrot(answer)])
    if result.draft is None:
        assert result.refusals[0].reason
        assert result.confidence == 0
        return
    text = result.draft.text
    assert (text.count("{a}"), text.count("{b}")) == (1, 1)
    assert not MARK.search(text)
    assert "10 mg" in {fact.value for fact in read_facts(text, "es")}


def test_a_right_answer_is_among_the_sound_ones():
    (result,) = draft_messages([SOURCE], "es", [Parrot("Tome 10 mg de [X0X] y [X1X] al día.")])
    assert result.draft.text == "Tome 10 mg de {a} y {b} al día."
