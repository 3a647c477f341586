"""Facts by value, in every language of depth."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.facts import SUPPORTED, FactKind, compare_facts, read_facts


def numbers(text: str, language: str) -> list[tuple[Decimal, str]]:
    return [(fact.number, fact.unit) for fact in read_facts(text, language) if fact.kind is FactKind.QUANTITY]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "nine hundred ninety-nine", 999),
        ("en", "two hundred and five", 205),
        ("es", "novecientos noventa y nueve", 999),
        ("es", "treinta y uno", 31),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "soixante et onze", 71),
        ("fr", "deux cent trois", 203),
        ("pt_BR", "setecentos e vinte e um", 721),
        ("de", "neunundneunzig", 99),
        ("de", "dreihundert", 300),
        ("uk", "сто двадцять п’ять", 125),
        ("uk", "п'ятсот", 500),
        ("ar", "خمسة وعشرون", 25),
        ("ar", "مئة وثلاثة", 103),
        ("ar", "ثلاثة عشر", 13),
        ("hi", "निन्यानवे", 99),
        ("hi", "तीन सौ पाँच", 305),
        ("hi", "ढाई", Decimal("2.5")),
        ("hi", "साढ़े तीन", Decimal("3.5")),
        ("zh_Hans", "三百零五天", 305),
        ("zh_Hans", "一万二千人", 12000),
        ("zh_Hans", "1.1万人", 11000),
        ("uk", "100 тисяч", 100_000),
        ("hi", "1,50,000", 150_000),
        ("fr", "60\u202f000", 60_000),
        ("ar", "٧٫٥", Decimal("7.5")),
        ("de", "eineinhalb", Decimal("1.5")),
        ("en", "half a dozen", 6),
        ("pt_BR", "meia dúzia", 6),
        ("en", "three quarters", Decimal("0.75")),
        ("zh_Hans", "四分之三", Decimal("0.75")),
        ("es", "½", Decimal("0.5")),
        ("en", "1 ½", Decimal("1.5")),
        ("en", "10³", 1000),
    ],
)
def test_a_number_is_read_by_value(language, text, value):
    assert [number for number, _ in numbers(text, language)] == [value]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "5 miligramos", (Decimal(5), "mg")),
        ("uk", "200 мкг", (Decimal(200), "mcg")),
        ("hi", "40 मि.ग्रा.", (Decimal(40), "mg")),
        ("ar", "بعد يومين", (Decimal(2), "day")),
        ("en", "a fortnight", (Decimal(2), "week")),
        ("de", "eine Dreiviertelstunde", (Decimal(45), "minute")),
        ("fr", "un comprimé et demi", (Decimal("1.5"), "tablet")),
        ("zh_Hans", "一片半", (Decimal("1.5"), "tablet")),
        ("de", "dreimal", (Decimal(3), "time")),
        ("fr", "37 °C", (Decimal(37), "celsius")),
        ("zh_Hans", "百分之九十九", (Decimal(99), "%")),
    ],
)
def test_a_unit_is_read_with_its_number(language, text, expected):
    assert numbers(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "kind", "value"),
    [
        ("en", "April 5th, 2027", FactKind.DATE, "2027-04-05"),
        ("es", "5 de abril de 2027", FactKind.DATE, "2027-04-05"),
        ("zh_Hans", "2027年4月5日", FactKind.DATE, "2027-04-05"),
        ("ar", "12 كانون الثاني", FactKind.DATE, "01-12"),
        ("de", "04.09.2026", FactKind.DATE, "2026-09-04"),
        ("en", "6:30 PM", FactKind.TIME, "18:30"),
        ("zh_Hans", "下午三点半", FactKind.TIME, "15:30"),
        ("hi", "रात 8 बजे", FactKind.TIME, "08:00"),
        ("en", "stage IIb", FactKind.STAGE, "2b"),
        ("uk", "На 4-й стадії", FactKind.STAGE, "4"),
        ("ar", "المرحلة الثالثة", FactKind.STAGE, "3"),
        ("hi", "चौथी स्टेज", FactKind.STAGE, "4"),
        ("pt_BR", "estágio III", FactKind.STAGE, "3"),
        ("fr", "01 70 18 99 00", FactKind.PHONE, "0170189900"),
        ("ar", "السيسبلاتين", FactKind.DRUG, "cisplatin"),
        ("uk", "адреналіном", FactKind.DRUG, "adrenaline"),
        ("en", "acetaminophen", FactKind.DRUG, "paracetamol"),
        ("en", "see https://a.example.org/x.", FactKind.URL, "https://a.example.org/x"),
        ("en", "{dose}", FactKind.PLACEHOLDER, "{dose}"),
    ],
)
def test_other_facts_are_read_by_value(language, text, kind, value):
    assert [fact.value for fact in read_facts(text, language) if fact.kind is kind] == [value]


@given(st.text(max_size=80), st.sampled_from([*SUPPORTED, "cy"]))
def test_every_fact_is_where_it_says_and_a_text_equals_itself(text, language):
    facts = read_facts(text, language)
    assert all(fact.text == text[fact.start : fact.end] for fact in facts)
    assert compare_facts(facts, facts) == ()
