"""Which party a typed name means, in the invented kabupaten, class by class of names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jalur.law.parties import Party
from jalur.reasoning.names import Ambiguous, Found, Unknown, resolve
from support.kabupaten import contoh

PARTIES = tuple(contoh().parties.values())


def candidates(typed: str) -> list[str]:
    """The names that the typed one may mean."""
    match resolve(contoh(), typed):
        case Found(party):
            return [party.name]
        case Ambiguous(several):
            return [party.name for party in several]
        case Unknown():
            return []


@pytest.mark.parametrize("each", PARTIES, ids=lambda each: each.id)
def test_every_party_is_found_by_its_id_and_its_name(each: Party) -> None:
    """Id and name mean the party itself, with or without the region's name behind them."""
    for typed in (each.id, each.name, f"  {each.name.upper()} ", f"{each.name} Kabupaten Contoh"):
        assert resolve(contoh(), typed) == Found(each)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        pytest.param("Asisten Perekonomian", ["Asisten Ekonomi dan Sarana"], id="alias"),
        pytest.param("dinas kesehatan & gizi", ["Dinas Kesehatan"], id="alias, folded"),
        pytest.param("Dinkes", ["Dinas Kesehatan"], id="abbreviation"),
        pytest.param("DISHUB", ["Dinas Perhubungan"], id="abbreviation, folded"),
        pytest.param("Satpol PP", ["Satuan Polisi Pamong Praja"], id="abbreviation of two words"),
        pytest.param("Sekda", ["Sekretaris Daerah"], id="abbreviation of an office"),
        pytest.param("Setda", ["Sekretariat Daerah"], id="abbreviation of its secretariat"),
        pytest.param("Kesehatan", ["Dinas Kesehatan"], id="whole word"),
        pytest.param(
            "pangan pertanian", ["Dinas Pertanian dan Pangan"], id="whole words in any order"
        ),
        pytest.param("polisi praja", ["Satuan Polisi Pamong Praja"], id="some whole words"),
        pytest.param("Hukum", ["Staf Ahli Bidang Hukum", "Bagian Hukum"], id="whole word of two"),
        pytest.param(
            "Dinas", [p.name for p in PARTIES if p.name.startswith("Dinas ")], id="class word"
        ),
        pytest.param("badan", ["Badan Keuangan", "Badan Riset"], id="class word, folded"),
        pytest.param("Bagian", ["Bagian"], id="class word that is a party"),
        pytest.param("Distrik", ["Distrik"], id="class word that is a party, of two names"),
        pytest.param("Camat", ["Distrik"], id="head of a class, whatever its word"),
        pytest.param("Wali", ["Wali Nagari"], id="word of a head"),
        pytest.param(
            "Bagian Hukum Sekretariat Daerah Kabupaten Contoh",
            ["Bagian Hukum"],
            id="trailing region",
        ),
        pytest.param("Seha", [], id="part of a word"),
        pytest.param("", [], id="nothing"),
        pytest.param("!?", [], id="no letter"),
    ],
)
def test_what_a_typed_name_means(typed: str, names: list[str]) -> None:
    """A name means all parties of the first class of names that has one."""
    assert candidates(typed) == names


@pytest.mark.parametrize(
    ("typed", "id", "kind", "of"),
    [
        ("Distrik Sentani", "distrik-sentani", "kecamatan", "Distrik"),
        ("distrik  sentani", "distrik-sentani", "kecamatan", "Distrik"),
        ("Nagari Koto Lama", "nagari-koto-lama", "nagari", "Nagari"),
        ("UPT Pasar", "upt-pasar", "upt", "Unit Pelaksana Teknis"),
    ],
)
def test_a_proper_name_after_a_class_word_is_of_the_class(
    typed: str, id: str, kind: str, of: str
) -> None:
    """Where a class is ruled, a name behind its class word is one of it, and unnamed."""
    found = resolve(contoh(), typed)
    assert isinstance(found, Found)
    assert (found.party.id, found.party.kind, found.party.named) == (id, kind, False)
    assert found.party.name == " ".join(typed.split())
    assert any(each.name == of and each.kind == kind for each in PARTIES)


@pytest.mark.parametrize(
    ("typed", "name", "note"),
    [
        ("Asisten II", "Asisten Ekonomi dan Sarana", "note.by-number"),
        ("asisten 1", "Asisten Tata Praja dan Kemasyarakatan", "note.by-number"),
        ("Kepala Dinas Kesehatan", "Dinas Kesehatan", "note.head-typed"),
        ("Kepala Distrik", "Kepala Distrik", None),
    ],
)
def test_a_reading_of_a_name_says_so(typed: str, name: str, note: str | None) -> None:
    """Asisten by number and units by their head have a note, names of the text none."""
    found = resolve(contoh(), typed)
    assert isinstance(found, Found)
    assert (found.party.name, found.notes[0].id if found.notes else None) == (name, note)


def test_a_spelling_that_two_parties_have_means_the_one_that_was_typed() -> None:
    """The alias of one may be, by another spelling, the name of another; neither opens the other,
    and a third spelling means both.
    """
    unit = Party(id="a", name="Dinas Olahraga", kind="dinas", basis=())
    other = Party(
        id="b", name="Dinas Lain", kind="dinas", basis=(), aliases={"Dinas Olah Raga": ()}
    )
    made = replace(contoh(), parties={party.id: party for party in (unit, other)})
    for typed, meant in (
        ("DINAS OLAHRAGA", Found(unit)),
        ("Dinas Olah Raga", Found(other)),
        ("dinas olah-raga Kabupaten Contoh", Found(other)),
        ("Dinas Keolahragaan", Ambiguous((unit, other))),
    ):
        assert resolve(made, typed) == meant, typed


def test_a_party_without_a_name_is_kept_apart_from_one_with_its_id() -> None:
    """The id of an unnamed party is made of its name, and is nobody else's."""
    other = replace(PARTIES[0], id="distrik-sentani", name="Balai")
    made = replace(contoh(), parties={**contoh().parties, other.id: other})
    found = resolve(made, "Distrik Sentani")
    assert isinstance(found, Found)
    assert (found.party.named, found.party.id) == (False, "distrik-sentani-")


@pytest.mark.parametrize("typed", ["", " ", "!!!", "42", "IV!" * 200, "\uff9e"])
def test_what_has_no_letter_is_no_name(typed: str) -> None:
    """Also where a file has a party with such a name."""
    nameless = replace(PARTIES[0], id="x", name="!!!")
    made = replace(contoh(), parties={nameless.id: nameless})
    assert resolve(made, typed) == Unknown(())


@pytest.mark.parametrize(
    "typed", ["Dinas Perikanan", "Badan Pangan Nusantara", "Bagian Kerja Sama"]
)
def test_a_name_of_a_kind_that_is_listed_by_name_is_unknown(typed: str) -> None:
    """A Dinas that the regulation does not name is not guessed into its class."""
    assert isinstance(resolve(contoh(), typed), Unknown)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Dinas Kesehatn", "Dinas Kesehatan"),
        ("Dinas Kepemudan", "Dinas Kepemudaan"),
        ("Sekretaris Derah", "Sekretaris Daerah"),
        ("Badan Riset dan Inovasi", "Badan Riset"),
    ],
)
def test_an_unknown_name_is_told_what_is_spelled_alike(typed: str, near: str) -> None:
    """A slip of spelling is refused, with the name that was probably meant."""
    outcome = resolve(contoh(), typed)
    assert isinstance(outcome, Unknown)
    assert near in outcome.near
    assert set(outcome.near) <= {party.name for party in PARTIES}


@settings(deadline=None)
@given(
    st.text()
    | st.lists(st.sampled_from(" ".join(each.name for each in PARTIES).split())).map(" ".join)
)
def test_any_text_has_an_outcome_and_several_are_several(typed: str) -> None:
    """Whatever is typed is found, ambiguous between two or more different parties, or unknown."""
    match resolve(contoh(), typed):
        case Found(party):
            assert party.name
        case Ambiguous(several):
            assert len({party.id for party in several}) == len(several) > 1
        case Unknown(near):
            assert len(near) <= 5


def test_an_abbreviation_that_stands_in_a_name_is_no_reading() -> None:
    """Who types what the text itself prints has typed the name, whatever else the unit does."""
    affairs = {"penanggulangan-bencana": "BPBD", "pemadam-kebakaran": "Damkar"}
    unit = Party(id="a", name="BPBD dan Damkar", kind="badan", basis=(), affairs=affairs)
    made = replace(contoh(), parties={unit.id: unit})
    assert resolve(made, "BPBD") == Found(unit)
