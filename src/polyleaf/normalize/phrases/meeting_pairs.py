"""The pairs of small words that never meet in English, and of words and marks that never follow one, by their kind.

A pair begins with the space or the comma before it, so that no end of another word is taken for one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

MARKS = (".", ",", ";", ")", "!", "?")
STOPS = (".", ";")
OWNERS = ("the", "an", "your", "their", "our", "its", "my", "every")
VERBS = ("is", "are", "was", "were", "has", "have", "had", "must", "should", "can", "may", "will", "could", "would")
LINKS = ("of", "with", "from", "by", "for", "at", "into", "through", "during", "without", "in", "on", "to")
JOINTS = ("and", "or", "but", "that", "which", "because", "than", "until", "before", "after")
BARE_LINKS = (
    "of",
    "into",
    "between",
    "during",
    "per",
    "via",
    "through",
    "among",
    "despite",
    "upon",
    "within",
    "without",
)
ESTIMATES = ("more than", "less than", "approximately", "up to", "lasts about", "takes about", "at least")
ORDERS = ("must not", "should not", "cannot", "may not", "must", "should")
NEEDED = ("necessary", "recommended", "important", "advisable", "useful", "forbidden", "desirable", "required")
ADVERBS = ("often", "usually", "mostly", "mainly", "especially", "particularly", "called", "named", "only", "most")
MEASURED = ("lasts", "takes", "age of", "the age of", "for the next", "after about", "within about", "every other")
UNITS = ("minutes", "hours", "days", "weeks", "months", "years")
QUALITIES = (
    "possible", "different", "various", "necessary", "specific", "special", "severe", "general", "medical", "clinical",
    "normal", "increased", "reduced", "decreased", "elevated", "permanent", "frequent", "certain", "main", "usual",
    "correct", "modern",
)  # fmt: skip
BEARERS = ("patient", "woman", "man", "person", "baby", "child", "mother", "body", "patients")


def list_pairs() -> Iterator[tuple[str, Iterator[str]]]:
    """Every kind of pair with its pairs, in order: a pair of two kinds is of the first.

    >>> next(list_pairs())[0]
    'owner'
    """
    followers = (*LINKS, *JOINTS, *VERBS)
    yield "owner", (f" {one} {other}" for one, other in product(OWNERS, followers))
    yield "owner", (f"\n{one.title()} {other}" for one, other in product(("the", "your", "their"), VERBS))
    yield "owner mark", (f" {one}{mark}" for one, mark in product(OWNERS, MARKS))
    yield "owner mark", (f" {one} {mark}" for one, mark in product(OWNERS, MARKS))
    yield "article", (f" a {other}" for other in (*LINKS, *JOINTS, *VERBS))
    yield "article", (f" a{mark}" for mark in (".", ";"))
    yield "link joint", (f" {one} {other}" for one, other in product(BARE_LINKS, ("and", "or")))
    yield "link", (f" {one} {other}" for one, other in product(("during", "per", "via", "among", "despite"), VERBS))
    yield "link mark", (f" {one}{mark}" for one, mark in product(BARE_LINKS, (".", ",", ";")) if one != "through")
    yield "link", (f" {one}{mark}" for one, mark in (*product(("than", "than "), (".", ";")), ("than ", ",")))
    yield (
        "estimate",
        (f" {one}{end}" for one, end in product(ESTIMATES, (".", ";", " and", " or", " of", " in", " on"))),
    )
    yield (
        "order",
        (
            f" {one}{end}"
            for one, end in product(ORDERS, (" for", " during", " until", " because", " after", " with", " to"))
        ),
    )
    yield (
        "order",
        (
            f" {one} {how} {link}"
            for one, how, link in product(
                ("must", "should", "can", "may", "need"),
                ("immediately", "urgently", "quickly", "always", "definitely", "directly"),
                ("in", "to", "into", "at", "with", "by", "from", "for"),
            )
        ),
    )
    yield "order", (f" {one} {link}" for one, link in product(("must", "should"), ("into", "in", "at", "from", "of")))
    yield "verb end", (f" {one} not{mark}" for one, mark in product(("is", "are"), STOPS))
    yield "verb end", (f" {one} be{mark}" for one, mark in product(("should", "must", "can", "will", "to"), STOPS))
    yield "verb end", (f" {one}{mark}" for one, mark in product(("must", "should", "can", "may", "will"), STOPS))
    yield (
        "together",
        (f" {one} ," for one in (*BARE_LINKS, *LINKS, *ADVERBS, "about", "under", "over", "before", "after")),
    )
    yield (
        "together",
        (
            f" {need} to {link}"
            for need, link in product(
                (*NEEDED, "prohibited", "possible"), ("for", "in", "with", "by", "from", "of", "and", "or")
            )
        ),
    )
    yield "rounded", (f" {one} {what}" for one, what in product(("a", "the"), ("around", "about", "approximately")))
    yield "together", (f" {one} lie" for one in ("under", "over", "above", "below"))
    yield "together", (f" under and {link}" for link in ("in", "on", "at", "by", "with"))
    yield "together", (f" so-called{end}" for end in (",", ".", " by", " and", " or", " in", " of", " is", " with"))
    yield (
        "together",
        (
            f" {verb} too {much}{mark}"
            for verb, much, mark in product(
                ("produces", "contains", "secretes", "receives", "makes", "gets"),
                ("little", "much", "many", "few"),
                (",", ".", ";"),
            )
        ),
    )
    yield (
        "together",
        (
            f", {unit} {per}"
            for unit, per in product((*UNITS, "times"), ("a day", "a week", "per day", "per week", "a month"))
        ),
    )
    yield "to joint", iter((" to or", " to and"))
    yield "of link", (f" of {link}" for link in ("in", "by", "for", "with", "into", "to"))
    yield "article", iter((" a called", " a named", " an called"))
    yield "together", (f" together with{mark}" for mark in (".", ",", ";"))
    yield (
        "verb comma",
        (
            f" {verb},"
            for verb in ("contain", "contains", "include", "includes", "resemble", "resembles", "become", "becomes")
        ),
    )
    yield "together", (f" {one}, {why}" for one, why in product(("and", "or"), ("which",)))
    yield (
        "together",
        (f" with and {link}" for link in ("in", "on", "at", "for", "by", "of", "to", "from", "after", "during")),
    )
    yield "together", (f" {one} {often} a" for one, often in product(("a", "the"), ("once", "twice")))
    yield "together", (f" {one} every" for one in ("a", "the"))
    yield (
        "limit",
        (
            f" {one} {joint} {whom}"
            for one, joint, whom in product(("above", "below"), ("or", "and"), ("you", "if", "when", "he", "she"))
        ),
    )
    yield "last not", (f" not{mark}" for mark in STOPS)
    yield "need", (f" {one} to{mark}" for one, mark in product(NEEDED, (".", ",", ";", ":")))
    yield (
        "need",
        (f" {one}{mark}" for one, mark in product(("because", "although", "whose", "whereas", "nor", "but"), STOPS)),
    )
    yield "span", (f" {one} {unit}" for one, unit in product(MEASURED, UNITS))
    yield (
        "quality",
        (f" {one} {quality} of" for one, quality in product(("the", "a", "an", "these", "such"), QUALITIES)),
    )
    yield "bearer", (f" {one}{end}{mark}" for one, end, mark in product(BEARERS, ("'s", "’s"), (".", ",", ";", ")")))
    yield "nothing", (pair for pair in ("«»", "« »", "‘’", "„“"))
    yield (
        "take",
        (
            f" {verb} {what}"
            for verb, what in product(("take", "takes", "inhale", "instill"), ("per day", "and go", "and call"))
        ),
    )
