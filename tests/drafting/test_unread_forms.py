"""What stands in a form that is seldom read is drafted as a guess, and never left wrong unmarked."""

from __future__ import annotations

import pytest

from support.drafting import drafted, drafted_text, named, plain, region_of, text_of, the

COORDINATORS = (
    "Asisten terdiri atas:\n"
    "a. Asisten Pemerintahan, yang membawahkan Bagian Tata Pemerintahan dan Bagian Hukum; dan\n"
    "b. Asisten Administrasi Umum, yang membawahkan Bagian Organisasi serta Bagian Protokol dan "
    "Komunikasi Pimpinan."
)
TABLE = """\
LAMPIRAN
PERATURAN BUPATI TELAGA BIRU
NOMOR 12 TAHUN 2022
No. Perangkat Daerah Asisten Jalur
1. Dinas Pendidikan dan Kebudayaan Asisten Pemerintahan Sekretaris Daerah -
2. Dinas Pemberdayaan Masyarakat dan Desa Asisten Pemerintahan Sekretaris Daerah -
3. Badan Kepegawaian Daerah Asisten Administrasi Umum Sekretaris Daerah -
4. Inspektorat tidak ada langsung
"""
DEFINED = "7. Hubungan koordinatif"


def _defining(term: str) -> str:
    return text_of("Asisten Pengampu memeriksa laporan.").replace(
        DEFINED, f"{term}\n8. Hubungan koordinatif"
    )


def test_units_within_the_item_of_a_list_are_set_under_whom_it_begins_with() -> None:
    """A guess; the name of a unit goes on behind *dan* where its affairs do."""
    draft = drafted(COORDINATORS)
    first, second = the(draft, "assignments")
    assert not first.sure
    assert [*plain(first, "units")["units"]] == ["bagian-tata-pemerintahan", "bagian-hukum"]
    assert [*plain(second, "units")["units"]] == [
        "bagian-organisasi",
        "bagian-protokol-dan-komunikasi-pimpinan",
    ]
    assert draft.regulation["units"] == "listed"
    assert region_of(draft)


def test_the_rows_of_a_table_of_units_and_coordinators_are_assignments() -> None:
    """Each unit without what stands in the columns behind it; whoever has none is set under nobody."""
    draft = drafted_text(text_of(COORDINATORS) + TABLE)
    rows = {str(each["coordinator"]): [*each["units"]] for each in the(draft, "assignments")[2:]}
    assert rows == {
        "asisten-pemerintahan": [
            "dinas-pendidikan-dan-kebudayaan",
            "dinas-pemberdayaan-masyarakat-dan-desa",
        ],
        "asisten-administrasi-umum": ["badan-kepegawaian-daerah"],
    }
    assert not any(each.sure for each in the(draft, "assignments"))
    assert "lampiran[inspektorat]" in named(draft, "provisions")
    assert region_of(draft)


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("Asisten Pemerintahan menyusun laporan.", True),
        ("Bagian Hukum dibawahi Asisten Pemerintahan dan membawahkan siapa pun.", False),
    ],
)
def test_that_no_units_are_listed_is_a_guess_where_a_form_is_not_read(
    sentence: str, sure: bool
) -> None:
    """Whoever coordinates, what he does with units, and a unit in one sentence."""
    draft = drafted(sentence)
    assert draft.regulation["units"] == "unlisted"
    assert ("units" not in draft.regulation.guessed) is sure


def test_a_term_for_whoever_of_a_class_does_something_is_a_group() -> None:
    """No office of its own: it means each of the class."""
    draft = drafted_text(_defining("7. Asisten Pengampu adalah Asisten yang menelaah surat."))
    party = named(draft, "parties")["asisten-pengampu"]
    assert (party["kind"], "kind" in party.guessed) == ("group", True)


def test_a_title_that_tells_fields_is_one_office() -> None:
    """Though its definition begins with the class as well."""
    draft = drafted_text(_defining("7. Asisten Pemerintahan adalah Asisten yang menelaah surat."))
    assert named(draft, "parties")["asisten-pemerintahan"]["kind"] == "asisten"


def test_an_ending_that_says_whose_somebody_is_belongs_to_no_name() -> None:
    """*Asisten Pengampunya* is the Asisten Pengampu of somebody."""
    text = _defining("7. Asisten Pengampu adalah Asisten yang menelaah surat.")
    draft = drafted_text(text.replace("memeriksa laporan", "memeriksa laporan Asisten Pengampunya"))
    assert "asisten-pengampunya" not in named(draft, "parties")
    assert "asisten-pengampu" in named(draft, "parties")


def test_the_name_of_a_unit_goes_on_where_its_affairs_do() -> None:
    """Behind *dan* too, but not into the name of another."""
    parties = named(
        drafted("Kepala Badan Keuangan dan Aset Daerah serta Kepala Dinas Kesehatan hadir."),
        "parties",
    )
    assert "kepala-badan-keuangan-dan-aset-daerah" in parties
    assert "kepala-dinas-kesehatan" in parties


def test_initials_of_which_one_more_is_named_are_a_guess() -> None:
    """All of a list are there, though one of them only tells which office is meant."""
    draft = drafted(
        "(1) Surat yang ditandatangani Bupati diparaf oleh Kepala Dinas Pemrakarsa, Bappeda, dan "
        "Sekretaris Daerah.\n"
        "(2) Keputusan yang ditandatangani Bupati untuk Dinas Sosial diparaf oleh Bappeda."
    )
    first, second = the(draft, "paraf")
    assert len(plain(first, "initials")["initials"]) == 3
    assert not first.sure
    assert not second.sure


def test_what_goes_on_when_a_text_comes_into_force_revokes_nothing() -> None:
    """It begins as what revokes does, and is transitional, as are its items; a guess."""
    opening = "Pada saat Peraturan Bupati ini mulai berlaku:\n"
    draft = drafted(
        f"{opening}a. surat yang sudah diparaf diselesaikan menurut cara lama; dan\n"
        "b. pejabat yang sudah ditunjuk tetap bertugas.",
        f"{opening}a. Peraturan Bupati Telaga Biru Nomor 1 Tahun 2010 dicabut dan dinyatakan "
        "tidak berlaku; dan\nb. izin yang sudah diberikan masih tetap berlaku.",
    )
    kinds = {
        key: (str(each["kind"]), "kind" not in each.guessed)
        for key, each in named(draft, "provisions").items()
        if key[0] in "23" and key[:1].isdigit()
    }
    assert kinds["2"] == kinds["2a"] == kinds["2b"] == ("transitional", False)
    assert kinds["3"] == ("revocation", False)
    assert kinds["3a"] == ("revocation", True)
    assert kinds["3b"] == ("transitional", False)


def test_whom_a_nature_applies_between_one_after_another_are_relations() -> None:
    """A guess each; the sentence is no meaning of the nature."""
    draft = drafted(
        "Hubungan hierarkis berlaku antara Bupati dan Sekretaris Daerah, antara Camat dan Lurah, "
        "serta antara Dinas Sosial dan Bappeda."
    )
    found = the(draft, "relations")
    assert [plain(each, "between", "natures") for each in found] == [
        {"between": ["bupati", "sekretaris-daerah"], "natures": ["hierarkis"]},
        {"between": ["camat", "lurah"], "natures": ["hierarkis"]},
        {"between": ["dinas-sosial", "bappeda"], "natures": ["hierarkis"]},
    ]
    assert not any(each.sure for each in found)
    assert named(draft, "provisions")["2"]["kind"] == "relation"
    assert not named(draft, "natures")["hierarkis"].sure
    assert region_of(draft)


def test_a_list_in_an_order_is_one_of_who_initials() -> None:
    """*diparaf …, dengan urutan:* names nobody by whom; its items do."""
    draft = drafted(
        "Surat diparaf sebelum ditandatangani Bupati, dengan urutan:\na. Bappeda; dan\n"
        "b. Sekretaris Daerah."
    )
    [chain] = the(draft, "paraf")
    assert not chain.sure
    assert plain(chain, "signers", "initials") == {
        "signers": ["bupati"],
        "initials": [{"office": "bappeda"}, {"office": "sekretaris-daerah"}],
    }
    assert not the(draft, "mandates")
