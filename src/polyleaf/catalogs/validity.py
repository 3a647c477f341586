"""What every message must fulfil, whether it was read from a file or is about to be written to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from polyleaf.catalogs.characters import find_forbidden
from polyleaf.errors import CatalogError
from polyleaf.model import Message
from polyleaf.plural_forms import find_plural_forms

LONGEST_STRING = 10 * 2**20
# characters of one msgid or msgstr


def require_valid(message: Message, language: str, place: str) -> None:
    """Raise CatalogError, naming the place and the message, for whatever a catalog may not hold."""
    if not message.msgid:
        raise CatalogError("the msgid is empty", where=place, to_do="remove the entry")
    if not _is_harmless(message):
        _check_strings(message, place)
        _check_lines(message, place)
    require_forms(message, language, place)


def refuse_duplicates(messages: Iterable[Message], where: str) -> None:
    """Raise CatalogError, naming both lines, if two messages that are not obsolete have one msgctxt and msgid."""
    first: dict[tuple[str | None, str], int] = {}
    for message in messages:
        if message.obsolete:
            continue
        key = (message.msgctxt, message.msgid)
        if key in first:
            raise report_duplicate(quote(message), first[key], message.line, where)
        first[key] = message.line


def report_duplicate(what: str, first: int, second: int, where: str) -> CatalogError:
    """The error for something that stands in two lines; they are 0 where nothing was read from a file."""
    place = f"{where}:{second}" if second else where
    there = f"here and in line {first}" if first else "twice"
    return CatalogError(f"{what} stands {there}", where=place, to_do="keep the right one of the two")


def quote(message: Message) -> str:
    """The beginning of the msgid, quoted, for error messages."""
    return repr(message.msgid if len(message.msgid) <= 60 else f"{message.msgid[:60]}…")


def _is_harmless(message: Message) -> bool:
    """Whether all texts together are short and hold nothing forbidden, as nearly all do: then no part needs a look."""
    texts = [message.msgid, *message.msgstr, *message.comments, *message.notes, *message.references]
    texts += filter(
        None,
        (
            message.msgctxt,
            message.msgid_plural,
            message.previous_msgid,
            message.previous_msgctxt,
            message.previous_msgid_plural,
        ),
    )
    together = "".join(texts)
    is_short = len(together) <= LONGEST_STRING
    return is_short and find_forbidden(together) is None and all(map(_is_reference, message.references))


def _is_reference(reference: str) -> bool:
    return bool(reference.strip()) and "\n" not in reference


def _check_strings(message: Message, place: str) -> None:
    for keyword, text in _name_strings(message):
        if len(text) > LONGEST_STRING:
            raise CatalogError(f"a {keyword} of {len(text):,} characters", where=place, to_do="check what the file is")
        if found := find_forbidden(text):
            raise CatalogError(
                f"the {keyword} of {quote(message)} holds {found}", where=place, to_do="remove that character"
            )


def _name_strings(message: Message) -> Iterator[tuple[str, str]]:
    yield "msgid", message.msgid
    yield from (("msgstr", text) for text in message.msgstr)
    for keyword, text in (
        ("msgctxt", message.msgctxt),
        ("msgid_plural", message.msgid_plural),
        ("previous msgid", message.previous_msgid),
        ("previous msgctxt", message.previous_msgctxt),
        ("previous msgid_plural", message.previous_msgid_plural),
    ):
        if text is not None:
            yield keyword, text


def _check_lines(message: Message, place: str) -> None:
    if found := find_forbidden("".join((*message.comments, *message.notes, *message.references))):
        raise CatalogError(f"a comment of {quote(message)} holds {found}", where=place, to_do="remove that character")
    for reference in message.references:
        if not _is_reference(reference):
            raise CatalogError(f"{quote(message)} has the reference {reference!r}", where=place, to_do="remove it")


def require_forms(message: Message, language: str, place: str) -> None:
    """Raise CatalogError unless there is one msgstr, or one for each plural form the language has by our table."""
    count = len(message.msgstr)
    if message.msgid_plural is None:
        if count != 1:
            raise CatalogError(f"{quote(message)} has {count} msgstr and no plural", where=place, to_do="keep one")
        return
    if not message.msgid_plural:
        raise CatalogError("the msgid_plural is empty", where=place, to_do="remove it")
    if not language or not any(message.msgstr):
        return
    forms = find_plural_forms(language)
    if forms is None:
        raise CatalogError(
            f"no plural rule is known for the language {language!r}",
            where=place,
            to_do="add it to plural_forms.toml, or write the message without plural forms",
        )
    if count != forms.count:
        raise CatalogError(
            f"{quote(message)} has {count} plural forms where {language} has {forms.count}",
            where=place,
            to_do=f"write {forms.count}",
        )
