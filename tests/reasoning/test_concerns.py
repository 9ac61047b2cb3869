"""Which remarks on the text concern a question, and in which order they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from jalur.answers.paraf import paraf
from jalur.answers.profile import profile
from jalur.answers.relations import relations
from jalur.answers.routes import routes
from jalur.answers.units import units
from jalur.law.citation import Basis, parse
from jalur.law.oddities import Oddity
from jalur.law.region import Region
from jalur.reasoning.concerns import Nearness, Question, Shown, nearness
from jalur.reasoning.membership import memberships, nearest
from jalur.reasoning.notes import Note, oddity_notes, shown, without_repetition
from jalur.reasoning.questions import question_about
from support.kabupaten import contoh, party


def oddity(
    at: str,
    kind: str = "incomplete",
    text: str = "Ada yang ganjil.",
    parties: Iterable[str] = (),
    affairs: Iterable[str] = (),
    fields: Iterable[str] = (),
    purposes: Iterable[str] = (),
) -> Oddity:
    """An oddity of the invented kabupaten that nobody has seen."""
    return Oddity(
        at=parse(at),
        kind=kind,
        text=text,
        printed=None,
        parties=tuple(parties),
        affairs=tuple(affairs),
        fields=tuple(fields),
        purposes=tuple(purposes),
    )


def odd(*oddities: Oddity) -> Region:
    """The kabupaten with these oddities alone."""
    return replace(contoh(), oddities=oddities)


def cited(*refs: str) -> Basis:
    """Provisions that an answer rests on."""
    return tuple(parse(ref) for ref in refs)


def near(spot: Oddity, asked: str, *shown: Shown) -> Nearness:
    """How near the oddity is to a question about one party."""
    return nearness(contoh(), spot, question_about(contoh(), (party(asked),), shown))


@pytest.mark.parametrize(
    ("spot", "expected"),
    [
        pytest.param(oddity("8(1)", parties=["dinas-kesehatan"]), Nearness.ASKED, id="itself"),
        pytest.param(oddity("8(1)", affairs=["kesehatan"]), Nearness.SUBJECT, id="affair"),
        pytest.param(oddity("8(1)", fields=["Biaya Kesehatan"]), Nearness.SUBJECT, id="field"),
        pytest.param(oddity("8(1)", parties=["perangkat-daerah"]), Nearness.CLASS, id="class"),
        pytest.param(oddity("8", parties=["asisten-tata-praja"]), Nearness.CLASS, id="its Asisten"),
        pytest.param(oddity("10", parties=["sekretaris-daerah"]), Nearness.OFFICE, id="office"),
        pytest.param(oddity("10(1)"), Nearness.PROVISION, id="the provision itself"),
        pytest.param(oddity("8(1)"), Nearness.ASIDE, id="above a provision"),
        pytest.param(oddity("10(1)", affairs=["keuangan"]), Nearness.ASIDE, id="another affair"),
        pytest.param(oddity("10(1)", fields=["Angkutan"]), Nearness.ASIDE, id="another field"),
        pytest.param(oddity("10(1)", parties=["bagian-umum"]), Nearness.ASIDE, id="another party"),
        pytest.param(oddity("10(1)", "misspelt"), Nearness.ASIDE, id="a misspelling"),
        pytest.param(
            oddity("10(1)", "misspelt", parties=["dinas-kesehatan"]),
            Nearness.ASKED,
            id="a misspelling of the party",
        ),
    ],
)
def test_how_near_an_oddity_is_to_a_question(spot: Oddity, expected: Nearness) -> None:
    """What it touches decides, the nearest first; without keys the very provision does."""
    step = Shown(cited("8(1)a", "10(1)"), ("sekretaris-daerah",))
    assert near(spot, "Dinas Kesehatan", step) == expected


def test_an_oddity_at_the_row_of_a_list_touches_the_party_of_the_row() -> None:
    """It is the row of one unit, and of no other that the answer cites as well."""
    row = oddity("8(1)a")
    both = Shown(cited("8(1)a", "8(1)d"))
    assert near(row, "Dinas Kesehatan", both) == Nearness.ASKED
    assert near(row, "Distrik", both) == Nearness.ASIDE
    adviser = oddity("lampiran-I[staf-ahli-hukum]")
    beside = Shown(cited("lampiran-I[staf-ahli-hukum]"), ("staf-ahli-hukum",))
    assert near(adviser, "Dinas Kesehatan", beside) == Nearness.OFFICE


def test_the_head_is_asked_about_with_its_unit() -> None:
    """An oddity about the head touches the unit, and the reverse."""
    assert near(oddity("7", parties=["kepala-distrik"]), "Distrik") == Nearness.ASKED
    assert near(oddity("7", parties=["distrik"]), "Kepala Distrik") == Nearness.ASKED
    assert near(oddity("7", affairs=["kewilayahan"]), "Kepala Distrik") == Nearness.SUBJECT


def test_a_coordinator_is_asked_about_with_his_fields() -> None:
    """Whatever is odd about a field of his concerns him, though no affair goes with the field."""
    assert near(oddity("9", fields=["Kemitraan"]), "Asisten Ekonomi") == Nearness.SUBJECT
    assert near(oddity("9", fields=["Kemitraan"]), "Asisten Tata Praja") == Nearness.ASIDE
    assert near(oddity("9", affairs=["keuangan"]), "Asisten Ekonomi") == Nearness.SUBJECT


def test_an_oddity_about_a_purpose_concerns_routes_for_it_alone() -> None:
    """Routes for others are not touched, whomever it names; what asks for no route is."""
    urgent = oddity("12", text="Mendesak.", parties=["dinas-kesehatan"], purposes=["mendesak"])
    consulting = oddity("8(1)", purposes=["konsultasi"])
    region, health = contoh(), (party("Dinas Kesehatan"),)
    step = Shown(cited("8(1)", "12"))

    def touched(spot: Oddity, *purposes: str) -> Nearness:
        return nearness(region, spot, question_about(region, health, [step], purposes))

    assert touched(urgent, "mendesak", "koordinasi") == Nearness.ASKED
    assert touched(urgent, "koordinasi") == Nearness.ASIDE
    assert touched(urgent) == Nearness.ASKED
    assert touched(consulting, "konsultasi") == Nearness.PROVISION
    assert touched(consulting, "koordinasi") == Nearness.ASIDE
    told_of = odd(urgent)
    assert told(routes(told_of, health[0], "mendesak").notes) == ["Mendesak."]
    assert told(routes(told_of, health[0]).notes) == []


def test_an_office_counts_only_where_its_own_step_rests_on_the_oddity() -> None:
    """Another step of the same answer may show the office: that is not the same word."""
    spot = oddity("10", parties=["sekretaris-daerah"])
    here = Shown(cited("10(1)"), ("sekretaris-daerah",))
    elsewhere = Shown(cited("11(1)"), ("sekretaris-daerah",))
    assert near(spot, "Dinas Kesehatan", here) == Nearness.OFFICE
    assert near(spot, "Dinas Kesehatan", Shown(cited("10(1)")), elsewhere) == Nearness.ASIDE


def test_a_question_about_nobody_in_particular_is_not_narrowed() -> None:
    """Every rule of a regulation: its own provision is enough."""
    spot = oddity("13(1)", parties=["bagian-umum"])
    question = Question(shown=(Shown(cited("13(1)")),))
    assert nearness(contoh(), spot, question) == Nearness.PROVISION
    assert nearness(contoh(), spot, Question()) == Nearness.ASIDE


def test_each_kind_of_answer_asks_about_what_it_shows() -> None:
    """Route, paraf, relation, units and profile each hand over the party and their offices."""
    region = odd(
        oddity("8(1)", text="Asisten.", parties=["asisten-tata-praja"]),
        oddity("13(2)", text="Sekda.", parties=["sekretaris-daerah"]),
        oddity("13", text="Bupati.", parties=["bupati"]),
        oddity("12", text="Wakil.", parties=["wakil-bupati"]),
        oddity("12", text="Umum.", parties=["bagian-umum"]),
        oddity("7", text="Nagari.", parties=["nagari"]),
    )
    health, district = party("Dinas Kesehatan"), party("Distrik")
    assert told(routes(region, health).notes) == ["Asisten."]
    assert told(routes(region, health, "mendesak").notes) == ["Wakil."]
    assert told(paraf(region, health).notes) == ["Asisten.", "Sekda.", "Bupati."]
    assert told(relations(region, district).notes) == ["Nagari."]
    assert told(units(region).notes) == ["Asisten."]
    whole = told(profile(region, health).notes)
    assert set(whole) == {"Asisten.", "Sekda.", "Bupati.", "Wakil."}


def told(notes: Iterable[Note]) -> list[str]:
    """The oddities that concern the question."""
    return [str(note.text) for note in notes if note.kind == "oddity" and note.concerns]


def test_a_mixed_name_below_a_cited_provision_is_noted() -> None:
    """A rule rests on the whole of 13, the two names are mixed in its third ayat, and by that the
    rule answers for the other: the note must not be missing.
    """
    region = odd(
        oddity("13(3)", "mixed-names", parties=["sekretariat-daerah", "sekretaris-daerah"])
    )
    secretary = party("Sekretaris Daerah")
    question = question_about(region, (secretary,), [Shown(cited("13"))])
    via = nearest(region, memberships(region, secretary), ["sekretariat-daerah"], cited("13"))
    assert via is not None
    assert via.status == "inferred"
    (note,) = oddity_notes(region, cited("13"), question)
    assert note.nearness == Nearness.ASKED
    others = question_about(region, (party("Dinas Kesehatan"),), [Shown(cited("13"))])
    assert oddity_notes(region, cited("13"), others) == ()


def test_only_a_name_joins_the_parties_of_an_oddity() -> None:
    """Of any other kind ``parties`` says whom it touches: nobody is answered for by it."""
    region = odd(
        oddity("13(3)", "contradiction", parties=["sekretariat-daerah", "sekretaris-daerah"])
    )
    reached = memberships(region, party("Sekretaris Daerah"))
    assert nearest(region, reached, ["sekretariat-daerah"], cited("13(3)")) is None
    question = question_about(region, (party("Sekretaris Daerah"),), [Shown(cited("13"))])
    assert oddity_notes(region, cited("13"), question) == ()


def test_cautions_come_first_then_gaps_then_oddities_the_nearest_first() -> None:
    """So that what is cut is what matters least; a text that is told twice is as near as ever."""
    notes = [
        Note("oddity", "far", cited("1"), Nearness.ASIDE),
        Note("oddity", "provision", cited("2"), Nearness.PROVISION),
        Note("gap", "gap"),
        Note("oddity", "asked", cited("3"), Nearness.ASKED),
        Note("caution", "caution"),
        Note("oddity", "far", cited("4"), Nearness.OFFICE),
    ]
    ordered = without_repetition(notes)
    assert [note.text for note in ordered] == ["caution", "gap", "asked", "far", "provision"]
    assert ordered[3].basis == cited("1", "4")
    assert [note.text for note in shown(ordered, 2)] == ["caution", "gap"]


def test_of_equally_near_oddities_the_weightiest_comes_first() -> None:
    """By the order of the kinds; the order of the text parts those of one kind."""
    region = odd(
        oddity("10(1)", "misnamed", "name"),
        oddity("10(1)", "incomplete", "first gap"),
        oddity("10(1)", "incomplete", "second gap"),
        oddity("10(1)", "contradiction", "contradiction"),
    )
    notes = routes(region, party("Dinas Kesehatan")).notes
    told_first = [note.text for note in notes if note.kind == "oddity"]
    assert told_first == ["contradiction", "first gap", "second gap", "name"]


def test_of_a_relation_the_other_side_is_an_office_of_the_answer() -> None:
    """Who stands beside the asked one on its own side of a list is not spoken of."""
    region = odd(
        oddity("7(3)", text="other side", parties=["distrik"]),
        oddity("7(3)", text="same side", parties=["satuan-polisi-pamong-praja"]),
    )
    assert told(relations(region, party("Dinas Kesehatan")).notes) == ["other side"]


def test_what_does_not_concern_the_question_is_not_shown() -> None:
    """However much room there is."""
    notes = [Note("oddity", "near"), Note("oddity", "far", (), Nearness.ASIDE)]
    assert [note.text for note in shown(notes, None)] == ["near"]
