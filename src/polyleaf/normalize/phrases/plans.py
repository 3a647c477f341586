"""What an index of many phrases is made of, as plain tuples that can be kept between runs.

A phrase is looked up by the words in it that have few spellings, each of which is a literal; what stands before and
behind them is told by patterns, which are compiled when they are first needed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from polyleaf.normalize.phrases.lexicon import Word, choose_anchor, choose_run, parse_phrase, spell_words

Plain = tuple[tuple[str, ...], tuple[Any, ...]]


class Entry(NamedTuple):
    """A phrase by one spelling of the run of words that it is looked up by."""

    place: int
    # of the phrase among those of the index
    before: str
    # the pattern of what comes before the run and ends where that starts; "" for a run the phrase starts with
    reach: int
    # characters that can take
    tails: tuple[str, ...]
    # strings with one of which it ends; () where any can
    run: tuple[str, ...]
    # the words of the run, if they must be looked at again with what follows them; () otherwise
    after: str
    # the pattern of what comes after the run
    is_closed: bool
    # whether the run ends in a whole word


class Clue(NamedTuple):
    """What is known of a literal."""

    skips: tuple[int, ...]
    # characters of it that stand before the run of an entry
    is_closed: bool
    # whether a letter right behind it shows that it is another word
    entries: tuple[tuple[Entry, ...], ...]
    # for each of ``skips``


class Plan(NamedTuple):
    """The literals to look for, and what to look at where one is found."""

    literals: tuple[str, ...]
    clues: tuple[Clue, ...]


def make_plan(phrases: Sequence[str]) -> Plan:
    """The plan for phrases in the notation of ``lexicon``.

    >>> make_plan(["mammary gland*", "onco*"]).literals
    ('mammary gland', 'onco')
    """
    clues: defaultdict[str, defaultdict[int, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for run, found in _collect_entries(phrases).items():
        for entry in found:
            for tail in _drop_longer(entry.tails) or ("",):
                clues[tail + run][len(tail)].append(entry)
    return Plan(tuple(clues), tuple(map(_make_clue, clues.values())))


def write_plan(plan: Plan) -> Plain:
    """A plan as bare tuples, which is all that can be kept."""
    clues = (
        (clue.skips, clue.is_closed, tuple(tuple(map(tuple, them)) for them in clue.entries)) for clue in plan.clues
    )
    return plan.literals, tuple(clues)


def read_plan(plain: Plain) -> Plan:
    """The plan that ``write_plan`` wrote; its clues and entries stay bare, since most are never looked at."""
    return Plan(*plain)


def _make_clue(found: Mapping[int, Sequence[Entry]]) -> Clue:
    is_closed = all(entry.is_closed for entries in found.values() for entry in entries)
    return Clue(tuple(found), is_closed, tuple(map(tuple, found.values())))


def _collect_entries(phrases: Sequence[str]) -> dict[str, list[Entry]]:
    """The entries by the literal that they are looked up by."""
    listed = [(phrase, parse_phrase(phrase)) for phrase in phrases]
    usage = Counter(choice for _, words in listed for word in words for choice in word.choices)
    collected: defaultdict[str, list[Entry]] = defaultdict(list)
    for place, (phrase, words) in enumerate(listed):
        start, stop = choose_run(words, choose_anchor(phrase, words, usage))
        before = rf"(?<![\w-]){spell_words(words[:start], space_first=False)}\Z" if start else ""
        reach, tails = sum(word.longest for word in words[:start]), _list_tails(words[:start])
        after = spell_words(words[stop:], space_first=True)
        choices = [(*word.choices, "") if word.optional else word.choices for word in words[start:stop]]
        for run in (tuple(filter(None, spelling)) for spelling in product(*choices)):
            is_open = run[-1].endswith("*")
            entry = Entry(place, before, reach, tails, run if after or is_open else (), after, not is_open)
            literal = " ".join(run).partition("*")[0]
            collected[literal].append(entry)
            if "'" in literal:
                collected[literal.replace("'", "’")].append(entry)
    return collected


def _list_tails(words: Sequence[Word]) -> tuple[str, ...]:
    """How words end in a squeezed text; () if that is no matter of a few strings."""
    if not words or not words[-1].is_anchor or words[-1].is_open:
        return ()
    return tuple(f"{spelling} " for choice in words[-1].choices for spelling in {choice, choice.replace("'", "’")})


@cache
def _drop_longer(tails: tuple[str, ...]) -> list[str]:
    """Tails without those that end in another as a whole word: "pick-up " beside "up "."""
    return [
        tail
        for tail in tails
        if not any(tail != end and tail.endswith(end) and not tail[-len(end) - 1].isalnum() for end in tails)
    ]
