"""A running pipeline of programs that flush after every NUL character, so that one start serves thousands of texts.

Apertium's own ``-z`` does not stream (its first stage waits for the end of input). Its mode file lists the programs
between the format handlers; started one by one with ``-z`` they answer text by text, 2 ms each instead of 135.
"""

from __future__ import annotations

import os
import select
import shlex
import subprocess
import time
from pathlib import Path
from types import TracebackType

from polyleaf.errors import EngineError

_LARGEST = 1 << 20
# bytes of one answer; more means that the pipeline has run wild


def parse_mode(text: str) -> tuple[tuple[str, ...], ...]:
    """The programs of a mode file, each to flush at NUL; ``$1`` becomes ``-g`` (mark unknown words), ``$2`` goes.

    >>> parse_mode("lt-proc $1 '/a b.bin' | apertium-tagger -g $2 'c.prob'")
    (('lt-proc', '-z', '-g', '/a b.bin'), ('apertium-tagger', '-z', '-g', 'c.prob'))
    """
    lexer = shlex.shlex(text, posix=True, punctuation_chars="|")
    lexer.whitespace_split = True
    programs: list[list[str]] = [[]]
    for word in lexer:
        if word == "|":
            programs.append([])
        elif word != "$2":
            programs[-1].append("-g" if word == "$1" else word)
    return tuple((words[0], "-z", *words[1:]) for words in programs if words)


class NulPipe:
    """The running programs; a context manager, which ends them."""

    def __init__(self, programs: tuple[tuple[str, ...], ...], folder: Path, *, timeout: float) -> None:
        self._programs = programs
        self._folder = folder
        self._timeout = timeout
        # seconds for one text
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> NulPipe:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start every program; raises EngineError for one that cannot be started."""
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        source: int | None = subprocess.PIPE
        try:
            for words in self._programs:
                process = subprocess.Popen(  # noqa: S603  the words come from Apertium's own mode file, no shell reads them
                    words,
                    stdin=source,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    cwd=self._folder,
                    env=environment,
                    bufsize=0,
                )
                if self._processes and self._processes[-1].stdout:
                    # only the next program may hold this end, or the one before it would never see it close
                    self._processes[-1].stdout.close()
                self._processes.append(process)
                source = process.stdout.fileno() if process.stdout else None
        except OSError as error:
            self.stop()
            raise EngineError(
                f"{words[0]} does not start ({error.strerror})", to_do="reinstall the language data"
            ) from error

    def stop(self) -> None:
        """End every program and wait for it."""
        for process in self._processes:
            process.kill()
        for process in self._processes:
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream:
                    stream.close()
        self._processes = []

    def ask(self, data: bytes) -> bytes:
        """What comes out up to the NUL for ``data`` and a NUL; raises EngineError if it ends, hangs or runs wild."""
        deadline = time.monotonic() + self._timeout
        entry, outlet = self._processes[0].stdin, self._processes[-1].stdout
        assert entry and outlet  # noqa: S101  both were opened as pipes in start()
        try:
            _write_until(entry.fileno(), data + b"\0", deadline)
            return _read_until(outlet.fileno(), deadline)
        except BrokenPipeError as error:
            raise EngineError("a program of its pipeline ended") from error


def _write_until(descriptor: int, data: bytes, deadline: float) -> None:
    while data:
        if not select.select([], [descriptor], [], max(0.0, deadline - time.monotonic()))[1]:
            raise EngineError("took no more text in time")
        data = data[os.write(descriptor, data[: select.PIPE_BUF]) :]


def _read_until(descriptor: int, deadline: float) -> bytes:
    found = bytearray()
    while not found.endswith(b"\0"):
        if not select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))[0]:
            raise EngineError("did not answer in time")
        part = os.read(descriptor, 65536)
        if not part:
            raise EngineError("a program of its pipeline ended")
        found += part
        if len(found) > _LARGEST:
            raise EngineError("did not stop answering")
    return bytes(found[:-1])
