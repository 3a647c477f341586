import pytest

from polyleaf.normalize.rule import Strength

from .cases import GOLDEN, MARK, RULES, read_cases, render, render_marks, run_rule

SAFE = sorted(name for name, rule in RULES.items() if rule.strength is Strength.SAFE)
OTHERS = sorted(name for name, rule in RULES.items() if rule.strength is not Strength.SAFE)


def test_every_rule_has_cases_and_every_case_folder_a_rule():
    assert {path.name for path in (GOLDEN / "rules").iterdir()} == set(RULES)


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_rule_is_the_module_its_strength_and_name_say(name):
    prefix = {Strength.SAFE: "safe", Strength.SUGGESTED: "suggest", Strength.HOLD: "hold"}[RULES[name].strength]
    module = __import__(f"polyleaf.normalize.rules.{prefix}_{name.replace('-', '_')}", fromlist=["PLUGIN"])
    assert module.PLUGIN is RULES[name]


@pytest.mark.parametrize("name", SAFE)
def test_a_safe_rule_fixes_what_it_should(name):
    for case in read_cases(GOLDEN / "rules" / name / "positive.txt"):
        raw, fixed = case.split("\n----\n")
        assert render(run_rule(name, raw)) == fixed


@pytest.mark.parametrize("name", OTHERS)
def test_a_rule_notices_what_it_should_and_nothing_else(name):
    for case in read_cases(GOLDEN / "rules" / name / "positive.txt"):
        assert render_marks(run_rule(name, MARK.sub(r"\1", case))) == case


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_leaves_alone_what_it_should(name):
    for case in read_cases(GOLDEN / "rules" / name / "negative.txt"):
        document = run_rule(name, case)
        assert [fix for segment in document.segments() for fix in segment.fixes] == []
        assert document.findings == ()
