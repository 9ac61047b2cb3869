"""Invented examples of the rules about a regulation itself, its terms and its lists of units."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jalur.verification.rules.example import Example

OF_REGULATIONS: Mapping[str, Example] = MappingProxyType(
    {
        "amended-not-in-text": Example(
            "Pasal I: Ketentuan dalam Peraturan Daerah Nomor 3 Tahun 2020 diubah:",
            "amends: [{regulation: Peraturan Daerah Nomor 4 Tahun 2020, basis: [I]}]",
        ),
        "manner-not-in-text": Example(
            "Pasal 4: A. Asisten Darat membawahkan: 1. Dinas Jalan; 2. Dinas Pasar.",
            "{coordinator: asisten-darat, basis: [4A], manner: [membina]}",
        ),
        "own-term-not-in-text": Example(
            "Pasal 6: Camat menyimpan surat.",
            "terms: {documents: {maklumat: {label: Maklumat, words: [maklumat], basis: [6]}}}",
        ),
        "since-differs": Example(
            "Pasal 6: Dihapus. *) … *) Dihapus dengan Peraturan Kepala Daerah Nomor 3 Tahun 2022",
            "6: {kind: deleted, summary: Sudah tidak ada.}",
            "warning",
        ),
        "own-term-unused": Example(
            "Pasal 6: Camat menyimpan maklumat.",
            "terms: {documents: {maklumat: {label: Maklumat, words: [maklumat], basis: [6]}}}",
            "warning",
        ),
    }
)
