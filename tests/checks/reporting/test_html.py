"""The page of findings: whole in one file, safe against what catalogs hold, usable without a mouse."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from polyleaf.checks import list_checks
from polyleaf.checks.reporting import CheckedFile, Reported, serialize_html
from polyleaf.model import Certainty, Decision, Finding, Severity

HOSTILE = '<script>alert(1)</script> "quoted" \u202e5 mg'
DECISION = Decision("ignore", "u", "s", "t", "reviser-1", "reviser", "2026-11-24T10:00:00Z", "numbers", HOSTILE)


def make_file(language="ar", severity=Severity.CRITICAL, target="خذ ٥٠ مغ", ignored=None):
    finding = Finding(
        "numbers", severity, Certainty.CERTAIN, f"differs: {HOSTILE}", (3, 8), HOSTILE, "x.po", 3, HOSTILE, HOSTILE
    )
    return CheckedFile("x.po", language, 1, (Reported(finding, language, "u", target, ignored),))


@pytest.fixture(scope="module")
def page():
    files = [make_file(), make_file("es", Severity.MINOR, HOSTILE, DECISION), CheckedFile("de.po", "de", 4)]
    return serialize_html(files, list_checks(), "1.2.3", {"es": "Spanish"})


class Collector(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def tags(page):
    parser = Collector()
    parser.feed(page)
    return parser.tags


def test_it_needs_no_other_file(page, tags):
    assert "://" not in re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)
    assert not any({"src", "srcset", "background"} & attributes.keys() for _, attributes in tags)
    assert all(attributes["href"].startswith("#") for _, attributes in tags if "href" in attributes)
    assert "url(" not in page and "@import" not in page


def test_the_policy_allows_exactly_its_own_script_and_sheet(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    for tag in ("script", "style"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


def test_no_text_of_a_catalog_becomes_markup(page, tags):
    assert "<script>alert" not in page
    assert sum(tag == "script" for tag, _ in tags) == 1


def test_what_nobody_can_see_is_shown(page):
    assert page.count(">U+202E</span>") >= 2
    assert "\u202e" not in page


def test_the_span_is_marked_and_the_translation_says_its_language(page):
    assert '<dd lang="ar" dir="auto">خذ <mark>٥٠ مغ</mark></dd>' in page


def test_languages_without_findings_are_counted_and_others_have_a_section(page):
    assert re.findall(r'<h2 id="language-([^"]*)">([^<]*)', page) == [("ar", "ar"), ("es", "Spanish")]
    assert '<th scope="row">de</th>' in page


def test_an_ignored_finding_is_not_counted_as_open(page):
    assert "Minor (0)" in page and "Critical (1)" in page and "Ignored (1)" in page


def test_every_control_can_be_reached_and_named(page, tags):
    controls = [attributes for tag, attributes in tags if tag in ("input", "select")]
    assert controls and page.count("<label>") == len(controls)
    assert all("tabindex" not in attributes for attributes in controls)


def test_ids_are_unique_even_for_the_same_text_in_two_files():
    page = serialize_html([make_file(), make_file()], list_checks(), "1", {})
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))


def test_no_findings_say_so():
    page = serialize_html([CheckedFile("de.po", "de", 4)], list_checks(), "1", {})
    assert "No findings." in page and "<form" not in page
