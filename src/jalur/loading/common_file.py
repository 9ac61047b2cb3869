"""One file of ``data/common/``: without faults, or refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from jalur.loading.broken_file import broken_file
from jalur.loading.data_file import DataFile
from jalur.loading.folders import read_text
from jalur.loading.mapping_reader import MappingReader, read_top

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

T = TypeVar("T")


def read_common_file(path: Traversable, build: Callable[[MappingReader], T]) -> T:
    """What ``build`` makes of the file.

    Raises ``DataError`` with the first faults where it has some.
    """
    file = DataFile(str(path))
    value = read_top(file, read_text(path), build)
    if value is None or file.faults:
        raise broken_file(path, sorted(file.faults, key=lambda fault: fault.line or 1))
    return value
