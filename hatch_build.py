"""Compiles the shipped cities when the wheel is built; see ``src/jalur/loading/compiled.py``."""

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
        # A frozen set is pickled in the order of its hashes, and those of texts differ from process to process unless
        # their seed is fixed, which only the start of a process can do. So two builds give the same bytes.
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        subprocess.run([sys.executable, __file__, self._folder.name], cwd=self.root, env=environment, check=True)
        folder = Path(self._folder.name)
        for file in sorted(folder.rglob("*.bin")):
            build_data["force_include"][str(file)] = f"jalur/data/{file.relative_to(folder).as_posix()}"


def compile_cities(folder: Path) -> None:
    """Write the compiled form of every shipped city below the folder, as it lies below ``jalur/data``."""
    sys.path.insert(0, str(Path(__file__).parent / "src"))
    from jalur.loading.compiled import FOLDER, compile_city
    from jalur.loading.folders import DataFolders

    (folder / FOLDER).mkdir()
    for id in DataFolders().ids():
        (folder / FOLDER / f"{id}.bin").write_bytes(compile_city(DataFolders(), id))


if __name__ == "__main__":
    compile_cities(Path(sys.argv[1]))
