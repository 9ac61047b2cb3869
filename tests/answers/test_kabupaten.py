"""An invented kabupaten goes in by data alone: its routes and paraf chains."""

from __future__ import annotations

import pytest

from jalur.answers.paraf import paraf
from support.kabupaten import ask, cites, contoh, heard, party, path, rules, said

READING = (
    "Pasal 11 ayat (1) menyebut Sekretaris Daerah sebagai penghimpun; urutannya adalah bacaan kami."
)


def test_its_own_words_are_in_the_citation_of_the_regulation() -> None:
    """Kind, place and number are those of the file, a leading zero included."""
    assert contoh().regulation.citation == "Peraturan Bupati Contoh Nomor 07 Tahun 2021"


def test_a_listed_unit_travels_through_its_own_asisten() -> None:
    """A rule for all becomes the way of one unit, and cites the list that names it."""
    answer = ask("Dinas Kesehatan")
    route = answer.routes[0]
    assert (answer.status, route.status, route.rule.force, route.rule.mode) == (
        "explicit",
        "explicit",
        "harus",
        "through",
    )
    assert path(route.steps) == (
        "Dinas Kesehatan → Asisten Tata Praja dan Kemasyarakatan → Sekretaris Daerah → Bupati"
    )
    assert [cites(step.basis) for step in route.steps] == [
        [],
        ["Pasal 8 ayat (1) huruf a", "Pasal 8 ayat (1)", "Pasal 10 ayat (1)"],
        ["Pasal 8 ayat (1)", "Pasal 10 ayat (1)"],
        ["Pasal 10 ayat (1)"],
    ]


def test_another_unit_has_another_asisten_and_another_list() -> None:
    """The same rule cites the other list for a unit of the other Asisten."""
    route = ask("Badan Keuangan").routes[0]
    assert (
        path(route.steps)
        == "Badan Keuangan → Asisten Ekonomi dan Sarana → Sekretaris Daerah → Bupati"
    )
    assert cites(route.basis) == ["Pasal 8 ayat (2)", "Pasal 10 ayat (1)"]


def test_the_regulation_may_be_silent_on_a_purpose() -> None:
    """A purpose without a rule is silent, and the answer names the purposes that are ruled."""
    answer = ask("Wali Nagari", "harmonisasi")
    assert (answer.status, answer.routes, answer.ruled) == ("silent", (), ("pelaporan",))


def test_to_keeps_the_ways_that_end_at_the_office() -> None:
    """Of two ways of coordination one ends at the Sekretaris Daerah; nobody's way ends at a party
    on the way.
    """
    assert rules(ask("Dinas Kesehatan", to="Sekretaris Daerah").routes) == ["koordinasi-umum"]
    assert rules(ask("Dinas Kesehatan", to="Bupati").routes) == ["koordinasi-terdaftar"]
    assert ask("Dinas Kesehatan", to="Asisten Tata Praja").status == "silent"


def test_membership_that_we_read_makes_the_way_inferred() -> None:
    """A member by our reading is told the reason; a rule that names it stays explicit."""
    answer = ask("Satuan Polisi Pamong Praja", "pelaporan")
    general, own = answer.routes[1], answer.routes[0]
    assert (own.rule.id, own.status, own.reason) == ("laporan-satuan", "explicit", None)
    assert general.status == "inferred"
    assert said(general.reason) == (
        "reason.cited"
        " reason=Pasal 1 angka 6 tidak menyebut Satuan; daftar Pasal 8 ayat (1) memuatnya."
        " basis=Pasal 8 ayat (1) huruf b"
    )


def test_an_inferred_step_weakens_its_way() -> None:
    """A step with a reason makes the whole way inferred; deadline and copies are kept."""
    route = ask("Dinas Pertanian dan Pangan", "pelaporan").routes[0]
    assert [step.status for step in route.steps] == ["explicit", "inferred", "explicit"]
    assert (route.status, said(route.steps[1].reason)) == ("inferred", READING)
    assert (route.rule.deadline, route.rule.copies_to) == (
        "paling lambat tanggal 10 setiap bulan",
        ("bagian-umum",),
    )


def test_a_specific_rule_stands_before_the_general_one_for_the_same_destination() -> None:
    """The report of Dinas Kesehatan to the Bupati has its own rule; the general one, of which the
    file says nothing otherwise, holds too.
    """
    assert rules(ask("Dinas Kesehatan", "pelaporan").routes) == [
        "laporan-kesehatan",
        "laporan-umum",
    ]
    assert rules(ask("Dinas Kesehatan", "pertanggungjawaban").routes) == ["laporan-umum"]


def test_a_specific_rule_to_another_destination_stands_beside_the_general_one() -> None:
    """The report of the Satuan to the Wakil Bupati leaves the one to the Bupati standing, the
    specific one first.
    """
    assert rules(ask("Satuan Polisi Pamong Praja", "pelaporan").routes) == [
        "laporan-satuan",
        "laporan-umum",
    ]


def test_equal_rules_that_differ_are_both_shown_with_a_note() -> None:
    """Two rules for the same class, purpose and destination both stand, and the note says so."""
    answer = ask("Bagian Hukum", "konsultasi")
    assert rules(answer.routes) == ["konsultasi-bagian-lewat-asisten", "konsultasi-bagian-langsung"]
    assert heard(answer.notes, "caution") == [
        "note.equal-rules subjects=konsultasi rules=Pasal 10 ayat (3): Asisten Tata Praja dan"
        " Kemasyarakatan → Sekretaris Daerah; Pasal 10 ayat (4): Sekretaris Daerah"
    ]
    assert heard(ask("Bagian Hukum").notes, "caution") == []


def test_a_field_infers_the_asisten_of_a_unit_that_no_list_names() -> None:
    """One field that fits gives an inferred Asisten with the words of the field."""
    route = ask("Dinas Kepemudaan").routes[0]
    assert (
        path(route.steps)
        == "Dinas Kepemudaan → Asisten Tata Praja dan Kemasyarakatan → Sekretaris Daerah"
    )
    assert (route.status, said(route.reason)) == ("inferred", "reason.field fields=“Pemuda”")
    assert cites(route.steps[1].basis) == ["Pasal 9 ayat (1)", "Pasal 10 ayat (2)"]


@pytest.mark.parametrize(
    ("unit", "reason"),
    [("Dinas Perhubungan", "reason.several-fields"), ("Badan Riset", "reason.no-field")],
)
def test_an_asisten_that_cannot_be_determined_stays_open(unit: str, reason: str) -> None:
    """Where two fields fit, or none, the step keeps the text's words, lists who it may be, and a
    gap says why.
    """
    answer = ask(unit)
    step = answer.routes[0].steps[1]
    assert (step.offices, step.undetermined, said(step.reason)) == (
        ("Asisten terkait",),
        True,
        reason,
    )
    assert step.candidates == (
        "Asisten Tata Praja dan Kemasyarakatan",
        "Asisten Ekonomi dan Sarana",
    )
    assert heard(answer.notes, "gap") == [reason]


def test_a_field_beside_a_list_is_a_note() -> None:
    """The list decides; the field of the other Asisten is told with its article."""
    answer = ask("Dinas Kesehatan")
    notes = [note for note in answer.notes if note.kind == "caution"]
    assert [said(note.text) for note in notes] == [
        "note.other-coordinator name=Asisten Ekonomi dan Sarana fields=“Biaya Kesehatan”"
    ]
    assert cites(notes[0].basis) == ["Pasal 9 ayat (2)"]


def test_an_office_that_the_text_leaves_open_keeps_its_words() -> None:
    """An undetermined step has the text's words and its candidates, and the way stays explicit."""
    route = ask("Unit Pelaksana Teknis", "pelaporan").routes[0]
    assert path(route.steps) == "Unit Pelaksana Teknis → Dinas atau Badan induk"
    assert (route.steps[1].undetermined, route.steps[1].candidates) == (
        True,
        ("Dinas Kesehatan", "Badan Keuangan"),
    )
    assert route.end() == frozenset()


def test_modes_and_alternatives_are_kept() -> None:
    """Direct to one of two offices; act first and tell later without an end, citing a lettered
    article.
    """
    afterwards, direct = ask("Distrik", "mendesak").routes
    assert (direct.rule.mode, direct.steps[1].offices, direct.steps[1].pick) == (
        "direct",
        ("Bupati", "Wakil Bupati"),
        "any",
    )
    assert (afterwards.rule.mode, afterwards.rule.end_stated, path(afterwards.steps)) == (
        "afterwards",
        False,
        "Distrik",
    )
    assert cites(afterwards.steps[0].basis) == ["Pasal 12A", "Pasal 12A huruf a"]


def test_a_paraf_chain_in_the_stated_order() -> None:
    """The general chain names the Asisten of the drafter and cites the drafter's row."""
    chain = paraf(contoh(), party("Badan Keuangan")).chains[0]
    assert (chain.rule.id, chain.rule.order, chain.rule.force) == ("naskah-umum", "stated", "harus")
    assert path(chain.initials) == "Asisten Ekonomi dan Sarana → Sekretaris Daerah"
    assert cites(chain.initials[0].basis) == ["Pasal 8 ayat (2) huruf b", "Pasal 13 ayat (1)"]
    assert chain.signers == ("Bupati", "Wakil Bupati")


def test_a_specific_chain_stands_before_the_general_ones_for_the_same_document() -> None:
    """Dinas Kesehatan has its own chain for the same signers; that of its class holds too, and that
    of whoever drafts for other signers.
    """
    chains = paraf(contoh(), party("Dinas Kesehatan"), document="naskah-dinas").chains
    assert [chain.rule.id for chain in chains] == [
        "naskah-kesehatan",
        "naskah-umum",
        "naskah-sekretariat",
    ]


def test_one_adviser_is_named_and_two_stay_open() -> None:
    """The Staf Ahli of the annex is named where there is one; where there are two, the text does
    not choose.
    """
    drafted = [
        paraf(contoh(), party(unit), document="telaahan")
        for unit in ("Bagian Hukum", "Bagian Umum")
    ]
    one, two = (
        next(chain for chain in answer.chains if chain.rule.id == "telaahan") for answer in drafted
    )
    assert path(one.initials) == "Staf Ahli Bidang Hukum → Sekretaris Daerah"
    assert "Lampiran I baris Staf Ahli Bidang Hukum" in cites(one.initials[0].basis)
    step = two.initials[0]
    assert (step.offices, step.undetermined) == (("Staf Ahli terkait",), True)
    assert step.candidates == ("Staf Ahli Bidang Ekonomi", "Staf Ahli Bidang Prasarana")
    assert heard(drafted[1].notes, "gap") == [
        "reason.several-advisers count=2 beside=Asisten Ekonomi dan Sarana"
    ]


def test_a_signer_whose_name_the_text_mixes_is_inferred_by_the_oddity() -> None:
    """The text prints the Sekretariat Daerah; asked for the Sekretaris Daerah, the chain is our
    reading of it.
    """
    answer = paraf(contoh(), signer=party("Sekretaris Daerah"))
    assert [(chain.rule.id, chain.status) for chain in answer.chains] == [
        ("naskah-sekretariat", "inferred")
    ]
    assert said(answer.chains[0].reason) == (
        "reason.mixed-names printed=Sekretariat Daerah other=Sekretaris Daerah at=Pasal 13 ayat (3)"
    )
    assert paraf(contoh(), signer=party("Sekretariat Daerah")).status == "explicit"


def test_a_narrower_document_is_answered_by_the_wider_rule_as_inferred() -> None:
    """An undangan is read as a case of naskah dinas, through two steps of the list of documents."""
    answer = paraf(contoh(), party("Distrik"), document="undangan")
    assert answer.status == "inferred"
    assert (
        said(answer.chains[0].reason)
        == "reason.wider-document document=undangan wider=naskah-dinas"
    )
