from __future__ import annotations

import sys

import pytest

from polyleaf.drafting.nul_pipe import NulPipe, parse_mode
from polyleaf.errors import EngineError

STAGE = """
import sys
word = b""
while (byte := sys.stdin.buffer.read(1)):
    if byte != b"\\0":
        word += byte
        continue
    {action}
    word = b""
"""


def stage(action: str) -> tuple[str, ...]:
    return (sys.executable, "-c", STAGE.format(action=action))


UPPER = stage("sys.stdout.buffer.write(word.upper() + b'\\0'); sys.stdout.flush()")
EXCLAIM = stage("sys.stdout.buffer.write(word + b'!\\0'); sys.stdout.flush()")


def test_one_start_answers_many_texts_through_every_program(tmp_path):
    with NulPipe((UPPER, EXCLAIM), tmp_path, timeout=20) as pipe:
        assert [pipe.ask(text.encode()) for text in ("bone", "", "hueso\nroto")] == [b"BONE!", b"!", b"HUESO\nROTO!"]


@pytest.mark.parametrize(
    ("action", "reason"),
    [
        ("import time; time.sleep(60)", "did not answer in time"),
        ("sys.exit(1)", "a program of its pipeline ended"),
        ("sys.stdout.buffer.write(b'x' * 3_000_000); sys.stdout.flush()", "did not stop answering"),
    ],
)
def test_a_program_that_hangs_ends_or_runs_wild_is_an_error(tmp_path, action, reason):
    timeout = 1.0 if "sleep" in action else 20.0
    with NulPipe((UPPER, stage(action)), tmp_path, timeout=timeout) as pipe, pytest.raises(EngineError, match=reason):
        pipe.ask(b"bone")


def test_after_an_error_it_can_be_started_again(tmp_path):
    fragile = stage("sys.exit(1) if word == b'bad' else (sys.stdout.buffer.write(word + b'\\0'), sys.stdout.flush())")
    with NulPipe((fragile,), tmp_path, timeout=20) as pipe:
        with pytest.raises(EngineError):
            pipe.ask(b"bad")
        pipe.stop()
        pipe.start()
        assert pipe.ask(b"good") == b"good"


def test_a_missing_program_is_named_and_nothing_is_left_running(tmp_path):
    pipe = NulPipe((UPPER, ("no-such-program",)), tmp_path, timeout=5)
    with pytest.raises(EngineError, match="no-such-program does not start"):
        pipe.start()


def test_a_mode_file_is_read_without_a_shell():
    programs = parse_mode("a $1 'x; rm -rf y' | b $2 \"q r\" | c\n")
    assert programs == (("a", "-z", "-g", "x; rm -rf y"), ("b", "-z", "q r"), ("c", "-z"))
