"""The words of ``jalur audit``."""

from __future__ import annotations

from types import MappingProxyType

from jalur.law.audit_rules import FIRST, AuditRule
from jalur.law.audit_words import AuditWords
from jalur.law.enumerations import SEVERITIES
from jalur.loading.common_file import read_common_file
from jalur.loading.folders import DataFolders
from jalur.loading.mapping_reader import MappingReader


def load_audit_words(places: DataFolders) -> AuditWords:
    """The words of ``common/audit.yaml``; raises ``DataError`` where it is broken."""
    return read_common_file(places.common / "audit.yaml", _words)


def _words(top: MappingReader) -> AuditWords:
    rules = top.named("rules", _rule, required=True)
    return AuditWords(
        rules=MappingProxyType(rules),
        ranks=MappingProxyType(top.each("ranks", MappingReader.texts, required=True)),
        decisions=top.texts("decisions", required=True),
        titled=top.texts("titled", required=True),
        title_words=top.texts("title_words", required=True),
    )


def _rule(reader: MappingReader, id: str) -> AuditRule:
    return AuditRule(
        id=id,
        level=reader.one_of("level", SEVERITIES),
        wrong=reader.text("wrong"),
        right=reader.text("right"),
        since=reader.optional("since") or FIRST,
        earlier=reader.maybe_one_of("earlier", SEVERITIES),
        scanned=reader.flag("scanned", default=False),
        needs=reader.maybe_one_of("needs", ("text", "file")) or "text",
        quiet=reader.flag("quiet", default=False),
    )
