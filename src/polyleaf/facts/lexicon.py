"""Phrases of a language and what they mean, found in one pass over the tokens of a text.

A pattern is words as they are written; ``*`` at the end of a word stands for any ending, ``+`` before one for any
beginning of a compound (German), and a word ``~`` for up to three words in between (French ``ne ~ plus``), two of
them for up to six (German ``hören ~ ~ auf``).
The longest phrase wins, so that "no more than" is not read as "no".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, NamedTuple

from polyleaf.facts.folding import list_forms
from polyleaf.facts.tokens import HAN, SYMBOL, WORD, Token, split_texts

GAP, _WIDE = "~", "~~"
_LONGEST_GAP = 3
SHORTEST_COMPOUND = 7
LONGEST_COMPOUND = 60
LONGEST_WORD = 100
# a longer one is no word of a lexicon, and not worth remembering
_MEMO_LIMIT = 50_000


Forms = Callable[[str], tuple[str, ...]]
# a word's forms to be looked up by, the fullest first


class Match(NamedTuple):
    """A phrase found in a text: tokens first..last-1, and every meaning it was listed under."""

    meanings: tuple[str, ...]
    first: int
    last: int


Branches = dict[str, Any]
# by word: a list of the six parts of a node, which marshal can keep, or the node made of it when it was first reached
_EXACT, _STEMS, _INNER, _MEANINGS, _NEAR, _FAR = range(6)


class _Node:
    """What can follow a word of a phrase, and what the phrase means if it ends here."""

    __slots__ = (
        "exact",
        "firsts",
        "gap",
        "inner",
        "inner_lengths",
        "leads_on",
        "lengths",
        "meanings",
        "stems",
        "wide",
    )

    def __init__(self, parts: list[Any]) -> None:
        self.exact: Branches = parts[_EXACT] or {}
        self.stems: Branches = parts[_STEMS] or {}
        self.inner: Branches = parts[_INNER] or {}
        self.meanings: tuple[str, ...] = parts[_MEANINGS]
        self.gap = _Node(parts[_NEAR]) if parts[_NEAR] else None
        self.wide = _Node(parts[_FAR]) if parts[_FAR] else None
        # what a phrase goes on with behind a gap of up to three words, and of up to six
        self.lengths = tuple(sorted(set(map(len, self.stems)), reverse=True))
        self.inner_lengths = tuple(sorted(set(map(len, self.inner)), reverse=True))
        self.firsts = frozenset(word[:1] for table in (self.exact, self.stems) for word in table)
        # the first letters of the words a phrase goes on with: most words are told off by them
        self.leads_on = bool(self.exact or self.stems or self.gap or self.wide)
        # whether a phrase goes on from here

    def step(self, word: str, forms: Forms) -> list[_Node]:
        """The nodes one word leads to, exact forms before stems, long stems before short."""
        found: list[_Node] = []
        if len(word) > LONGEST_WORD:
            return found
        firsts, exact, stems = self.firsts, self.exact, self.stems
        for form in forms(word):
            if form[:1] not in firsts and not self.inner:
                continue
            if form in exact:
                found.append(_reach(exact, form))
            if stems:
                size = len(form)
                found += [
                    _reach(stems, form[:length]) for length in self.lengths if length <= size and form[:length] in stems
                ]
            if self.inner and SHORTEST_COMPOUND <= len(form) <= LONGEST_COMPOUND:
                found.extend(self._step_inside(form))
        return found

    def _step_inside(self, form: str) -> Iterable[_Node]:
        for start in range(len(form) - self.inner_lengths[-1] + 1):
            for length in self.inner_lengths:
                if form[start : start + length] in self.inner:
                    yield _reach(self.inner, form[start : start + length])


def _reach(branches: Branches, word: str) -> _Node:
    found = branches[word]
    if type(found) is list:
        found = branches[word] = _Node(found)
    node: _Node = found
    return node


def compile_patterns(patterns: Iterable[tuple[str, str]], forms: Forms = list_forms) -> list[Any]:
    """All patterns as one tree of lists and dicts, for ``Lexicon``; it is changed by use, so keep it before."""
    root = _grow()
    for pattern, meaning in patterns:
        _add(root, pattern, meaning, forms)
    return root


def _grow() -> list[Any]:
    return [None, None, None, (), None, None]


def _add(root: list[Any], pattern: str, meaning: str, forms: Forms) -> None:
    parts = root
    for part in pattern.replace(f"{GAP} {GAP}", _WIDE).split():
        if part in (GAP, _WIDE):
            kind = _NEAR if part == GAP else _FAR
            parts[kind] = parts[kind] or _grow()
            parts = parts[kind]
            continue
        is_stem, is_inner = part.endswith("*"), part.startswith("+")
        bare = part.strip("*+")
        words = (bare,) if bare.isascii() and bare.isalpha() else split_texts(bare)
        for index, word in enumerate(words):
            last = index == len(words) - 1
            kind = _INNER if is_inner else _STEMS if is_stem and last else _EXACT
            if parts[kind] is None:
                parts[kind] = {}
            folded = forms(word)[0]
            parts = parts[kind].get(folded) or _plant(parts[kind], folded)
    if meaning not in parts[_MEANINGS]:
        parts[_MEANINGS] += (meaning,)


def _plant(branches: Branches, word: str) -> list[Any]:
    branches[word] = grown = _grow()
    return grown


class Lexicon:
    """All patterns of a language's table, compiled."""

    def __init__(
        self, patterns: Iterable[tuple[str, str]], forms: Forms = list_forms, *, tree: list[Any] | None = None
    ) -> None:
        """``tree`` is what ``compile_patterns`` made of the patterns, where it was kept."""
        self._forms = forms
        self._root = _Node(compile_patterns(patterns, forms) if tree is None else tree)
        self._starts = _Starts(self._root, forms)

    def find(self, tokens: Sequence[Token], positions: Iterable[int] | None = None) -> list[Match]:
        """The longest phrases from left to right, never overlapping.

        ``positions`` are the only ones where one may begin, for those who know.
        """
        found = []
        last = 0
        starts = self._starts
        for position in range(len(tokens)) if positions is None else positions:
            nodes = starts[tokens[position].text]
            if not nodes or position < last:
                continue
            match = self._match(nodes, tokens, position)
            if match is not None:
                found.append(match)
                last = match.last
        return found

    def list_openings(self) -> tuple[Collection[str], Collection[str], Collection[str]]:
        """The folded words that phrases begin with: whole ones, stems, and stems of compounds."""
        return self._root.exact.keys(), self._root.stems.keys(), self._root.inner.keys()

    def starts_with(self, token: Token) -> bool:
        """Whether a phrase may start with a token; cheaper than looking for one."""
        return bool(self._starts[token.text])

    def may_hold(self, words: Iterable[str]) -> bool:
        """Whether a phrase may start at one of the words; far cheaper than looking for one."""
        return any(map(self._starts.__getitem__, words))

    def match_at(self, tokens: Sequence[Token], position: int) -> Match | None:
        """The longest phrase that starts at a token, or None."""
        nodes = self._starts[tokens[position].text]
        return self._match(nodes, tokens, position) if nodes else None

    def _match(self, nodes: list[_Node], tokens: Sequence[Token], position: int) -> Match | None:
        found = _follow_all(nodes, tokens, position + 1, self._forms)
        return Match(found[1], position, found[0]) if found else None


class _Starts(dict[str, "list[_Node]"]):
    """The nodes a phrase can start with, remembered for each word."""

    def __init__(self, root: _Node, forms: Forms) -> None:
        super().__init__()
        self._root, self._forms = root, forms

    def __missing__(self, word: str) -> list[_Node]:
        nodes = self._root.step(word, self._forms)
        if len(word) <= LONGEST_WORD:
            if len(self) >= _MEMO_LIMIT:
                self.clear()
            self[word] = nodes
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


def _follow_all(
    nodes: Sequence[_Node], tokens: Sequence[Token], position: int, forms: Forms
) -> tuple[int, tuple[str, ...]] | None:
    """The furthest end from any of several nodes on."""
    if len(nodes) == 1:
        return _follow(nodes[0], tokens, position, forms)
    return _union(_follow(node, tokens, position, forms) for node in nodes)


def _follow(node: _Node, tokens: Sequence[Token], position: int, forms: Forms) -> tuple[int, tuple[str, ...]] | None:
    """The furthest end from a node on, with the meanings there."""
    best = (position, node.meanings) if node.meanings else None
    if not node.leads_on:
        return best
    if position < len(tokens) and node.firsts:
        following = node.step(tokens[position].text, forms)
        if following:
            best = _follow_all(following, tokens, position + 1, forms) or best
    if best is None or best[0] == position:
        near = node.gap and _follow_gap(node.gap, tokens, position, forms, _LONGEST_GAP)
        far = node.wide and _follow_gap(node.wide, tokens, position, forms, 2 * _LONGEST_GAP)
        # what a wide gap finds further on counts only where a narrow one finds nothing
        best = _union((near, far)) if near and far and near[0] == far[0] else near or far or best
    return best


def _follow_gap(
    node: _Node, tokens: Sequence[Token], position: int, forms: Forms, reach: int
) -> tuple[int, tuple[str, ...]] | None:
    for skipped in range(reach + 1):
        index = position + skipped
        if index >= len(tokens) or (skipped and _is_barrier(tokens[index - 1])):
            return None
        if tokens[index].kind in (WORD, HAN):
            for following in node.step(tokens[index].text, forms):
                end = _follow(following, tokens, index + 1, forms)
                if end is not None:
                    return end
    return None


def _is_barrier(token: Token) -> bool:
    """Whether no phrase goes on behind it: a mark of punctuation, or the "pas" that ends what French "ne" begins."""
    return (token.kind == SYMBOL and token.text not in "'’-") or token.text == "pas"
