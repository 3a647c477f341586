"""Leaving a service alone after it failed several times in a row, so that a dead one costs seconds, not an hour."""

from __future__ import annotations

import time
from collections.abc import Callable


class CircuitBreaker:
    """Counts failures in a row; a success forgets them.

    >>> breaker = CircuitBreaker(limit=2, rest=60, clock=lambda: 0.0)
    >>> breaker.note_failure("down"); breaker.note_failure("still down"); breaker.find_reason()
    'not asked any more after 2 failures in a row (still down)'
    """

    def __init__(self, *, limit: int = 3, rest: float = 300.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit
        self._rest = rest
        # seconds without a question
        self._clock = clock
        self._failures = 0
        self._reason = ""
        self._closed_until = 0.0

    def note_success(self) -> None:
        """The service answered."""
        self._failures = 0

    def note_failure(self, reason: str) -> None:
        """The service failed; at the limit it is left alone for a while."""
        self._failures += 1
        self._reason = reason
        if self._failures >= self._limit:
            self._closed_until = self._clock() + self._rest

    def find_reason(self) -> str | None:
        """Why the service should not be asked now, or None if it may; after the rest one failure is enough again."""
        if self._failures < self._limit or self._clock() >= self._closed_until:
            return None
        return f"not asked any more after {self._failures} failures in a row ({self._reason})"
