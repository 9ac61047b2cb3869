"""The invented kabupaten, from its provisions: what rests on an article, and the notes of its
oddities.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from jalur.answers.card import card
from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.profile import profile
from jalur.answers.provisions import HeadingEntry, cited, lettered_articles, provisions
from jalur.answers.relations import relations
from jalur.answers.units import units
from jalur.errors import UsageError
from jalur.law.citation import parse
from support.kabupaten import ask, contoh, heard, party

MIXED = (
    "Pasal 13 ayat (3) mencetak Sekretariat Daerah sebagai penanda tangan; Pasal 14 ayat (1) menyebut Sekretaris "
    "Daerah."
)
MISSPELT = "Pasal 7 mencetak Nageri; yang dimaksud Nagari dalam Pasal 1 angka 8."
CONTRADICTION = (
    "Pasal 9 ayat (2) memberi Biaya Kesehatan kepada satu Asisten, Pasal 8 ayat (1) memberi Dinas Kesehatan kepada "
    "Asisten lain."
)


def refs(typed: str) -> list[str]:
    """The provisions that an answer to ``jalur pasal`` shows."""
    ref = parse(typed, lettered_articles(contoh()))
    return [str(view.provision.ref) for view in provisions(contoh(), ref).provisions]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("14(3)", ["14(3)", "14(3)a"]),
        ("Pasal 7 ayat (2)", ["7(2)a", "7(2)b"]),
        ("12", ["12"]),
        ("12A", ["12A", "12Aa"]),
        ("pasal 12a", ["12A", "12Aa"]),
        ("11(1)", ["11(1)"]),
        ("Pasal 11 ayat (1) yang kedua", ["11(1)~2"]),
        ("menimbang", ["menimbang.a"]),
        ("lampiran-I[staf-ahli-hukum]", ["lampiran-I[staf-ahli-hukum]"]),
    ],
)
def test_a_reference_shows_the_provision_with_its_parts(typed: str, shown: list[str]) -> None:
    """What stands at or below the reference is shown; article 12A and a repeated number are
    provisions of their own.
    """
    assert refs(typed) == shown


@pytest.mark.parametrize(
    ("typed", "ref", "notes"),
    [
        ("7(2)A", "Pasal 7 ayat (2) huruf a", ["note.read-citation"]),
        ("7 ayat (2) huruf a", "Pasal 7 ayat (2) huruf a", []),
        ("ps. 7 (2) a", "Pasal 7 ayat (2) huruf a", ["note.read-citation"]),
        ("1(7)", "Pasal 1 angka 7", ["note.read-citation"]),
        ("12A", "Pasal 12A", []),
        ("menimbang a", "Menimbang huruf a", ["note.read-citation"]),
        ("lampiran 1", "Lampiran I", []),
        ("lampiran-II", "Lampiran II", []),
        ("11(1)", "Pasal 11 ayat (1)", ["note.number-again"]),
        ("Pasal 11 ayat (1) yang kedua", "Pasal 11 ayat (1) yang kedua", []),
    ],
)
def test_an_address_is_read_by_what_there_is(typed: str, ref: str, notes: list[str]) -> None:
    """What the text leaves open is said, and so is a number that the regulation has twice."""
    found, said = cited(contoh(), typed)
    assert (contoh().cite(found), [heard.text.id for heard in said]) == (ref, notes)


@pytest.mark.parametrize(
    ("typed", "error", "near"),
    [
        ("1 ayat (7)", "no-such-provision", "Pasal 1 angka 7"),
        ("Pasal 7 ayat (2) huruf z", "no-such-provision", "Pasal 7 ayat (2) huruf a"),
        ("12B", "no-such-provision", "Pasal 12"),
        ("lampiran 9", "no-such-provision", "Lampiran I"),
        ("7, 8", "bad-citation", None),
        ("7-8", "bad-citation", None),
        ("halo", "bad-citation", None),
    ],
)
def test_an_address_that_means_nothing_is_refused_with_what_is_near(
    typed: str, error: str, near: str | None
) -> None:
    """The provisions at or below the part that there is; never one in place of another."""
    with pytest.raises(UsageError) as refused:
        cited(contoh(), typed)
    assert refused.value.id == error
    assert refused.value.suggestions[:1] == ((near,) if near else ())


def test_an_address_of_two_provisions_is_refused_with_both() -> None:
    """Where Pasal 7 has an ayat (2a), ``7 ayat 2a`` may be that or huruf a of ayat (2)."""
    ref = parse("7(2a)")
    provision = replace(contoh().provisions[parse("7(1)")], ref=ref)
    made = replace(contoh(), provisions={**contoh().provisions, ref: provision})
    with pytest.raises(UsageError) as refused:
        cited(made, "7 ayat 2a")
    assert refused.value.id == "ambiguous-citation"
    assert refused.value.suggestions == ("Pasal 7 ayat (2) huruf a", "Pasal 7 ayat (2a)")


def test_a_row_of_an_annex_is_named_by_its_party() -> None:
    """A row can be asked for by the name it prints."""
    rows = {id: each.name for id, each in contoh().parties.items()}
    ref = parse("lampiran I baris staf ahli bidang hukum", rows=rows)
    view = provisions(contoh(), ref).provisions[0]
    assert contoh().cite(view.provision.ref) == "Lampiran I baris Staf Ahli Bidang Hukum"
    assert {(fact.kind, fact.id) for fact in view.facts} == {
        ("party", "staf-ahli-hukum"),
        ("adviser", "staf-ahli-hukum"),
    }


@pytest.mark.parametrize("typed", ["25", "lampiran", "lampiran-III", "12B", "8(9)"])
def test_a_provision_that_does_not_exist_is_refused(typed: str) -> None:
    """There is no answer from an article that the regulation does not have."""
    with pytest.raises(UsageError) as refused:
        provisions(contoh(), parse(typed))
    assert refused.value.id == "no-such-provision"


@pytest.mark.parametrize("typed", ["lampiran-II", "lampiran-II[dinas-pasar]"])
def test_an_annex_that_the_source_lacks_is_answered_by_what_refers_to_it(typed: str) -> None:
    """The regulation has the annex; that the source lacks it is said, not that there is none."""
    answer = provisions(contoh(), parse(typed))
    assert [str(cited.provision.ref) for cited in answer.provisions] == ["16(2)"]
    assert heard(answer.notes, "gap") == [
        "note.annex-not-in-source annex=Lampiran II subject=Bagan jalur surat"
    ]


@pytest.mark.parametrize(
    ("ref", "kinds"),
    [
        ("1.7", {"party", "members", "definition"}),
        ("3a", {"nature"}),
        ("4(2)a", {"point"}),
        ("7(1)", {"relation"}),
        ("8(1)a", {"party", "assignment"}),
        ("9(2)", {"field", "alias"}),
        ("12A", {"route"}),
        ("13(1)", {"paraf"}),
        ("14(3)a", {"mandate"}),
        ("15(3)", {"seat"}),
        ("16(2)", {"annex"}),
        ("17", {"revocation"}),
        ("18", set()),
    ],
)
def test_every_section_of_the_file_rests_on_its_provisions(ref: str, kinds: set[str]) -> None:
    """Each kind of fact is found from the provision that it cites."""
    views = provisions(contoh(), parse(ref, lettered_articles(contoh()))).provisions
    assert {fact.kind for fact in views[0].facts} == kinds


def test_the_outline_has_headings_and_articles_in_the_order_of_the_text() -> None:
    """Headings stand before the article they open, the larger first."""
    lines = [
        entry.heading.number if isinstance(entry, HeadingEntry) else str(entry.article)
        for entry in provisions(contoh()).outline
    ]
    assert lines[:9] == ["I", "1", "2", "II", "Kesatu", "3", "Kedua", "4", "5"]
    assert lines[-8:] == ["IV", "13", "14", "15", "V", "16", "17", "18"]
    assert lines.index("12A") == lines.index("12") + 1


def test_an_oddity_reaches_every_kind_of_answer_that_cites_it() -> None:
    """Route, paraf, relation, mandates, units, pasal and profile carry the note of a spot they
    cite.
    """
    region, health, head = contoh(), party("Dinas Kesehatan"), party("Kepala Distrik")
    assert heard(ask("Nagari", "pelaporan").notes, "oddity") == [
        "Nomor ayat (1) dipakai dua kali dalam Pasal 11."
    ]
    assert heard(paraf(region, health).notes, "oddity") == [MIXED]
    assert heard(relations(region, head, party("Nagari")).notes, "oddity") == [MISSPELT]
    assert heard(mandates(region, head).notes, "oddity") == [MISSPELT]
    assert heard(units(region).notes, "oddity") == [CONTRADICTION]
    assert heard(provisions(region, parse("13")).notes, "oddity") == [MIXED]
    assert set(heard(profile(region, head).notes, "oddity")) == {
        MISSPELT,
        MIXED,
        "Pasal 6 merujuk Pasal 25, padahal pasal terakhir adalah Pasal 18.",
    }
    assert len(heard(card(region).notes, "oddity")) == len(region.oddities)


def test_an_oddity_above_a_provision_reaches_what_is_below_it() -> None:
    """An oddity of a whole article stands at each of its parts."""
    views = provisions(contoh(), parse("7")).provisions
    assert [heard(view.notes, "oddity") for view in views] == [[MISSPELT]] * 4


def test_an_oddity_stays_away_from_answers_that_do_not_cite_it() -> None:
    """A spot below or beside the cited one brings no note."""
    assert heard(provisions(contoh(), parse("9(1)")).notes, "oddity") == []
    assert heard(ask("Badan Keuangan").notes, "oddity") == []
    assert heard(provisions(contoh(), parse("11(1)")).notes, "oddity") == []


def test_a_citation_in_a_note_brings_its_oddity_too() -> None:
    """The field that contradicts the list is cited by a note of the route, so the oddity of the
    field is told.
    """
    assert heard(ask("Dinas Kesehatan").notes, "oddity") == [CONTRADICTION]


@pytest.mark.parametrize("name", ["Badan Riset", "Dinas Kepemudaan"])
def test_a_profile_tells_the_oddity_of_the_place_that_names_the_party(name: str) -> None:
    """The spot that names a party may be odd, whether or not another one gives it an Asisten."""
    assert "Pasal 2 menyebut tiga unit, tetapi Pasal 8 tidak memuatnya." in heard(
        profile(contoh(), party(name)).notes, "oddity"
    )
