"""The regulation itself: its kind, number and age, what it revokes, its annexes and size, and what it rules at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jalur.citation import parse
from jalur.cities import city
from jalur.comparison import subjects
from jalur.comparison.cells import Cell, Item, Key, cell, squash
from jalur.comparison.population import Population
from jalur.lists import Common
from jalur.model import Basis, Region
from jalur.phrase import Text, say

FACTS = ("kind", "number", "year", "age", "revokes", "annexes", "parties", "rules", "provisions")
SUBJECT = "subject"


def cells(people: Population) -> Mapping[Key, Cell]:
    """Every fact of the regulation, and its subjects."""
    region = people.region
    meta, size, title = region.regulation, city(region), (parse("judul"),)
    found: dict[Key, Cell] = {
        ("kind",): _fact(meta.kind, squash(meta.kind), title),
        ("number",): _fact(meta.number, squash(meta.number), title),
        ("year",): _fact(meta.year, meta.year, title),
        ("age",): _dated(meta.promulgated.date),
        ("parties",): _fact(str(size.parties), str(size.parties), ()),
        ("rules",): _fact(str(size.rules), str(size.rules), ()),
        ("provisions",): _fact(str(size.provisions), str(size.provisions), ()),
    }
    if meta.revokes:
        found["revokes",] = cell(
            Item((each.regulation, *each.amended_by), (("revokes", (squash(each.regulation),)),), each.basis)
            for each in meta.revokes
        )
    if meta.annexes:
        found["annexes",] = _annexes(region)
    return found | {(SUBJECT, *key): each for key, each in subjects.cells(region).items()}


def _fact(shown: Text, compared: str, basis: Basis) -> Cell:
    return Cell((Item((shown,), (("value", (compared,)),), basis),))


def _dated(date: str) -> Cell:
    return Cell((Item((date,), (("date", (date,)),), (parse("penutup"),)),))


def _annexes(region: Region) -> Cell:
    """How many annexes the regulation speaks of, and how many its source lacks."""
    annexes = region.regulation.annexes
    missing = [annex for annex in annexes if not annex.in_source]
    shown: list[Text] = ["; ".join(annex.ref.long() for annex in annexes)]
    if missing:
        shown.append(say("diff.missing", names="; ".join(annex.ref.long() for annex in missing)))
    marks = (("annexes", (str(len(annexes)),)), ("missing", (str(len(missing)),)))
    return Cell((Item(tuple(shown), marks, tuple(citation for annex in annexes for citation in annex.basis)),))


def slots(common: Common) -> Iterable[Key]:
    """Every fact and every subject."""
    yield from ((fact,) for fact in FACTS)
    yield from ((SUBJECT, *key) for key in subjects.slots(common))
