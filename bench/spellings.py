"""Names as people type them, for the batch. Run by an interpreter that has jalur: prints one a line."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from itertools import count, cycle, islice

from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region
from jalur.reasoning.names import Found, Names


def typed(region: Region) -> tuple[str, ...]:
    """Every name, id, alias and abbreviation that means one party of ``region``, in several cases."""
    written = [name for party in region.parties.values() for name in (party.name, party.id, *party.aliases)]
    written += region.common.abbreviations
    variants = dict.fromkeys(form for name in written for form in (name, name.upper(), name.lower(), name.title()))
    names = Names(region)
    return tuple(name for name in variants if isinstance(names.resolve(name), Found))


def distinct(names: tuple[str, ...]) -> Iterator[str]:
    """The names in ever other mixtures of capitals and small letters, none twice."""
    seen: set[str] = set()
    for name, seed in zip(cycle(names), count()):
        dice = random.Random(seed)
        mixed = "".join(dice.choice((letter.upper(), letter.lower())) for letter in name)
        if mixed not in seen:
            seen.add(mixed)
            yield mixed


def main(city: str, wanted: str, kind: str) -> None:
    """Print ``wanted`` names of ``city``: ``again`` and again the same, or all ``distinct``."""
    names = typed(load_region(DataFolders(), city))
    chosen = cycle(names) if kind == "again" else distinct(names)
    sys.stdout.writelines(f"{name}\n" for name in islice(chosen, int(wanted)))


if __name__ == "__main__":
    main(*sys.argv[1:])
