"""Kinds of provisions in the forms in which bureaus print them, all in one small regulation."""

from __future__ import annotations

from functools import cache

import pytest

from jalur.drafting.entries import Draft
from support.drafting import drafted, named, the

ARTICLES = (
    (
        "Asisten Umum dan Asisten Pembangunan membantu Sekretaris Daerah. Wakil Bupati membantu "
        "Bupati.",
        {},
    ),
    # What the rules are for, whatever is ruled.
    ("Hubungan kerja diatur agar pekerjaan selesai selaras dan cepat.", {"3": "aim"}),
    ("Tata hubungan kerja dilaksanakan guna mempercepat layanan.", {"4": "aim"}),
    (
        "(1) Hubungan kerja terdiri atas:\na. komando, antara atasan dan bawahan langsung;\n"
        "b. koordinasi: antarpejabat yang setara; dan\nc. konsultasi, guna memperoleh saran.\n"
        "(2) Satu hubungan kerja dapat memuat lebih dari satu jenis.",
        {"5(1)a": "meaning", "5(1)b": "form", "5(1)c": "meaning", "5(2)": "form"},
    ),
    # A relation within which somebody does something to others.
    ("Bupati memimpin Wakil Bupati dan seluruh Perangkat Daerah dalam hubungan hierarkis.",
     {"6": "relation"}),
    # Whose direction waits for another; what waits for him and is of nobody.
    ("Arahan Wakil Bupati yang menambah anggaran dijalankan setelah disetujui Bupati.",
     {"7": "point"}),
    ("Hasil rapat dijalankan setelah disetujui Bupati.", {"8": "mandate"}),
    # Who makes a paper for those who were there; one of which somebody has a copy goes a way.
    ("Notula rapat disusun oleh Bappeda dan dibagikan kepada peserta paling lama 2 (dua) hari.",
     {"9": "mandate"}),
    (
        "Notula rapat disusun Bappeda dan dikirim kepada peserta dengan tembusan kepada "
        "Sekretaris Daerah.",
        {"10": "route"},
    ),
    # What is made for a deed is none towards others.
    ("Bahan pembinaan Dinas Sosial disiapkan oleh Bappeda.", {"11": "mandate"}),
    # What somebody does, and what is sent by the way.
    (
        "Asisten Umum:\na. memeriksa berkas yang akan disampaikan kepada Sekretaris Daerah; dan\n"
        "b. menyampaikan laporan kepada Sekretaris Daerah.",
        {"12a": "mandate", "12b": "route"},
    ),
    (
        "Bappeda meneliti usulan, tetapi tidak memberi perintah kepada Dinas Sosial.",
        {"13": "mandate"},
    ),
    # Where another rule does not hold.
    (
        "(1) Dinas Sosial menyampaikan surat kepada Bupati melalui Sekretaris Daerah.\n"
        "(2) Jalur sebagaimana dimaksud pada ayat (1) dapat dilampaui dalam hal:\na. bencana; "
        "atau\nb. Bupati meminta langsung.\n"
        "(3) Ketentuan pada ayat (1) tidak berlaku bagi surat rahasia.",
        {"14(1)": "route", "14(2)": "route", "14(2)a": "route", "14(3)": "route"},
    ),
    # A sentence that its last item ends; items by whom and to whom.
    (
        "Hal yang:\na. menimbulkan beban baru; atau\nb. mengubah kebijakan, disampaikan oleh "
        "Bappeda kepada Bupati melalui Sekretaris Daerah.",
        {"15": "route", "15a": "route", "15b": "route"},
    ),
    (
        "Laporan bulanan disampaikan:\na. oleh Dinas Sosial kepada Bappeda; dan\nb. oleh Bappeda "
        "kepada Bupati.",
        {"16": "route", "16a": "route"},
    ),
    # What follows a breach, without its noun at the beginning.
    (
        "(1) Pejabat yang terlambat diberi teguran tertulis oleh Sekretaris Daerah.\n"
        "(2) Apabila setelah teguran tertulis laporan belum ada, Bappeda melaporkannya kepada "
        "Bupati.\n(3) Teguran tertulis ditembuskan kepada Bupati.",
        {"17(1)": "sanction", "17(2)": "sanction", "17(3)": "sanction"},
    ),
    # Who stands in: what he does not, and when there is one, of nobody by name.
    ("Plh. dan Plt. tidak menetapkan keputusan yang mengubah organisasi.", {"18": "prohibition"}),
    ("Plt. ditunjuk untuk paling lama 3 (tiga) bulan.", {"19": "means"}),
    ("Plh. ditunjuk dengan surat perintah Bupati.", {"20": "mandate"}),
    ("Paraf pejabat yang cuti dibubuhkan oleh Plh. atau Plt.", {"21": "mandate"}),
    ("Surat kepada Menteri tidak dapat ditandatangani atas nama Bupati.", {"22": "prohibition"}),
    # What one is; whom he sends; what he asks, and what is answered.
    (
        "Dinas Sosial yang selanjutnya disebut Dinsos merupakan unsur pelaksana urusan sosial.",
        {"23": "meaning"},
    ),
    (
        "Asisten Umum yang berhalangan hadir menugaskan pejabat di bawahnya dan "
        "memberitahukannya kepada Sekretaris Daerah.",
        {"24": "mandate"},
    ),
    (
        "Untuk tugas itu, Wakil Bupati dapat meminta penjelasan langsung kepada Dinas Sosial "
        "dengan memberitahukannya kepada Sekretaris Daerah.",
        {"25": "point"},
    ),
    ("Permintaan pendapat dijawab paling lambat 3 (tiga) hari.", {"26": "point"}),
    (
        "Bappeda bertanggung jawab kepada Bupati dan dikoordinasikan oleh Sekretaris Daerah "
        "tanpa melalui Asisten Umum.",
        {"27": "point"},
    ),
    ("Puskesmas berhubungan langsung dengan Dinas Sosial mengenai rujukan.", {"28": "route"}),
    # What goes on as before, and what is in force no longer, in one list.
    (
        "Pada saat Peraturan Bupati ini mulai berlaku:\na. naskah yang telah diparaf sebagian "
        "diselesaikan menurut urutan yang lama; dan\nb. Peraturan Bupati Telaga Biru Nomor 7 "
        "Tahun 2012 tentang Tata Kerja dicabut dan dinyatakan tidak berlaku.",
        {"29": "transitional", "29a": "transitional", "29b": "revocation"},
    ),
)  # fmt: skip
FORMS = [each for _, told in ARTICLES for each in told.items()]


@cache
def _draft() -> Draft:
    return drafted(*(words for words, _ in ARTICLES))


@pytest.mark.parametrize(("ref", "kind"), FORMS, ids=[ref for ref, _ in FORMS])
def test_each_is_of_its_kind(ref: str, kind: str) -> None:
    """By the questions of the data format."""
    assert named(_draft(), "provisions")[ref]["kind"] == kind


def test_the_relation_within_which_somebody_leads_is_drafted() -> None:
    """With its nature, as a guess."""
    led = [each for each in the(_draft(), "relations") if "6" in map(str, each["basis"])]
    assert [(each["natures"], each.sure) for each in led] == [(["hierarkis"], False)]
