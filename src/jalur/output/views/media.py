"""In what a document is initialled and signed, as paraf chains and mandates show it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from jalur.law.enumerations import Medium
from jalur.law.region import Region
from jalur.law.rules.media import Fallback
from jalur.output.language import Catalogue
from jalur.output.views.common import citations_cell, long_citations
from jalur.output.views.view import Json

MEDIA_COLUMNS = ("medium", "fallback")


class InAMedium(Protocol):
    """A rule or mandate that may say in what something is signed."""

    @property
    def medium(self) -> Medium | None:
        """None where the text does not say it."""

    @property
    def fallback(self) -> Fallback | None:
        """What takes its place."""


def media_cells(region: Region, rule: InAMedium) -> tuple[str, str]:
    """The cells of TSV and CSV: the medium; what takes its place, when, and where it says so."""
    fallback = rule.fallback
    told = "" if fallback is None else _fallback(region, fallback, fallback.medium)
    return rule.medium or "", told


def media_record(region: Region, rule: InAMedium) -> Json:
    """The keys of JSON."""
    fallback = rule.fallback
    return {
        "medium": rule.medium,
        "fallback": fallback
        and {
            "medium": fallback.medium,
            "when": fallback.when,
            "basis": long_citations(region, fallback.basis),
        },
    }


def media_lines(region: Region, rule: InAMedium, catalogue: Catalogue) -> Iterator[str]:
    """A line for each of the two that the text says."""
    if rule.medium is not None:
        yield catalogue("line.medium", value=catalogue.term("medium", rule.medium))
    if rule.fallback is not None:
        medium = catalogue.term("medium", rule.fallback.medium)
        told = _fallback(region, rule.fallback, medium)
        yield catalogue("line.fallback", value=told)


def _fallback(region: Region, fallback: Fallback, medium: str) -> str:
    told = medium if fallback.when is None else f"{medium}, {fallback.when}"
    return f"{told} ({citations_cell(region, fallback.basis)})"
