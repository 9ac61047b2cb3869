"""An exception that nobody foresaw, as an error that can be reported."""

from __future__ import annotations

import traceback
from itertools import islice

from jalur import __version__
from jalur.errors import InternalError
from jalur.text.messages import message

_LINES = 40
"""Of a traceback that is longer, as after endless recursion, the last lines are told."""


def internal_error(error: Exception) -> InternalError:
    """The error that ``error`` is to the user; its details are the traceback, for a report."""
    written = "".join(traceback.format_exception(error)).splitlines()
    lines = islice(written, max(len(written) - _LINES, 0), None)
    return InternalError(
        "internal",
        details=tuple(message("error.traceback", line=line) for line in lines),
        kind=type(error).__name__,
        version=__version__,
    )
