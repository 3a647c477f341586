"""Where two strangers stand side by side: what stood between them, a noun, verb or figure, is lost.

`prescribes a medicine for.`, `the cause of may`, `likely to the`, `stones smaller than usually`: all pairs of
``strangers`` are looked for in one pass, and what makes one good English after all is looked at where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from polyleaf.normalize.phrases.strangers import list_strangers
from polyleaf.normalize.phrases.word_lists import load_words

REACH = 60
TAIL = 24
# characters before a pair that its last word is in
END = re.compile(r"[.;:!?\n(]")
BEFORE_HEAD = re.compile(r"(?:\A|[.!?:;\n•*–—-])[ \"“•*–—-]*\Z")
NEXT = re.compile(r" ?([a-z]+)")
ASIDE = re.compile(
    r" (?:if|in|as|for|of course|however|where|when|at|on|by|with|after|before|above all|among|but|and|or|though|too|to"
    r"|although|not|especially|particularly|like|from|unless|because|since|instead|first|again|perhaps|usually|sometimes"
    r"|say|respectively|e\.g|etc|even)\b"
)
# in a clause with one of these a preposition may have its noun before it: "the ward that you are in."
GAPPED = re.compile(
    r"\b(?:which|that|what|whatever|who|whom|whose|you|they|he|she|we|I|it|how|where|when|than|as|some\w+|any\w+|nothing"
    r"|nobody|no one|need|needs|to be|used|there|if|one|so|much|long|hard|easy|difficult|enough|ones?)\b",
    re.IGNORECASE,
)
# what takes a preposition with it: "breathe in.", "to be cared for.", "later on."
PARTICLE = re.compile(
    r"\b(?:later|early|and|or|so|breath(?:e|es|ed|ing)|tak\w+|sets?|fit(?:s|ted|ting)?|gr[eo]w(?:s|n|ing)?"
    r"|turn(?:s|ed|ing)?|go|goes|going|gone|come|comes|coming|puts?|putting|bring(?:s|ing)?|brought|let|gives?"
    r"|given|giving|carr(?:y|ies|ied|ying)|cut|fill(?:s|ed|ing)?|join(?:s|ed|ing)?|log(?:ged|s)?|pull(?:s|ed|ing)?"
    r"|push(?:es|ed|ing)?|press(?:es|ed|ing)?|rub(?:s|bed|bing)?|stay\w*|check(?:s|ed|ing)?|call(?:s|ed|ing)?"
    r"|car(?:e|es|ed|ing)|look\w*|ask\w*|wait\w*|watch\w*|pay|pays|paid|paying|aim\w*|deal\w*|dealt"
    r"|cop(?:e|es|ed|ing)|liv(?:e|es|ed|ing)|begin(?:s|ning)?|start(?:s|ed|ing)?|up|made|known|read|able|want\w*"
    r"|supposed|due|allerg\w+|sensitive|intolerant|resistant|close|next|thanks|according|relative|prior|likely"
    r"|tells?|told|rel(?:y|ies|ied|ying)|depend\w*|listen\w*|talk\w*|speak\w*|spoken|refer\w*|respond\w*|agree\w*"
    r"|work\w*|think\w*|thought|get|gets|getting|got|switch\w*|hold|held|appl\w+|kick\w*|drip|suck(?:s|ed|ing)?"
    r"|stand\w*|pass(?:es|ed|ing)?|drop(?:ped|ping)?|sleep\w*|sit|sitting|lie|lying|lay|mov(?:e|es|ed|ing)|lean\w*"
    r"|run|running|went|came|be|being|been|is|are|was|built|rule|in|on|by|from|not|only|responsible|suitable"
    r"|accustomed|liable|prone|subject|hand|far|least|first|worn|wearing|there|also|contact|contraindications?"
    r"|reactions?|access|visit\w*|hypersensitiv\w+|help(?:s|ed|ing)?|exposure|expos\w+|interfer\w+|associate"
    r"|screen(?:ed|ing)?|test(?:ed|ing)?|search(?:es|ed|ing)?|sent|born|sworn|reason|without|before|after|more"
    r"|less|back|spread\w*|worse|better|most|account\w*|us(?:e|ed|ing)|intended|meant|hop(?:e|ed|ing)|need\w*"
    r"|prepar\w+|seen|done|drawn|heard|driv(?:e|en)|concerned|familiar|begun|grown|attend\w*"
    r"|ad(?:mitted|apted|ded|here\w*)|arriv\w+|interested|involved|believ\w+|found|kept|keep|laid|left|try|tried"
    r"|writ\w+|eat\w*|compar\w+|feeling|plugg?\w*|handed|phon\w+|settl\w+|tun\w+)\Z",
    re.IGNORECASE,
)
# a verb may pass by, stand by or go by, but who does what is done comes after "by"
PASSING = re.compile(
    r"\b(?:go|goes|going|gone|went|pass\w*|stand\w*|stood|come|comes|came|drop\w*|close|near|live|get|gets|getting|got|lay|put|sit"
    r"|abide|and|or|by|play|day|week|year|month|hour|minute|swear|one|two|time|little|bit|step|run|fly|flew|hard)\Z",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(r"\w(?:ed|en)\Z")
VERBS = frozenset((
    "may", "can", "must", "should", "will", "could", "would", "might", "do", "does", "did", "be", "become", "remain",
    "is", "are", "was", "were", "has", "have", "not", "cannot", "keep", "stay", "feel", "how", "what", "when", "where",
    "whether", "if", "then", "so", "to", "without", "another",
))  # fmt: skip
COMPARING = frozenset(("more", "less", "better", "worse", "even", "longer", "higher"))
COMPARED = re.compile(r"\b[Tt]he (?:more|less|\w+er)\b")
# "the older the child is and"
ASKING = re.compile(
    r"\b(?:what|who|how|where|why|whether|which|that|you|they|it|we|he|she|as|than|to)\b", re.IGNORECASE
)
LABEL = re.compile(
    r"\b(?:vitamins?|hepatitis|types?|groups?|stages?|influenza|class|points?|items?|parts?|grade|protein|strain|plan"
    r"|option|step|and|or)\Z",
    re.IGNORECASE,
)
# "what you are allergic to": not "those who are allergic to"
WHOSE = re.compile(
    r"\b(?:you|they|he|she|we|it|I|one|some\w+|patient|child|person|baby|woman|man|what|which|that)"
    r"(?:['’]\w+)?(?: \w+){0,3}\Z",
    re.IGNORECASE,
)
HYPHEN = re.compile(r"-\w")
SUBJECT = re.compile(r"\b(?:which|that|who) \Z")
# "which contains of": the relative is the subject, and no object
COUNTED = re.compile(r" (?:\d+|about \d+|a|one|two|three|half|the)\b")


class Meeting(NamedTuple):
    """Two strangers and what stands around them."""

    before: str
    after: str
    pair: str

    @property
    def tail(self) -> str:
        """The end of what stands before them, with the whole of the last word."""
        return self.before[-TAIL:]

    @property
    def clause(self) -> str:
        """What stands before them in their clause."""
        return END.split(self.before)[-1]

    @property
    def is_gapped(self) -> bool:
        """Whether something before them in the clause may be what the first of them belongs to."""
        return bool(GAPPED.search(self.clause))

    @property
    def is_aside(self) -> bool:
        """Whether a remark between commas follows."""
        return self.pair[-1] == "," and bool(ASIDE.match(self.after))

    @property
    def heads_sentence(self) -> bool:
        """Whether a sentence begins with them."""
        return bool(BEFORE_HEAD.search(self.before)) and not self.is_aside

    def follows(self, *words: str) -> bool:
        """Whether they come right after one of these."""
        return self.before.endswith(words)

    def goes_on(self, words: frozenset[str] = VERBS) -> bool:
        """Whether one of these comes right after them."""
        second = NEXT.match(self.after)
        return bool(second and second[1] in words)

    def is_shared(self) -> bool:
        """Whether another preposition follows, as in "with or without"."""
        return self.goes_on(load_words("joined_second"))


@cache
def load_strangers() -> dict[str, str]:
    """Every pair with its kind."""
    kinds: dict[str, str] = {}
    for kind, pair in list_strangers():
        kinds.setdefault(pair, kind)
    return kinds


def judge_strangers(kind: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span to show of two strangers of a kind, None where nothing is lost.

    >>> judge_strangers("link end", "Nurses buy drops for.", 16, 21)
    (17, 21)
    >>> judge_strangers("link end", "The ward that you are in.", 21, 25)
    """
    pair = text[start:end]
    if _is_part_of_word(text, start, end, pair):
        return None
    judge = JUDGES.get(kind)
    meeting = Meeting(text[max(0, start - REACH) : start], text[end : end + REACH], pair)
    return (start + (pair[0] == " "), end) if judge is None or judge(meeting) else None


def _is_part_of_word(text: str, start: int, end: int, pair: str) -> bool:
    if pair[0] != " " and start and text[start - 1].isalnum():
        return True
    if pair[-1] in ".;":
        return bool(text[end : end + 1].strip())
    return pair[-1].isalpha() and (text[end : end + 1].isalnum() or bool(HYPHEN.match(text, end)))


def _is_link_lost(meeting: Meeting) -> bool:
    """Whether a preposition before another small word has no noun before it that it could go with."""
    joint = meeting.pair.endswith((" and", " or"))
    if meeting.pair.startswith((" to ", " in ", " on ")) and PARTICIPLE.search(meeting.tail):
        return False
    return not (PARTICLE.search(meeting.tail) or meeting.is_gapped or (joint and meeting.is_shared()))


def _ends_lost(meeting: Meeting) -> bool:
    """Whether a clause that ends in a preposition has nothing the preposition could go with."""
    stands = meeting.pair.startswith((" to", " in", " on")) and PARTICIPLE.search(meeting.tail)
    if meeting.pair[-2] == " " and meeting.follows(" and", " or"):
        return True
    if stands or PARTICLE.search(meeting.tail):
        return False
    return meeting.pair[-2] == " " or not (meeting.is_gapped or not meeting.clause.strip())


def _lacks_verb_object(meeting: Meeting) -> bool:
    if COUNTED.match(meeting.after):
        return False
    return meeting.pair[-2] == " " or not GAPPED.search(SUBJECT.sub("", f"{meeting.clause} "))


# whether nothing around a pair of a kind makes it good English
JUDGES: dict[str, Callable[[Meeting], bool]] = {
    "article": lambda meeting: not (LABEL.search(meeting.before) or meeting.follows("/", "from")),
    "and": lambda meeting: not meeting.follows("and", "/", "AND"),
    "if": lambda meeting: not meeting.follows("if", "If", "without", "not", "hardly", "have", "had"),
    "in which": lambda meeting: not meeting.follows("in", "of", "with", "for", "by", "on", "from", "to", "is", "know"),
    "for or": lambda meeting: not meeting.follows("for or", "go", "going", "goes", "and", "are", "is", "was", "put"),
    "each": lambda meeting: not meeting.follows("each", "or", "the", "an", "no", "every", "any", "some", "one"),
    "course": lambda meeting: not (meeting.after.startswith(" course") or ASKING.search(meeting.before[-5:])),
    "modal": lambda meeting: not (meeting.goes_on() or ASKING.search(meeting.before[-8:])),
    "gapped": lambda meeting: not (meeting.goes_on() or meeting.is_gapped),
    "allergic": lambda meeting: not (meeting.is_aside or WHOSE.search(meeting.before)),
    "mineral": lambda meeting: not (meeting.is_aside or meeting.after.startswith((" mineral", " trace"))),
    "usual": lambda meeting: not meeting.follows("than", "as", "not", "but", "and"),
    "same as": lambda meeting: not (meeting.follows("same", "such") or meeting.goes_on(COMPARING)),
    "infinitive": lambda meeting: not meeting.follows("as"),
    "unit": lambda meeting: not meeting.after[:2].strip()[:1].isdigit(),
    "helper": lambda meeting: not (meeting.goes_on() or meeting.is_gapped or COMPARED.search(meeting.before)),
    "digit": lambda meeting: not COUNTED.match(meeting.after),
    "link": _is_link_lost,
    "agent": lambda meeting: not (PASSING.search(meeting.tail) or meeting.is_gapped or meeting.is_shared()),
    "helped": lambda meeting: not meeting.is_gapped,
    "link end": _ends_lost,
    "link comma": lambda meeting: not (PARTICLE.search(meeting.tail) or meeting.is_gapped or meeting.is_aside),
    "as comma": lambda meeting: not meeting.is_aside,
    "joint": lambda meeting: not (meeting.is_shared() or meeting.goes_on()),
    "name": lambda meeting: not meeting.is_aside,
    "value": lambda meeting: not meeting.is_aside,
    "verb": _lacks_verb_object,
    "head": lambda meeting: meeting.heads_sentence,
    "head comma": lambda meeting: meeting.heads_sentence,
    "head joint": lambda meeting: meeting.heads_sentence and not meeting.is_shared(),
}  # fmt: skip
