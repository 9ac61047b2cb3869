"""The regulation itself: its kind, number and age, what it revokes, its annexes and size, and what it rules at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jalur.answers.cities import city_entry
from jalur.comparison.cells import Cell, Key, Statement, cell, squash
from jalur.comparison.population import Population
from jalur.comparison.topics import subjects
from jalur.law.citation import Basis, parse
from jalur.law.closed_lists import ClosedLists
from jalur.law.region import Region
from jalur.text.messages import Text, message

FACTS = ("kind", "number", "year", "age", "revokes", "annexes", "parties", "rules", "provisions")
SUBJECT = "subject"


def cells(people: Population) -> Mapping[Key, Cell]:
    """Every fact of the regulation, and its subjects."""
    region = people.region
    meta, size, title = region.regulation, city_entry(region), (parse("judul"),)
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
            Statement((each.regulation, *each.amended_by), (("revokes", (squash(each.regulation),)),), each.basis)
            for each in meta.revokes
        )
    if meta.annexes:
        found["annexes",] = _annexes(region)
    return found | {(SUBJECT, *key): each for key, each in subjects.cells(region).items()}


def _fact(shown: Text, compared: str, basis: Basis) -> Cell:
    return Cell((Statement((shown,), (("value", (compared,)),), basis),))


def _dated(date: str) -> Cell:
    return Cell((Statement((date,), (("date", (date,)),), (parse("penutup"),)),))


def _annexes(region: Region) -> Cell:
    """How many annexes the regulation speaks of, and how many its source lacks."""
    annexes = region.regulation.annexes
    missing = [annex for annex in annexes if not annex.in_source]
    shown: list[Text] = ["; ".join(annex.ref.long() for annex in annexes)]
    if missing:
        shown.append(message("diff.missing", names="; ".join(annex.ref.long() for annex in missing)))
    marks = (("annexes", (str(len(annexes)),)), ("missing", (str(len(missing)),)))
    return Cell((Statement(tuple(shown), marks, tuple(citation for annex in annexes for citation in annex.basis)),))


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every fact and every subject."""
    yield from ((fact,) for fact in FACTS)
    yield from ((SUBJECT, *key) for key in subjects.slots(common))
