"""Sentences on the public sets (which are not part of this repository) and on the traps of stripped markup."""

import json
import os
import re
from pathlib import Path

import pytest

from polyleaf.normalize import split_sentences

SUITES = Path(os.environ.get("POLYLEAF_SUITES") or Path(__file__).parents[3] / "shared" / "suites")
# the golden rules ask for two sentences, the list set for four, for one and the same text: "1. The first item. 2. …"
WITHOUT_ENUMERATIONS = ("1. The first item. 2. The second item.",)

TRAPS = (
    "Tumors exert pressure on the bloodstream. vascular system and nerve fibers.",
    "Treatment requires an oncologist. |resort to folk remedies is highly not recommended.",
    "Follow all recommendations on diet and intake. medicines and so on.",
    "It harms nerve endings of the spinal cord . |This threatens a patient.",
    "They are prone to it, i.e. in the humerus and femur. |At first it hides.",
    "Life expectancy is 1.5-2 years. |It is short.",
    "Bones store minerals, etc. |The damage is severe.",
    "For pain, fever, etc. the doctor decides.",
    "Take approx. 5 mg of St. John's wort. |Then stop.",
    "The dose is max. 3 tablets, min. 1 tablet. |It is safe.",
    "It was tested on 15. March 2020 in Berlin, on the 3. day.",
    "Ca. 5 % of patients resp. their relatives are affected.",
    "Give 5 mg p.o. |The dose is low.",
    "Give 5 mg b.i.d. for 5 days. |Stop then.",
    "Drink 2 l. |Do not eat.",
    "It lies under 5 mg/l. |On Monday it rises.",
    "He has hepatitis B. |The virus spreads.",
    "Type I. |Type II diabetes is common.",
    "Infection with E. coli or H. pylori is common. |It is treated.",
    "It helps.[1] |The rest follows.",
    "It helps.1,2 |The rest follows.",
    "It helps. |(See below.) |The rest follows.",
    "The treatment is short.|The patient leaves.",
    "They are older than 60 years .|It was so.",
    "The patient is fine。|He goes home！|That is it.",
    "Symptoms: |• pain |• fever |• nausea",
    "1. The first item. |2. The second item.",
    "Visit www.Example.org or mail info@Example.org for help.",
    "You can call Mon. to Fri. from 8 a.m. to 5 p.m. |The call is free.",
    "Is it cancer? |No, it is not! |It goes away…",
)


def read_sentencex_cases(name):
    path = SUITES / "sentencex" / name
    if not path.is_file():
        pytest.skip(f"no {path}: set POLYLEAF_SUITES to the folder of the public sets")
    text = "\n".join(line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("#"))
    for case in re.split(r"^===$", text, flags=re.MULTILINE):
        if "\n---\n" in case:
            raw, expected = case.split("\n---\n")
            yield raw.strip("\n"), expected.split("\n")


def read_golden_rules():
    path = SUITES / "pysbd" / "cases.json"
    if not path.is_file():
        pytest.skip(f"no {path}: set POLYLEAF_SUITES to the folder of the public sets")
    for case in json.loads(path.read_text(encoding="utf-8"))["test_english:GOLDEN_EN_RULES_TEST_CASES"]:
        yield case["text"], case["sentences"]


def squeeze(sentences):
    return [text for sentence in sentences if (text := " ".join(sentence.replace("\\n", " ").split()))]


@pytest.mark.parametrize(
    ("name", "least"),
    [("golden rules", 48), ("en.txt", 237), ("lists.txt", 26)],
    ids=["pysbd", "sentencex-en", "sentencex-lists"],
)
def test_every_case_of_the_public_sets_is_split_as_expected(name, least):
    cases = list(read_golden_rules() if name == "golden rules" else read_sentencex_cases(name))
    wrong = []
    for text, expected in cases:
        enumerations = not (name == "lists.txt" and text in WITHOUT_ENUMERATIONS)
        found = squeeze(split_sentences(text, enumerations=enumerations))
        if found != squeeze(expected):
            wrong.append((text, found))
    assert wrong == []
    assert len(cases) >= least


@pytest.mark.parametrize("case", TRAPS)
def test_the_traps_of_stripped_markup_and_medical_text(case):
    expected = case.split("|")
    assert list(split_sentences("".join(expected))) == expected
