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

    ``used`` are the party asked about, how the rule reaches it, and the basis of the rule.
    """
    replaced: dict[tuple[str, str], Basis] = {}
    for asked, via, basis in used:
        if asked is None:
            continue
        for said, cited in head_words(region, via, basis).items():
            known = replaced.get((said, asked.name), ())
            replaced[said, asked.name] = unique((*known, *cited))
    notes = []
    for (said, name), basis in replaced.items():
        notes.append(Note("caution", message("note.head", said=said, asked=name), basis))
    return tuple(notes)


def head_words(region: Region, via: Membership | None, basis: Basis) -> dict[str, Basis]:
    """The words of a rule for the head or unit by which it reaches a party under the other name.

    Of several spellings each has the provisions that print it; empty where the rule reaches the
    party under its own name or that of a class.
    """
    words: dict[str, Basis] = {}
    if via is not None and via.via_head:
        for citation in basis:
            said = printed_name(region, via.id, citation)
            words[said] = unique((*words.get(said, ()), citation))
    return words


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
