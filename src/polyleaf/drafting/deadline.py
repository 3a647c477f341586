"""Waiting only so long for a library that has no time limit of its own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


def run_with_deadline(work: Callable[[], Result], seconds: float) -> Result:
    """The result of ``work``, or whatever it raises; raises TimeoutError if it takes longer.

    Work that is late goes on in a daemon thread, which keeps nobody waiting at exit, and its result is thrown away.

    >>> run_with_deadline(lambda: 1 + 1, 5)
    2
    """
    outcomes: queue.SimpleQueue[Callable[[], Result]] = queue.SimpleQueue()
    threading.Thread(target=lambda: outcomes.put(_attempt(work)), daemon=True, name="polyleaf-online").start()
    try:
        outcome = outcomes.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError(f"no answer in {seconds:g} s") from None
    return outcome()


def _attempt(work: Callable[[], Result]) -> Callable[[], Result]:
    """A function that gives the result, or raises what was raised, in the thread that calls it."""
    try:
        result = work()
    except Exception as error:  # noqa: BLE001  it is raised again where it is waited for
        caught = error

        def fail() -> Result:
            raise caught

        return fail
    return lambda: result
