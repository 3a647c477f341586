from __future__ import annotations

import pytest

from polyleaf.drafting.redaction import describe_error


@pytest.mark.parametrize(
    "message",
    [
        "Unauthorized access with the api key hunter2",
        "HTTPConnectionPool: /translate?q=text&api_key=hunter2 (refused)",
        "auth_key: hunter2",
        "api_key=hunter2&q=x",
    ],
)
def test_no_key_is_told(message):
    assert "hunter2" not in describe_error(RuntimeError(message), ["hunter2"])
    assert "hunter2" not in describe_error(RuntimeError(message.replace("with the api key ", "api_key=")))


def test_only_the_first_line_is_told_and_not_all_of_a_long_one():
    assert describe_error(ValueError("first\nsecond")) == "ValueError: first"
    assert len(describe_error(ValueError("x" * 5000))) < 200
