"""The command line: one file a command under ``commands/``; the only place that prints.

What does not belong here: logic. A command parses its arguments, calls ``pipeline`` and prints what comes back.
"""
