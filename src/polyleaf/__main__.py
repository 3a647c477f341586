"""``python -m polyleaf`` is ``polyleaf``."""

import sys

from polyleaf.cli.main import main

sys.exit(main())
