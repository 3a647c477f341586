"""A translation in another language than its catalog's, told by small words and letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cache

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.checks.language_data import list_known, read_language_data
from polyleaf.checks.neighbours import count_own, find_neighbour, has_owned
from polyleaf.checks.text import find_script, script_of
from polyleaf.facts import is_supported, list_words, split_tokens
from polyleaf.model import Certainty, Finding, Severity

# Letters a language does not have though its neighbours do; a name may bring one, hence two count more.
_FOREIGN_LETTERS = {
    "es": "ãõçâêôàèìòäöëïßåøæœ",
    "pt": "ñäößåøæœèìòîë¿¡",
    "fr": "ñãõäößåøıłőąęáíóú¿¡",
    "de": "ãõñçáéíóúàèìòùâêîôûåøœ¿¡",
    "uk": "ыэъё",
    "ar": "پچژگکیےٹڈڑںھہۀ",
    "hi": "ळऱॲ",
}
_FEWEST_LETTERS = 4
_MOSTLY = 0.6
# Scripts with one language each among those we know.
_ENOUGH_WORDS = 2
_LETTERS_OF_A_CHARACTER = 3
_LONGEST_SHORT = 25
# words of a text that one certain word may tell


def find_wrong_languages(pair: Pair) -> Iterator[Finding]:
    """Another script, or the small words and letters of another language and none of its own.

    >>> bad = "Mantenha os comprimidos fora do alcance das crianças."
    >>> [item.message for item in find_wrong_languages(Pair("Keep the tablets out of reach.", bad, "es"))]
    ['seems to be pt_BR, not es']
    """
    if pair.is_copy or not pair.target.strip() or not pair.language:
        return
    script = _find_other_script(pair)
    if script is not None:
        # one word may be a name: "Email:"
        doubt = (Certainty.LIKELY, Severity.MAJOR) if len(pair.target.split()) == 1 else (Certainty.CERTAIN,)
        yield _make(f"is written in another script ({script})", *doubt)
        return
    other = _find_other_language(pair)
    if other is not None:
        yield _make(f"seems to be {other}, not {pair.language}", Certainty.LIKELY)
        return
    neighbour = _find_certain_words(pair)
    if neighbour is not None:
        # a single word may be a name
        severity = Severity.CRITICAL if neighbour[1] > 1 else Severity.MAJOR
        yield _make(f"has words of {neighbour[0]}, not of {pair.language}", Certainty.LIKELY, severity)


def _make(message: str, certainty: Certainty, severity: Severity = Severity.CRITICAL) -> Finding:
    return make_finding("wrong-language", severity, message, certainty=certainty)


def _find_other_script(pair: Pair) -> str | None:
    home = script_of(pair.language)
    if (home == "latin" and pair.target.isascii()) or pair.scripts <= {home}:
        return None
    words = [token.text for token in split_tokens(pair.target) if token.kind in ("word", "han")]
    source = pair.source.lower()
    foreign = [word for word in words if word.lower() not in source]
    scripts = Counter(find_script(char) for word in foreign for char in word)
    scripts.pop("", None)
    if home == "han" and pair.language.startswith("ja"):
        return None
    if scripts["kana"] and home == "han":
        return "kana"
    if home == "han":
        # a character of Chinese is worth a word's half
        scripts["han"] *= _LETTERS_OF_A_CHARACTER
    total = scripts.total()
    if (
        total < _FEWEST_LETTERS
        or not home
        or scripts[home] / total > 1 - _MOSTLY
        or (scripts[home] and len(foreign) < 4)
    ):
        return None
    return scripts.most_common(1)[0][0]


def _find_other_language(pair: Pair) -> str | None:
    lower = pair.target_vocabulary
    own = len(lower & _list_words(pair.language))
    odd = 0 if pair.target.isascii() or _has_no_odd(pair) else _count_odd(list_words(pair.target), pair.language)
    if not odd and _is_at_home(lower, own, pair.language):
        return None
    best, best_score = _find_best(lower, pair.language)
    if best is None:
        return "another language" if odd >= 3 and len(pair.target_words) >= 3 else None
    if best == "en":
        # English parts are another check's; this one is for whole texts
        return best if own == 0 and best_score >= 3 and best_score * 4 >= len(pair.target_words) else None
    margin = best_score - own
    if odd and margin >= 1 and best_score >= 1 and odd + margin >= _ENOUGH_WORDS:
        return best
    return best if own * 3 < best_score and best_score >= _ENOUGH_WORDS + 1 else None


def _is_at_home(words: Set[str], own: int, language: str) -> bool:
    """Whether other languages have too few of the words, or the language itself has enough of them."""
    if own >= _ENOUGH_WORDS and own * 3 >= len(words):
        return True
    shared = len(words & _index_rivals(language)[1].keys())
    return shared <= _ENOUGH_WORDS or own * 3 >= shared


def _has_no_odd(pair: Pair) -> bool:
    """Whether not one letter can be foreign, so that none needs counting."""
    return _list_odd(pair.language).isdisjoint(pair.target.lower())


@cache
def _list_odd(language: str) -> frozenset[str]:
    return frozenset(_FOREIGN_LETTERS.get(language.partition("_")[0], ""))


def _find_certain_words(pair: Pair) -> tuple[str, int] | None:
    """The language that has words of the text to itself, where they are more than the text's own small words."""
    if not 1 < len(pair.target_words) <= _LONGEST_SHORT or not has_owned(pair.target_words, pair.language):
        return None
    words = list_words(pair.target)
    names = {word.lower() for word in words[1:] if word[:1].isupper()}
    lower = set(map(str.lower, words)) - names
    found = find_neighbour(lower, pair.language)
    if found is None:
        return None
    left = lower - {word.lower() for word in list_words(pair.source)}
    found = find_neighbour(left, pair.language)
    if found is None:
        return None
    # what both languages have tells nothing
    own = len((left & _list_words(pair.language)) - _list_words(found[0])) + count_own(left, pair.language)
    return found if found[1] > own else None


def _count_odd(words: Sequence[str], language: str) -> int:
    letters = _list_odd(language)
    return sum(char in letters for word in words if not word[:1].isupper() for char in word.lower())


def _find_best(words: Set[str], language: str) -> tuple[str | None, int]:
    """The other language of the same script that has most of the words, and how many; a supported one before others."""
    rivals, index = _index_rivals(language)
    scores = Counter(rival for word in index.keys() & words for rival in index[word])
    if not scores:
        return None, 0
    best = min(scores, key=lambda rival: (-scores[rival], rival))
    return rivals[best], scores[best]


@cache
def _index_rivals(language: str) -> tuple[tuple[str, ...], dict[str, tuple[int, ...]]]:
    """The languages a text may be in instead, and for each of their small words which of them have it."""
    rivals = tuple(
        code
        for code in sorted(list_known(), key=lambda code: not is_supported(code))
        if not _is_cousin(code, language) and script_of(code) == script_of(language)
    )
    index: dict[str, tuple[int, ...]] = {}
    for place, code in enumerate(rivals):
        for word in _list_words(code):
            index[word] = (*index.get(word, ()), place)
    return rivals, index


def _is_cousin(code: str, language: str) -> bool:
    return code.partition("_")[0] == language.partition("_")[0]


@cache
def _list_words(language: str) -> frozenset[str]:
    return frozenset(word.lower() for word in read_language_data(language).get("function_words", ()))


PLUGIN = Check(
    name="wrong-language",
    summary="The text is in another language.",
    advice="A neighbour's language is the commonest slip of copy and paste. Translate into this catalog's language.",
    find=find_wrong_languages,
    guard=Guard(kinds=OWN_WORDS),
)
