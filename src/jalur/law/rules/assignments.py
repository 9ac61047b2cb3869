"""To whom parties are assigned, by name or by the fields of a coordinator, and to whom not."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.status import FactStatus


@dataclass(frozen=True, slots=True)
class Adviser:
    """A Staf Ahli that an annex sets beside a coordinator."""

    party: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Assignment:
    """The parties that the text assigns to a coordinator by name."""

    coordinator: str
    basis: Basis
    units: Mapping[str, Basis]
    """Party id to the citations of its own rows."""
    advisers: tuple[Adviser, ...]
    condition: str | None
    """For what, where the text puts some of the units under another coordinator too."""
    status: FactStatus
    reason: str | None
    affairs: tuple[str, ...] = ()
    """For which affairs of the units, where the text says so."""
    manner: tuple[str, ...] = ()
    """What the coordinator does with them, in the words of the text: *membawahkan*."""
    exceptions: tuple[Excepted, ...] = ()
    """Whom of a class on the list it does not mean."""
    on_ways: bool = True
    """Whether their ways and initials go through the coordinator: not where he coordinates them
    *secara administratif* alone.
    """

    def for_what(self, names: Mapping[str, str], ids: Collection[str] = ()) -> str | None:
        """For what the units are assigned: the condition, and the affairs by their ``names``; of
        one of them also in which case it is not, by the ``ids`` under which a rule addresses it;
        and that it is not for their ways.
        """
        affairs = ", ".join(names[affair] for affair in self.affairs)
        told = [self.condition, f"urusan {affairs}" if affairs else None]
        told += [
            f"kecuali {each.words}"
            for each in self.exceptions
            if each.words and (not each.parties or any(id in ids for id in each.parties))
        ]
        told += [] if self.on_ways else ["bukan untuk jalur dan paraf"]
        return "; ".join(filter(None, told)) or None


@dataclass(frozen=True, slots=True)
class NotCoordinated:
    """Parties of whom the text says that a coordinator does not have them."""

    units: tuple[str, ...]
    """Parties and classes."""
    by: tuple[str, ...]
    """Coordinators, or classes of them; empty: nobody coordinates the units."""
    basis: Basis
    status: FactStatus
    reason: str | None
    exceptions: tuple[Excepted, ...] = ()
    """Whom of a class it does not mean."""
    condition: str | None = None
    """In which case alone, where the text says so: in every other one they have a coordinator."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields (*bidang*) that one provision gives to a coordinator."""

    coordinator: str
    basis: Basis
    fields: Mapping[str, tuple[str, ...]]
    """The words of the field to the affairs it takes in."""
    guessed: bool = False
    """Whether the file marks something of it as guessed."""
