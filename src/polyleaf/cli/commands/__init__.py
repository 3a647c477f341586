"""One command a module, each with ``STEP``, ``SUMMARY``, ``add_arguments(parser)`` and ``run(args, console) -> int``."""
