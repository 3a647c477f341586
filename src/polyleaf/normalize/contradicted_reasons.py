"""Orders whose own reason speaks for the reverse: `do not drink, because it protects from dehydration`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LINK = re.compile(
    r"\b(?:because|since|as (?:it|they|this|that)\b|so as not|(?:by|due to|for|owing to"
    r"|because of) (?:the )?(?:risk|danger) (?:of|for|to)\b"
    r"|therefore|thus|hence|that is why|that['’]s why|for this reason|consequently"
    r"|, so (?!that|as|far|much|many|called))"
)
SENTENCE_END = re.compile(r"[.!?;\n](?!\d)")
REACH = 170
# characters on either side of the link that are read
DEED = (
    r"(?:used?|tak(?:e|en)|giv(?:e|en)|appl(?:y|ied)|eat(?:en)?|drink|drunk|done|left"
    r"|pulled|rub(?:bed)?|opened|prescribed"
    r"|massaged?|warm(?:ed)?|heat(?:ed)?|scratch(?:ed)?|combined?|smoked?|squeezed?|chew(?:ed)?|crush(?:ed)?|consumed?"
    r"|touch(?:ed)?|handled?|inhaled?|swallow(?:ed)?|lift(?:ed)?|fl(?:y|own)|bathed?|inject(?:ed)?|mix(?:ed)?)"
)
ASKED = re.compile(
    rf"\b(?:should|can|may|must|need to|ha(?:s|ve) to|(?:necessary|recommended|possible|advisable|allowed) to)"
    rf" (?:always |also |be ){{0,2}}{DEED}\b"
    r"|(?<!\bit )\b(?:is|are) (?:also |well |very )?"
    r"(?:shown|indicated|recommended|allowed|permitted|suitable|useful|safe)\b"
    r"|\bbelongs? (?:in|into|to|on)\b"
)
HARMING = re.compile(
    r"\A\W*(?:because|since|as) (?:they|it|this|that) (?:also )?(?:(?:can|may|will|could) )?(?:also )?"
    r"(?:raises?|increases?|causes?|leads? to|worsens?|damages?|harms?|provokes?|aggravates?|irritates?|destroys?"
    r"|(?:is|are) (?:very )?(?:dangerous|harmful|toxic|poisonous)|delays? (?:the )?healing|masks?"
    r"|triggers?|brings? on|makes? (?:\w+ ){1,3}worse)\b"
    r"|\A\W*(?:because|since|as) (?:they|it|this|that) (?:also )?(?:can|may|could|will) (?:\w+ ){0,4}"
    r"(?:clog|block|obstruct|narrow|burst|rupture|burn|choke|suffocate|spasm|bleed|poison|injure|dislocate"
    r"|stop the heart)\b"
)
HARMING_RISK = re.compile(
    r"(?:risk|danger) of (?:the )?(?:syndrome|reye|side effects?|malformations?"
    r"|intoxication|overdos\w*|chok\w*|suffocat\w*"
    r"|addiction|dependen\w*|toxicity|abortion|miscarriage|burns?|poison\w*|harm|damage|birth defects|deformit\w*)\b"
    r"|(?:risk|danger) (?:for|to) (?:the |your |her |its )?"
    r"(?:fo?etus|baby|child|unborn|heart|liver|kidneys?|health|life)\b"
)
MODIFIED = re.compile(
    r"\b(?:less|only|careful\w*|caution|sparingly|with|after|before|until|morning|evening"
    r"|night|slowly|small|low\w*|under"
    r"|at|for|during|sitting|if|when|short|gradual\w*|monitor\w*|first|together|empty"
    r"|separately|apart|immediately|rarely"
    r"|moderat\w*|little|several|regularly|into account)\b"
)
CALLED_FOR = re.compile(r"(?:(?:is|are) (?:also |well |very )?(?:shown|indicated)|belongs?)\b")
# "is shown", after which only a limit modifies
LIMITED = re.compile(
    r"\b(?:less|only|careful\w*|caution|sparingly|until|if|when|gradual\w*|monitor\w*|little|rarely)\b"
)
STOPPING = re.compile(r"\b(?:stops? the heart|danger|harm)")
# no denials
NEGATED = re.compile(
    r"\b(?:not|never|no|nor|neither|cannot|forbid\w*|prohibit\w*|avoid\w*|danger\w*|harm\w*|refrain\w*|contraindicat\w*"
    r"|undesirable|unless|instead|rather|without|stop\w*|impossible|wrong\w*|limit\w*|but|however|although)\b|n['’]t\b"
)
BANNED = re.compile(
    r"\b(?:do not|don['’]t|never|must not|should not|mustn['’]t|shouldn['’]t|must never"
    r"|should never|not recommended|(?:is|are)"
    r" (?:strictly )?(?:forbidden|prohibited|contraindicated)|under no circumstances|in no case)\b"
)
KEPT = re.compile(
    r"\b(?:stop\w*|skip\w*|miss\w*|interrupt\w*|discontinu\w*|remov\w*|wash\w*|refus\w*"
    r"|avoid\w*|giv\w+ up|delay\w*|forget"
    r"|afraid|underestimat\w*|neglect\w*|limit\w*|cut\w*|reduc\w*|ignor\w*|without|miss"
    r"|too|fear|peel\w*|excessive\w*|suppress"
    r"|more than|unless|confus\w*|replac\w*|worr\w*|lower\w*|until|scar\w*|abandon\w*"
    r"|quit\w*|longer|substitut\w*|exclu\w*"
    r"|instead|withh\w+|throw\w*|discard\w*|only|leave|decreas\w*|suspend\w*|break"
    r"|cancel\w*|feel\w*|rush|pick|pop|take off)\b"
)
HELPING = re.compile(
    r"\A\W*(?:because|since|as) (?:they|it|this|that|these) (?:also )?(?:helps?|protects?"
    r"|improves?|strengthens?|facilitates?"
    r"|(?:speeds? up|accelerates?|promotes?) (?:the )?(?:healing|recovery)|(?:reduces?"
    r"|relieves?|prevents?|lowers?) (?:the )?"
    r"(?:risks?|pains?|swelling|fever|inflammation|infections?|complications?|symptoms?"
    r"|dehydration|bleeding|thrombos\w*"
    r"|itching|disease)|(?:is|are) (?:very )?(?:useful|important|healthy|beneficial|good for|harmless|safe))\b"
)
HARMLESS = re.compile(
    r"\b(?:(?:does|do|is|are|will|can) not (?:\w+ )?(?:lead to|dangerous|contagious"
    r"|harmful|threaten|damage|harm|infectious"
    r"|serious|transmitted|spread|poisonous)|(?:is|are) (?:completely |absolutely )?(?:harmless|not dangerous))\b"
)
DEMANDED = re.compile(
    r"\b(?:requires?|must|urgent\w*|immediate\w*|avoided|forbidden|prohibited|isolat\w*"
    r"|a mask|is necessary|are necessary"
    r"|should be (?:treated|taken seriously|removed|isolated|avoided)|hospitali\w*|quarantin\w*|dangerous)\b"
)
RELIEVED = re.compile(
    r"\b(?:not|no|never|only|without|rarely|seldom|less|normal\w*|unnecessary|but|however)\b|n['’]t\b"
)
HARMFUL = re.compile(
    r"\b(?:is|are) (?:very |extremely |highly |also )?(?:dangerous|harmful|toxic|poisonous|contagious|life-threatening"
    r"|addictive|fatal|carcinogenic)\b"
)
ALLOWED = re.compile(
    r"\b(?:(?:can|may|should|must) (?:also |always )?be (?:taken|used|drunk|eaten|given"
    r"|applied|consumed|ignored|left)\b"
    r"|(?:is|are) (?:allowed|permitted|safe|harmless|suitable|useful)\b|(?:no need"
    r"|not (?:necessary|required|needed)) to "
    r"(?:consult|see|call|treat|worry|wash|isolate|wear|avoid|go|stop|protect))"
)
NEEDLESS = re.compile(
    r"\b(?:not (?:necessary|needed|required|obligatory|obliged) to|no need to|need not"
    r"|needn['’]t|(?:do|does) not (?:have|need)"
    r" to|don['’]t (?:have|need) to)\b(?! (?:worry|be afraid|fear|panic|wait))"
)
HARM = re.compile(
    r"\b(?:causes?|lead|leads to|damages?|worsens?|worse|dangerous|harmful"
    r"|life-threatening|infections?|bleeding|burst\w*"
    r"|poisoning|rejection|complications?|risk of|increases? the|fatal|death|stops? the heart|suffocat\w*|paralysis"
    r"|coma|blindness|stroke|heart attack|arrest)\b"
)


class Clash(NamedTuple):
    """Where an order and the reason that speaks against it stand."""

    start: int
    end: int


def find_contradicted_reasons(lowered: str) -> Iterator[Clash]:
    """Sentences of a lower-case text in which what is ordered and the reason for it do not go together.

    >>> list(find_contradicted_reasons("they should be used, because they raise the risk of bleeding"))
    [Clash(start=5, end=60)]
    >>> list(find_contradicted_reasons("they should not be used, because they raise the risk of bleeding"))
    []
    >>> bool(list(find_contradicted_reasons("the flu is not contagious, therefore the patient must be isolated")))
    True
    """
    for link in LINK.finditer(lowered):
        first = max(0, link.start() - REACH)
        ends = list(SENTENCE_END.finditer(lowered, first, link.start()))
        start = ends[-1].end() if ends else first
        end = SENTENCE_END.search(lowered, link.end(), link.end() + REACH)
        last = end.start() if end else min(len(lowered), link.end() + REACH)
        begin = _find_clash(lowered[start : link.start()], lowered[link.start() : last])
        if begin is not None:
            yield Clash(start + begin, last)


def _find_clash(order: str, reason: str) -> int | None:
    """Where in the part before the link the order starts that the part from the link on speaks against, or None."""
    if reason.startswith(("therefore", "thus", "hence", "that", "for this", "consequently", ", so")):
        return _find_false_consequence(order, reason)
    asked = ASKED.search(order)
    if asked and not NEGATED.search(order) and not NEGATED.search(STOPPING.sub("", reason)):
        modified = (LIMITED if CALLED_FOR.match(asked.group()) else MODIFIED).search(order, asked.end())
        if (HARMING.search(reason) and not modified) or HARMING_RISK.search(reason[:60]):
            return asked.start()
    needless = NEEDLESS.search(order)
    if needless and HARM.search(reason) and not NEGATED.search(STOPPING.sub("", reason)):
        return needless.start()
    banned = BANNED.search(order)
    helped = HELPING.search(reason)
    if banned and helped and not KEPT.search(order) and not NEGATED.search(reason) and "bacteri" not in reason:
        return banned.start()
    return None


def _find_false_consequence(claim: str, consequence: str) -> int | None:
    harmless = HARMLESS.search(claim)
    if (
        harmless
        and DEMANDED.search(consequence)
        and not RELIEVED.search(consequence)
        and not RELIEVED.search(claim[harmless.end() :])
    ):
        return harmless.start()
    harmful = HARMFUL.search(claim)
    allowed = ALLOWED.search(consequence)
    if harmful and allowed and not re.search(r"\b(?:not|no|never|only|less|without)\b|n['’]t", claim[: harmful.end()]):
        rest = consequence.replace(allowed.group(), "")
        if not re.search(r"\b(?:not|never|only|caution|careful\w*|with|under|if|when|until|to)\b", rest):
            return harmful.start()
    return None
