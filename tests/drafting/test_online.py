"""deep-translator's traps, each driven against a server on the loopback."""

from __future__ import annotations

import html
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

pytest.importorskip("deep_translator", reason="deep-translator is not installed (polyleaf[online])")

from deep_translator import constants

from polyleaf.drafting import draft_messages
from polyleaf.drafting.circuit_breaker import CircuitBreaker
from polyleaf.drafting.deep_translator_adapter import map_language
from polyleaf.drafting.engines import google, libre, mymemory
from polyleaf.model import Message


def fresh(engine, **changes):
    """The plug-in with a breaker of its own and without real waiting."""
    return replace(engine, **{"breaker": CircuitBreaker(), "sleep": lambda seconds: None, **changes})


def page(text: str) -> str:
    return f'<html><body><div class="result-container">{html.escape(text)}</div></body></html>'


@pytest.fixture
def start_google(serve, monkeypatch):
    def start(answer):
        service = serve(answer)
        monkeypatch.setitem(constants.BASE_URLS, "GOOGLE_TRANSLATE", f"{service.address}/m")
        return service

    return start


@pytest.fixture
def start_mymemory(serve, monkeypatch):
    def start(text, status=200):
        service = serve(lambda path, query: (status, {"responseData": {"translatedText": text}, "matches": []}))
        monkeypatch.setitem(constants.BASE_URLS, "MYMEMORY", f"{service.address}/get")
        return service

    return start


@pytest.fixture
def start_libre(serve, monkeypatch):
    def start(answer):
        service = serve(answer)
        monkeypatch.setenv(libre.URL, service.address)
        monkeypatch.setenv(libre.KEY, "hunter2")
        return service

    return start


def test_under_threads_no_text_gets_anothers_answer(start_google):
    """One instance shared by threads gave 56 of 300 texts the answer to another."""
    start_google(lambda path, query: (200, page(f"eco {query['q']}")))
    engine = fresh(google.PLUGIN)
    texts = [f"text number {number}" for number in range(120)]
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda text: engine.translate([text], "en", "es")[0], texts))
    assert [answer.text for answer in answers] == [f"eco {text}" for text in texts]


def test_a_none_for_an_answer_is_refused(start_google):
    start_google(lambda path, query: (200, page(query["q"])))
    (answer,) = fresh(google.PLUGIN).translate(["—"], "en", "es")
    assert (answer.text, answer.remarks) == ("", ("gave nothing instead of a text",))


def test_a_quota_notice_is_not_a_translation(start_mymemory):
    start_mymemory("MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.")
    (result,) = draft_messages([Message("Bone pain.")], "es", [fresh(mymemory.PLUGIN)], allow_online=True)
    assert result.draft is None
    assert "gave a notice instead of a translation" in result.refusals[0].reason


def test_entities_of_the_service_become_characters(start_mymemory):
    start_mymemory("l&#39;os")
    (answer,) = fresh(mymemory.PLUGIN).translate(["the bone"], "en", "fr")
    assert answer.text == "l'os"


def test_mymemory_is_never_asked_in_plain_http():
    assert constants.BASE_URLS["MYMEMORY"].startswith("http://api.mymemory"), "the work-around may go"


def test_a_server_that_hangs_is_given_up(start_google):
    release = threading.Event()

    def hang(path, query):
        release.wait(20)
        return 200, page("tarde")

    start_google(hang)
    (answer,) = fresh(google.PLUGIN, timeout=0.2, attempts=1).translate(["bone"], "en", "es")
    release.set()
    assert answer.remarks == ("no answer in 0.2 s",)


def test_a_dead_service_is_asked_three_times_and_then_left_alone(start_google):
    service = start_google(lambda path, query: (500, "sorry"))
    pauses = []
    engine = fresh(google.PLUGIN, sleep=pauses.append)
    answers = engine.translate([f"bone {number}" for number in range(9)], "en", "es")
    assert len(service.requests) == 3 * 2
    assert pauses == [2.0] * 3
    assert all(answer.text == "" for answer in answers)
    assert "not asked any more after 3 failures in a row" in answers[-1].remarks[0]


def test_after_a_rest_it_is_asked_again_and_a_success_forgets_the_failures():
    now = [0.0]
    breaker = CircuitBreaker(limit=2, rest=60, clock=lambda: now[0])
    breaker.note_failure("down")
    assert breaker.find_reason() is None
    breaker.note_failure("down")
    assert "down" in breaker.find_reason()
    now[0] = 61
    assert breaker.find_reason() is None
    breaker.note_failure("still down")
    assert "still down" in breaker.find_reason()
    breaker.note_success()
    assert breaker.find_reason() is None


def test_a_second_attempt_can_succeed(start_google):
    replies = iter([(429, "slow down"), (200, page("hueso"))])
    start_google(lambda path, query: next(replies))
    (answer,) = fresh(google.PLUGIN).translate(["bone"], "en", "es")
    assert answer.text == "hueso"


def test_a_key_never_stands_in_a_reason_and_a_wrong_one_is_not_tried_twice(start_libre):
    service = start_libre(lambda path, query: (403, {"error": "forbidden"}))
    (answer,) = fresh(libre.PLUGIN).translate(["bone"], "en", "es")
    assert answer.remarks == ("failed (AuthorizationException: Unauthorized access with the api key …)",)
    assert len(service.requests) == 1


def test_nobody_listening_is_said_without_the_text_or_the_key(monkeypatch, serve):
    service = serve(lambda path, query: (200, {}))
    service.close()
    service.close = lambda: None
    monkeypatch.setenv(libre.URL, service.address)
    monkeypatch.setenv(libre.KEY, "hunter2")
    (answer,) = fresh(libre.PLUGIN).translate(["a secret illness"], "en", "es")
    assert answer.remarks[0].startswith("failed (ConnectionError")
    assert "hunter2" not in answer.remarks[0]
    assert "illness" not in answer.remarks[0]


def test_your_own_server_on_this_machine_is_local_and_needs_no_key(start_libre, monkeypatch):
    service = start_libre(lambda path, query: (200, {"translatedText": "Los huesos duelen."}))
    monkeypatch.delenv(libre.KEY)
    (result,) = draft_messages([Message("The bones ache.")], "es", [fresh(libre.PLUGIN)])
    assert (result.draft.text, result.draft.engine) == ("Los huesos duelen.", "libre")
    assert service.requests == [
        ("/translate", {"q": "The bones ache.", "source": "en", "target": "es", "format": "text", "api_key": "none"})
    ]


@pytest.mark.parametrize(
    ("address", "proxy", "local"),
    [
        ("http://127.0.0.1:5000", "", True),
        ("http://localhost:5000/", "", True),
        ("http://127.0.0.1:5000", "http://proxy.example:3128", False),
        ("https://translate.example.org", "", False),
        ("http://127.0.0.1.example.org", "", False),
        ("", "", False),
    ],
)
def test_local_means_that_no_text_leaves(monkeypatch, address, proxy, local):
    for name in (
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "no_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "NO_PROXY",
        "ALL_PROXY",
    ):
        monkeypatch.delenv(name, raising=False)
    if proxy:
        monkeypatch.setenv("http_proxy", proxy)
    monkeypatch.setenv(libre.URL, address)
    assert libre.PLUGIN.is_local is local


def test_libre_says_how_to_name_a_server(monkeypatch):
    monkeypatch.delenv(libre.URL, raising=False)
    assert libre.PLUGIN.find_obstacle() == (
        "no LibreTranslate server is named (set POLYLEAF_LIBRETRANSLATE_URL, as http://127.0.0.1:5000)"
    )


def test_a_text_too_long_for_the_service_is_not_sent(start_google, start_mymemory):
    web, memory = start_google(lambda path, query: (200, page("x"))), start_mymemory("x")
    assert fresh(google.PLUGIN).translate(["é" * 2000], "en", "es")[0].remarks == ("the text is too long for it",)
    assert fresh(mymemory.PLUGIN).translate(["e" * 500], "en", "es")[0].remarks == ("the text is too long for it",)
    assert web.requests == memory.requests == []


@pytest.mark.parametrize(
    ("engine", "language", "code"),
    [
        (google.PLUGIN, "pt_BR", "pt"),
        (google.PLUGIN, "pt_PT", None),
        (google.PLUGIN, "he", "iw"),
        (google.PLUGIN, "zh_Hans", "zh-CN"),
        (google.PLUGIN, "zh_Hant", "zh-TW"),
        (google.PLUGIN, "sr_Latn", None),
        (google.PLUGIN, "es_MX", "es"),
        (google.PLUGIN, "xx", None),
        (mymemory.PLUGIN, "es", "es-ES"),
        (mymemory.PLUGIN, "es_MX", "es-MX"),
        (mymemory.PLUGIN, "pt_BR", "pt-BR"),
        (mymemory.PLUGIN, "pt_PT", "pt-PT"),
        (mymemory.PLUGIN, "ar", "ar-SA"),
        (mymemory.PLUGIN, "sr_Latn", "sr-Latn-RS"),
        (mymemory.PLUGIN, "uk", "uk-UA"),
        (libre.PLUGIN, "pt_BR", "pt"),
        (libre.PLUGIN, "zh_Hans", "zh"),
        (libre.PLUGIN, "uk", None),
    ],
)
def test_a_language_has_the_services_own_code_or_none(engine, language, code):
    assert map_language(engine.service, language) == code


@pytest.mark.parametrize("engine", [google.PLUGIN, mymemory.PLUGIN, libre.PLUGIN], ids=lambda engine: engine.name)
def test_every_code_written_by_hand_is_one_the_library_accepts(engine):
    accepted = set(getattr(constants, engine.service.codes_name).values())
    assert {code for code in engine.service.exceptions.values() if code} <= accepted
