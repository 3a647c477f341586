"""Reading case files of the checks; a malformed line fails."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from polyleaf.model import Catalog, Message

GOLDEN = Path(__file__).parents[1] / "golden" / "checks"


def read_cases(path: Path) -> list[dict[str, Any]]:
    """One JSON object a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def build_catalog(case: dict[str, Any]) -> Catalog:
    """The catalog of a case about a whole catalog."""
    messages = (
        Message(**{key: tuple(value) if isinstance(value, list) else value for key, value in message.items()})
        for message in case["messages"]
    )
    return Catalog(case["language"], tuple(messages), tuple(case["headers"].items()), path=case.get("path", "case.po"))
