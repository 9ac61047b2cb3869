"""Whom the text denies a copy of what goes a way, as the data formats say it."""

from __future__ import annotations

from jalur.law.region import Region
from jalur.law.rules.routes import NoCopies
from jalur.reasoning.pairs import side_name


def without_copies(region: Region, denied: NoCopies) -> str:
    """``tanpa tembusan kepada DPRD``, ``tidak perlu ditembuskan``: Indonesian as the data are."""
    said = "tidak perlu ditembuskan" if denied.needless else "tanpa tembusan"
    return f"{said} kepada {side_name(region, denied.to)}" if denied.to else said
