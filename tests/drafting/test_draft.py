from __future__ import annotations

import pytest

from polyleaf.drafting import MemoryEngine, draft_messages
from polyleaf.memory import TranslationMemory
from polyleaf.model import Catalog, Message

DOSE, FORBIDDEN, BONES, PAIN, LINK = (
    Message("Take 10 mg daily."),
    Message("Do not take aspirin."),
    Message("The bones are weak."),
    Message("pain;"),
    Message("See {link} for the bones."),
)
ALL = (DOSE, FORBIDDEN, BONES, PAIN, LINK)


def remember(*pairs) -> MemoryEngine:
    messages = tuple(Message(source, (target,), msgctxt=context, line=7) for source, target, context in pairs)
    return MemoryEngine(TranslationMemory.from_catalogs([Catalog("es", messages, path="es.po")]))


def draft_one(message, *engines, **options):
    return draft_messages([message], "es", engines, **options)[0]


def test_a_good_engine_gives_a_draft_for_every_message_in_order(make_engine):
    results = draft_messages(ALL, "es", [make_engine()])
    assert [result.message for result in results] == list(ALL)
    assert [result.draft.text for result in results] == [
        "Tome 10 mg al día.",
        "No tome aspirina.",
        "Los huesos están débiles.",
        "dolor;",
        "Consulte {link} sobre los huesos.",
    ]
    assert {(result.draft.engine, result.draft.version) for result in results} == {("dummy", "1")}


@pytest.mark.parametrize(
    ("misbehaviour", "message", "reason"),
    [
        ("raises", DOSE, "failed (ValueError: cannot reach http://host/t?…)"),
        ("fails", DOSE, "is out of order"),
        ("None", DOSE, "gave no answer"),
        ("None as text", DOSE, "gave no text"),
        ("empty", DOSE, "gave an empty text"),
        ("swaps numbers", DOSE, "100"),
        ("drops negation", FORBIDDEN, "not"),
        ("adds negation", DOSE, "added"),
        ("states", FORBIDDEN, "states ('No toma') what the source forbids"),
        ("marks", BONES, "left its own mark '*'"),
        ("copies", Message("They weaken these bones."), "left the English as it was"),
        ("drops placeholder", LINK, "lost, doubled or invented a placeholder"),
        ("doubles placeholder", LINK, "lost, doubled or invented a placeholder"),
        ("quota", DOSE, "gave a notice instead of a translation"),
        ("shouts", DOSE, "characters long"),
    ],
)
def test_a_misbehaving_engine_is_refused_with_the_reason_and_the_next_is_asked(
    make_engine, misbehaviour, message, reason
):
    bad, good = make_engine(misbehaviour, name="bad"), make_engine(name="good")
    good.answers["They weaken these bones."] = "Debilitan estos huesos."
    result = draft_one(message, bad, good)
    assert result.draft and result.draft.engine == "good"
    (refusal,) = result.refusals
    assert refusal.engine == "bad"
    assert reason in refusal.reason
    assert "hunter2" not in str(refusal)


def test_an_engine_that_loses_answers_is_not_believed_in_any(make_engine):
    results = draft_messages([DOSE, BONES], "es", [make_engine("loses answers")])
    assert [str(refusal) for result in results for refusal in result.refusals] == [
        "dummy: gave 1 answers to 2 texts"
    ] * 2


def test_the_same_answer_to_three_texts_is_a_notice_in_words_we_do_not_know(make_engine):
    results = draft_messages([DOSE, BONES, FORBIDDEN], "es", [make_engine("repeats itself")])
    assert all(result.refusals[0].reason == "gave the same answer to different texts" for result in results)


def test_a_slow_engine_is_waited_for(make_engine):
    assert draft_one(DOSE, make_engine("slow")).draft


def test_identical_texts_are_sent_once_though_their_placeholders_and_contexts_differ(make_engine):
    engine = make_engine()
    messages = [LINK, Message("See {page} for the bones."), Message("See {page} for the bones.", msgctxt="heading")]
    results = draft_messages(messages, "es", [engine])
    assert engine.asked == [("See [X0X] for the bones.",)]
    assert [result.draft.text for result in results[:2]] == [
        "Consulte {link} sobre los huesos.",
        "Consulte {page} sobre los huesos.",
    ]


def test_the_order_is_memory_then_this_machine_then_the_network(make_engine):
    online, local = make_engine(name="online", is_local=False), make_engine(name="local")
    engines = [online, local, remember(("pain;", "dolor de huesos;", None))]
    results = draft_messages([PAIN, DOSE, Message("Weak bones")], "es", engines, allow_online=True)
    assert [result.draft.engine for result in results] == ["memory", "local", "local"]
    assert online.asked == []


def test_text_does_not_leave_this_machine_unless_allowed(make_engine):
    online = make_engine(is_local=False)
    assert draft_one(DOSE, online).draft is None
    assert online.asked == []
    assert draft_one(DOSE, online, allow_online=True).draft


def test_an_engine_with_an_obstacle_is_not_asked_and_says_what_to_install(make_engine):
    engine = make_engine(obstacle="dummy-words is not installed (pip install dummy-words)")
    assert [str(refusal) for refusal in draft_one(DOSE, engine).refusals] == [
        "dummy: dummy-words is not installed (pip install dummy-words)"
    ]
    assert engine.asked == []


def test_an_engine_is_not_asked_for_a_language_it_does_not_have(make_engine):
    engine = make_engine()
    (result,) = draft_messages([DOSE], "ar", [engine])
    assert (result.draft, result.refusals, engine.asked) == (None, (), [])


def test_a_persons_words_are_taken_as_they_are(make_engine):
    engine = remember(("The bones are weak.", "los huesos son frágiles", None))
    result = draft_one(BONES, engine, make_engine())
    assert (result.draft.text, result.draft.engine) == ("los huesos son frágiles", "memory")
    assert result.draft.remarks[0] == "from es.po:7"


def test_a_remembered_text_with_another_dose_is_refused(make_engine):
    result = draft_one(DOSE, remember(("Take 10 mg daily.", "Tome 20 mg al día.", None)), make_engine())
    assert result.draft.engine == "dummy"
    assert "20" in result.refusals[0].reason


def test_the_memory_is_asked_with_the_context(make_engine):
    memory = remember(("dose", "dosis de radiación", "radiation"))
    assert draft_one(Message("dose", msgctxt="radiation"), memory).draft.text == "dosis de radiación"
    assert draft_one(Message("dose", msgctxt="medicine"), memory).draft is None
    assert draft_one(Message("dose"), memory).draft is None


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (Message("{count} bone", msgid_plural="{count} bones", msgstr=("", "")), "plural forms"),
        (Message("1."), "no words"),
        (Message("{count} – {total}"), "no words"),
        (Message("See [X0X] for bones"), "mark of ours"),
    ],
)
def test_what_a_machine_cannot_be_asked_is_said(make_engine, message, reason):
    engine = make_engine()
    assert reason in draft_one(message, engine).refusals[0].reason
    assert engine.asked == []


def test_outer_spaces_and_the_case_of_an_item_are_the_sources(make_engine):
    engine = make_engine(answers={"fractures;": "Fracturas", "Weak bones": "huesos débiles"})
    assert draft_one(Message(" fractures;\n"), engine).draft.text == " fracturas;\n"
    assert draft_one(Message("Weak bones"), engine).draft.text == "Huesos débiles"


def test_nothing_is_asked_for_nothing(make_engine):
    engine = make_engine()
    assert draft_messages([], "es", [engine]) == ()
    assert engine.asked == []
