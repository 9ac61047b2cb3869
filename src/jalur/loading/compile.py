"""Compiles the shipped cities when the package is built.

``python -m jalur.loading.compile FOLDER``
"""

from __future__ import annotations

import dataclasses
import io
import os
import pickle
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jalur.errors import UsageError
from jalur.law.region import Region
from jalur.loading.compiled import frozen, stamp
from jalur.loading.folders import DataFolders, read_bytes
from jalur.loading.lazy_sections import LazyMapping, LazyTuple, LazyValue
from jalur.loading.regions import from_yaml

_SEED = "PYTHONHASHSEED"


def compile_city(id: str) -> bytes:
    """The compiled form of a shipped city.

    Raises ``UsageError`` where there is no such city and ``DataError`` where its file has faults.
    """
    places = DataFolders()
    path = places.shipped_file(id)
    if path is None:
        raise UsageError("unknown-city", places.ids(), city=id)
    raw = read_bytes(path)
    region = from_yaml(places, path, raw)
    return stamp(raw) + _pickled(_divided(region))


def _divided(region: Region) -> Region:
    """The region with the sections that many questions do without pickled by themselves."""
    meta, common = region.regulation, region.common
    # To whoever asks it for a field it is a regulation, which its type cannot say.
    regulation: Any = LazyValue(
        _pickled(
            dataclasses.replace(
                meta,
                revokes=LazyTuple(_pickled(meta.revokes)),
                annexes=LazyTuple(_pickled(meta.annexes)),
            )
        )
    )
    return dataclasses.replace(
        region,
        regulation=regulation,
        common=dataclasses.replace(
            common,
            abbreviations=LazyMapping(_pickled(common.abbreviations)),
            standard_units=LazyMapping(_pickled(common.standard_units)),
            state_offices=LazyTuple(_pickled(common.state_offices)),
            typing=dataclasses.replace(
                common.typing,
                short_affairs=LazyMapping(_pickled(common.typing.short_affairs)),
                purposes=LazyMapping(_pickled(common.typing.purposes)),
                documents=LazyMapping(_pickled(common.typing.documents)),
                mandates=LazyMapping(_pickled(common.typing.mandates)),
                acts=LazyMapping(_pickled(common.typing.acts)),
            ),
            written_short=LazyMapping(_pickled(common.written_short)),
            said_short=LazyMapping(_pickled(common.said_short)),
        ),
        headings=LazyTuple(_pickled(region.headings)),
        paraf=LazyTuple(_pickled(region.paraf)),
        relations=LazyTuple(_pickled(region.relations)),
        mandates=LazyTuple(_pickled(region.mandates)),
        prohibitions=LazyTuple(_pickled(region.prohibitions)),
        provisions=LazyMapping(_pickled(region.provisions)),
        not_a_rule=LazyTuple(_pickled(region.not_a_rule)),
        suppressions=LazyTuple(_pickled(region.suppressions)),
        matrices=LazyTuple(_pickled(region.matrices)),
    )


def _pickled(value: object) -> bytes:
    stream = io.BytesIO()
    _Pickler(stream, protocol=5).dump(value)
    return stream.getvalue()


class _Pickler(pickle.Pickler):
    """Writes a value as a call of its class, which is read faster than a state to be set."""

    def reducer_override(self, value: Any) -> Any:
        """How a dataclass and a frozen mapping are made again."""
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            names = [field.name for field in dataclasses.fields(value)]
            return type(value), tuple(getattr(value, name) for name in names)
        if isinstance(value, MappingProxyType):
            return frozen, (dict(value),)
        return NotImplemented


def compile_all(folder: Path) -> None:
    """Write the compiled form of every shipped city into ``folder``: ``kendari.bin``."""
    for id in DataFolders().every_id():
        (folder / f"{id}.bin").write_bytes(compile_city(id))


def main(arguments: list[str]) -> int:
    """Compile into the folder that is named.

    The same data give the same bytes, whatever process asks for them.
    """
    if os.environ.get(_SEED) != "0":
        # A set is written in the order of its hashes, which differ from process to process unless
        # they are fixed.
        command = [sys.executable, "-m", "jalur.loading.compile", *arguments]
        return subprocess.run(command, env={**os.environ, _SEED: "0"}, check=False).returncode
    (folder,) = arguments
    compile_all(Path(folder))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
