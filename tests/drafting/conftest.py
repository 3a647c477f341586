"""An engine that misbehaves on demand, and a server on the loopback that speaks like the services."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from polyleaf.errors import EngineError
from polyleaf.model import Draft

GOOD = {
    "Take 10 mg daily.": "Tome 10 mg al día.",
    "Do not take aspirin.": "No tome aspirina.",
    "The bones are weak.": "Los huesos están débiles.",
    "pain;": "dolor;",
    "See [X0X] for the bones.": "Consulte [X0X] sobre los huesos.",
}

ANSWERS = {
    "None as text": lambda text, good: None,
    "empty": lambda text, good: "  ",
    "swaps numbers": lambda text, good: good.replace("10 mg", "100 mg"),
    "drops negation": lambda text, good: good.replace("No tome", "Tome"),
    "adds negation": lambda text, good: good.replace("Tome", "No tome"),
    "states": lambda text, good: good.replace("No tome", "No toma"),
    "marks": lambda text, good: good.replace("huesos", "*huesos"),
    "copies": lambda text, good: text,
    "drops placeholder": lambda text, good: good.replace("[X0X]", ""),
    "doubles placeholder": lambda text, good: good.replace("[X0X]", "[X0X] [X0X]"),
    "repeats itself": lambda text, good: "Servicio momentáneamente fuera de servicio",
    "quota": lambda text, good: "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.",
    "shouts": lambda text, good: f"{good} {'y así sucesivamente ' * 20}",
}
# each misbehaviour of an answer, made from the text asked and the good answer


@dataclass
class DummyEngine:
    """Answers well unless told how to misbehave; remembers what it was asked."""

    misbehaviour: str = ""
    name: str = "dummy"
    summary: str = "misbehaves on demand"
    is_local: bool = True
    obstacle: str | None = None
    answers: dict = field(default_factory=lambda: dict(GOOD))
    asked: list = field(default_factory=list)

    def find_obstacle(self):
        return self.obstacle

    def supports(self, source_language: str, target_language: str) -> bool:
        return (source_language, target_language) == ("en", "es")

    def version(self) -> str:
        return "1"

    def translate(self, texts: Sequence[str], source_language: str, target_language: str):
        self.asked.append(tuple(texts))
        match self.misbehaviour:
            case "raises":
                raise ValueError("cannot reach http://host/t?api_key=hunter2")
            case "fails":
                raise EngineError("is out of order")
            case "slow":
                time.sleep(0.05)
            case "loses answers":
                return (self._draft("uno"),)
        return tuple(self._answer(text) for text in texts)

    def _answer(self, text: str) -> Draft | None:
        good = self.answers.get(text, "Huesos así" if "bones" in text else "")
        if self.misbehaviour == "None":
            return None
        return self._draft(ANSWERS.get(self.misbehaviour, lambda text, good: good)(text, good))

    def _draft(self, text: str | None) -> Draft:
        return Draft(text, self.name, self.version())


@pytest.fixture
def make_engine():
    return DummyEngine


class LoopbackService:
    """A server for one test. ``answer(path, query)`` gives a status and what to send: str is HTML, else JSON."""

    def __init__(self, answer) -> None:
        self.requests = []
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                parts = urlsplit(self.path)
                query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
                service.requests.append((parts.path, query))
                status, body = answer(parts.path, query)
                data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
                self.send_response(status)
                self.send_header(
                    "Content-Type", "text/html; charset=utf-8" if isinstance(body, str) else "application/json"
                )
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_POST = do_GET  # noqa: N815  the name http.server looks for

            def log_message(self, *arguments):
                """Nothing on stderr."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def serve(monkeypatch):
    """Start a loopback service; any proxy of the environment is left out."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    services = []

    def start(answer):
        services.append(LoopbackService(answer))
        return services[-1]

    yield start
    for service in services:
        service.close()
