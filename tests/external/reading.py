"""Cases of other checkers, read from their own test files as text: nothing of theirs is imported or copied.

Translate Toolkit says ``assert fails(checker.endpunc, source, target)``; Weblate assigns ``self.test_failure_1 =
(source, target, flags)`` or calls ``self.do_test(True, (source, target, flags), language)``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SUITES = Path(__file__).parents[2] / ".polyleaf" / "suites"
TOOLKIT = SUITES / "toolkit-tests" / "translate" / "filters" / "test_checks.py"
WEBLATE = SUITES / "weblate-tests" / "weblate" / "checks" / "tests"
_TOOLKIT_LANGUAGE = "af"  # of most of its examples
_WEBLATE_LANGUAGE = "cs"  # what its tests say if they say nothing


@dataclass(frozen=True, slots=True)
class Case:
    """What another checker says of two texts."""

    name: str
    # "toolkit endpunc 3": suite, check, and the how manieth assertion about it, from 1
    suite: str
    check: str
    source: str
    target: str
    language: str
    is_flagged: bool


def read_toolkit(path: Path) -> list[Case]:
    """The cases of Translate Toolkit's standard checker whose texts are literals."""
    counts: dict[str, int] = {}
    return [
        _number(case, counts)
        for function in ast.parse(path.read_text("utf-8")).body
        if isinstance(function, ast.FunctionDef) and function.name.startswith("test_")
        for case in _read_toolkit_function(function)
    ]


def _number(case: Case, counts: dict[str, int]) -> Case:
    counts[case.check] = counts.get(case.check, 0) + 1
    name = f"{case.suite} {case.check} {counts[case.check]}"
    return Case(name, case.suite, case.check, case.source, case.target, case.language, case.is_flagged)


def _read_toolkit_function(function: ast.FunctionDef) -> Iterator[Case]:
    languages: dict[str, str | None] = {}
    for statement in ast.walk(function):
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            languages[statement.targets[0].id] = _find_toolkit_language(statement.value)
        if not isinstance(statement, ast.Assert) or not isinstance(statement.test, ast.Call):
            continue
        call = statement.test
        verdict = call.func.id if isinstance(call.func, ast.Name) else ""
        if verdict not in ("passes", "fails", "fails_serious") or len(call.args) < 3:
            continue
        checker, texts = call.args[0], [_read_text(argument) for argument in call.args[1:3]]
        if not isinstance(checker, ast.Attribute) or not isinstance(checker.value, ast.Name) or None in texts:
            continue
        language = languages.get(checker.value.id)
        if language is not None:
            yield Case("", "toolkit", checker.attr, texts[0], texts[1], language, verdict != "passes")


def _find_toolkit_language(value: ast.expr) -> str | None:
    """The language of ``checks.StandardChecker(checks.CheckerConfig(targetlanguage="km"))``; None for others."""
    if not isinstance(value, ast.Call) or not ast.unparse(value.func).endswith("StandardChecker"):
        return None
    for keyword in (item for call in ast.walk(value) if isinstance(call, ast.Call) for item in call.keywords):
        if keyword.arg == "targetlanguage":
            return _read_text(keyword.value)
    return _TOOLKIT_LANGUAGE if not value.args and not value.keywords else None


def read_weblate(folder: Path) -> list[Case]:
    """The cases of Weblate's checks that need no database and no flags."""
    counts: dict[str, int] = {}
    return [
        _number(case, counts)
        for path in sorted(folder.glob("test_*.py"))
        for item in ast.parse(path.read_text("utf-8")).body
        if isinstance(item, ast.ClassDef) and item.name.endswith("CheckTest")
        for case in _read_weblate_class(item)
    ]


def _read_weblate_class(item: ast.ClassDef) -> Iterator[Case]:
    check = item.name.removesuffix("CheckTest")
    default = next(
        (
            _read_text(line.value)
            for line in item.body
            if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "default_lang"
        ),
        _WEBLATE_LANGUAGE,
    )
    for node in ast.walk(item):
        language, is_flagged, texts = default, False, None
        if isinstance(node, ast.Assign) and (name := ast.unparse(node.targets[0])).startswith("self.test_"):
            is_flagged, texts = "failure" in name, _read_texts(node.value)
            if not name.startswith(("self.test_good", "self.test_failure")):
                texts = None
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "self.do_test" and len(node.args) >= 2:
            is_flagged, texts = ast.unparse(node.args[0]) == "True", _read_texts(node.args[1])
            language = _read_text(node.args[2]) if len(node.args) > 2 else default
        if texts and language and texts[2] == "":
            yield Case("", "weblate", check, texts[0], texts[1], language, is_flagged)


def _read_texts(value: ast.expr) -> tuple[str, str, str] | None:
    if not isinstance(value, ast.Tuple) or len(value.elts) != 3:
        return None
    texts = tuple(_read_text(element) for element in value.elts)
    return None if None in texts else texts


def _read_text(value: ast.expr) -> str | None:
    try:
        text = ast.literal_eval(value)
    except ValueError:
        return None
    return text if isinstance(text, str) else None
