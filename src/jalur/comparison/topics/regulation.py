"""The regulation itself: its kind, number, age and size, and which subjects it rules at all."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.cities import city_entry
from jalur.comparison.cells import Cell, Key, MarkName, Statement, Table, cell_of, squeezed
from jalur.comparison.population import Population
from jalur.comparison.topics import subjects
from jalur.law.citation import Basis, parse
from jalur.law.closed_lists import ClosedLists
from jalur.law.region import Region
from jalur.text.messages import Text, message

FACTS = ("kind", "number", "year", "age", "revokes", "annexes", "parties", "rules", "provisions")
_SUBJECT = "subject"
"""What the keys of subjects begin with."""


def cells(population: Population) -> Table:
    """Every fact of the regulation, and its subjects."""
    region = population.region
    meta, size = region.regulation, city_entry(region)
    title, closing = (parse("judul"),), (parse("penutup"),)
    table: dict[Key, Cell] = {
        ("kind",): _fact("value", meta.kind, squeezed(meta.kind), title),
        ("number",): _fact("value", meta.number, squeezed(meta.number), title),
        ("year",): _fact("value", meta.year, meta.year, title),
        ("age",): _fact("date", meta.promulgated.date, meta.promulgated.date, closing),
    }
    # The size is counted in the data: no provision states it.
    counts = {"parties": size.parties, "rules": size.rules, "provisions": size.provisions}
    for name, count in counts.items():
        table[name,] = _fact("value", str(count), str(count), ())
    if meta.revokes:
        table["revokes",] = _revoked(region)
    if meta.annexes:
        table["annexes",] = _annexes(region)
    for key, cell in subjects.cells(region).items():
        table[_SUBJECT, *key] = cell
    return table


def _fact(mark: MarkName, wording: str, compared: str, basis: Basis) -> Cell:
    return Cell((Statement((wording,), ((mark, (compared,)),), basis),))


def _revoked(region: Region) -> Cell:
    """A statement for each regulation that this one revokes."""
    statements = []
    for revoked in region.regulation.revokes:
        wording = (revoked.regulation, *revoked.amended_by)
        mark = squeezed(revoked.regulation)
        statements.append(Statement(wording, (("revokes", (mark,)),), revoked.basis))
    return cell_of(statements)


def _annexes(region: Region) -> Cell:
    """How many annexes the regulation speaks of, and how many its source lacks."""
    annexes = region.regulation.annexes
    missing = region.regulation.not_in_source
    wording: list[Text] = ["; ".join(annex.ref.long() for annex in annexes)]
    if missing:
        names = "; ".join(annex.ref.long() for annex in missing)
        wording.append(message("diff.missing", names=names))
    statement = Statement(
        wording=tuple(wording),
        marks=(("annexes", (str(len(annexes)),)), ("missing", (str(len(missing)),))),
        basis=tuple(citation for annex in annexes for citation in annex.basis),
    )
    return Cell((statement,))


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every fact and every subject."""
    for fact in FACTS:
        yield (fact,)
    for key in subjects.slots(common):
        yield (_SUBJECT, *key)
