"""A phrase repeated again and again, as machines do when they lose the thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import eq

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.facts import split_texts, split_tokens
from polyleaf.model import Certainty, Finding, Severity

_LONGEST = 8
_FEWEST_TIMES = 3


def find_repetitions(pair: Pair) -> Iterator[Finding]:
    """Three times the same words in a row, or twice the same three or more, where the source has none of it.

    >>> bad = "Пітливість є частим є частим є частим явищем."
    >>> [item.message for item in find_repetitions(Pair("Sweating is a frequent effect.", bad, "uk"))]
    ['"є частим" is said 3 times in a row']
    """
    repeated = _find_repeated(pair.target)
    if repeated is None or _find_repeated(pair.source):
        return
    tokens = split_tokens(pair.target)
    start, length, times = repeated
    first, last = tokens[start], tokens[start + length * times - 1]
    phrase = pair.target[first.start : tokens[start + length - 1].end]
    yield make_finding(
        "repetition",
        Severity.MAJOR,
        f'"{phrase}" is said {times} times in a row',
        certainty=Certainty.LIKELY,
        span=(first.start, last.end),
    )


def _find_repeated(text: str) -> tuple[int, int, int] | None:
    """The place, length and number of times of the first repetition, in tokens."""
    words = list(map(str.lower, split_texts(text)))
    if len(set(words)) == len(words):
        return None
    # a longer phrase that comes twice brings its first two words twice
    neighbours = list(pairwise(words))
    longest = _LONGEST if len(set(neighbours)) < len(neighbours) else 1
    for length in range(1, longest + 1):
        # as many equal words in a row as the phrase has, or it does not come twice
        if b"\1" * length not in bytes(map(eq, words, words[length:])):
            continue
        run = 0
        for index in range(len(words) - length):
            run = run + 1 if words[index] == words[index + length] else 0
            times = run // length + 1
            start = index - run + 1
            if run and run % length == 0 and _is_real(words[start : start + length], times):
                while words[start + times * length : start + (times + 1) * length] == words[start : start + length]:
                    times += 1
                return start, length, times
    return None


def _is_real(phrase: Sequence[str], times: int) -> bool:
    letters = sum(len(word) for word in phrase if any(char.isalpha() for char in word))
    if not letters or (len(set(phrase)) == 1 and len(phrase) > 1):
        return False
    spelled = sum(any(char.isalpha() for char in word) for word in phrase)
    if times >= _FEWEST_TIMES:
        return letters >= 2
    is_han = "\u4e00" <= phrase[0][:1] <= "\u9fff"
    return times == 2 and spelled >= (5 if is_han else 3) and letters >= (5 if is_han else 8)


PLUGIN = Check(
    name="repetition",
    summary="A phrase is repeated in a row.",
    advice="This is how a machine fails; what should stand in place of the repetition is lost. Translate anew.",
    find=find_repetitions,
    guard=Guard(repeats=True),
)
