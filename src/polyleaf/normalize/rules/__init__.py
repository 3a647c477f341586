"""The rules that come with Polyleaf, one module each: ``safe_…``, ``suggest_…`` and ``hold_…``."""
