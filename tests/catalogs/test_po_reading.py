"""What the reader keeps of a file, though the canonical form leaves it out."""

from __future__ import annotations

from polyleaf.catalogs import parse_catalog

FILE = """\
# The catalog of the ward.
msgid ""
msgstr ""
"Language: ../../etc\\n"
"Last-Translator: Anna <anna@example.org>\\n"
"PO-Revision-Date: 2026-11-24 10:00+0100\\n"
"X-Generator: Poedit 3.2.2\\n"

#. a note
#: a.txt:1
#, fuzzy, reviewed
#| msgid "Take 10 mg."
msgid "Take 5 mg."
msgstr "Tome 5 mg."

# about the old one
#, fuzzy
#~| msgctxt "dose"
#~| msgid "older"
#~ msgid "old"
#~ msgstr "viejo"

msgctxt "dose"
msgid "b"
msgstr ""

# see you tomorrow
"""


def read():
    return parse_catalog(FILE, "es", "locales/es/LC_MESSAGES/x.po")


def test_language_is_the_callers_and_never_the_files():
    assert read().language == "es"


def test_dates_and_translator_are_left_out_but_the_tool_is_kept():
    assert read().headers == (("Language", "../../etc"), ("X-Generator", "Poedit 3.2.2"))


def test_each_message_knows_the_line_of_its_msgid():
    assert [(message.msgid, message.line) for message in read().messages] == [
        ("Take 5 mg.", 13),
        ("b", 24),
        ("old", 20),
    ]


def test_obsolete_messages_are_kept_whole_and_stand_last():
    old = read().messages[-1]
    assert (old.obsolete, old.msgstr, old.flags) == (True, ("viejo",), ("fuzzy",))
    assert (old.previous_msgctxt, old.previous_msgid) == ("dose", "older")
    assert old.comments == ("about the old one",)


def test_flags_are_sorted_and_unknown_ones_kept():
    assert read().messages[0].flags == ("fuzzy", "reviewed")


def test_comment_after_the_last_entry_is_not_lost():
    assert read().comments == ("The catalog of the ward.", "see you tomorrow")


def test_file_is_remembered_for_error_messages():
    assert read().path == "locales/es/LC_MESSAGES/x.po"


def test_template_has_no_language_and_any_number_of_empty_forms():
    text = 'msgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n'
    assert parse_catalog(text, "", "x.pot").messages[0].msgstr == ("", "", "")
