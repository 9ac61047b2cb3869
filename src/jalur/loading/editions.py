"""The regulations of one region over time: which of them was in force on a day.

The newest lies in the file of the region, ``kendari.yaml``; an earlier one in a file that has its
year behind a sign, ``kendari@2014.yaml``, and where a year had several its number too,
``kendari@2014-35.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from jalur.errors import UsageError
from jalur.law.region import Region
from jalur.law.regulation import Regulation
from jalur.loading.folders import EDITION, DataFolders
from jalur.loading.regions import load_region
from jalur.text.messages import Message, day, message


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when a regulation was in force, as far as the files say it (ISO 8601)."""

    region: Region
    since: str
    """From when on the text that the file has was in force: the day that the file gives, else that
    of its promulgation; of a text that was read as amended, that of the amendment.
    """
    until: str | None
    """The first day on which it was in force no more: that of the file, or the first one of the
    regulation or the text that followed where that is earlier; None where nothing is known of it.
    """

    def has(self, day: str) -> bool:
        """Whether it was in force on that day."""
        return self.since <= day and (self.until is None or day < self.until)

    @property
    def cited(self) -> str | Message:
        """The regulation, with the amendment whose text the file has."""
        meta = self.region.regulation
        if meta.text_of is None:
            return meta.citation
        amendment = meta.text_of.regulation
        return message("span.amended", regulation=meta.citation, amendment=amendment)


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
    earlier, year = places.editions(id), f"{id}{EDITION}{newest.year}"
    # An earlier text of the newest regulation may be kept beside, under the year of both.
    return (*earlier, id if year in earlier else year)


def in_force_on(places: DataFolders, id: str, asked: str) -> Span:
    """The regulation of the region ``id`` that was in force on ``asked`` (ISO 8601).

    Raises ``UsageError`` with the spans of all that there are where it was none of them.
    """
    every = spans(places, id)
    for span in every:
        if span.has(asked):
            return span
    name = every[-1].region.regulation.name
    unread = (told for span in every for told in _text_before(span, asked))
    told = (*map(_told, every), *unread, *_before(every[0].region))
    raise UsageError("none-in-force", (), told, name=name, day=day(asked))


def spans(places: DataFolders, id: str) -> tuple[Span, ...]:
    """Every regulation of the region with its span, the oldest first."""
    regions = [load_region(places, each) for each in (*places.editions(id), id)]
    regions.sort(key=lambda region: region.regulation.since)
    return tuple(
        Span(region, region.regulation.since, _until(region.regulation, regions[n:]))
        for n, region in enumerate(regions, 1)
    )


def _until(meta: Regulation, following: Iterable[Region]) -> str | None:
    """The first day on which a text was in force no more. Another regulation ends it on its own
    first day, whatever text of that one is there; a later text of the same one on that of the text.
    """
    later = (each.regulation for each in following)
    ends = [each.since if each.citation == meta.citation else each.begins for each in later]
    return min((day for day in (meta.in_force.until, *ends) if day), default=None)


def _text_before(span: Span, asked: str) -> Iterator[Message]:
    """That the regulation was in force on the day, but in words that its file does not have."""
    meta = span.region.regulation
    if meta.text_of is not None and meta.begins <= asked < meta.since:
        yield message(
            "span.text-before",
            id=span.region.id,
            regulation=meta.citation,
            amendment=meta.text_of.regulation,
            begins=day(meta.begins),
            since=day(meta.since),
        )


def _before(region: Region) -> Iterator[Message]:
    """What the first regulation that there is revoked: it may be what was in force before."""
    for each in region.regulation.revokes:
        yield message("span.revoked", id=region.id, regulation=each.regulation)


def _told(span: Span) -> Message:
    said = "span.since" if span.until is None else "span.between"
    return message(
        said,
        id=span.region.id,
        regulation=span.cited,
        since=day(span.since),
        until=day(span.until or span.since),
    )
