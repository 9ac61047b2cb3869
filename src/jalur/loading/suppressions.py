"""What the audit finds and somebody says to leave out, each with the reason.

A region says it under ``audit``; beside a text lies a file of its own, ``naskah.txt.audit.yaml``.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from jalur.errors import UsageError
from jalur.law.judgements import Suppression
from jalur.loading.data_file import DataFile
from jalur.loading.folders import BESIDE, DataFolders, read_bytes, text_of, typed_path
from jalur.loading.mapping_reader import MappingReader, read_top
from jalur.loading.source_file import STDIN
from jalur.text.messages import message

WHOLE = "naskah"
"""What ``at`` says of a finding that stands at no provision."""


class BesideText(NamedTuple):
    """The file beside a text."""

    file: DataFile
    suppressions: tuple[Suppression, ...]


def suppressions(reader: MappingReader) -> tuple[Suppression, ...]:
    """Those of the list ``ignore`` of a mapping."""
    return reader.mappings("ignore", _suppression, required=True)


def _suppression(reader: MappingReader) -> Suppression | None:
    rule, at, reason = reader.text("rule"), reader.text("at"), reader.text("reason")
    if rule:
        # Few files leave anything out, and the others need none of this.
        from jalur.loading.audit_words import load_audit_words

        known = load_audit_words(DataFolders()).rules
        if rule not in known:
            reader.file.unknown_name(f"{reader.path}.rule", "unknown-audit-rule", rule, known)
    if at in ("", WHOLE):
        return Suppression(rule, None, reason)
    ref = reader.file.citation(at, f"{reader.path}.at")
    if ref is None:
        return None
    reader.refer_to("at", ref, "no-such-provision")
    return Suppression(rule, ref, reason)


def beside(typed: str, articles: frozenset[str] = frozenset()) -> BesideText | None:
    """What lies beside the text that was typed; None where nothing does, or nothing can.

    ``articles`` are those of the text that are numbered with a letter. Raises ``UsageError`` with
    every fault where the file has some: like the text it was chosen by whoever asks.
    """
    path = Path(typed_path(typed) + BESIDE)
    if typed == STDIN or not os.path.lexists(path):
        return None
    if not os.path.isfile(path):
        raise UsageError("no-ignores-file", file=path)
    file = DataFile(str(path))
    file.articles = articles
    text = text_of(path, read_bytes(path, error=UsageError), UsageError)
    found = read_top(file, text, suppressions)
    if found is None or file.faults:
        faults = sorted(file.faults, key=lambda fault: fault.line or 1)
        told = (
            message("line.fault", line=each.line or 1, path=each.path, fault=each.message)
            for each in faults
        )
        raise UsageError(
            "invalid-ignores",
            details=tuple(told),
            line=faults[0].line,
            file=path,
            count=len(faults),
        )
    return BesideText(file, found)
