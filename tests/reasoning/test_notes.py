"""Notes of one answer: each told once, in the order in which they are read, and which are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jalur.law.citation import Basis, Citation, parse
from jalur.reasoning.concerns import Nearness, Question, Shown
from jalur.reasoning.notes import Note, oddity_notes, party_notes, shown, without_repetition
from jalur.text.messages import Message
from support.sweeps import invented

ONE, OTHER = parse("4(1)"), parse("5(2)")


def test_one_text_told_twice_keeps_both_provisions() -> None:
    """As near as it ever was, and as weighty; the order of telling changes only the citations."""
    far = Note("oddity", "Salah cetak.", (ONE,), Nearness.ASIDE, weight=3)
    near = Note("oddity", "Salah cetak.", (OTHER, ONE), Nearness.ASKED, weight=1)
    (told,) = without_repetition([far, near])
    assert told == Note("oddity", "Salah cetak.", (ONE, OTHER), Nearness.ASKED, weight=1)
    (told,) = without_repetition([near, far])
    assert told == Note("oddity", "Salah cetak.", (OTHER, ONE), Nearness.ASKED, weight=1)


def test_the_same_text_of_another_kind_is_another_note() -> None:
    """A gap is not an oddity of the same words."""
    kinds = [note.kind for note in without_repetition([Note("gap", "A."), Note("oddity", "A.")])]
    assert kinds == ["gap", "oddity"]


@pytest.mark.parametrize(("first", "second"), [(True, False), (False, True)])
def test_what_is_said_at_one_step_alone_is_a_note_as_well(first: bool, second: bool) -> None:
    """A page may leave out only what it says beside every step that the note is about."""
    notes = [Note("gap", "A.", (ONE,), said_there=first), Note("gap", "A.", said_there=second)]
    (told,) = without_repetition(notes)
    assert not told.said_there
    (told,) = without_repetition([replace(note, said_there=True) for note in notes])
    assert told.said_there


def test_what_keeps_from_misreading_is_read_first() -> None:
    """Cautions, then gaps, then oddities; the nearer first, and of equally near the weightier."""
    notes = [
        Note("oddity", "berat", (), Nearness.ASKED, weight=0),
        Note("oddity", "jauh", (), Nearness.PROVISION, weight=0),
        Note("oddity", "ringan", (), Nearness.ASKED, weight=2),
        Note("gap", "celah"),
        Note("caution", "awas"),
    ]
    read = [note.text for note in without_repetition(reversed(notes))]
    assert read == ["awas", "celah", "berat", "ringan", "jauh"]


def test_a_person_is_shown_what_concerns_and_is_not_said_elsewhere() -> None:
    """The first of them, up to so many; what a page says at a step only where it has no steps."""
    aside = Note("oddity", "lain", (), Nearness.ASIDE)
    there = Note("gap", "di langkahnya", said_there=True)
    notes = [Note("caution", "awas"), there, aside, Note("oddity", "akhir")]
    assert [note.text for note in shown(notes, None)] == ["awas", "di langkahnya", "akhir"]
    assert [note.text for note in shown(notes, None, said_there=True)] == ["awas", "akhir"]
    assert [note.text for note in shown(notes, 2)] == ["awas", "di langkahnya"]


def test_an_oddity_is_noted_where_its_provision_or_one_below_is_cited() -> None:
    """Not where only something above it or beside it is; each kind may be asked for alone."""
    region = invented("kab-cermin")

    def noted(*refs: str, only: str | None = None) -> list[str]:
        notes = oddity_notes(region, map(parse, refs), only=only)
        return [str(note.basis[0]) for note in notes]

    assert noted("2(3)a") == noted("2(3)") == ["2(3)"]
    assert noted("2(1)", "2") == []
    assert noted("10(3)", "2(3)a", only="missing-annex") == ["10(3)"]


def test_what_is_incomplete_at_a_told_step_is_said_there() -> None:
    """Only an oddity of that kind, at a step's very provision, and about nobody in particular."""
    region = invented("kab-cermin")
    of_the_unit, of_nobody = region.oddities
    cited = (of_the_unit.at, of_nobody.at)
    question = Question(asked=frozenset(of_the_unit.parties), shown=(Shown(cited),))

    def said_there(kind: str, told: Basis) -> list[Citation]:
        changed = tuple(replace(each, kind=kind) for each in region.oddities)
        notes = oddity_notes(replace(region, oddities=changed), cited, question, told=told)
        return [note.basis[0] for note in notes if note.said_there]

    assert said_there("incomplete", cited) == [of_nobody.at]
    assert said_there("incomplete", (of_the_unit.at,)) == []
    assert said_there("contradiction", cited) == []


def test_an_added_file_in_the_place_of_a_shipped_one_is_told_with_its_region() -> None:
    """Before all, as whatever the answer says is not what was shipped."""
    (told,) = party_notes(replace(invented("kab-gema"), replaces_shipped=True))
    assert told.kind == "caution"
    assert isinstance(told.text, Message)
    assert dict(told.text.args) == {"region": "Kabupaten Gema"}
