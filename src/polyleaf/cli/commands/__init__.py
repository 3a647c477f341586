"""One command a module: ``STEP``, ``SUMMARY``, ``add_arguments(parser)``, ``run(args, console) -> int``."""
