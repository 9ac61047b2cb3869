"""The shipped cities in a form that loads without YAML; ``compile.py`` makes it for the package.

The YAML stays the only truth: a compiled city carries the very bytes that it was made from and is
used only where these are the bytes of the package, and only by the version of the classes that it
was made with. Since a pickle can do anything when it is read, it is looked for within the package
alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from jalur import __version__, law
from jalur.law.region import Region
from jalur.loading.folders import COMMON, COMMON_FILES, shipped

try:
    from _pickle import loads
except ImportError:  # The C module alone starts in a tenth of the time of the Python one around it.
    from pickle import loads

_MARK = b"jalur compiled city 8"
CLASSES = (
    *("abbreviations", "annexes", "citation", "closed_lists", "judgements", "oddities"),
    *("own_terms", "parties", "provisions", "region", "regulation", "state_offices"),
    *("rules/assignments", "rules/mandates", "rules/paraf", "rules/relations", "rules/routes"),
    *("rules/amounts", "rules/exceptions", "rules/matrices", "rules/media"),
    *("rules/prohibitions", "rules/signatures", "rules/steps"),
)
"""The files of ``law/`` with the classes that a region is made of."""


def from_compiled(id: str, raw: bytes) -> Region | None:
    """The shipped region of an id; None if no compiled form was made from these bytes of YAML."""
    folder = shipped().compiled
    if folder is None:
        return None
    try:
        compiled = (folder / f"{id}.bin").read_bytes()
    except OSError:
        return None
    try:
        prefix = stamp(raw)
    except OSError:  # A package without its source cannot tell what the classes were.
        return None
    if not compiled.startswith(prefix):
        return None
    made: Region = loads(memoryview(compiled)[len(prefix) :])
    return made


def frozen(mapping: dict[str, Any]) -> MappingProxyType[str, Any]:
    """What a mapping of a compiled city is made of again.

    Its name stands in every compiled city.
    """
    return MappingProxyType(mapping)


def stamp(raw: bytes) -> bytes:
    """What the compiled form of a city depends on: the version, the classes, the YAML."""
    common = shipped().data / COMMON
    files = [(common / f"{name}.yaml").read_bytes() for name in COMMON_FILES]
    parts = [_MARK, __version__.encode(), *_classes(), raw, *files]
    return b"".join(str(len(part)).encode() + b":" + part for part in parts)


def _classes() -> Iterator[bytes]:
    """The source of the classes of the law: a pickle fills their fields by the order of these."""
    (folder,) = law.__path__
    loader: Any = law.__loader__
    for name in CLASSES:
        yield loader.get_data(os.path.join(folder, *f"{name}.py".split("/")))
