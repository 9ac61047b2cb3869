"""Answers that were wrong: what the data call inferred stays so, and a batch loses no caution."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conftest import Jalur

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
    assert [seat[-1] for seat in seats] == ["inferred"] * len(PARTICIPANTS)


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
    seats = [line.split("\t")[-1] for line in lines if line.startswith("forum\t")]
    assert set(seats) == {"explicit"}


def cautions(answer: dict[str, Any]) -> list[str]:
    """The cautions of an answer."""
    return [note["text"] for note in answer["notes"] if note["kind"] == "caution"]


@pytest.mark.parametrize(
    ("command", "party", "rest"),
    [
        ("paraf kendari", "Dishub", '--signer "Asisten II"'),
        ("route kendari", "Dishub", '--to "Asisten II"'),
        ("relation kendari", "Dishub", '"Asisten II"'),
    ],
)
def test_a_batch_says_how_the_other_name_was_read(
    command: str, party: str, rest: str, jalur: Jalur
) -> None:
    """What is said of "Asisten II" to one question is said to each line of a batch."""
    alone = cautions(json.loads(jalur(f"{command} {party} {rest} -f json").out))
    assert any(text.startswith("Asisten nomor 2 dibaca sebagai") for text in alone)
    ran = jalur(f"{command} - {rest} -f json", stdin=f"{party}\n{party}\n")
    assert [cautions(answer) for answer in json.loads(ran.out)] == [alone, alone]
