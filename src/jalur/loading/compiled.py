"""The shipped cities in a form that loads without YAML, made when the package is built.

The YAML stays the only truth: a compiled city carries the very bytes it was made from and is used only where these are
the bytes on the disk, and only by the version of the classes that it was made with.
"""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import Any

from jalur import __version__
from jalur.law import citation, closed_lists, parties, region, regulation, rules
from jalur.law.region import Region
from jalur.loading.folders import COMMON_FILES, DataFolders, shipped

try:
    from _pickle import loads
except ImportError:  # The C module alone starts in a tenth of the time of the Python one around it.
    from pickle import loads

FOLDER = "compiled"
_MARK = b"jalur compiled city 1"


def compile_city(places: DataFolders, id: str) -> bytes:
    """The compiled form of a shipped city; raises ``DataError`` where its file has faults."""
    import copyreg
    import pickle

    from jalur.loading.regions import load_region

    region = load_region(places, id)
    copyreg.pickle(MappingProxyType, lambda mapping: (_frozen, (dict(mapping),)))
    file = places.file(id)
    assert file is not None
    return _stamp(places, file.read_bytes()) + pickle.dumps(region, protocol=5)


def from_compiled(places: DataFolders, file: Path, raw: bytes) -> Region | None:
    """The region of a shipped file, where a compiled form was made from exactly these bytes."""
    if file.parent != shipped():
        return None
    try:
        compiled = (shipped() / FOLDER / f"{file.stem}.bin").read_bytes()
    except OSError:
        return None
    stamp = _stamp(places, raw)
    if not compiled.startswith(stamp):
        return None
    region: Region = loads(memoryview(compiled)[len(stamp) :])
    return region


def _frozen(mapping: dict[str, Any]) -> MappingProxyType[str, Any]:
    """What a mapping of a compiled city is made of again."""
    return MappingProxyType(mapping)


def _stamp(places: DataFolders, raw: bytes) -> bytes:
    """Everything the compiled form depends on: the version, the fields of the classes, the YAML."""
    common = [(places.common / f"{name}.yaml").read_bytes() for name in COMMON_FILES]
    parts = [_MARK, __version__.encode(), _shape().encode(), raw, *common]
    return b"".join(str(len(part)).encode() + b":" + part for part in parts)


def _shape() -> str:
    classes = [
        each
        for module in (citation, closed_lists, parties, region, regulation, rules)
        for each in vars(module).values()
        if hasattr(each, "__match_args__")
    ]
    return " ".join(f"{each.__name__}{each.__match_args__}" for each in classes)
