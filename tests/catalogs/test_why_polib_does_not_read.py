"""What polib loses or lets through when it reads (docs/decisions/0002); each test fails when polib gets better."""

from __future__ import annotations

import polib
import pytest

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def read(tmp_path, text):
    path = tmp_path / "x.po"
    path.write_bytes((HEADER + text).encode())
    return list(polib.pofile(path))


@pytest.mark.parametrize(
    "text",
    [
        '#= fuzzy\nmsgid "a"\nmsgstr "b"\n',
        'msgid "a" msgstr "b"\n',
        'msgid "a" "b"\nmsgstr "c"\n',
        'msgid\n"a"\nmsgstr "b"\n',
    ],
    ids=["sticky flags", "entry on one line", "two strings on one line", "keyword alone"],
)
def test_valid_file_is_a_syntax_error(tmp_path, text):
    with pytest.raises(OSError, match="Syntax error"):
        read(tmp_path, text)


def test_missing_file_can_become_an_empty_catalog():
    assert list(polib.pofile("# absent.po")) == []


def test_line_separator_in_a_text_is_a_syntax_error():
    with pytest.raises(OSError, match="Syntax error"):
        polib.pofile(HEADER + 'msgid "a\u2028b"\nmsgstr ""\n')


def test_duplicate_is_not_reported(tmp_path):
    assert len(read(tmp_path, 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n')) == 2


def test_path_with_spaces_becomes_two(tmp_path):
    (entry,) = read(tmp_path, '#: \u2068my file.txt\u2069:2\nmsgid "a"\nmsgstr "b"\n')
    assert entry.occurrences == [("\u2068my", ""), ("file.txt\u2069", "2")]


def test_escapes_of_bytes_are_taken_literally(tmp_path):
    (entry,) = read(tmp_path, 'msgid "10 \\302\\265g"\nmsgstr "b"\n')
    assert entry.msgid == "10 \\302\\265g"


def test_unknown_escape_passes(tmp_path):
    (entry,) = read(tmp_path, 'msgid "a"\nmsgstr "\\q"\n')
    assert entry.msgstr == "\\q"


def test_only_one_digit_of_a_plural_form_counts(tmp_path):
    (entry,) = read(tmp_path, 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "0"\nmsgstr[10] "1"\n')
    assert entry.msgstr_plural == {0: "0", 1: "1"}


def test_previous_source_of_an_obsolete_message_is_lost(tmp_path):
    (entry,) = read(tmp_path, '#~| msgid "o"\n#~ msgid "a"\n#~ msgstr "b"\n')
    assert entry.previous_msgid is None


def test_comment_after_the_last_entry_is_lost(tmp_path):
    (entry,) = read(tmp_path, 'msgid "a"\nmsgstr "b"\n\n# tomorrow\n')
    assert "tomorrow" not in entry.tcomment


def test_empty_comment_line_is_lost(tmp_path):
    (entry,) = read(tmp_path, '#\n# x\nmsgid "a"\nmsgstr "b"\n')
    assert entry.tcomment == "x"


def test_line_is_that_of_the_first_comment_not_of_the_msgid(tmp_path):
    (entry,) = read(tmp_path, '# one\n# two\nmsgid "a"\nmsgstr "b"\n')
    assert entry.linenum == 4


def test_any_charset_passes(tmp_path):
    path = tmp_path / "x.po"
    path.write_text(HEADER.replace("UTF-8", "rot13") + 'msgid "a"\nmsgstr "b"\n', encoding="utf-8")
    assert len(polib.pofile(path)) == 1
