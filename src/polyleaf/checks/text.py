"""What checks of form look at: letters by script, sentences, marks, length."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

END_MARKS = ".!?…。．！？؟।॥۔"
QUESTION_MARKS = "?？؟⸮՞"
PAUSES = ",;:،؛，；：、—–"
CLOSERS = "\"'”’»›)]}）】」』*_ \t\n\u200e\u200f\u2069\u202c\u00a0"

_SENTENCE_END = re.compile(r"[.!?…。．！？؟।॥۔]+[\"'”’»)\]）」』]*(?=\s+\S|\S)|[.!?…。．！？؟।॥۔]+")
_HOLDS_END = re.compile(r"[.!?…。．！？؟।॥۔]")
_LETTER, _NUMBER_ALONE, _NOT_SPACE = re.compile(r"[^\W_]"), re.compile(r"\s*\d+\s*"), re.compile(r"\S")
_LOOK_BACK = 40
# more characters than the longest abbreviation has, with spaces behind it
_LAST_WORD = re.compile(r"(?:^|[\s(.])([^\W\d_]{1,6})$")
# What a full stop shortens, beside single letters; any other word before one ends its sentence.
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr drs prof st jr sr no nr vol fig approx tel inc ltd vs etc eg ie max min tab tabs cap caps
    sra srta dra dras srs ud uds núm pág aprox máx mín ej tfno mme mlle mgr env av bd ex p.ex cf réf
    exmo art hr fr hrn ca bzw usw evtl ggf inkl zzgl bspw tgl std str sog allg vgl bzgl med
    ст вул ім тис млн млрд грн див напр гр стор тел обл та ін проф др
    """.split()  # noqa: SIM905  one word a line would be eighty lines
)
_NO_STOP = frozenset("。．！？؟।॥")

# How many characters a translation has for one of English, measured on professional translations of software and
# handbooks; other languages count as 1.
RATIOS = {
    "es": 1.14,
    "fr": 1.2,
    "pt_BR": 1.1,
    "pt": 1.1,
    "de": 1.15,
    "uk": 1.02,
    "ar": 0.84,
    "zh_Hans": 0.36,
    "hi": 0.98,
}


def strip_end(text: str) -> str:
    """The text without what may stand behind its last mark: quotes, brackets, spaces.

    >>> strip_end("“Rest.” ")
    '“Rest.'
    """
    return text.rstrip(CLOSERS)


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a full stop or its like in any script."""
    return strip_end(text)[-1:] in tuple(END_MARKS)


def may_run_on(text: str) -> bool:
    """Whether a run of letters can be longer than the text of this token: each Han character is a token of its own.

    >>> may_run_on("疼"), may_run_on("pain")
    (True, False)
    """
    is_letter_alone = len(text) == 1 and (text in "\u02bc" or text >= "\u3005")
    return is_letter_alone or text.startswith("%(")


@lru_cache(maxsize=512)
def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, one at least; abbreviations and decimals end none.

    >>> split_sentences("See Dr. Lima at 8.30 a.m. today. Bring water."), split_sentences("休息。多喝水")
    (('See Dr. Lima at 8.30 a.m. today.', 'Bring water.'), ('休息。', '多喝水'))
    """
    if not _HOLDS_END.search(text.rstrip(CLOSERS + END_MARKS)):
        return (text.strip(),)
    sentences, start = [], 0
    first, number_end = _look_at_start(text, start)
    for match in _SENTENCE_END.finditer(text):
        # "1. Sit down." begins with a number that ends nothing
        if first < match.start() and (
            match[0][0] in _NO_STOP or (number_end < match.start() and _ends_here(text, start, match))
        ):
            sentences.append(text[start : match.end()].strip())
            start = match.end()
            first, number_end = _look_at_start(text, start)
    rest = text[start:]
    if not sentences or any(char.isalnum() for char in rest.strip(CLOSERS + END_MARKS)):
        sentences.append(rest.strip())
    return tuple(sentences)


def count_sentences(text: str) -> int:
    """How many sentences a text has.

    >>> count_sentences("休息。多喝水")
    2
    """
    return len(split_sentences(text))


def _look_at_start(text: str, start: int) -> tuple[int, int]:
    """Where the first letter or digit from a place on is, and where a number alone would end.

    Asked once for each sentence, so that the time grows with the text and no faster.
    """
    letter, number = _LETTER.search(text, start), _NUMBER_ALONE.match(text, start)
    return letter.start() if letter else len(text), number.end() if number else -1


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether marks end the sentence that began at ``start`` and has a letter."""
    if text[match.end() : match.end() + 1].strip():
        return False
    after = _NOT_SPACE.search(text, match.end())
    if after is None:
        return True
    following, marks = after[0], match[0]
    before = text[max(start, match.start() - _LOOK_BACK) : match.start()]
    if marks[0] == "." and "\u0900" <= before.rstrip()[-1:] <= "\u0dff":
        # these scripts have the danda; their full stop abbreviates
        return False
    if marks[0] == "." and _is_abbreviation(before):
        # "Dr. Lima", "z. B. Toast", but "Go in. Sit." and "It may fall out. It grows again."
        return False
    return not following.islower() and (following.isalnum() or following in "\"'“‘«¿¡(„")


def _is_abbreviation(before: str) -> bool:
    word = _LAST_WORD.search(before)
    return word is not None and (len(word[1]) == 1 or word[1].lower() in _ABBREVIATIONS)


def measure_ratio(source: str, target: str, language: str) -> float:
    """How long the translation is, where 1 is usual for its language."""
    return len(target.strip()) / max(1.0, len(source.strip()) * find_usual_ratio(language))


def find_usual_ratio(language: str) -> float:
    """How many characters a language usually takes for one of English.

    >>> find_usual_ratio("de_AT") > 1 > find_usual_ratio("zh_Hans")
    True
    """
    return RATIOS.get(language, RATIOS.get(language.partition("_")[0], 1.0))


_BLOCKS = (
    (0x0041, 0x024F, "latin"), (0x0250, 0x02AF, "ipa"), (0x0370, 0x03FF, "greek"), (0x0400, 0x052F, "cyrillic"),
    (0x0530, 0x058F, "armenian"), (0x0590, 0x05FF, "hebrew"), (0x0600, 0x06FF, "arabic"), (0x0750, 0x077F, "arabic"),
    (0x0900, 0x097F, "devanagari"), (0x0980, 0x09FF, "bengali"), (0x0A00, 0x0A7F, "gurmukhi"),
    (0x0A80, 0x0AFF, "gujarati"), (0x0B00, 0x0B7F, "oriya"), (0x0B80, 0x0BFF, "tamil"), (0x0C00, 0x0C7F, "telugu"),
    (0x0C80, 0x0CFF, "kannada"), (0x0D00, 0x0D7F, "malayalam"), (0x0E00, 0x0E7F, "thai"), (0x10A0, 0x10FF, "georgian"),
    (0x1E00, 0x1EFF, "latin"), (0x1F00, 0x1FFF, "greek"), (0x2E80, 0x2FDF, "radical"), (0x3040, 0x30FF, "kana"),
    (0x3400, 0x4DBF, "han"), (0x4E00, 0x9FFF, "han"), (0xAC00, 0xD7AF, "hangul"), (0xF900, 0xFAFF, "radical"),
    (0xFB50, 0xFDFF, "arabic-forms"), (0xFE70, 0xFEFC, "arabic-forms"), (0xFF21, 0xFF5A, "fullwidth"),
    (0x1D400, 0x1D7FF, "mathematical"),
)  # fmt: skip


def list_scripts(text: str) -> frozenset[str]:
    """The scripts of the letters of a text.

    >>> sorted(list_scripts("1 часть a"))
    ['cyrillic', 'latin']
    """
    return frozenset(map(_SCRIPTS_OF.__getitem__, set(text))) - _NONE


_NONE = frozenset({""})


def find_script(char: str) -> str:
    """The script of a letter; "" for anything else.

    >>> [find_script(char) for char in "aяप1"]
    ['latin', 'cyrillic', 'devanagari', '']
    """
    return _SCRIPTS_OF[char]


class _ScriptsOf(dict[str, str]):
    """By character; there are at most as many as Unicode has."""

    def __missing__(self, char: str) -> str:
        self[char] = script = _look_up_script(char)
        return script


_SCRIPTS_OF = _ScriptsOf()


def _look_up_script(char: str) -> str:
    if not char.isalpha() and unicodedata.category(char) not in ("Mc", "Mn"):
        return ""
    code = ord(char)
    return next((name for first, last, name in _BLOCKS if first <= code <= last), "")


SCRIPTS = {
    "uk": "cyrillic", "ru": "cyrillic", "be": "cyrillic", "bg": "cyrillic", "mk": "cyrillic", "kk": "cyrillic",
    "ar": "arabic", "fa": "arabic", "ur": "arabic", "ps": "arabic", "ckb": "arabic", "prs": "arabic",
    "zh": "han", "ja": "han", "hi": "devanagari", "mr": "devanagari", "ne": "devanagari", "bn": "bengali",
    "gu": "gujarati", "ta": "tamil", "te": "telugu", "kn": "kannada", "ml": "malayalam", "th": "thai", "el": "greek",
    "he": "hebrew", "ka": "georgian", "hy": "armenian", "ko": "hangul",
}  # fmt: skip


@lru_cache(maxsize=256)
def script_of(language: str) -> str:
    """The script a language is written in; Latin unless known otherwise."""
    for name, script in (("Cyrl", "cyrillic"), ("Latn", "latin"), ("Arab", "arabic")):
        if name in language:
            return script
    if language == "sr":
        return ""
    return SCRIPTS.get(language.replace("-", "_").partition("_")[0], "latin")
