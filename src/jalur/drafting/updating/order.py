"""Where in the sections of a file new entries stand: in the order of the text, as far as it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jalur.drafting.updating.additions import Addition
from jalur.drafting.updating.marks import rules_of
from jalur.law.citation import Citation
from jalur.law.region import Region

Key = tuple[tuple[int, int, str, int], ...]


def in_order(additions: Iterable[Addition], file: Region) -> tuple[Addition, ...]:
    """The additions as they stand in the text, each behind what of the file comes before it."""
    given = tuple(additions)
    keys = _keys(file)
    ordered = sorted(given, key=lambda each: each.at.sort_key() if each.at else ())
    return tuple(
        each._replace(behind=_behind(each, keys.get(each.section, {}))) for each in ordered
    )


def _behind(each: Addition, known: Mapping[int, Key]) -> int | None:
    if each.at is None or not known:
        return None
    own = each.at.sort_key()
    before = [(key, n) for n, key in known.items() if key <= own]
    return max(before)[1] if before else -1


def _keys(file: Region) -> dict[str, dict[int, Key]]:
    """The first provision of every entry of each section."""
    keys: dict[str, dict[int, Key]] = {
        "headings": {n: each.before.sort_key() for n, each in enumerate(file.headings)},
        "provisions": {n: ref.sort_key() for n, ref in enumerate(file.provisions)},
    }
    for place, basis, _ in rules_of(file):
        first: Citation | None = next(iter(basis), None)
        if first is not None:
            keys.setdefault(place.section, {})[place.number] = first.sort_key()
    return keys
