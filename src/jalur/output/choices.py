"""The values of options in words: what is listed, and what else is understood.

The values themselves (``authority``) may be typed in every language, and so may the words of every
language for them (*kewenangan*): ``choice.<option>.<value>`` has them, that which is shown first.
"""

from __future__ import annotations

from collections.abc import Iterable

from jalur.errors import UsageError
from jalur.output.language import LANGUAGES, Catalogue, load_catalogue
from jalur.text.folding import fold


def shown(option: str, value: str, catalogue: Catalogue) -> str:
    """The word for a value of an option that a person is shown; the value where it has none."""
    return _words(option, value, catalogue)[0]


def chosen(option: str, typed: str, values: Iterable[str], error: str, catalogue: Catalogue) -> str:
    """The value that ``typed`` is, or is a word for in either language.

    Raises ``UsageError`` (``error``), with what may be typed in the language of ``catalogue``.
    """
    allowed = tuple(values)
    if typed in allowed:
        return typed
    for value in allowed:
        if means(option, value, typed):
            return value
    raise UsageError(error, tuple(shown(option, each, catalogue) for each in allowed), value=typed)


def means(option: str, value: str, typed: str) -> bool:
    """Whether ``typed`` is a word for a value of an option in either language."""
    folded = fold(typed)
    catalogues = map(load_catalogue, LANGUAGES)
    return any(folded == fold(word) for each in catalogues for word in _words(option, value, each))


def _words(option: str, value: str, catalogue: Catalogue) -> list[str]:
    return catalogue.templates.get(f"choice.{option}.{value}", value).split("; ")
