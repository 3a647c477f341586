"""Every rule has a page in docs/rules, written from the rule and its cases; `scripts/update-golden` rewrites them."""

import inspect
import sys
from pathlib import Path

import pytest

from polyleaf.normalize.rule import Strength

from .cases import GOLDEN, RULES, read_cases

PAGES = Path(__file__).parents[2] / "docs" / "rules"
DOES = {
    Strength.SAFE: "Safe: it is applied, and every fix is on record.",
    Strength.SUGGESTED: "Suggested: it is proposed in the English edition, for an editor to take or leave.",
    Strength.HOLD: "Hold: nobody translates the segment before a person has decided.",
}


def get_module(rule):
    loader = getattr(rule, "find", None) or rule.load
    return sys.modules[loader.__module__]


def render_page(name):
    rule = RULES[name]
    positive = read_cases(GOLDEN / "rules" / name / "positive.txt")
    negative = read_cases(GOLDEN / "rules" / name / "negative.txt")
    head = [f"# {name}", "", inspect.getdoc(get_module(rule)), "", DOES[rule.strength], ""]
    return "\n".join(
        [*head, *render_examples(rule, positive), "## Left alone", "", *(quote(case) for case in negative)]
    )


def render_examples(rule, cases):
    if rule.strength is not Strength.SAFE:
        return ["## Noticed (between `[[` and `]]`)", "", *(quote(case) for case in cases)]
    pairs = [case.split("\n----\n") for case in cases]
    return ["## Fixed", "", *(quote(raw) + quote(fixed) for raw, fixed in pairs)]


def quote(case):
    visible = "".join(c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in case)
    return f"```text\n{visible}\n```\n"


def render_list():
    lines = ["# The rules of step 1", "", "One page a rule, written from the rule and its cases.", ""]
    for strength in Strength:
        lines += [f"## {DOES[strength]}", ""]
        lines += [
            f"- [{name}]({name}.md): {rule.summary}"
            for name, rule in sorted(RULES.items())
            if rule.strength is strength
        ]
        lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize("name", sorted(RULES))
def test_the_page_of_a_rule_is_up_to_date(name, file_regression):
    file_regression.check(render_page(name), fullpath=PAGES / f"{name}.md", encoding="utf-8")


def test_the_list_of_rules_is_up_to_date(file_regression):
    file_regression.check(render_list(), fullpath=PAGES / "README.md", encoding="utf-8")


def test_there_is_no_page_without_a_rule():
    assert {path.stem for path in PAGES.glob("*.md")} == {*RULES, "README"}
