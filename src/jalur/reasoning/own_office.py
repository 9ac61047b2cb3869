"""The unit that is an office's own, where the text keeps the two apart: Sekretaris Daerah and
Sekretariat Daerah.

No rule for the one answers for the other, but whoever asks about the one is led to it.
"""

from __future__ import annotations

from jalur.law.parties import Party
from jalur.law.region import Region


def counterparts(region: Region, party: Party) -> tuple[Party, ...]:
    """The unit that ``party`` leads by its kind, or who leads it so; in the order of the file."""
    kinds = region.common.kinds
    return tuple(
        other
        for other in region.parties.values()
        if kinds[party.kind].leads == other.kind or kinds[other.kind].leads == party.kind
    )


def is_own_office(region: Region, a: Party, b: Party) -> bool:
    """Whether the one of the two leads the other by its kind."""
    kinds = region.common.kinds
    return kinds[a.kind].leads == b.kind or kinds[b.kind].leads == a.kind
