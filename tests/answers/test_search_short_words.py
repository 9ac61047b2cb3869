"""What is written short is looked for as what it means, and no word as an accident of letters."""

from __future__ import annotations

import pytest

from jalur.answers.search import Place, SearchAnswer, search
from jalur.text.messages import Message
from support.regions import city
from support.sweeps import invented


def asked(words: str, *ids: str) -> SearchAnswer:
    """The answer to ``words`` in these cities."""
    return search([city(id) for id in ids], words)


def places(words: str, id: str) -> dict[str, Place]:
    """The provisions of a city that have the words, and where they have them."""
    return {str(hit.ref): hit.place for hit in asked(words, id).hits if not hit.party}


@pytest.mark.parametrize(
    ("words", "id", "ref"),
    [
        ("UU 23 Tahun 2014", "kendari", "mengingat.4"),
        ("ASN", "kendari", "mengingat.3"),
        ("PNS", "kendari", "mengingat.7"),
        ("SOP", "banjar", "17(2)"),
        ("LKPJ", "banjar", "19(2)b"),
        ("Perda", "banjar", "19(2)a"),
        ("Perwali", "bengkulu", "judul"),
        ("Perwali", "banjar", "24"),
        ("Permendagri", "banjar", "mengingat.6"),
        ("Anggaran Pendapatan dan Belanja Daerah", "kendari", "13(3)b"),
    ],
)
def test_a_word_and_what_it_is_short_for_find_one_another(words: str, id: str, ref: str) -> None:
    """An official types what is short, and the text has it long, or the reverse; a note says so."""
    assert ref in places(words, id)
    assert "note.expanded" in [note.text.id for note in asked(words, id).notes]  # type: ignore[union-attr]


def test_two_common_words_mean_it_only_one_behind_the_other() -> None:
    """Pasal 2 of Banjar has *peraturan* and *daerah* apart, and no Perda."""
    assert places("Perda", "bukittinggi").keys() < places("peraturan daerah", "bukittinggi").keys()
    assert "2" not in places("Perda", "banjar")
    assert "2" in places("peraturan daerah", "banjar")
    assert not asked("peraturan daerah", "banjar").notes


@pytest.mark.parametrize("words", ["ASN", "uda", "014"])
def test_a_short_word_is_no_accident_of_letters(words: str) -> None:
    """*tugasnya* has no ASN in it: where a short word is a part, it is the beginning."""
    assert not any(place.name.startswith("PART") for place in places(words, "kendari").values())


@pytest.mark.parametrize(
    ("words", "right", "wrong"),
    [
        ("kerjasama", "17(2)", ["9(1)a", "9(2)", "13(2)e"]),
        ("kerja sama", "4b", ["9(1)a", "9(2)", "13(2)e"]),
        ("Bagian", "1.15", ["1.10", "6(1)", "14a", "16(1)"]),
    ],
)
def test_another_spelling_is_no_accident_of_letters(
    words: str, right: str, wrong: list[str]
) -> None:
    """*kerja* and *bersama* apart are no *kerja sama*; *bagi* is no Bagian, which is written Bag."""
    found = places(words, "banjar")
    assert right in found
    assert found.keys().isdisjoint(wrong)


def test_the_beginning_of_a_word_may_be_short() -> None:
    """Who types three letters means what begins so."""
    assert {hit.place for hit in asked("kes", "kendari").hits} >= {Place.PART_OF_NAME}


@pytest.mark.parametrize(
    "words", ["Kepala Dinas Kesehatan", "Kadis Kesehatan", "Kadinkes", "ka Dinkes"]
)
def test_a_head_is_found_by_the_unit(words: str) -> None:
    """No text writes the head of a unit so; every other command knows whom it means."""
    named = {hit.party.id for hit in asked(words, "banjar", "kendari").hits if hit.party}
    assert named == {"dinas-kesehatan"}
    assert not asked(words.replace("kes", "abc").replace("Kes", "Abc"), "kendari").hits


def test_a_head_of_a_class_stays_a_word() -> None:
    """Kepala Dinas is whatever the text calls so, and not each Dinas."""
    assert {hit.place for hit in asked("Kadis", "bengkulu").hits} <= {Place.NAME, Place.SUMMARY}
    assert "7.1" not in places("Kadis", "bengkulu")


@pytest.mark.parametrize("words", ["RKPD", "blockchain", "paspor", "Plt"])
def test_what_a_text_lacks_is_not_found_by_its_parts(words: str) -> None:
    """An honest no is not made a yes by common words that stand together by chance."""
    assert not asked(words, "banjar", "kendari").hits


@pytest.mark.parametrize(
    ("words", "refs"),
    [("kelurahan", ["mengingat.11"]), ("kecamatan", ["mengingat.11"]), ("desa", ["14.32"])],
)
def test_a_long_word_is_not_looked_for_as_what_is_short_for_it(words: str, refs: list[str]) -> None:
    """*Kelautan* has no Kelurahan and *kecil* no Kecamatan; *mendesak* has no *desa*."""
    assert list(places(words, "bengkulu")) == refs
    parties = [hit.party.name for hit in asked(words, "bengkulu").hits if hit.party]
    assert [name.casefold() for name in parties] in ([], [words])


def test_a_stem_of_four_letters_is_found_between_what_stands_around_it() -> None:
    """*Izin* is the stem of *perizinan*, in names, summaries and the text."""
    assert {"21(2)c.4", "lampiran"} <= places("izin", "bengkulu").keys()


@pytest.mark.parametrize(
    ("words", "as_printed", "id"),
    [
        ("hierarki", "hirarki", "bengkulu"),
        ("hirarki", "hierarki", "banjar"),
        ("perijinan", "perizinan", "tarakan"),
        ("ijin", "izin", "tarakan"),
    ],
)
def test_one_word_is_found_by_its_two_spellings(words: str, as_printed: str, id: str) -> None:
    """A text may have the spelling that nobody types any more."""
    assert places(words, id) == places(as_printed, id) != {}


def test_the_longest_words_for_what_is_short_are_one_phrase() -> None:
    """However short the names of the region are."""
    words = "rancangan anggaran pendapatan dan belanja daerah"
    (note,) = (each.text for each in search([invented("kab-gema")], words).notes[:1])
    assert isinstance(note, Message)
    assert dict(note.args) == {"word": words, "names": "RAPBD"}
