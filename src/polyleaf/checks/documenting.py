"""The docs pages of the checks, from the checks themselves: ``python -m polyleaf.checks.documenting docs/checks``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from polyleaf.checks.check import CatalogCheck, Check
from polyleaf.checks.running import list_checks
from polyleaf.files import write_atomically


def render_page(check: Check | CatalogCheck) -> str:
    """One check's page in Markdown."""
    scope = "a whole catalog" if isinstance(check, CatalogCheck) else "one text and its translation"
    return f"""# {check.name}

{check.summary}

{check.advice}

It looks at {scope}. What it flags and what it lets pass stands in
`tests/golden/checks/cases/{check.name}.flagged.jsonl` and `{check.name}.silent.jsonl`.
"""


def render_index(checks: Sequence[Check | CatalogCheck]) -> str:
    """The list of all checks."""
    rows = "\n".join(f"| [{check.name}]({check.name}.md) | {check.summary} |" for check in checks)
    return f"""# Checks

Step 4 runs these on every translation; `--only` and `--skip` choose among them. A finding has a severity (how much harm
it can do to a patient), a certainty (how sure the check is), a place, a sentence and, where sure, a suggestion.
[What other checkers check](../checks-of-others.md) is compared with these, one by one.

| check | what it finds |
|---|---|
{rows}
"""


def write_pages(folder: Path) -> None:
    """Write every page into a folder."""
    for check in list_checks():
        write_atomically(folder / f"{check.name}.md", render_page(check))
    write_atomically(folder / "README.md", render_index(list_checks()))


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
