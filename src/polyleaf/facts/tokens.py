"""A text as tokens with places: words, numbers, symbols, and stretches that are no language (URLs, placeholders).

A Han or kana character is a token of its own, so that one matcher serves every script. No pattern here can backtrack:
every repetition is possessive or starts at a character that no other alternative wants.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Python's \w leaves out the vowel signs of Indic scripts and the vowel points of Arabic and Hebrew.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983"
    "\u09bc-\u09cd\u09d7\u0a01-\u0a03\u0a3c-\u0a4d\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57"
    "\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d"
    "\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff"
)
_HAN = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SPACES = " \u00a0\u2009\u202f"

_NUMBER = rf"\d{{1,3}}(?:[{_SPACES}'’]\d{{3}}){{1,12}}+(?!\d)(?:[.,٫]\d++)?+|\d++(?:[.,٫٬·]\d++(?!:\d))*+"
# a number of more than thirteen groups is none; without the bound a long run of groups would be read again at each
_WORD = rf"(?:[^\W\d_\u02bc{_HAN}]|[{_MARKS}])++"
_LINK = r"(?:https?://|www\.)[^\s<>\"'«»“”‘’，。；、！？（）)؛،।\]]++|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++"
_PLACEHOLDER = (
    r"\{\{[^{}]{0,60}\}\}|\$?\{[^{}]{0,60}\}|%\([^()]{1,60}\)[sdif]|%\d{0,2}\$?[sdif](?![A-Za-z])"
    r"|</?[A-Za-z][^<>]{0,200}>|&\#?[A-Za-z0-9]{2,10};"
)
_TOKEN = re.compile(
    rf"(?P<link>{_LINK})|(?P<placeholder>{_PLACEHOLDER})|(?P<number>{_NUMBER})|(?P<han>[{_HAN}])|(?P<word>{_WORD})"
    r"|(?P<symbol>[^\s])"
)
# The same for the text of the tokens alone; most texts have nothing that can begin a link or a placeholder.
_MARKED = re.compile(r"[@{%<&]|://|www\.")
_ANY_TEXT = re.compile(rf"{_LINK}|{_PLACEHOLDER}|{_NUMBER}|[{_HAN}]|{_WORD}|[^\s]")
_PLAIN_TEXT = re.compile(rf"{_WORD}|{_NUMBER}|[^\s]")
LINK, PLACEHOLDER, NUMBER, HAN, WORD, SYMBOL = "link", "placeholder", "number", "han", "word", "symbol"


class Token(NamedTuple):
    """A stretch of the text."""

    kind: str
    text: str
    start: int
    end: int


class _Kinds(dict[str, str]):
    """The kind of a token by its text, which decides it; remembered."""

    def __missing__(self, text: str) -> str:
        match = _TOKEN.fullmatch(text)
        kind = (match and match.lastgroup) or SYMBOL
        if len(text) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[text] = kind
        return kind


_LONGEST_KNOWN, _MOST_KNOWN = 40, 100_000
_KINDS = _Kinds()


@lru_cache(maxsize=256)
def split_texts(text: str) -> tuple[str, ...]:
    """The text of every token, for those who need neither kinds nor places; several times as fast as all of them.

    >>> split_texts("Take 2.5 mg/kg {when}")
    ('Take', '2.5', 'mg', '/', 'kg', '{when}')
    """
    return tuple((_ANY_TEXT if _MARKED.search(text) else _PLAIN_TEXT).findall(text))


def find_kind(text: str) -> str:
    """The kind of a token by its text.

    >>> [find_kind(text) for text in split_texts("Take 2.5 mg/kg {when}")]
    ['word', 'number', 'word', 'symbol', 'word', 'placeholder']
    """
    return _KINDS[text]


@lru_cache(maxsize=256)
def list_words(text: str) -> tuple[str, ...]:
    """The words of a text alone; a Han character is none.

    >>> list_words("Take 2.5 mg/kg, 每天")
    ('Take', 'mg', 'kg')
    """
    return tuple([token for token in split_texts(text) if _KINDS[token] == WORD])


class _SmallWords(dict[str, str]):
    """A word in small letters by the text of its token, "" for what is no word; remembered."""

    def __missing__(self, text: str) -> str:
        word = text.lower() if _KINDS[text] == WORD else ""
        if len(text) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[text] = word
        return word


_SMALL_WORDS = _SmallWords()


@lru_cache(maxsize=256)
def list_small_words(text: str) -> tuple[str, ...]:
    """The same in small letters.

    >>> list_small_words("Take 2.5 mg/kg, 每天")
    ('take', 'mg', 'kg')
    """
    return tuple(filter(None, map(_SMALL_WORDS.__getitem__, split_texts(text))))


@lru_cache(maxsize=256)
def split_tokens(text: str) -> tuple[Token, ...]:
    """Every token of the text in order; what is between them is white space.

    >>> [token.text for token in split_tokens("Take 2.5 mg/kg {when}")]
    ['Take', '2.5', 'mg', '/', 'kg', '{when}']
    >>> [token.text for token in split_tokens("每天10 000单位")]
    ['每', '天', '10 000', '单', '位']
    """
    tokens, end = [], 0
    for token in split_texts(text):
        start = text.index(token, end)
        end = start + len(token)
        tokens.append(_make(Token, (_KINDS[token], token, start, end)))
    return tuple(tokens)


# what Token(…) does, without the call in Python around it
_make = tuple.__new__
