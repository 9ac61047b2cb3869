"""The words of ``jalur audit``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from jalur.law.audit_rules import FIRST, NEEDS, AuditRule
from jalur.law.audit_words import AuditWords
from jalur.law.enumerations import SEVERITIES
from jalur.loading.common_file import read_common_file
from jalur.loading.folders import COMMON, DataFolders, Shipped
from jalur.loading.mapping_reader import MappingReader

OF_THE_LAW = "angka-"
"""How the ids of the rules of Lampiran II begin; the others follow from the text itself."""


def load_audit_words(places: DataFolders) -> AuditWords:
    """The words of ``common/audit.yaml``; raises ``DataError`` where it is broken."""
    return _load(places.shipped)


@cache
def _load(shipped: Shipped) -> AuditWords:
    """The words, read once for all the regions and texts of a run."""
    return read_common_file(shipped.data / COMMON / "audit.yaml", _words)


def _words(top: MappingReader) -> AuditWords:
    rules = top.named("rules", _rule, required=True)
    return AuditWords(
        rules=MappingProxyType(rules),
        ranks=MappingProxyType(top.each("ranks", MappingReader.texts, required=True)),
        unranked=MappingProxyType(top.each("unranked", MappingReader.texts, required=True)),
        decisions=top.texts("decisions", required=True),
        papers=top.texts("papers", required=True),
        wordings=MappingProxyType(top.each("wordings", MappingReader.texts, required=True)),
        variants=MappingProxyType(top.each("variants", MappingReader.texts, required=True)),
        titled=top.texts("titled", required=True),
        title_words=top.texts("title_words", required=True),
        ordinals=MappingProxyType(
            {
                word: worth
                for worth, said in enumerate(top.texts("ordinals", required=True), 1)
                for word in said.split("|")
            }
        ),
        particles=frozenset(top.texts("particles", required=True)),
        like_verbs=top.texts("like_verbs", required=True),
        units=top.texts("units", required=True),
        numerals=_numbers(top, "numerals"),
        multiples=_numbers(top, "multiples"),
        numbered=top.texts("numbered", required=True),
        abbreviations=top.texts("abbreviations", required=True),
        offices=tuple(top.each("offices", MappingReader.texts, required=True).values()),
        known_abbreviations=top.texts("known_abbreviations", required=True),
        region_sorts=top.texts("region_sorts", required=True),
        marked=top.texts("marked", required=True),
        places=top.texts("places", required=True),
        agreements=top.texts("agreements", required=True),
        full_forms=MappingProxyType(top.each("full_forms", MappingReader.texts, required=True)),
        compounds=top.texts("compounds", required=True),
        penal=top.texts("penal", required=True),
        gazettes=MappingProxyType(top.each("gazettes", MappingReader.texts, required=True)),
        signers=top.texts("signers", required=True),
        degrees=top.texts("degrees", required=True),
        classes=top.texts("classes", required=True),
    )


def _numbers(top: MappingReader, key: str) -> Mapping[str, int]:
    said = top.each(key, MappingReader.text, required=True)
    return MappingProxyType({word: int(worth) for word, worth in said.items()})


def _rule(reader: MappingReader, id: str) -> AuditRule:
    return AuditRule(
        id=id,
        level=reader.one_of("level", SEVERITIES),
        wrong=reader.text("wrong"),
        right=reader.text("right"),
        since=reader.optional("since") or (FIRST if id.startswith(OF_THE_LAW) else None),
        earlier=reader.maybe_one_of("earlier", SEVERITIES),
        scanned=reader.flag("scanned", default=False),
        heading=reader.flag("heading", default=False),
        needs=reader.maybe_one_of("needs", NEEDS) or "text",
        words=reader.flag("words", default=False),
        whole=reader.flag("whole", default=False),
        same=reader.texts("same"),
        oddities=reader.texts("oddities"),
    )
