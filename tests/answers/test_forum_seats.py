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


def _forums(jalur: Jalur, pair: str) -> tuple[str, list[str]]:
    """The status of an answer about two of Banjar, and the seats that it shows."""
    answer = json.loads(jalur(f"relation banjar {pair} -f json").out)
    seats = [seat for forum in answer["forums"] for seat in forum["seats"]]
    return answer["status"], [f"{seat['party']}, {seat['role']}" for seat in seats]


def test_a_forum_and_who_sits_in_it_are_no_silence(jalur: Jalur) -> None:
    """The chair, a member and a guest are each answered with their one seat, from either end."""
    assert _forums(jalur, 'Forkopimda "Wali Kota"') == ("explicit", ["Wali Kota, chair"])
    assert _forums(jalur, '"Wali Kota" Forkopimda') == ("explicit", ["Wali Kota, chair"])
    member = ["Pimpinan Kejaksaan, member"]
    assert _forums(jalur, 'Forkopimda "Pimpinan Kejaksaan"') == ("explicit", member)
    guest = ["Pimpinan instansi vertikal, guest"]
    assert _forums(jalur, 'Forkopimda "Instansi Vertikal"') == ("explicit", guest)
    assert _forums(jalur, "Forkopimda Camat") == ("silent", [])


def test_a_row_of_a_forum_has_both_ends(jalur: Jalur) -> None:
    """Where the forum is one of the two, it stands beside who sits in it."""
    row = jalur('relation banjar Forkopimda "Wali Kota" -f tsv').out.split("\t")
    assert (row[2], row[5]) == ("Wali Kota – Forkopimda", "Forkopimda: Wali Kota: Ketua")


def test_two_chairs_sit_in_no_forum_together(jalur: Jalur) -> None:
    """Each Camat chairs the forum of his own Kecamatan."""
    for pair in (
        '"Kecamatan Pataruman" "Kecamatan Langensari"',
        '"Camat Banjar" "Camat Purwaharja"',
    ):
        shown = jalur(f"relation banjar {pair} -f table --lang en").out
        assert "forum" not in shown.partition("Where")[0].lower()
        assert "sit in one forum" not in shown


def test_a_guest_is_said_to_come_only_when_invited(jalur: Jalur) -> None:
    """Two members sit in one forum; a guest may."""
    members = jalur('relation banjar "Pimpinan Kejaksaan" "Pimpinan DPRD" -f table --lang en').out
    assert "The two sit in one forum: Forkopimda" in " ".join(members.split())
    guest = jalur('relation banjar "Pimpinan Kejaksaan" "Instansi Vertikal" -f table --lang en').out
    assert "a guest sits only when invited: Forkopimda" in " ".join(guest.split())


def test_a_class_and_its_own_member_do_not_meet(jalur: Jalur) -> None:
    """That the one sits there as a member of the other is no pointer to anything."""
    shown = jalur('relation bukittinggi Bagian "Dinas, Badan, Bagian dan Kantor" -f json').out
    assert not [note for note in json.loads(shown)["notes"] if "rapat koordinasi" in note["text"]]
