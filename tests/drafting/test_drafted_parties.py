"""Whom a draft names, of which kind they are, and whom a list sets under whom."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Draft
from support.drafting import drafted, named, region_of, the

LIST = (
    "Asisten Pembangunan mengoordinasikan:\na. Dinas Kesehatan;\nb. Dinas Pekerjaan Umum; dan\n"
    "c. Badan Keuangan."
)


def _kinds(draft: Draft) -> dict[str, tuple[str, bool]]:
    """The kind of each party, and whether it is sure."""
    return {
        id: (str(each["kind"]), each.sure and "kind" not in each.guessed)
        for id, each in named(draft, "parties").items()
    }


def test_whom_the_first_article_defines_is_a_party_with_its_short_name() -> None:
    """The long name is an alias where the definition gives a short one."""
    parties = named(drafted(), "parties")
    assert parties["bappeda"]["name"] == "Bappeda"
    assert [*parties["bappeda"]["aliases"]] == ["Badan Perencanaan Pembangunan Daerah"]
    assert "kabupaten-telaga-biru" not in parties
    assert "hubungan-koordinatif" not in parties


@pytest.mark.parametrize(
    ("sentence", "id", "kind"),
    [
        ("Wakil Bupati memimpin rapat.", "wakil-bupati", "wakil-kepala-daerah"),
        ("Dinas Perhubungan menyusun laporan.", "dinas-perhubungan", "dinas"),
        ("Kepala Dinas Sosial menyusun laporan.", "kepala-dinas-sosial", "head"),
        ("Inspektorat menyusun laporan.", "inspektorat", "inspektorat"),
        ("Staf Ahli memberikan telaahan.", "staf-ahli", "staf-ahli"),
        ("Camat menyusun laporan.", "camat", "head"),
        ("Badan Pusat Statistik memberikan data.", "badan-pusat-statistik", "instansi-vertikal"),
    ],
)
def test_the_kind_is_told_by_the_words_of_a_name(sentence: str, id: str, kind: str) -> None:
    """Whoever it is that the text names nowhere else."""
    assert _kinds(drafted(sentence))[id][0] == kind


def test_a_kind_is_sure_where_the_text_makes_the_name_sure() -> None:
    """A name that is defined is whole; one with a head for its unit may be another's."""
    kinds = _kinds(drafted("Camat menyusun laporan."))
    assert kinds["bappeda"] == ("badan", True)
    assert kinds["sekretaris-daerah"] == ("sekretaris-daerah", True)
    assert kinds["camat"] == ("head", False)


def test_a_head_is_that_of_its_unit() -> None:
    """And of nobody where the unit is none of the text's."""
    parties = named(drafted("Kepala Dinas Sosial menyusun laporan."), "parties")
    assert parties["kepala-dinas-sosial"]["heads"] == "dinas-sosial"


@pytest.mark.parametrize(
    ("of", "sure"), [("", True), (" Kabupaten Telaga Biru", True), (" Provinsi Selat Timur", False)]
)
def test_a_name_with_another_region_behind_it_is_a_guess(of: str, sure: bool) -> None:
    """A unit of the province may be called as one of the region."""
    parties = named(drafted(f"Kepala Dinas Sosial{of} menyusun laporan."), "parties")
    assert parties["kepala-dinas-sosial"].sure is sure


def test_a_unit_has_the_affairs_of_its_name() -> None:
    """With the words of the name that say so."""
    parties = region_of(drafted(LIST)).parties
    assert {id: dict(parties[id].affairs) for id in ("dinas-kesehatan", "badan-keuangan")} == {
        "dinas-kesehatan": {"kesehatan": "Kesehatan"},
        "badan-keuangan": {"keuangan": "Keuangan"},
    }


def test_a_list_sets_units_under_the_coordinator_of_its_opening() -> None:
    """Each by its own row; who coordinates is not among them."""
    draft = drafted(LIST)
    [entry] = the(draft, "assignments")
    assert entry.sure
    [assignment] = region_of(draft).assignments
    assert assignment.coordinator == "asisten-pembangunan"
    assert {id: [str(ref) for ref in basis] for id, basis in assignment.units.items()} == {
        "dinas-kesehatan": ["2a"],
        "dinas-pekerjaan-umum": ["2b"],
        "badan-keuangan": ["2c"],
    }
    assert draft.regulation["units"] == "listed"
    assert drafted().regulation["units"] == "unlisted"


def test_a_list_of_what_somebody_does_assigns_nobody() -> None:
    """Its items are sentences, and no names."""
    draft = drafted(
        "Asisten Pembangunan bertugas:\na. menyusun rencana Dinas Kesehatan;\n"
        "b. mengawasi Dinas Sosial."
    )
    assert the(draft, "assignments") == []


def test_who_sits_on_a_forum_is_a_guess() -> None:
    """Who leads it, and who comes to it."""
    draft = drafted(
        "Rapat Koordinasi dipimpin oleh Sekretaris Daerah dan dihadiri oleh Kepala Dinas Sosial."
    )
    forum = named(draft, "parties")["rapat-koordinasi"]
    assert forum["kind"] == "forum"
    assert "chair" in forum.values
    assert not forum.sure or {"chair", "members"} & forum.guessed
    assert region_of(draft)
