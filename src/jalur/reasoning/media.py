"""In what something is signed: as its own rule says it, else as the text says it of every document
of that kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from jalur.law.citation import Basis
from jalur.reasoning.exceptions import covers, excepting_document

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import Medium
    from jalur.law.region import Region
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.rules.media import Fallback


class InAMedium(Protocol):
    """A rule or mandate that may say in what something is signed."""

    @property
    def documents(self) -> tuple[str, ...]:
        """What is signed; empty where the text does not say it."""

    @property
    def medium(self) -> Medium | None:
        """None where the rule itself does not say it."""

    @property
    def fallback(self) -> Fallback | None:
        """What takes its place."""


class Signed(NamedTuple):
    """In what something is signed."""

    medium: Medium | None
    """None where the text does not say it."""
    fallback: Fallback | None
    basis: Basis = ()
    """The provisions that say it of every such document; empty where the rule itself does."""
    exceptions: tuple[Excepted, ...] = ()
    """Which of them the text leaves out of it; without a medium those that are meant here."""


def signed_in(region: Region, rule: InAMedium) -> Signed:
    """In what is signed by a rule, and in what where that cannot be had; nothing is added to a rule
    that does not say what is signed. What is left out of the one sentence may be meant by another.
    """
    left_out: list[Excepted] = []
    if rule.medium is None and rule.documents:
        for each in region.media:
            if each.documents and not covers(region.common, each.documents, rule.documents):
                continue
            found = [
                excepting_document(region, each.exceptions, document) for document in rule.documents
            ]
            out = [*filter(None, found)]
            if len(out) == len(found):
                left_out += [excepted for excepted in out if excepted not in left_out]
                continue
            return Signed(each.medium, each.fallback, each.basis, each.exceptions)
    return Signed(rule.medium, rule.fallback, exceptions=tuple(left_out))
