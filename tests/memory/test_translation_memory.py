from __future__ import annotations

from polyleaf.memory import TranslationMemory
from polyleaf.model import Catalog, Message


def remember(*messages, language="es", path="locales/es/LC_MESSAGES/leaflet.po"):
    return TranslationMemory.from_catalogs([Catalog(language, messages, path=path)])


def test_an_exact_source_is_found_with_its_origin():
    match = remember(Message("bone", ("hueso",), line=12)).find("bone", "es")
    assert (match.text, match.origin) == ("hueso", "locales/es/LC_MESSAGES/leaflet.po:12")


def test_only_exactly_that_source_language_and_context_are_found():
    memory = remember(Message("bone", ("hueso",)), Message("dose", ("dosis",), msgctxt="medicine"))
    assert memory.find("Bone", "es") is None
    assert memory.find("bone ", "es") is None
    assert memory.find("bone", "pt_BR") is None
    assert memory.find("bone", "es", "medicine") is None
    assert memory.find("dose", "es") is None
    assert memory.find("bone", "es", source_language="fr") is None
    assert memory.find("dose", "es", "medicine").text == "dosis"


def test_composed_and_decomposed_letters_are_the_same_source():
    assert remember(Message("cafe\u0301", ("café",))).find("caf\u00e9", "es").text == "café"


def test_fuzzy_empty_and_plural_messages_are_not_remembered():
    memory = remember(
        Message("pain", ("dolor",), flags=("fuzzy",)),
        Message("bone", ("",)),
        Message("day", ("día", "días"), msgid_plural="days"),
    )
    assert len(memory) == 0
    assert not memory.has_pairs("en", "es")


def test_the_most_frequent_translation_is_given_and_the_others_named():
    one, other = Message("leg", ("pata",)), Message("leg", ("pierna",))
    memory = TranslationMemory.from_catalogs([Catalog("es", (message,)) for message in (one, other, other)])
    match = memory.find("leg", "es")
    assert (match.text, match.alternatives) == ("pierna", ("pata",))


def test_of_equally_frequent_translations_the_first_given_wins():
    match = remember(Message("leg", ("pierna",)), Message("leg", ("pata",))).find("leg", "es")
    assert match.text == "pierna"


def test_its_version_tells_the_content_whatever_the_order():
    one, other = Message("bone", ("hueso",)), Message("pain", ("dolor",))
    assert remember(one, other).compute_version() == remember(other, one).compute_version()
    assert remember(one).compute_version() != remember(other).compute_version()
