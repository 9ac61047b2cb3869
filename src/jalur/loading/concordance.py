"""The concordance of a region: ``concordance/<id>.json``, read strictly and written whole."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Container, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jalur.errors import DataError, OutputError, UsageError
from jalur.law.citation import Citation, parse
from jalur.law.concordance import Concordance, Entry, listed
from jalur.law.findings import ERROR, Finding
from jalur.law.fingerprints import Fingerprints
from jalur.law.region import Region
from jalur.loading.broken_file import broken_file
from jalur.loading.folders import read_bytes, text_of
from jalur.text.folding import fold
from jalur.text.messages import Message, message, short

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

SCHEMA = "jalur.concordance/1"
_MAX_FAULTS = 1000
"""Faults of one file; of a file that has more, the rest is not told."""
_KEYS = ("schema", "provisions")
_ENTRY = ("parties", "words")
_TEXT = "text"
_OF_TEXT = ("sha256", "provisions", "headings")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_concordance(path: Traversable, region: Region) -> Concordance:
    """The concordance at ``path``; empty where there is none. The fingerprints are not looked at.

    Raises ``DataError`` with the first faults where it is broken.
    """
    if not _is_there(path):
        return {}
    reader = _read(path, region)
    if reader.faults:
        raise broken_file(path, _in_order(reader.faults))
    return reader.entries


def read_fingerprints(path: Traversable, region: Region) -> Fingerprints | None:
    """Those of the text that the concordance at ``path`` was made of.

    None where there is none, or where it does not tell them. What else is wrong with it does not
    matter here: a party may have another id since.
    """
    if not _is_there(path):
        return None
    try:
        reader = _read(path, region, whole=True)
    except DataError:
        return None
    broken = any(fault.path.partition(".")[0] == _TEXT for fault in reader.faults)
    return None if broken else reader.text


def concordance_faults(path: Traversable, region: Region) -> tuple[Finding, ...]:
    """What is wrong with the concordance at ``path``, by line; nothing where there is none."""
    if not _is_there(path):
        return ()
    try:
        return _in_order(_read(path, region, whole=True).faults)
    except DataError as error:
        told = Message(f"fault.{error.id}", error.phrase.args)
        return (Finding(error.id, ERROR, told, "", file=str(path), line=error.line or 1),)


def _is_there(path: Traversable) -> bool:
    try:
        return path.is_file()
    except OSError:  # A folder that may not be looked into has no file that could be read.
        return False


def _read(path: Traversable, region: Region, *, whole: bool = False) -> _Reader:
    """The concordance at ``path``; with the fingerprints, which no answer needs, if ``whole``."""
    return _Reader(text_of(path, read_bytes(path)), str(path), region, whole=whole)


def _in_order(faults: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(faults, key=lambda fault: fault.line or 1))


class _Reader:
    """A concordance being read; it is whole where there are no faults."""

    def __init__(self, text: str, name: str, region: Region, *, whole: bool) -> None:
        self.entries: dict[Citation, Entry] = {}
        self.text: Fingerprints | None = None
        self.faults: list[Finding] = []
        self._source = text
        self._name = name
        self._region = region
        try:
            top = json.loads(text, object_pairs_hook=self._mapping)
        except json.JSONDecodeError as error:
            self._fault("", "no-json", error.lineno, problem=error.msg)
        except RecursionError:
            self._fault("", "no-json", 1, problem="too deep")
        else:
            self._top(top, whole=whole)

    def _fault(self, path: str, rule: str, line: int | None = None, /, **gaps: object) -> None:
        if len(self.faults) < _MAX_FAULTS:
            filled = {gap: short(str(value)) for gap, value in gaps.items()}
            text = message(f"fault.{rule}", **filled)
            where = line if line is not None else self._line(path)
            self.faults.append(Finding(rule, ERROR, text, path, file=self._name, line=where))

    def _line(self, path: str) -> int:
        """The line of the provision of a path, as far as it has one."""
        key = _TEXT if path.startswith(_TEXT) else path.removeprefix("provisions.")
        for suffix in (*(f".{name}" for name in _ENTRY), ""):
            if key.endswith(suffix):
                key = key.removesuffix(suffix)
                break
        start = self._source.find(f"{json.dumps(key, ensure_ascii=False)}:") if key else -1
        return self._source.count("\n", 0, max(start, 0)) + 1

    def _mapping(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, value in pairs:
            if key in made:
                self._fault(f"provisions.{key}", "duplicate-key", key=key)
            made[key] = value
        return made

    def _keys(
        self, path: str, value: Any, known: tuple[str, ...], also: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """The mapping at ``path`` with the known keys alone, of which it need not have those that
        it may have ``also``; faults are noted.
        """
        if not isinstance(value, dict):
            self._fault(path, "wrong-type", wanted="mapping")
            return {}
        for key in value:
            if key not in (*known, *also):
                self._fault(path, "unknown-key", key=key, known=", ".join((*known, *also)))
        for key in known:
            if key not in value:
                self._fault(path, "missing-key", key=key)
        return {key: value[key] for key in (*known, *also) if key in value}

    def _top(self, value: Any, *, whole: bool) -> None:
        top = self._keys("", value, _KEYS, also=(_TEXT,))
        if whole and _TEXT in top:
            self.text = self._fingerprints(top[_TEXT])
        schema, provisions = top.get("schema", SCHEMA), top.get("provisions")
        if schema != SCHEMA:
            self._fault("schema", "not-in-list", value=schema, allowed=SCHEMA)
        if provisions is None:
            return
        if not isinstance(provisions, dict):
            self._fault("provisions", "wrong-type", wanted="mapping")
            return
        wanted = {str(ref): ref for ref in listed(self._region.provisions)}
        for key, inner in provisions.items():
            path = f"provisions.{key}"
            ref = wanted.get(key) or self._beyond(key)
            if ref is None:
                self._fault(path, "no-such-provision", citation=key)
                continue
            self.entries[ref] = self._entry(path, inner)
        for key in wanted:
            if key not in provisions:
                self._fault("provisions", "not-in-concordance", citation=key)

    def _beyond(self, key: str) -> Citation | None:
        """The provision of a key that the file lacks, which only one encoded in part may."""
        try:
            return parse(key) if self._region.partly else None
        except UsageError:
            return None

    def _fingerprints(self, value: Any) -> Fingerprints:
        told = self._keys(_TEXT, value, _OF_TEXT)
        sha256 = told.get("sha256", "")
        if not isinstance(sha256, str) or not _SHA256.fullmatch(sha256):
            self._fault(f"{_TEXT}.sha256", "not-a-fingerprint", value=sha256)
        provisions, headings = (self._by_citation(key, told.get(key)) for key in _OF_TEXT[1:])
        return Fingerprints(str(sha256), provisions, headings)

    def _by_citation(self, key: str, value: Any) -> dict[Citation, str]:
        path = f"{_TEXT}.{key}"
        if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
            self._fault(path, "wrong-type", wanted="mapping")
            return {}
        found: dict[Citation, str] = {}
        for cited, fingerprint in value.items():
            try:
                found[parse(cited)] = fingerprint
            except UsageError:
                self._fault(path, "no-such-provision", citation=cited)
        return found

    def _entry(self, path: str, value: Any) -> Entry:
        entry = self._keys(path, value, _ENTRY)
        parties = self._texts(f"{path}.parties", entry.get("parties", []))
        words = self._texts(f"{path}.words", entry.get("words", []))
        for party in parties:
            if party not in self._region.parties:
                self._fault(f"{path}.parties", "unknown-party", party=party)
        for word in words:
            plain = word.isascii() and word.isalnum() and word == word.lower()
            if not plain and (not word.isalnum() or fold(word) != word):
                self._fault(f"{path}.words", "not-folded", word=word)
        return Entry(parties, words)

    def _texts(self, path: str, value: Any) -> frozenset[str]:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self._fault(path, "wrong-type", wanted="list")
            return frozenset()
        members = frozenset(value)
        if len(members) != len(value):
            again = next(each for n, each in enumerate(value) if each in value[:n])
            self._fault(path, "twice", value=again)
        return members


def write_concordance(
    path: Path,
    concordance: Concordance,
    declared: Container[Citation] | None = None,
    text: Fingerprints | None = None,
) -> None:
    """Write the concordance to ``path``, whole or not at all; the same one gives the same bytes.

    ``declared`` are the provisions of the file; None: it has all of the concordance. ``text`` are
    the fingerprints of the text that it was made of. Raises ``OutputError`` where it cannot be
    written.
    """
    import tempfile

    lines = [
        f"  {json.dumps(_key(ref, declared))}: {json.dumps(_record(entry), ensure_ascii=False)}"
        for ref, entry in concordance.items()
    ]
    inner = ",\n".join(lines)
    # The text comes last: where a provision stands is looked for from above.
    of_text = "" if text is None else f",\n{_told(text)}"
    written = f'{{\n "schema": "{SCHEMA}",\n "provisions": {{\n{inner}\n }}{of_text}\n}}\n'
    beside = None
    try:
        path.parent.mkdir(exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(written)
        os.chmod(beside, 0o644)
        os.replace(beside, path)
    except OSError as error:
        if beside is not None and os.path.exists(beside):
            os.unlink(beside)
        raise OutputError("unwritten", reason=error.strerror or str(error)) from error


def _key(ref: Citation, declared: Container[Citation] | None) -> str:
    """A provision as it is looked up; in full where its short form needs a file that has it."""
    short = str(ref)
    if declared is None or ref in declared:
        return short
    try:
        return short if parse(short) == ref else ref.long()
    except UsageError:
        return ref.long()


def _told(text: Fingerprints) -> str:
    """What is written of a text."""
    parts = [f'  "sha256": "{text.sha256}"']
    for key, known in (("provisions", text.provisions), ("headings", text.headings)):
        lines = (f'   {json.dumps(_key(ref, ()))}: "{each}"' for ref, each in known.items())
        inner = ",\n".join(lines)
        parts.append(f'  "{key}": {{\n{inner}\n  }}' if inner else f'  "{key}": {{}}')
    inner = ",\n".join(parts)
    return f' "{_TEXT}": {{\n{inner}\n }}'


def _record(entry: Entry) -> dict[str, Any]:
    return {"parties": sorted(entry.parties), "words": sorted(entry.words)}
