"""Where each part of a region stands in its file."""

from __future__ import annotations

from collections.abc import Mapping

from jalur.errors import UsageError
from jalur.loading.build_region import build
from jalur.loading.common import load_common
from jalur.loading.data_file import DataFile
from jalur.loading.folders import DataFolders, read_text


def load_lines(places: DataFolders, id: str) -> Mapping[str, int]:
    """The line of every path of a region's file: ``parties.dinas-sosial.basis``."""
    file = places.file(id)
    if file is None:
        raise UsageError("unknown-city", city=id, suggestions=places.ids())
    sheet = DataFile()
    root = sheet.root(read_text(file))
    if root is not None:
        build(root, load_common(places), id)
    return sheet.lines


def line_of(lines: Mapping[str, int], path: str) -> int:
    """The line of ``path``, or of the nearest part above it that has one."""
    while path and path not in lines:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return lines.get(path, 1)
