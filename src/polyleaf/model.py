"""What flows through the seven steps, said once. Frozen, slotted, in tuples; imports nothing of ours.

Text is NFC, never NFKC, which would turn 10³ into 103. Lines count from 1, characters from 0.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    """What a line of a source is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET_ITEM = "bullet_item"
    NUMBERED_ITEM = "numbered_item"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    TABLE_ROW = "table_row"


class Severity(StrEnum):
    """How much harm a finding can do to a patient."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"

    @property
    def rank(self) -> int:
        """0 for the worst, so that sorting puts it first."""
        return tuple(Severity).index(self)


class Certainty(StrEnum):
    """How sure a rule or check is that its finding is real."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


class State(StrEnum):
    """Where a unit stands on its way to a patient; computed, never stored."""

    MISSING = "missing"
    DRAFT = "draft"
    STALE = "stale"
    NEEDS_WORK = "needs_work"
    TRANSLATED = "translated"
    REVISED = "revised"
    APPROVED = "approved"


class Edition(StrEnum):
    """For whom a leaflet is made: reviewers, or patients."""

    DRAFT = "draft"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source as received: nothing normalized, nothing dropped."""

    path: str
    # as the user named it, relative to the project where there is one
    sha256: str
    # of the file's bytes
    lines: tuple[str, ...]
    # ended at LF only, without the LF; a CR before it stays in the line
    kinds: tuple[BlockKind | None, ...] = ()
    # what the markup says each line is, None where it says nothing; () without markup, else as long as ``lines``
    dropped: tuple[Drop, ...] = ()
    # whole lines that the format tells are not the text, as the menu of a web page; they stay in ``lines``
    findings: tuple[SourceFinding, ...] = ()
    # what a person should know of the reading, as a guessed encoding


@dataclass(frozen=True, slots=True)
class Fix:
    """One applied change of the raw text, which can be replayed."""

    rule: str
    start: int
    # first character in the raw line
    end: int
    # one past the last; start == end is an insertion
    before: str
    # == raw_line[start:end]
    after: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, heading or item: what a translator gets at once."""

    id: str
    # "LINE.N", the Nth segment of raw line LINE, N from 1; the outline uses the same
    text: str
    # raw_line[start:end] with the fixes applied
    line: int
    start: int
    end: int
    # in the raw line; segments of a line do not overlap
    fixes: tuple[Fix, ...] = ()
    # inside start..end, in order, not overlapping
    holds: tuple[str, ...] = ()
    # names of the rules that ask a person to decide before anyone translates


@dataclass(frozen=True, slots=True)
class Block:
    """One printed line of a source."""

    line: int
    kind: BlockKind
    segments: tuple[Segment, ...]
    marker: str = ""
    # "•" or "2." for an item; part of the raw line, of no segment
    list_id: int | None = None
    # items of one list share it


@dataclass(frozen=True, slots=True)
class Drop:
    """Raw text that is in no segment, and why."""

    line: int
    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceFinding:
    """What a rule noticed in the source. A hold stops the segment until a person decides."""

    rule: str
    severity: Severity
    line: int
    start: int
    end: int
    quote: str
    # == raw_line[start:end]
    message: str
    hold: bool = False
    suggestion: str | None = None
    # the quote as the rule would write it; None where a person must supply it


@dataclass(frozen=True, slots=True)
class Document:
    """A source text after step 1, traceable to every character of the file."""

    path: str
    # as the user named it, relative to the project where there is one
    sha256: str
    # of the file's bytes
    lines: tuple[str, ...]
    # raw, ended at LF only, without the LF
    blocks: tuple[Block, ...]
    findings: tuple[SourceFinding, ...] = ()
    dropped: tuple[Drop, ...] = ()

    def segments(self) -> tuple[Segment, ...]:
        """Every segment in reading order."""
        return tuple(segment for block in self.blocks for segment in block.segments)


def to_nfc(text: str) -> str:
    """Canonical composition: the one normal form used anywhere."""
    return unicodedata.normalize("NFC", text)


def compute_digest(*parts: str | None) -> str:
    """BLAKE2b (16 bytes, hex) of NFC parts, length-prefixed so that no two lists of parts collide; None is not "".

    >>> compute_digest("ab", "c") == compute_digest("a", "bc")
    False
    """
    state = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = b"" if part is None else to_nfc(part).encode("utf-8", "surrogatepass")
        state.update(b"-" if part is None else f"{len(data)}:".encode())
        state.update(data)
    return state.hexdigest()


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a catalog, in gettext's terms."""

    msgid: str
    msgstr: tuple[str, ...] = ("",)
    # one text, or one for each plural form; an untranslated one is ""
    msgctxt: str | None = None
    # only for meaning, never for position
    msgid_plural: str | None = None
    flags: tuple[str, ...] = ()
    # sorted, without repeats
    references: tuple[str, ...] = ()
    # "path:line" of the raw source, without spaces
    notes: tuple[str, ...] = ()
    # "#. " lines: written for people, regenerated, never read back
    comments: tuple[str, ...] = ()
    # "# " lines: they belong to people
    previous_msgid: str | None = None
    # "#| msgid": the source this msgstr was written for; only together with fuzzy
    previous_msgctxt: str | None = None
    previous_msgid_plural: str | None = None
    obsolete: bool = False
    line: int = field(default=0, compare=False)
    # of the msgid in the file it was read from; 0 if it was not read from one

    @property
    def uid(self) -> str:
        """The identity of the source: a changed source is another unit."""
        return compute_digest(self.msgctxt, self.msgid, self.msgid_plural)

    @property
    def target_digest(self) -> str:
        """The digest of exactly this translation; any change of it voids what was decided."""
        return compute_digest(*self.msgstr)

    @property
    def is_fuzzy(self) -> bool:
        """Machine text, or text that needs work. Its absence is never permission to publish."""
        return "fuzzy" in self.flags

    @property
    def is_translated(self) -> bool:
        """Whether every form holds some text, fuzzy or not."""
        return all(map(str.strip, self.msgstr))


@dataclass(frozen=True, slots=True)
class Catalog:
    """A .po or .pot file: one language (or none) of one domain."""

    language: str
    # the code of the folder, as "pt_BR"; "" for a template
    messages: tuple[Message, ...]
    headers: tuple[tuple[str, str], ...] = ()
    # as in the file, without the ones that move (dates, translator)
    comments: tuple[str, ...] = ()
    # the "# " lines above the header
    path: str = ""
    # where it was read from, for error messages


@dataclass(frozen=True, slots=True)
class Draft:
    """A machine's proposal for one text."""

    text: str
    engine: str
    version: str
    remarks: tuple[str, ...] = ()
    # what the engine said of its own doubts, as "unknown word: neoplasm"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check noticed in a translation: a name, a severity, a certainty, a place, a sentence, a suggestion."""

    check: str
    severity: Severity
    certainty: Certainty
    message: str
    span: tuple[int, int] | None = None
    # characters of the msgstr; None when it is about the whole
    suggestion: str | None = None
    file: str = ""
    line: int = 0
    msgctxt: str | None = None
    msgid: str = ""
    form: int = field(default=0, compare=False)
    # which msgstr the span is in; the same finding in several plural forms is one finding


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of a ledger: who decided what about exactly which source and translation."""

    op: str
    # draft accept revise approve return ignore keep drop
    uid: str
    source: str
    # digest of the msgid alone, so that a person can find the text
    target: str
    # Message.target_digest, or the digest of the msgid for keep and drop
    person: str
    # "translator-1"; a machine's name starts with "machine-"
    role: str
    # translator reviser releaser clinical editor machine
    time: str
    # UTC, "2026-11-24T21:06:16Z"
    tool: str = ""
    # program or engine, with its version; for ignore, the name of the check
    reason: str = ""
    id: str = ""
    # digest of the other fields and of previous
    previous: str = ""
    # id of the line before it in its file; "" for the first


@dataclass(frozen=True, slots=True)
class Unit:
    """A segment in one language: source, target, state, provenance."""

    language: str
    domain: str
    message: Message
    state: State
    provenance: str = ""
    # one line for people: "draft: bergamot 0.2.0, unreviewed"


@dataclass(frozen=True, slots=True)
class LeafletBlock:
    """A printed paragraph or list item."""

    kind: BlockKind
    # HEADING (below the section's), PARAGRAPH, BULLET_ITEM or NUMBERED_ITEM
    messages: tuple[Message, ...]
    # sentences in order, untranslated: msgid is the edited English


@dataclass(frozen=True, slots=True)
class LeafletSection:
    """A heading and what stands under it."""

    heading: Message
    blocks: tuple[LeafletBlock, ...]
    emphasis: str = ""
    # "warning": print it in a box, as what to call the doctor about; "" otherwise


@dataclass(frozen=True, slots=True)
class Leaflet:
    """What one leaflet prints, in the source language, in order."""

    id: str
    # also the domain of its catalogs and the stem of its files
    document: str
    # stem of the source file
    title: Message
    sections: tuple[LeafletSection, ...]

    def messages(self) -> tuple[Message, ...]:
        """Every message once, in printing order."""
        ordered: dict[str, Message] = {self.title.uid: self.title}
        for section in self.sections:
            ordered.setdefault(section.heading.uid, section.heading)
            for block in section.blocks:
                for message in block.messages:
                    ordered.setdefault(message.uid, message)
        return tuple(ordered.values())
