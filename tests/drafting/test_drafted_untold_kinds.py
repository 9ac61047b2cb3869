"""Kinds of sentences in which whoever acts, or whom it goes to, is no party of the draft."""

from __future__ import annotations

import pytest

from support.drafting import drafted, named

ASISTEN = "Asisten Umum dan Asisten Pembangunan membantu Sekretaris Daerah."


def _kinds(*articles: str) -> dict[str, str]:
    found = named(drafted(ASISTEN, *articles), "provisions")
    return {ref: each.values["kind"] for ref, each in found.items() if ref[0] in "345"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        # Whoever is told by what he is does something.
        ("Pejabat yang menolak rancangan menyerahkannya kembali kepada pengonsep.", "mandate"),
        ("Setiap penerima naskah memeriksa kelengkapan berkas.", "mandate"),
        ("Pelaksana tugas menjalankan tugas jabatan yang lowong.", "mandate"),
        ("Apabila pejabat definitif cuti, pelaksana harian melaksanakan tugas rutin.", "mandate"),
        ("Surat elektronik berkedudukan sama dengan surat tercetak.", "means"),
        # Something waits for somebody, or goes back.
        ("Kesimpulan rapat dijalankan setelah mendapat persetujuan Bupati.", "mandate"),
        ("Rancangan yang belum lengkap dikembalikan oleh Bagian Hukum kepada pengonsep.", "mandate"),
        ("Konsep yang tidak memenuhi urutan paraf dikembalikan kepada pengonsep.", "mandate"),
        ("Rancangan naskah dinas diberi paraf sebelum ditandatangani.", "paraf"),
        # Where it goes, who has a copy, and who has none.
        ("Risalah diedarkan kepada peserta, dengan tembusan kepada Sekretaris Daerah.", "route"),
        ("Dalam hal mendesak, tindasan sebagaimana dimaksud Pasal 2 tidak disampaikan.", "route"),
        ("Pemrakarsa dapat melapor kepada Bupati apabila naskah tidak diproses.", "route"),
        ("Camat berkirim surat langsung kepada kantor pertanahan mengenai batas.", "route"),
        ("Bappeda meneruskan naskah dinas paling lama 2 (dua) hari.", "route"),
        # Who coordinates whom, as the annex has it; what only goes by one.
        ("Sekretaris Daerah dibantu Asisten dengan pembagian menurut Lampiran I.", "assignment"),
        ("Asisten mengoordinasikan Perangkat Daerah sebagaimana tercantum dalam Lampiran II.",
         "assignment"),
        ("Laporan berkala disampaikan menurut Lampiran III.", "annex-reference"),
        # Who leads a meeting, and who goes there for somebody.
        ("Rapat bidang dipimpin oleh Asisten Umum.", "forum"),
        ("Rapat koordinasi dipimpin Bupati dan, apabila berhalangan, diwakili Camat.", "forum"),
        ("Camat yang berhalangan hadir dalam rapat koordinasi diwakili stafnya.", "mandate"),
        ("Tujuannya agar pekerjaan selesai melalui jalur yang pendek.", "aim"),
    ],
)  # fmt: skip
def test_it_is_told_by_its_form(sentence: str, kind: str) -> None:
    """A guess, which a person looks at."""
    assert _kinds(sentence)["3"] == kind


@pytest.mark.parametrize(
    ("opening", "kind"),
    [("Perselisihan diajukan kepada:", "route"), ("Risalah rapat disusun oleh:", "mandate")],
)
def test_to_whom_or_by_whom_the_items_tell(opening: str, kind: str) -> None:
    """One of them may be nobody by name."""
    kinds = _kinds(f"{opening}\na. Bappeda, untuk hal umum; dan\nb. bagian yang membidangi.")
    assert kinds == {"3": kind, "3a": kind, "3b": kind}


def test_when_a_report_is_sent_is_of_its_way() -> None:
    """An invitation that nobody is said to send has but a time."""
    way = "(1) Bappeda menyampaikan laporan kepada Bupati.\n(2) "
    assert _kinds(f"{way}Laporan disampaikan setiap bulan Juli.")["3(2)"] == "route"
    assert _kinds(f"{way}Undangan disampaikan paling lambat 2 (dua) hari.")["3(2)"] == "rhythm"
    account = "(1) Bappeda bertanggung jawab kepada Bupati.\n(2) Pertanggungjawaban sebagaimana "
    kinds = _kinds(
        f"{account}dimaksud pada ayat (1) disampaikan dalam bentuk laporan:\na. keuangan; dan\n"
        "b. barang.\n(3) Laporan sebagaimana dimaksud pada ayat (2) disampaikan setiap bulan."
    )
    assert {kinds[ref] for ref in ("3(2)", "3(2)a", "3(2)b", "3(3)")} == {"route"}


def test_what_is_signed_in_a_meeting_s_matters_is_no_meeting() -> None:
    """*undangan rapat pimpinan*, in a list of what somebody signs."""
    kinds = _kinds(
        "Rapat pimpinan dipimpin oleh Bupati.",
        "Bappeda menandatangani:\na. undangan rapat pimpinan; dan\nb. surat edaran.",
    )
    assert (kinds["4"], kinds["4a"]) == ("mandate", "mandate")


def test_what_goes_on_about_a_list_is_of_its_kind() -> None:
    """What a form of relations is; who gives a rebuke."""
    forms = (
        "(1) Hubungan kerja terdiri atas:\na. hubungan koordinatif;\nb. hubungan konsultatif; "
        "dan\nc. hubungan pembinaan teknis.\n(2) Hubungan pembinaan teknis berlangsung karena "
        "keahlian.\n(3) Hubungan kerja sebagaimana dimaksud pada ayat (1) huruf a tidak memuat "
        "perintah."
    )
    kinds = _kinds(forms)
    assert (kinds["3(2)"], kinds["3(3)"]) == ("meaning", "meaning")
    breach = (
        "(1) Pejabat yang melanggar dikenai:\na. teguran lisan; atau\nb. teguran tertulis.\n"
        "(2) Teguran sebagaimana dimaksud pada ayat (1) diberikan oleh Sekretaris Daerah."
    )
    assert _kinds(breach)["3(2)"] == "sanction"
    assert _kinds(breach)["3(1)"] != "mandate"
