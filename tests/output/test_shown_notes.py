"""How many remarks on the text a person is shown beside an answer, and how to have the others."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from jalur.answers.card import card
from jalur.answers.profile import profile
from jalur.answers.routes import ALL, DEFAULT_PURPOSE, routes
from jalur.answers.units import units
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.output.views import card as card_view
from jalur.output.views import profile as profile_view
from jalur.output.views import route as route_view
from jalur.output.views import units as units_view
from jalur.reasoning.notes import Note, shown
from support.commandline import Jalur
from support.diffs import SHIPPED
from support.regions import city

pytestmark = pytest.mark.slow

ASK = "route tarakan Kelurahan"
"""Five oddities stand where this is cited, three of them about it."""
FURTHER = "2 further remarks on these provisions: --notes all"


def everyone() -> Iterator[tuple[Region, Party]]:
    """Every party of every city."""
    for id in SHIPPED:
        for party in city(id).parties.values():
            yield city(id), party


@pytest.mark.parametrize(
    ("purpose", "average"), [(DEFAULT_PURPOSE, 0.7), (ALL, 1.3)], ids=["koordinasi", "all"]
)
def test_a_route_has_few_notes(purpose: str, average: float) -> None:
    """On average over every party, and never more than four."""
    view, counts = route_view.VIEW, []
    for region, party in everyone():
        notes = routes(region, party, purpose).notes
        counts.append(len(shown(notes, view.most_notes, view.says_there)))
    assert max(counts) <= 4
    assert sum(counts) / len(counts) <= average


def test_what_is_said_of_a_route_or_step_stands_beside_it(jalur: Jalur) -> None:
    """On a page: the text's own word, why an office is open, which of several; and not again
    below, nor counted. Where there is no such place, and where all are asked for, below.
    """
    for ask, there in (
        ("route banjar 'Dinas Kesehatan'", "The text says “Kepala Perangkat Daerah”"),
        ("route bukittinggi Dinas", "the Asisten cannot be determined"),
        ("paraf tarakan Badan", "the Asisten cannot be determined"),
    ):
        page = jalur(f"{ask} -f table --lang en").out
        assert page.count(there) == 1, ask
        assert there in jalur(f"{ask} -f tsv --lang en").err, ask
        assert jalur(f"{ask} -f table --notes all --lang en").out.count(there) > 1, ask
    page = jalur("route kendari Kecamatan -p mendesak -f table --lang en").out
    assert "(all or one of them, the text does not say)" in " ".join(page.split())
    assert "Garis miring" not in page
    assert "Garis miring" in jalur("route kendari Kecamatan -p mendesak -f tsv").err


def test_units_and_show_have_at_most_three_notes() -> None:
    """A list of units, each of its units, a card, and the profile of every party."""
    for id in SHIPPED:
        whole, about = units(city(id), everyone=True), card(city(id))
        assert len(shown(whole.notes, units_view.VIEW.most_notes)) <= 3
        assert len(shown(about.notes, card_view.VIEW.most_notes)) <= 3
        for unit in units(city(id)).units:
            assert sum(note.concerns for note in unit.notes) <= 3, unit.party.id
    for region, party in everyone():
        notes = profile(region, party).notes
        assert len(shown(notes, profile_view.VIEW.most_notes)) <= 3


def test_no_caution_about_the_name_is_cut() -> None:
    """That the name was not checked stands before all other notes, so that it is always shown."""
    whole = (Note("caution", "unnamed"), *(Note("oddity", f"{n}") for n in range(9)))
    assert shown(whole, 3)[0].text == "unnamed"


def test_a_person_is_shown_what_concerns_the_question_and_told_of_the_rest(jalur: Jalur) -> None:
    """On a page and on stderr alike; the caution first."""
    page = jalur(f"{ASK} -f table --lang en").out
    assert FURTHER in page
    assert "Urusan pertanahan" not in page
    assert page.index("The text says “Lurah”") < page.index("Oddity:")
    *lines, last = jalur(f"{ASK} -f tsv --lang en").err.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["Note", "Oddity", "Oddity", "Oddity"]
    assert last == FURTHER
    assert FURTHER in jalur(f"{ASK} -f md --lang en").out.replace("\\", "")


def test_all_notes_are_shown_where_they_are_asked_for(jalur: Jalur) -> None:
    """None is counted then, in a table or on stderr."""
    for format in ("table", "tsv"):
        ran = jalur(f"{ASK} -f {format} --notes all --lang en")
        assert "pertanahan" in ran.out + ran.err
        assert "further" not in ran.out + ran.err


def test_without_notes_the_cautions_remain(jalur: Jalur) -> None:
    """What keeps an answer from being misread is no decoration, and neither is silence."""
    ran = jalur(f"{ASK} -f table --notes none --lang en")
    assert "The text says “Lurah”" in ran.out
    assert "Oddity" not in ran.out
    assert "further" not in ran.out
    silent = jalur("route kendari DPRD -f table --notes none --lang en")
    assert silent.code == 1
    assert "does not regulate" in silent.out


def test_quiet_leaves_stderr_to_errors(jalur: Jalur) -> None:
    """One answer or many: the exit code still says what the sentence would; a table is whole."""
    assert jalur(f"{ASK} -f tsv --quiet").err == ""
    silent = jalur("route kendari DPRD -f tsv --quiet")
    assert (silent.code, silent.out, silent.err) == (1, "", "")
    many = jalur("route tarakan - -f csv --quiet --lang en", stdin="Kelurahan\nNobody\n")
    assert many.err.startswith("line 2")
    assert many.err.count("\n") == 1
    assert FURTHER in jalur(f"{ASK} -f table --quiet --lang en").out


def test_a_batch_shows_the_notes_of_each_line_likewise(jalur: Jalur) -> None:
    """Pages and stderr of many names are those of each one."""
    ran = jalur("route tarakan - -f tsv --lang en", stdin="Kelurahan\n")
    assert ran.err.count("line 1") == 5
    assert FURTHER in ran.err
    assert FURTHER in jalur("route tarakan - -f table --lang en", stdin="Kelurahan\n").out


def test_json_keeps_every_note_and_says_which_concern(jalur: Jalur) -> None:
    """Whatever was asked of notes: they are for people."""
    for choice in ("relevant", "all", "none"):
        notes = json.loads(jalur(f"{ASK} -f json --notes {choice}").out)["notes"]
        assert [note["concerns"] for note in notes] == [True] * 4 + [False] * 2
        assert [note["kind"] for note in notes] == ["caution", *["oddity"] * 5]


def test_a_provision_shows_every_note(jalur: Jalur) -> None:
    """Who looks at the provision itself is told all that is odd about it."""
    out = jalur("pasal tarakan 15 -f table --lang en").out
    assert out.count("Oddity:") == 7
    assert "further" not in out


def test_a_comparison_keeps_a_note_for_each_regulation(jalur: Jalur) -> None:
    """It says of each how many oddities there are, however many regulations are compared."""
    for command in ("compare --topic office", "diff kendari tarakan --full"):
        for choice in ("relevant", "all", "none"):
            ran = jalur(f"{command} -f table --notes {choice} --lang en")
            assert ran.code == 0, ran.err
            assert " ".join(ran.out.split()).count("oddities in what is cited here") == (
                5 if command.startswith("compare") else 2
            )


def test_a_choice_of_notes_that_there_is_not_is_refused(jalur: Jalur) -> None:
    """As an unknown format is."""
    ran = jalur(f"{ASK} --notes few --lang en")
    assert ran.code == 2
    assert "relevant; all; none" in ran.err


def test_a_page_that_lists_no_notes_counts_no_others(jalur: Jalur) -> None:
    """One screen about a party says how many notes there are, and how to see them; in full they
    are listed, and the others counted.
    """
    screen = jalur("show tarakan Kelurahan -f table --lang en").out
    assert "Notes: 3; --full shows them" in screen
    assert "further" not in screen
    full = jalur("show tarakan Kelurahan --full -f table --lang en").out
    assert "further remarks on these provisions" in full
