"""What a draft says of a regulation as a whole, and of its headings."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Draft
from support.drafting import drafted, drafted_text, region_of, text_of, the


def _without(*lost: str) -> Draft:
    """The draft of the invented text that lacks some of its words."""
    text = text_of()
    for words in lost:
        assert words in text
        text = text.replace(words, "")
    return drafted_text(text)


def test_the_heading_and_the_closing_are_read_whole() -> None:
    """Nothing of them is a guess, in an ordinary text."""
    draft = drafted()
    assert draft.regulation.sure
    assert draft.regulation.guessed == frozenset()
    regulation = region_of(draft).regulation
    assert (regulation.number, regulation.year) == ("12", "2022")
    assert regulation.title == "Tata Hubungan Kerja Perangkat Daerah"
    assert regulation.enacted.date == "2022-04-04"
    assert regulation.promulgated.date == "2022-04-06"
    assert regulation.gazette == "Berita Daerah Kabupaten Telaga Biru Tahun 2022 Nomor 12"


@pytest.mark.parametrize(
    ("lost", "key"),
    [
        ("PROVINSI SELAT TIMUR\n", "province"),
        ("NOMOR 12 TAHUN 2022\nTENTANG\n", "number"),
        ("pada tanggal 6 April 2022\n", "promulgated"),
        ("pada tanggal 4 April 2022\n", "enacted"),
        ("BERITA DAERAH KABUPATEN TELAGA BIRU TAHUN 2022 NOMOR 12\n", "gazette"),
    ],
)
def test_what_the_text_lost_is_a_guess(lost: str, key: str) -> None:
    """The file is sound all the same, and says which value is made up."""
    draft = _without(lost)
    assert key in draft.regulation.guessed
    assert region_of(draft)


def test_it_is_never_promulgated_before_it_was_enacted() -> None:
    """A date that the text lacks is no earlier than the one that it has."""
    draft = _without("pada tanggal 6 April 2022\n")
    assert region_of(draft).regulation.promulgated.date == "2022-04-04"
    wrong = drafted_text(
        text_of().replace("pada tanggal 6 April 2022", "pada tanggal 6 Maret 2022")
    )
    assert "promulgated" in wrong.regulation.guessed
    assert region_of(wrong).regulation.promulgated.date == "2022-04-04"


def test_a_heading_that_swallowed_the_text_is_none() -> None:
    """Without *TENTANG* in its place whatever comes next would be the name of the region."""
    text = text_of().replace(
        "TELAGA BIRU\nNOMOR", "TELAGA BIRU " + "dan seterusnya " * 40 + "\nNOMOR"
    )
    draft = drafted_text(text)
    assert "place" in draft.regulation.guessed
    assert region_of(draft)


def test_a_regulation_revokes_what_its_article_names() -> None:
    """One that the article alone is about, sure; the provision is its basis."""
    draft = drafted(
        "Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Telaga Biru Nomor 4 Tahun "
        "2015 tentang Tata Kerja dicabut dan dinyatakan tidak berlaku."
    )
    [gone] = region_of(draft).regulation.revokes
    assert "Nomor 4 Tahun 2015" in gone.regulation
    assert [str(ref) for ref in gone.basis] == ["2"]


def test_headings_stand_before_their_articles() -> None:
    """With capitals as a title has them."""
    assert [(str(each["before"]), each["title"]) for each in the(drafted(), "headings")] == [
        ("1", "Ketentuan Umum"),
        ("2", "Hubungan Kerja"),
        ("9", "Ketentuan Penutup"),
    ]


def test_a_word_of_an_annex_s_title_is_no_short_form() -> None:
    """Which stands in capitals there, as its table does, and nowhere else."""
    annex = "LAMPIRAN I\nPEMBAGIAN BIDANG HUBUNGAN KERJA\n1. Bappeda\n2. RSUD\n"
    for title, told in (("BIDANG HUBUNGAN", "Bidang Hubungan"), ("RSUD", "RSUD")):
        text = text_of("RSUD dan Bappeda bermitra.").replace(
            "HUBUNGAN KERJA\nPasal", f"{title}\nPasal"
        )
        assert the(drafted_text(text + annex), "headings")[1]["title"] == told


def test_a_word_that_a_heading_has_twice_is_the_scans() -> None:
    """It is written once, as a guess."""
    draft = drafted_text(
        text_of().replace("HUBUNGAN KERJA\nPasal", "HUBUNGAN HUBUNGAN KERJA\nPasal")
    )
    heading = the(draft, "headings")[1]
    assert (heading["title"], heading.guessed) == ("Hubungan Kerja", frozenset(("title",)))


def test_a_heading_before_an_article_without_words_is_left_out() -> None:
    """No provision is there that it could stand before."""
    draft = drafted_text(text_of("Satu.", "").replace("Pasal 3\n", "BAB IIA\nKOSONG\nPasal 3\n"))
    assert "Kosong" not in [each["title"] for each in the(draft, "headings")]
    assert region_of(draft)
