"""What one sentence says and another denies in the same words, however much else stands in either.

`the patient can not stop the medicine on his own` and `after that the patient can stop the medicine on his own`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from polyleaf.literals import Literals
from polyleaf.normalize.comparing.likeness import split_stems

FEWEST_WORDS = 4
# of what follows, that both sentences have
FEWEST_LETTERS = 18
SIGNS = (" not ", "n't ", "n’t ", "cannot ", "never ")
DENIAL = re.compile(
    r"\b(?:(can)not|(is|are|was|were|can|could|may|should|must|will|would|has|have|had)(?: not|n['’]t)"
    r"|(?:do|does|did)(?: not|n['’]t)|never)(?= )(?! (?:only|just|yet|always|all|every)\b)"
)
FOLLOWING = re.compile(r"(?: [a-z][a-z-]*){4,7}")
OTHERWISE = re.compile(
    r"\b(?:not|no|never|cannot|without|nor|neither|avoid\w*|forbid\w*|prohibit\w*|dangerous|impossible"
    r"|contraindicat\w*|refus\w*|instead|than|unlike)\b|n['’]t\b"
)
# a clause that denies in another way
SOME_CASES = re.compile(r"\b(?:if|when|unless|until|except|whether|why|how|only|some|sometimes|rarely)\b|\?")
CLAUSE_END = re.compile(r"[,;:–—]")


class Denied(NamedTuple):
    """A sentence that denies and one that says, by position, and the words that both have."""

    denying: int
    saying: int
    words: str


class _Denial(NamedTuple):
    number: int
    head: str
    # the stem of the word before the words where they are said: "can", or the verb after "do not"


def find_denied_pairs(texts: Sequence[str]) -> Iterator[Denied]:
    """The pairs among lower-case sentences.

    >>> texts = ["egg allergy is not a contraindication for the vaccine", "it is a contraindication for the vaccine"]
    >>> list(find_denied_pairs(texts))
    [Denied(denying=0, saying=1, words='a contraindication for the')]
    """
    denials: defaultdict[str, list[_Denial]] = defaultdict(list)
    for number, text in enumerate(texts):
        if any(sign in text for sign in SIGNS):
            for words, head in _read_denials(text):
                denials[words].append(_Denial(number, head))
    if not denials:
        return
    phrases = tuple(denials)
    literals = Literals([f" {words}" for words in phrases])
    for number, text in enumerate(texts):
        for found, start, end in literals.find(text):
            said = _read_head(text, start, end)
            for denial in denials[phrases[found]] if said else ():
                if denial.number != number and said == denial.head:
                    yield Denied(denial.number, number, phrases[found])


def _read_denials(text: str) -> Iterator[tuple[str, str]]:
    """The words that each denial of a sentence is about, with what stands before them where they are said.

    >>> list(_read_denials("this does not affect the work of the heart"))
    [('the work of the heart', 'affect')]
    """
    for match in DENIAL.finditer(text):
        following = FOLLOWING.match(text, match.end())
        if following and not SOME_CASES.search(text) and not _denies(text, match.start()):
            words = following.group().split()
            head = match[1] or match[2] or words.pop(0)
            for count in range(FEWEST_WORDS, len(words) + 1):
                phrase = " ".join(words[:count])
                if len(phrase) >= FEWEST_LETTERS:
                    yield phrase, next(iter(split_stems(head)), head)
                    break


def _denies(text: str, end: int) -> bool:
    """Whether the clause that goes on at a place denies or forbids."""
    start = max((match.end() for match in CLAUSE_END.finditer(text, 0, end)), default=0)
    return OTHERWISE.search(text, start, end) is not None


def _read_head(text: str, start: int, end: int) -> str | None:
    """The stem of the word before a place where a sentence says something of all cases, or None.

    >>> _read_head("it affects the work of the heart", 10, 32)
    'affect'
    >>> _read_head("it does not affect the work of the heart", 18, 40)
    """
    if text[end : end + 1].isalnum() or SOME_CASES.search(text) or _denies(text, start):
        return None
    word = text[:start].rpartition(" ")[2]
    return next(iter(split_stems(word)), word)
