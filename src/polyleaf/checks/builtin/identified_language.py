"""A translation that a trained model takes for another language, where the small words alone do not tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from polyleaf.checks.builtin.wrong_language import find_wrong_languages
from polyleaf.checks.check import SOURCE_LANGUAGE, Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.checks.identifying import EXTRA, identify, identify_likeliest, is_installed, list_identified
from polyleaf.checks.language_data import read_language_data
from polyleaf.checks.text import script_of
from polyleaf.model import Certainty, Finding, Severity

_FEWEST_WORDS, _MOST_WORDS = 4, 200
_SUREST = 0.7
_LEAST_DOUBT = 0.1
# a text with this share of the language's own small words is in it
_OWN_SHARE = 0.25
# Serbian and Croatian, Malay and Indonesian: what a model tells apart is where the text is from
_ONE_LANGUAGE = ({"sr", "hr", "bs", "sh"}, {"ms", "id"}, {"nb", "nn", "no"}, {"cs", "sk"}, {"gl", "pt"})


def find_identified(pair: Pair) -> Iterator[Finding]:
    """Prose that the model is sure of, whose small words are not the language's, and of which wrong-language is silent.

    >>> bad = "Conservare le medicine fuori dalla portata altrui."
    >>> found = list(find_identified(Pair("Keep the tablets out of reach of children.", bad, "es")))
    >>> [item.check for item in found] == (["identified-language"] if is_installed() else [])
    True
    """
    base = pair.language.partition("_")[0]
    if pair.is_copy or not _can_be_identified(pair.language):
        return
    words = pair.target_words
    if len(words) < _FEWEST_WORDS or _speaks(words, pair.language):
        return
    if base not in list_identified():
        return
    text = " ".join(words[:_MOST_WORDS])
    best, share = identify_likeliest(text)
    if best in (base, SOURCE_LANGUAGE) or share < _SUREST or any({best, base} <= group for group in _ONE_LANGUAGE):
        return
    if any(code == base and other > _LEAST_DOUBT for code, other in identify(text)):
        return
    if any(True for _ in find_wrong_languages(pair)):
        # it has said so
        return
    message = f"is {best} and not {base}, says a language identifier ({share:.0%})"
    yield make_finding("identified-language", Severity.MAJOR, message, certainty=Certainty.LIKELY)


def _can_be_identified(language: str) -> bool:
    """Whether to ask the model at all: it cannot tell edited English, nor the languages in Han."""
    return language.partition("_")[0] not in ("", SOURCE_LANGUAGE) and script_of(language) != "han" and is_installed()


def _speaks(words: Sequence[str], language: str) -> bool:
    return sum(map(_list_own(language).__contains__, words)) >= _OWN_SHARE * len(words)


@cache
def _list_own(language: str) -> frozenset[str]:
    return frozenset(read_language_data(language).get("function_words", ()))


@dataclass(frozen=True, slots=True)
class IdentifierCheck(Check):
    """A check that needs a library."""

    def find_obstacle(self) -> str | None:
        """What to install."""
        return None if is_installed() else f"needs a language identifier: pip install '{EXTRA}'"


PLUGIN = IdentifierCheck(
    name="identified-language",
    summary="A trained model takes the text for another language.",
    advice="Neighbouring languages share many words, so look at the whole text. A list of names may be mistaken.",
    find=find_identified,
    guard=Guard(kinds=OWN_WORDS, language=_can_be_identified),
)
