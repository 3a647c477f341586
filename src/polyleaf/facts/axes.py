"""The axes of meaning that translations get wrong, and which members of an axis are contraries or rivals.

A member lost is only a difference where a contrary of it turns up, because a good translator may say "with food" by
other words, but never by "without food".
"""

from __future__ import annotations

# polarity is compared by its own rule, see polarity.py
POLARITY = "polarity"
STRONG_POLARITY = frozenset({"polarity.not", "polarity.never", "polarity.nothing", "polarity.without"})
