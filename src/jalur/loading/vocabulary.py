"""What ``jalur verify`` reads besides a region: the source text and the words of the law."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from types import MappingProxyType

from jalur.errors import DataError, UsageError
from jalur.law.vocabulary import Vocabulary
from jalur.loading.data_file import DataFile, MappingReader
from jalur.loading.folders import MAX_SOURCE, DataFolders, read_bytes, read_text, text_of


def load_vocabulary(places: DataFolders) -> Vocabulary:
    """The words of the law; raises ``DataError`` where their file is broken."""
    file = places.common / "words.yaml"
    sheet = DataFile()
    root = sheet.root(read_text(file))
    vocabulary = _vocabulary(root) if root is not None else None
    if vocabulary is None or sheet.faults:
        fault = sheet.faults[0]
        raise DataError("invalid-data", file=file, count=len(sheet.faults), line=fault.line, details=(fault.message,))
    return vocabulary


def _vocabulary(root: MappingReader) -> Vocabulary:
    vocabulary = Vocabulary(
        purposes=MappingProxyType(root.mapping("purposes", MappingReader.texts, required=True)),
        modes=MappingProxyType(root.mapping("modes", MappingReader.texts, required=True)),
        times=root.texts("times", required=True),
        limits=root.texts("limits", required=True),
        fixed=root.texts("fixed", required=True),
        leads=root.texts("leads", required=True),
        stops=root.texts("stops", required=True),
        delivering=root.texts("delivering", required=True),
        delivered=root.texts("delivered", required=True),
        ways=root.texts("ways", required=True),
        signing=root.texts("signing", required=True),
        initialling=root.texts("initialling", required=True),
        fillers=root.texts("fillers", required=True),
        acts=MappingProxyType(root.mapping("acts", MappingReader.texts, required=True)),
        verbs=MappingProxyType(root.mapping("verbs", MappingReader.text, required=True)),
        charges=MappingProxyType(root.mapping("charges", MappingReader.texts, required=True)),
        distortions=root.texts("distortions", required=True),
        joints=root.texts("joints", required=True),
        surroundings=root.texts("surroundings", required=True),
        stamps=root.texts("stamps", required=True),
    )
    root.done()
    return vocabulary


def read_source_file(typed: str) -> tuple[str, str]:
    """The text of a regulation and its sha256; raises ``UsageError`` where the file cannot be read."""
    if not os.path.isfile(typed):
        raise UsageError("no-such-file", file=typed)
    try:
        raw = read_bytes(Path(typed), MAX_SOURCE)
        return text_of(Path(typed), raw), hashlib.sha256(raw).hexdigest()
    except DataError as error:
        raise UsageError(error.id, (), (), **dict(error.phrase.args)) from error
