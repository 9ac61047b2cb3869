"""The Tab key in bash, zsh and fish, each on a terminal of its own."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from support.terminal import Terminal

pytestmark = pytest.mark.slow  # The shells are the same under every Python.
TYPED = {
    "jalur validate fol": "jalur validate folder",
    "jalur verify x.y": "jalur verify x.yaml",
    "jalur verify ken": "jalur verify kendari",
    "jalur text per": "jalur text perbup kab.txt",
    "jalur verify kendari --source per": "jalur verify kendari --source perbup kab.txt",
    "jalur verify kendari --source=per": "jalur verify kendari --source=perbup kab.txt",
    "jalur cities --data folder/in": "jalur cities --data folder/inner",
    "jalur --data=fol": "jalur --data=folder",
    "jalur cities -f js": "jalur cities -f json",
    "jalur cities -fjs": "jalur cities -fjson",
    "jalur cities --format=js": "jalur cities --format=json",
    "jalur route kendari 'dinas-perh": "jalur route kendari dinas-perhubungan",
}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_tab_completes_as_in_every_other_program(shell: str, tmp_path: Path) -> None:
    """Files and folders are completed where some may stand, words of jalur elsewhere."""
    if shutil.which(shell) is None:
        pytest.skip(f"needs {shell}")
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    for name in ("x.yaml", "perbup kab.txt"):
        (tmp_path / name).touch()
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
        "TERM": "xterm",
    }
    with Terminal(shell, tmp_path, environment) as terminal:
        found = {typed: " ".join(terminal.completed(typed)).rstrip("/") for typed in TYPED}
    assert found == TYPED
