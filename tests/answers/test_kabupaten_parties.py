"""The invented kabupaten: classes and their members, heads and their units, relations, mandates,
units.
"""

from __future__ import annotations

import pytest

from jalur.answers.card import card
from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.profile import profile
from jalur.answers.relations import relations
from jalur.answers.units import units
from jalur.reasoning.names import Ambiguous, resolve
from support.kabupaten import ask, cites, contoh, heard, party, path, rules, said


def test_a_proper_name_after_a_class_word_is_answered_by_its_class() -> None:
    """Distrik Sentani travels as every Distrik does, with the note that the name was not
    checked.
    """
    answer = ask("Distrik Sentani", "all")
    assert (answer.party.named, answer.party.kind, answer.status) == (
        False,
        "kecamatan",
        "explicit",
    )
    assert path(answer.routes[0].steps) == (
        "Distrik Sentani → Asisten Tata Praja dan Kemasyarakatan → Sekretaris Daerah → Bupati"
    )
    assert cites(answer.routes[0].steps[1].basis)[0] == "Pasal 8 ayat (1) huruf d"
    assert "mendesak-distrik" in rules(answer.routes)
    assert heard(answer.notes, "caution") == ["note.unnamed name=Distrik Sentani"]


def test_every_answer_about_a_proper_name_carries_the_note() -> None:
    """Paraf, relations, mandates and the profile say too that the name was not checked."""
    sentani = party("Distrik Sentani")
    for answer in (
        paraf(contoh(), sentani),
        relations(contoh(), party("Bupati"), sentani),
        mandates(contoh(), sentani),
        profile(contoh(), sentani),
    ):
        assert "note.unnamed name=Distrik Sentani" in heard(answer.notes, "caution")


def test_a_rule_for_the_unit_answers_for_its_head() -> None:
    """Asked for the Kepala Distrik, a rule for the Distrik answers, and the note has the text's
    word.
    """
    answer = ask("Kepala Distrik", "mendesak")
    assert "mendesak-distrik" in rules(answer.routes)
    notes = [
        note
        for note in answer.notes
        if said(note.text) == "note.head said=Distrik asked=Kepala Distrik"
    ]
    assert [cites(note.basis) for note in notes] == [["Pasal 12A", "Pasal 12A huruf a"]]


@pytest.mark.parametrize("asked", ["Nagari", "Nagari Koto Lama"])
def test_a_rule_for_the_head_answers_for_the_unit(asked: str) -> None:
    """Asked for the Nagari or one of them, a rule for the Wali Nagari answers with the note; asked
    for him, without.
    """
    answer = ask(asked, "pelaporan")
    assert path(answer.routes[0].steps) == f"{asked} → Kepala Distrik"
    assert f"note.head said=Wali Nagari asked={asked}" in heard(answer.notes, "caution")
    assert heard(ask("Wali Nagari", "pelaporan").notes, "caution") == []


def test_the_head_of_a_group_answers_for_the_group_and_the_reverse() -> None:
    """A duty of the heads of units is a duty of one unit, and the ways of the units are ways of
    their heads.
    """
    answer = mandates(contoh(), party("Dinas Kesehatan"))
    heads = [each for each in answer.mandates if each.by == ("kepala-perangkat-daerah",)]
    assert [mandate.act for mandate in heads] == [None, "delegate"]
    assert heard(answer.notes, "caution") == [
        "note.head said=Kepala Perangkat Daerah asked=Dinas Kesehatan"
    ]
    assert rules(ask("Kepala Perangkat Daerah").routes) == rules(ask("Perangkat Daerah").routes)


def test_sekretaris_and_sekretariat_stay_two_parties() -> None:
    """No head joins the two: what one may sign is no mandate of the other."""
    assert mandates(contoh(), party("Sekretaris Daerah")).status == "explicit"
    assert mandates(contoh(), party("Sekretariat Daerah")).status == "silent"
    assert isinstance(resolve(contoh(), "Daerah"), Ambiguous)


def test_a_relation_has_the_natures_of_its_rule_and_points_in_either_order() -> None:
    """The union of the natures is the same whichever party is named first; a point without an actor
    has none.
    """
    one, other = (
        relations(contoh(), party(a), party(b)) for a, b in (("Bupati", "DPRD"), ("DPRD", "Bupati"))
    )
    assert [relation.rule for relation in one.relations] == [
        relation.rule for relation in other.relations
    ]
    relation = one.relations[0]
    assert (one.status, relation.between, relation.natures) == (
        "explicit",
        ("Bupati", "DPRD"),
        ("kemitraan", "konsultatif"),
    )
    assert cites(relation.cited()) == [
        "Pasal 4 ayat (1)",
        "Pasal 4 ayat (2) huruf a",
        "Pasal 4 ayat (2) huruf b",
    ]
    assert [(point.rule.by, point.rule.force) for point in relation.points] == [
        (("bupati",), "wajib"),
        ((), None),
    ]


def test_relations_accumulate_the_most_specific_first() -> None:
    """The rule for the very unit and the Distrik stands before the one for all, and both hold."""
    answer = relations(contoh(), party("Distrik"), party("Dinas Kesehatan"))
    assert [relation.rule.id for relation in answer.relations] == [
        "kesehatan-distrik",
        "antar-perangkat-daerah",
    ]
    assert answer.relations[0].rule.condition == "saat terjadi wabah"


def test_a_relation_that_is_not_regulated_is_silent() -> None:
    """Two parties without a rule between them have no relation, and membership by our reading is
    inferred.
    """
    assert relations(contoh(), party("DPRD"), party("Nagari")).status == "silent"
    inferred = relations(contoh(), party("Satuan Polisi Pamong Praja"), party("Bupati"))
    assert (inferred.status, inferred.relations[0].status) == ("inferred", "inferred")


def test_mandates_keep_every_act_with_its_terms() -> None:
    """Signing in a name, standing in, delegating, and a plain duty each keep what the text says of
    them.
    """
    sign, stand, delegate, plain = (
        [each for each in mandates(contoh(), party(name)).mandates if each.status == "explicit"][-1]
        for name in (
            "Sekretaris Daerah",
            "Asisten Ekonomi dan Sarana",
            "Kepala Perangkat Daerah",
            "Wakil Bupati",
        )
    )
    assert (sign.kind, sign.act, sign.documents, sign.on_behalf_of, sign.force) == (
        *("authority", "sign", ("surat", "undangan"), "Bupati", "dapat"),
    )
    assert (stand.kind, stand.act, stand.stands_for, stand.appointed_by) == (
        *("task", "represent", "Sekretaris Daerah", "Bupati"),
    )
    assert (stand.when, stand.otherwise) == (
        "Sekretaris Daerah berhalangan",
        "Wakil Bupati menunjuk pejabat lain",
    )
    assert (delegate.act, delegate.stands_for, delegate.deadline) == (
        *("delegate", "Bagian Hukum; Bagian Umum", "paling lama tiga bulan"),
    )
    assert cites(delegate.basis) == ["Pasal 14 ayat (3)", "Pasal 14 ayat (3) huruf a"]
    assert (plain.kind, plain.act, plain.force, cites(plain.basis)) == (
        "duty",
        None,
        "wajib",
        ["Pasal 14 ayat (4)"],
    )


def test_a_point_of_a_relation_is_a_mandate_of_its_actor() -> None:
    """An obliging point is a duty with its deadline, an allowing one an authority with its
    condition.
    """
    duty, may = mandates(contoh(), party("Bupati")).mandates
    assert (duty.kind, duty.deadline, cites(duty.basis)) == (
        "duty",
        "setiap akhir tahun",
        ["Pasal 4 ayat (2) huruf a"],
    )
    assert (may.kind, may.when, cites(may.basis)) == (
        "authority",
        "bila diperlukan",
        ["Pasal 5 ayat (2) huruf b"],
    )
    assert [
        mandate.kind for mandate in mandates(contoh(), party("Bupati"), kind="duty").mandates
    ] == ["duty"]


def test_units_stand_under_the_asisten_that_the_text_assigns_them_to() -> None:
    """Each assigned unit appears once, in the order of the lists, with its row as basis."""
    found = units(contoh()).units
    assert [unit.party.id for unit in found] == [
        *("dinas-kesehatan", "satuan-polisi-pamong-praja", "bagian-hukum", "distrik"),
        *("dinas-pertanian-pangan", "badan-keuangan", "bagian-umum"),
        "staf-ahli",
    ]
    assert {cite for unit in found for cite in cites(unit.basis)} >= {"Pasal 8 ayat (1) huruf d"}
    under = units(contoh(), under=party("Asisten Ekonomi dan Sarana")).units
    assert [unit.party.name for unit in under] == [
        "Dinas Pertanian dan Pangan",
        "Badan Keuangan",
        "Bagian Umum",
    ]


def test_every_party_is_listed_where_that_was_asked() -> None:
    """With everyone, each party of the file appears once; what only a field places is inferred."""
    found = {unit.party.id: unit for unit in units(contoh(), everyone=True).units}
    assert set(found) == set(contoh().parties)
    youth, research = found["dinas-kepemudaan"], found["badan-riset"]
    assert (youth.status, cites(youth.basis)) == ("inferred", ["Pasal 9 ayat (1)"])
    assert (research.coordination, cites(research.basis)) == (None, ["Pasal 2"])
    assert [unit.party.id for unit in units(contoh(), kind="badan").units] == ["badan-keuangan"]


def test_the_card_names_the_annex_that_the_source_lacks() -> None:
    """The card has the legal bases, every oddity once, and the missing annex alone as missing."""
    found = card(contoh())
    assert [str(annex.ref) for annex in found.city.missing_annexes] == ["lampiran-II"]
    assert [provision.summary for provision in found.legal_bases] == [
        "Undang-Undang Nomor 23 Tahun 2014"
    ]
    told = heard(found.notes, "oddity")
    assert sorted(told) == sorted(oddity.text for oddity in contoh().oddities)
    assert told[0].startswith("Lampiran II disebut")


def test_a_profile_has_the_strongest_status_of_its_answers() -> None:
    """All about one party is as sure as its surest answer: here its seat in a forum. A paraf rule
    for whoever drafts is for the administration alone.
    """
    found = profile(contoh(), party("Polsek"))
    answers = (found.routes, found.paraf, found.relations, found.mandates)
    assert {answer.status for answer in answers} == {"silent"}
    assert {seat.status for seat in found.forum_seats} == {"explicit"}
    assert found.status == "explicit"
