"""A signature as it stands in a letter: the offices from top to bottom, and in whose name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import SignedBy

IN_THE_NAME = "a.n."
"""*Atas nama*: the office behind it does not sign, the one below it does."""
FOR_HIM = "u.b."
"""*Untuk beliau*: the one below signs for the one above it, who may sign himself or in another's
name; it has a line of its own.
"""
AS = "selaku"
"""Before another part that whoever signs plays."""


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One office of a signature."""

    by: SignedBy | None
    """What stands before the office: in whose name, for whom, in which capacity."""
    office: str | None
    """The id of the party; None where the text's own ``words`` name none."""
    words: str | None
    part: str | None
    """What else the office signs as, beside what it is: *selaku Ketua Tim*."""


def named(line: SignatureLine, name: Callable[[str], str]) -> str:
    """The office of a line, by its name or in the text's own words."""
    return name(line.office) if line.office is not None else line.words or ""


def printed(signature: Iterable[SignatureLine], name: Callable[[str], str]) -> tuple[str, ...]:
    """The lines of a signature as the letter has them; ``name`` is that of an office.

    ``a.n. Bupati``, ``Sekretaris Daerah``, ``u.b.``, ``Asisten Pemerintahan,``: a comma stands
    behind the last, below which the name of the person follows.
    """
    lines: list[str] = []
    for line in signature:
        office = named(line, name)
        if line.by == FOR_HIM:
            lines += [FOR_HIM, office]
        else:
            lines.append(_capital(f"{line.by} {office}") if line.by else office)
        if line.part is not None:
            lines.append(f"{AS} {line.part}")
    return (*lines[:-1], *(f"{last}," for last in lines[-1:]))


def _capital(line: str) -> str:
    """Plt. and its like are printed with a capital, a.n. never."""
    return line if line.startswith(IN_THE_NAME) else line[:1].upper() + line[1:]
