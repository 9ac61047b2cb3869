"""Compiles the shipped cities when the wheel is built; see ``src/jalur/loading/compile.py``."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCities(BuildHookInterface):  # type: ignore[type-arg]
    """Adds ``jalur/data/compiled/<id>.bin`` to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every city; a working copy reads its YAML, so an editable install has none."""
        if version == "editable":
            return
        folder = Path(tempfile.mkdtemp(prefix="jalur-"))
        path = [str(Path(self.root) / "src"), *filter(None, [os.environ.get("PYTHONPATH")])]
        # In a process of its own with fixed hashes, so that two builds give the same bytes.
        subprocess.run(
            [sys.executable, "-m", "jalur.loading.compile", str(folder)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path), "PYTHONHASHSEED": "0"},
            check=True,
        )
        for file in sorted(folder.glob("*.bin")):
            build_data["force_include"][str(file)] = f"jalur/data/compiled/{file.name}"
