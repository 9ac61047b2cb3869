"""What an example of a rule has."""

from __future__ import annotations

from typing import Literal, NamedTuple

Weight = Literal["error", "warning", "either"]
"""How much a finding of a rule weighs; either, where it depends."""


class Example(NamedTuple):
    """A text and a file on which a rule finds something; in both Indonesian words, and no region's.

    One of them may be empty: it has nothing.
    """

    text: str
    file: str
    weight: Weight = "error"
