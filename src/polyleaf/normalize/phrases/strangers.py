"""Words that do not stand side by side in good English, by what must be looked at where they do.

Counted in a hundred thousand sentences of health English: each pair stands there once in thousands at most, while a
lost noun or verb would leave it behind often. What the word order of another language leaves behind too, such as
"the in the body" or "is by the doctor", is not here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

STOPS = (".", ";", " .", " ;")
MARKS = (*STOPS, ",", ")")
PREPOSITIONS = ("of", "with", "for", "from", "by", "at", "in", "on", "into", "to", "than", "because")
MODALS = ("may", "can", "must", "should", "will", "could", "would", "might")
HELPERS = (*MODALS, "is", "are", "was", "were", "has", "have")
PRONOUNS = ("they", "we", "he", "you")

# no nouns, and never last before a preposition after "a"
SIMPLE = (
    "special", "sterile", "clean", "various", "strong", "sharp", "thin", "thick", "regular", "constant", "frequent",
    "sudden", "slight", "serious", "additional", "simple", "severe", "chronic", "acute", "narrow", "heavy", "painful",
    "careful", "correct", "complete", "direct", "soft", "fine", "warm", "permanent", "mild", "typical", "specific",
)  # fmt: skip

AFTER_SIMPLE = ("in", "of", "after", "before", "on", "at", "when")

# by kind: first words, and what follows them nowhere
ROWS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("plain", "the an every each your their our its", ("where", "if", "do", "does", "might", "among", *PRONOUNS)),
    ("plain", "the an your their our its", ("while", "until", "unless", "although", "been", "be", "whose", "per")),
    ("article", "a", ("who", "if", "where", "between", "than", "whose", "until", "unless", *PRONOUNS, "does")),
    ("plain", "of", (*MODALS, "than", "because", "but", "through", "although", "unless")),
    ("plain", "and or", ("such as",)),
    ("plain", "and", ("than", "nor", " )")),
    ("plain", "or", (")", " )", "nor")),
    ("and", "or", ("and",)),
    ("plain", "and", (")",)),
    ("plain", "than", ("and", "was", "must", "should", "may", "can")),
    ("plain", "both", ("and", "or")),
    ("plain", "at least|at most|approximately", ("should", "must", "are")),
    ("plain", "within", ("after", "before", "during", "if", "when")),
    ("plain", "to", ("glasses of", "cups of", "degrees", "percent", "mg", "ml")),
    ("gapped", "takes lasts costs weighs", ("and is", "and are", "and can", "and must", "and does", " ,")),
    ("plain", "until", ("of", "is", "with", "for", "or")),
    ("plain", "with", ("and with",)),
    ("plain", "from", ("and from",)),
    ("plain", "by", ("and by",)),
    ("allergic", "allergic to|intolerant to|hypersensitivity to|allergy to|intolerance of", (
        "are", "is", "should", "must", "may", "can", "and are", "or are", "has", "have", ",", " ,",
    )),
    ("mineral", "of vitamin|with vitamin|containing vitamin", ("and", "or", ",", " ,", *STOPS)),
    ("plain", "a an", tuple(map(" ".join, product(SIMPLE, AFTER_SIMPLE)))),
    ("plain", "very", (*STOPS, "and", "of", "or", "with")),
    ("usual", "usually", (*STOPS, "and", "or")),
    ("plain", "also", ("or", "and")),
    ("if", "any", STOPS),
    ("plain", "every", (*MARKS, "and", "or", "is", "counts", "has", "must")),
    ("plain", "whose", ("is", "are", "and", "has", "of", *STOPS)),
    ("plain", "until although because unless", STOPS),
    ("in which", "which who", STOPS),
    ("in which", "which", ("and",)),
    ("for or", "against under", STOPS),
    ("each", "other", ("of", *STOPS)),
    ("plain", "this these", ("of",)),
    ("course", "have has had having", ("of",)),
    ("course", "may can must should could", ("of", "into", "than")),
    ("modal", "may can must should could might", ("to",)),
    ("modal", "may must should could", ("and", "or")),
    ("gapped", "be", ("than", "into", "until", "and", "or")),
    ("gapped", "is are was were", ("than", "into")),
    ("helper", "is are was were", ("and", "or")),
    ("digit", "about", ("of",)),
    ("link", "with for in on from at under over between", HELPERS),
    ("link", "with", ("often", "usually", "also", "do")),
    ("plain", "of in with for from by at to than is", ("per",)),
    ("helped", "of to", ("may", "can", "must", "should", "could", "would")),
    ("link", "with", ("in", "to", "on", "for", "by", "from", "than", "before", "during", "because")),
    ("link", "for", ("from", "by", "in", "with", "on", "before", "because", "if", "during", "of", "than")),
    ("link", "in", ("with", "by", "than", "because", "of")),
    ("agent", "by", ("in", "with", "to", "for", "from", "or", "and", "because", *HELPERS)),
    ("link", "from", ("in", "into", "for", "with", "by", "because", "which is", "and")),
    ("link", "to", ("in", "with", "on", "by", "through", "into", "if", "because", "is", "are", "than", "for", "from")),
    ("link", "at", ("for", "in", "to", "with", "because", "and", "or")),
    ("link", "through", ("with", "in", "by")),
    ("link", "on", ("of",)),
    ("link", "during without within among into", PREPOSITIONS),
    ("link end", "in for with to by from at as", STOPS),
    ("link end", "on through", (" .", " ;")),
    ("link comma", "for with by from at", (",",)),
    ("as comma", "as", (",",)),
    ("joint", "as", ("and", "but", "because")),
    ("same as", "as", ("or",)),
    ("name", "genus", (",", "which", "that", "is", "are", "and", "or", "has", *STOPS, " ,")),
    ("name", "is called|are called|also called|often called|commonly called|known as", (
        "and", "or", "which", "is", "are", "it", "then", "because", ",", " ,", ";",
    )),
    ("joint", "according to|depending on|in addition to|due to|thanks to|because of|instead of|caused by", (
        "and", "or", "is", "are", "was", "but", "because", "should", "may", "can", ";", " ,",
    )),
)  # fmt: skip
HEAD_ROWS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("head", "The", ("of", "and", "or", "can", "may", "should", "could", "that", "do", "than", ",", " ,")),
    ("head", "A", ("of", "may", "should", "must", "has", "are", "have", "that")),
    ("head", "An", ("of", "is", "are", "has", "have", "can", "may", "should", "must", "in", "to", "or", "and", ",")),
    ("head", "Your Their Our", ("can", "may", "will", "also", "of", "and", "or", ",")),
    ("head", "This These", ("of",)),
    ("head", "Other", ("of", "and", "may", "can", "are", "is")),
    ("head", "Both", ("and",)),
    ("head", "Regular Frequent Excessive Constant Severe Chronic Acute Strong Sudden Insufficient Incorrect", (
        "reduces", "causes", "increases", "leads", "can", "may", "is", "helps", "prevents", "affects", "should", "must",
    )),
    ("head comma", "In For With Without During At By Within From Of Among Between Against Because", (",", " ,")),
    ("head joint", "In For With Without During At By Within From Of Among Between Against", ("and", "or", "is", "are")),
    ("head joint", "In For With Without During At By Within Among Between", ("of", "with", "for", "from", "by", "in")),
)  # fmt: skip
# after one of these "to" opens an infinitive, so that no article or other small word can follow it
BEFORE_INFINITIVE = (
    "able|unable|likely|unlikely|in order|ready|try|tries|trying|tried|tend|tends|begins|began|begin|decide|decides"
    "|attempts|designed|intended|advisable|necessary|recommended|allowed|forbidden|prohibited|possible|impossible"
    "|difficult|ability|inability|fail|fails|want|wants|continues|required|obliged|undesirable|better not|useful"
)
AFTER_INFINITIVE = "the|a|an|your|their|his|its|this|these|in|of|for|with|by|at|from|during|because|after|before|until"
# they have an object, and what follows never stands between
VERBS = (
    "contains|requires|provides|prevents|becomes|involves|inhibits|regulates|stimulates|replaces|exceeds|undergoes"
    "|relieves|reduces|removes|destroys|suppresses|exceed|undergo|undergone|become|contain|require|inhibit"
    "|containing|affecting|involving|exceeding|resembling|maintaining|relieving|prescribes|produces"
)
AFTER_VERB = (
    "of|from|with|by|because|if|when|which|is|are|was|must|should|can|may|during|and is|and are|and the|at the same"
    "|within|;| ;| .| ,"
)
STOPPING = (
    "stop taking|stopped taking|stops taking|start taking|begin taking|continue taking|prescribe you|prescribes you"
)
AFTER_STOPPING = "for|at|because|before|to|in|until"
TAKING = "avoid|avoids|avoided|avoiding|forbid"
WHAT = "taking|using|eating|drinking|wearing|touching|giving|applying|consuming"
AFTER_TAKING = "at|because|together|simultaneously|for|since|if|until|and see|and consult|.|;"
# figures: what is measured, and what cannot follow it at once
THAN = (
    "smaller|larger|longer|older|younger|higher|lower|greater|heavier|shorter|bigger|wider|thicker|deeper|more|less"
    "|fewer|later|earlier"
)
AFTER_THAN = (
    "are|must|should|can|may|has|have|usually|often|pass|need|needs|require|mm|cm|mg|ml|kg|minutes|hours|days|weeks"
    "|months|years|degrees|percent|per|times|tablets|litres|liters|drops|beats|units|grams|milligrams|calories"
    "|meters|metres|mmHg|mmol|µmol|μmol|nmol|mIU|ng|pg|°C|%"
)
VALUES = (
    "falls below|fall below|drops below|rises above|rise above|lies below|lies above|stays below|drops to|falls to"
    "|rises to|rise to|increases to|decreases to|is equal to|amounts to|up to|is below|is above|are below|are above"
    "|at least|approximately|as high as|as low as|as little as|as many as|exceeds|exceeding|does not exceed"
    "|not exceed|at a dose of|the dose of|a dose of|a height of|a temperature of|a pressure of|a rate of|the age of"
    "|an age of|a diameter of|ages of|age above|age over|children over|children under|adults over|persons over"
    "|people over|women over|men over|patients over|infants under|a total of|a maximum of|a minimum of|no more than"
    "|not more than|no less than|not less than|temperature above|temperature over|pressure above|pressure over"
    "|in about|within about|after about|for about|once every|every|a weight of|a speed of|a concentration of"
    "|a depth of|an average of"
)
AFTER_VALUE = (
    "mm|cm|mg|ml|kg|minutes|hours|days|weeks|months|years|degrees|percent|mcg|per day|per cent|per week|tablets"
    "|capsules|litres|liters|drops|beats|units|grams|milligrams|milliliters|millilitres|calories|kilograms|kilos"
    "|mmHg|mmol|µmol|μmol|nmol|mIU|ng|°C|%|IU|times|meters|metres|glasses|cups"
)
AFTER_ANY_VALUE = "and|or|is|are|should|must|can|may|,| ,|.|;| .| ;|because|which"
# "at least" and the like end clauses, and "every other day" is no loss
OPEN_VALUES = (
    "a dose of|a temperature of|adults over|age above|age over|amounts to|as high as|as low as|at a dose of"
    "|children over|children under|does not exceed|drops below|drops to|exceeds|fall below|falls below|falls to"
    "|is equal to|men over|no less than|once every|people over|pressure above|pressure over|rises above|rises to"
    "|temperature above|temperature over|the age of|the dose of|women over"
)


def list_strangers() -> Iterator[tuple[str, str]]:
    """Every pair with its kind; a pair of two kinds is of the first.

    >>> next(list_strangers())
    ('plain', ' the where')
    """
    for kind, firsts, nexts in ROWS:
        split = firsts.split("|") if "|" in firsts else firsts.split()
        yield from ((kind, f" {_join(one, other)}") for one, other in product(split, nexts))
    for kind, firsts, nexts in HEAD_ROWS:
        yield from ((kind, _join(one, other)) for one, other in product(firsts.split(), nexts))
    taking = "|".join(map(" ".join, product(TAKING.split("|"), WHAT.split("|"))))
    for kind, firsts, others in (
        ("infinitive", "|".join(f"{word} to" for word in BEFORE_INFINITIVE.split("|")), AFTER_INFINITIVE),
        ("verb", VERBS, AFTER_VERB),
        ("plain", taking, AFTER_TAKING),
        ("plain", STOPPING, AFTER_STOPPING),
        ("verb", "contain|contains|containing|exceeds|becomes", "and|or"),
        ("than", "|".join(f"{word} than" for word in THAN.split("|")), AFTER_THAN),
        ("unit", VALUES, AFTER_VALUE),
        ("unit", "at|is to|are to|lasts to|of to|for to|takes to", "months|weeks|years|days|hours|minutes|mg|ml"),
        ("value", OPEN_VALUES, AFTER_ANY_VALUE),
    ):
        yield from ((kind, f" {_join(one, other)}") for one, other in product(firsts.split("|"), others.split("|")))


def _join(one: str, other: str) -> str:
    """Marks stand right after a word unless they bring their space."""
    return f"{one} {other}" if other[0].isalnum() or other[0] in "%°" else f"{one}{other}"
