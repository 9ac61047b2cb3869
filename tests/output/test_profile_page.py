"""What a person reads on the card of a party, and of a forum."""

from __future__ import annotations

from support.commandline import Jalur


def test_the_card_of_a_forum_tells_why_and_what_else_the_text_says_of_it(jalur: Jalur) -> None:
    """Each inferred seat has its reason; the provisions that seat nobody are told below: 9.3."""
    out = jalur("show bukittinggi 'rapat koordinasi' -f md").out
    assert "Yang harus ikut hanya yang terkait, dan hanya pada rapat tentang" in out
    assert "Pasal 9 angka 3: Walikota/Wakil Walikota, Sekretaris Daerah dapat menetapkan" in out
    assert "Pasal 9 angka 7:" not in out


def test_the_full_card_does_not_point_to_itself(jalur: Jalur) -> None:
    """Only the short one says how to see its notes."""
    assert "--full shows" in jalur("show bukittinggi BUMD --lang en -f md").out
    assert "--full shows" not in jalur("show bukittinggi BUMD --full --lang en -f md").out


def test_a_forum_without_seats_is_not_said_to_be_unruled(jalur: Jalur) -> None:
    """9.5 says who may hold a rapat kerja."""
    ran = jalur("show bukittinggi 'rapat kerja' --lang en -f md")
    assert "dapat langsung mengadakan rapat kerja" in ran.out
    assert "rules nothing" not in ran.out
