"""``python -m jalur.loading.schema.write docs/data-format.md schemas/region.schema.json``.

Writes the schema anew; ``make schema`` runs it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.loading.schema.json_schema import region_schema


def schema_text(page: Path) -> str:
    """The schema of a region's file as it is committed, with what ``page`` says of each key."""
    schema = region_schema(load_common(DataFolders()), page.read_text(encoding="utf-8"))
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def main(page: str, file: str) -> None:
    """Write the schema to ``file``, with what ``page`` says of each key."""
    Path(file).write_text(schema_text(Path(page)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
