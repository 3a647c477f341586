"""Texts that say the same, or nearly the same and the opposite."""
