"""SARIF 2.1.0: the structure that code-review tools rely on, checked against the essentials of its schema."""

from __future__ import annotations

import json

import pytest

from polyleaf.checks import list_checks
from polyleaf.checks.reporting import CheckedFile, Reported, compute_fingerprint, serialize_sarif
from polyleaf.errors import CatalogError
from polyleaf.model import Certainty, Decision, Finding, Severity

NUMBERS = Finding(
    "numbers", Severity.CRITICAL, Certainty.CERTAIN, 'the source says "5 mg", the translation "50 mg"',
    (5, 10), "5 mg", "po/pt BR.po", 7, "dose", "Take 5 mg.",
)  # fmt: skip
WHOLE = Finding("numbers", Severity.MINOR, Certainty.POSSIBLE, "is odd", file="po/pt BR.po")
DECISION = Decision("ignore", "u", "s", "t", "reviser-1", "reviser", "2026-11-24T10:00:00Z", "numbers", "It is right.")
FILES = (
    CheckedFile(
        "po/pt BR.po", "pt_BR", 1,
        (Reported(NUMBERS, "pt_BR", "abc", "Tome 50 mg.", DECISION), Reported(WHOLE, "pt_BR")),
    ),
    CheckedFile("/srv/x.po", "", 0, faults=(CatalogError("is broken", where="/srv/x.po:3"),), is_readable=False),
)  # fmt: skip

# the required members, and the types and choices of the ones we write, of the schema of SARIF 2.1.0
SHAPE = {
    "version": "2.1.0",
    "runs": [
        {
            "tool": {"driver": {"name": str, "semanticVersion": str, "rules": [{"id": str, "helpUri": str}]}},
            "columnKind": "unicodeCodePoints",
            "results": [{"ruleId": str, "level": {"error", "warning", "note"}, "message": {"text": str}}],
        }
    ],
}


def matches(value, shape, path="log"):
    """Assert that a JSON value has a shape: types, exact values, sets of choices, every item of a list."""
    if isinstance(shape, dict):
        for key, inner in shape.items():
            assert key in value, f"{path} lacks {key}"
            matches(value[key], inner, f"{path}.{key}")
    elif isinstance(shape, list):
        assert isinstance(value, list) and value, path
        for index, item in enumerate(value):
            matches(item, shape[0], f"{path}[{index}]")
    elif isinstance(shape, set):
        assert value in shape, path
    elif isinstance(shape, type):
        assert isinstance(value, shape) and value, path
    else:
        assert value == shape, path


@pytest.fixture(scope="module")
def log():
    return json.loads(serialize_sarif(FILES, list_checks(), "1.2.3", "https://polyleaf.example/docs/checks/"))


def test_the_log_has_the_shape_of_the_standard(log):
    matches(log, SHAPE)
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")


def test_every_check_is_a_rule_with_a_page(log):
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.name for check in list_checks()]
    for rule in rules:
        assert rule["helpUri"] == f"https://polyleaf.example/docs/checks/{rule['id']}.md"
        assert rule["shortDescription"]["text"] and rule["help"]["text"]
        assert "name" not in rule, "it would be the id again, which the standard forbids"


def test_without_an_address_a_rule_names_its_page_and_links_nowhere():
    log = json.loads(serialize_sarif(FILES, list_checks(), "1.2.3", ""))
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        assert "helpUri" not in rule
        assert f"docs/checks/{rule['id']}.md" in rule["help"]["markdown"]


def test_every_result_points_at_its_rule_and_line(log):
    run = log["runs"][0]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["region"]["startLine"] >= 1
        assert location["physicalLocation"]["artifactLocation"] == {"uri": "po/pt%20BR.po", "uriBaseId": "%SRCROOT%"}
        assert result["partialFingerprints"]["polyleafFinding/v1"]
    assert [result["level"] for result in run["results"]] == ["error", "note"]


def test_what_somebody_ignored_is_suppressed_with_the_reason(log):
    first, second = log["runs"][0]["results"]
    assert first["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "reviser-1 (reviser), 2026-11-24T10:00:00Z: It is right.",
        }
    ]
    assert "suppressions" not in second


def test_a_file_that_cannot_be_read_is_a_notification(log):
    (invocation,) = log["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    assert note["message"]["text"] == "/srv/x.po:3: is broken"
    assert note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///srv/x.po"


def test_a_fingerprint_outlives_moved_lines_but_not_another_text():
    moved = Finding(**{field: getattr(NUMBERS, field) for field in NUMBERS.__dataclass_fields__} | {"line": 99})
    own = compute_fingerprint(Reported(NUMBERS, "pt_BR", "abc", "Tome 50 mg."))
    assert compute_fingerprint(Reported(moved, "pt_BR", "abc", "Tome 50 mg.")) == own
    assert compute_fingerprint(Reported(NUMBERS, "pt_BR", "abc", "Tome 55 mg.")) != own
