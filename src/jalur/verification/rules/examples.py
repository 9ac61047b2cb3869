"""An invented example of each rule: what a text has, and the file about which the rule speaks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jalur.verification.rules.example import Example
from jalur.verification.rules.examples_of_annexes import OF_ANNEXES
from jalur.verification.rules.examples_of_regulations import OF_REGULATIONS
from jalur.verification.rules.value_examples import VALUES

_ROUTE = (
    "Pasal 2 ayat (2): Camat menyampaikan laporan kepada Kepala Daerah melalui Sekretaris Daerah."
)
_SIGN = "Pasal 5 ayat (2): Sekretaris Daerah berwenang untuk: a. menandatangani surat cuti;"
_LIST = "Pasal 4: A. Asisten Darat membidangi: 1. Dinas Jalan; 2. Dinas Pasar."
_RELATION = "Pasal 2 ayat (1): Hubungan Kepala Daerah dengan Camat bersifat koordinatif."
_FORBIDDEN = "Pasal 5: Lurah dilarang menyimpan surat, kecuali dengan izin Camat."

_OTHERS: Mapping[str, Example] = MappingProxyType(
    {
        **OF_ANNEXES,
        "act-left-out": Example(_SIGN, "5(2)a: {party: sekretaris-daerah, kind: authority}"),
        "act-not-in-text": Example("Pasal 5 ayat (2) huruf a: menyimpan surat cuti;", "act: sign"),
        "actor-not-in-text": Example(
            "Pasal 6: Camat memberikan pertimbangan kepada Kepala Daerah.",
            "{at: 6, by: kepala-daerah, to: camat}",
        ),
        "addressee-not-in-text": Example(
            "Pasal 2: Camat menyampaikan laporan kepada Kepala Daerah dengan tembusan kepada "
            "Sekretaris Daerah.",
            "steps: [{office: sekretaris-daerah}]",
        ),
        "affair-not-in-name": Example(
            "Dinas Pasar", "dinas-pasar: {name: Dinas Pasar, affairs: {pasar: Perdagangan}}"
        ),
        "affair-of-another": Example(
            "Dinas Perdagangan",
            "dinas-perdagangan: {name: Dinas Perdagangan, affairs: {pertanian: Perdagangan}}",
        ),
        "alias-of-another": Example(
            "Pasal 1 angka 4: Dinas Jalan yang selanjutnya disebut Dinas adalah pemelihara jalan.",
            "dinas-pasar: {name: Dinas Pasar, aliases: {Dinas: [1.4]}}",
        ),
        "alternative-not-in-text": Example(
            "Pasal 2: Camat menyampaikan laporan kepada Kepala Daerah.",
            "alternatives: [{mode: direct, steps: [{office: kepala-daerah}]}, {mode: through, "
            "steps: [{office: sekretaris-daerah}, {office: kepala-daerah}]}]",
        ),
        "amount-left-out": Example(
            "Pasal 6: Camat menandatangani keputusan sampai dengan Rp200.000.000,00.",
            "{at: 6, party: camat, kind: authority, act: sign, documents: [keputusan]}",
            "warning",
        ),
        "amount-not-in-text": Example(
            "Pasal 6: Camat menandatangani keputusan sampai dengan Rp200.000.000,00.",
            "{at: 6, party: camat, act: sign, amount: {up_to: 20000000}}",
        ),
        "basis-unrelated": Example(
            "Pasal 9: Peraturan ini mulai berlaku pada tanggal diundangkan.",
            "{at: 5(2)a, party: sekretaris-daerah, basis: [9]}",
        ),
        "bound-not-in-text": Example(
            "Pasal 6: Camat menandatangani keputusan sampai dengan Rp200.000.000,00.",
            "{at: 6, party: camat, act: sign, amount: {below: 200000000}}",
        ),
        "change-left-out": Example(
            "Pasal I angka 2: Pasal 7 dihapus.", "changes: {I.1: {act: changed, provisions: [5]}}"
        ),
        "change-not-in-text": Example(
            "Pasal I angka 2: Pasal 7 dihapus.", "changes: {I.2: {act: changed, provisions: [7]}}"
        ),
        "change-not-read": Example(
            "Pasal I angka 2: Pasal 7 ayat (2) sampai dengan Pasal 9 dihapus.",
            "changes: [{at: I.1, act: changed, what: [5]}]",
            "warning",
        ),
        "concordance-missing": Example("", "", "warning"),
        "concordance-stale": Example(
            "Pasal 2 ayat (2): Camat melapor kepada Kepala Daerah dan Sekretaris Daerah.",
            "{parties: [camat, kepala-daerah]}",
        ),
        "condition-left-out": Example(
            "Pasal 3: Dalam hal terjadi banjir, Camat melapor kepada Kepala Daerah.",
            "{for: [camat], steps: [{office: kepala-daerah}], basis: [3]}",
            "warning",
        ),
        "condition-of-another": Example(
            "Pasal 3 ayat (1): Dalam hal terjadi banjir, Camat melapor; ayat (2): Dalam hal jalan "
            "terputus, Camat memberi tahu.",
            "{for: [camat], condition: jalan terputus, basis: [3(1)]}",
            "warning",
        ),
        "contrary-in-text": Example(
            "Pasal 4: Camat memberikan laporan lisan.", "summary: Camat melapor secara tertulis."
        ),
        "copied": Example(
            "Camat wajib menyampaikan laporan tambatan kepada Kepala Daerah setiap akhir bulan.",
            "summary: Camat wajib menyampaikan laporan tambatan kepada Kepala Daerah setiap bulan.",
        ),
        "denial-left-out": Example(
            "Pasal 8: Surat rahasia tidak dibacakan dalam rapat.",
            "summary: Cara memperlakukan surat rahasia.",
            "either",
        ),
        "denial-not-in-text": Example(
            "Pasal 8: Surat disimpan oleh Camat.", "summary: Surat tidak disimpan oleh Camat."
        ),
        "denied-coordinator-not-in-text": Example(
            "Pasal 4: Kecamatan dikoordinasikan oleh Sekretaris Daerah.",
            "not_coordinated: [{units: [kecamatan], by: [sekretaris-daerah], basis: [4]}]",
        ),
        "denied-nature-left-out": Example(
            "Pasal 5: Hubungan kerja Camat dengan Lurah tidak bersifat struktural.",
            "relations: [{id: lurah-camat, between: [lurah, camat], natures: [], basis: [5]}]",
            "either",
        ),
        "denied-nature-not-in-text": Example(
            "Pasal 5: Hubungan kerja Camat dengan Lurah bersifat koordinatif.",
            "relations: [{id: lurah-camat, between: [lurah, camat], natures: [koordinatif], "
            "not_natures: [struktural], basis: [5]}]",
        ),
        "document-not-in-text": Example(_SIGN, "documents: [perizinan]"),
        "event-not-in-text": Example(
            "Pasal 8: Rencana ditetapkan sebulan setelah Camat dilantik.",
            "summary: Penetapan rencana sebulan setelah pelaporan.",
        ),
        "exception-left-out": Example(
            _FORBIDDEN, "prohibitions: [{at: 5, party: lurah}]", "warning"
        ),
        "exception-not-in-text": Example(
            "Pasal 5: Camat menyimpan surat.",
            "mandates: [{at: 5, party: camat, kind: task, except: [{parties: [lurah]}]}]",
        ),
        "field-left-out": Example(
            "Asisten Darat mengoordinasikan bidang Jalan, Pasar, dan Kebun.",
            "fields: {Jalan: [pekerjaan-umum], Kebun: [pertanian]}",
        ),
        "field-not-in-text": Example(
            "Asisten Darat mengoordinasikan bidang Jalan dan Kebun.",
            "fields: {Jalan: [pekerjaan-umum], Perkebunan: [pertanian]}",
        ),
        "for-not-in-text": Example(
            "Pasal 5: Surat memuat nomor dan tanggal.",
            "provisions: {5: {kind: means, summary: Isi surat., for: {camat: [5]}}}",
        ),
        "force-left-out": Example(
            "Pasal 5 ayat (1): Naskah dinas harus diparaf oleh Asisten.",
            "document: naskah-dinas",
            "either",
        ),
        "force-not-in-text": Example(
            "Pasal 5 ayat (1): Naskah dinas harus diparaf oleh Asisten.", "force: dapat"
        ),
        "form-without-fact": Example(
            "Pasal 6: Camat bertanggung jawab kepada Kepala Daerah.",
            "{between: [camat, kepala-daerah], natures: [], points: [], basis: [6]}",
        ),
        "head-of-another": Example(
            "Pasal 1 angka 5: Kepala Dinas adalah pemimpin dinas.",
            "kepala-dinas: {name: Kepala Dinas, heads: kecamatan, basis: [1.5]}",
        ),
        "heading-differs": Example(
            "BAB II KERJA BERSAMA", "{before: 2, kind: bab, number: II, title: Kerja Sama}"
        ),
        "heading-not-encoded": Example("BAB II KERJA BERSAMA", ""),
        "heading-not-in-text": Example(
            "", "{before: 2, kind: bab, number: II, title: Kerja Bersama}"
        ),
        "joint-not-in-text": Example(
            "Pasal 4: urusan yang strategis dan mendesak", "condition: strategis atau mendesak"
        ),
        "kind-not-in-text": Example(_SIGN, "{at: 5(2)a, party: sekretaris-daerah, kind: task}"),
        "law-left-out": Example(
            "Mengingat: 1. Undang-Undang Nomor 77 Tahun 1999",
            "mengingat.1: {summary: Undang-undang tentang kabupaten.}",
        ),
        "law-not-in-text": Example(
            "Mengingat: 1. Undang-Undang Nomor 77 Tahun 1999",
            "mengingat.1: {summary: Undang-Undang Nomor 78 Tahun 1999.}",
        ),
        "mandate-left-out": Example(_SIGN, "5(2)a: {kind: mandate, summary: Cuti.}"),
        "mark-missing": Example("(1) Camat melapor. (3) Kepala Daerah menjawab.", "", "warning"),
        "mark-not-read": Example("(1) Camat melapor. (7) Kepala Daerah menjawab.", "", "warning"),
        "member-left-out": Example(
            "Pasal 4: Tim beranggotakan Camat dan Kepala Dinas.",
            "tim: {kind: forum, members: [{parties: [camat], basis: [4]}]}",
        ),
        "member-not-in-text": Example(
            "Pasal 4: Tim terdiri atas Camat dan Kepala Dinas.",
            "tim: {kind: group, members: [{parties: [kepala-daerah], basis: [4]}]}",
        ),
        "metadata-differs": Example("PERATURAN DAERAH NOMOR 12 TAHUN 2022", "number: 13"),
        "name-not-in-text": Example("1. Dinas Jalan Desa;", "name: Dinas Jalan Kampung"),
        "nature-denied": Example(
            "Hubungan itu tidak bersifat struktural.", "natures: [struktural]"
        ),
        "nature-left-out": Example(
            "Hubungan itu bersifat struktural dan koordinatif.", "natures: [koordinatif]", "warning"
        ),
        "nature-not-in-text": Example(_RELATION, "natures: [struktural]"),
        "needless-judgement": Example(
            "Pasal 9: Camat melapor.",
            "not_a_rule: [{at: 9, parties: [camat, kepala-daerah], reason: Tidak ada.}]",
            "warning",
        ),
        "no-articles": Example("(halaman tanpa huruf)", "provisions: {1: {kind: definition}}"),
        "no-fact": Example(_ROUTE, "2(2): {kind: route, summary: Jalan laporan.}"),
        "numbers-differ": Example("paling lambat 10 (sebelas) hari", "deadline: 10 hari"),
        "office-left-out": Example(_ROUTE, "steps: [{office: kepala-daerah}]"),
        "office-not-in-text": Example(
            _ROUTE, "steps: [{office: asisten}, {office: kepala-daerah}]"
        ),
        "page-without-words": Example("Halaman 3: (gambar)", "", "warning"),
        "pair-without-fact": Example(
            "Pasal 6: Camat memberikan pertimbangan kepada Kepala Daerah.",
            "6: {kind: point, summary: Pertimbangan.}",
        ),
        "party-left-out": Example(
            "Pasal 6: Camat dan Asisten melapor kepada Kepala Daerah.",
            "{at: 6, by: camat, to: kepala-daerah}",
        ),
        "passed-not-in-text": Example(
            "Pasal 6: Kepala Daerah mendelegasikan sebagian tugasnya kepada Camat.",
            "{at: 6, party: kepala-daerah, act: delegate, for: camat, passes: authority}",
        ),
        "point-left-out": Example(
            "Pasal 4 ayat (2): Camat membina Lurah.",
            "{between: [camat, lurah], natures: [], points: [], basis: [4(2)]}",
            "warning",
        ),
        "portfolio-not-of-title": Example(
            "Asisten Pemerintahan", "{name: Asisten Pemerintahan, portfolio: [perekonomian]}"
        ),
        "printed-not-in-text": Example("2. Kantor Banjir.", "printed: Kantor Bandjir"),
        "prohibition-as-mandate": Example(
            _FORBIDDEN, "mandates: [{at: 5, party: lurah, kind: task}]"
        ),
        "prohibition-left-out": Example(
            _FORBIDDEN, "provisions: {5: {kind: means, summary: Surat Lurah.}}", "either"
        ),
        "prohibition-not-in-text": Example(
            "Pasal 5: Lurah menyimpan surat.", "prohibitions: [{at: 5, party: lurah}]"
        ),
        "provision-not-encoded": Example("Pasal 7 ayat (3): Surat disimpan.", ""),
        "provision-not-in-text": Example("", "7(3): {kind: form, summary: Penyimpanan.}"),
        "reference-left-out": Example(
            "Laporan sebagaimana dimaksud pada ayat (1) disimpan.", "summary: Penyimpanan."
        ),
        "reference-not-in-text": Example("Laporan disimpan.", "refers_to: [2(1)]"),
        "revocation-not-in-text": Example(
            "Pasal 9: Peraturan Daerah Nomor 3 Tahun 2010 dicabut.",
            "revokes: [{regulation: Peraturan Daerah Nomor 4 Tahun 2010, basis: [9]}]",
        ),
        "route-left-out": Example(_ROUTE, "2(2): {kind: point, summary: Laporan Camat.}"),
        "row-elsewhere": Example(
            _LIST, "{coordinator: asisten-air, units: {dinas-jalan: [4A.1]}}", "either"
        ),
        "row-has-more": Example("1. Dinas Jalan dan Jembatan;", "name: Dinas Jalan"),
        "row-not-assigned": Example(
            _LIST, "{coordinator: asisten-darat, units: {dinas-jalan: [4A.1]}}"
        ),
        "signer-not-in-text": Example(
            "Pasal 5: Naskah dinas ditandatangani oleh Sekretaris Daerah.",
            "signers: [kepala-daerah]",
        ),
        "source-changed": Example(
            "sha256: 5f70bf18a086…", "source: {sha256: b613a48e0637…}", "warning"
        ),
        "summary-actor": Example(
            "Pasal 4: Camat bertanggung jawab kepada Kepala Daerah.",
            "summary: Kepala Daerah bertanggung jawab kepada Camat.",
        ),
        "summary-force": Example("Camat dapat melapor.", "summary: Camat wajib melapor."),
        "summary-name": Example("Camat melapor.", "summary: Laporan Camat dan Sekretaris Daerah."),
        "summary-nature": Example(_RELATION, "summary: Hubungan keduanya struktural."),
        "summary-number": Example("dalam 10 (sepuluh) hari", "summary: Dalam 11 hari."),
        "summary-of-another": Example(
            "a. menandatangani surat; b. mewakili Kepala Daerah dalam rapat.",
            "5(2)a: {summary: Menggantikan Kepala Daerah dalam rapat.}",
            "warning",
        ),
        "summary-without-force": Example(
            "Camat wajib melapor.", "summary: Laporan Camat.", "warning"
        ),
        "term-not-in-text": Example("Asisten adalah pembantu Kepala Daerah.", "term: Pembantu"),
        "unlike-its-list": Example(
            "a. Camat melapor; b. Camat menjawab; c. Camat menyimpan;",
            "points: [{at: 2(2)a, by: camat}, {at: 2(2)b, by: camat}]",
            "warning",
        ),
        "way-ends-there": Example(_ROUTE, "steps: [{office: sekretaris-daerah}]"),
        "way-turned": Example(
            _ROUTE, "steps: [{office: kepala-daerah}, {office: sekretaris-daerah}]"
        ),
        "word-not-in-text": Example(
            "Pasal 4: Dalam hal jalan terputus, Camat melapor.",
            "condition: jembatan terputus",
            "warning",
        ),
        "word-of-another": Example(
            "Pasal 8 huruf a: Badan adalah unsur penunjang; huruf b: Dinas adalah unsur pelaksana;",
            "8a: {kind: definition, summary: Badan sebagai unsur pelaksana.}",
            "warning",
        ),
        "words-not-in-text": Example(
            "diparaf oleh Asisten terkait", "words: Asisten yang membidangi"
        ),
    }
)
EXAMPLES: Mapping[str, Example] = MappingProxyType(
    dict(sorted({**_OTHERS, **OF_REGULATIONS, **VALUES}.items()))
)
"""The example of each rule."""
