"""The refusal of a file that has faults, in the words that every such file gets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jalur.errors import DataError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from jalur.law.findings import Finding

_DETAILS = 10
"""So many faults are told with the error; ``jalur validate`` tells them all."""


def broken_file(path: Traversable, faults: Sequence[Finding]) -> DataError:
    """The error for a file with these faults, at least one, by line: the first are told."""
    return DataError(
        "invalid-data",
        details=tuple(fault.message for fault in faults[:_DETAILS]),
        line=faults[0].line,
        file=path,
        count=len(faults),
    )
