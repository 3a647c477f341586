"""The store: every remembered pair in one SQLite file, which can be thrown away and is then made again.

What it holds comes from *feeds*: a language's catalogs with its ledger, an imported file. Each feed carries a stamp; a
feed whose stamp is another is read again, in one transaction, so that a crash leaves the old content or the new.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path

from polyleaf.errors import StorageError
from polyleaf.memory.pair import LENDABLE, Pair
from polyleaf.model import compute_digest, to_nfc

VERSION = 1
# of the tables below; a file of another version is made again
_NAMES = tuple(item.name for item in fields(Pair))
_MARKS = ", ".join("?" for _ in LENDABLE)
_REMOVED = _NAMES.index("removed")
# SQLite knows no bool
_VALUES = attrgetter(*_NAMES)
# of a pair, as astuple gives them in twenty times the time
_COLUMNS = ", ".join(f"pairs.{name}" for name in _NAMES)
_SELECT = f"SELECT {_COLUMNS}, source_digest, target_digest FROM pairs"  # noqa: S608  our own names
_INSERT = f"INSERT INTO pairs VALUES (NULL, ?, {', '.join('?' for _ in _NAMES)}, ?, ?)"  # noqa: S608  our own names
_TABLES = f"""
CREATE TABLE feeds (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL);
CREATE TABLE pairs (id INTEGER PRIMARY KEY, feed INTEGER NOT NULL, {", ".join(_NAMES)},
  source_digest BLOB NOT NULL, target_digest BLOB NOT NULL);
CREATE TABLE directions (feed INTEGER NOT NULL, source_language TEXT, target_language TEXT, pairs INTEGER);
CREATE INDEX pairs_by_source ON pairs (source_digest);
CREATE INDEX pairs_by_feed ON pairs (feed, source_language, target_language);
PRAGMA user_version = {VERSION};
"""
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_FORMAT)
# what SQLite says of a file that is not the one we wrote; everything else is the disk's or another program's doing
_WAIT_SECONDS = 30
_MANY = 20_000
# pairs from which on their digests are not sorted again for a feed, which takes 20 ms for so many


class DamagedStoreError(StorageError):
    """The file is not what was written; whoever opened it makes it again."""


@dataclass(frozen=True, slots=True, eq=False)
class Feed:
    """Where pairs come from: a name, a stamp that changes when the content does, and a way to read them."""

    name: str
    stamp: str
    read: Callable[[], Iterable[Pair]]


@dataclass(frozen=True, slots=True)
class Direction:
    """How many pairs of one language pair a feed holds."""

    feed: str
    source_language: str
    target_language: str
    pairs: int


def digest_text(text: str) -> bytes:
    """``compute_digest`` of one text, as the ledger has it for a source, in bytes.

    Written out because it is most of the time of an import.

    >>> digest_text("hueso") == bytes.fromhex(compute_digest("hueso"))
    True
    """
    data = text.encode() if text.isascii() else to_nfc(text).encode("utf-8", "surrogatepass")
    return blake2b(b"%d:%b" % (len(data), data), digest_size=16).digest()


class Store:
    """Pairs, found by their exact source. ``path`` None keeps them in memory only."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._where = str(path or "memory")
        with self._explain():
            if path:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(str(path or ":memory:"), isolation_level=None, timeout=_WAIT_SECONDS)
        try:
            self._prepare()
        except BaseException:
            self._db.close()
            raise

    def _prepare(self) -> None:
        with self._explain():
            for setting in ("synchronous = NORMAL", "cache_size = -65536", "mmap_size = 268435456"):
                self._db.execute(f"PRAGMA {setting}")
            version = self._db.execute("PRAGMA user_version").fetchone()[0]
            if version == VERSION:
                # not in a new file: what fills it would be written twice, to the log and from there
                self._db.execute("PRAGMA journal_mode = WAL")
            elif not version and not self._db.execute("SELECT 1 FROM sqlite_master").fetchone():
                with self._change():
                    # one by one: executescript would end the transaction
                    for statement in filter(str.strip, _TABLES.split(";")):
                        self._db.execute(statement)
            else:
                raise DamagedStoreError(f"has tables of version {version}", where=self._where)

    def close(self) -> None:
        """Give the file back; what the log holds is moved into it."""
        self._db.close()

    def __del__(self) -> None:
        """An engine that holds a store has no moment to close it."""
        if hasattr(self, "_db"):
            self._db.close()

    def refresh(self, feeds: Iterable[Feed], names: Iterable[str]) -> int:
        """Read the feeds that changed, and forget all but ``names``; returns how many pairs were read."""
        known = self.list_feeds()
        for name in sorted(known.keys() - set(names)):
            self.drop_feed(name)
        return sum(self.replace_feed(feed) for feed in feeds if known.get(feed.name) != feed.stamp)

    def replace_feed(self, feed: Feed) -> int:
        """Read a feed anew, whole or not at all; returns how many pairs it has."""
        with self._explain(), self._change():
            self._forget(feed.name)
            # beside few pairs it is faster to sort all digests once than to file each
            are_few = (
                self._db.execute("SELECT count(*) FROM (SELECT 1 FROM pairs LIMIT ?)", (_MANY,)).fetchone()[0] < _MANY
            )
            if are_few:
                self._db.execute("DROP INDEX pairs_by_source")
            number = self._db.execute("INSERT INTO feeds VALUES (NULL, ?, ?)", (feed.name, feed.stamp)).lastrowid
            self._db.executemany(_INSERT, (_to_row(number or 0, pair) for pair in feed.read()))
            if are_few:
                self._db.execute("CREATE INDEX pairs_by_source ON pairs (source_digest)")
            self._db.execute(
                "INSERT INTO directions SELECT feed, source_language, target_language, count(*) FROM pairs "
                "WHERE feed = ? GROUP BY source_language, target_language",
                (number,),
            )
            count = self._db.execute("SELECT sum(pairs) FROM directions WHERE feed = ?", (number,)).fetchone()[0]
        return int(count or 0)

    def drop_feed(self, name: str) -> None:
        """Forget what came from a feed."""
        with self._explain(), self._change():
            self._forget(name)

    def _forget(self, name: str) -> None:
        for table in ("pairs", "directions"):
            self._db.execute(f"DELETE FROM {table} WHERE feed IN (SELECT id FROM feeds WHERE name = ?)", (name,))  # noqa: S608  our own names
        self._db.execute("DELETE FROM feeds WHERE name = ?", (name,))

    def list_feeds(self) -> Mapping[str, str]:
        """The stamp of every feed, by name."""
        with self._explain():
            return dict(self._db.execute("SELECT name, stamp FROM feeds ORDER BY name").fetchall())

    def list_directions(self) -> tuple[Direction, ...]:
        """The language pairs of every feed, with their sizes."""
        with self._explain():
            rows = self._db.execute(
                "SELECT name, source_language, target_language, pairs FROM directions JOIN feeds ON feeds.id = feed "
                "ORDER BY 1, 2, 3"
            ).fetchall()
        return tuple(Direction(*row) for row in rows)

    def count_states(self) -> Mapping[tuple[str, str, str], int]:
        """How many pairs there are of each language pair and standing."""
        with self._explain():
            rows = self._db.execute(
                "SELECT source_language, target_language, state, count(*) FROM pairs GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
            ).fetchall()
        return {(here, there, state): count for here, there, state, count in rows}

    def find(self, sources: Collection[str], source_language: str, target_language: str) -> tuple[Pair, ...]:
        """Every pair of exactly one of these source texts, in the order of feeds and of reading."""
        marks = ", ".join("?" for _ in sources)
        with self._explain():
            rows = self._db.execute(
                f"{_SELECT} JOIN feeds ON feeds.id = feed WHERE source_digest IN ({marks}) "
                "AND source_language = ? AND target_language = ? ORDER BY name, pairs.id",
                (*map(digest_text, sources), source_language, target_language),
            ).fetchall()
        return tuple(self._to_pair(row) for row in rows)

    def read_pairs(self, source_language: str | None = None, target_language: str | None = None) -> Iterator[Pair]:
        """Every pair (of one language pair), in the order of feeds and of reading."""
        with self._explain():
            rows = self._db.execute(
                f"{_SELECT} JOIN feeds ON feeds.id = feed WHERE (?1 IS NULL OR source_language = ?1) "
                "AND (?2 IS NULL OR target_language = ?2) ORDER BY name, pairs.id",
                (source_language, target_language),
            )
            yield from map(self._to_pair, rows)

    def list_sources(self, source_language: str, target_language: str, feeds: Iterable[str]) -> list[str]:
        """The distinct source texts that feeds hold of a language pair, each once, in the order of reading."""
        found: dict[str, None] = {}
        with self._explain():
            for name in sorted(feeds):
                rows = self._db.execute(
                    "SELECT source FROM pairs WHERE feed = (SELECT id FROM feeds WHERE name = ?) "
                    "AND source_language = ? AND target_language = ? ORDER BY id",
                    (name, source_language, target_language),
                )
                found.update((row[0], None) for row in rows)
        return list(found)

    def compute_version(self, source_language: str | None = None, target_language: str | None = None) -> str:
        """A short digest of what can be lent, the same whatever the order and the repetitions."""
        with self._explain():
            rows = self._db.execute(
                "SELECT DISTINCT source_language, target_language, context, "  # noqa: S608  question marks
                "hex(source_digest), hex(target_digest) "
                f"FROM pairs WHERE form IS NULL AND state IN ({_MARKS}) "
                "AND (? IS NULL OR source_language = ?) AND (? IS NULL OR target_language = ?) ORDER BY 1, 2, 3, 4, 5",
                (*LENDABLE, source_language, source_language, target_language, target_language),
            ).fetchall()
        return compute_digest(*(part for row in rows for part in row))[:8]

    def _to_pair(self, row: tuple[object, ...]) -> Pair:
        """The pair of a row, if its digests still fit its texts: SQLite itself does not notice a changed letter."""
        *values, source_digest, target_digest = row
        try:
            values[_REMOVED] = bool(values[_REMOVED])
            pair = Pair(*values)  # type: ignore[arg-type]  # checked by the digests
            fits = digest_text(pair.source) == source_digest and digest_text(pair.target) == target_digest
            whole = fits and pair.rank >= 0
        except (TypeError, ValueError, AttributeError):
            whole = False
        if not whole:
            raise DamagedStoreError("holds a pair that was changed", where=self._where)
        return pair

    @contextmanager
    def _change(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextmanager
    def _explain(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT if isinstance(error, ValueError) else 0)
            # a text that is not UTF-8 is an OperationalError without a code
            if code & 0xFF in _DAMAGE or "decode" in str(error):
                raise DamagedStoreError(f"is damaged ({error})", where=self._where) from error
            raise StorageError(
                f"cannot be used ({error})",
                where=self._where,
                to_do="check the space, the permissions and other programs",
            ) from error


def discard_store(path: Path) -> None:
    """Remove the file and its log."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _to_row(feed: int, pair: Pair) -> tuple[object, ...]:
    return (feed, *_VALUES(pair), digest_text(pair.source), digest_text(pair.target))
