"""Remarks on the text of a regulation.

Of its own, since a route asks for them and for nothing else that is told of the regulation.
"""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.citation import Citation


@dataclass(frozen=True, slots=True)
class Oddity:
    """A spot where the text contradicts, misnumbers, misnames or refers to nothing."""

    at: Citation
    kind: str
    text: str
    printed: str | None
    parties: tuple[str, ...]
    """Whom it touches; of a name, the parties that the printed one stands between, it first."""
    affairs: tuple[str, ...] = ()
    """The affairs that it touches."""
    fields: tuple[str, ...] = ()
    """The fields of coordinators that it touches, in the words of the text."""
    purposes: tuple[str, ...] = ()
    """The purposes of routes that it is about; empty: whatever a route is for."""
