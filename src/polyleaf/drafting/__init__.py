"""Step 3, draft: a machine's proposal for every message without a text, from memory, this machine, or the network.

Reads: messages (source texts) and what engines answer. Writes: nothing; it returns drafts with their engine, version
and remarks, and the reasons why answers were refused. Every answer is verified; every draft stays fuzzy.

Does not belong here: which messages need a draft and writing them down (``pipeline``), judging a person's translation
(step 4, ``checks``), approving anything (step 5).
"""

from polyleaf.drafting.draft import draft_messages, order_engines
from polyleaf.drafting.engine import DraftResult, Engine, Recalling, Refusal
from polyleaf.drafting.engines.memory import MemoryEngine

__all__ = ["DraftResult", "Engine", "MemoryEngine", "Recalling", "Refusal", "draft_messages", "order_engines"]
