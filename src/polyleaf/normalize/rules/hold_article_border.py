"""Where another article starts in the same file: it says again what its topic is, long after the file has begun."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Manuscript, Passage
from polyleaf.normalize.rule import ManuscriptRule, Notice, Strength
from polyleaf.normalize.shadow import cast_shadow, lower_shadow

THINGS = r"(?:disease|complication|disorder|condition|patholog|illness|tumou?r|infection|inflammation|syndrome|cancer)"
SUBJECT = r"[A-Z][a-z-]*(?: (?!is\b|are\b|that\b)[a-z-]+){0,6}?"
DEFINING = re.compile(rf"({SUBJECT}) (?:is|are) (?:[a-z-]+ ){{0,10}}?{THINGS}|(One of the (?:[a-z-]+ ?){{1,6}}?) is\b")
WORD = re.compile(r"[a-z]{4,}")
BEGINNING = re.compile(r"([a-z]{4,6})[a-z]*")
SHORTEST, STEM = 4, 6
# letters by which a word is recognized: "metastases" and "metastasis" are one topic
TOPICS = 3
# the most frequent words of a text that stand for what it is about
LEAST_PASSAGES = 12
# of an article; closer definitions belong to one article
LEAST_AFTER = 5


def find_article_borders(manuscript: Manuscript) -> Iterator[Notice]:
    """The line above a paragraph that defines the topic of the text again, far from its start and end.

    No segment is held for it: the editor must find a title, and must not take the file for one article.
    """
    passages = manuscript.passages
    topics: frozenset[str] = frozenset()
    start = 0
    for index, passage in enumerate(passages[: max(0, len(passages) - LEAST_AFTER)]):
        if index - start < LEAST_PASSAGES or not _opens(passage, passages[index - 1]):
            continue
        subject = _find_subject(passage)
        topics = topics or (_find_topics(manuscript) if subject else topics)
        if subject and _is_about(subject, topics):
            position = manuscript.offsets[max(0, passage.line - 2)]
            message = "another article seems to start below: its title is missing"
            yield Notice(position, position, message, severity=Severity.MINOR)
            start = index


def _find_topics(manuscript: Manuscript) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for chunk, count in manuscript.chunks.items():
        if chunk.isascii() and chunk.isalpha():
            if len(chunk) >= SHORTEST:
                counts[chunk[:STEM].lower()] += count
        else:
            for stem in BEGINNING.findall(lower_shadow(cast_shadow(chunk))):
                counts[stem] += count
    return frozenset(stem for stem, _ in counts.most_common(TOPICS))


def _opens(passage: Passage, above: Passage) -> bool:
    """Whether a paragraph stands apart from the one above, without a heading of its own."""
    prose = passage.kind is above.kind is BlockKind.PARAGRAPH
    return prose and passage.blank_before == 1 and not above.raw.rstrip().endswith(":")


def _find_subject(passage: Passage) -> str | None:
    """What the first sentence of a paragraph says to be a disease or the like."""
    start, end = passage.sentences[0]
    sentence = passage.raw[start:end]
    match = DEFINING.match(sentence) if " is" in sentence or " are " in sentence else None
    return (match.group(1) or match.group(2)).lower() if match else None


def _is_about(subject: str, topics: frozenset[str]) -> bool:
    return any(word[:STEM] in topics for word in WORD.findall(subject)) or subject.startswith(
        "one of the complications"
    )


PLUGIN = ManuscriptRule(
    name="article-border",
    summary="Another article starts in the same file.",
    strength=Strength.HOLD,
    find=find_article_borders,
)
