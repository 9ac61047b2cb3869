"""Every way in which a question cannot be answered, each with its exit code and a stable id."""

from __future__ import annotations

from jalur.text.messages import Message, message, short

ANSWERED = 0
NO = 1
USAGE = 2
BAD_DATA = 3
UNWRITTEN = 4
INTERRUPTED = 130


_PATHS = ("file", "folder")
"""Gaps of messages that are never cut."""


def _told(gap: str, given: object) -> str:
    return str(given) if gap in _PATHS else short(str(given))


class JalurError(Exception):
    """What happened, where, and what to do: a phrase of the catalogue ``error.<id>``."""

    exit_code = USAGE

    def __init__(
        self, id: str, /, suggestions: tuple[str, ...] = (), details: tuple[Message, ...] = (), **args: object
    ):
        super().__init__(id)
        self.id = id
        self.phrase = message(f"error.{id}", **{name: _told(name, given) for name, given in args.items()})
        self.suggestions = suggestions
        """Names that the user may have meant, as they can be typed."""
        self.details = details
        """One more line each, below the message."""


class UsageError(JalurError):
    """The question is wrong: an unknown option, city, party, citation or file, or an ambiguous name."""


class DataError(JalurError):
    """A data file that the answer needs is unreadable or invalid."""

    exit_code = BAD_DATA

    def brief(self) -> DataError:
        """The same on one line."""
        told = DataError(self.id)
        told.phrase = self.phrase
        return told


class OutputError(JalurError):
    """The answer could not be written."""

    exit_code = UNWRITTEN
