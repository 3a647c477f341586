"""Which of the chosen checks a pair of texts concerns."""

from __future__ import annotations

from collections.abc import Sequence

from polyleaf.checks.check import Check, Pair
from polyleaf.checks.gate import Gate
from polyleaf.checks.guards import Kind

_MOST_KNOWN = 10_000


class Sieve:
    """Some checks of single texts, and the quick way to the few of them that may find something."""

    def __init__(self, checks: Sequence[Check]) -> None:
        self._checks = tuple(checks)
        self._gate = Gate([check.guard for check in checks])
        self._of_differences = sum(1 << place for place, check in enumerate(checks) if check.needs_differences)
        self._chosen: dict[int, tuple[Check, ...]] = {0: ()}

    def choose(self, pair: Pair) -> tuple[Check, ...]:
        """The checks to ask about a pair, in their order."""
        is_open = self._gate.open_for(pair)
        if is_open & self._of_differences and (pair.kind is Kind.BLANK or not pair.differences):
            is_open &= ~self._of_differences
        chosen = self._chosen.get(is_open)
        if chosen is None:
            if len(self._chosen) >= _MOST_KNOWN:
                self._chosen.clear()
            chosen = tuple(check for place, check in enumerate(self._checks) if is_open >> place & 1)
            self._chosen[is_open] = chosen
        return chosen
