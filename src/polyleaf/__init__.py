"""Polyleaf turns messy English health text into leaflets a patient can read and a clinic can trust.

Seven numbered steps, one package each (see ``docs/architecture.md``):
1 normalize, 2 extract, 3 draft, 4 check, 5 review, 6 compile, 7 render.
"""

__version__ = "0.1.0"
