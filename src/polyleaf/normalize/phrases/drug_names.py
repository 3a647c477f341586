"""The names of medicines, and words that are nearly one of them: `Ibandrotan`, `Tidronate`."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SHORTEST = 6
# letters of a word that is looked at: "iron" and "zinc" are near too many words
LONG = 9
# letters from which two slips are still a near miss; below it one is
SHARED_START = 6
# letters from which a name is recognized by its beginning, with three slips after it
# what other languages and the plural put at the end of the same name; checked by hand, these are no near misses
ENDINGS = ("s", "'s", "’s")
PLAIN_LETTERS = str.maketrans("áàâäãéèêëíìîïıóòôöõúùûüçñşğ", "aaaaaeeeeiiiiiooooouuuucnsg")
# what languages write for the same sound, in order: Spanish "f" for "ph", Russian "ks" for "x" and "gidro" for "hydro"
SOUNDS = (
    ("ph", "f"), ("th", "t"), ("ch", "k"), ("kh", "k"), ("gidro", "hidro"), ("h", ""), ("x", "ks"), ("qu", "kv"),
    ("w", "v"), ("ae", "e"), ("oe", "e"), ("y", "i"), ("j", "i"), ("ts", "s"), ("tz", "s"), ("z", "s"),
)  # fmt: skip
SOFT_C = re.compile(r"c(?=[ei])")
DOUBLED = re.compile(r"(.)\1+")
# with which the names of one kind of medicine end, so that a word which ends so is one, or a slip
STEMS = re.compile(
    r"[a-z]{3,}(?:pril|sartan|statin|tinib|floxacin|cillin|mycin|prazole|conazole|dipine|gliptin|gliflozin|glutide|xaban|gatran"
    r"|dronate|dronic|setron|triptan|tidine|oxetine|thiazide|lukast|glitazone|vudine|profen|coxib|cycline|zepam|zolam"
    r"|barbital|curonium|poetin|grastim|parib|ciclib|limus|olol|tropium|terol|cromil|caine|bactam|penem|oxacin|azolam"
    r"|grel|relor|caftor|buvir|asvir|tegravir|ciclovir|racetam|gabalin|nidazole|bendazole|vaptan|lutamide|relix|phylline|peridol|metasone|fenac|triptyline|trexate|platin|taxel|rubicin|zumab|ximab|tuzumab|limab|kinra)s?\Z"
)
NO_MEDICINES = frozenset((
    "somatostatin", "angiostatin", "endostatin", "cystatin", "follistatin", "myostatin", "april", "alcohol", "glycerol",
    "cholesterol", "ergosterol", "phytosterol", "sterol", "lanosterol", "erythropoietin", "thrombopoietin", "protocol",
))  # fmt: skip
FINAL = re.compile(r"(?:um|us|[oae])\Z")


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    letters: int
    # one bit for each letter that occurs


@cache
def load_drug_names() -> frozenset[str]:
    """Every name of ``data/drug_names.txt``, in lower case."""
    return frozenset(name for names in load_drug_groups().values() for name in names)


@cache
def load_drug_groups() -> dict[str, tuple[str, ...]]:
    """The names on each line of ``data/drug_names.txt``, by what the line is of.

    >>> "morphine" in load_drug_groups()["painkillers"]
    True
    """
    text = (files("polyleaf.normalize") / "data" / "drug_names.txt").read_text(encoding="utf-8")
    lines = (line.partition(":") for line in text.splitlines() if ":" in line and not line.startswith("#"))
    return {group: tuple(names.split()) for group, _, names in lines}


@cache
def _group_names() -> dict[str, tuple[_Name, ...]]:
    """Names by their first three and by their last four letters: a slip seldom touches both."""
    groups: defaultdict[str, list[_Name]] = defaultdict(list)
    for text in sorted(load_drug_names()):
        if len(text) >= SHORTEST:
            name = _Name(text, _mark_letters(text))
            groups[f"{text[:3]}-"].append(name)
            groups[f"-{text[-4:]}"].append(name)
    return {key: tuple(names) for key, names in groups.items()}


def _mark_letters(text: str) -> int:
    mask = 0
    for character in text:
        mask |= 1 << (ord(character) & 31)
    return mask


@cache
def load_ordinary_words() -> frozenset[str]:
    """Words of ``data/not_drug_names.txt``, which are nearly the name of a medicine and are right."""
    text = (files("polyleaf.normalize") / "data" / "not_drug_names.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def spell_by_sound(word: str) -> str:
    """A name as any language may write it: `izoniazid`, `Hidroklorotiyazid` and the English names come out alike.

    >>> spell_by_sound("hidroklorotiyazid") == spell_by_sound("hydrochlorothiazide")
    True
    >>> spell_by_sound("amoksitsillin") == spell_by_sound("amoxicillin"), spell_by_sound("rifampisin")
    (True, 'rifampisin')
    """
    text = word.translate(PLAIN_LETTERS)
    for before, after in SOUNDS:
        text = text.replace(before, after)
    text = DOUBLED.sub(r"\1", SOFT_C.sub("s", text).replace("c", "k"))
    return FINAL.sub("", text)


@cache
def _group_by_sound() -> dict[str, str]:
    return {spell_by_sound(name): name for name in sorted(load_drug_names(), reverse=True) if len(name) >= SHORTEST}


def find_near_name(word: str) -> str | None:
    """The name a lower-case word nearly is; None for a name, for its plural, and for a word that is near none.

    >>> find_near_name("ibandrotan"), find_near_name("tidronate"), find_near_name("ibuprofen")
    ('ibandronate', 'etidronate', None)
    """
    names = load_drug_names()
    stem = next((word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending)), word)
    if len(word) < SHORTEST or word in names or stem in names or word in load_ordinary_words():
        return None
    sounding = _group_by_sound().get(spell_by_sound(word))
    if sounding:
        return sounding
    groups, letters = _group_names(), _mark_letters(word)
    best: tuple[int, str] | None = None
    for key in (f"{word[:3]}-", f"-{word[-4:]}"):
        for name in groups.get(key, ()):
            if abs(len(name.text) - len(word)) <= 2 and (name.letters ^ letters).bit_count() <= 4:
                slips = count_slips(word, name.text)
                if slips <= _allow_slips(word, name.text) and (best is None or (slips, name.text) < best):
                    best = (slips, name.text)
    return best[1] if best else None


def _allow_slips(word: str, name: str) -> int:
    length = min(len(word), len(name))
    if length >= LONG:
        return 3 if word[:SHARED_START] == name[:SHARED_START] else 2
    return 1


def count_slips(one: str, other: str) -> int:
    """Letters put in, left out or exchanged, and neighbours swapped (optimal string alignment)."""
    above: list[int] = []
    row = list(range(len(other) + 1))
    for index, character in enumerate(one, 1):
        older, above, row = above, row, [index]
        for column, target in enumerate(other, 1):
            cost = min(above[column] + 1, row[column - 1] + 1, above[column - 1] + (character != target))
            swapped = index > 1 and column > 1 and character == other[column - 2] and one[index - 2] == target
            row.append(min(cost, older[column - 2] + 1) if swapped else cost)
    return row[-1]


def is_unknown_name(word: str) -> bool:
    """Whether a lower-case word ends like the names of one kind of medicine and is none that is known.

    >>> is_unknown_name("lorvastatin"), is_unknown_name("simvastatin"), is_unknown_name("somatostatin")
    (True, False, False)
    """
    stem = word.removesuffix("s")
    return (
        bool(STEMS.fullmatch(word))
        and word not in load_drug_names()
        and stem not in load_drug_names()
        and stem not in NO_MEDICINES
        and word not in load_ordinary_words()
    )
