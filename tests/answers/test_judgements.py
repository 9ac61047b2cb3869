"""Where a provision names two parties and sets no rule between them, the file may say so."""

from __future__ import annotations

import json

from jalur.answers.provisions import provisions
from jalur.answers.relations import relations
from jalur.answers.routes import routes
from jalur.law.citation import parse
from jalur.reasoning.judgements import judgements_between
from support.commandline import Jalur
from support.kabupaten import contoh, heard, party
from support.regions import REGIONS

REASON = "reason=Keduanya hanya disebut dalam satu daftar."


def told(notes: object) -> list[str]:
    """The judgements among some notes."""
    return [each for each in heard(notes, "caution") if each.startswith("note.not-a-rule")]  # type: ignore[arg-type]


def test_silence_over_such_a_pair_shows_the_judgement() -> None:
    """In a relation and in a route to an office, in either order, also for a member."""
    for a, b in (("DPRD", "Nagari"), ("Nagari", "DPRD"), ("DPRD", "Nagari Sungai Dareh")):
        silent = relations(contoh(), party(a), party(b))
        assert silent.status == "silent"
        assert told(silent.notes) == [f"note.not-a-rule names=Nagari; DPRD {REASON}"]
    silent_route = routes(contoh(), party("Nagari"), "koordinasi", party("DPRD"))
    assert told(silent_route.notes) == [f"note.not-a-rule names=Nagari; DPRD {REASON}"]


def test_other_pairs_have_no_judgement() -> None:
    """Both must be meant, and a party is no pair with itself."""
    assert judgements_between(contoh(), party("DPRD"), party("Distrik")) == ()
    assert judgements_between(contoh(), party("DPRD"), party("DPRD")) == ()


def test_pasal_shows_it_at_its_provision_alone(jalur: Jalur) -> None:
    """Whoever reads the provision reads why it is no rule."""
    (cited,) = provisions(contoh(), parse("7(1)")).provisions
    assert told(cited.notes)
    assert not [each for each in provisions(contoh(), parse("7(3)")).provisions if told(each.notes)]
    ran = jalur(f"pasal kab-contoh 7(1) --data {REGIONS} -f json")
    notes = json.loads(ran.out)["provisions"][0]["notes"]
    assert any("Keduanya hanya disebut" in note["text"] for note in notes)
