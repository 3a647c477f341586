"""One language's knowledge, read from the TOML files of ``languages/<code>/`` the first time it is asked for.

``numbers.toml``  number words by value, scales, ordinals, fractions, "times" words, what may stand between them
``units.toml``    unit names and symbols by unit id; dual forms, singulars that say "one" by themselves, and words that
                    are a whole amount (a fortnight)
``polarity.toml`` negations, what can stand for them, bounds, and idioms that only look like them
``calendar.toml`` months, clock words, and the words that make a number a stage
``drugs.toml``    international nonproprietary names
every other file  ``[axis]`` tables: member = phrases; the axes and their contraries are in ``axes.py``
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from polyleaf.caching import recall, stamp_files
from polyleaf.facts.folding import list_drug_forms, list_forms
from polyleaf.facts.lexicon import Forms, Lexicon, compile_patterns

_FOLDER = Path(__file__).parent / "languages"
_SEPARATE = ("numbers.toml", "units.toml", "polarity.toml", "calendar.toml", "drugs.toml")

SUPPORTED: tuple[str, ...] = tuple(sorted(path.name for path in _FOLDER.iterdir() if any(path.glob("*.toml"))))


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What is known of a language; empty tables for one without a folder."""

    code: str
    # as asked for: "pt_BR"
    base: str
    # of its folder: "pt_BR", or "" if it has none
    concepts: Lexicon
    # meanings "side.left"
    polarity: Lexicon
    # meanings "polarity.not", "soft.avoid", "bound.over", "idiom.ok"
    numbers: Lexicon
    # meanings "cardinal.2", "scale.100", "ordinal.3", "fraction.0.5", "times.2", "joiner", …
    units: Lexicon
    # meanings "mg", "day"; of a dual form or an amount "2 day"
    calendar: Lexicon
    # meanings "month.4", "stage.word", "clock.after"
    drugs: Lexicon
    # meanings "drug.ibuprofen"
    drug_forms: dict[str, tuple[str, ...]]
    # "drug.ibuprofen" to the folded forms of its name, for telling a misspelling
    drug_words: dict[str, tuple[str, ...]]
    # the same with its vowels


def is_supported(language: str) -> bool:
    """Whether the language's words are known, not only its digits and symbols."""
    return bool(_find_folder(language))


@cache
def _find_folder(language: str) -> str:
    """The folder for a language code: es_MX has es's, pt has pt_BR's.

    >>> _find_folder("es_MX"), _find_folder("pt-PT"), _find_folder("zh_CN"), _find_folder("cy")
    ('es', 'pt_BR', 'zh_Hans', '')
    """
    code = language.replace("-", "_")
    if code in SUPPORTED:
        return code
    base = code.partition("_")[0].lower()
    if base == "zh":
        return "" if any(part in code for part in ("Hant", "TW", "HK", "MO")) else "zh_Hans"
    return next((name for name in SUPPORTED if name.partition("_")[0] == base), "")


@cache
def load_language(language: str) -> Language:
    """The knowledge of a language; the same object for every code that shares a folder."""
    folder = _find_folder(language)
    return _load_folder(folder) if folder else _make_unknown(language)


def _make_unknown(language: str) -> Language:
    empty = Lexicon(())
    return Language(language, "", empty, empty, empty, Lexicon(_SYMBOLS), empty, empty, {}, {})


@cache
def _load_folder(folder: str) -> Language:
    paths = sorted((_FOLDER / folder).glob("*.toml"))
    kept = recall(f"facts-{folder}", stamp_files((*paths, *_list_code())), lambda: _compile_folder(paths))
    lexicons = {
        name: Lexicon((), list_drug_forms if name == "drugs" else list_forms, tree=tree)
        for name, tree in kept["trees"].items()
    }
    return Language(code=folder, base=folder, drug_forms=kept["drug_forms"], drug_words=kept["drug_words"], **lexicons)


@cache
def _list_code() -> tuple[Path, ...]:
    """What else a compiled language depends on."""
    return tuple(sorted(Path(__file__).parent.glob("*.py")))


def _compile_folder(paths: Sequence[Path]) -> dict[str, Any]:
    """The tables of a language as trees of their phrases: nothing but dicts, lists, tuples and strings."""
    tables = {path.name: _read(path) for path in paths}
    polarity = tables.get("polarity.toml", {})
    idioms = {"idiom": polarity.get("idiom", {})}
    others = [table for name, table in tables.items() if name not in _SEPARATE]
    drugs = tables.get("drugs.toml", {})
    return {
        "trees": {
            "concepts": compile_patterns(pair for table in (idioms, *others) for pair in _list_concepts(table)),
            "polarity": compile_patterns(_list_concepts(polarity)),
            "numbers": compile_patterns(_list_numbers(tables.get("numbers.toml", {}))),
            "units": compile_patterns([*_SYMBOLS, *_list_units(tables.get("units.toml", {}))]),
            "calendar": compile_patterns(_list_concepts(tables.get("calendar.toml", {}))),
            "drugs": compile_patterns(_list_concepts(drugs), list_drug_forms),
        },
        "drug_forms": _fold_drugs(drugs, list_drug_forms),
        "drug_words": _fold_drugs(drugs, list_forms),
    }


def _fold_drugs(table: dict[str, Any], forms: Forms) -> dict[str, tuple[str, ...]]:
    return {
        f"drug.{name}": tuple(forms(word.rstrip("*"))[0] for word in words if " " not in word)
        for name, words in table.get("drug", {}).items()
    }


def _read(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  not needed where the compiled tables were kept

    with path.open("rb") as file:
        return tomllib.load(file)


def _list_concepts(table: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (pattern, f"{axis}.{member}")
        for axis, members in table.items()
        for member, patterns in members.items()
        for pattern in patterns
    ]


def _list_numbers(table: dict[str, Any]) -> list[tuple[str, str]]:
    listed: list[tuple[str, str]] = []
    for group, entries in table.items():
        if group == "glued":
            listed.extend(_list_glued(table["cardinal"], entries))
        elif isinstance(entries, list):
            listed.extend((pattern, group) for pattern in entries)
        else:
            listed.extend((pattern, f"{group}.{value}") for value, patterns in entries.items() for pattern in patterns)
    return listed


def _list_glued(cardinals: dict[str, list[str]], joint: str) -> list[tuple[str, str]]:
    """Hundreds and thousands of a language that writes a number as one word: "zweihundertfünfzig", "zwölftausend"."""
    small = [(int(value), word) for value, words in cardinals.items() if int(value) < _HUNDRED for word in words]
    hundreds = [
        (int(value), word)
        for value, words in cardinals.items()
        if _HUNDRED <= int(value) < _THOUSAND and int(value) % _HUNDRED == 0
        for word in words
    ]
    rests = [(value, word) for value, word in small if value and word.isalpha()]
    rests += [(value, joint + word) for value, word in rests if value <= _LONGEST_JOINED]
    glued = [(high + low, front + back) for high, front in hundreds for low, back in rests]
    glued += [(value * _THOUSAND, f"{word}tausend") for value, word in rests if value > 1]
    return [(word, f"cardinal.{value}") for value, word in glued]


_HUNDRED, _THOUSAND = 100, 1000
# up to which number an "and" may stand behind the hundred: "hundertundeins"
_LONGEST_JOINED = 12


def _list_units(table: dict[str, Any]) -> list[tuple[str, str]]:
    units = [(pattern, unit) for unit, patterns in table.get("unit", {}).items() for pattern in patterns]
    duals = [(pattern, f"2 {unit}") for unit, patterns in table.get("dual", {}).items() for pattern in patterns]
    ones = [(pattern, f"1 {unit}") for unit, patterns in table.get("singular", {}).items() for pattern in patterns]
    amounts = [(pattern, amount) for amount, patterns in table.get("amount", {}).items() for pattern in patterns]
    return units + duals + ones + amounts


# International symbols, understood in every language.
_SYMBOLS = tuple(
    (symbol, unit)
    for unit, symbols in {
        "kg": ("kg",),
        "g": ("g",),
        "mg": ("mg",),
        "mcg": ("mcg", "µg", "μg", "ug"),
        "ng": ("ng",),
        "l": ("l",),
        "dl": ("dl",),
        "cl": ("cl",),
        "ml": ("ml", "cc"),
        "km": ("km",),
        "m": ("m",),
        "cm": ("cm",),
        "mm": ("mm",),
        "%": ("%", "٪", "％"),
        "celsius": ("°C", "ºC", "℃"),
        "fahrenheit": ("°F", "ºF", "℉"),
        "mmol/l": ("mmol/l",),
        "mg/dl": ("mg/dl",),
        "g/dl": ("g/dl",),
        "g/l": ("g/l",),
        "mmhg": ("mmHg", "mm Hg"),
        "kcal": ("kcal",),
        "hour": ("h",),
        "minute": ("min",),
        "gy": ("Gy",),
    }.items()
    for symbol in symbols
)
