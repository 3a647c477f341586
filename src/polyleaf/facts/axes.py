"""The axes of meaning that translations get wrong, and which members of an axis exclude each other.

A member lost is a difference only where one that excludes it turns up: a good translator may say "with food" in other
words, but never "without food". Polarity, bounds and conjunctions have rules of their own in ``logic.py``.
"""

from __future__ import annotations

# On these axes every member excludes every other, but for the pairs in COMPATIBLE.
RIVAL_AXES = frozenset({
    "body", "disease", "test", "treatment", "symptom", "fluid", "person", "condition", "food", "substance", "cell",
    "form", "intake", "vital", "side", "order", "level", "change", "quality", "openness", "warmth", "place", "vertical",
    "daytime", "meal", "kind", "result", "course", "posture", "sexes", "safety", "softness", "wetness", "pace", "degree",
    "speed", "phase", "size", "period", "age", "tumour", "tool", "weekday",
})  # fmt: skip

# Wider and narrower words, and words that one language does not tell apart.
_COMPATIBLE = (
    "body.hand body.arm body.finger body.wrist body.elbow",
    "body.arm body.shoulder",
    "body.foot body.leg body.toe body.heel body.ankle body.calf",
    "body.leg body.thigh body.hip body.knee",
    "body.neck body.throat body.cervix body.spine",
    "body.chest body.breast body.lung body.heart body.rib",
    "body.stomach body.bowel body.uterus body.gallbladder",
    "body.bladder body.gallbladder",
    "body.bone body.bone_marrow body.spine body.joint body.rib body.hip",
    "body.bone_marrow body.spinal_cord body.brain",
    "body.spine body.spinal_cord body.back body.nerve",
    "body.skin body.face body.scalp body.hair body.nail body.head body.muscle",
    "body.mouth body.tongue body.throat body.tooth body.stomach body.face",
    "body.head body.brain body.hair body.neck body.face",
    "body.rectum body.bowel",
    "body.vagina body.cervix body.uterus",
    "body.penis body.testicle body.prostate",
    "body.nose body.face",
    "body.liver body.stomach body.gallbladder",
    "body.hip body.rectum body.thigh body.stomach",
    "body.finger body.toe",
    "disease.hypertension disease.heart_failure",
    "disease.infection disease.pneumonia disease.hepatitis disease.arthritis disease.sepsis disease.flu disease.measles",
    "disease.arthritis disease.osteoarthritis disease.gout",
    "disease.lymphoma disease.carcinoma disease.sarcoma disease.melanoma disease.myeloma disease.leukaemia",
    "disease.eczema disease.psoriasis disease.allergy",
    "disease.stroke disease.blood_clot disease.heart_attack",
    "disease.depression disease.anxiety",
    "disease.fracture disease.hernia",
    "disease.ulcer disease.chickenpox",
    "test.blood test.urine",
    "treatment.surgery treatment.transplant treatment.anaesthetic",
    "treatment.radiotherapy treatment.chemotherapy",
    "treatment.hormone treatment.immunotherapy",
    "symptom.pain symptom.headache symptom.swelling symptom.tiredness symptom.itch",
    "symptom.nausea symptom.vomiting symptom.dizziness",
    "symptom.rash symptom.itch symptom.swelling",
    "symptom.drowsiness symptom.tiredness",
    "symptom.fever symptom.swelling",
    "symptom.breathlessness symptom.tiredness",
    "symptom.bleeding symptom.vomiting",
    "fluid.saliva fluid.sputum",
    "food.meal food.fat food.meat food.fish food.milk food.salt food.sugar food.water food.tea food.coffee food.juice"
    " food.alcohol food.grapefruit",
    "food.water food.juice food.tea",
    "person.doctor person.surgeon person.dentist person.physiotherapist",
    "person.nurse person.midwife",
    "form.drops form.injection form.syrup",
    "form.tablet form.capsule",
    "intake.chew intake.crush intake.dissolve intake.suck",
    "treatment.vaccine form.injection",
    "vital.pressure vital.temperature",
    "period.second period.minute",
    "degree.mild degree.moderate",
    "condition.pregnancy condition.menopause",
    "quality.better change.decrease",
    "substance.iron substance.zinc",
    "meal.breakfast meal.lunch",
)  # fmt: skip


def _pair_up(groups: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (one, other) for group in groups for one in group.split() for other in group.split() if one != other
    )


COMPATIBLE = _pair_up(_COMPATIBLE)

STRONG_POLARITY = frozenset({"polarity.not", "polarity.never", "polarity.nothing", "polarity.without"})


def axis_of(value: str) -> str:
    """The axis of a concept.

    >>> axis_of("side.left")
    'side'
    """
    return value.partition(".")[0]


def exclude_each_other(one: str, other: str) -> bool:
    """Whether a text that means the one cannot mean the other.

    >>> exclude_each_other("side.left", "side.right"), exclude_each_other("body.hand", "body.arm")
    (True, False)
    """
    axis = axis_of(one)
    return one != other and axis == axis_of(other) and axis in RIVAL_AXES and (one, other) not in COMPATIBLE
