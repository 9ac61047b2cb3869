"""The regulations of one region over time: which of them was in force on a day.

The newest lies in the file of the region, ``kendari.yaml``; an earlier one in a file that has its
year behind a sign, ``kendari@2014.yaml``, and where a year had several its number too,
``kendari@2014-35.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jalur.errors import UsageError
from jalur.law.region import Region
from jalur.loading.folders import EDITION, DataFolders
from jalur.loading.regions import load_region
from jalur.text.messages import Message, day, message


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when a regulation was in force, as far as the files say it (ISO 8601)."""

    region: Region
    since: str
    """The day that the file gives, else that of its promulgation."""
    until: str | None
    """The first day on which it was in force no more: that of the file, else the first one of the
    regulation that followed; None where nothing is known of it.
    """

    def has(self, day: str) -> bool:
        """Whether it was in force on that day."""
        return self.since <= day and (self.until is None or day < self.until)


def typed_day(typed: str) -> str:
    """A day that was typed as ``2019-01-31``, or as people write it: ``31-1-2019``, ``31/1/2019``.

    Raises ``UsageError`` where it is none of the calendar.
    """
    parts = typed.strip().replace("/", "-").replace(".", "-").split("-")
    if len(parts) == 3 and all(part.isascii() and part.isdigit() for part in parts):
        year, month, day = parts if len(parts[0]) == 4 else reversed(parts)
        try:
            if len(year) == 4:
                return date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            pass
    raise UsageError("no-day", value=typed)


def edition(places: DataFolders, id: str, typed: str) -> Region | None:
    """The regulation of the region ``id`` that ``typed`` means: its year, or year and number.

    None where there is none, or where the year had several.
    """
    exact = f"{id}{EDITION}{typed}"
    if places.file(exact) is not None:
        return load_region(places, exact)
    year, _, number = typed.partition("-")
    found = [
        region
        for region in (load_region(places, each) for each in (*places.editions(id), id))
        if region.regulation.year == year
        and number.lstrip("0") in ("", region.regulation.number.lstrip("0"))
    ]
    return found[0] if len(found) == 1 else None


def known(places: DataFolders, id: str) -> tuple[str, ...]:
    """What may be typed for each regulation of the region, the oldest first: ``kendari@2014``."""
    newest = load_region(places, id).regulation
    return (*places.editions(id), f"{id}{EDITION}{newest.year}")


def in_force_on(places: DataFolders, id: str, asked: str) -> Span:
    """The regulation of the region ``id`` that was in force on ``asked`` (ISO 8601).

    Raises ``UsageError`` with the spans of all that there are where it was none of them.
    """
    every = spans(places, id)
    for span in every:
        if span.has(asked):
            return span
    name = every[-1].region.regulation.name
    told = (*map(_told, every), *_before(every[0].region))
    raise UsageError("none-in-force", (), told, name=name, day=asked)


def spans(places: DataFolders, id: str) -> tuple[Span, ...]:
    """Every regulation of the region with its span, the oldest first."""
    regions = [load_region(places, each) for each in (*places.editions(id), id)]
    regions.sort(key=_since)
    following = [*map(_since, regions[1:]), None]
    return tuple(
        Span(region, _since(region), region.regulation.in_force.until or next)
        for region, next in zip(regions, following, strict=True)
    )


def _since(region: Region) -> str:
    meta = region.regulation
    return meta.in_force.since or meta.promulgated.date


def _before(region: Region) -> Iterator[Message]:
    """What the first regulation that there is revoked: it may be what was in force before."""
    for each in region.regulation.revokes:
        yield message("span.revoked", id=region.id, regulation=each.regulation)


def _told(span: Span) -> Message:
    said = "span.since" if span.until is None else "span.between"
    meta = span.region.regulation
    return message(
        said,
        id=span.region.id,
        regulation=meta.citation,
        since=day(span.since),
        until=day(span.until or span.since),
    )
