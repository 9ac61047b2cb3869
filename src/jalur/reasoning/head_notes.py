"""What the text itself says, where a rule reaches a party under the name of its head or unit."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import Membership
from jalur.reasoning.notes import Note
from jalur.text.messages import message


def head_notes(
    region: Region, used: Iterable[tuple[Party | None, Membership | None, Basis]]
) -> tuple[Note, ...]:
    """The text's own word, once for each that it says in place of the one that was asked about.

    ``used`` are the party asked about, how the rule reaches it, and the basis of the rule. Of
    several spellings each is quoted with the provisions that print it.
    """
    replaced: dict[tuple[str, str], Basis] = {}
    for asked, via, basis in used:
        if asked is None or via is None or not via.via_head:
            continue
        for citation in basis:
            key = (printed_name(region, via.id, citation), asked.name)
            replaced[key] = unique((*replaced.get(key, ()), citation))
    notes = []
    for (said, name), basis in replaced.items():
        notes.append(Note("caution", message("note.head", said=said, asked=name), basis))
    return tuple(notes)


def printed_name(region: Region, id: str, at: Citation) -> str:
    """The spelling of a party that a provision prints, as far as the file says which.

    It is the alias that rests on the provision, else on one above it, else the name.
    """
    party = region.parties[id]
    for ref in (at, *at.parents()):
        for alias, basis in party.aliases.items():
            if ref in basis:
                return alias
    return party.name
