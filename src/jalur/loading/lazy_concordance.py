"""The concordance of a region, found beside its YAML and read when an answer looks into it.

Its own file, since every command has it: an answer that is not silent reads nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from jalur.loading.folders import id_of

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from jalur.law.citation import Citation
    from jalur.law.concordance import Concordance, Entry
    from jalur.law.region import Region

CONCORDANCE = "concordance"
"""The folder of concordances, beside the YAML files."""


class LazyConcordance(Mapping["Citation", "Entry"]):
    """A concordance that is read when it is first looked into; empty where there is no file.

    Looking into one that is broken raises ``DataError``.
    """

    __slots__ = ("_path", "_read", "_region")

    def __init__(self, region: Region, path: Traversable) -> None:
        self._region = region
        self._path = path
        self._read: Concordance | None = None

    def _entries(self) -> Concordance:
        if self._read is None:
            from jalur.loading.concordance import read_concordance

            self._read = read_concordance(self._path, self._region)
        return self._read

    def __getitem__(self, ref: Citation) -> Entry:
        return self._entries()[ref]

    def __iter__(self) -> Iterator[Citation]:
        return iter(self._entries())

    def __len__(self) -> int:
        return len(self._entries())


def place_of(path: Traversable) -> Traversable:
    """Where the concordance of the region of a YAML file lies."""
    # Whatever a data file may be, a path or a member of a zip file, has the folder it lies in.
    folder: Traversable = path.parent  # type: ignore[attr-defined]
    return folder / CONCORDANCE / f"{id_of(path)}.json"
