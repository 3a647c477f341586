"""A text's facts: every reader of this package over one split of the text into tokens."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache, reduce
from operator import itemgetter, or_

from polyleaf.facts import beginnings
from polyleaf.facts.axes import BOUNDS, OPTIONAL, STRONG_POLARITY
from polyleaf.facts.concord import CONCORDS, drop_lone_negations
from polyleaf.facts.dates import Written, list_taken, read_dates
from polyleaf.facts.drugs import find_drugs
from polyleaf.facts.language import Language, load_language
from polyleaf.facts.lexicon import Match
from polyleaf.facts.marked import read_marked
from polyleaf.facts.model import Fact, FactKind
from polyleaf.facts.months import find_month
from polyleaf.facts.particles import find_breath, find_changes
from polyleaf.facts.phones import find_phones
from polyleaf.facts.quantities import read_quantities
from polyleaf.facts.quantity import Quantity
from polyleaf.facts.stages import read_stages
from polyleaf.facts.times import HALF_DAY, Clock, read_times
from polyleaf.facts.tokens import NUMBER, WORD, Token, split_texts, split_tokens

IDIOM = "idiom.ok"
WHETHER = "soft.whether"
HIGH_RISK_KINDS = frozenset(FactKind) - {FactKind.CONCEPT, FactKind.URL, FactKind.PLACEHOLDER, FactKind.MARKUP}


_DIGIT = re.compile(r"\d")
# 21.30 h and 19 h 45, but not the 1 h 30 of a duration
_HOUR_WITH_MINUTES = re.compile(
    r"(?<![\d.,])(?:[01]?\d|2[0-3])\.[0-5]\d\s?(?:h\b|hs\b|hrs\b|horas|год)"
    r"|\b[оО]б?\s(?:[01]?\d|2[0-3])\.[0-5]\d\b|(?<!\d)(?:1\d|2[0-3]|[5-9])\s?[hH]\s?[0-5]\d\b"
)
_SHORTEST_JOINED = 3
_LONG = 300
# characters from which on a text is not worth remembering for long
_IN_QUANTITIES = beginnings.NUMERAL | beginnings.UNIT
_IN_TIMES = beginnings.NUMERAL | beginnings.CALENDAR


def read_facts(text: str, language: str) -> tuple[Fact, ...]:
    """The facts of a text in order of place.

    >>> [fact.value for fact in read_facts("Take two tablets of 2.50 mg ibuprofen before 5 May.", "en")]
    ['2 tablet', 'form.tablet', '2.5 mg', 'ibuprofen', 'soft.before', 'order.before', '05-05']
    """
    return _read_short(text, language) if len(text) <= _LONG else _read_long(text, language)


@lru_cache(maxsize=16384)
def _read_short(text: str, language: str) -> tuple[Fact, ...]:
    """A catalog's sources come back with every language; so many of them fit that they are read once."""
    return _read(text, language)


@lru_cache(maxsize=256)
def _read_long(text: str, language: str) -> tuple[Fact, ...]:
    return _read(text, language)


def _read(text: str, language: str) -> tuple[Fact, ...]:
    begin = beginnings.load_beginnings(language)
    texts = split_texts(text)
    if not any(map(begin.__getitem__, texts)):
        return ()
    reader = _Reader(text, load_language(language), list(map(begin.__getitem__, texts)))
    return tuple(sorted(reader.read(), key=_find_place))


def _find_start(token: Token) -> int:
    return token.start


def _find_place(fact: Fact) -> tuple[int, int]:
    return fact.start, fact.end


def is_high_risk(text: str, language: str) -> bool:
    """Whether a mistake in the text's translation could harm: it holds a quantity, a drug, a stage or a negation.

    >>> is_high_risk("Call us.", "en"), is_high_risk("Do not eat.", "en"), is_high_risk("5 mg", "en")
    (False, True, True)
    """
    return any(fact.kind in HIGH_RISK_KINDS or fact.value in STRONG_POLARITY for fact in read_facts(text, language))


class _Reader:
    """One text, read once by every reader; each leaves the tokens that earlier ones took.

    ``families`` are those of ``beginnings`` for each token: no reader looks where none of its facts can begin.
    """

    def __init__(self, text: str, language: Language, families: Sequence[int]) -> None:
        self._text, self._language = text, language
        self._tokens = split_tokens(text)
        self._families = families
        self._all_families = reduce(or_, set(families))
        self._facts: list[Fact] = []

    def _list_places(self, families: int) -> Sequence[int]:
        """The tokens where a fact of one of these families can begin."""
        if not self._all_families & families:
            return ()
        return [place for place, family in enumerate(self._families) if family & families]

    def read(self) -> list[Fact]:
        taken: set[int] = set()
        calendar = self._language.calendar.find(self._tokens, self._list_places(beginnings.CALENDAR))
        said = {meaning for match in calendar for meaning in match.meanings}
        has_digits = _DIGIT.search(self._text) is not None
        if has_digits or any(item.startswith("month.") for item in said):
            taken |= self._read_dates()
        if has_digits:
            taken |= self._read_phones()
        self._read_months(calendar, frozenset(taken))
        if "stage.word" in said:
            taken |= self._read_stages()
        is_timed = ":" in self._text or "：" in self._text or any(item.startswith("clock.") for item in said)
        if is_timed or (has_digits and _HOUR_WITH_MINUTES.search(self._text)):
            taken |= self._read_times(frozenset(taken))
        idioms = self._read_concepts()
        quantities = read_quantities(
            self._tokens, frozenset(taken | idioms), self._language, self._list_places(_IN_QUANTITIES)
        )
        counted = {
            index
            for quantity in quantities
            if not quantity.is_optional
            for index in range(quantity.first, quantity.last)
        }
        self._facts.extend(self._make_quantity(quantity) for quantity in quantities)
        self._drop_counted_periods(counted | taken)
        self._drop_ordinal_seconds(quantity.first for quantity in quantities if quantity.is_ordinal)
        if self._all_families & beginnings.MARKED:
            self._facts.extend(read_marked(self._tokens))
        self._facts.extend(
            self._make(FactKind.DRUG, match.meanings[0][5:], match.first, match.last)
            for match in find_drugs(self._tokens, self._language, self._list_places(beginnings.DRUG))
        )
        return self._facts

    def _make(self, kind: FactKind, value: str, first: int, last: int, numbers: tuple[Decimal, ...] = ()) -> Fact:
        start, end = self._tokens[first].start, self._tokens[last - 1].end
        number = numbers[0] if numbers else None
        return Fact(kind, value, start, end, self._text[start:end], number, numbers[1:])

    def _read_dates(self) -> set[int]:
        dates = read_dates(self._tokens, self._language, self._list_places(_IN_TIMES))
        self._facts.extend(self._make_date(date) for date in dates)
        return set(list_taken(dates))

    def _make_date(self, date: Written) -> Fact:
        numbers = tuple(Decimal(year * 10000 + month * 100 + day) for year, month, day in date.days)
        year, month, day = date.days[0]
        value = "-".join(f"{part:02}" for part in (year, month, day) if part)
        return self._make(FactKind.DATE, value, date.first, date.last, numbers)

    def _read_months(self, calendar: Iterable[Match], taken: frozenset[int]) -> None:
        """Months without a day: those of dates are taken."""
        self._facts.extend(
            self._make(FactKind.CONCEPT, month, match.first, match.last)
            for match in calendar
            if (month := find_month(match, self._tokens, self._language)) and match.first not in taken
        )

    def _read_phones(self) -> set[int]:
        taken: set[int] = set()
        dates = [(fact.start, fact.end) for fact in self._facts]
        for phone in find_phones(self._text):
            following = bisect_left(dates, phone.end, key=itemgetter(0))
            if following and dates[following - 1][1] > phone.start:
                continue
            written = self._text[phone.start : phone.end]
            self._facts.append(Fact(FactKind.PHONE, phone.digits, phone.start, phone.end, written))
            last = bisect_left(self._tokens, phone.end, key=_find_start)
            taken.update(range(bisect_left(self._tokens, phone.start, key=_find_start), last))
        return taken

    def _read_stages(self) -> set[int]:
        stages = read_stages(self._tokens, self._language)
        self._facts.extend(self._make(FactKind.STAGE, stage.value, stage.first, stage.last) for stage in stages)
        return _list_tokens((stage.first, stage.last) for stage in stages)

    def _read_times(self, taken: frozenset[int]) -> set[int]:
        times = read_times(self._tokens, taken, self._language, self._list_places(_IN_TIMES))
        self._facts.extend(self._make_time(clock) for clock in times)
        return _list_tokens((clock.first, clock.last) for clock in times)

    def _make_time(self, clock: Clock) -> Fact:
        numbers: tuple[Decimal, ...] = (Decimal(clock.minutes),)
        if not clock.is_certain:
            numbers += (Decimal((clock.minutes + HALF_DAY) % (2 * HALF_DAY)),)
        value = f"{clock.minutes // 60:02}:{clock.minutes % 60:02}"
        return self._make(FactKind.TIME, value, clock.first, clock.last, numbers)

    def _make_quantity(self, quantity: Quantity) -> Fact:
        start, end = self._tokens[quantity.first].start, self._tokens[quantity.last - 1].end
        number = quantity.values[0]
        return Fact(
            kind=FactKind.QUANTITY,
            value=f"{show_number(number)} {quantity.unit}".rstrip(),
            start=start,
            end=end,
            text=self._text[start:end],
            number=number,
            others=quantity.values[1:],
            unit=quantity.unit,
            starts_range=quantity.starts_range,
            optional=quantity.is_optional,
        )

    def _read_concepts(self) -> set[int]:
        """Concepts of both lexicons; returns the tokens of idioms, whose numbers count nothing."""
        idioms: list[Match] = []
        lexicons = (
            (self._language.polarity, self._list_places(beginnings.POLARITY)),
            (self._language.concepts, self._list_places(beginnings.CONCEPT)),
        )
        for lexicon, places in lexicons:
            for match in lexicon.find(self._tokens, places):
                if IDIOM in match.meanings:
                    idioms.append(match)
                # a phrase as "under the skin" is no bound, but it is a place; a single word is only the idiom
                self._facts.extend(
                    self._make(FactKind.CONCEPT, meaning, match.first, match.last)
                    for meaning in self._settle(match)
                    if meaning != IDIOM and (IDIOM not in match.meanings or match.last - match.first > 1)
                )
                if WHETHER in match.meanings and self._denies_what_follows(match):
                    self._facts.append(self._make(FactKind.CONCEPT, OPTIONAL, match.last - 1, match.last))
                if self._is_joined(match):
                    self._facts.append(self._make(FactKind.CONCEPT, "conjunction.and", match.first, match.first + 1))
                if lexicon is self._language.polarity and self._is_loose_limit(match):
                    self._facts.append(self._make(FactKind.CONCEPT, OPTIONAL, match.first, match.first + 1))
        self._read_particles()
        if any(fact.value in CONCORDS for fact in self._facts):
            self._facts = drop_lone_negations(self._facts, self._text)
        return _list_tokens((match.first, match.last) for match in idioms)

    def _read_particles(self) -> None:
        """What a verb means by a particle further on."""
        if self._language.base == "en":
            for value, place in find_changes(self._tokens):
                if not any(fact.value == value for fact in self._facts):
                    self._facts.append(self._make(FactKind.CONCEPT, value, place, place + 1))
        elif self._language.base == "de" and any(fact.value == "breath.in" for fact in self._facts):
            outs = {fact.start for fact in self._facts if fact.value == "breath.out"}
            for place in [place for place, token in enumerate(self._tokens) if token.start in outs]:
                meant, start = find_breath(self._tokens, place), self._tokens[place].start
                if meant is not None:
                    self._facts = [
                        fact
                        for fact in self._facts
                        if fact.start != start or not fact.value.startswith("breath.") or fact.value == meant
                    ]

    def _settle(self, match: Match) -> Iterable[str]:
        """The meanings of a phrase where it stands: one negation, and Arabic دون is "under" only before a number."""
        strong = [meaning for meaning in match.meanings if meaning in STRONG_POLARITY]
        if not strong or len(match.meanings) == 1:
            return match.meanings
        has_bound = any(meaning in BOUNDS for meaning in match.meanings)
        is_limit = has_bound and any(map(self._is_numeral, self._tokens[match.last : match.last + 1]))
        dropped = set(strong) if is_limit else {*strong[1:], *(BOUNDS if has_bound else ())}
        return [meaning for meaning in match.meanings if meaning not in dropped]

    def _is_numeral(self, token: Token) -> bool:
        return token.kind == NUMBER or self._counts_more_than_one(token)

    def _denies_what_follows(self, match: Match) -> bool:
        """Whether the "or not" of "whether or not" goes on: "oder nicht schlafen können" denies the sleeping."""
        if match.last - match.first != 2 or match.last >= len(self._tokens):
            return False
        denial = self._language.polarity.match_at((self._tokens[match.last - 1],), 0)
        is_denial = denial is not None and any(meaning in STRONG_POLARITY for meaning in denial.meanings)
        return is_denial and self._tokens[match.last].kind == WORD

    def _is_joined(self, match: Match) -> bool:
        """Whether an Arabic word has an "and" before it: و is the first letter of other words too."""
        token = self._tokens[match.first]
        if self._language.base != "ar" or token.text[0] != "و" or len(token.text) <= _SHORTEST_JOINED:
            return False
        return bool(self._language.concepts.match_at((token._replace(text=token.text[1:]),), 0))

    def _is_loose_limit(self, match: Match) -> bool:
        """A "not over" that no number follows, as in German "not over night", may be a plain "not"."""
        if match.last - match.first < 2 or not any(meaning in BOUNDS for meaning in match.meanings):
            return False
        first = self._language.polarity.match_at((self._tokens[match.first],), 0)
        if first is None or not any(meaning in STRONG_POLARITY for meaning in first.meanings):
            return False
        if any(meaning in BOUNDS for meaning in first.meanings):
            return False
        following = self._tokens[match.last : match.last + 2]
        if following and self._is_one(following[0]):
            return True
        return not any(map(self._is_numeral, following))

    def _counts_more_than_one(self, token: Token) -> bool:
        """A number word, but no article: "nicht über eine" is no limit."""
        return self._language.numbers.match_at((token,), 0) is not None and not self._is_one(token)

    def _is_one(self, token: Token) -> bool:
        match = self._language.numbers.match_at((token,), 0)
        return match is not None and any(meaning.endswith(".1") for meaning in match.meanings)

    def _drop_counted_periods(self, counted: set[int]) -> None:
        """The weeks of "2 weeks" are part of a quantity and compared with it; the May of a date is no permission."""
        if not counted:
            return
        places = {self._tokens[index].start for index in counted}
        self._facts = [
            fact
            for fact in self._facts
            if not (fact.value.startswith(("period.", "modality.", "ability.", "permission.")) and fact.start in places)
        ]

    def _drop_ordinal_seconds(self, ordinals: Iterable[int]) -> None:
        """A "second dose" lasts no second, but "a second" may be one."""
        places = {self._tokens[index].start for index in ordinals if not self._is_behind_article(index)}
        self._facts = [fact for fact in self._facts if fact.value != "period.second" or fact.start not in places]

    def _is_behind_article(self, index: int) -> bool:
        return index > 0 and self._tokens[index - 1].text.lower() in ("a", "per", "each", "every", "one", "cada")


def _list_tokens(stretches: Iterable[tuple[int, int]]) -> set[int]:
    return {index for first, last in stretches for index in range(first, last)}


def show_number(number: Decimal) -> str:
    """A number for people.

    >>> show_number(Decimal("2.50")), show_number(Decimal(1) / Decimal(3)), show_number(Decimal("1E+2"))
    ('2.5', '0.333', '100')
    """
    # a number of more than 28 digits has no remainder in decimal's arithmetic
    shown = format(round(number, 3) if number.adjusted() < 20 and number % 1 else number, "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
