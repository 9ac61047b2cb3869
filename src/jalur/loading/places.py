"""Where data files lie: the shipped folder and, before it, an added one."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from jalur.errors import DataError, UsageError
from jalur.value import value

COMMON_FILES = ("kinds", "terms", "affairs", "units")
"""The files of ``data/common/``."""
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_BYTES = 4 * 1024 * 1024
"""A data file larger than this is refused."""


@cache
def shipped() -> Path:
    """The data folder of the installed package, or that of the working copy."""
    package = Path(__file__).parents[1]
    installed = package / "data"
    return installed if installed.is_dir() else package.parents[1] / "data"


@value
class Places:
    """The folders that are looked into."""

    added: Path | None = None

    @property
    def common(self) -> Path:
        """The folder of what is common to all regions."""
        return shipped() / "common"

    def file(self, id: str) -> Path | None:
        """The file of a region; an added one stands in for the shipped one."""
        if not _ID.fullmatch(id):
            return None
        for folder in (self.added, shipped()):
            if folder is not None and (folder / f"{id}.yaml").is_file():
                return folder / f"{id}.yaml"
        return None

    def replaces_shipped(self, id: str) -> bool:
        """Whether an added file stands in for a shipped one."""
        file = self.file(id)
        return file is not None and file.parent != shipped() and (shipped() / f"{id}.yaml").is_file()

    def ids(self) -> tuple[str, ...]:
        """Every region there is, sorted."""
        folders = [shipped()] if self.added is None else [shipped(), self.added]
        return tuple(sorted({id for folder in folders for id in _ids(folder)}))


def _ids(folder: Path) -> list[str]:
    with os.scandir(folder) as entries:
        names = [entry.name for entry in entries]
    return [name[:-5] for name in names if name.endswith(".yaml") and _ID.fullmatch(name[:-5])]


def places(added: str | None) -> Places:
    """The folders to look into; raises ``UsageError`` where the added one is no folder."""
    if not added:
        return Places()
    folder = Path(added)
    if not folder.is_dir():
        raise UsageError("no-data-folder", folder=added)
    return Places(folder)


def read_bytes(file: Path) -> bytes:
    """The bytes of a data file; raises ``DataError`` where it cannot be read or is too large."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise DataError("unreadable", file=file, reason=error.strerror or str(error)) from error
    if len(raw) > MAX_BYTES:
        raise DataError("file-too-large", file=file, limit=MAX_BYTES)
    return raw


def text_of(file: Path, raw: bytes) -> str:
    """The text of the bytes of a file; raises ``DataError`` where they are no UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError("not-utf8", file=file, offset=error.start) from error


def read_text(file: Path) -> str:
    """The text of a data file; raises ``DataError`` where it cannot be read, is too large or is no UTF-8."""
    return text_of(file, read_bytes(file))
