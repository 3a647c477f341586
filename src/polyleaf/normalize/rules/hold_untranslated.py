"""Words nobody translated: `Patients with 糖尿病`, `the patient embarazada`, a letter of another alphabet inside a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

OTHER_SCRIPT = re.compile(
    "[\u0400-\u052f\u0530-\u058f\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+(?:[ -][\u0400-\u09ff\u3040-\u9fff\uac00-\ud7af]+)*"
)
GREEK_WORD = re.compile("[\u0370-\u03ff]{3,}")
FOREIGN = re.compile(
    r"(?<![\w’'-])(?:und|oder|nicht|auch|nach|durch|sowie|wird|werden|bei der|bei den|für|über|gegen|zwischen|tägl(?:ich)?|Arzt|Ärzte|Patienten|Schmerzen|Tabletten|Krankheit|Behandlung|Untersuchung"
    r"|los|las|una|para|pero|según|también|además|médicos?|médicas?|embarazadas?|pacientes|dosis|dolor|fiebre|enfermedad|enfermedades|tratamiento|pastillas?|cabeza|niños|mujeres|adultos|años"
    r"|avec|pour|chez|dans|leur|même|être|médecins?|maladies?|traitement|comprimés?|douleurs?|fièvre|enfants|gélules?|non plus"
    r"|della|delle|degli|anche|oppure|malattia|medico|febbre|dolore|compresse|não|você|doença|médico|tratamento|comprimidos|dor|febre)(?![\w’'-])"
)
REPLACED = re.compile("\ufffd+")


def find_untranslated(text: str) -> Iterator[Notice]:
    """Words in another script, words that are no English, and characters that were lost in a conversion.

    >>> [text[n.start:n.end] for text in ["Patients with 糖尿病 and the patient embarazada"] for n in find_untranslated(text)]
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
