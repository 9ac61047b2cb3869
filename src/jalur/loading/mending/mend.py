"""A data file mended in its form and written back, if that leaves what it says as it was."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, Literal

import yaml

from jalur.errors import OutputError
from jalur.law.closed_lists import ClosedLists
from jalur.law.findings import WARNING, Finding
from jalur.law.region import Region
from jalur.loading.folders import id_of, read_bytes, text_of
from jalur.loading.mending.indentation import indented
from jalur.loading.mending.order import ordered
from jalur.loading.mending.quotes import quoted, unquoted
from jalur.loading.reading import Broken, read
from jalur.text.messages import message

_MARK = "\ufeff"

Outcome = Literal["mended", "sound", "faulty", "tangled"]
"""What became of a file: it was changed; nothing was to be mended; it has faults, or its layout
cannot be changed without what it says. The last two are left as they are.
"""


def composed(source: str) -> Any:
    """The nodes of a file that the loader reads, with their places in the text."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.compose(source, Loader=loader)


def mended(source: str) -> str:
    """The text of a file that gives a region, in its form: quotes, order of keys, indentation."""
    for mend in (quoted, ordered, indented):
        source = mend(source, composed(source))
    return source


def form_findings(source: str, file: str) -> Iterator[Finding]:
    """What is to be mended in the text of a file that gives a region: one warning at most."""
    nodes = unquoted(composed(source))
    if nodes:
        first = nodes[0]
        yield Finding(
            rule="unquoted",
            severity=WARNING,
            message=message("fault.unquoted", first=first.value, count=len(nodes)),
            path="",
            file=file,
            line=first.start_mark.line + 1,
        )


def mend_file(path: Path, common: ClosedLists) -> Outcome:
    """Mend the form of a file where it lies, and nothing that it says.

    Raises ``DataError`` where it cannot be read and ``OutputError`` where it cannot be written.
    """
    raw = read_bytes(path)
    source = text_of(path, raw)
    id = id_of(path)
    before = read(source, id, common, str(path))
    if isinstance(before, Broken):
        return "faulty"
    try:
        new = mended(source)
    except yaml.YAMLError:  # What was moved is no YAML any more.
        return "tangled"
    if new == source:
        return "sound"
    after = read(new, id, common, str(path))
    if not isinstance(after, Region) or not same(before, after):
        return "tangled"
    _replace(path, (_MARK if raw.startswith(_MARK.encode()) else "") + new)
    return "mended"


def same(before: Region, after: Region) -> bool:
    """Whether two regions say the same, in the same order."""
    names = (field.name for field in fields(Region) if field.name != "common")
    # Two mappings are equal whatever their order; what they look like is not.
    return all(repr(getattr(before, name)) == repr(getattr(after, name)) for name in names)


def _replace(path: Path, text: str) -> None:
    """Put a text in the place of a file, whole: it is written beside it and moved there.

    A link to the file stays one, and who may read it may do so afterwards.
    """
    import tempfile

    real = path.resolve()
    beside = None
    try:
        mode = stat.S_IMODE(real.stat().st_mode)
        handle, beside = tempfile.mkstemp(dir=real.parent, prefix=f".{real.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        os.chmod(beside, mode)
        os.replace(beside, real)
    except OSError as error:
        if beside is not None and os.path.exists(beside):
            os.unlink(beside)
        raise OutputError("unwritten", reason=error.strerror or str(error)) from error
