"""Which medicines belong to which class: `bisoprolol` to the beta blockers, not to the ACE inhibitors."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from polyleaf.normalize.phrases.drug_names import load_drug_groups


@dataclass(frozen=True, slots=True)
class DrugClass:
    """A class of medicines, by the first of its names, and a pattern for the names of all its members."""

    name: str
    members: re.Pattern[str]

    def has(self, drug: str) -> bool:
        """Whether a lower-case name of a medicine is of the class."""
        return self.members.fullmatch(drug) is not None


@cache
def load_drug_classes() -> dict[str, DrugClass]:
    """Each name of a class, with a space for every hyphen, and its class.

    >>> load_drug_classes()["beta blocker"].has("bisoprolol"), load_drug_classes()["statin"].has("omeprazole")
    (True, False)
    """
    text = (files("polyleaf.normalize") / "data" / "drug_members.toml").read_text(encoding="utf-8")
    return {
        name.replace("-", " "): made
        for names, members in tomllib.loads(text)["classes"].items()
        for made in (DrugClass(names.partition("|")[0], _compile(members)),)
        for name in names.split("|")
    }


def _compile(members: list[str]) -> re.Pattern[str]:
    groups = load_drug_groups()
    words = [word for member in members for word in (groups[member[1:]] if member[0] == "@" else (member,))]
    return re.compile("|".join(re.escape(word).replace(r"\*", "[a-z]*") for word in words))
