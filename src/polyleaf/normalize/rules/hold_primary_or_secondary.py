"""`bone cancer` in a text about metastases in bones: did it begin there, or spread there? Patients mistake the two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import ManuscriptRule, Notice, Strength

ORGANS = "bone|liver|brain|lung|skin|spine"
SPREAD = re.compile(
    rf"\b({ORGANS})(?: tissue| marrow)? metastas[ei]s\b|\bmetastas[ei]s (?:to|in|of) (?:the )?({ORGANS})"
)
CANCER = re.compile(rf"\b(?:(\w+) )?({ORGANS}) cancer\b")
CLEAR = frozenset({"primary", "secondary", "metastatic", "or", "and"})
MIN_SPREAD = 3
# mentions of metastases in an organ from which a text is about them


def find_unclear_cancers(manuscript: Manuscript) -> Iterator[Notice]:
    """Find "X cancer" without primary or secondary, in a text about metastases in X."""
    counts = Counter((match.group(1) or match.group(2)) for match in SPREAD.finditer(manuscript.lowered))
    organs = {organ for organ, count in counts.items() if count >= MIN_SPREAD}
    if not organs:
        return
    for match in CANCER.finditer(manuscript.lowered):
        if match.group(2) in organs and match.group(1) not in CLEAR:
            message = f"cancer that began in the {match.group(2)}, or that spread there?"
            yield Notice(match.start(2), match.end(), message, severity=Severity.CRITICAL)


PLUGIN = ManuscriptRule(
    name="primary-or-secondary",
    summary="A cancer is named by the organ it spread to, as if it had begun there.",
    strength=Strength.HOLD,
    find=find_unclear_cancers,
)
