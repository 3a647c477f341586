"""Phrases of a language and what they mean, found in one pass over the tokens of a text.

A pattern is words as they are written; ``*`` at the end of a word stands for any ending, ``+`` before one for any
beginning of a compound (German), and a word ``~`` for up to three words in between (French ``ne ~ plus``).
The longest phrase wins, so that "no more than" is not read as "no".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from polyleaf.facts.folding import list_forms
from polyleaf.facts.tokens import SYMBOL, WORD, Token, split_tokens

GAP = "~"
_LONGEST_GAP = 3
_SHORTEST_COMPOUND = 7
_LONGEST_COMPOUND = 60
_MEMO_LIMIT = 50_000


Forms = Callable[[str], tuple[str, ...]]
# a word's forms to be looked up by, the fullest first


class Match(NamedTuple):
    """A phrase found in a text: tokens first..last-1, and every meaning it was listed under."""

    meanings: tuple[str, ...]
    first: int
    last: int


@dataclass(slots=True)
class _Node:
    exact: dict[str, _Node] = field(default_factory=dict)
    stems: dict[str, _Node] = field(default_factory=dict)
    inner: dict[str, _Node] = field(default_factory=dict)
    meanings: tuple[str, ...] = ()
    lengths: tuple[int, ...] = ()
    inner_lengths: tuple[int, ...] = ()
    gap: _Node | None = None

    def step(self, token: Token, forms: Forms) -> list[_Node]:
        """The nodes one token leads to, exact forms before stems, long stems before short."""
        found = []
        for form in forms(token.text):
            if node := self.exact.get(form):
                found.append(node)
            found.extend(
                node for length in self.lengths if length <= len(form) and (node := self.stems.get(form[:length]))
            )
            if self.inner and _SHORTEST_COMPOUND <= len(form) <= _LONGEST_COMPOUND:
                found.extend(self._step_inside(form))
        return found

    def _step_inside(self, form: str) -> Iterable[_Node]:
        for start in range(len(form) - self.inner_lengths[-1] + 1):
            for length in self.inner_lengths:
                if node := self.inner.get(form[start : start + length]):
                    yield node


class Lexicon:
    """All patterns of a language's table, compiled."""

    def __init__(self, patterns: Iterable[tuple[str, str]], forms: Forms = list_forms) -> None:
        self._forms = forms
        self._root = _Node()
        self._memo: dict[str, list[_Node]] = {}
        for pattern, meaning in patterns:
            self._add(pattern, meaning)
        _freeze(self._root)

    def _add(self, pattern: str, meaning: str) -> None:
        node = self._root
        for part in pattern.split():
            if part == GAP:
                node.gap = node.gap or _Node()
                node = node.gap
                continue
            is_stem, is_inner = part.endswith("*"), part.startswith("+")
            words = split_tokens(part.strip("*+"))
            for index, token in enumerate(words):
                last = index == len(words) - 1
                table = node.inner if is_inner else node.stems if is_stem and last else node.exact
                node = table.setdefault(self._forms(token.text)[0], _Node())
        if meaning not in node.meanings:
            node.meanings += (meaning,)

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """The longest phrases from left to right, never overlapping."""
        found = []
        last = 0
        memo = self._memo
        for position, token in enumerate(tokens):
            nodes = memo.get(token.text)
            if nodes is None:
                nodes = self._start(token)
            if not nodes or position < last:
                continue
            match = self._match(nodes, tokens, position)
            if match is not None:
                found.append(match)
                last = match.last
        return found

    def starts_with(self, token: Token) -> bool:
        """Whether a phrase may start with a token; cheaper than looking for one."""
        return bool(self._start(token))

    def match_at(self, tokens: Sequence[Token], position: int) -> Match | None:
        """The longest phrase that starts at a token, or None."""
        nodes = self._start(tokens[position])
        return self._match(nodes, tokens, position) if nodes else None

    def _match(self, nodes: list[_Node], tokens: Sequence[Token], position: int) -> Match | None:
        found = _union(_follow(node, tokens, position + 1, self._forms) for node in nodes)
        return Match(found[1], position, found[0]) if found else None

    def _start(self, token: Token) -> list[_Node]:
        """The nodes a phrase can start with, remembered for each word."""
        nodes = self._memo.get(token.text)
        if nodes is None:
            if len(self._memo) > _MEMO_LIMIT:
                self._memo.clear()
            nodes = self._memo[token.text] = self._root.step(token, self._forms)
        return nodes


def _union(ends: Iterable[tuple[int, tuple[str, ...]] | None]) -> tuple[int, tuple[str, ...]] | None:
    """The furthest of several ends, with the meanings of all that reach as far."""
    best: tuple[int, tuple[str, ...]] | None = None
    for end in ends:
        if end is None:
            continue
        if best is None or end[0] > best[0]:
            best = end
        elif end[0] == best[0] and end[1] != best[1]:
            best = (best[0], tuple(dict.fromkeys((*best[1], *end[1]))))
    return best


def _follow(node: _Node, tokens: Sequence[Token], position: int, forms: Forms) -> tuple[int, tuple[str, ...]] | None:
    """The furthest end from a node on, with the meanings there."""
    best = (position, node.meanings) if node.meanings else None
    if position < len(tokens) and (node.exact or node.stems):
        further = _union(
            _follow(following, tokens, position + 1, forms) for following in node.step(tokens[position], forms)
        )
        best = further or best
    if node.gap is not None and (best is None or best[0] == position):
        best = _follow_gap(node.gap, tokens, position, forms) or best
    return best


def _follow_gap(
    node: _Node, tokens: Sequence[Token], position: int, forms: Forms
) -> tuple[int, tuple[str, ...]] | None:
    for skipped in range(_LONGEST_GAP + 1):
        index = position + skipped
        if index >= len(tokens) or (
            skipped and tokens[index - 1].kind == SYMBOL and tokens[index - 1].text not in "'’-"
        ):
            return None
        if tokens[index].kind == WORD:
            for following in node.step(tokens[index], forms):
                end = _follow(following, tokens, index + 1, forms)
                if end is not None:
                    return end
    return None


def _freeze(node: _Node) -> None:
    node.lengths = tuple(sorted({len(stem) for stem in node.stems}, reverse=True))
    node.inner_lengths = tuple(sorted({len(stem) for stem in node.inner}, reverse=True))
    for table in (node.exact, node.stems, node.inner):
        for child in table.values():
            _freeze(child)
    if node.gap:
        _freeze(node.gap)
