"""The page's keys, in a real browser where there is one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest

from polyleaf.checks import list_checks
from polyleaf.checks.reporting import serialize_html
from polyleaf.model import Severity
from tests.checks.reporting.test_html import DECISION, make_file

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
PROBE = """<script>
const press = (key) => document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
const shown = () => [...document.querySelectorAll(".finding:not([hidden])")].map((item) => item.dataset.severity);
const log = { start: shown() };
press("2"); log.withoutMajor = shown();
press("2"); press("i"); log.withoutIgnored = shown();
press("r");
setTimeout(() => {
  log.afterReset = shown();
  press("j"); press("j"); log.second = document.activeElement.dataset.severity;
  press("k"); log.first = document.activeElement.dataset.severity;
  press("/"); log.words = document.activeElement.name;
  document.activeElement.value = "no such words"; document.activeElement.dispatchEvent(new Event("input", { bubbles: true }));
  log.none = shown();
  log.said = document.querySelector("output").value;
  document.title = JSON.stringify(log);
}, 50);
</script></body>"""  # noqa: E501  it is a page's script


@pytest.mark.skipif(not BROWSER, reason="no browser here")
def test_every_key_does_what_the_page_says(tmp_path):
    files = [
        make_file("ar", Severity.CRITICAL),
        make_file("es", Severity.MAJOR),
        make_file("de", Severity.MINOR, "50 mg", DECISION),
    ]
    page = serialize_html(files, list_checks(), "1", {})
    # the probe is no script of the page, so the policy has to go
    page = re.sub(r"<meta http-equiv[^>]*>", "", page).replace("</body>", PROBE)
    path = tmp_path / "page.html"
    path.write_text(page, "utf-8")
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000", "--dump-dom"]
    done = subprocess.run([*command, path.as_uri()], capture_output=True, text=True, check=True, timeout=120)
    title = re.search(r"<title>(\{.*?\})</title>", done.stdout)
    assert title, done.stderr[-500:]
    log = json.loads(title[1])
    assert log["start"] == ["critical", "minor", "major"]
    assert log["withoutMajor"] == ["critical", "minor"]
    assert log["withoutIgnored"] == ["critical", "major"]
    assert log["afterReset"] == log["start"]
    assert (log["second"], log["first"]) == ("minor", "critical")
    assert log["words"] == "words" and log["none"] == [] and log["said"] == "0 of 3 shown"
