"""In what a document is initialled and signed, as paraf chains and mandates show it."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.region import Region
from jalur.law.rules.media import Fallback
from jalur.output.language import Catalogue
from jalur.output.views.common import citations_cell, long_citations
from jalur.output.views.exceptions import exception_cell, exception_records
from jalur.output.views.view import Json
from jalur.reasoning.media import InAMedium, signed_in

MEDIA_COLUMNS = ("medium", "fallback")
MORE_MEDIA_COLUMNS = ("medium_basis", "medium_except")


def media_cells(region: Region, rule: InAMedium) -> tuple[str, str]:
    """The cells of TSV and CSV: the medium; what takes its place, when, and where it says so."""
    medium, fallback, *_ = signed_in(region, rule)
    told = "" if fallback is None else _fallback(region, fallback, fallback.medium)
    return medium or "", told


def more_media_cells(region: Region, rule: InAMedium) -> tuple[str, str]:
    """Where the text says the medium of every such document, and what it leaves out; empty where
    the rule itself says it.
    """
    signed = signed_in(region, rule)
    return citations_cell(region, signed.basis), exception_cell(region, signed.exceptions)


def media_record(region: Region, rule: InAMedium) -> Json:
    """The keys of JSON."""
    medium, fallback, basis, exceptions = signed_in(region, rule)
    return {
        "medium": medium,
        "medium_basis": long_citations(region, basis),
        "medium_except": exception_records(region, exceptions),
        "fallback": fallback
        and {
            "medium": fallback.medium,
            "when": fallback.when,
            "basis": long_citations(region, fallback.basis),
        },
    }


def media_lines(region: Region, rule: InAMedium, catalogue: Catalogue) -> Iterator[str]:
    """A line for each that the text says, and what it leaves out of what it says of all."""
    medium, fallback, basis, exceptions = signed_in(region, rule)
    if medium is not None:
        said = catalogue.term("medium", medium)
        cited = f" ({citations_cell(region, basis)})" if basis else ""
        yield catalogue("line.medium", value=f"{said}{cited}")
    if exceptions:
        told = exception_cell(region, exceptions)
        yield catalogue("line.medium-except" if medium else "line.no-medium", value=told)
    if fallback is not None:
        instead = catalogue.term("medium", fallback.medium)
        told = _fallback(region, fallback, instead)
        yield catalogue("line.fallback", value=told)


def _fallback(region: Region, fallback: Fallback, medium: str) -> str:
    told = medium if fallback.when is None else f"{medium}, {fallback.when}"
    return f"{told} ({citations_cell(region, fallback.basis)})"
