from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.errors import CatalogError
from polyleaf.memory import (
    AS_WRITTEN,
    STANDINGS,
    ImportOptions,
    Pair,
    Reading,
    read_csv,
    read_tmx,
    serialize_csv,
    serialize_tmx,
)
from polyleaf.model import to_nfc

OMEGAT = Path(__file__).parents[1] / "golden" / "memory" / "by-omegat-3.tmx"
# what OmegaT 3.6.0 saved of its project with the source of by-omegat-3.po, beside a note of its own
READERS = {"tmx": read_tmx, "csv": read_csv}


def read(kind, content, **options):
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    reading = Reading(f"file.{kind}", ImportOptions(**options))
    return list(READERS[kind](BytesIO(data), reading)), reading.passed_over


def write(kind, pairs):
    return "".join(serialize_csv(pairs) if kind == "csv" else serialize_tmx(pairs, "en"))


texts = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t\r<&>\"',;"), min_size=1).filter(
    lambda text: text.strip() and "\uffff" not in text and "\ufffe" not in text
)
words = st.text(st.sampled_from('abc-1<&"'), max_size=8)
pairs = st.builds(
    Pair,
    source_language=st.sampled_from(("en", "en_GB")),
    target_language=st.sampled_from(("es", "pt_BR", "zh_Hans", "sr_Latn_RS")),
    source=texts.map(to_nfc),
    target=texts.map(to_nfc),
    context=st.none() | texts.map(to_nfc),
    form=st.none() | st.integers(0, 5),
    before=st.none() | st.just("0123456789abcdef"),
    after=st.none() | st.just("fedcba9876543210"),
    state=st.sampled_from(STANDINGS),
    removed=st.booleans(),
    domain=words,
    document=words,
    person=words,
    time=st.sampled_from(("", "2026-11-24T21:06:16Z")),
)


@pytest.mark.parametrize("kind", READERS)
@given(wanted=st.lists(pairs, max_size=4))
def test_what_is_written_reads_back_the_same(kind, wanted):
    content = write(kind, wanted)
    found, passed_over = read(kind, content, state=AS_WRITTEN)
    assert passed_over == 0
    assert [without_origin(pair) for pair in found] == wanted
    assert write(kind, found) == content


def without_origin(pair):
    from dataclasses import replace

    return replace(pair, origin="")


@pytest.mark.parametrize("kind", READERS)
def test_a_file_is_not_believed_that_somebody_approved_it(kind):
    content = write(kind, [Pair("en", "es", "bone", "hueso", state="approved", person="releaser-1")])
    assert [pair.state for pair in read(kind, content)[0]] == ["imported"]
    assert [pair.state for pair in read(kind, content, state="translated")[0]] == ["translated"]


@pytest.mark.parametrize("kind", READERS)
def test_another_language_than_asked_for_is_passed_over_and_counted(kind):
    content = write(kind, [Pair("en", "es", "bone", "hueso"), Pair("en", "fr", "bone", "os")])
    found, passed_over = read(kind, content, target_language="fr")
    assert ([pair.target for pair in found], passed_over) == (["os"], 1)


FOREIGN = """\
<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.1">
 <header srclang="EN-US" segtype="sentence" datatype="plaintext" o-tmf="x" adminlang="en"/>
 <body>
  <tu creationid="MARIA" creationdate="20200102T030405Z" changedate="20210102T030405Z">
   <note>of the <b>clinic</b></note>
   <tuv lang="EN-US"><seg>Take <bpt i="1">&lt;b></bpt>5 mg<ept i="1">&lt;/b></ept>.</seg></tuv>
   <tuv lang="ES-ES"><seg>Tome <bpt i="1">&lt;b></bpt>5 mg<ept i="1">&lt;/b></ept>.</seg></tuv>
   <tuv lang="DE"><seg>Nehmen Sie 5 mg.</seg></tuv>
  </tu>
  <tu><tuv lang="EN-US"><seg>only English</seg></tuv></tu>
  <tu><tuv lang="FR"><seg>seulement français</seg></tuv></tu>
 </body>
</tmx>
"""


def test_a_tmx_of_another_tool_with_several_languages_and_inline_codes():
    (spanish, german), passed_over = read("tmx", FOREIGN)
    assert (spanish.source_language, spanish.target_language) == ("en_US", "es_ES")
    assert (spanish.source, spanish.target) == ("Take <b>5 mg</b>.", "Tome <b>5 mg</b>.")
    assert (spanish.person, spanish.time) == ("MARIA", "2021-01-02T03:04:05Z")
    assert german.target_language == "de"
    assert passed_over == 1


def test_what_omegat_wrote_is_read_with_who_when_and_the_context_it_is_for():
    found, passed_over = read("tmx", OMEGAT.read_bytes())
    assert passed_over == 0
    assert [(pair.source, pair.target, pair.context) for pair in found] == [
        ("%d tablet", "%d comprimido", None),
        ("%d tablets", "%d comprimidos", None),
        ("Use soap & warm water.", "Use jabón y agua tibia.", None),
        ("Wash your hands", "Lávese las manos", None),
        ("Wash your hands before you eat.", "Lávese las manos antes de comer.", None),
        ("Wash your hands", "Lavado de manos", "heading"),
    ]
    assert {(pair.source_language, pair.target_language) for pair in found} == {("en", "es")}
    assert [(pair.person, pair.time[:10]) for pair in found[2::2]] == [
        ("translator-1", "2026-11-24"),
        ("reviser-1", "2026-11-24"),
    ]
    assert found[-1].person == "translator-1"


def test_utf_16_is_read():
    assert len(read("tmx", FOREIGN.replace('"1.0"', '"1.0" encoding="UTF-16"').encode("utf-16"))[0]) == 2


BOMB = """<?xml version="1.0"?>
<!DOCTYPE tmx [<!ENTITY a "bone"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>&b;</seg></tuv></tu></body></tmx>"""
OUTSIDE = BOMB.replace('<!ENTITY a "bone">', '<!ENTITY a SYSTEM "file:///etc/passwd">')
PARAMETER = BOMB.replace('<!ENTITY a "bone">', '<!ENTITY % a SYSTEM "http://localhost/x.dtd"> %a;')
UNKNOWN = FOREIGN.replace("Nehmen", "&nbsp;Nehmen")


@pytest.mark.parametrize("content", [BOMB, OUTSIDE, PARAMETER, UNKNOWN])
def test_entities_are_refused_with_their_line(content):
    with pytest.raises(CatalogError, match=r"file\.tmx:\d+: .*entity"):
        read("tmx", content)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("", "not well-formed"),
        ("<html></html>", "no TMX"),
        ("<tmx><body><tu>", "not well-formed"),
        (FOREIGN.replace('lang="DE"', 'lang="klingon!"'), "klingon"),
        (FOREIGN.replace('lang="DE"', ""), "no tag"),
        (FOREIGN.replace('"1.0"', '"1.0" encoding="nothing-known"'), "not well-formed"),
        (b"\xff\xfe\x00", "not well-formed"),
        ("<tmx>\x00</tmx>", "not well-formed"),
    ],
)
def test_what_is_no_tmx_is_refused_with_its_line(content, what):
    with pytest.raises(CatalogError, match=what) as caught:
        read("tmx", content)
    assert caught.value.where.startswith("file.tmx:")


def test_a_spreadsheet_with_two_columns_and_semicolons():
    found, _ = read("csv", '\ufeffsource;target\r\nbone;hueso\r\n\r\n"a; b";c\r\n', target_language="es")
    assert [(pair.source, pair.target, pair.origin) for pair in found] == [
        ("bone", "hueso", "file.csv:2"),
        ("a; b", "c", "file.csv:4"),
    ]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("", "column 'source'"),
        ("source,target\nbone,hueso\n", "which language"),
        ("source,target,target_language\nbone,hueso\n", r"file\.csv:2: has 2 fields"),
        ("source,target,target_language\nbone,hueso,!\n", r"file\.csv:2: .*no tag"),
        ("source,target,colour\n", "colour"),
        ("source,target,source\n", "column 'source'"),
        (b"source,target,target_language\nb\xff,hueso,es\n", "not UTF-8"),
        ('source,target,target_language\n"bone,hueso,es\n', "no CSV"),
    ],
)
def test_what_is_no_csv_of_pairs_is_refused(content, what):
    with pytest.raises(CatalogError, match=what):
        read("csv", content)


def test_texts_that_no_catalog_could_hold_are_passed_over():
    content = "source,target,target_language\nbo\x01ne,hueso,es\n ,x,es\nbone, ,es\nbone,hueso,es\n"
    found, passed_over = read("csv", content)
    assert ([pair.target for pair in found], passed_over) == (["hueso"], 3)
