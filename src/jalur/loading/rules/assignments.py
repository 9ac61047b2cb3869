"""From mappings of the file to whom parties are assigned, by list or field, and to whom not."""

from __future__ import annotations

from types import MappingProxyType

from jalur.law.citation import Basis
from jalur.law.closed_lists import ClosedLists
from jalur.law.rules.assignments import Adviser, Assignment, Fields, NotCoordinated
from jalur.loading.data_file import below
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.rules.shared import exceptions, status_and_reason
from jalur.text.folding import fold


def assignment(reader: MappingReader, common: ClosedLists) -> Assignment:
    """The list of one coordinator."""
    status, reason = status_and_reason(reader)
    basis = reader.basis()
    affairs = reader.texts("affairs")
    for affair in affairs:
        known_affair(reader, "affairs", affair, common)
    return Assignment(
        coordinator=reader.party("coordinator"),
        basis=basis,
        units=MappingProxyType(reader.each("units", rows_of, required=True)),
        advisers=reader.mappings("advisers", _adviser),
        condition=reader.optional("condition"),
        affairs=affairs,
        manner=reader.many_of("manner", common.manners),
        on_ways=reader.flag("on_ways", default=True),
        status=status,
        reason=reason,
        exceptions=exceptions(reader, common, basis),
    )


def not_coordinated(reader: MappingReader, common: ClosedLists) -> NotCoordinated:
    """Whom a provision denies to coordinators."""
    status, reason = status_and_reason(reader)
    units = reader.parties("units", required=True)
    by = reader.parties("by")
    basis = reader.basis()
    condition = reader.optional("condition")
    excepted = exceptions(reader, common, basis)
    return NotCoordinated(units, by, basis, status, reason, excepted, condition)


def fields_of(reader: MappingReader, common: ClosedLists) -> Fields:
    """The fields that one provision gives to a coordinator."""

    def affairs(inner: MappingReader, field: str) -> tuple[str, ...]:
        return inner.many_of(field, common.affairs)

    return Fields(
        coordinator=reader.party("coordinator"),
        basis=reader.basis(),
        fields=MappingProxyType(reader.each("fields", affairs, required=True)),
        guessed=reader.guessed(),
    )


def _adviser(reader: MappingReader) -> Adviser:
    return Adviser(party=reader.party("party"), basis=reader.basis())


def rows_of(reader: MappingReader, unit: str) -> Basis:
    """The provisions at the name of a party, of which it is noted that the file must have it."""
    reader.refer_to_parties(unit, [unit])
    return reader.basis(unit)


def known_affair(reader: MappingReader, key: str, affair: str, common: ClosedLists) -> None:
    """Note where there is no such affair; one that people call so is near."""
    if affair not in common.affairs:
        meant = common.affair_words.get(fold(affair), ())
        reader.file.not_in_list(below(reader.path, key), affair, common.affairs, meant)
