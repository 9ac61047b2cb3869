"""An answer on its way out: written whole, or not at all with an error that says so."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

from jalur.answers.answer import Answer
from jalur.cli.session import Notes, Session
from jalur.cli.streams import silence
from jalur.errors import ANSWERED, NO, JalurError, OutputError
from jalur.output.formats import selected, write
from jalur.output.views.view import View

A = TypeVar("A", bound=Answer)


class ClosedPipe(Exception):
    """The reader went away; there is nobody to tell."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def deliver(
    session: Session,
    answer: A,
    view: View[A],
    notes: Notes = (),
    broken: Sequence[JalurError] = (),
    code: int = ANSWERED,
) -> int:
    """Write ``answer``; the exit code says whether it was an answer or an honest no.

    ``notes`` are what to know of the names that were typed; they go before the answer's own.
    ``broken`` are the files that had to be left out; they are told of after it. ``code`` is the
    exit code where more than the answer itself makes it a no, such as what a check found. It is
    known before anything is written, so that a reader who goes away does not change it.
    """
    whole = with_notes(answer, (*(session.remarks if answer.region else ()), *notes))
    view = selected(view, session.options)
    code = max(code, code_of(whole), *(error.exit_code for error in broken))
    with writing(code):
        write(whole, view, session.options)
        sys.stdout.flush()
    for error in broken:
        from jalur.cli.error_message import report

        report(error.brief(), session.options.catalogue)
    return code


def code_of(answer: Answer) -> int:
    """The exit code of an answer."""
    return ANSWERED if answer.silence is None else NO


def with_notes(answer: A, notes: Notes) -> A:
    """The answer with these notes before its own, each once."""
    if not notes:
        return answer
    # Every answer is a dataclass, which a Protocol cannot say.
    changed: A = replace(answer, notes=(*dict.fromkeys(notes), *answer.notes))  # type: ignore[type-var]
    return changed


@contextmanager
def writing(code: int = ANSWERED) -> Iterator[None]:
    """What is written within either arrives or raises ``ClosedPipe`` or ``OutputError``.

    ``code`` is the exit code if the reader goes away. Then rich, and the parser with its help,
    leave by ``SystemExit``.
    """
    try:
        yield
    except OSError as error:
        raise _failure(error, code) from error
    except SystemExit:
        raise _failure(BrokenPipeError(errno.EPIPE, ""), code) from None


def _failure(error: OSError, code: int) -> Exception:
    """What a failed write means; nothing more is written when the interpreter ends."""
    silence(sys.stdout)
    if error.errno in (errno.EPIPE, errno.EINVAL):
        silence(sys.stderr)
        return ClosedPipe(code)
    return OutputError("unwritten", reason=error.strerror or str(error))
