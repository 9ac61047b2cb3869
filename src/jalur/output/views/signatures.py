"""How a letter is signed, in every format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jalur.law.region import Region
from jalur.law.rules.signatures import named, printed
from jalur.output.language import Catalogue
from jalur.output.views.view import Json

if TYPE_CHECKING:  # A type alone: few rules say how one signs.
    from jalur.law.rules.signatures import SignatureLine


def signature_records(region: Region, signature: Sequence[SignatureLine]) -> list[Json]:
    """The offices of a signature from top to bottom."""
    return [
        {
            "by": line.by,
            "office": named(line, region.name),
            "office_id": line.office,
            "as": line.part,
        }
        for line in signature
    ]


def signature_lines(region: Region, signature: Sequence[SignatureLine]) -> list[str]:
    """The lines of a signature as the letter has them."""
    return list(printed(signature, region.name))


def signature_words(
    region: Region, signature: Sequence[SignatureLine], catalogue: Catalogue
) -> str | None:
    """A signature under its word, a line each; None where the text does not give it."""
    lines = [f"\n  {each}" for each in signature_lines(region, signature)]
    return catalogue("line.signature", value="".join(lines)) if lines else None
