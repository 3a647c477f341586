"""The order of the seven steps, and the only place that knows it.

Each module runs one step on a whole project, or asks all of them something (``status``, ``explain``).
What does not belong here: how a step does its work, and printing.
"""
