"""From an engine's answer to a draft or a refusal: placeholders back, outer form restored, then verified."""

from __future__ import annotations

from dataclasses import replace

from polyleaf.drafting.engine import Refusal, count_unknown_words
from polyleaf.drafting.masking import MaskedText, restore_placeholders
from polyleaf.drafting.shaping import restore_shape
from polyleaf.drafting.verify import find_doubts, find_refusal, find_wrong_fact
from polyleaf.model import Draft, to_nfc

MOST_UNKNOWN = 1 / 3
# a draft with a larger share of words that its engine did not know helps nobody


def judge_answer(
    source: str, masked: MaskedText, answer: Draft, source_language: str, target_language: str
) -> Draft | Refusal:
    """A machine's answer to the masked source, made into a draft of the source, or the reason it cannot be."""
    if not isinstance(answer.text, str) or not answer.text.strip():
        found = find_refusal(source, answer.text, source_language, target_language)
        return Refusal(answer.engine, "; ".join(answer.remarks) or found or "gave no text")
    restored = restore_placeholders(answer.text, masked.placeholders)
    if restored is None:
        return Refusal(answer.engine, "lost, doubled or invented a placeholder", answer.text)
    text = restore_shape(source, to_nfc(restored), target_language)
    reason = find_refusal(source, text, source_language, target_language) or _find_ignorance(source, answer)
    if reason:
        return Refusal(answer.engine, reason, text)
    return _note_doubts(source, replace(answer, text=text), source_language, target_language)


def judge_memory(source: str, answer: Draft, source_language: str, target_language: str) -> Draft | Refusal:
    """A person's words as they are, unless a fact in them differs from the source."""
    if reason := find_wrong_fact(source, answer.text, source_language, target_language):
        return Refusal(answer.engine, reason, answer.text)
    return _note_doubts(source, answer, source_language, target_language)


def _note_doubts(source: str, draft: Draft, source_language: str, target_language: str) -> Draft:
    return replace(draft, remarks=draft.remarks + find_doubts(source, draft.text, source_language, target_language))


def _find_ignorance(source: str, answer: Draft) -> str | None:
    unknown, words = count_unknown_words(answer), len(source.split())
    return f"did not know {unknown} of {words} words" if unknown > words * MOST_UNKNOWN else None
