"""A sentence that is named by its meaning and put into words only when somebody reads it."""

from __future__ import annotations

from jalur.value import value


@value
class Phrase:
    """The id of a sentence in the catalogue of a language, and what fills its gaps."""

    id: str
    args: tuple[tuple[str, str], ...] = ()


Text = str | Phrase
"""Free text of the data (Indonesian in every language), or a sentence of the tool."""


def say(id: str, /, **args: object) -> Phrase:
    """The phrase ``id`` with its gaps filled by ``args``."""
    return Phrase(id, tuple((name, str(value)) for name, value in args.items()))
