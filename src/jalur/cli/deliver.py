"""An answer on its way out: written whole, or not at all with an error that says so."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jalur.errors import ANSWERED, NO, OutputError
from jalur.output.write import Manner, write

if TYPE_CHECKING:
    from jalur.output.views import View


class ClosedPipe(Exception):
    """The reader went away; there is nobody to tell."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def deliver(answer: Any, view: View, manner: Manner) -> int:
    """Write ``answer``; the exit code says whether it was an answer or an honest no."""
    code = ANSWERED if view.silence(answer) is None else NO
    try:
        write(answer, view, manner)
        sys.stdout.flush()
    except OSError as error:
        raise _failure(error, code) from error
    return code


def flush() -> None:
    """Write what is still held back, such as help."""
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _failure(error, ANSWERED) from error


def _failure(error: OSError, code: int) -> Exception:
    """What a failed write means; nothing more is written when the interpreter ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if error.errno in (errno.EPIPE, errno.EINVAL):
        return ClosedPipe(code)
    return OutputError("unwritten", reason=error.strerror or str(error))
