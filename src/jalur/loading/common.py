"""What is common to all regions: ``data/common/*.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jalur.errors import DataError
from jalur.lists import Common, Kind
from jalur.loading.places import Places, read_text
from jalur.loading.sheet import Record, Sheet
from jalur.names import Concept

_CATEGORIES = ("office", "unit", "outside", "group", "forum")


def load_common(places: Places) -> Common:
    """The closed lists; raises ``DataError`` where one of the files is broken."""
    kinds_file, terms, affairs = (_open(places, name) for name in ("kinds", "terms", "affairs"))
    kinds = {id: _kind(_inner(kinds_file, id), id) for id in kinds_file.names()}
    documents = terms.named("documents", _document, required=True)
    affair_names = {**affairs.mapping("urusan", Record.text), **affairs.mapping("penunjang", Record.text)}
    common = Common(
        kinds=MappingProxyType(kinds),
        affairs=MappingProxyType(affair_names),
        purposes=terms.texts("purposes", required=True),
        natures=MappingProxyType(terms.mapping("natures", Record.texts, required=True)),
        documents=MappingProxyType({id: words for id, (words, _) in documents.items()}),
        wider_documents=MappingProxyType({id: wider for id, (_, wider) in documents.items() if wider}),
        forces=terms.texts("forces", required=True),
        portfolios=terms.texts("portfolios", required=True),
        provision_kinds=terms.texts("provision_kinds", required=True),
        oddity_kinds=terms.texts("oddity_kinds", required=True),
    )
    for name, record in (("kinds", kinds_file), ("terms", terms), ("affairs", affairs)):
        record.done()
        _refuse(places, name, record.sheet)
    return common


def load_standard_units(places: Places) -> Mapping[str, Mapping[str, str]]:
    """Unit names in common use, each with its affairs and the words they were read from."""
    units = _open(places, "units")
    names = units.mapping("names", lambda r, name: r.mapping(name, Record.text), required=True)
    _refuse(places, "units", units.sheet)
    return MappingProxyType({name: MappingProxyType(affairs) for name, affairs in names.items()})


def _open(places: Places, name: str) -> Record:
    sheet = Sheet()
    root = sheet.root(read_text(places.common / f"{name}.yaml"))
    _refuse(places, name, sheet)
    assert root is not None
    return root


def _refuse(places: Places, name: str, sheet: Sheet) -> None:
    if sheet.faults:
        fault = min(sheet.faults, key=lambda each: each.line)
        file = places.common / f"{name}.yaml"
        raise DataError("invalid-data", file=file, count=len(sheet.faults), line=fault.line, details=(fault.message,))


def _inner(record: Record, key: str) -> Record:
    inner = record.record(key, required=True)
    assert inner is not None
    return inner


def _document(record: Record, _: str) -> tuple[tuple[str, ...], str | None]:
    found = record.texts("words", required=True), record.optional("is")
    record.done()
    return found


def _kind(record: Record, id: str) -> Kind:
    kind = Kind(
        id=id,
        category=record.one_of("is", _CATEGORIES),
        coordinates=record.flag("coordinates", default=False),
        portfolio=record.flag("portfolio", default=False),
        class_words=record.texts("class_words"),
    )
    record.done()
    return kind


def load_abbreviations(places: Places) -> Mapping[str, Concept]:
    """Abbreviations in common use and what each stands for."""
    units = _open(places, "units")
    concepts = units.named("abbreviations", _concept, required=True)
    _refuse(places, "units", units.sheet)
    return MappingProxyType(concepts)


def _concept(record: Record, name: str) -> Concept:
    concept = Concept(kinds=record.texts("kinds", required=True), affair=record.optional("affair"))
    record.done()
    return concept
