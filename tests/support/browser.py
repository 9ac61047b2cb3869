"""Programs that pictures and pages are held against: Graphviz, and Chromium with what npm installs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from support.regions import TESTS

FOLDER = TESTS / "browser"
"""Its README says how to install what its package.json names."""


def program(*names: str) -> str:
    """The path of the first of these programs; the test is passed over, with the reason, where
    there is none.
    """
    for name in names:
        found = shutil.which(name)
        if found is not None:
            return found
    pytest.skip(f"{' or '.join(names)} is not installed: this test was skipped")


def in_browser(script: str, *arguments: Path, stdin: str = "") -> Any:
    """What a script of ``tests/browser`` says, as JSON; passed over where it cannot run."""
    node, chromium = program("node"), program("chromium", "chromium-browser")
    if not (FOLDER / "node_modules").is_dir():
        pytest.skip("npm ci was not run in tests/browser: this test was skipped")
    ran = subprocess.run(
        [node, FOLDER / script, *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "CHROMIUM": chromium},
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)
