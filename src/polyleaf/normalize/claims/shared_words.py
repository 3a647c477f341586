"""Other figures of one kind in sentences that share two words which few sentences with figures have.

In a leaflet two such sentences speak nearly always of the same thing: `a wound that does not heal within 3 days` and
`the wound not healing within 2 weeks`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from polyleaf.normalize.claims.claim import Claim, Made, find_exclusions
from polyleaf.normalize.claims.figures import PARTS, Figure, is_age
from polyleaf.normalize.claims.same_subject import name_alike
from polyleaf.normalize.claims.vocabulary import load_unspecific_stems
from polyleaf.normalize.comparing.likeness import split_stems

POINT = re.compile(r"\d (?:day|week|month|year)\Z")
# "between 24 and 28 week": a point in time, not how long something takes
FEW, MOST = 3, 12
# sentences that may have a word for it to count, in a short and in a long text
SHORTEST = 3
# letters of a stem: "g" and "dl" are units
LONGEST = 320
# characters of a sentence that can be compared: a longer one shares its words with anything
SHARE = 0.3
# of the sentences with figures, between these


def find_apart(
    sentences: Sequence[str], figures: Mapping[int, Sequence[Figure]], topics: Mapping[int, str]
) -> Iterator[tuple[Made, Made]]:
    """Pairs of lower-case sentences; ``figures`` are those of each sentence that has any.

    ``topics`` are the words with which the block of a sentence begins, where it is not its first sentence.

    >>> from polyleaf.normalize.claims.figures import read_measures
    >>> texts = ["if a wound does not heal within 3 days", "so the wound not healing within 2 weeks is a sign"]
    >>> found = find_apart(texts, {number: read_measures(text) for number, text in enumerate(texts)}, {})
    >>> [(one.claim.quote, other.claim.quote) for one, other in found]
    [('3 days', '2 weeks')]
    """
    own = {number: _find_stems(sentences[number]) for number in figures if len(sentences[number]) <= LONGEST}
    counts = Counter(stem for found in own.values() for stem in found)
    most = max(FEW, min(MOST, int(len(own) * SHARE)))
    stems = {number: found | _find_stems(topics.get(number, "")) for number, found in own.items()}
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, found in stems.items():
        for pair in combinations(sorted(stem for stem in found if 1 <= counts[stem] <= most), 2):
            holders[pair].append(number)
    seen = set()
    for numbers in holders.values():
        for one, other in combinations(numbers, 2):
            if (one, other) not in seen:
                seen.add((one, other))
                yield from _compare(sentences, figures, one, other)


def _tells_little(lowered: str, figure: Figure) -> bool:
    """Whether a time is an age, or the "one day" of stories, or a share is the "half of" of anything."""
    quote = lowered[figure.start : figure.end]
    if figure.kind == "share":
        return quote.removesuffix(" of") in PARTS
    return figure.kind == "time" and (
        quote in {"one day", "one year", "24-hour"}
        or bool(POINT.search(quote) and not quote.startswith("1 "))
        or is_age(lowered, figure)
    )


def _find_stems(lowered: str) -> frozenset[str]:
    found = frozenset(stem for stem in split_stems(name_alike(lowered)) if len(stem) >= SHORTEST)
    return found - load_unspecific_stems()


def _compare(
    sentences: Sequence[str], figures: Mapping[int, Sequence[Figure]], one: int, other: int
) -> Iterator[tuple[Made, Made]]:
    """The last figures of one kind that exclude each other, where no figure of that kind is in both."""
    made = [
        Made(number, Claim((figure.kind,), figure.low, figure.high, sentences[number][figure.start : figure.end]))
        for number in (one, other)
        for figure in figures[number]
        if not _tells_little(sentences[number], figure)
    ]
    excluding = list(find_exclusions(made))
    kinds = {this.claim.subject for this, _ in excluding}
    common = {
        this.claim.subject
        for this, that in combinations(made, 2)
        if this.sentence != that.sentence
        and this.claim.subject == that.claim.subject
        and not this.claim.excludes(that.claim)
    }
    if kinds - common:
        yield next(pair for pair in excluding if pair[0].claim.subject not in common)
