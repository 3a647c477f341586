"""Reading and replacing files so that a crash, a full disk or a second program never leaves half of one."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from glob import escape
from pathlib import Path

from polyleaf.errors import SourceError, StorageError


def read_bytes(path: Path) -> bytes:
    """The file's bytes; raises StorageError in one sentence if it is missing, a folder or unreadable."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise StorageError(
            f"cannot be read ({(error.strerror or str(error)).lower()})",
            where=str(path),
            to_do="check the name and the permissions",
        ) from error


def follow_links(path: Path) -> Path:
    """The whole path without links; of links that lead in a circle the path itself, which reading it will tell."""
    try:
        return path.resolve()
    except RuntimeError:
        return path.absolute()


def decode_utf8(data: bytes, where: str) -> str:
    """The text of UTF-8 bytes, without a byte order mark; raises SourceError naming the first bad line."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"byte 0x{data[error.start]:02x} is not UTF-8",
            where=f"{where}:{line}",
            to_do="save the file as UTF-8",
        ) from error


def read_text(path: Path) -> str:
    """The text of a UTF-8 file with its line ends as they are; raises StorageError or SourceError."""
    return decode_utf8(read_bytes(path), str(path))


def write_atomically(path: Path, content: str | bytes) -> bool:
    """Replace ``path`` whole or not at all; returns whether anything changed.

    Writes beside the target, flushes to the disk, then renames. A file that already holds the content is left alone, so
    that its time stays and nothing downstream is rebuilt. Raises StorageError; the old file is then untouched.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        if path.exists() and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        raise StorageError(
            f"cannot be written ({(error.strerror or str(error)).lower()})",
            where=str(path),
            to_do="nothing was changed; check the space and the permissions",
        ) from error
    return True


def _replace(path: Path, data: bytes) -> None:
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _remove_leftovers(path: Path) -> None:
    """What a killed program left beside a file; the caller's lock keeps every other writer of the project away."""
    for left in path.parent.glob(f".{escape(path.name)}.*.tmp"):
        left.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def digest_bytes(data: bytes) -> str:
    """SHA-256 of the bytes in hex, the digest ``sha256sum`` prints."""
    return hashlib.sha256(data).hexdigest()


@dataclass(slots=True)
class Writer:
    """Writes and removes files for a command, or, in a dry run, only tells which ones it would."""

    dry_run: bool = False
    changed: list[Path] = field(default_factory=list)
    # what was (or would be) written or removed, in order

    def write(self, path: Path, content: str | bytes) -> bool:
        """Replace ``path`` atomically; returns whether it differs from what was there."""
        data = content.encode("utf-8") if isinstance(content, str) else content
        differs = not path.is_file() or read_bytes(path) != data
        if differs and not self.dry_run:
            write_atomically(path, data)
            _remove_leftovers(path)
        if differs:
            self.changed.append(path)
        return differs

    def remove(self, path: Path) -> bool:
        """Remove a file if it is there; returns whether it was."""
        if not path.is_file():
            return False
        if not self.dry_run:
            path.unlink()
        self.changed.append(path)
        return True


@contextmanager
def hold_lock(path: Path, seconds: float = 30) -> Iterator[None]:
    """Be the only writer while the block runs; raises StorageError if another still writes after ``seconds``."""
    from filelock import FileLock, Timeout  # noqa: PLC0415  12 ms that a command which only reads should not pay

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path, timeout=seconds):
            yield
    except Timeout as error:
        raise StorageError(
            f"another program has been writing for {seconds:g} seconds",
            where=str(path),
            to_do="wait for it to end, then run this again",
        ) from error
