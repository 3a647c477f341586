"""Reading and replacing files so that a crash, a full disk or a second program never leaves half of one."""

from __future__ import annotations

import hashlib
import os
import tempfile
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
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def digest_bytes(data: bytes) -> str:
    """SHA-256 of the bytes in hex, the digest ``sha256sum`` prints."""
    return hashlib.sha256(data).hexdigest()
