"""From tokens to entries: the grammar of a .po file, with the line of every part for error messages."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.catalogs.po_entry import Entry, split_flags
from polyleaf.catalogs.po_lexing import Token, open_text, split_references
from polyleaf.catalogs.po_plain import read_plain
from polyleaf.errors import CatalogError

_FOLLOWERS = {
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural", "msgstr"),
    "msgid_plural": ("msgstr",),
    "msgstr": ("msgstr",),
}
_PREVIOUS_KEYWORDS = ("msgctxt", "msgid", "msgid_plural")


def read_entries(text: str, where: str) -> Iterator[Entry]:
    """The entries in order; the last one may have comments only. Raises CatalogError where a part is out of order."""
    reader = open_text(text, where)
    entry, is_begun = Entry(), False
    while reader.position < len(reader.text):
        if (not is_begun or entry.last == "msgstr") and (plain := read_plain(reader)):
            if is_begun:
                yield entry
            yield plain
            entry, is_begun = Entry(), False
            continue
        for token in reader.read_line():
            if entry.last == "msgstr" and _begins_another(token):
                yield entry
                entry = Entry()
            is_begun = True
            _add(entry, token, where)
    if entry.last not in ("", "msgstr"):
        raise _miss(entry, f"{where}:{entry.line}")
    if entry.last or entry.comments:
        yield entry


def _add(entry: Entry, token: Token, where: str) -> None:
    if token.is_comment:
        _add_comment(entry, token)
    elif token.previous:
        _add_previous(entry, token, where)
    else:
        _add_string(entry, token, where)


def _begins_another(token: Token) -> bool:
    return token.is_comment or token.previous or token.kind in ("msgctxt", "msgid")


def _add_comment(entry: Entry, token: Token) -> None:
    match token.kind:
        case "flags":
            entry.flags += split_flags(token.text)
        case "sticky":
            entry.sticky += split_flags(token.text)
        case "references":
            entry.references += split_references(token.text)
        case "note":
            entry.notes += token.text.split("\n")
        case _:
            entry.comments += token.text.split("\n")
    entry.open = None


def _add_previous(entry: Entry, token: Token, where: str) -> None:
    if not token.kind:
        _continue_string(entry, token, where)
        return
    keyword = f"#| {token.kind}"
    if token.kind not in _PREVIOUS_KEYWORDS or keyword in entry.strings:
        raise CatalogError(f"{keyword} is out of place", where=f"{where}:{token.line}", to_do="remove that line")
    entry.open = entry.strings[keyword] = [token.text]
    entry.opened_by = token


def _add_string(entry: Entry, token: Token, where: str) -> None:
    if not token.kind:
        _continue_string(entry, token, where)
        return
    place = f"{where}:{token.line}"
    if token.kind not in _FOLLOWERS[entry.last]:
        raise _miss(entry, place, token.kind)
    if entry.last and token.obsolete != entry.obsolete:
        raise CatalogError("only a part of this entry is marked #~", where=place, to_do="mark all of it or nothing")
    if token.number is not None and token.kind != "msgstr":
        raise CatalogError(f"{token.kind} cannot have a number", where=place, to_do="correct that line")
    if not entry.last or token.kind == "msgid":
        entry.line = token.line
    entry.last, entry.obsolete, entry.opened_by = token.kind, token.obsolete, token
    if token.kind == "msgstr":
        _add_form(entry, token, place)
    else:
        entry.open = entry.strings[token.kind] = [token.text]


def _add_form(entry: Entry, token: Token, place: str) -> None:
    if token.number is None and entry.forms:
        raise CatalogError("a second msgstr for one msgid", where=place, to_do="remove one of them")
    if token.number is not None and token.number != len(entry.forms):
        raise CatalogError(
            f"msgstr[{token.number}] stands where msgstr[{len(entry.forms)}] is due",
            where=place,
            to_do="number the forms from 0 without a gap",
        )
    if entry.forms and not entry.is_indexed:
        raise CatalogError("msgstr[…] follows a msgstr without number", where=place, to_do="remove one of them")
    entry.is_indexed = token.number is not None
    entry.open = [token.text]
    entry.forms.append(entry.open)


def _continue_string(entry: Entry, token: Token, where: str) -> None:
    opener = entry.opened_by
    if entry.open is None or opener is None or (opener.obsolete, opener.previous) != (token.obsolete, token.previous):
        raise CatalogError(
            "a string belongs to nothing", where=f"{where}:{token.line}", to_do="write msgid or msgstr before it"
        )
    entry.open.append(token.text)


def _miss(entry: Entry, place: str, found: str = "") -> CatalogError:
    missing = {"": "msgid", "msgctxt": "msgid", "msgid": "msgstr", "msgid_plural": "msgstr[0]"}.get(entry.last, "msgid")
    before = f" before {found}" if found else ""
    return CatalogError(f"{missing} is missing{before}", where=place, to_do="complete the entry")
