"""The words that negate, deny, or may stand for a "not" in another language, as sets of facts' values."""

from __future__ import annotations

# Words that negate in meaning: "avoid", "unable".
SHUNNED, AVOID = "soft.shun", "soft.avoid"
UNLESS, EXCEPT, ONLY, UNTIL = "soft.unless", "soft.except", "soft.only", "soft.until"
WITHOUT = "polarity.without"
EXCEPTION = "soft.exception"
# the noun, which "except" says as well
ALONE = "soft.alone"
# a loss lacks nothing that a "not" could say
LOSS = "soft.loss"
# Words that negate a word rather than a sentence: "non-", "in-". English has other words for many: "homeless".
NON = "polarity.non"
FORBIDDING = ("do", "never", "must", "should")
# the one of them that forbids, too: "يرجى عدم"
VERBAL_NON = "عدم"
# how many characters after an "until" a negation may belong to it
NEAR = 40
NOR = frozenset({"ni", "nem"})
NE, PAS, NEAR_NE = frozenset({"ne", "n"}), frozenset({"pas", "point"}), 30
# Languages say "nobody comes not".
N_WORDS = frozenset({"polarity.nothing", "polarity.never"})


def _soft(words: str) -> frozenset[str]:
    return frozenset(f"soft.{word}" for word in words.split())


# What a translator may write for an English negation. English has more that asks for one: "too", "still", "remember".
STANDS_FOR_LOST = _soft(
    "avoid unless until only except stop unlikely lack refuse fail hardly rare free harmless un forbid prevent instead "
    "trouble keep fast unsafe loss doubt otherwise wait whole gradual "
    "instant brief unchanged timely fresh"
)
# The same for "without", which "hardly" and "keep on" cannot mean.
STANDS_FOR_WITHOUT = _soft(
    "avoid unless until only except stop lack fail free harmless un instead fast prevent alone whole"
)
# An "until" is no "avoid", where the source has it as well.
STANDS_FOR_SHUNNED = (
    STANDS_FOR_LOST
    - _soft("unless until only hardly rare keep trouble whole gradual instant brief unchanged timely fresh")
) | _soft("leave")
STANDS_FOR_UNLESS = _soft("unless except only until otherwise instead but lack free")
# What may stand in English for another language's "unless".
ASKS_FOR_UNLESS = _soft("unless except only until otherwise instead before whether but still")
STANDS_FOR_ONLY = _soft("only alone until hardly instead forbid avoid but")
# The same where the text has a "not" as well: "nobody except a doctor".
STANDS_FOR_ONLY_WITH_NOT = STANDS_FOR_ONLY | {UNLESS, EXCEPT}
# English words that ask for no negation, beside those that may.
ASKS_FOR_NOTHING = _soft("slight gone sure litotes unlapse whole grind abrupt lengthy improved belated reused")
# English words that deny something without a not, and what a translator who writes no not may put for them.
DENIALS = ("soft.unlikely", "soft.absent")
STANDS_FOR_DENIAL = STANDS_FOR_SHUNNED | _soft("unlikely hardly rare loss")

# Words that deny by themselves; a text that has as many of them needs no "not" for one.
DENYING = _soft("un free lack absent unlikely rare fail refuse unsafe")
# What may ask for a "without" in place of a "with".
ASKS_FOR_WITHOUT = DENYING | _soft("harmless avoid instead alone fast except unless dither prompt whether slight")
# What is kept as the source has it, "closed", "unsafe" or "different", asks for no "not".
TURNED_AXES = frozenset({"openness", "safety", "awareness", "normality", "often", "wetness", "switch", "sameness"})
# An "until" that is "unless" as well stands for nothing where the source says it.
EXPLAINING = frozenset({UNLESS, EXCEPT, UNTIL})

# What must be there for a word to stand for its negation.
CAUSES = {
    "soft.unsafe": ("soft.harmless",),
    "soft.keep": ("soft.stop", "soft.loss", "soft.fail", "soft.lack", "soft.refuse", "soft.still"),
    "soft.until": ("soft.before", "soft.until", "soft.unless"),
    "soft.hardly": ("soft.much",),
    "soft.rare": ("soft.much",),
    "soft.loss": ("soft.gone",),
    "soft.doubt": ("soft.sure",),
    "soft.wait": ("soft.until", "soft.unless"),
    "soft.whole": ("soft.grind",),
    "soft.gradual": ("soft.abrupt",),
    "soft.instant": ("soft.await",),
    "soft.brief": ("soft.lengthy",),
    "soft.unchanged": ("soft.improved",),
    "soft.timely": ("soft.belated",),
    "soft.fresh": ("soft.reused",),
}

# How a negation says "no longer", which "has gone" may become.
FADE = "soft.fade"
NO_LONGER = ("ya no", "plus", "вже не", "уже не", "більше не", "nicht mehr", "不再", "已无", "已不", "لم يعد", "لم تعد")

# English words that ask for a "not" only where it turns one of these: "remember" is "do not forget".
UNDONE = _soft("forget fail stop hesitate loss lack avoid worry trouble")
ASKS_WITH = {
    "soft.unforget": UNDONE | _soft("lapse"),
    "soft.unmiss": UNDONE | _soft("lapse"),
    "soft.dither": UNDONE | _soft("remember"),
    "soft.only": _soft("except unless until only otherwise instead but before alone hardly lack free forbid avoid"),
    "soft.still": _soft("still keep stop loss lack fail until"),
    "soft.much": _soft("rare"),
    "soft.later": _soft("until before"),
    "soft.await": _soft("until before"),
    "soft.easy": _soft("strain"),
    "soft.unwell": _soft("well"),
    "soft.prompt": _soft("wait"),
    "soft.finish": _soft("stop avoid"),
    "soft.fade": _soft("anymore"),
}
