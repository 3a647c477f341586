"""An editor's inventory of two articles of the source, and how much of it step 1 finds. Offsets are in the raw line."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from polyleaf.model import Document
from polyleaf.normalize import normalize_source
from polyleaf.sources import read_source

from .cases import GOLDEN

SOURCE = Path(__file__).parents[2] / "source_text" / "bone-metastases.txt"
SCORED = {1, 3}
# articles the inventory describes
UNTOUCHED = {19, 23, 52, 60, 84, 221, 226, 227, 231, 254}
# lines without any defect


@dataclass(slots=True)
class Inventory:
    blocks: dict = field(default_factory=dict)
    defects: list = field(default_factory=list)
    gaps: list = field(default_factory=list)
    lead_ins: list = field(default_factory=list)

    def targets(self):
        return [
            d
            for d in self.defects
            if d["severity"] == "critical" and d["class"] != "dangling_leadin" and not d["auto_safe"]
        ]

    def labelled(self):
        lines = {defect["line"] for defect in self.defects} | set(self.lead_ins)
        return lines | {line for gap in self.gaps for line in span(gap)}


def span(gap):
    return range(gap["after_line"], gap["before_line"] + 1)


def read_inventory() -> Inventory:
    inventory = Inventory()
    with (GOLDEN / "bone-metastases.dev.jsonl").open(encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    articles = [
        range(r["start_line"], r["end_line"] + 1) for r in records if r["kind"] == "article" and r["id"] in SCORED
    ]
    inside = lambda line: any(line in article for article in articles)  # noqa: E731  used four times right below
    for record in records:
        if record["kind"] == "block" and inside(record["line"]):
            inventory.blocks[record["line"]] = record
        elif record["kind"] == "defect" and inside(record["line"]):
            inventory.defects.append(record)
        elif record["kind"] == "gap" and inside(record["after_line"]) and inside(record["before_line"]):
            inventory.gaps.append(record)
        elif record["kind"] == "dangling_leadin" and inside(record["line"]):
            inventory.lead_ins.append(record["line"])
    return inventory


def normalize_gold() -> Document:
    return normalize_source(read_source(SOURCE, "source_text/bone-metastases.txt"))


def expected_starts(raw, record):
    """Where the second and later sentences of a line start."""
    starts, position = [], raw.find(record["text"])
    for sentence in record["sentences"]:
        found = raw.find(sentence, position)
        starts.append(found)
        position = found + len(sentence)
    return set(starts[1:])


def is_fixed(document, defect):
    """Whether the text around a defect reads as the editor's fix; a leading newline asks for a block of its own."""
    block = next(block for block in document.blocks if block.line == defect["line"])
    if defect["fix"].startswith("\n"):
        return bool(block.segments) and not block.marker
    return defect["fix"] in " ".join(segment.text for segment in block.segments)


def is_held(document, line, start, end):
    """Whether a hold touches a segment of this stretch of a raw line."""
    touched = {
        segment.id
        for block in document.blocks
        for segment in block.segments
        if segment.line == line and segment.holds and segment.start < max(end, start + 1) and start < segment.end
    }
    return bool(touched)


def lines_with_holds(document):
    return [finding.line for finding in document.findings if finding.hold]
