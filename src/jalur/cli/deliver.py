"""An answer on its way out: written whole, or not at all with an error that says so."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jalur.cli.streams import silence
from jalur.errors import ANSWERED, NO, OutputError
from jalur.output.formats import OutputOptions, write
from jalur.reasoning.notes import Note

if TYPE_CHECKING:
    from jalur.output.views import View


class ClosedPipe(Exception):
    """The reader went away; there is nobody to tell."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def deliver(answer: Any, view: View, manner: OutputOptions, heard: tuple[Note, ...] = ()) -> int:
    """Write ``answer``, ``heard`` before its own notes; the exit code says whether it was an answer or an honest no."""
    if heard:
        answer = with_notes(answer, heard)
    code = ANSWERED if view.silence(answer) is None else NO
    with writing(code):
        write(answer, view, manner)
        sys.stdout.flush()
    return code


def with_notes(answer: Any, heard: tuple[Note, ...]) -> Any:
    """The answer with these notes before its own."""
    return replace(answer, notes=(*dict.fromkeys(heard), *answer.notes))


@contextmanager
def writing(code: int = ANSWERED) -> Iterator[None]:
    """What is written within either arrives or raises ``ClosedPipe`` or ``OutputError``."""
    try:
        yield
    except OSError as error:
        raise _failure(error, code) from error


def _failure(error: OSError, code: int) -> Exception:
    """What a failed write means; nothing more is written when the interpreter ends."""
    silence(sys.stdout)
    if error.errno in (errno.EPIPE, errno.EINVAL):
        silence(sys.stderr)
        return ClosedPipe(code)
    return OutputError("unwritten", reason=error.strerror or str(error))
