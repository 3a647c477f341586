from __future__ import annotations

import pytest

from polyleaf.catalogs import read_catalog, serialize_mo, write_catalog
from polyleaf.files import Writer
from polyleaf.model import Catalog, Message
from polyleaf.pipeline import remembering
from polyleaf.review import Actor, append_decisions, make_decision

KNOWN = "Call your nurse if your skin hurts."
FRENCH = "Appelez votre infirmière si votre peau vous fait mal."


def translate(project, msgid, text, ops=("accept",), language="fr", domain="hands"):
    """Have people write and decide on a translation."""
    path = project.catalog(language, domain)
    catalog = read_catalog(path, language)
    (message,) = [item for item in catalog.messages if item.msgid == msgid]
    done = Message(msgid, (text,), references=message.references, notes=message.notes)
    messages = tuple(done if item is message else item for item in catalog.messages)
    write_catalog(path, Catalog(language, messages, catalog.headers, catalog.comments))
    roles = {"accept": "translator", "revise": "reviser", "approve": "releaser"}
    decisions = [make_decision(op, done, Actor(f"{roles[op]}-1", roles[op], "2026-11-24T21:06:16Z")) for op in ops]
    append_decisions(project.decisions(language), decisions, Writer())


@pytest.fixture
def known(built):
    translate(built, KNOWN, FRENCH)
    return built


def write_csv(folder, *rows, name="pairs.csv"):
    (folder / name).write_text("".join(f"{row}\n" for row in ("source,target", *rows)), "utf-8")
    return folder / name


def test_a_new_project_remembers_nothing(built, run):
    assert run("memory", "stats").out == ""
    assert run("memory", "search", "bone", "--lang", "fr").out == ""


def test_what_a_person_translated_is_found_with_who_when_and_where(known, run):
    (match,) = run("memory", "search", KNOWN, "--lang", "fr", "--json").json
    assert (match["score"], match["target"], match["state"]) == (100, FRENCH, "translated")
    assert (match["person"], match["time"]) == ("translator-1", "2026-11-24T21:06:16Z")
    assert (match["domain"], match["document"]) == ("hands", "hands")
    assert match["origin"].startswith("locales/fr/LC_MESSAGES/hands.po:")
    assert run("memory", "stats", "--json").json == [{"source": "en", "lang": "fr", "state": "translated", "pairs": 1}]


def test_the_texts_around_it_make_it_a_match_in_context(built, run):
    messages = read_catalog(built.catalog("fr", "hands"), "fr").messages
    before, text, after = (message.msgid for message in messages[:3])
    translate(built, text, "Un texte.")
    asked = ("memory", "search", text, "--lang", "fr", "--json", "--before", before)
    assert run(*asked, "--after", after).json[0]["score"] == 101
    assert run(*asked, "--after", "Another text.").json[0]["score"] == 100
    assert run(*asked).json[0]["score"] == 100


def test_a_changed_fact_is_named_for_people(known, run):
    out = run("memory", "search", "Call your nurse if your skin does not hurt.", "--lang", "fr").out
    assert FRENCH in out
    assert "differs: asked “not”, not remembered" in out


def test_a_removed_translation_is_kept(known, run):
    outline = known.sources / "hands.toml"
    outline.write_text(outline.read_text("utf-8").replace('"12.1"', '"3.1"').replace('"3.1", "3.2"', '"3.2"'), "utf-8")
    assert run("extract", "-q").code == 0
    (match,) = run("memory", "search", KNOWN, "--lang", "fr", "--json").json
    assert (match["removed"], match["target"], match["state"]) == (True, FRENCH, "translated")


def test_a_withdrawn_translation_is_forgotten(known, run):
    assert run("memory", "search", KNOWN, "--lang", "fr").out
    path = known.catalog("fr", "hands")
    path.write_text(path.read_text("utf-8").replace(FRENCH, "Autre chose."), "utf-8")
    assert run("memory", "search", KNOWN, "--lang", "fr", "--min-score", "100").out == ""


def test_a_damaged_store_is_made_again(known, run):
    run("memory", "import", write_csv(known.root, "bone,os"), "--lang", "fr", "-q")
    expected = run("memory", "search", KNOWN, "--lang", "fr").out
    store = known.cache / "memory.sqlite"
    for content in (b"", b"garbage" * 5000, store.read_bytes()[:5000]):
        store.write_bytes(content)
        ran = run("memory", "search", KNOWN, "--lang", "fr")
        assert (ran.code, ran.out, ran.err) == (0, expected, "")
    assert run("memory", "search", "bone", "--lang", "fr").code == 0
    assert "os" in run("memory", "search", "bone", "--lang", "fr").out


def test_a_deleted_store_comes_back_with_the_same_content(known, run):
    run("memory", "import", write_csv(known.root, "pain,douleur", "bone,os"), "--lang", "fr", "-q")
    translate(known, "Do not use hot water.", "N’utilisez pas d’eau chaude.")
    run("memory", "export", "one.csv")
    (known.cache / "memory.sqlite").unlink()
    run("memory", "export", "two.csv")
    assert (known.root / "one.csv").read_bytes() == (known.root / "two.csv").read_bytes()


def test_imported_pairs_are_shown_but_not_lent(built, run):
    path = write_csv(built.root, f"{KNOWN},Traduction importée.")
    assert run("memory", "import", path, "--lang", "fr", "--json").json == [
        {"file": "pairs.csv", "pairs": 1, "passed_over": 0}
    ]
    assert run("memory", "search", KNOWN, "--lang", "fr", "--json").json[0]["state"] == "imported"
    run("draft", "--lang", "fr", "--engine", "memory", "-q")
    assert "importée" not in built.catalog("fr", "hands").read_text("utf-8")


def test_what_the_importer_says_people_translated_is_lent_as_a_fuzzy_draft(built, run):
    path = write_csv(built.root, f"{KNOWN},{FRENCH}")
    run("memory", "import", path, "--lang", "fr", "--state", "translated", "-q")
    run("draft", "--lang", "fr", "--engine", "memory", "-q")
    (message,) = [item for item in read_catalog(built.catalog("fr", "hands"), "fr").messages if item.msgid == KNOWN]
    assert (message.msgstr, message.is_fuzzy) == ((FRENCH,), True)
    assert any("memory" in note for note in message.notes)


def test_a_similar_translation_is_a_note_and_never_a_draft(built, run):
    translate(built, "Do not use hot water.", "N’utilisez pas d’eau chaude.")
    catalog = built.catalog("fr", "hands")
    other = KNOWN.replace("hurts", "itches")
    text = built.sources / "hands.txt"
    translate(built, KNOWN, FRENCH)
    text.write_text(text.read_text("utf-8").replace("skin hurts", "skin itches"), "utf-8")
    edition = built.catalog("en", "hands")
    assert run("build", "-q").code == 0, edition
    (message,) = [item for item in read_catalog(catalog, "fr").messages if item.msgid == other]
    assert message.msgstr == ("",)
    notes = [note for note in message.notes if note.startswith("memory: ")]
    assert FRENCH.split(maxsplit=1)[0] in " ".join(notes)
    assert all(len(note) < 78 for note in notes)
    before = catalog.read_bytes()
    assert run("draft", "-q").code == 0
    assert catalog.read_bytes() == before


def test_an_import_of_the_same_name_replaces_the_earlier_one(built, run):
    run("memory", "import", write_csv(built.root, "bone,os", "pain,douleur"), "--lang", "fr", "-q")
    run("memory", "import", write_csv(built.root, "bone,os"), "--lang", "fr", "-q")
    assert run("memory", "stats", "--json").json == [{"source": "en", "lang": "fr", "state": "imported", "pairs": 1}]
    assert len(list((built.cache / "imports").iterdir())) == 2


def test_a_broken_file_is_named_and_leaves_nothing(built, run):
    (built.root / "broken.tmx").write_text("<tmx>\n<body>", "utf-8")
    ran = run("memory", "import", "broken.tmx", "--lang", "fr")
    assert ran.code == 2
    assert "broken.tmx:2: " in ran.err
    assert list((built.cache / "imports").iterdir()) == []
    assert run("memory", "stats").out == ""


@pytest.mark.parametrize("name", ["none.tmx", "pyproject.toml", "locales"])
def test_a_file_that_cannot_be_imported_is_one_sentence(built, run, name):
    ran = run("memory", "import", name, "--lang", "fr")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)


def test_a_dry_run_keeps_nothing(built, run):
    path = write_csv(built.root, "bone,os")
    assert "would remember 1 pairs" in run("memory", "import", path, "--lang", "fr", "--dry-run").err
    assert run("memory", "stats").out == ""
    assert run("memory", "export", "out.tmx", "--dry-run").out == "would change out.tmx\n"
    assert not (built.root / "out.tmx").exists()


@pytest.mark.parametrize("suffix", ["tmx", "csv"])
def test_the_memory_comes_back_from_an_export(known, run, suffix):
    run("memory", "import", write_csv(known.root, "bone,os", '"a, b","c\nd"'), "--lang", "fr", "-q")
    assert run("memory", "export", f"one.{suffix}").code == 0
    for path in (known.cache / "imports").iterdir():
        path.unlink()
    path = known.catalog("fr", "hands")
    path.write_text(path.read_text("utf-8").replace(FRENCH, "Autre chose."), "utf-8")
    assert run("memory", "import", f"one.{suffix}", "--state", "same", "-q").code == 0
    assert run("memory", "export", f"two.{suffix}").code == 0
    first, second = (
        sorted((known.root / f"{name}.{suffix}").read_text("utf-8").split("<tu ")) for name in ("one", "two")
    )
    assert first == second


@pytest.mark.parametrize("suffix", ["po", "mo"])
def test_catalogs_are_exported_and_imported(known, run, suffix):
    assert run("memory", "export", f"out.{suffix}").code == 2
    assert run("memory", "export", f"out.{suffix}", "--lang", "fr").code == 0
    assert run("memory", "import", f"out.{suffix}").code == 2
    ran = run("memory", "import", f"out.{suffix}", "--lang", "fr", "--domain", "elsewhere", "--json")
    assert ran.json == [{"file": f"out.{suffix}", "pairs": 1, "passed_over": 0}]
    found = run("memory", "search", KNOWN, "--lang", "fr", "--json").json
    assert [match["target"] for match in found] == [FRENCH]


def test_a_catalog_without_a_translation_brings_nothing(built, run):
    (built.root / "empty.po").write_text('msgid "bone"\nmsgstr ""\n', "utf-8")
    assert "0 pairs, passed over 1" in run("memory", "import", "empty.po", "--lang", "fr").err


def test_contexts_that_are_keys_of_a_program_can_be_ignored(built, run):
    message = Message("Cholera", ("Choléra",), msgctxt="model:pathology,name:A00")
    (built.root / "icd.mo").write_bytes(serialize_mo([message], "fr"))
    run("memory", "import", "icd.mo", "--lang", "fr", "-q")
    assert run("memory", "search", "Cholera", "--lang", "fr", "--json").json[0]["score"] == 99
    run("memory", "import", "icd.mo", "--lang", "fr", "--ignore-context", "-q")
    assert run("memory", "search", "Cholera", "--lang", "fr", "--json").json[0]["score"] == 100


def test_a_broken_catalog_of_another_language_is_not_in_the_way(known, run, tmp_path):
    (known.locales / "es" / "LC_MESSAGES").mkdir(parents=True)
    locale = (known.locales / "fr" / "locale.toml").read_text("utf-8").replace('"fr"', '"es"')
    (known.locales / "es" / "locale.toml").write_text(locale, "utf-8")
    (known.locales / "es" / "LC_MESSAGES" / "hands.po").write_text('msgid "a', "utf-8")
    assert run("memory", "search", KNOWN, "--lang", "fr").code == 0
    assert run("memory", "stats").code == 2


def test_a_broken_description_of_an_import_says_what_to_do(built, run):
    run("memory", "import", write_csv(built.root, "bone,os"), "--lang", "fr", "-q")
    (description,) = (built.cache / "imports").glob("*.json")
    for content in ("{", "[]", '{"name": "x", "file": "../../pyproject.toml", "options": {}}'):
        description.write_text(content, "utf-8")
        ran = run("memory", "stats")
        assert (ran.code, len(ran.err.splitlines())) == (2, 1)
        assert "import again" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("search",),
        ("search", "bone"),
        ("search", "bone", "--lang", "../es"),
        ("search", "bone", "--lang", "tlh"),
        ("search", "bone", "--lang", "fr", "--limit", "0"),
        ("search", "bone", "--lang", "fr", "--limit", "-3"),
        ("search", "bone", "--lang", "fr", "--min-score", "-1"),
        ("search", "bone", "--lang", "fr", "--min-score", "102"),
        ("import",),
        ("import", "pairs.csv", "--lang", "!"),
        ("import", "pairs.csv", "--lang", "fr", "--state", "approved"),
        ("export",),
        ("export", "out.doc"),
        ("export", "out.csv", "--state", "loved"),
    ],
)
def test_wrong_use_is_one_sentence(built, run, arguments):
    ran = run("memory", *arguments)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)


def test_a_language_that_only_the_memory_has_is_searched(built, run):
    write_csv(built.root, "bone,Knochen")
    assert run("memory", "import", "pairs.csv", "--lang", "de").code == 0
    assert "Knochen" in run("memory", "search", "bone", "--lang", "de").out
    ran = run("memory", "search", "bone", "--lang", "tlh")
    assert "no language 'tlh'" in ran.err
    assert "choose one of" in ran.err


def test_the_store_and_the_catalogs_agree_on_what_may_be_lent():
    from polyleaf.memory import LENDABLE
    from polyleaf.model import State

    assert {State.TRANSLATED, State.REVISED, State.APPROVED} == set(LENDABLE)
    assert remembering.LENDABLE is LENDABLE
