"""Readers of claims are asked only about sentences with a clue, and would find nothing in any other."""

from pathlib import Path

import pytest

from polyleaf.normalize.claims.clues import MEASURE, SHARE, find_clues
from polyleaf.normalize.claims.figures import read_measures, read_shares
from polyleaf.normalize.claims.shares import find_unequal_shares
from polyleaf.normalize.layout.sentences import split_sentences
from polyleaf.normalize.rules.hold_conflicting_claims import READERS

ROOT = Path(__file__).parents[2]
WAYS = ((SHARE, read_shares), (MEASURE, read_measures), (SHARE, find_unequal_shares), *READERS)


def list_sentences():
    texts = [*ROOT.glob("source_text/*.txt"), *ROOT.glob("tests/golden/normalize/rules/conflicting-claims/*.txt")]
    texts += [path for path in ROOT.glob("tests/golden/normalize/texts/*.txt") if ".expected" not in path.name]
    for path in sorted(texts):
        for line in path.read_text(encoding="utf-8").lower().splitlines():
            yield from split_sentences(line)


SENTENCES = list(list_sentences())
CLUES = find_clues(SENTENCES)


@pytest.mark.parametrize(("wanted", "read"), WAYS, ids=lambda way: getattr(way, "__name__", ""))
def test_a_sentence_without_the_clue_makes_no_such_claim(wanted, read):
    assert [text for text, clue in zip(SENTENCES, CLUES, strict=True) if not clue & wanted and list(read(text))] == []


def test_most_sentences_have_no_clue():
    assert sum(map(bool, CLUES)) < len(CLUES) / 2
