"""Whom a rule denies a copy, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.views.common import citations_cell, joined, long_citations
from jalur.output.views.view import Json

if TYPE_CHECKING:  # A type alone: few rules deny a copy.
    from jalur.law.rules.routes import NoCopies


def no_copies_record(region: Region, denied: NoCopies | None) -> Json | None:
    """Whom, none where it is everybody, with the provisions that say so."""
    if denied is None:
        return None
    return {
        "to": [region.name(id) for id in denied.to],
        "needless": denied.needless,
        "basis": long_citations(region, denied.basis),
    }


def no_copies_cell(region: Region, denied: NoCopies | None) -> str:
    """The same in one cell of TSV or CSV."""
    if denied is None:
        return ""
    from jalur.answers.copies import without_copies  # Few rules deny a copy.

    return f"{without_copies(region, denied)} ({citations_cell(region, denied.basis)})"


def no_copies_line(region: Region, denied: NoCopies, catalogue: Catalogue) -> str:
    """The same for a person."""
    names = joined(region.name(id) for id in denied.to) or catalogue("copies.anybody")
    id = "line.copies-needless" if denied.needless else "line.no-copies"
    return catalogue(id, names=names, basis=citations_cell(region, denied.basis))
