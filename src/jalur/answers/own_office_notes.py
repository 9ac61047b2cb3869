"""Where a rule is silent about a head: what is ruled of the office that is his own, and the
reverse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.reasoning.own_office import counterparts
from jalur.text.messages import message


def own_office_notes(
    region: Region,
    party: Party | None,
    command: str,
    ruled: Callable[[Party], Iterable[Basis]],
    options: str = "",
    before: str = "",
) -> tuple[Note, ...]:
    """A gap for each office that is ``party``'s own, or whose own ``party`` is, where ``ruled``
    finds something for it; ``command``, with ``options`` behind the name and what is ``before``
    it, shows it.
    """
    found = []
    for other in () if party is None else counterparts(region, party):
        basis = unique(at for each in ruled(other) for at in each)
        if basis and party is not None:
            shown = f'jalur {command} {region.id} {before}"{other.name}"{options}'
            said = message("note.own-office-ruled", name=party.name, other=other.name, shown=shown)
            found.append(Note("gap", said, basis))
    return tuple(found)
