"""Shapes that a lost name, figure or object leaves behind, and that no two words show.

`against measles, mumps and is given`, `in the article .`, `the ovary does not .`, `, must be consulted`, `apply  on
the skin`, `tablet times a day`: each is looked for where its rarest words or marks stand.
"""

from __future__ import annotations

import re
from functools import cache

REACH = 90
# characters before a shape that are looked at
TAIL = 48
# of them that the words before a mark are in
# no nouns
PLAIN = (
    "special|small|large|soft|sterile|clean|specific|certain|different|various|severe|chronic|acute|strong|weak|thin|thick"
    "|sharp|regular|constant|frequent|sudden|slight|serious|additional|simple|hot|warm|cold|dry|wet|high|low|upper|lower|inner|outer|silent|whole|entire|main"
)
NAMED = (
    "bacterium|bacteria|virus|fungus|parasite|hormones?|genes?|enzymes?|proteins?|antibiotics?|medicines?|drugs?"
    "|preparations?|anticoagulant|substances?|microorganism|species|genus|vitamins?|antidote|toxin|article|section"
    "|chapter|brochure|page|website|site|address|link|number|table|figure|picture|video|names?|example|instance"
    "|symptom|antigen|antibody|marker|formula"
)
BEFORE_COMMA = re.compile(
    rf"\b(?:(?:the|an?|for|by|this|following|of|these|in|called|under|see)(?: \w+)? (?:{NAMED})"
    "|exceeds?|exceeding|below|above|reaches|reach|wait|considered?|use|apply|put|place|placed|take|drink|eat|wear|avoid"
    "|include|causes|add|inject|inhale|swallow|over|under|usually|mainly|mostly|about|approximately|around|among|towards"
    r"|its|very|also|been|being|did|helps?|too|who|where|when|if|any|each|every|both|another"
    r"|(?:as|if|when|while) (?:you|he|she|they|we|it)"
    rf"|(?:an?|the|with|of|by|in|for|some) (?:\w+ )?(?:{PLAIN}))\Z",
    re.IGNORECASE,
)
# before a space and a stop
BEFORE_STOP = re.compile(
    r"\b(?:(?:do|does|did|can|could|must|should|is|are|was|may) not"
    r"|be (?:put|placed|laid|applied|considered|given|called|named)|exceeds?|reaches|according|including|mainly|mostly"
    r"|(?:to|please|must|should|not|then|and) (?:use|apply|put|place|take|wear|avoid|add|inject|inhale)|approximately"
    rf"|(?:with|of|by|in|for|or) (?:\w+ )?(?:{PLAIN})|(?:and|or) (?:before|after|other|with)"
    r"|some|many|vitamins?|(?:its|their|his|her|your|the) own"
    r"|(?:before|after|of|in|for|with|at|to) each"
    r"|too (?:few|many)|(?:the|an?) (?:upper|lower|inner|outer|silent|whole|entire|main)"
    rf"|against|among|its|very|been|every|both|the following"
    rf"|(?:[Ii]n|[Oo]n|[Ss]ee|[Uu]nder|[Aa]t) (?:the|our|this) (?:{NAMED}))\Z"
)
COUNTED = re.compile(
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|few|more|some|fewer|less|of|at|both|those"
    r"|hundreds?|thousands?|\w+teen|twenty|thirty|fifty|dozens?|different|what|which|same|good|hard|the|these|other|all|multiple|various|enough|number|couple|most|half|quarter)"
    r"|[\d½¼⅓²%)×*/?]|\d-?x|[-–])\Z",
    re.IGNORECASE,
)
TIMES = tuple(
    f" times {rate}"
    for rate in (
        "a day", "daily", "per day", "a week", "per week", "a month", "a year", "more", "less", "higher", "greater",
        "larger", "longer", "lower", "stronger", "thicker",
    )
)  # fmt: skip
DAILY = (" daily of ", " a day of ", " per day of ", " every day of ", " weekly of ", " a week of ")
# "massage it for minutes every day"
AGAIN = re.compile(
    r" (?:every (?:day|morning|evening|hour)|daily|once|twice|(?:two|three|four|\d) times|a day|under|and rinse)\b"
)
TAKES = re.compile(
    r"\b(?:take|takes|taken|taking|drink|drinks|eat|eats|consume|inject|give|gives|administer|administered)\Z"
)
FASTING = re.compile(
    r"\b(?:not|nothing|neither|never)(?: \w+){0,2} (?:eat|drink|smoke|eaten|drunk|anything|wash|bathe|shower|swim|chew)"
    r"(?: [a-z]+){0,2}\Z"
    r"|\b(?:rins|press|boil|rubb|soak|gargl|massag|brew|infus|count|bandag|chew|blow|tilt|squeez|steep|simmer)(?:e|ed|ing)?"
    r"(?: [\w’']+){0,5}\Z"
)
ALONE = (
    " within hours",
    " within minutes",
    " for seconds",
    " for hours",
    " for minutes",
    " for weeks",
    " for days",
    " for months",
)
# three words at the most between the commas of a list, of which a preposition or verb stands before the first
LISTED = re.compile(
    r"\b(?:against|by|of|with|in|from|for|as|contains?|includes?|including|between|into|at|on)(?: the)?"
    r"((?: [\w’'-]+){1,3},(?: [\w’'-]+){1,3}(?:,(?: [\w’'-]+){1,3})*)\Z"
)
# "the nerve, which is inflamed and is" is no list, nor is "in summer, this rash itches and is"
CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|may|must|should|will|which|who|that|it|they|he|she|you|this|these|if|when|as|not"
    r"|where|there|then|so|but|does|do|often|usually|the|a|an|your|to|for|in|on|of|with|from|at|by|first|also|one|some|many|most|and|or|[a-z]+ly|\d+)\b"
)
HELPERS = ("is", "are", "must", "should", "has", "have", "can", "may", "was", "were")
LIST_ENDS = tuple(f" and {helper} " for helper in HELPERS)
CONSULTED = re.compile(
    r", (?:must|should|has to|have to|needs? to) be (?:immediately |urgently |always )?"
    r"(?:consulted|called|contacted|informed|notified|sought|visited|asked)\b"
)
ORDERS = (", must be ", ", should be ", ", has to be ", ", have to be ", ", needs to be ", ", need to be ")
INFORMING = tuple(f" {verb}{mark}" for verb in ("inform", "consult", "contact", "notify", "visit") for mark in ".,;")
ORDERED = re.compile(r"\b(?:must|should|has to|have to)\b[^.;:!?\n]*\b(?:\w+ly|always|then|also|first|at once)\Z")
CAUSES = tuple(f" {verb} by the " for verb in ("is", "are"))
CAUSED = re.compile(
    r"(?:bacterium|bacteria|virus|viruses|fungus|parasite|pathogen|hormone|enzyme|mosquito|toxin)"
    r" (?:triggered|caused|transmitted|provoked|produced|induced|inhibited|released|is|are|and)\b"
)
UNDERGONE = tuple(
    f" {verb} {link} "
    for verb in ("undergone", "undergo", "underwent")
    for link in ("within", "before", "at", "and", "less")
)
AFTER_AT_END = re.compile(r"(?:\w+ )?\w+ (?:hours?|minutes?|days?|weeks?) after\.(?=\s|\Z)")
# "- Oral : for mild acne"
HEADWORD = re.compile(
    r"(?:\A|\n)[ \t]*(?:[-•*–]|\d{1,2}[.)]) *(?:Oral|Topical|Local|External|Internal|Intravenous|Systemic|Acute|Chronic"
    r"|Severe|Mild|Primary|Secondary|Bacterial|Viral|Fungal|Allergic|Malignant|Benign|Antiviral|Antibacterial)\Z"
)


# what must stand before a place of a kind, and what at it or after it
ROW = re.compile(r"\d(?:, \d+)*(?: (?:months|weeks|days|hours))?\Z")
# "at 0, 1 and months"
BEHIND = {"row": ROW, "daily": TAKES, "alone": FASTING, "inform": ORDERED, "headword": HEADWORD}
AHEAD = {"order": CONSULTED, "cause": CAUSED, "after": AFTER_AT_END}


def judge_member(kind: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span to show of what stands at a place, None where nothing is lost.

    >>> judge_member("times", "Apply the cream times a day", 15, 27), judge_member("times", "two times a day", 3, 15)
    ((16, 27), None)
    """
    before = text[max(0, start - REACH) : start]
    if kind in {"comma", "stop"}:
        shape = BEFORE_COMMA if kind == "comma" else BEFORE_STOP
        match = None if text[end : end + 1].strip() else shape.search(before.rstrip(" "), max(0, len(before) - TAIL))
        return (start - len(before) + match.start(), end) if match else None
    if text[end - 1].isalnum() and text[end : end + 1].isalnum():
        return None
    if kind in BEHIND:
        is_lost = BEHIND[kind].search(before) is not None
    elif kind == "brief":
        is_lost = FASTING.search(before) is not None or AGAIN.match(text, end) is not None
    elif kind in AHEAD:
        is_lost = AHEAD[kind].match(text, start if kind == "order" else end) is not None
    elif kind == "times":
        is_lost = before[-1:].strip() != "" and COUNTED.search(before) is None
    else:
        is_lost = kind == "undergone" or _is_list(before)
    return (start + (text[start] == " "), end - (text[end - 1] == " ")) if is_lost else None


def _is_list(before: str) -> bool:
    """Whether things in a row stand before "and is", so that the last of them is lost."""
    match = LISTED.search(before) if "," in before else None
    return match is not None and not CLAUSE.search(match.group(1))


@cache
def load_members() -> dict[str, str]:
    """What to look for, and of what kind it is."""
    return {
        " ,": "comma",
        " .": "stop",
        " :": "headword",
        " before and ": "after",
        **{
            f" {joint} {unit}": "row"
            for joint in ("and", "or")
            for unit in ("months", "weeks", "years", "days", "hours", "mg")
        },
        **dict.fromkeys(TIMES, "times"),
        **dict.fromkeys(DAILY, "daily"),
        **dict.fromkeys(ALONE, "alone"),
        " for minutes": "brief",
        " for seconds": "brief",
        **dict.fromkeys(LIST_ENDS, "list"),
        **dict.fromkeys(ORDERS, "order"),
        **dict.fromkeys(INFORMING, "inform"),
        **dict.fromkeys(CAUSES, "cause"),
        **dict.fromkeys(UNDERGONE, "undergone"),
    }
