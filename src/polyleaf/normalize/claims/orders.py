"""What one sentence asks for and another forbids: `the blisters should be punctured`, `never break the blisters`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from polyleaf.normalize.claims.claim import Claim
from polyleaf.normalize.claims.vocabulary import load_conditions, read_data
from polyleaf.normalize.comparing.likeness import split_stems
from polyleaf.normalize.phrases.word_lists import load_words

NOT = (
    r"(?:do not|don['’]t|never|must not|mustn['’]t|should not|shouldn['’]t|cannot|can not|can['’]t|may not|not to|avoid"
    r"|forbidden to|not allowed to)"
)
NOUN = r"(?:(?:the|a|an|any|your|his|her|their|half|one|two|of|all|some|tablet|these|this) )*([a-z]{4,})"
DO, LEAVE = 1.0, 2.0
START = r"(?:^|[.;:!?,] |\b(?:and|then|please|must|should|can|may|to) )"
LATE = re.compile(r"\b(?:only|after|before|until|more than|at the same time|together|during|with)\b")


@cache
def _compile() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """Patterns of what is forbidden, asked for, and said in the passive; and what each verb stands for."""
    verbs = {verb: name for name, words in read_data()["orders"].items() for verb in words}
    stems = {verb: rf"{re.escape(verb.removesuffix('e'))}e?" for verb in verbs}
    longest_first = sorted(verbs, key=len, reverse=True)
    active = "|".join(stems[verb] for verb in longest_first)
    passive = "|".join(rf"{re.escape(verb.removesuffix('e'))}\w{{0,4}}" for verb in longest_first)
    return (
        re.compile(rf"\b{NOT} (?:be )?({active})(?:ing|d|ed)? {NOUN}"),
        re.compile(rf"{START}({active}) {NOUN}"),
        re.compile(rf"\b([a-z]{{4,}}) (should|must|can|may|need to) (not |never )?be ({passive})\b"),
        verbs,
    )


def find_order_claims(lowered: str) -> Iterator[Claim]:
    """What is to be done to what, or not; only where no condition is named.

    >>> [(claim.subject, claim.low) for claim in find_order_claims("never break the blisters")]
    [(('order', 'break', 'blister'), 2.0)]
    >>> [(claim.subject, claim.low) for claim in find_order_claims("blisters should be punctured")]
    [(('order', 'break', 'blister'), 1.0)]
    """
    forbidden, asked, passive, verbs = _compile()
    if load_conditions().search(lowered) or LATE.search(lowered):
        return
    negated = set()
    for match in forbidden.finditer(lowered):
        negated.add(match.start(1))
        yield from _claim(verbs, match[1], match[2], LEAVE, match.group())
    for match in asked.finditer(lowered):
        if match.start(1) not in negated:
            yield from _claim(verbs, match[1], match[2], DO, match.group())
    for match in passive.finditer(lowered):
        yield from _claim(verbs, match[4], match[1], LEAVE if match[3] else DO, match.group())


def _claim(verbs: dict[str, str], verb: str, noun: str, side: float, quote: str) -> Iterator[Claim]:
    name = next((name for word, name in verbs.items() if verb.startswith(word.removesuffix("e"))), None)
    if name and noun not in load_words("stop"):
        yield Claim(("order", name, *split_stems(noun)), side, side, quote.strip(" .;:!?,"))
