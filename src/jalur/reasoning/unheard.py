"""What is said to a typed name that means nobody as it stands."""

from __future__ import annotations

from collections.abc import Callable

from jalur.law.region import Region
from jalur.reasoning.before_names import Meaning, spoken_to
from jalur.reasoning.known_offices import is_office
from jalur.reasoning.near_names import MOST
from jalur.reasoning.outcomes import Found, Outcome, Unknown
from jalur.reasoning.suggestions import suggested
from jalur.reasoning.unnamed import Unnamed
from jalur.reasoning.wording import Wording
from jalur.text.folding import fold

_ALIKE = 0.8


def unheard(
    region: Region,
    wording: Wording,
    resolve: Callable[[str], Outcome],
    meant: Meaning,
    typed: str,
    wanted: str,
) -> Outcome:
    """The party behind words of courtesy, where what was typed begins with any; else ``Unknown``.

    ``wanted`` is ``typed`` as it folds; ``resolve`` and ``meant`` are those of the names.
    """
    name, notes = spoken_to(wording, typed)
    if name:
        outcome = resolve(name)
        if isinstance(outcome, Found):
            return Found(outcome.party, (*notes, *outcome.notes))
        return outcome
    unnamed = Unnamed(region, wording)
    near = suggested(wording, unnamed, wanted, tuple(region.parties.values()))
    office = is_office(region, wording, typed, wanted)
    return Unknown(near or (() if office else _near_short(region, meant, wanted)), office)


def _near_short(region: Region, meant: Meaning, wanted: str) -> tuple[str, ...]:
    """The parties for which an abbreviation is short that is spelled like what was typed."""
    from difflib import get_close_matches

    shorts = {fold(short).replace(" ", ""): short for short in region.common.abbreviations}
    close = get_close_matches(wanted.replace(" ", ""), shorts, n=MOST, cutoff=_ALIKE)
    parties = [meant(shorts[each]) for each in close]
    return tuple(dict.fromkeys(each.party.name for each in parties if isinstance(each, Found)))
