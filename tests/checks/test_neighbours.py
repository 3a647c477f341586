"""Short texts in a neighbour's language, each beside the same in the right one; and strangers' letters in a word."""

from __future__ import annotations

import pytest

from polyleaf.checks import check_unit
from polyleaf.checks.language_data import list_known, read_language_data
from polyleaf.checks.text import script_of

SHORT = [
    ("es", "Beba mucha agua.", "Beba muita água."),
    ("es", "Llame a su médico.", "Ligue para o seu médico."),
    ("es", "No conduzca.", "Não dirija."),
    ("es", "El vendaje debe mantenerse seco.", "O curativo deve ficar seco."),
    ("es", "Beba mucha agua.", "Bevete molta acqua."),
    ("pt_BR", "Beba muita água.", "Beba mucha agua."),
    ("pt_BR", "Não dirija.", "No conduzca."),
    ("pt_BR", "O curativo deve ficar seco.", "El vendaje debe estar seco."),
    ("fr", "Buvez beaucoup d’eau.", "Beba muita água."),
    ("fr", "Lavez-vous les mains.", "Lave as mãos."),
    ("fr", "Le pansement doit rester sec.", "El vendaje debe estar seco."),
    ("de", "Waschen Sie sich die Hände.", "Vask hænderne."),
    ("de", "Waschen Sie sich die Hände.", "Was je handen niet."),
    ("uk", "Пийте багато води.", "Пейте много воды."),
    ("uk", "Не сідайте за кермо.", "Не садитесь за руль."),
    ("uk", "Помийте руки.", "Помойте руки."),
    ("hi", "अपने हाथ धोएँ।", "आपले हात धुवा."),
    ("hi", "अपने डॉक्टर को फ़ोन करें।", "आफ्नो डाक्टरलाई फोन गर्नुहोस्।"),
]
OF_LANGUAGE = {"wrong-language", "identified-language", "partly-untranslated", "untranslated"}
STRANGERS = [
    ("hi", "अपने हाथ धोएँ।", "अपने हаथ धोएँ।"),
    ("hi", "MRIकी जाँच कराएँ।", "MRI की जाँच करoएँ।"),
    ("ar", "تناول الدواء.", "تناول الدwاء."),
    ("ar", "أجرِ الMRI غدًا.", "تناول الدοواء."),
    ("uk", "Приймайте β-блокатори.", "Приймайте таблeтки."),
]


def flags(target: str, language: str) -> set[str]:
    return {finding.check for finding in check_unit("An English sentence of its own.", target, language)}


@pytest.mark.parametrize(("language", "right", "wrong"), SHORT)
def test_a_short_text_in_a_neighbours_language_is_flagged(language, right, wrong):
    assert not flags(right, language) & OF_LANGUAGE
    assert flags(wrong, language) & OF_LANGUAGE


@pytest.mark.parametrize(("language", "right", "wrong"), STRANGERS)
def test_a_letter_of_any_other_script_inside_a_word_is_flagged(language, right, wrong):
    assert "mixed-script" not in flags(right, language)
    assert "mixed-script" in flags(wrong, language)


@pytest.mark.parametrize("language", [code for code in list_known() if "certain_words" in read_language_data(code)])
def test_a_certain_word_is_no_small_word_of_a_neighbour_of_depth(language):
    certain = set(read_language_data(language)["certain_words"])
    others = [
        other
        for other in ("es", "fr", "pt_BR", "de", "uk", "hi")
        if other != language and script_of(other) == script_of(language)
    ]
    shared = {other: certain & set(read_language_data(other)["function_words"]) for other in others}
    assert {other: words for other, words in shared.items() if words} == {}
