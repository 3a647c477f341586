"""What a check is, and the pair of texts it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from polyleaf.checks.guards import OPEN, Guard, Kind
from polyleaf.checks.once import Once
from polyleaf.checks.text import list_scripts
from polyleaf.facts import Difference, Fact, compare_texts, list_small_words, read_facts
from polyleaf.glossary import NO_GLOSSARY, Glossary
from polyleaf.model import Catalog, Certainty, Finding, Message, Severity

SOURCE_LANGUAGE = "en"


@dataclass(frozen=True)
class Pair:
    """A source text with its translation; what several checks need is computed once.

    No slots: Once needs a dictionary.
    """

    source: str
    target: str
    language: str
    flags: tuple[str, ...] = ()
    is_one_of_many: bool = False
    # a plural form but the last: it may leave out the number, or say "none"
    glossary: Glossary = NO_GLOSSARY
    # the project's words for this language

    @Once
    def source_facts(self) -> tuple[Fact, ...]:
        """The facts of the source."""
        return read_facts(self.source, SOURCE_LANGUAGE)

    @Once
    def target_facts(self) -> tuple[Fact, ...]:
        """The facts of the translation."""
        return read_facts(self.target, self.language)

    @Once
    def differences(self) -> tuple[Difference, ...]:
        """How their facts differ."""
        if self.is_one_of_many:
            return ()
        return compare_texts(self.source, self.target, SOURCE_LANGUAGE, self.language)

    @Once
    def is_copy(self) -> bool:
        """Whether the translation is the source itself, which is a finding of its own."""
        return self.source.strip() == self.target.strip()

    @Once
    def target_words(self) -> tuple[str, ...]:
        """The words of the translation in small letters; a Han character is none."""
        return list_small_words(self.target)

    @Once
    def target_vocabulary(self) -> frozenset[str]:
        """Its different words."""
        return frozenset(self.target_words)

    @Once
    def scripts(self) -> frozenset[str]:
        """The scripts of the translation's letters."""
        return list_scripts(self.target)

    @Once
    def kind(self) -> Kind:
        """Whether there is a translation, and not only the source itself."""
        if not self.target.strip():
            return Kind.BLANK
        return Kind.COPY if self.is_copy else Kind.OWN

    @Once
    def is_edition(self) -> bool:
        """Whether the "translation" is edited English."""
        return self.language.partition("_")[0] == SOURCE_LANGUAGE


@dataclass(frozen=True, slots=True)
class Check:
    """A check of one translated text against its source."""

    name: str
    summary: str
    # one sentence for people
    advice: str
    # a paragraph for the docs page: why it matters, and what to do about a finding
    find: Callable[[Pair], Iterable[Finding]]
    # yields findings with place and sentence; file, line and msgid are filled in by the runner
    guard: Guard = OPEN
    # what must stand in the texts before it can find anything; see guards.py
    needs_differences: bool = False
    # it finds nothing where the two texts state the same facts, and is then not asked

    def find_obstacle(self) -> str | None:
        """Checks of this class need nothing installed."""
        return None


@dataclass(frozen=True, slots=True)
class CatalogCheck:
    """A check that needs to see a whole catalog."""

    name: str
    summary: str
    advice: str
    find: Callable[[Catalog, str], Iterable[Finding]]
    # gets the catalog and its language; yields findings with file, line and msgid

    def find_obstacle(self) -> str | None:
        """Checks of this class need nothing installed."""
        return None


@dataclass(frozen=True, slots=True)
class Choice:
    """Which checks to run; ``only`` empty means all."""

    only: frozenset[str] = field(default_factory=frozenset)
    skip: frozenset[str] = field(default_factory=frozenset)

    def takes(self, name: str) -> bool:
        """Whether a check of this name is to run."""
        return (not self.only or name in self.only) and name not in self.skip


def make_finding(
    check: str,
    severity: Severity,
    message: str,
    *,
    certainty: Certainty = Certainty.CERTAIN,
    span: tuple[int, int] | None = None,
    suggestion: str | None = None,
) -> Finding:
    """A finding without its place in a file."""
    return Finding(check, severity, certainty, message, span, suggestion)


def span_of(fact: Fact | None) -> tuple[int, int] | None:
    """The place of a target's fact."""
    return (fact.start, fact.end) if fact else None


def place_finding(
    catalog: Catalog,
    message: Message,
    check: str,
    severity: Severity,
    text: str,
    *,
    certainty: Certainty = Certainty.CERTAIN,
) -> Finding:
    """A finding about a message of a catalog, with its place."""
    return Finding(
        check=check,
        severity=severity,
        certainty=certainty,
        message=text,
        file=catalog.path,
        line=message.line,
        msgctxt=message.msgctxt,
        msgid=message.msgid,
    )
