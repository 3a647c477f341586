"""An engine on the network: slow, moody, and not ours, so every call is limited, counted and explained."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from polyleaf.drafting.circuit_breaker import CircuitBreaker
from polyleaf.drafting.deadline import run_with_deadline
from polyleaf.drafting.deep_translator_adapter import (
    PERMANENT,
    Service,
    find_library_obstacle,
    find_library_version,
    map_language,
    translate_text,
)
from polyleaf.drafting.redaction import describe_error
from polyleaf.drafting.verify import NOTICES
from polyleaf.errors import EngineError
from polyleaf.model import Draft

LONGEST_ADDRESS = 6000
# characters of a text once escaped into an address; servers refuse addresses over about 8,000


def read_no_options() -> dict[str, str]:
    """A service that needs nothing to be set."""
    return {}


@dataclass(frozen=True, slots=True, eq=False)
class OnlineEngine:
    """One of deep-translator's services behind our time limit, retry, circuit breaker and redaction."""

    name: str
    summary: str
    service: Service
    read_options: Callable[[], Mapping[str, str]] = read_no_options
    # what the service's class is given: keys and addresses, read from the environment at each use
    timeout: float = 15.0
    # seconds for one text
    attempts: int = 2
    pause: float = 2.0
    # seconds before asking again
    sleep: Callable[[float], None] = time.sleep
    breaker: CircuitBreaker = field(default_factory=CircuitBreaker)

    @property
    def is_local(self) -> bool:
        """False: the text leaves this machine."""
        return False

    def find_obstacle(self) -> str | None:
        """Whether the library is installed; the network is not asked."""
        return find_library_obstacle()

    def supports(self, source_language: str, target_language: str) -> bool:
        """Whether the service has both languages; True where the library, which knows, is missing."""
        if find_library_obstacle():
            return True
        return all(map_language(self.service, language) for language in (source_language, target_language))

    def version(self) -> str:
        """Of the library."""
        return find_library_version()

    def translate(self, texts: Sequence[str], source_language: str, target_language: str) -> tuple[Draft | None, ...]:
        """One answer a text, asked one by one; a failure is a draft without text whose remark says why."""
        source, target = (map_language(self.service, code) for code in (source_language, target_language))
        if source is None or target is None:
            raise EngineError(f"does not translate {source_language} into {target_language}")
        return tuple(self._translate_one(text, source, target) for text in texts)

    def _translate_one(self, text: str, source: str, target: str) -> Draft:
        version = self.version()
        if len(text) > self.service.longest or len(quote(text)) > LONGEST_ADDRESS:
            return Draft("", self.name, version, ("the text is too long for it",))
        if reason := self.breaker.find_reason():
            return Draft("", self.name, version, (reason,))
        try:
            answer = self._ask(text, source, target)
        except EngineError as error:
            self.breaker.note_failure(str(error))
            return Draft("", self.name, version, (str(error),))
        self.breaker.note_success()
        return Draft(answer, self.name, version)

    def _ask(self, text: str, source: str, target: str) -> str:
        """The answer; raises EngineError in one sentence without secrets after the last attempt."""
        options = self.read_options()
        attempt = 1
        while True:
            try:
                answer = run_with_deadline(
                    lambda: translate_text(self.service, text, source, target, options), self.timeout
                )
                return _expect_translation(text, answer)
            except Exception as error:  # noqa: BLE001  the library's errors have no common base
                if attempt == self.attempts or isinstance(error, EngineError) or type(error).__name__ in PERMANENT:
                    raise _explain(error, options) from None
            self.sleep(self.pause)
            attempt += 1


def _expect_translation(text: str, answer: object) -> str:
    if not isinstance(answer, str):
        raise EngineError(f"gave {'nothing' if answer is None else type(answer).__name__} instead of a text")
    if (notice := NOTICES.search(answer)) and not NOTICES.search(text):
        raise EngineError(f"gave a notice instead of a translation ({notice.group()!r})")
    return answer


def _explain(error: Exception, options: Mapping[str, str]) -> EngineError:
    if isinstance(error, EngineError):
        return error
    if isinstance(error, TimeoutError):
        return EngineError(str(error))
    return EngineError(f"failed ({describe_error(error, options.values())})")
