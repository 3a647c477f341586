"""Names of medicines cut in two or glued to the next word: `amoxi cillin`, `metforminwith`, `losartanand`."""

from __future__ import annotations

from functools import cache

from polyleaf.normalize.phrases.drug_names import load_drug_names

SHORTEST_CUT = 7
# letters of a name that is looked for in two pieces
SHORTEST_PIECE = 2
SHORTEST_TAIL = 4
# letters of its pieces: a shorter tail stands everywhere
GLUED = frozenset((
    "and", "or", "with", "without", "is", "are", "was", "can", "may", "in", "on", "for", "the", "by", "from", "before",
    "after", "at", "to", "as", "tablet", "tablets", "capsule", "capsules", "injection", "syrup", "ointment", "gel",
    "cream", "drops", "solution", "daily", "once", "twice", "per", "should", "must", "not", "a", "of", "mg",
))  # fmt: skip
WRITTEN_APART = frozenset(
    ("peg", "benzyl", "methyl", "phenoxymethyl", "acetyl", "hydroxy", "ethinyl", "sulfa", "as", "ethyl")
)
# first pieces that many write with a space after them


@cache
def load_tails() -> dict[str, frozenset[str]]:
    """The second pieces a name can be cut into, and the first pieces before each.

    >>> "amoxi" in load_tails()["cillin"]
    True
    """
    heads: dict[str, set[str]] = {}
    for name in load_drug_names():
        if len(name) >= SHORTEST_CUT:
            for place in range(SHORTEST_PIECE, len(name) - SHORTEST_TAIL + 1):
                heads.setdefault(name[place:], set()).add(name[:place])
    return {tail: frozenset(found - WRITTEN_APART) for tail, found in heads.items()}


def find_cut_name(head: str, tail: str) -> str | None:
    """The name two lower-case words make together.

    >>> find_cut_name("ator", "vastatin"), find_cut_name("the", "tablet")
    ('atorvastatin', None)
    """
    return head + tail if head in load_tails().get(tail, ()) else None


def find_glued_name(word: str) -> str | None:
    """The name a lower-case word begins with, when another word is stuck to it.

    >>> find_glued_name("metforminwith"), find_glued_name("heparinoid"), find_glued_name("omeprazole")
    ('metformin', None, None)
    """
    names = load_drug_names()
    if len(word) < SHORTEST_CUT + 2 or word in names:
        return None
    for place in range(len(word) - 1, SHORTEST_CUT - 1, -1):
        rest = word[place:]
        if word[:place] in names and (rest in GLUED or (len(rest) >= SHORTEST_CUT and rest in names)):
            return word[:place]
    return None
