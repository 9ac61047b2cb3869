"""Whom and what a rule excepts, as every format has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.views.common import citations_cell, joined, long_citations
from jalur.output.views.view import Json
from jalur.reasoning.exceptions import words_of

if TYPE_CHECKING:  # A type alone: few rules except anybody.
    from jalur.law.rules.exceptions import Excepted


def exception_records(region: Region, exceptions: Iterable[Excepted]) -> list[Json]:
    """What a rule excepts, each with the provisions that say so."""
    return [
        {
            "parties": [region.name(id) for id in each.parties],
            "documents": list(each.documents),
            "words": each.words,
            "basis": long_citations(region, each.basis),
        }
        for each in exceptions
    ]


def exception_cell(region: Region, exceptions: Iterable[Excepted]) -> str:
    """The same in one cell of TSV or CSV."""
    return joined(_told(region, each) for each in exceptions)


def exception_lines(
    region: Region, exceptions: Iterable[Excepted], catalogue: Catalogue
) -> Iterator[str]:
    """The same for a person, a line for each."""
    for each in exceptions:
        yield catalogue("line.except", value=_told(region, each))


def _told(region: Region, excepted: Excepted) -> str:
    return f"{words_of(region, excepted)} ({citations_cell(region, excepted.basis)})"
