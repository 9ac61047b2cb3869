"""Where data files lie: the shipped folder and, before it, an added one."""

from __future__ import annotations

import errno
import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jalur.errors import DataError, UsageError

COMMON_FILES = ("kinds", "terms", "affairs", "units")
"""The files of ``data/common/``."""
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_BYTES = 4 * 1024 * 1024
"""A data file larger than this is refused."""
MAX_SOURCE = 1024 * 1024
"""The text of a regulation that is larger is refused; the longest so far has 47,000 bytes."""
MAX_ID = 100
"""Characters of an id, which is the name of a file."""


@cache
def shipped() -> Path:
    """The data folder of the installed package, or that of the working copy."""
    package = Path(__file__).parents[1]
    installed = package / "data"
    return installed if installed.is_dir() else package.parents[1] / "data"


def is_id(text: str) -> bool:
    """Whether ``text`` may be the id of a region or party: kebab-case, typed with ease and never out of its folder."""
    return len(text) <= MAX_ID and _ID.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class DataFolders:
    """The folders that are looked into."""

    added: Path | None = None

    @property
    def common(self) -> Path:
        """The folder of what is common to all regions."""
        return shipped() / "common"

    def file(self, id: str) -> Path | None:
        """The file of a region; an added one stands in for the shipped one."""
        if not is_id(id):
            return None
        for folder in (self.added, shipped()):
            if folder is not None and os.path.isfile(file := folder / f"{id}.yaml"):
                return file
        return None

    def replaces_shipped(self, id: str) -> bool:
        """Whether an added file stands in for a shipped one."""
        file = self.file(id)
        return file is not None and file.parent != shipped() and os.path.isfile(shipped() / f"{id}.yaml")

    def ids(self) -> tuple[str, ...]:
        """Every region there is, sorted."""
        folders = [shipped()] if self.added is None else [shipped(), self.added]
        return tuple(sorted({id for folder in folders for id in _ids(folder)}))


def _ids(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.name.endswith(".yaml") and entry.is_file()]
    except OSError as error:
        raise DataError("unreadable", file=folder, reason=error.strerror or str(error)) from error
    return [name[:-5] for name in names if is_id(name[:-5])]


def places(added: str | None) -> DataFolders:
    """The folders to look into; raises ``UsageError`` where the added one is none, ``DataError`` where it is shut."""
    if not added:
        return DataFolders()
    if not os.path.isdir(added):
        raise UsageError("no-data-folder", folder=added)
    if not os.access(added, os.R_OK | os.X_OK):
        raise DataError("unreadable", file=added, reason=os.strerror(errno.EACCES))
    return DataFolders(Path(added))


def read_bytes(file: Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a file; raises ``DataError`` where it cannot be read or is too large."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(limit + 1)
    except OSError as error:
        raise DataError("unreadable", file=file, reason=error.strerror or str(error)) from error
    if len(raw) > limit:
        raise DataError("file-too-large", file=file, limit=limit)
    return raw


def text_of(file: Path, raw: bytes) -> str:
    """The text of the bytes of a file; raises ``DataError`` where they are no UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise DataError("not-utf8", file=file, line=line, offset=error.start) from error


def read_text(file: Path) -> str:
    """The text of a data file; raises ``DataError`` where it cannot be read, is too large or is no UTF-8."""
    return text_of(file, read_bytes(file))
