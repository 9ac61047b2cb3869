"""From what was typed to what it means: cities, parties, values of closed lists."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any, assert_never

from jalur.cli.shared import Command, Shared
from jalur.errors import UsageError
from jalur.folding import fold
from jalur.loading.places import Places, places
from jalur.loading.regions import load_region
from jalur.model import Party, Region
from jalur.names import Ambiguous, Found, Unknown, resolve
from jalur.output.write import Manner
from jalur.value import value


@value
class Desk:
    """Where a command finds its data and how it answers."""

    places: Places
    manner: Manner

    def city(self, typed: str) -> Region:
        """The region that was typed, by id or by name; raises ``UsageError`` where there is none."""
        words = fold(typed).split()
        for start in range(len(words)):
            id = "-".join(words[start:])
            if self.places.file(id) is not None:
                region = load_region(self.places, id)
                if start == 0 or fold(region.regulation.name) == " ".join(words):
                    return region
        raise UsageError("unknown-city", self.places.ids(), city=typed)

    def party(self, region: Region, typed: str) -> Party:
        """The party that was typed; raises ``UsageError`` where the name means none or several."""
        outcome = resolve(region, typed)
        where = region.regulation.citation
        match outcome:
            case Found():
                return outcome.party
            case Ambiguous():
                names = tuple(party.name for party in outcome.candidates)
                raise UsageError("ambiguous-party", names, name=typed, region=where)
            case Unknown():
                raise UsageError("unknown-party", outcome.near, name=typed, region=where)
        assert_never(outcome)

    def maybe_party(self, region: Region, typed: str | None) -> Party | None:
        """As ``party``; None where nothing was typed."""
        return None if typed is None else self.party(region, typed)


def desk(context: Any) -> Desk:
    """The desk for a command's context; contradictory or unknown options are refused before a file is read."""
    shared = context.obj if isinstance(context.obj, Shared) else Shared()
    manner = shared.manner(Command.words)
    return Desk(places=places(shared.data or os.environ.get("JALUR_DATA")), manner=manner)


def one_of(error: str, value: str | None, allowed: Iterable[str]) -> None:
    """Raise ``UsageError`` (``error``) where ``value`` is not allowed."""
    names = tuple(allowed)
    if value is not None and value not in names:
        raise UsageError(error, names, value=value)
