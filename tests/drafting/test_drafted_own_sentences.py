"""Kinds of provisions that the form of a sentence tells where no fact does, or several do."""

from __future__ import annotations

import pytest

from support.drafting import drafted, named


@pytest.mark.parametrize(
    ("sentence", "kind", "sure"),
    [
        # To whom somebody answers is a point between the two; a way may stand beside it.
        ("Sekretaris Daerah bertanggung jawab kepada Bupati.", "point", True),
        ("Bappeda berada di bawah dan bertanggung jawab kepada Bupati.", "point", True),
        (
            "Bappeda berkedudukan di bawah dan bertanggung jawab langsung kepada Bupati.",
            "point",
            True,
        ),
        (
            "Dinas Sosial bertanggung jawab kepada Bupati dan secara administratif "
            "dikoordinasikan oleh Sekretaris Daerah.",
            "point",
            True,
        ),
        (
            "Sekretaris Daerah bertanggung jawab kepada Bupati dan mengoordinasikan Bappeda.",
            "point",
            True,
        ),
        # What else it says may be what it is about.
        (
            "Dinas Sosial bertanggung jawab kepada Bupati dan menyampaikan laporan triwulan.",
            "point",
            False,
        ),
        ("Dinas Sosial bertanggung jawab kepada Bupati apabila diminta.", "point", False),
        # Through somebody it is a way.
        ("Bappeda bertanggung jawab kepada Bupati melalui Sekretaris Daerah.", "route", True),
        # Who stands in, and who appoints him, is his mandate or that of whoever appoints.
        ("Pelaksana harian ditunjuk apabila pejabat berhalangan sementara.", "means", False),
        ("Pelaksana tugas diangkat untuk jabatan yang lowong.", "means", False),
        ("Plh. ditetapkan dalam hal pejabat cuti.", "means", False),
        ("Penunjukan pelaksana harian dituangkan dalam surat perintah.", "means", False),
        # How long those who initial have.
        ("Setiap pemaraf menyelesaikan pemeriksaan paling lama 2 (dua) hari.", "paraf", False),
        ("Pemberi Paraf mengembalikan konsep paling lambat 1 (satu) hari kerja.", "paraf", False),
        ("Waktu paraf paling lama 1 (satu) hari kerja.", "paraf", False),
        ("Setiap pejabat menyelesaikan paraf paling lama 2 (dua) hari kerja.", "paraf", False),
        ("Jangka waktu paraf paling lama 3 (tiga) hari.", "paraf", False),
        ("Paraf elektronik berkedudukan sama dengan paraf basah.", "means", False),
        # What somebody gives whoever asked for it stands between the two.
        ("Bappeda memenuhi permintaan data dari Dinas Sosial paling lama 5 hari.", "point", False),
        ("Bappeda menjawab permohonan dari Dinas Sosial dalam 3 hari.", "point", False),
        ("Bappeda memberikan data yang diminta Dinas Sosial dalam waktu 3 hari.", "point", False),
        ("Permintaan data oleh Dinas Sosial dipenuhi oleh Bappeda dalam 3 hari.", "point", False),
        ("Bappeda menyusun data dalam 3 hari.", "mandate", False),
        ("Bappeda dapat meminta data langsung kepada Dinas Sosial.", "point", False),
        (
            "Bappeda dapat meminta data kepada Dinas Sosial melalui Sekretaris Daerah.",
            "route",
            True,
        ),
        # What somebody who stands in signs is his, though he initials it too; what goes its way
        # without initials goes its way.
        (
            "Plt. dan Plh. berwenang memaraf dan menandatangani naskah dinas, kecuali keputusan.",
            "mandate",
            False,
        ),
        (
            "Telaahan Bappeda disampaikan langsung kepada Bupati tanpa paraf Sekretaris Daerah.",
            "route",
            False,
        ),
        # Who gets a copy is a way.
        ("Tembusan surat perintah disampaikan kepada Bappeda.", "route", False),
        ("Salinan keputusan diserahkan kepada Sekretaris Daerah.", "route", False),
        # What somebody does not do towards others.
        ("Dinas Sosial tidak memberikan perintah kepada Bappeda.", "prohibition", False),
        ("Pelaksana harian tidak menandatangani keputusan anggaran.", "prohibition", False),
        (
            "Penandatanganan itu tidak dapat ditugaskan lagi kepada pejabat lain.",
            "prohibition",
            False,
        ),
        # Of which nature a relation is, by whatever verb.
        ("Hubungan antar-Dinas merupakan hubungan koordinatif.", "relation", True),
        ("Hubungan kerja antar-Badan berupa hubungan konsultatif.", "relation", True),
        # Of several natures, and of nobody: the forms.
        (
            "Hubungan kerja dilaksanakan dalam bentuk hubungan koordinatif, hubungan "
            "konsultatif, dan hubungan fungsional.",
            "form",
            False,
        ),
        ("Hubungan kerja meliputi hubungan koordinatif, hubungan konsultatif.", "form", False),
        ("Hubungan kerja dilaksanakan dengan asas keterpaduan dan kecepatan.", "principle", True),
        (
            "Bappeda menyesuaikan tata kerjanya dengan Peraturan Bupati ini paling lama 6 bulan.",
            "transitional",
            False,
        ),
        (
            "Peraturan Bupati ini dimaksudkan sebagai pegangan agar urusan sampai melalui jalur "
            "yang pasti.",
            "aim",
            True,
        ),
        # Whoever has a relation has it, though the annex says with whom.
        (
            "Sekretaris Daerah mempunyai hubungan koordinatif dengan Bappeda sebagaimana tercantum "
            "dalam Lampiran I.",
            "relation",
            True,
        ),
        (
            "Lampiran I sampai dengan Lampiran V merupakan bagian yang tidak terpisahkan dari "
            "Peraturan Bupati ini.",
            "annex-reference",
            True,
        ),
    ],
)
def test_a_kind_is_told_by_the_form_of_a_sentence(sentence: str, kind: str, sure: bool) -> None:
    """Of several facts it is the one that the sentence is about; what is less plain is marked."""
    draft = drafted(sentence)
    provision = named(draft, "provisions")["2"]
    assert (provision["kind"], "kind" not in provision.guessed) == (kind, sure)


@pytest.mark.parametrize(
    ("opening", "items", "kinds"),
    [
        (
            "Sekretaris Daerah menandatangani atas nama Bupati:",
            ("surat kepada Bappeda; dan", "undangan rapat."),
            ["mandate", "mandate", "mandate"],
        ),
        (
            "Dinas Sosial dapat menyampaikan laporan langsung kepada Bupati dalam hal:",
            ("bencana; atau", "Bupati memerintahkan sendiri."),
            ["route", "route", "route"],
        ),
        (
            "Penunjukan dilakukan dengan surat perintah oleh:",
            ("Bupati, untuk Bappeda; dan", "Sekretaris Daerah, untuk Dinas Sosial."),
            ["mandate", "mandate", "mandate"],
        ),
        (
            "Notula disusun oleh:",
            ("Bappeda, untuk rapat umum; dan", "Dinas Sosial, untuk rapat bidang."),
            ["mandate", "mandate", "mandate"],
        ),
        (
            "Bappeda:",
            (
                "secara teknis bertanggung jawab kepada Dinas Sosial; dan",
                "secara administratif bertanggung jawab kepada Bupati melalui Sekretaris Daerah.",
            ),
            ["route", "point", "route"],
        ),
    ],
)
def test_an_item_is_of_the_kind_of_what_opens_its_list(
    opening: str, items: tuple[str, str], kinds: list[str]
) -> None:
    """Though it names whom a fact leads to; and an opening that is a name alone, of its items."""
    draft = drafted(f"{opening}\na. {items[0]}\nb. {items[1]}")
    provisions = named(draft, "provisions")
    assert [provisions[key]["kind"] for key in ("2", "2a", "2b")] == kinds
