"""What any textbook says the reverse of: `ibuprofen is safe with an ulcer`, `hypoglycemia is a high level of sugar`."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from operator import itemgetter
from typing import Any, NamedTuple

from polyleaf.literals import Literals
from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.advice import Advice, gather_context, read_advice
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.reversals import FalseClaim, compile_words, expand_words, read_level, read_said
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Strength

KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.TABLE_ROW, *ITEMS})
PERMITTING = re.compile(
    r"\b(?:can|may|could) (?:also |safely |always |still )?(?:be |eat |take |use |drink |have |receive )"
    r"|\b(?:is|are) (?:also |absolutely |completely )?(?:safe|allowed|permitted|prescribed|used|given|recommended"
    r"|indicated|harmless|suitable|helpful|compatible|administered)|without danger|\b(?:helps?|remains? the)\b"
    r"|\b(?:safe|harmless|useful) to\b|(?:\A\W*|[,:;] )(?:take|use|give|apply|drink|inject)\b"
    r"|\b(?:best|ideal|first) (?:remedy|choice|medicine|drug|treatment|means)\b"
    r"|\b(?:preferred|ideal|perfect) (?:for|in)\b"
    r"|\bwe (?:give|use|take|prescribe)\b|\b(?:of choice|preferably)\b"
    r"|\b(?:must|should|ha(?:s|ve) to) (?:also |always )?(?:take|eat|use|drink|receive|increase"
    r"|be (?:maintained|continued|taken|used|given|prescribed|increased))\b"
)
DENYING = re.compile(
    r"\b(?:not|never|no|nor|cannot|without|contra-?indicat\w*|counter-?indicat\w*|forbid\w*|prohibit\w*|avoid\w*"
    r"|danger\w*|caution\w*|careful\w*|unless|except|instead|stop\w*|risk\w*|harm\w*|cause[sd]?|causing|interact\w*"
    r"|worsen\w*|increases? the|refus\w*|rather|ban\w*|only if|prevent\w*|protect\w*|after"
    r"|heal\w*|(?<!during )treat\w*|measure\w*"
    r"|tell|inform|if you|side effects)\b|n['’]t\b"
)
SAFELY = re.compile(r"\bwithout (?:any )?(?:problem|danger|risk|restriction|limit|fear|harm|doubt)\w*")
TURNING = re.compile(
    r"\b(?:not|no|never|unlike|whereas|while|but|or|opposite|contrary|without|instead|if|treat\w*|against|versus|than"
    r"|medicines?|drugs?|risk)\b|[;]"
)
QUITTING = re.compile(r"\b(?:quit\w*|stop\w*|giv\w+ up|avoid\w*|without|no|not|less|reduc\w*|cessation of) ")
# "stopping smoking lowers the risk"
# sides of a row, in bits
# in a text on a state only what is allowed in so many words counts: it tells of other states too
ALLOWING = re.compile(
    r"\b(?:possible|allowed|permitted|safe|harmless) to (?:take|use|give|drink)\b"
    r"|\b(?:can|may|should) (?:also |safely )?be (?:taken|used|given)\b"
    r"|\b(?:you|one) (?:can|may) (?:also |safely )?(?:take|use|drink|give)\b"
)
MOST_TITLES = 3
REACH = 60
# characters between a word and what is never said of it


class _Contraindication(NamedTuple):
    medicines: re.Pattern[str]
    states: re.Pattern[str]


class _Reversal(NamedTuple):
    word: re.Pattern[str]
    never: re.Pattern[str]


def find_statements_against_knowledge(manuscript: Manuscript) -> Iterator[Notice]:
    """Sentences of a rough text that allow what is contraindicated, or say of a word what is never said of it."""
    if not manuscript.is_rough:
        return
    contraindications, reversals, claims, advice, literals = _load()
    sides = _load_sides()
    topic = _find_topic(manuscript)
    on_topic = [(row, pair) for row, pair in enumerate(contraindications) if pair.states.search(topic)]
    for (first, last), (one, other) in _gather_sides(manuscript, literals, sides).items():
        rows = list(_list_numbers(one & other))
        pairs = tuple(contraindications[row] for row in rows if row < len(contraindications))
        later = [row - len(contraindications) for row in rows if row >= len(contraindications)]
        turned = tuple(reversals[row] for row in later if row < len(reversals))
        further = [row - len(reversals) for row in later if row >= len(reversals)]
        claimed = tuple(claims[row] for row in further if row < len(claims))
        advised = [advice[row - len(claims)] for row in further if row >= len(claims)]
        message = _judge(manuscript.lowered[first:last], pairs, turned, claimed) if rows else None
        if message is None and (named := [pair for row, pair in on_topic if one >> row & 1]):
            message = _judge_topic(manuscript.lowered[first:last], named)
        if message is None and advised:
            message = _judge_advice(manuscript, first, last, advised)
        if message:
            yield Notice(first, last, message, severity=Severity.CRITICAL)


def _gather_sides(
    manuscript: Manuscript, literals: Literals, sides: tuple[tuple[int, int], ...]
) -> dict[tuple[int, int], tuple[int, int]]:
    """By sentence, the rows whose one side stands in it and those whose other side does, as numbers of bits."""
    seen: dict[tuple[int, int], tuple[int, int]] = {}
    span = 0, 0
    for number, start, _ in literals.iterate(manuscript.lowered):
        if not span[0] <= start < span[1]:
            line, column = manuscript.locate(start)
            passage = manuscript.get_passage(line)
            if passage is None or passage.kind not in KINDS:
                continue
            place = bisect_right(passage.sentences, column, key=itemgetter(0)) - 1
            first, last = passage.sentences[place] if place >= 0 else (passage.start, passage.end)
            offset = manuscript.offsets[line - 1]
            span = offset + first, offset + last
        one, other = seen.get(span, (0, 0))
        seen[span] = one | sides[number][0], other | sides[number][1]
    return seen


def _list_numbers(bits: int) -> Iterator[int]:
    """Places of the bits that are set.

    >>> list(_list_numbers(0b101))
    [0, 2]
    """
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _find_topic(manuscript: Manuscript) -> str:
    """The title and the headings of a text: a medicine that is allowed in it is allowed in what they speak of."""
    titles = [one.text for one in manuscript.passages if one.kind is BlockKind.HEADING][:MOST_TITLES]
    return " ".join(titles).lower()


def _judge_topic(lowered: str, pairs: list[_Contraindication]) -> str | None:
    """What is wrong with a lower-case sentence that allows one of the medicines none may take in what the text is on.

    >>> contraindications, *_ = _load()
    >>> _judge_topic("it is possible to take ibuprofen", list(contraindications))
    'textbooks say the reverse in this illness: “ibuprofen”'
    """
    if ALLOWING.search(lowered) and not DENYING.search(lowered):
        for pair in pairs:
            medicine = pair.medicines.search(lowered)
            if medicine:
                return f"textbooks say the reverse in this illness: “{medicine.group()}”"
    return None


def _judge_advice(manuscript: Manuscript, first: int, last: int, advised: list[Advice]) -> str | None:
    """What is wrong with a sentence that gives one of the pieces of advice the other way round, or None."""
    sentence = manuscript.lowered[first:last]
    spoken_of = [advice for advice in advised if advice.is_spoken_of(sentence)]
    context, warned = gather_context(manuscript, first) if spoken_of else ("", False)
    for advice in spoken_of:
        found = None if warned and not advice.is_needed else advice.find(sentence, context)
        if found:
            return f"every leaflet says the reverse: {found}"
    return None


def _judge(
    lowered: str,
    contraindications: tuple[_Contraindication, ...],
    reversals: tuple[_Reversal, ...],
    claims: tuple[FalseClaim, ...] = (),
) -> str | None:
    """What is wrong with a lower-case sentence, or None.

    >>> contraindications, reversals, *_ = _load()
    >>> _judge("ibuprofen is safe with an ulcer", contraindications, reversals)
    'textbooks say the reverse: “ibuprofen” and “ulcer”'
    >>> _judge("ibuprofen is not safe with an ulcer", contraindications, reversals)
    >>> _judge("hypoglycemia is a high level of sugar", contraindications, reversals)
    'textbooks say the reverse: “hypoglycemi” and “high level”'
    """
    if PERMITTING.search(lowered) and not DENYING.search(SAFELY.sub("", lowered)):
        for pair in contraindications:
            medicine, state = pair.medicines.search(lowered), pair.states.search(lowered)
            if medicine and state:
                return f"textbooks say the reverse: “{medicine.group()}” and “{state.group()}”"
    for reversal in reversals:
        for word in reversal.word.finditer(lowered):
            never = reversal.never.search(lowered, max(0, word.start() - REACH), word.end() + REACH)
            if never:
                if QUITTING.search(lowered, max(0, word.start() - REACH), word.start()):
                    continue
                between = lowered[min(word.end(), never.end()) : max(word.start(), never.start())]
                if not TURNING.search(between):
                    return f"textbooks say the reverse: “{word.group()}” and “{never.group()}”"
    for claim in claims:
        claimed = claim.find(lowered)
        if claimed:
            return f"textbooks say the reverse: {claimed}"
    return None


class _Knowledge(NamedTuple):
    """All tables of all files of ``data/knowledge/``, with the groups of words written out."""

    contraindicated: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    reversed: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    claims: tuple[FalseClaim, ...]
    advice: tuple[Advice, ...]


@cache
def _read() -> _Knowledge:
    folder = files("polyleaf.normalize") / "data" / "knowledge"
    pages = sorted((page for page in folder.iterdir() if page.name.endswith(".toml")), key=lambda page: page.name)
    read = [tomllib.loads(page.read_text(encoding="utf-8")) for page in pages]
    groups: dict[str, list[str]] = {name: words for page in read for name, words in page.get("groups", {}).items()}

    def list_rows(table: str) -> list[dict[str, Any]]:
        return [row for page in read for row in page.get(table, ())]

    def write_out(table: str, *sides: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        one, two = sides
        return tuple((expand_words(row[one], groups), expand_words(row[two], groups)) for row in list_rows(table))

    claims = [read_said(row, groups) for row in list_rows("said")]
    claims += [read_level(row, groups) for row in list_rows("level")]
    advice = [read_advice(row, groups, is_needed=False) for row in list_rows("harmful")]
    advice += [read_advice(row, groups, is_needed=True) for row in list_rows("needed")]
    return _Knowledge(
        write_out("contraindicated", "medicines", "states"),
        write_out("reversed", "words", "never"),
        tuple(claims),
        tuple(advice),
    )


@cache
def _load() -> tuple[
    tuple[_Contraindication, ...], tuple[_Reversal, ...], tuple[FalseClaim, ...], tuple[Advice, ...], Literals
]:
    read = _read()
    contraindications = tuple(_Contraindication(_compile(one), _compile(two)) for one, two in read.contraindicated)
    reversals = tuple(_Reversal(_compile(one), _compile(two)) for one, two in read.reversed)
    return contraindications, reversals, read.claims, read.advice, Literals(tuple(_number_sides()))


@cache
def _load_sides() -> tuple[tuple[int, int], ...]:
    """Of which rows each literal is the one or the other side, as bits in the order of ``_Knowledge``."""
    return tuple(_number_sides().values())


@cache
def _number_sides() -> dict[str, tuple[int, int]]:
    read = _read()
    rows = [*read.contraindicated, *read.reversed, *(claim.sides for claim in read.claims)]
    # what is done is mostly a short word: advice is looked for by what it is done to
    rows += [(advice.things, advice.things) for advice in read.advice]
    sides: dict[str, tuple[int, int]] = {}
    for number, (one, other) in enumerate(rows):
        bit = 1 << number
        for word in one:
            first, second = sides.get(word, (0, 0))
            sides[word] = first | bit, second
        for word in other:
            first, second = sides.get(word, (0, 0))
            sides[word] = first, second | bit
    return sides


def _compile(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(compile_words(words))


PLUGIN = ManuscriptRule(
    name="against-knowledge",
    summary="A sentence says the reverse of what any textbook says.",
    strength=Strength.HOLD,
    find=find_statements_against_knowledge,
)
