"""The last mark of a list, printed as none: no gap behind it shows that it is missing."""

from __future__ import annotations

import pytest

from jalur.source.text import read_source

HEAD = "PERATURAN BUPATI\nMEMUTUSKAN:\nPasal 1\nSatu.\n"


def unread(text: str) -> list[str]:
    """The marks that are told."""
    return [each.mark for each in read_source(HEAD + text).unread]


@pytest.mark.parametrize(
    "mark",
    ["c3)", "(B)", "3", "(3J", "(3),", "{3", "(T)", "(31", "(3;", "/3)", "3)", "3.", "(e)", "('3)"],
)
def test_the_last_ayat_is_told(mark: str) -> None:
    """Whatever a scan made of its number."""
    text = f"Pasal 2\n(1) Laporan satu.\n(2) Laporan dua.\n{mark} Laporan tiga.\n"
    assert unread(text) == [mark]


@pytest.mark.parametrize("mark", ["(l2", "12)", "12.", "(lz)", "(1 2)", "c12)", "12", "I2)"])
def test_the_last_ayat_of_many_is_told(mark: str) -> None:
    """With a number of two digits."""
    ayat = "".join(f"({n}) Laporan {n}.\n" for n in range(1, 12))
    assert unread(f"Pasal 2\n{ayat}{mark} Laporan dua belas.\n") == [mark]


@pytest.mark.parametrize("mark", ["I.", "|.", "L.", "l)", "1,", "!.", "J."])
def test_the_last_letter_is_told(mark: str) -> None:
    """The letter l, which looks like so many others."""
    items = "".join(f"{letter}. tugas {letter};\n" for letter in "abcdefghijk")
    assert unread(f"Pasal 2\nTugasnya:\n{items}{mark} tugas akhir.\n") == [mark]


@pytest.mark.parametrize("mark", ["e) ", "E. ", "e,", "o. ", "8. "])
def test_the_last_letter_of_few_is_told(mark: str) -> None:
    """In another style than those before it, or without a space."""
    items = "".join(f"{letter}. tugas {letter};\n" for letter in "abcd")
    told = unread(f"Pasal 2\nTugasnya:\n{items}{mark}tugas akhir.\n")
    assert told == [mark.strip()]


@pytest.mark.parametrize(
    "mark", ["Pasal 3,", "Pasal 3'", "Pasal t3", "Pasat 3", "Fasal 3", "Pasal 1 3", "Pasal 3?"]
)
def test_the_last_article_is_told(mark: str) -> None:
    """What stands on a line of its own behind a sentence is no reference."""
    assert unread(f"Pasal 2\nDua.\n{mark}\nTiga.\n") == [mark]


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 2\n(1) Satu.\n(2) Dua:\na. x:\n1. y:\na) satu;\nb) dua;\nc) tiga.\n2. z.\n",
        "Pasal 2\nTugasnya:\na. x:\n1) y:\na) satu;\nb) dua.\n2) z.\nb. w.\n",
        "Pasal 2\nLaporan disampaikan, sesuai\nPasal 3,\nkepada Bupati.\n",
        "Pasal 2\n(1) Satu.\n(2) Dua disampaikan\n3 (tiga) kali setahun.\n",
        "Pasal 2\n(1) Satu.\n(2) Dua, yaitu:\n(a) satu;\n(b) dua;\n(c) tiga.\n",
        "Pasal 2\na. satu;\nb. dua.\nA.n. Bupati ditulis penuh.\n",
    ],
)
def test_what_is_no_mark_is_left_alone(text: str) -> None:
    """Lists too deep for an address, references, numbers of the words."""
    assert unread(text) == []
