"""One look for several lexicons finds what each of them would."""

from __future__ import annotations

import pytest

from polyleaf.facts.folding import list_drug_forms, list_forms
from polyleaf.facts.language import SUPPORTED, load_language
from polyleaf.facts.openings import Openings
from polyleaf.facts.tokens import WORD, Token


@pytest.mark.parametrize("code", SUPPORTED)
def test_a_look_at_all_lexicons_finds_what_each_finds(code):
    language = load_language(code)
    lexicons = {1: language.concepts, 2: language.polarity, 4: language.numbers, 8: language.units}
    for numbered, forms in ((lexicons, list_forms), ({1: language.drugs}, list_drug_forms)):
        openings = Openings(numbered, forms)
        known = [word for lexicon in numbered.values() for table in lexicon.list_openings() for word in table]
        for word in known[::7]:
            for text in (word, f"{word}xe", f"Un{word}", word[:-1], f"و{word}", f"Vorfuß{word}brille", f"{word * 40}"):
                token = Token(WORD, text, 0, len(text))
                expected = sum(number for number, lexicon in numbered.items() if lexicon.starts_with(token))
                assert not text or openings.find(text) == expected, text
