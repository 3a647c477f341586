"""Step 5, review: what people decided, and what follows from it.

Reads catalogs and ``locales/<lang>/decisions/*.jsonl``; appends decisions. State is computed here and stored nowhere.
What does not belong here: reading or writing .po files, running checks, web pages.
"""

from polyleaf.review.deciding import Actor, Verdict, make_decision, refuse_unready
from polyleaf.review.holds import carry_verdict, describe_verdict, find_verdict, is_dropped
from polyleaf.review.ledger import Ledger, append_decisions, parse_ledger, read_ledger, serialize_decision
from polyleaf.review.states import compute_state, describe_provenance, is_printable, is_returned

__all__ = [
    "Actor",
    "Ledger",
    "Verdict",
    "append_decisions",
    "carry_verdict",
    "compute_state",
    "describe_provenance",
    "describe_verdict",
    "find_verdict",
    "is_dropped",
    "is_printable",
    "is_returned",
    "make_decision",
    "parse_ledger",
    "read_ledger",
    "refuse_unready",
    "serialize_decision",
]
