"""Which mandates a draft reads of one thing that bureaus say in many ways."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest

from jalur.drafting.entries import Entry
from support.drafting import drafted, drafted_text, region_of, text_of, the

CLOSING = "KETENTUAN PENUTUP\nPasal "
FORMS: dict[str, list[str]] = {
    # Whoever passes something on, however the sentence is turned.
    "Bupati melimpahkan sebagian kewenangan kepada Camat untuk urusan:\na. kebersihan; dan\n"
    "b. penertiban.": ["bupati task delegate camat"],
    "Mandat dapat diberikan oleh Bupati kepada Sekretaris Daerah, oleh Sekretaris Daerah kepada "
    "Asisten, dan oleh Kepala Dinas Sosial kepada Sekretaris Dinas.": [
        "bupati authority delegate sekretaris-daerah",
        "kepala-dinas-sosial authority delegate sekretaris-dinas",
        "sekretaris-daerah authority delegate asisten",
    ],
    "Wewenang itu dapat diteruskan Camat kepada Lurah.": ["camat authority delegate lurah"],
    "Pelimpahan urusan dari Bupati kepada Bappeda ditetapkan dengan keputusan.": [
        "bupati task delegate bappeda"
    ],
    "Sebagian wewenang Bupati dilimpahkan kepada Wakil Bupati.": [
        "bupati task delegate wakil-bupati"
    ],
    # By nobody named: whoever has such a power, as our reading.
    "Perizinan usaha didelegasikan kepada Kepala Bagian Umum.": [
        "bupati authority delegate kepala-bagian-umum inferred"
    ],
    "Kewenangan menandatangani surat tugas dilimpahkan kepada Kepala Bagian Hukum.": [
        "bupati authority delegate kepala-bagian-hukum inferred",
        "kepala-bagian-hukum authority sign surat-tugas inferred",
    ],
    # Whoever signs.
    "Naskah berikut hanya dapat ditandatangani Bupati:\na. keputusan; dan\nb. surat kepada "
    "menteri.": ["bupati authority sign keputusan", "bupati authority sign surat"],
    "Pejabat yang berwenang menandatangani surat perintah adalah Sekretaris Daerah.": [
        "sekretaris-daerah authority sign surat-perintah"
    ],
    "Pejabat yang berwenang menandatangani:\na. keputusan adalah Bupati; dan\nb. surat edaran "
    "adalah Sekretaris Daerah atas nama Bupati.": [
        "bupati authority sign keputusan",
        "sekretaris-daerah authority sign surat-edaran a.n. bupati",
    ],
    "Wakil Bupati menandatangani undangan atas namanya sendiri, serta menandatangani surat tugas "
    "atas nama Bupati.": [
        "wakil-bupati authority sign surat-tugas a.n. bupati",
        "wakil-bupati task sign undangan",
    ],
    "Kepala Dinas Sosial menandatangani izin setelah menerima rekomendasi Bappeda.": [
        "kepala-dinas-sosial task sign perizinan"
    ],
    # Whoever stands in for another.
    "Bupati dapat diwakili oleh Wakil Bupati atau Sekretaris Daerah.": [
        "sekretaris-daerah authority represent bupati",
        "wakil-bupati authority represent bupati",
    ],
    "Sekretaris Daerah diwakili oleh Asisten, dan Kepala Dinas Sosial oleh Sekretaris Dinas.": [
        "asisten task represent sekretaris-daerah",
        "sekretaris-dinas task represent kepala-dinas-sosial",
    ],
    "Bupati dalam acara resmi diwakili Wakil Bupati; pada acara tingkat Kecamatan cukup diwakili "
    "Camat.": ["camat task represent bupati", "wakil-bupati task represent bupati"],
    "Selama Bupati menjalani masa tahanan, Wakil Bupati melaksanakan tugas dan wewenang Bupati.": [
        "wakil-bupati task represent bupati"
    ],
    "Apabila Bupati berada di luar negeri, Sekretaris Daerah menjalankan tugas sehari-hari "
    "Bupati.": ["sekretaris-daerah task represent bupati"],
    "Bupati menunjuk Kepala Bagian Hukum untuk mewakilinya dalam sengketa.": [
        "bupati task delegate kepala-bagian-hukum",
        "kepala-bagian-hukum task represent bupati",
    ],
    "Surat keluar ditandatangani oleh Camat, dan dalam hal berhalangan oleh Sekretaris Camat.": [
        "camat task sign surat",
        "sekretaris-camat task represent camat",
    ],
    # By whom of his own unit, whatever he is to do himself; whose consent it needs is told there.
    "Kepala Perangkat Daerah hanya dapat diwakili oleh sekretarisnya setelah mendapat izin dari "
    "Sekretaris Daerah.": ["sekretarisnya authority represent kepala-perangkat-daerah"],
    "Camat yang berhalangan dapat diwakili paling rendah oleh pejabat administrator, kecuali dalam "
    "rapat anggaran harus dengan izin Bupati.": [
        "bupati authority",
        "pejabat-administrator authority represent camat",
    ],
    "Camat menghadiri sendiri rapat anggaran, dan dalam rapat lainnya dapat diwakili oleh "
    "Sekretaris Camat atau pejabat administrator.": [
        "pejabat-administrator authority represent camat",
        "sekretaris-camat authority represent camat",
    ],
    "Camat hanya dapat diwakili dengan izin Bupati.": ["bupati authority", "camat authority"],
    "Pejabat yang mengabaikan jalur diberi teguran tertulis oleh atasan langsungnya.": [
        "atasan-langsungnya task"
    ],
    # Whoever checks something before it goes on, and who signs by a noun.
    "Laporan Camat disampaikan kepada Bupati setelah ditelaah Asisten.": ["asisten task"],
    "Penandatanganan surat tugas atas nama Bupati oleh Camat hanya dapat dilakukan berdasarkan "
    "pendelegasian.": ["camat authority sign surat-tugas a.n. bupati"],
    # Each of several who do something, by one verb behind the other.
    "Rancangan disusun oleh Bappeda dan diselaraskan oleh Bagian Hukum.": [
        "bagian-hukum task",
        "bappeda task",
    ],
    "Rapat koordinasi dipimpin Bupati, diundang oleh Sekretaris Daerah, dan disiapkan oleh Bagian "
    "Umum.": ["bagian-umum task", "bupati task", "sekretaris-daerah task"],
    "Bagian Umum menyiapkan rapat pimpinan, Bagian Hukum menyiapkan rapat evaluasi, dan Bappeda "
    "menyiapkan rapat perencanaan.": ["bagian-hukum task", "bagian-umum task", "bappeda task"],
    "Bagian Umum menyiapkan rapat dinas, Bappeda menyiapkan rapat kerja, dan bagian yang membidangi "
    "menyiapkan rapat lain.": ["bagian-umum task", "bappeda task"],
    "Tugas menyusun laporan dibebankan kepada Bappeda.": ["bappeda task"],
    "Dinas Sosial diwajibkan menyusun rencana kerja.": ["dinas-sosial duty"],
    "Rapat anggaran dihadiri sendiri oleh Camat dan tidak boleh diwakilkan.": ["camat task"],
    # Whoever appoints, and whoever is.
    "Bupati berwenang menunjuk Plt. Camat.": [
        "bupati authority delegate pelaksana-tugas",
        "pelaksana-tugas task represent camat",
    ],
    "Kewenangan menunjuk Plh. Lurah berada pada Camat.": [
        "camat authority delegate pelaksana-harian",
        "pelaksana-harian task represent lurah",
    ],
    "Sekretaris Dinas ditunjuk sebagai Plh. Kepala Dinas Sosial oleh Sekretaris Daerah.": [
        "sekretaris-daerah authority delegate sekretaris-dinas",
        "sekretaris-dinas task represent kepala-dinas-sosial",
    ],
    # Nobody is appointed there, and whoever signs does so in another's place.
    "Dalam hal Sekretaris Daerah berhalangan dan tidak ditunjuk Plh, surat tugas ditandatangani "
    "oleh Bupati.": [
        "bupati task represent sekretaris-daerah",
        "bupati task sign surat-tugas",
    ],
}

FORBIDDEN: dict[str, list[str]] = {
    "Sekretaris Daerah menandatangani undangan.": [],
    # Of the power to which it points, by whoever has it; of one that nobody has by name, nobody.
    "Kewenangan sebagaimana dimaksud dalam Pasal 2 tidak dapat dilimpahkan kepada siapa pun.": [
        "sekretaris-daerah delegate"
    ],
    "Penerima mandat dilarang memandatkan kembali.": ["- delegate"],
    "Kewenangan yang telah didelegasikan kepada Camat tidak boleh dilimpahkan lagi kepada Lurah.": [
        "camat delegate lurah"
    ],
    "Rapat anggaran dihadiri sendiri oleh Kepala Dinas Sosial dan tidak boleh diwakilkan.": [
        "kepala-dinas-sosial delegate"
    ],
    "Penandatanganan perjanjian tidak dapat didelegasikan oleh Bupati.": ["bupati delegate"],
    "Selama Bupati berhalangan, Wakil Bupati melaksanakan tugas Bupati, namun tidak dapat "
    "melakukan mutasi pejabat.": ["wakil-bupati"],
    # Who is free of what is forbidden, and what an appointment does not change.
    "Penjabat Sekretaris Daerah tidak terikat pada larangan sebagaimana dimaksud dalam Pasal 8.": [],
    "Penunjukan Plh. Camat dituangkan dalam surat perintah dan tidak mengubah kedudukannya.": [],
    # What is excepted is no document that must not be signed.
    "Staf Ahli tidak menandatangani naskah dinas selain undangan rapat.": [
        "staf-ahli sign naskah-dinas"
    ],
}
LIMITED = (
    "Plh. Camat ditunjuk oleh Bupati.",
    "Pelaksana harian dilarang:\na. mengubah anggaran; dan\nb. mengangkat pegawai.",
    "Plh. Lurah dilarang menerbitkan izin.",
)


def _said(entry: Entry) -> str:
    """A mandate in a line."""
    values = entry.values
    about = values.get("for", values.get("documents"))
    name = f"a.n. {values['on_behalf_of']}" if "on_behalf_of" in values else ""
    words = about if isinstance(about, list) else [about]
    who = values.get("party", "-")
    told = [who, values.get("kind"), values.get("act"), *words, name, values.get("status")]
    return " ".join(str(each) for each in told if each)


@cache
def _found(section: str, articles: tuple[str, ...]) -> dict[str, list[str]]:
    """What a section has of each sentence, of one text of them all."""
    draft = drafted_text(text_of(*articles).replace(f"{CLOSING}9\n", f"{CLOSING}99\n"))
    assert region_of(draft)
    found = defaultdict(list)
    for each in the(draft, section):
        found[each.places()[0].parts[0].label].append(_said(each))
    return found


@pytest.mark.parametrize(
    ("article", "expected"), [(str(n), each) for n, each in enumerate(FORMS.values(), 2)]
)
def test_a_mandate_is_read_however_a_bureau_says_it(article: str, expected: list[str]) -> None:
    """And nothing else of that sentence."""
    assert sorted(_found("mandates", tuple(FORMS))[article]) == expected


@pytest.mark.parametrize(
    ("article", "expected"), [(str(n), each) for n, each in enumerate(FORBIDDEN.values(), 2)]
)
def test_what_is_forbidden_is_read_however_a_bureau_says_it(
    article: str, expected: list[str]
) -> None:
    """Of whom the sentence says it, and for nobody else."""
    assert sorted(_found("prohibitions", tuple(FORBIDDEN))[article]) == expected


@pytest.mark.parametrize(
    ("words", "times"),
    [
        # How long a case takes is no time of whoever acts then, nor is what a rise is called.
        ("Bupati dapat mencabut izin apabila dalam 6 (enam) bulan tidak digunakan.", {}),
        ("Camat berwenang menetapkan kenaikan gaji berkala.", {}),
        ("Bappeda wajib menyusun laporan setahun sekali.", {"rhythm": "setahun sekali"}),
    ],
)
def test_a_mandate_has_the_times_of_what_it_is_about(words: str, times: dict[str, str]) -> None:
    """And none beside."""
    [mandate] = the(drafted(words), "mandates")
    found = {key: mandate.values.get(key) for key in ("deadline", "rhythm", "term")}
    assert {key: said for key, said in found.items() if said} == times


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Camat dapat menetapkan tarif setelah mendapat persetujuan tertulis Bupati.", ["bupati"]),
        ("Camat dapat menandatangani kontrak seizin Sekretaris Daerah.", ["sekretaris-daerah"]),
        # In one case alone, and of what another has done.
        ("Camat dapat menetapkan tarif, khusus parkir dengan persetujuan Bupati.", None),
        ("Camat menyusun rencana berdasarkan pedoman yang ditetapkan dengan izin Bupati.", None),
    ],
)
def test_a_mandate_says_whose_consent_it_needs(words: str, asked: list[str] | None) -> None:
    """Where all of it does, and as a guess."""
    [mandate, *_] = the(drafted(words), "mandates")
    assert mandate.values.get("permission") == asked
    assert asked is None or not mandate.sure or "permission" in mandate.guessed


def test_whoever_stands_in_is_limited_by_what_another_article_forbids_all_who_do() -> None:
    """And not by what it forbids those who stand in for somebody else."""
    stands = [each for each in the(drafted(*LIMITED), "mandates") if "limits" in each.values]
    limits = [[str(ref) for ref in each.values["limits"]] for each in stands]
    assert limits == [["3a", "3b"]]
