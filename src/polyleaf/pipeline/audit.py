"""How far to trust the checks on these catalogs: errors planted in copies of their translations, and what catches them.

Nothing is written. An error counts as caught if a check says more of the changed text than of the original, so that
what is flagged anyway earns nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from polyleaf.auditing import Category, Mutant, list_categories, plant_errors
from polyleaf.catalogs import read_catalog
from polyleaf.checks import check_message
from polyleaf.model import Message, Severity, State
from polyleaf.pipeline.check import find_targets, guess_language
from polyleaf.pipeline.loading import choose_languages
from polyleaf.pipeline.review import list_units
from polyleaf.project import Project

TRUSTED = (State.TRANSLATED, State.REVISED, State.APPROVED)
LIMIT = 100


@dataclass(frozen=True, slots=True)
class Sample:
    """The texts of one language that errors are planted in."""

    language: str
    origin: str
    # "translated": people stand behind them; "draft": nobody does yet
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """How one category fared in one language."""

    category: Category
    planted: int
    caught: int
    missed: tuple[tuple[str, str], ...]
    # source and changed translation of each error that no check saw

    @property
    def share(self) -> float | None:
        """Caught of planted; None where the texts have no place for such an error."""
        return self.caught / self.planted if self.planted else None


@dataclass(frozen=True, slots=True)
class Audit:
    """What the checks of one language are worth on its texts."""

    sample: Sample
    flagged: int
    # originals with any finding
    alarms: dict[Severity, int]
    # findings on the originals
    rows: tuple[Row, ...]


def sample_project(project: Project, languages: Sequence[str] | None) -> tuple[Sample, ...]:
    """The texts of each language of a project that people stand behind, or its drafts where there are none."""
    samples = []
    for language in choose_languages(project, languages):
        units = [unit for unit in list_units(project, language) if unit.message.is_translated]
        trusted = [unit.message for unit in units if unit.state in TRUSTED]
        drafts = [unit.message for unit in units if unit.state is State.DRAFT]
        samples.append(_make_sample(language, trusted, drafts))
    return tuple(samples)


def sample_files(paths: Sequence[Path], languages: Sequence[str]) -> tuple[Sample, ...]:
    """The texts of any .po files and folders by language: those that are not fuzzy, or the fuzzy ones if all are."""
    by_language: dict[str, list[Message]] = {}
    for target in find_targets(paths, languages):
        catalog = read_catalog(target.path, target.language)
        language = target.language or guess_language(catalog, target.path)
        by_language.setdefault(language, []).extend(
            message for message in catalog.messages if message.is_translated and not message.obsolete
        )
    return tuple(
        _make_sample(
            language,
            [message for message in messages if not message.is_fuzzy],
            [message for message in messages if message.is_fuzzy],
        )
        for language, messages in sorted(by_language.items())
    )


def _make_sample(language: str, trusted: Iterable[Message], drafts: Iterable[Message]) -> Sample:
    """Texts without plural forms, each once; what stands in several catalogs would count several times."""
    for origin, messages in (("translated", trusted), ("draft", drafts)):
        single = {(item.uid, item.target_digest): item for item in messages if item.msgid_plural is None}
        if single:
            return Sample(language, origin, tuple(single.values()))
    return Sample(language, "draft", ())


def audit_sample(sample: Sample, limit: int = LIMIT) -> Audit:
    """Plant up to ``limit`` errors of each category, in the order of the texts, and count what the checks catch."""
    planted: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    missed: dict[str, list[tuple[str, str]]] = {}
    alarms: Counter[Severity] = Counter()
    flagged = 0
    for message in sample.messages:
        before = _find_alarms(message, sample.language, message.msgstr[0])
        flagged += bool(before)
        alarms.update(severity for _, severity in before.elements())
        for mutant in plant_errors(message.msgid, message.msgstr[0], sample.language):
            if planted[mutant.category] >= limit:
                continue
            planted[mutant.category] += 1
            if _is_caught(message, sample.language, mutant, before):
                caught[mutant.category] += 1
            else:
                missed.setdefault(mutant.category, []).append((message.msgid, mutant.text))
    rows = tuple(
        Row(category, planted[category.name], caught[category.name], tuple(missed.get(category.name, ())))
        for category in list_categories()
    )
    return Audit(sample, flagged, {severity: alarms[severity] for severity in Severity}, rows)


def _is_caught(message: Message, language: str, mutant: Mutant, before: Counter[tuple[str, Severity]]) -> bool:
    after = _find_alarms(message, language, mutant.text)
    # by check alone: the same finding with another severity is no new one
    return bool(Counter(check for check, _ in after.elements()) - Counter(check for check, _ in before.elements()))


def _find_alarms(message: Message, language: str, text: str) -> Counter[tuple[str, Severity]]:
    copy = Message(message.msgid, (text,), message.msgctxt, flags=message.flags)
    return Counter((finding.check, finding.severity) for finding in check_message(copy, language))
