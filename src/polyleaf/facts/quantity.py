"""A number of a text, with the unit that stands with it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; tokens first..last-1."""

    values: tuple[Decimal, ...]
    first: int
    last: int
    unit: str = ""
    is_spelled: bool = False
    is_optional: bool = False
    is_ordinal: bool = False
    starts_range: bool = False
