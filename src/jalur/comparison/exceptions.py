"""Whom and what rules except, in words that every city shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jalur.comparison.cells import Marks
from jalur.comparison.population import Population
from jalur.reasoning.exceptions import words_of
from jalur.text.messages import Text, message

if TYPE_CHECKING:  # A type alone: few rules except anybody.
    from jalur.law.rules.exceptions import Excepted

_WORDS = "words"
"""That an exception has words: how they read is no difference."""


def exception_marks(population: Population, exceptions: Iterable[Excepted]) -> Marks:
    """The classes and documents that a rule excepts; nothing where it excepts none."""
    excepted: list[str] = []
    for each in exceptions:
        excepted += [*population.classes(each.parties), *each.documents]
        excepted += [_WORDS] if each.words else []
    return (("except", tuple(dict.fromkeys(excepted))),) if excepted else ()


def exceptions_worded(population: Population, exceptions: Iterable[Excepted]) -> Iterator[Text]:
    """The same in words."""
    for each in exceptions:
        yield message("line.except", value=words_of(population.region, each))
