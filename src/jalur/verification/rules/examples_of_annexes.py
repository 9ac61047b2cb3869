"""An invented example of each rule about annexes and the tables in them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jalur.verification.rules.example import Example

_HEAD = "LAMPIRAN I: No | Jenis Surat | Konseptor | Paraf | Penandatangan"
_ROW = f"{_HEAD} / 4 | Surat izin | Dinas Pasar | Asisten Darat | Camat"

OF_ANNEXES: Mapping[str, Example] = MappingProxyType(
    {
        "annex-in-text": Example("LAMPIRAN I", "{ref: lampiran.I, in_source: no}"),
        "annex-left-out": Example(
            "LAMPIRAN: 1. Dinas Jalan 2. Dinas Pasar", "lampiran[dinas-jalan]: {kind: annex-row}"
        ),
        "annex-not-in-text": Example("", "{ref: lampiran, in_source: yes}"),
        "annex-not-mentioned": Example(
            "Pasal 5 ayat (3): Susunannya tercantum dalam bagan.", "{ref: lampiran, basis: [5(3)]}"
        ),
        "cell-left-out": Example(_ROW, "lampiran-I[4]: {signers: [camat]}"),
        "cell-not-in-text": Example(_ROW, "lampiran-I[4]: {signers: [kepala-daerah]}"),
        "column-left-out": Example(
            _HEAD, "columns: {document: Jenis Surat, signer: Penandatangan}"
        ),
        "column-not-in-text": Example(_HEAD, "columns: {document: Jenis Surat, signer: Pejabat}"),
    }
)
"""The example of each of these rules."""
