"""Who sits in a forum, and how sure that is."""

from __future__ import annotations

import json

from support.commandline import Jalur

PARTICIPANTS = {
    "Pimpinan Dinas, Badan, Bagian dan Kantor": "Kewajiban mewakilkan bila berhalangan hadir",
    "Perangkat Daerah": "Yang harus ikut hanya yang terkait",
    "Instansi Vertikal": "Yang harus ikut hanya yang terkait",
}
"""Who takes part in the rapat koordinasi of Bukittinggi, all by our reading, and how its reason
begins.
"""


def test_a_seat_that_is_our_reading_is_inferred_in_a_line(jalur: Jalur) -> None:
    """Both lists of members of the rapat koordinasi are inferred in the data; no line calls them
    explicit.
    """
    lines = jalur("show bukittinggi rapat-koordinasi -f tsv").out.splitlines()
    seats = [line.split("\t") for line in lines if line.startswith("forum\t")]
    assert [seat[2].split(" – ")[0] for seat in seats] == list(PARTICIPANTS)
    assert [seat[4] for seat in seats] == ["inferred"] * len(PARTICIPANTS)


def test_a_seat_that_is_our_reading_has_its_reason(jalur: Jalur) -> None:
    """The JSON of a forum says of each member that it is inferred, and why."""
    seats = json.loads(jalur("show bukittinggi rapat-koordinasi -f json").out)["forums"]
    assert {seat["party"]: seat.get("status") for seat in seats} == dict.fromkeys(
        PARTICIPANTS, "inferred"
    )
    for seat in seats:
        assert str(seat.get("reason")).startswith(PARTICIPANTS[seat["party"]])


def test_a_seat_that_is_our_reading_is_marked_on_a_screen(jalur: Jalur) -> None:
    """The screen marks each member as inferred."""
    shown = jalur("show bukittinggi rapat-koordinasi -f table --lang id").out
    assert shown.count("disimpulkan") >= len(PARTICIPANTS)


def test_a_seat_that_the_text_states_stays_explicit(jalur: Jalur) -> None:
    """The members of the Forkopimda of Banjar are stated."""
    lines = jalur("show banjar Forkopimda -f tsv").out.splitlines()
    seats = [line.split("\t")[4] for line in lines if line.startswith("forum\t")]
    assert set(seats) == {"explicit"}
