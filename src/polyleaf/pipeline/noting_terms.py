"""Notes for translators: which words the language's glossary has for the terms of a message."""

from __future__ import annotations

from dataclasses import replace

from polyleaf.checks.terms import CompiledGlossary, compile_glossary
from polyleaf.facts import split_tokens
from polyleaf.glossary import Glossary, Term
from polyleaf.model import Catalog, Message

PREFIX = "term: "


def note_terms(catalog: Catalog, glossary: Glossary) -> Catalog:
    """The catalog with a note for each term of the glossary that stands in a message's English."""
    if not glossary.terms:
        return catalog
    compiled = compile_glossary(glossary)
    return replace(catalog, messages=tuple(_note(message, compiled) for message in catalog.messages))


def _note(message: Message, glossary: CompiledGlossary) -> Message:
    texts = filter(None, (message.msgid, message.msgid_plural))
    places = {
        int(place): None
        for text in texts
        for match in glossary.english.find(split_tokens(text))
        for place in match.meanings
    }
    notes = (describe_term(glossary.terms[place].term) for place in places)
    return replace(message, notes=(*message.notes, *notes)) if places else message


def describe_term(term: Term) -> str:
    """A term in a line.

    >>> describe_term(Term(("bone marrow", "marrow"), ("médula ósea",), ("tuétano",)))
    'term: bone marrow = médula ósea; not: tuétano'
    """
    words = [f"{term.english[0]} = {' | '.join(term.use)}" if term.use else term.english[0]]
    if term.avoid:
        words.append(f"not: {' | '.join(term.avoid)}")
    return PREFIX + "; ".join(words)
