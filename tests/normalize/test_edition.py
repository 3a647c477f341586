from polyleaf.model import SourceText
from polyleaf.normalize import build_edition, normalize_source

TRANSLATED = "Oncological diseases of the mammary gland occur against the background of a pathological process."


def propose(*lines):
    return build_edition(normalize_source(SourceText("source_text/case.txt", "", lines))).messages


def test_a_segment_becomes_a_fuzzy_proposal_of_itself():
    (message,) = propose("Take it with food.")
    assert (message.msgid, message.msgstr, message.flags) == ("Take it with food.", ("Take it with food.",), ("fuzzy",))
    assert message.references == ("source_text/case.txt:1",)
    assert message.notes == ("1.1 paragraph",)


def test_equal_segments_share_one_message():
    messages = propose("Take it with food.", "", "It is safe. Take it with food.")
    assert [message.msgid for message in messages] == ["Take it with food.", "It is safe."]
    assert messages[0].references == ("source_text/case.txt:1", "source_text/case.txt:3")
    assert messages[0].notes == ("1.1 paragraph, 3.2 paragraph",)


def test_a_held_segment_has_no_text_until_a_person_writes_one():
    held, _ = propose("The symptoms are:", "", "Rest helps, and it is known to do so.")
    assert (held.msgstr, held.flags) == (("",), ())
    assert held.notes[1].startswith("hold dangling-lead-in: announces something, and nothing follows it")


def test_a_fixed_segment_shows_the_raw_text_and_the_rule():
    (message,) = propose("The spinal cord .")
    assert message.msgid == "The spinal cord."
    assert message.notes == ("1.1 paragraph", "raw 1.1: The spinal cord .", "fixed 1.1: space-before-mark")


def test_suggestions_are_in_the_proposal_and_in_the_notes():
    (message,) = propose(TRANSLATED)
    assert message.msgid == TRANSLATED
    assert message.msgstr == ("Cancers of the breast occur in people with a pathological process.",)
    assert "suggestion calque: Russian calque [mammary gland → breast]" in message.notes


def test_notes_stay_under_78_columns():
    messages = propose("The symptoms of " + "the very long disease and " * 8 + "are:", "", "Rest, for it helps.")
    assert max(len(f"#. {note}") for message in messages for note in message.notes) < 78


def test_page_furniture_is_not_in_the_edition():
    assert [message.msgid for message in propose("Share on Facebook", "", "Rest helps, and it is known.")] == [
        "Rest helps, and it is known."
    ]
