"""What the scripts for maintainers refuse to do."""

from __future__ import annotations

import shutil
import subprocess


def test_no_script_installs_through_a_linked_environment(repository, tmp_path):
    (tmp_path / "scripts").mkdir()
    shutil.copy(repository / "scripts" / "venv", tmp_path / "scripts" / "venv")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".venv").symlink_to(tmp_path / "elsewhere")
    done = subprocess.run(["bash", "scripts/venv"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert ".venv is a symbolic link" in done.stderr
    assert not list((tmp_path / "elsewhere").iterdir())
