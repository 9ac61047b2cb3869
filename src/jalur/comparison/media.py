"""In what two regulations have something signed."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.comparison.cells import Mark
from jalur.law.region import Region
from jalur.reasoning.exceptions import words_of
from jalur.reasoning.media import InAMedium, signed_in
from jalur.text.messages import Message, message


def media_mark(region: Region, rule: InAMedium) -> Mark:
    """The medium and the one that takes its place."""
    medium, fallback, *_ = signed_in(region, rule)
    return tuple(each for each in (medium, fallback and fallback.medium) if each)


def media_wording(region: Region, rule: InAMedium) -> Iterator[Message]:
    """The medium and what takes its place, as a cell shows them."""
    medium, fallback, _, exceptions = signed_in(region, rule)
    if medium:
        yield message(f"medium.{medium}")
        for each in exceptions:
            yield message("line.medium-except", value=words_of(region, each))
    if fallback:
        yield message("line.fallback", value=message(f"medium.{fallback.medium}"))
