"""Advice every leaflet gives, as rows of words: what must never be done in a state, and what must always be.

`Put a spoon between the teeth in a fit` is asked for nowhere, `do not cool the burn` is forbidden nowhere: a "not" is
lost there, or one too many.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from polyleaf.model import BlockKind
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.reversals import Words, compile_words, expand_words
from polyleaf.normalize.rule import ITEMS

GAP = 45
# characters between what is done and what it is done to
NEAR = 150
# characters before a sentence, in its paragraph, that may say what it is about
MOST_ABOVE = 40
# passages over a sentence that are looked through for its heading
FORBIDDING = re.compile(
    r"\b(?:not|never|no|nor|neither|nobody|cannot|without|instead|rather|unless|avoid\w*"
    r"|forbid\w*|prohibit\w*|refrain\w*"
    r"|danger\w*|harmful|impossible|wrong\w*|mistake\w*|myths?|errors?|inadmissible|unacceptable|contraindicat\w*"
    r"|undesirable|beware|taboos?|misconceptions?|don|dont|against|why|stop\w*|exclud\w*|limit\w*|reduc\w*|risks?"
    r"|prevent\w*|protect\w*|less|fewer|quit\w*|giv\w+ up|abandon\w*|minimi[sz]\w*|restrict\w*|excess\w*|abuse\w*"
    r"|caus(?:es?|ed|ing)|refus\w+|question\w*|trigger\w*)\b|n['’]t\b|\?"
)
WARNING = re.compile(
    r"\b(?:dangerous|harmful|mistakes?|wrong\w*|forbidden|prohibited|contraindicated|inadmissible|unacceptable|myth"
    r"|undesirable|impossible|avoid\w*|excluded|limited|risks?|fraught|not (?:recommended"
    r"|allowed|advis\w+|permitted|help"
    r"|necessary|needed|required|used|done|given)|(?:should|must|can|may|do|does|is|are|will) (?:not|never)|cannot"
    r"|causes?|leads?|worsens?|increases?|damages?|harms?|aggravates?|provokes?|triggers?|delays?)\b|n['’]t\b|\?"
)
BANNING = re.compile(
    r"\b(?:do not|don['’]t|never|must not|should not|mustn['’]t|shouldn['’]t|cannot"
    r"|can not|may not|not (?:be )?(?:necessary|"
    r"needed|required|recommended|advisable|advised|allowed|permitted|worth)|no need"
    r"|no reason|need not|needn['’]t|forbidden|prohibited"
    r"|under no circumstances?|in no case|on no account|in no way|refrain|contraindicated|inadmissible|impossible to"
    r"|undesirable|unnecessary|superfluous|harmful to|dangerous to|avoid|(?:is|are) not)\b"
)
PLAIN_BANS = frozenset({"do not", "don't", "don’t", "avoid"})
# "people do not wash their hands" tells of them, "do not wash your hands" is an order
TOLD = re.compile(r"\b(?:who|people|patients|those|they|we|some|many|parents|mothers|women|men|which|that)\b")
BANNED_AFTER = re.compile(
    r"\A[^.;:?!]{0,40}?\b(?:(?:is|are) (?:(?:strictly|absolutely|categorically|also|very) )?(?:forbidden|prohibited"
    r"|contraindicated|harmful|dangerous|unnecessary|superfluous|useless|inadmissible"
    r"|not (?:necessary|needed|required"
    r"|recommended|advisable|allowed|permitted|useful|done))|(?:must|should|may"
    r"|can) (?:not|never) be|do(?:es)? not help)\b"
)
UNBANNING = re.compile(
    r"\b(?:forget|hesitate|afraid|fear|only|wait|delay|postpone|unless|without|stop"
    r"|if you (?:can|do)|ashamed|just|skip"
    r"|miss|enough|always possible|refuse|neglect|ignore|until|more than|longer"
    r"|too (?:much|many|long|hard|hot|cold)|able"
    r"|very|hot|cold|ice|want|like|know)\b"
)
# "do not forget to cool it" bans nothing
CASE = re.compile(
    r"\b(?:if|when|while|after|before|until|who|whoever|because|since|those|some|many"
    r"|people|why|which|that|failure|once)\b"
)
ORDER = re.compile(
    r"\b(?:must|should|can|may|shall|need to|needs to|necessary|ha(?:s|ve) to|recommended"
    r"|advised|advisable|important|useful"
    r"|better|best|please|immediately|allowed|possible|permitted|required|always|try|indicated|desirable|safe)\b"
)
HEAD = re.compile(
    r"\A\W*(?:(?:attacks?|pains?|fits?|wounds?|injur(?:y|ies)|diseases?|victims?) )?"
    r"(?:(?:and|or|then|you|also|first|just|simply|at once|immediately|please) ){0,2}\Z"
)
# what may stand before an order at the head of its clause
GERUND = re.compile(r"\w+(?:ing|ed|[^s]s)\b")
DONE = re.compile(r"\b(?:is|are|be) (?:\w+ly )?\Z")
PASSIVE = re.compile(r"\b(?:is|are|be|must|should|can|may|has to|have to)\b")
CLAUSE = re.compile(r"[,;:.!?)–—]")


class Advice(NamedTuple):
    """A row: where it holds, what is done, and whether every leaflet forbids it or asks for it."""

    where: Words | None
    # of a state or a place; None where it holds everywhere
    acts: Words
    things: Words
    # what is done, and to what or with what
    unless: Words | None
    is_needed: bool

    def is_spoken_of(self, sentence: str) -> bool:
        """Whether a lower-case sentence has the deed at all, whatever it says of it and wherever."""
        return any(order.search(sentence) for order in _compile_orders(self.acts, self.things))

    def find(self, sentence: str, context: str) -> str | None:
        """The words of a lower-case sentence that turn the advice round, or None.

        >>> row = {"where": ["burn"], "act": ["put", "apply"], "thing": ["butter"]}
        >>> advice = read_advice(row, {}, is_needed=False)
        >>> advice.find("it is necessary to apply butter", "first aid for burns")
        '“apply” and “butter”'
        >>> advice.find("you must not apply butter to a burn", "")
        >>> row = {"where": ["burn"], "act": ["cool"], "thing": ["water"]}
        >>> advice = read_advice(row, {}, is_needed=True)
        >>> advice.find("a burn should never be cooled with water", "")
        '“cool” and “water”'
        """
        if self.unless and _compile(self.unless).search(sentence):
            return None
        place = _compile(self.where).search(sentence) if self.where else None
        if self.where and not place and not _compile(self.where).search(context):
            return None
        end = _skip_word(sentence, place.end()) if place else 0
        for deed_is_last, order in enumerate(_compile_orders(self.acts, self.things)):
            for match in order.finditer(sentence):
                start = end if end <= match.start() else 0
                if self.is_needed:
                    turned = _is_banned(sentence, match, start)
                else:
                    turned = _is_asked_for(sentence, match, start, deed_is_last=bool(deed_is_last))
                if turned:
                    return f"“{match.group(1)}” and “{match.group(3)}”"
        return None


def read_advice(row: Mapping[str, Any], groups: Mapping[str, list[str]], *, is_needed: bool) -> Advice:
    """A row ``[[harmful]]`` or ``[[needed]]``: ``act`` and ``thing``, and if need be ``where`` and ``unless``."""
    acts, things = expand_words(row["act"], groups), expand_words(row["thing"], groups)
    where, unless = (expand_words(row[name], groups) if name in row else None for name in ("where", "unless"))
    return Advice(where, acts, things, unless, is_needed)


@cache
def _compile(words: Words) -> re.Pattern[str]:
    """Compiled only when asked for, as few of the rows are in a text."""
    return re.compile(compile_words(words))


@cache
def _compile_orders(acts: Words, things: Words) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The deed before what it is done to, and behind it; both look ahead, as one of them may lie in another."""
    act, thing = compile_words(acts), compile_words(things)
    between = rf"((?:[^.;:]|\.(?=\d)){{0,{GAP}}}?)"
    return re.compile(f"(?=({act}){between}({thing}))"), re.compile(f"(?=({thing}){between}({act}))")


def _skip_word(sentence: str, position: int) -> int:
    """Where the word ends that a beginning of a word stands in."""
    while position < len(sentence) and sentence[position].isalnum():
        position += 1
    return position


def _is_asked_for(sentence: str, match: re.Match[str], start: int, *, deed_is_last: bool) -> bool:
    """Whether a sentence orders or allows what matched, and neither forbids it nor tells of a case of it."""
    before, after = sentence[: match.start()], sentence[match.end(3) :]
    if FORBIDDING.search(before) or FORBIDDING.search(match.group(2)) or WARNING.search(after):
        return False
    clause = CLAUSE.split(sentence[start : match.start()])[-1]
    if CASE.search(clause):
        return False
    is_passive = PASSIVE.search(match.group(2)) if deed_is_last else DONE.search(clause)
    is_order = not deed_is_last and HEAD.search(clause) and not GERUND.match(sentence, match.start())
    return bool(is_passive or ORDER.search(clause) or is_order)


def _is_banned(sentence: str, match: re.Match[str], start: int) -> bool:
    """Whether a sentence forbids what matched, or calls it needless."""
    clause = CLAUSE.split(sentence[: match.start()])[-1]
    whole = clause + sentence[match.start() : match.end(3)]
    if CASE.search(sentence[start : match.start()].rpartition(",")[2]):
        return False
    if BANNED_AFTER.search(sentence[match.end(3) :]):
        return not BANNING.search(whole)
    ban = BANNING.search(whole)
    if ban is None or UNBANNING.search(whole):
        return False
    if ban.group() in PLAIN_BANS and TOLD.search(clause[: ban.start()]):
        return False
    if ban.group() in PLAIN_BANS and not HEAD.search(clause[max(0, start - match.start() + len(clause)) : ban.start()]):
        return False
    return not (ban.group() == "avoid" and re.search(r"\bnot\b", sentence[: match.start()]))


def gather_context(manuscript: Manuscript, first: int) -> tuple[str, bool]:
    """In lower case what stands over a sentence and says what it is about, and whether it forbids or warns.

    That is the title, the last heading, the lead-in of a list, and the end of what stands before it in its paragraph.
    """
    line, column = manuscript.locate(first)
    index = bisect_left(manuscript.passage_lines, line)
    own = manuscript.passages[index]
    above: list[str] = []
    place = index - 1
    while place > max(0, index - MOST_ABOVE) and manuscript.passages[place].kind in ITEMS:
        place -= 1
    if own.kind in ITEMS and place >= 0:
        above.append(manuscript.passages[place].text)
    while place > max(0, index - MOST_ABOVE) and manuscript.passages[place].kind is not BlockKind.HEADING:
        place -= 1
    if place >= 0 and manuscript.passages[place].kind is BlockKind.HEADING:
        above.append(manuscript.passages[place].text)
    warned = any(FORBIDDING.search(one.lower()) for one in above)
    title = next((one.text for one in manuscript.passages[:MOST_ABOVE] if one.kind is BlockKind.HEADING), "")
    return " ".join((title, *above, own.raw[max(own.start, column - NEAR) : column])).lower(), warned
