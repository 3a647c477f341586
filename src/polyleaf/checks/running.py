"""Every check over a text, a message or a catalog."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache

from polyleaf.checks.check import CatalogCheck, Check, Choice, Pair
from polyleaf.checks.choosing import Sieve
from polyleaf.errors import UsageError
from polyleaf.glossary import NO_GLOSSARY, Glossary
from polyleaf.model import Catalog, Finding, Message
from polyleaf.registry import load_things

DOOR = "checks"


@cache
def list_checks() -> tuple[Check | CatalogCheck, ...]:
    """Every check that loaded, by name."""
    return load_things(DOOR)


@cache
def choose_checks(only: Collection[str] = (), skip: Collection[str] = ()) -> Choice:
    """A choice of checks; raises UsageError for a name that no check has."""
    known = {check.name for check in list_checks()}
    for name in (*only, *skip):
        if name not in known:
            raise UsageError(f"no check is called {name!r}", to_do="see: polyleaf plugins")
    return Choice(frozenset(only), frozenset(skip))


def check_unit(source: str, target: str, language: str, glossary: Glossary = NO_GLOSSARY) -> tuple[Finding, ...]:
    """The findings of one text, worst first.

    >>> [finding.check for finding in check_unit("Take 5 mg.", "Tome 50 mg.", "es")]
    ['numbers']
    """
    return check_message(Message(msgid=source, msgstr=(target,)), language, glossary=glossary)


def check_message(
    message: Message,
    language: str,
    *,
    only: Collection[str] = (),
    skip: Collection[str] = (),
    glossary: Glossary = NO_GLOSSARY,
) -> tuple[Finding, ...]:
    """The findings of a message, every plural form against its source, worst first."""
    sieve = _make_sieve(choose_checks(tuple(only), tuple(skip)))
    return tuple(_place(message, finding) for finding in _check(message, language, sieve, glossary))


def _check(message: Message, language: str, sieve: Sieve, glossary: Glossary) -> Iterable[Finding]:
    """The findings without their place in a file, worst first."""
    found: list[Finding] = []
    for form, (source, target, is_one_of_many) in enumerate(_list_forms(message)):
        pair = Pair(source, target, language, message.flags, is_one_of_many, glossary)
        for check in sieve.choose(pair):
            for finding in check.find(pair):
                found.append(replace(finding, form=form) if form else finding)  # noqa: PERF401  hottest loop of all
    return sorted(dict.fromkeys(found), key=_rank) if found else ()


def check_catalog(
    catalog: Catalog,
    language: str,
    *,
    only: Collection[str] = (),
    skip: Collection[str] = (),
    glossary: Glossary = NO_GLOSSARY,
) -> tuple[Finding, ...]:
    """The findings of a catalog in the order of its messages, then those about the whole of it."""
    choice = choose_checks(tuple(only), tuple(skip))
    found = check_messages(catalog.messages, catalog.path, language, choice, glossary=glossary)
    return found + check_whole(catalog, language, choice)


def check_messages(
    messages: Iterable[Message], path: str, language: str, choice: Choice, *, glossary: Glossary = NO_GLOSSARY
) -> tuple[Finding, ...]:
    """The findings of some messages of the catalog at ``path``, without those about the whole of it."""
    sieve = _make_sieve(choice)
    return tuple(
        [
            _place(message, finding, path)
            for message in messages
            if not message.obsolete
            for finding in _check(message, language, sieve, glossary)
        ]
    )


def check_whole(catalog: Catalog, language: str, choice: Choice) -> tuple[Finding, ...]:
    """The findings about a catalog as a whole."""
    return tuple(
        finding
        for check in list_checks()
        if isinstance(check, CatalogCheck) and choice.takes(check.name)
        for finding in check.find(catalog, language)
    )


@cache
def _make_sieve(choice: Choice) -> Sieve:
    return Sieve([check for check in list_checks() if isinstance(check, Check) and choice.takes(check.name)])


def _list_forms(message: Message) -> Iterator[tuple[str, str, bool]]:
    """Every form, the source it answers to, and whether it is one of a plural's forms that may leave out the number."""
    last = len(message.msgstr) - 1
    for index, target in enumerate(message.msgstr):
        is_plural = message.msgid_plural is not None and (index > 0 or last == 0)
        source = (message.msgid_plural or message.msgid) if is_plural else message.msgid
        yield source, target, message.msgid_plural is not None and index < last


def _rank(finding: Finding) -> tuple[int, str]:
    return finding.severity.rank, finding.check


def _place(message: Message, finding: Finding, file: str = "") -> Finding:
    return replace(finding, file=file, line=message.line, msgctxt=message.msgctxt, msgid=message.msgid)
