"""Where data files lie: within the package and, before it, in an added folder."""

from __future__ import annotations

import errno
import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jalur.errors import DataError, JalurError, UsageError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

COMMON_FILES = ("kinds", "terms", "affairs", "units", "words")
"""The files of ``data/common/`` that a region depends on."""
COMMON = "common"
"""The folder of what is common to all regions, within the data folder of the package."""
COMPILED = "compiled"
"""The folder of compiled cities, within the data folder of the package."""
SCHEMAS = "schemas"
"""The folder of the JSON Schemas, beside the data folder of the package."""
MAX_BYTES = 4 * 1024 * 1024
"""A data file larger than this is refused."""
MAX_ID = 100
"""Characters of an id, which is the name of a file."""
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
EDITION = "@"
"""Between the id of a region and the year of an earlier regulation of it, as a file is named."""
_EDITION = re.compile(r"[1-9][0-9]{3}(-[0-9a-z]+)?")
SUFFIX = ".yaml"
"""The name of a data file ends so."""
BESIDE = ".audit.yaml"
"""What the audit of a text leaves out lies beside it, in a file of its name and this."""
_PACKAGE = os.path.dirname(os.path.dirname(__file__))


class Shipped(NamedTuple):
    """What came with the program."""

    data: Traversable
    """The folder of the YAML files."""
    compiled: Traversable | None
    """The folder of what may be unpickled; None where nothing may."""


@cache
def shipped() -> Shipped:
    """What came with the program: the only place that knows where it lies.

    It is read from the package itself. What lies beside a package or a zipapp is somebody else's;
    only for the source of a working copy is it the data that the package would be built of, and
    even there nothing is unpickled.
    """
    return _shipped_with(_PACKAGE)


def _shipped_with(package: str) -> Shipped:
    installed = os.path.join(package, "data")
    if os.path.isdir(installed):
        return Shipped(Path(installed), Path(installed, COMPILED))
    if not os.path.isdir(package):  # The package lies in a zip file.
        from importlib.resources import files

        resources = files("jalur") / "data"
        return Shipped(resources, resources / COMPILED)
    root = Path(package).parents[1]
    is_working_copy = (
        root / "src" / "jalur" == Path(package) and (root / "pyproject.toml").is_file()
    )
    return Shipped(root / "data" if is_working_copy else Path(installed), None)


def shipped_schemas() -> Traversable:
    """The folder of the schemas that came with the program: beside its data."""
    data = shipped().data
    if isinstance(data, Path):
        return data.parent / SCHEMAS
    from importlib.resources import files

    return files("jalur") / SCHEMAS


TAKEN = ("topic", "key", "rule", "level", "total")
"""Ids that no region may have: ``compare`` and ``audit --all`` have a column per city beside ones
of these names.
"""


def is_id(text: str) -> bool:
    """Whether ``text`` may be the id of a party or rule, or that of a region.

    It is kebab-case, so that no path leads out of its folder.
    """
    return len(text) <= MAX_ID and _ID.fullmatch(text) is not None


def is_region_id(text: str) -> bool:
    """Whether ``text`` may be the id of a regulation: that of its region, and of an earlier one
    with its year behind a sign, ``kendari@2014``.
    """
    region, sign, edition = text.partition(EDITION)
    return is_id(region) and (not sign or _EDITION.fullmatch(edition) is not None)


def id_of(path: Traversable) -> str:
    """The id of the region that a file is of: ``kendari`` for ``data/kendari.yaml``."""
    stem, dot, _ = path.name.rpartition(".")
    return stem if stem and dot else path.name


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DataFolders:
    """The folders that are looked into."""

    added: Path | None = None
    """A folder of the user's, whose files stand in for the shipped ones of the same id."""

    @property
    def shipped(self) -> Shipped:
        """What came with the program."""
        return shipped()

    @property
    def common(self) -> Traversable:
        """The folder of what is common to all regions."""
        return shipped().data / COMMON

    def file(self, id: str) -> Traversable | None:
        """The file of a region, or None where there is none."""
        return self.added_file(id) or self.shipped_file(id)

    def added_file(self, id: str) -> Traversable | None:
        """The file of a region in the added folder, or None where there is none."""
        if self.added is None or self.added == shipped().data:
            return None
        return _file(self.added, id)

    def shipped_file(self, id: str) -> Traversable | None:
        """The file of a region that came with the program, or None where there is none."""
        return _file(shipped().data, id)

    def ids(self) -> tuple[str, ...]:
        """Every region there is, sorted; raises ``DataError`` where a folder cannot be listed."""
        return tuple(id for id in self.every_id() if EDITION not in id)

    def every_id(self) -> tuple[str, ...]:
        """As ``ids``, with the earlier regulations of each region behind it."""
        folders: list[Traversable] = [shipped().data]
        if self.added is not None:
            folders.append(self.added)
        found = {id for folder in folders for id in _ids(folder)}
        return tuple(sorted(found, key=lambda id: id.split(EDITION)))

    def editions(self, id: str) -> tuple[str, ...]:
        """The earlier regulations of a region, the oldest year first."""
        return tuple(each for each in self.every_id() if each.startswith(f"{id}{EDITION}"))

    def misnamed(self) -> tuple[Path, ...]:
        """The YAML files of the added folder that no region can have, sorted by name.

        Raises ``DataError`` where it cannot be listed.
        """
        if self.added is None:
            return ()
        try:
            named = [path for path in self.added.iterdir() if not is_region_file(path)]
            others = (path for path in named if not path.name.endswith(BESIDE))
            yaml = (path for path in others if path.suffix.lower() in (SUFFIX, ".yml"))
            return tuple(sorted(path for path in yaml if path.is_file()))
        except OSError as error:
            raise _unreadable(DataError, self.added, error) from error


def is_region_file(path: Traversable) -> bool:
    """Whether a file has the name of a region's: its id and ``.yaml``."""
    return path.name.endswith(SUFFIX) and is_region_id(path.name.removesuffix(SUFFIX))


def _file(folder: Traversable, id: str) -> Traversable | None:
    if not is_region_id(id):
        return None
    file = folder / f"{id}{SUFFIX}"
    try:
        return file if file.is_file() else None
    except OSError:  # A folder that may not be looked into has no file that could be read.
        return None


def _ids(folder: Traversable) -> list[str]:
    try:
        names = [
            entry.name
            for entry in folder.iterdir()
            if entry.name.endswith(SUFFIX) and entry.is_file()
        ]
    except OSError as error:
        raise _unreadable(DataError, folder, error) from error
    return [id for name in names if is_region_id(id := name.removesuffix(SUFFIX))]


def typed_path(typed: str) -> str:
    """A path with the home folder that ``~`` stands for, where no file has that name itself.

    A shell leaves it as it is behind the sign of an option, within quotes, and in a variable.
    """
    return os.path.expanduser(typed) if typed[:1] == "~" and not os.path.exists(typed) else typed


def data_folders(added: str | None) -> DataFolders:
    """The folders to look into, with one that the user adds.

    Raises ``UsageError`` where that is no folder and ``DataError`` where it may not be looked into.
    """
    if added is None:
        return DataFolders()
    added = typed_path(added)
    if not os.path.isdir(added):
        raise UsageError("no-data-folder", folder=added)
    if not os.access(added, os.R_OK | os.X_OK):
        raise DataError("unreadable", file=added, reason=os.strerror(errno.EACCES))
    return DataFolders(Path(added))


def read_bytes(
    path: Traversable, limit: int = MAX_BYTES, error: type[JalurError] = DataError
) -> bytes:
    """The bytes of a file; raises ``error`` where it cannot be read or has more than ``limit``."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(limit + 1)
    except OSError as cause:
        raise _unreadable(error, path, cause) from cause
    if len(raw) > limit:
        raise error("file-too-large", file=path, limit=limit)
    return raw


def text_of(path: Traversable, raw: bytes, error: type[JalurError] = DataError) -> str:
    """The text of the bytes of a file; raises ``error`` where they are no UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        line = raw.count(b"\n", 0, cause.start) + 1
        raise error("not-utf8", line=line, file=path, offset=cause.start) from cause


def read_text(path: Traversable) -> str:
    """The text of a data file.

    Raises ``DataError`` where it cannot be read, is too large or is no UTF-8.
    """
    return text_of(path, read_bytes(path))


def _unreadable(error: type[JalurError], path: Traversable, cause: OSError) -> JalurError:
    return error("unreadable", file=path, reason=cause.strerror or str(cause))
