"""Every way in which a question cannot be answered, each with its exit code and a stable id."""

from __future__ import annotations

from typing import Any, Self

from jalur.text.messages import Message, message, short

ANSWERED = 0
NO = 1
USAGE = 2
BAD_DATA = 3
UNWRITTEN = 4
INTERNAL = 70
INTERRUPTED = 130

_PATHS = ("file", "folder")
"""Gaps of messages that are never cut: a path that is cut cannot be opened."""


class JalurError(Exception):
    """What happened, where, and what to do: a phrase of the catalogue ``error.<id>``.

    Everything else that is given by name fills a gap of the phrase: ``DataError("unreadable",
    file=…, reason=…)``.
    """

    exit_code = USAGE

    def __init__(
        self,
        id: str,
        /,
        suggestions: tuple[str, ...] = (),
        details: tuple[Message, ...] = (),
        *,
        line: int | None = None,
        **gaps: Any,
    ) -> None:
        super().__init__(id)
        self.id = id
        self.suggestions = suggestions
        """Names that the user may have meant, as they can be typed."""
        self.details = details
        """One more line each, below the message."""
        self.line = line
        """Where in the file, counted from 1; None where the file as a whole is meant, or none."""
        self._gaps: dict[str, Any] = gaps
        filled = gaps if line is None else {**gaps, "line": line}
        self.phrase = message(
            f"error.{id}", **{gap: _fitting(gap, value) for gap, value in filled.items()}
        )

    @property
    def typed(self) -> tuple[str, ...]:
        """What fills the gaps of the phrase, as it was typed."""
        return tuple(value for value in self._gaps.values() if isinstance(value, str))

    def brief(self) -> Self:
        """The same without suggestions and details: what is said of it on one line."""
        return type(self)(self.id, line=self.line, **self._gaps)


def _fitting(gap: str, value: object) -> str | Message:
    """What fills a gap, a phrase as it is.

    The reason that a library gives loses its full stop: the phrase has one.
    """
    if isinstance(value, Message):
        return value
    text = str(value)
    if gap in _PATHS:
        return text
    return short(text.rstrip(" .") if gap == "reason" else text)


class UsageError(JalurError):
    """The question is wrong: an unknown option, city, party, citation or file, or a name of
    several.
    """


class DataError(JalurError):
    """A data file that the answer needs is unreadable or invalid."""

    exit_code = BAD_DATA


class OutputError(JalurError):
    """The answer could not be written."""

    exit_code = UNWRITTEN


class InternalError(JalurError):
    """The program failed where it should have answered: a fault of ours, never of the question."""

    exit_code = INTERNAL
