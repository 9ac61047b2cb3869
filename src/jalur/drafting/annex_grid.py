"""The cells of an annex's tables, as far as they were read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

_FIRST = frozenset(("a", "1"))


class AnnexCell:
    """A cell as far as it was read: whoever coordinates, or a unit, or other words."""

    __slots__ = (
        *(
            "beside",
            "bottom",
            "column",
            "heading",
            "lead",
            "loose",
            "mark",
            "other",
            "over",
            "part",
            "remark",
            "starts",
            "top",
            "unit",
        ),
        "words",
    )

    def __init__(
        self,
        start: int,
        y: int,
        words: str,
        mark: str | None = None,
        *,
        lead: bool = False,
        unit: bool = False,
        further: int | None = None,
        heading: bool = False,
    ) -> None:
        self.lead, self.unit = lead, unit
        self.column, self.top, self.bottom = start, y, y
        self.words, self.mark = words, mark
        self.starts = {start} if further is None else {start, further}
        """Where its lines begin, or its words behind a mark."""
        self.heading = heading
        """Whether nothing else stands in its line, or it is printed in capitals."""
        self.loose = False
        """Whether it goes on below an empty line, though nothing says that it does."""
        self.remark = False
        self.beside = False
        """Whether it stands in the column of those who do something for the unit of the row."""
        self.over = ""
        """The heading of that column."""
        self.other = False
        """Whether its words are not those of a unit, though it stands among units."""
        self.part = 0
        """In which of several tables it stands, each below headings of its own."""

    @property
    def lines(self) -> range:
        """From its first line to its last."""
        return range(self.top, self.bottom + 1)

    @property
    def middle(self) -> float:
        """Halfway between its first line and its last."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class AnnexCells:
    """The cells of an annex in the order of their lines, and the lines with a number."""

    leads: tuple[AnnexCell, ...]
    units: tuple[AnnexCell, ...]
    numbered: frozenset[int]
    remarked: frozenset[int]
    """The lines in which anything else stands."""
    remarks: tuple[AnnexCell, ...] = ()
    """What stands in the column of remarks."""
    beside: tuple[AnnexCell, ...] = ()
    """Who stands in a row and is no unit of it: *Bagian penyiap bahan*."""

    def tables(self) -> Iterator[AnnexCells]:
        """Those of each table; all together where titles alone say who coordinates."""
        if self.leads and all(each.heading for each in self.leads):
            yield self
            return
        for part in sorted({each.part for each in self.leads}):
            leads, units, remarks, beside = (
                tuple(each for each in cells if each.part == part)
                for cells in (self.leads, self.units, self.remarks, self.beside)
            )
            yield replace(self, leads=leads, units=units, remarks=remarks, beside=beside)


def groups(units: Sequence[AnnexCell]) -> list[list[AnnexCell]]:
    """Units in lists of their own, each of which begins with the first mark."""
    found: list[list[AnnexCell]] = []
    for each in units:
        if not found or each.mark in _FIRST:
            found.append([])
        found[-1].append(each)
    return found
