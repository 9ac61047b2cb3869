"""What is common to all regions: ``data/common/*.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from jalur.errors import DataError
from jalur.law.closed_lists import ClosedLists, Concept, Kind
from jalur.loading.data_file import DataFile, MappingReader
from jalur.loading.folders import COMMON_FILES, DataFolders, read_text
from jalur.text.folding import fold

_CATEGORIES = ("office", "unit", "outside", "group", "forum")


def load_common(places: DataFolders) -> ClosedLists:
    """The closed lists; raises ``DataError`` where one of the files is broken."""
    return _load(places.common)


@cache
def _load(folder: Path) -> ClosedLists:
    """The closed lists of ``folder``, read once for all the regions of a run."""
    kinds_file, terms, affairs, units = (_open(folder, name) for name in COMMON_FILES)
    kinds = {id: _kind(_inner(kinds_file, id), id) for id in kinds_file.names()}
    documents = terms.named("documents", _document, required=True)
    affair_names = {**affairs.mapping("urusan", MappingReader.text), **affairs.mapping("penunjang", MappingReader.text)}
    common = ClosedLists(
        kinds=MappingProxyType(kinds),
        affairs=MappingProxyType(affair_names),
        purposes=terms.texts("purposes", required=True),
        natures=MappingProxyType(terms.mapping("natures", MappingReader.texts, required=True)),
        documents=MappingProxyType({id: words for id, (words, _) in documents.items()}),
        wider_documents=MappingProxyType({id: wider for id, (_, wider) in documents.items() if wider}),
        forces=terms.texts("forces", required=True),
        portfolios=terms.texts("portfolios", required=True),
        provision_kinds=terms.texts("provision_kinds", required=True),
        oddity_kinds=terms.texts("oddity_kinds", required=True),
        standard_units=MappingProxyType(units.mapping("names", _standard_unit, required=True)),
        abbreviations=MappingProxyType(units.named("abbreviations", _concept, required=True)),
        spellings=MappingProxyType(_spellings(units)),
        head_words=MappingProxyType(units.mapping("heads", lambda r, word: r.optional(word) or "", required=True)),
        asisten=MappingProxyType(units.mapping("asisten", lambda r, word: frozenset(r.texts(word)), required=True)),
    )
    for name, record in zip(COMMON_FILES, (kinds_file, terms, affairs, units), strict=True):
        record.done()
        _refuse(folder, name, record.sheet)
    return common


def _open(folder: Path, name: str) -> MappingReader:
    sheet = DataFile()
    root = sheet.root(read_text(folder / f"{name}.yaml"))
    _refuse(folder, name, sheet)
    assert root is not None
    return root


def _refuse(folder: Path, name: str, sheet: DataFile) -> None:
    if sheet.faults:
        fault = min(sheet.faults, key=lambda each: each.line)
        file = folder / f"{name}.yaml"
        raise DataError("invalid-data", file=file, count=len(sheet.faults), line=fault.line, details=(fault.message,))


def _inner(record: MappingReader, key: str) -> MappingReader:
    inner = record.record(key, required=True)
    assert inner is not None
    return inner


def _document(record: MappingReader, _: str) -> tuple[tuple[str, ...], str | None]:
    found = record.texts("words", required=True), record.optional("is")
    record.done()
    return found


def _kind(record: MappingReader, id: str) -> Kind:
    kind = Kind(
        id=id,
        category=record.one_of("is", _CATEGORIES),
        coordinates=record.flag("coordinates", default=False),
        portfolio=record.flag("portfolio", default=False),
        proper_names=record.flag("proper_names", default=False),
        class_words=record.texts("class_words"),
    )
    record.done()
    return kind


def _standard_unit(record: MappingReader, name: str) -> Mapping[str, str]:
    return MappingProxyType(record.mapping(name, MappingReader.text, required=True))


def _spellings(units: MappingReader) -> dict[str, str]:
    return {fold(other): fold(first) for first, *others in units.sides("spellings") for other in others}


def _concept(record: MappingReader, name: str) -> Concept:
    concept = Concept(
        kinds=record.texts("kinds", required=True),
        affair=record.optional("affair"),
        words=record.texts("words"),
        standard=record.optional("standard"),
    )
    record.done()
    return concept
