"""Words nobody translated: `Patients with 糖尿病`, `the patient embarazada`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

# Cyrillic, Armenian, Hebrew, Arabic; the scripts of India, Thai, Lao; Japanese, Chinese, Korean
LETTERS = "\u0400-\u06ff\u0900-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
# "一、" numbers a heading
OTHER_SCRIPT = re.compile(f"(?![一二三四五六七八九十]+、)[{LETTERS}]+(?:[ -][{LETTERS}]+)*")
GREEK_WORD = re.compile("[\u0370-\u03ff]{3,}")
FOREIGN = re.compile(
    r"(?<![\w’'-])(?:und|oder|nicht|auch|nach|durch|sowie|wird|werden|bei der|bei den|für|über|gegen|zwischen|täglich"
    r"|Arzt|Ärzte|Patienten|Schmerzen|Tabletten|Krankheit|Behandlung|Untersuchung"
    r"|los|las|una|para|pero|según|también|además|médicos?|médicas?|embarazadas?|pacientes|dosis|dolor|fiebre"
    r"|enfermedad|enfermedades|tratamiento|pastillas?|cabeza|niños|mujeres|adultos|años"
    r"|avec|pour|chez|dans|leur|même|être|médecins?|maladies?|traitement|comprimés?|douleurs?|fièvre|enfants|gélules?"
    r"|della|delle|degli|anche|oppure|malattia|febbre|dolore|compresse|não|você|doença|comprimidos|febre)(?![\w’'-])"
)
REPLACED = re.compile("\ufffd+")


def find_untranslated(text: str) -> Iterator[Notice]:
    """Words in another script, words that are no English, and characters that were lost in a conversion.

    >>> text = "Patients with 糖尿病 and the patient embarazada"
    >>> [text[n.start : n.end] for n in find_untranslated(text)]
    ['糖尿病', 'embarazada']
    """
    for pattern, message in (
        (OTHER_SCRIPT, "not translated"),
        (GREEK_WORD, "not translated"),
        (FOREIGN, "perhaps not translated"),
        (REPLACED, "a character was lost"),
    ):
        for match in pattern.finditer(text):
            yield Notice(match.start(), match.end(), message, severity=Severity.CRITICAL)


PLUGIN = TextRule(
    name="untranslated",
    summary="Words were not translated, or characters were lost.",
    strength=Strength.HOLD,
    find=find_untranslated,
    kinds=PROSE,
)
