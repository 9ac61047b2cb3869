"""A data file that comes through a pipe: it can be looked at, but is no region's without a name."""

from __future__ import annotations

from pathlib import Path

from jalur.errors import DataError
from jalur.law.closed_lists import ClosedLists
from jalur.loading.folders import MAX_BYTES, read_bytes, text_of
from jalur.loading.reading import Broken, fault_of_file, read, unreadable
from jalur.loading.source_file import STDIN, stdin_bytes
from jalur.text.messages import message

_NAMELESS = "pipe"
"""In place of the id that the name of a file says."""


def read_pipe(typed: str, common: ClosedLists) -> Broken:
    """The faults of what comes through a pipe, and that nothing says what region it is of.

    Raises ``UsageError`` where there is no stdin.
    """
    path = Path(typed)
    try:
        raw = stdin_bytes(MAX_BYTES, DataError) if typed == STDIN else read_bytes(path)
        outcome = read(text_of(path, raw), _NAMELESS, common, typed)
    except DataError as error:
        return unreadable(error, typed)
    found = outcome.findings if isinstance(outcome, Broken) else ()
    nameless = fault_of_file("no-file-name", message("fault.no-file-name"), typed)
    return Broken((nameless, *found))
