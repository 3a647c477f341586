"""The axes of meaning that translations get wrong, and which members of an axis exclude each other.

A member lost is a difference only where one that excludes it turns up: a good translator may say "with food" in other
words, but never "without food". Polarity, bounds and conjunctions have rules of their own in ``logic.py``.
"""

from __future__ import annotations

# On these axes every member excludes every other, but for the pairs in COMPATIBLE.
RIVAL_AXES = frozenset(
    (
        *(
            "body",
            "disease",
            "test",
            "treatment",
            "symptom",
            "fluid",
            "person",
            "condition",
            "food",
            "substance",
            "cell",
        ),
        *("form", "intake", "vital", "side", "order", "level", "hyper", "change", "quality", "openness", "warmth"),
        *("place", "vertical", "daytime", "meal", "kind", "result", "course", "posture", "sexes", "safety", "softness"),
        *(
            "wetness",
            "pace",
            "degree",
            "speed",
            "phase",
            "size",
            "period",
            "age",
            "tumour",
            "tool",
            "weekday",
            "always",
            "stomach",
            "weight",
            "place_of",
            "often",
            "sequence",
            "force",
            "lift",
            "thickness",
        ),
        *("share", "exclusive", "sufficiency", "normality", "awareness", "ability", "permission", "wear", "reach"),
        *(
            "month",
            "season",
            "breath",
            "each",
            "span",
            "need",
            "switch",
            "curability",
            "remedy",
            "tightness",
            "orientation",
            "supine",
            "fridge",
            "sameness",
            "strength",
            "width",
            "extent",
            "depth",
            "lasting",
            "caller",
            "rank",
            "spoon",
        ),
    )
)

# Wider and narrower words, and words that one language does not tell apart.
_COMPATIBLE = (
    "body.hand body.arm",
    "body.arm body.shoulder",
    "body.hand body.wrist",
    "body.finger body.toe",
    "body.foot body.leg",
    "body.foot body.toe",
    "body.foot body.heel",
    "body.foot body.ankle",
    "body.ankle body.calf",
    "body.leg body.calf",
    "body.leg body.thigh",
    "body.hip body.thigh",
    "body.neck body.throat",
    "body.neck body.cervix",
    "body.chest body.breast",
    "body.bone body.joint",
    "body.bone body.spine",
    "body.back body.spine",
    "body.jaw body.mouth",
    "body.lip body.mouth",
    "body.cheek body.face",
    "body.buttock body.hip",
    "body.buttock body.rectum",
    "body.navel body.stomach",
    "body.pelvis body.hip",
    "body.jaw body.face",
    "body.lip body.face",
    "body.skin body.scalp",
    "body.forehead body.head",
    "body.forehead body.face",
    "body.chin body.jaw",
    "body.chin body.face",
    "body.armpit body.arm",
    "body.armpit body.shoulder",
    "body.sole body.foot",
    "body.sole body.leg",
    "body.urethra body.bladder",
    "body.ureter body.kidney",
    "body.tonsil body.throat",
    "body.larynx body.throat",
    "body.retina body.eye",
    "body.cornea body.eye",
    "body.eardrum body.ear",
    "body.placenta body.uterus",
    "body.armpit body.breast",
    "body.tonsil body.mouth",
    "body.eyelid body.eye",
    "body.palm body.hand",
    "body.tendon body.muscle",
    "body.tendon body.ligament",
    "body.tendon body.heel",
    "body.ligament body.joint",
    "body.cartilage body.joint",
    "body.cartilage body.bone",
    "body.collarbone body.bone",
    "body.aorta body.artery",
    "body.aorta body.heart",
    "body.nipple body.skin",
    "body.nipple body.breast",
    "body.appendix body.bowel",
    "body.back body.waist",
    "body.stomach body.waist",
    "body.hip body.waist",
    "age.child age.newborn age.young",
    "age.adult age.young",
    "body.head body.scalp",
    "body.head body.hair",
    "body.scalp body.hair",
    "body.uterus body.cervix",
    "body.rectum body.bowel",
    "disease.infection disease.pneumonia",
    "disease.infection disease.hepatitis",
    "disease.infection disease.arthritis",
    "disease.infection disease.sepsis",
    "disease.infection disease.flu",
    "disease.arthritis disease.osteoarthritis",
    "disease.carcinoma disease.lymphoma",
    "disease.carcinoma disease.leukaemia",
    "disease.stroke disease.blood_clot",
    "disease.heart_attack disease.blood_clot",
    "disease.depression disease.anxiety",
    "treatment.surgery treatment.transplant",
    "treatment.surgery treatment.anaesthetic",
    "symptom.pain symptom.headache",
    "symptom.pain symptom.cramp",
    "symptom.cramp symptom.seizure",
    "disease.epilepsy disease.migraine",
    "disease.heart_attack disease.angina",
    "disease.infection disease.meningitis",
    "disease.infection disease.encephalitis",
    "disease.infection disease.bronchitis",
    "disease.infection disease.appendicitis",
    "disease.infection disease.tonsillitis",
    "disease.infection disease.cystitis",
    "disease.infection disease.gastritis",
    "disease.infection disease.pancreatitis",
    "disease.infection disease.shingles",
    "disease.infection disease.scabies",
    "disease.infection disease.thrush",
    "disease.infection disease.cholera",
    "disease.infection disease.typhoid",
    "disease.infection disease.dengue",
    "disease.infection disease.whooping_cough",
    "disease.infection disease.tetanus",
    "disease.infection disease.rabies",
    "disease.infection disease.measles",
    "disease.infection disease.malaria",
    "disease.infection disease.tuberculosis",
    "disease.angina disease.tonsillitis",
    "symptom.nausea symptom.dizziness",
    "symptom.rash symptom.itch",
    "symptom.drowsiness symptom.tiredness",
    "fluid.saliva fluid.sputum",
    *(f"food.meal food.{kind}" for kind in ("fat", "meat", "fish", "milk", "salt", "sugar", "water", "tea", "coffee")),
    *(f"food.meal food.{kind}" for kind in ("juice", "alcohol", "grapefruit")),
    "food.juice food.grapefruit",
    "food.fat food.meat",
    "food.fat food.milk",
    "person.doctor person.surgeon",
    "person.doctor person.dentist",
    "person.nurse person.midwife",
    "person.doctor person.paediatrician",
    "form.drops form.spray",
    "form.cream form.gel",
    "form.tablet form.lozenge",
    "form.inhaler form.spray",
    "quality.better change.decrease",
    "intake.under_tongue intake.dissolve intake.suck",
    *(f"intake.in_water intake.{kind}" for kind in ("dissolve", "crush", "swallow", "chew", "suck", "drink")),
    *(f"intake.drink intake.{kind}" for kind in ("dissolve", "swallow", "suck", "crush")),
    *(f"intake.apply intake.{kind}" for kind in ("dissolve", "inject", "inhale", "crush", "under_tongue", "in_water")),
    "age.elderly age.adult",
)


def _pair_up(groups: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (one, other) for group in groups for one in group.split() for other in group.split() if one != other
    )


COMPATIBLE = _pair_up(_COMPATIBLE)

# On these a second mention counts: two lefts for a left and a right.
COUNTED_AXES = frozenset({"side", "always", "hyper", "rank"})

# Where the contrary of a word is as good as its negation.
NEGATED_AXES = frozenset(
    (
        *("phase", "often", "safety", "kind", "degree", "size", "speed", "pace", "quality", "openness", "wetness"),
        *("stomach", "share", "exclusive", "sufficiency", "normality", "awareness", "ability", "reach", "wear"),
        *("permission", "strength", "fridge", "sameness", "lasting", "switch"),
    )
)

# Where a translator may say by a contrary what the source says by a "not": keep it dry, do not let it get wet.
ANTONYM_AXES = frozenset(
    (
        *("wetness", "openness", "safety", "kind", "sufficiency", "normality", "awareness", "stomach", "reach"),
        *("fridge", "sameness", "tightness", "posture", "switch"),
    )
)

# A negation that a language adds to another, as French ne and Spanish ni.
OPTIONAL = "polarity.optional"
BOUNDS = frozenset({"bound.over", "bound.under"})

STRONG_POLARITY = frozenset({"polarity.not", "polarity.never", "polarity.nothing", "polarity.without", "polarity.non"})


def axis_of(value: str) -> str:
    """The axis of a concept.

    >>> axis_of("side.left")
    'side'
    """
    return _AXES[value]


class _Axes(dict[str, str]):
    """By value, as many as there are concepts in the tables; other values are not kept."""

    def __missing__(self, value: str) -> str:
        axis = value.partition(".")[0]
        if len(self) < _MOST_VALUES:
            self[value] = axis
        return axis


_MOST_VALUES = 10_000
_AXES = _Axes()


def exclude_each_other(one: str, other: str) -> bool:
    """Whether a text that means the one cannot mean the other.

    >>> exclude_each_other("side.left", "side.right"), exclude_each_other("body.hand", "body.arm")
    (True, False)
    """
    axis = axis_of(one)
    return one != other and axis == axis_of(other) and axis in RIVAL_AXES and (one, other) not in COMPATIBLE
