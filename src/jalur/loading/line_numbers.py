"""Where each part of a region stands in its file."""

from __future__ import annotations

from jalur.errors import UsageError
from jalur.loading.build_region import build
from jalur.loading.common import load_common
from jalur.loading.data_file import DataFile
from jalur.loading.folders import DataFolders, read_text
from jalur.loading.mapping_reader import read_top


def load_lines(places: DataFolders, id: str) -> DataFile:
    """A region's file, read for the lines of its paths.

    ``load_lines(places, "kendari").line_of("routes[0].steps")``

    Raises ``UsageError`` where there is no such region and ``DataError`` where its file cannot be
    read.
    """
    path = places.file(id)
    if path is None:
        raise UsageError("unknown-city", places.ids(), city=id)
    file = DataFile(str(path))
    common = load_common(places)
    read_top(file, read_text(path), lambda top: build(top, common, id))
    return file
