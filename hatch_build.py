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
        # Removed with this object, when the wheel is written.
        self._folder = tempfile.TemporaryDirectory(prefix="jalur-")
        # A frozen set is pickled in the order of its hashes, and those of texts differ from process
        # to process unless their seed is fixed at the start of one. So two builds give the same
        # bytes. It starts within src: what pip builds in drops from PYTHONPATH every path that an
        # editable install beside it has too.
        subprocess.run(
            [sys.executable, "-m", "jalur.loading.compile", self._folder.name],
            cwd=Path(self.root) / "src",
            env={**os.environ, "PYTHONHASHSEED": "0"},
            check=True,
        )
        for file in sorted(Path(self._folder.name).glob("*.bin")):
            build_data["force_include"][str(file)] = f"jalur/data/compiled/{file.name}"
