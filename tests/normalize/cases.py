"""Reading the case files of rules; a malformed one fails."""

import re
from pathlib import Path

from polyleaf.model import Document, SourceText
from polyleaf.normalize import normalize_source
from polyleaf.normalize.phrases.hits import find_hits
from polyleaf.registry import load_things

GOLDEN = Path(__file__).parents[1] / "golden" / "normalize"
RULES = {rule.name: rule for rule in load_things("rules")}
find_hits(RULES.values(), "")  # the index of all phrases serves every single rule, so that it is made once
MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def read_cases(path: Path) -> list[str]:
    cases = path.read_text(encoding="utf-8").removesuffix("\n").split("\n====\n")
    assert all(case.strip() for case in cases), f"{path}: an empty case"
    return cases


def run_rule(name: str, text: str) -> Document:
    return normalize_source(SourceText("case.txt", "", tuple(text.split("\n"))), [RULES[name]])


def render(document: Document) -> str:
    """The document's lines with the fixes applied, markers and indents as they were."""
    lines = list(document.lines)
    for block in document.blocks:
        for segment in reversed(block.segments):
            for fix in reversed(segment.fixes):
                line = lines[block.line - 1]
                lines[block.line - 1] = line[: fix.start] + fix.after + line[fix.end :]
    return "\n".join(line.rstrip() for line in lines)


def render_marks(document: Document) -> str:
    lines = list(document.lines)
    for finding in sorted(document.findings, key=lambda item: (-item.line, -item.start, -item.end)):
        line = lines[finding.line - 1]
        lines[finding.line - 1] = f"{line[: finding.start]}[[{finding.quote}]]{line[finding.end :]}"
    return "\n".join(lines)
