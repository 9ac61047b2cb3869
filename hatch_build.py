"""Compiles the shipped cities when the wheel is built; see ``src/jalur/loading/compiled.py``."""

from __future__ import annotations

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
        sys.path.insert(0, str(Path(self.root) / "src"))
        from jalur.loading.compiled import FOLDER, compile_city
        from jalur.loading.folders import DataFolders

        folder = Path(tempfile.mkdtemp(prefix="jalur-"))
        for id in DataFolders().ids():
            file = folder / f"{id}.bin"
            file.write_bytes(compile_city(DataFolders(), id))
            build_data["force_include"][str(file)] = f"jalur/data/{FOLDER}/{id}.bin"
