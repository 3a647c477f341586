"""Texts, messages and catalogs for hypothesis: whatever a catalog may hold."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from polyleaf.catalogs.canonical import GETTEXT_FLAGS
from polyleaf.model import Catalog, Message, to_nfc

FEW = settings(max_examples=max(25, settings().max_examples // 4))
# whole catalogs: a quarter of the profile's examples, each with several messages, so that the steady profile is quick

CHARACTERS = st.characters(
    exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\u202a\u202b\u202c\u202d\u202e"
)
# all that FORBIDDEN allows; tab and line feed are among the tricky ones
TRICKY = st.sampled_from(
    ["\n", "\t", '"', "\\", "\\n", "#", "#~ ", "msgid ", "\u2068", "\ufeff", "\u00a0", "e\u0301", " "]
)
TEXTS = st.lists(CHARACTERS | TRICKY, max_size=8).map("".join)
WORDS = TEXTS.filter(bool)
LONG_LINES = st.lists(st.sampled_from(["a", "días", "low-dose", "x" * 25, "-" * 80, ""]), max_size=12).map(" ".join)
LINES = st.lists(TEXTS | LONG_LINES, max_size=3).map(tuple)
PATHS = st.text("abc-_/.é", min_size=1, max_size=30).filter(lambda path: path.strip("./"))
SPACED_PATHS = st.text("abc-_/.é ", min_size=1, max_size=30).filter(str.strip)
FLAGS = st.frozensets(st.sampled_from([*GETTEXT_FLAGS, "range: 0..5", "reviewed"]), max_size=4).map(sorted).map(tuple)
FIELDS = st.sampled_from(["Project-Id-Version", "X-Foo", "X-Bar", "Plural-Forms", "Last-Translator"])
HEADERS = st.lists(st.tuples(FIELDS, st.text("ab ñ:", max_size=8).map(str.strip)), max_size=4).map(tuple)
FORMS = {"es": 2, "ar": 6, "ja": 1}


def build_messages(language, paths=SPACED_PATHS):
    """Messages of a language, with and without plural forms."""
    references = st.lists(st.builds("{}:{}".format, paths, st.integers(1, 9999)), max_size=5).map(tuple)
    shared = {
        "msgid": WORDS,
        "msgctxt": st.none() | TEXTS,
        "flags": FLAGS,
        "references": references,
        "notes": LINES,
        "comments": LINES,
        "previous_msgid": st.none() | TEXTS,
        "previous_msgctxt": st.none() | TEXTS,
    }
    plain = st.builds(Message, msgstr=st.tuples(TEXTS), **shared)
    plural = st.builds(Message, msgid_plural=WORDS, msgstr=st.tuples(*[TEXTS] * FORMS[language]), **shared)
    return plain | plural


@st.composite
def build_catalogs(draw, language=None, paths=SPACED_PATHS):
    """Catalogs of one of three languages, without two messages of one identity."""
    language = language or draw(st.sampled_from(sorted(FORMS)))
    messages = draw(st.lists(build_messages(language, paths), max_size=4, unique_by=identify))
    return Catalog(language, tuple(messages), draw(HEADERS), comments=draw(LINES))


def identify(message):
    """What two messages of a catalog may not share, in the form in which it is compared."""
    return None if message.msgctxt is None else to_nfc(message.msgctxt), to_nfc(message.msgid)
