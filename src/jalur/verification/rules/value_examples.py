"""Examples of the rules about what a rule of a file takes from a list, and about times."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jalur.verification.rules.example import Example

_ROUTE = (
    "Pasal 2 ayat (2): Camat menyampaikan laporan kepada Kepala Daerah melalui Sekretaris Daerah."
)
_SIGN = "Pasal 5 ayat (2): Sekretaris Daerah berwenang untuk: a. menandatangani surat cuti;"
_STORING = "Pasal 5: Camat menyimpan surat selama 10 (sepuluh) hari."

VALUES: Mapping[str, Example] = MappingProxyType(
    {
        "choice-not-in-text": Example(
            "Pasal 3: Camat berkonsultasi kepada Kepala Daerah atau Sekretaris Daerah.",
            "steps: [{offices: [kepala-daerah, sekretaris-daerah], pick: all}]",
        ),
        "count-not-in-text": Example(
            "Pasal 3: Kenaikan paling banyak dua tingkat.",
            "summary: Kenaikan tidak lebih dari 3 tingkat.",
        ),
        "day-left-out": Example("dalam waktu 5 (lima) hari kerja", "summary: Dalam 5 hari."),
        "day-not-in-text": Example("dalam waktu 5 (lima) hari", "deadline: 5 hari kerja"),
        "deadline-as-duration": Example(
            "Pasal 5: Camat menjawab surat paling lambat 10 (sepuluh) hari.",
            "mandates: [{at: 5, party: camat, kind: task, term: 10 hari}]",
        ),
        "deadline-left-out": Example(
            f"{_ROUTE[:-1]} paling lambat 10 (sepuluh) hari.", "mode: through", "warning"
        ),
        "deadline-not-in-text": Example(
            "paling lambat 10 (sepuluh) hari setelah banjir surut",
            "deadline: paling lambat 12 hari",
        ),
        "duration-as-deadline": Example(
            _STORING, "mandates: [{at: 5, party: camat, kind: task, deadline: 10 hari}]"
        ),
        "duration-left-out": Example(
            _STORING, "mandates: [{at: 5, party: camat, kind: task}]", "warning"
        ),
        "duration-not-in-text": Example(
            _STORING, "mandates: [{at: 5, party: camat, kind: task, term: 12 hari}]"
        ),
        "mode-not-in-text": Example(
            "Pasal 2: Camat menyampaikan laporan kepada Kepala Daerah.", "mode: through"
        ),
        "exemption-left-out": Example(
            "Pasal 6: Surat yang dibuat Camat tidak memerlukan paraf.",
            "paraf: [{id: surat, document: surat, basis: [5]}]",
            "warning",
        ),
        "exemption-not-in-text": Example(
            "Pasal 6: Surat yang dibuat Camat diparaf Asisten.",
            "exempt: [{parties: [camat], basis: [6]}]",
        ),
        "limit-left-out": Example(
            "Pasal 7: (1) Asisten mewakili Sekretaris Daerah sebagai pelaksana harian. "
            "(2) Pelaksana harian dilarang mengubah anggaran.",
            "{at: 7(1), party: asisten, kind: task, act: represent, for: sekretaris-daerah, "
            "capacity: plh}",
            "warning",
        ),
        "limit-not-in-text": Example(
            "Pasal 8: Camat dilarang meminjamkan kendaraan dinas.",
            "{at: 7(1), party: asisten, kind: task, act: represent, limits: [8]}",
        ),
        "most-left-out": Example(
            "Pasal 6: Surat diparaf oleh paling banyak 3 (tiga) pejabat.",
            "paraf: [{id: surat, document: surat, basis: [6]}]",
            "warning",
        ),
        "most-not-in-text": Example(
            "Pasal 6: Surat diparaf oleh paling banyak 3 (tiga) pejabat.", "{max: 2, basis: [6]}"
        ),
        "order-left-out": Example(
            "Pasal 8: Surat diperiksa oleh Camat dan Asisten secara berurutan.",
            "summary: Surat diperiksa Camat dan Asisten.",
            "warning",
        ),
        "order-not-in-text": Example(
            "Pasal 5: Surat diperiksa.", "summary: Surat diperiksa berturut-turut."
        ),
        "order-turned": Example(
            "Pasal 5: Naskah dinas diparaf oleh Camat, Asisten dan Sekretaris Daerah.",
            "initials: [{office: asisten}, {office: camat}, {office: sekretaris-daerah}]",
        ),
        "purpose-not-in-text": Example(_ROUTE, "purposes: [perselisihan]"),
        "rhythm-left-out": Example(
            "Camat melapor kepada Kepala Daerah secara berkala.",
            "{by: camat, to: kepala-daerah}",
            "warning",
        ),
        "rhythm-not-in-text": Example(
            "Camat melapor kepada Kepala Daerah setiap akhir tahun.", "rhythm: setiap bulan"
        ),
        "value-left-out": Example(
            "Pasal 6: Sekretaris Daerah menandatangani surat cuti secara elektronik.",
            "{at: 6, party: sekretaris-daerah, kind: task, act: sign}",
            "warning",
        ),
        "value-not-in-text": Example(_SIGN, "{at: 5(2)a, act: sign, medium: electronic}"),
    }
)
"""The example of each of these rules."""
