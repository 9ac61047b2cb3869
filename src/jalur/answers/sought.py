"""What a silent answer looks for in the text of its regulation."""

from __future__ import annotations

from typing import NamedTuple

from jalur.law.parties import Party


class Sought(NamedTuple):
    """The parties that a provision must name, and the words of which it must have one.

    Only a silent answer looks for it, and only when somebody reads the answer.
    """

    ends: tuple[Party, ...]
    """At most two."""
    term: str | None = None
    """The purpose or document that the words state."""
    stems: tuple[str, ...] = ()
    """Looked for where there are no two parties; empty: the party alone."""
