"""Units by family, with the factor to the family's base, so that 1 g equals 1000 mg and 24 hours equal a day."""

from __future__ import annotations

from decimal import Decimal

# Months and years are kept apart from days: a month is no fixed number of them.
FACTORS: dict[str, tuple[str, Decimal]] = {
    "ng": ("mass", Decimal("0.000001")),
    "mcg": ("mass", Decimal("0.001")),
    "mg": ("mass", Decimal(1)),
    "g": ("mass", Decimal(1000)),
    "kg": ("mass", Decimal(1000000)),
    "jin": ("mass", Decimal(500000)),
    "ml": ("volume", Decimal(1)),
    "cl": ("volume", Decimal(10)),
    "dl": ("volume", Decimal(100)),
    "l": ("volume", Decimal(1000)),
    "mm": ("length", Decimal(1)),
    "cm": ("length", Decimal(10)),
    "m": ("length", Decimal(1000)),
    "km": ("length", Decimal(1000000)),
    "second": ("duration", Decimal(1)),
    "minute": ("duration", Decimal(60)),
    "hour": ("duration", Decimal(3600)),
    "day": ("duration", Decimal(86400)),
    "week": ("duration", Decimal(604800)),
    "fortnight": ("duration", Decimal(1209600)),
    "month": ("calendar", Decimal(1)),
    "trimester": ("calendar", Decimal(3)),
    "year": ("calendar", Decimal(12)),
    "decade": ("calendar", Decimal(120)),
}

# What a translator turns into metric units, with the factor to the family's base; an ounce may be of weight or fluid.
CUSTOMARY: dict[str, tuple[tuple[str, Decimal], ...]] = {
    "inch": (("length", Decimal("25.4")),),
    "foot": (("length", Decimal("304.8")),),
    "yard": (("length", Decimal("914.4")),),
    "mile": (("length", Decimal(1609344)),),
    "pound": (("mass", Decimal("453592.37")),),
    "pounds": (("mass", Decimal("453592.37")),),
    "stone": (("mass", Decimal("6350293")),),
    "ounce": (("mass", Decimal("28349.5")), ("volume", Decimal("29.5735"))),
    "pint": (("volume", Decimal("473.2")), ("volume", Decimal("568.3"))),
    "gallon": (("volume", Decimal("3785.4")), ("volume", Decimal("4546.1"))),
}

# Where losing or changing the unit changes a dose or a reading.
MEASURES = frozenset(FACTORS) - {"fortnight"} | {
    "iu", "%", "celsius", "fahrenheit", "mmol/l", "mg/dl", "g/dl", "g/l", "mmhg", "kcal", "gy", "inch", "pound", "ounce"
}  # fmt: skip
TIME_UNITS = frozenset(unit for unit, (family, _) in FACTORS.items() if family in ("duration", "calendar"))
FRENCH_FORTNIGHT = Decimal(15)
# where the day one counts from is counted too: huit jours, ocho días, acht Tage
DAYS_OF_A_WEEK = Decimal(8)


# Blood values: how many mg/dL one of a unit is; moles of glucose, cholesterol and haemoglobin differ.
_PER_DECILITRE: dict[str, tuple[Decimal, ...]] = {
    "mg/dl": (Decimal(1),),
    "g/dl": (Decimal(1000),),
    "g/l": (Decimal(100),),
    "mmol/l": (Decimal("18.016"), Decimal("38.67"), Decimal("1611.4")),
}
_ROUNDING = Decimal("0.03")


def is_same_concentration(number: Decimal, unit: str, other: Decimal, other_unit: str) -> bool:
    """Whether two blood values in different units are the same as far as such values are rounded.

    >>> is_same_concentration(Decimal(126), "mg/dl", Decimal("1.26"), "g/l")
    True
    >>> is_same_concentration(Decimal(126), "mg/dl", Decimal(7), "mmol/l")
    True
    >>> is_same_concentration(Decimal(126), "mg/dl", Decimal("12.6"), "g/l")
    False
    """
    return unit != other_unit and any(
        abs(number * factor - other * other_factor) <= _ROUNDING * number * factor
        for factor in _PER_DECILITRE.get(unit, ())
        for other_factor in _PER_DECILITRE.get(other_unit, ())
    )


def to_base(number: Decimal, unit: str) -> tuple[str, Decimal] | None:
    """The family and the number in its base, or None for a unit without factor.

    >>> to_base(Decimal(2), "week") == to_base(Decimal(14), "day")
    True
    """
    if unit not in FACTORS:
        return None
    family, factor = FACTORS[unit]
    return family, number * factor
