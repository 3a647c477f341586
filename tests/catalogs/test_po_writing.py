"""The short way of writing gives what polib gives, or leaves the message to it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from polyleaf.catalogs.po_writing import _serialize_by_polib, _serialize_plain
from polyleaf.model import Message
from tests.catalogs.strategies import build_messages


@given(build_messages("es"), st.booleans())
def test_every_message_that_is_written_the_short_way_is_what_polib_makes_of_it(message, obsolete):
    message = replace(message, obsolete=obsolete)
    assert _serialize_plain(message) in ("", _serialize_by_polib(message))


def test_obsolete_stale_and_quoted_messages_are_written_the_short_way():
    messages = [
        Message('Take "it"', ("a\tb",), obsolete=True, msgctxt="dose"),
        Message("Take it", ("Tome",), "a dose", previous_msgid='Take\\"it"', flags=("fuzzy",)),
        Message("a\nb", ("c",)),
    ]
    assert [bool(_serialize_plain(message)) for message in messages] == [True, True, False]
    assert all(_serialize_plain(message) in ("", _serialize_by_polib(message)) for message in messages)
