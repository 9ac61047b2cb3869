"""The text itself: its headings and its provisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, Citation

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import HeadingKind


@dataclass(frozen=True, slots=True)
class Heading:
    """A BAB, Bagian or Paragraf and the article it stands before."""

    before: Citation
    kind: HeadingKind
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Provision:
    """One addressable piece of the text, in our own words."""

    ref: Citation
    kind: str
    summary: str
    refers_to: Basis
    term: str | None
