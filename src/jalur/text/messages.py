"""A sentence that is named by its meaning and put into words only when somebody reads it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """The id of a sentence in the catalogue of a language, and what fills its gaps."""

    id: str
    args: tuple[tuple[str, str | Message], ...] = ()
    then: Message | None = None
    """A sentence that follows this one."""


LONGEST = 200
"""What somebody wrote is repeated in a message up to this length."""

Text = str | Message
"""Free text of the data (Indonesian in every language), or a sentence of the tool."""


def message(id: str, /, **args: object) -> Message:
    """The phrase ``id`` with its gaps filled by ``args``, other messages among them."""
    filled = ((name, _gap(value)) for name, value in args.items())
    return Message(id, tuple(filled))


def _gap(value: object) -> str | Message:
    return value if isinstance(value, Message) else str(value)


def short(text: str) -> str:
    """``text``, cut where it is longer than a message should repeat."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def day(iso: str) -> Message:
    """A day of ISO 8601 as the language of the reader writes it."""
    year, month, number = iso.split("-")
    return message("date.whole", day=int(number), month=message(f"month.{int(month)}"), year=year)
