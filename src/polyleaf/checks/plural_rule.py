"""Reading a Plural-Forms header as what it is, a small expression of C, in bounded time and without ``eval``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Rule = Callable[[int], int]

LONGEST = 500
# characters of an expression; Arabic's has 80
DEEPEST = 40
# brackets in brackets
_HEADER = re.compile(r"\s*nplurals\s*=\s*(\d{1,9})\s*;\s*plural\s*=\s*([^;]+?)\s*;?\s*")
_TOKEN = re.compile(r"\s*(\d{1,9}|[nN]|\|\||&&|==|!=|<=|>=|[<>?:()%*/+!-])")
_LEVELS: tuple[tuple[str, ...], ...] = (
    ("||",),
    ("&&",),
    ("==", "!="),
    ("<", ">", "<=", ">="),
    ("+", "-"),
    ("*", "/", "%"),
)
_OPERATIONS: dict[str, Callable[[int, int], int]] = {
    "||": lambda left, right: int(bool(left or right)),
    "&&": lambda left, right: int(bool(left and right)),
    "==": lambda left, right: int(left == right),
    "!=": lambda left, right: int(left != right),
    "<": lambda left, right: int(left < right),
    ">": lambda left, right: int(left > right),
    "<=": lambda left, right: int(left <= right),
    ">=": lambda left, right: int(left >= right),
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left // right,
    "%": lambda left, right: left % right,
}


class PluralRuleError(ValueError):
    """The header cannot be read; the message says where."""


@dataclass(frozen=True, slots=True)
class PluralHeader:
    """What a Plural-Forms header says."""

    count: int
    rule: Rule
    # the form a number takes; raises ZeroDivisionError where the expression divides by zero


def parse_plural_header(value: str) -> PluralHeader:
    """The count and the rule of a header's value; raises PluralRuleError.

    >>> header = parse_plural_header("nplurals=2; plural=(n != 1);")
    >>> header.count, [header.rule(number) for number in (0, 1, 2)]
    (2, [1, 0, 1])
    """
    if len(value) > LONGEST:
        raise PluralRuleError("it is too long")
    match = _HEADER.fullmatch(value)
    if match is None:
        raise PluralRuleError('it is not of the form "nplurals=…; plural=…;"')
    return PluralHeader(int(match[1]), _Parser(match[2]).parse())


class _Parser:
    """Recursive descent over the tokens of an expression."""

    def __init__(self, text: str) -> None:
        self._tokens = _split(text)
        self._place = 0
        self._depth = 0

    def parse(self) -> Rule:
        rule = self._choice()
        if self._place < len(self._tokens):
            raise PluralRuleError(f'"{self._tokens[self._place]}" is out of place')
        return rule

    def _peek(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""

    def _take(self, wanted: str) -> None:
        if self._peek() != wanted:
            raise PluralRuleError(f'"{wanted}" is missing')
        self._place += 1

    def _choice(self) -> Rule:
        self._depth += 1
        if self._depth > DEEPEST:
            raise PluralRuleError("it is nested too deeply")
        condition = self._binary(0)
        if self._peek() == "?":
            self._take("?")
            chosen = self._choice()
            self._take(":")
            other = self._choice()
            condition = _choose(condition, chosen, other)
        self._depth -= 1
        return condition

    def _binary(self, level: int) -> Rule:
        if level == len(_LEVELS):
            return self._unary()
        left = self._binary(level + 1)
        while self._peek() in _LEVELS[level]:
            operation = _OPERATIONS[self._peek()]
            self._place += 1
            left = _combine(operation, left, self._binary(level + 1))
        return left

    def _unary(self) -> Rule:
        sign = self._peek()
        self._place += 1
        if sign == "!":
            inner = self._unary()
            return lambda number: int(not inner(number))
        if sign == "(":
            inner = self._choice()
            self._take(")")
            return inner
        if sign == "n":
            return lambda number: number
        if sign.isdecimal():
            value = int(sign)
            return lambda _: value
        raise PluralRuleError(f'"{sign}" is out of place' if sign else "it ends too early")


def _choose(condition: Rule, chosen: Rule, other: Rule) -> Rule:
    return lambda number: chosen(number) if condition(number) else other(number)


def _combine(operation: Callable[[int, int], int], left: Rule, right: Rule) -> Rule:
    return lambda number: operation(left(number), right(number))


def _split(text: str) -> list[str]:
    tokens, place = [], 0
    while place < len(text.rstrip()):
        match = _TOKEN.match(text, place)
        if match is None:
            raise PluralRuleError(f'"{text[place:].strip()[:1]}" is no part of such an expression')
        tokens.append(match[1])
        place = match.end()
    return tokens
