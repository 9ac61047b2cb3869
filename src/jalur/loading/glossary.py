"""The words of the glossary."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jalur.law.glossary import GlossaryEntry
from jalur.loading.common_file import read_common_file
from jalur.loading.folders import COMMON, DataFolders
from jalur.loading.mapping_reader import MappingReader

_LANGUAGES = ("en", "id")


def load_glossary(places: DataFolders) -> tuple[GlossaryEntry, ...]:
    """The entries of ``common/glossary.yaml``; raises ``DataError`` where it is broken."""
    return read_common_file(places.shipped.data / COMMON / "glossary.yaml", _entries)


def _entries(top: MappingReader) -> tuple[GlossaryEntry, ...]:
    return tuple(top.named_here(_entry).values())


def _entry(reader: MappingReader, id: str) -> GlossaryEntry:
    return GlossaryEntry(
        id=id,
        terms=_in_both(reader, "terms"),
        means=_in_both(reader, "means"),
        words=reader.texts("words"),
        where=reader.texts("where", required=True),
    )


def _in_both(reader: MappingReader, key: str) -> Mapping[str, str]:
    said = reader.each(key, MappingReader.text, required=True)
    for language in _LANGUAGES:
        if language not in said:
            reader.fault(key, "missing-key", key=language)
    return MappingProxyType(said)
