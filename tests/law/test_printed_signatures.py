"""A signature is printed as the letter has it."""

from __future__ import annotations

import pytest

from jalur.law.enumerations import SignedBy
from jalur.law.rules.signatures import SignatureLine, printed

NAMES = {"bupati": "Bupati", "sekda": "Sekretaris Daerah", "asisten": "Asisten Pemerintahan"}


def line(office: str, by: SignedBy | None = None, part: str | None = None) -> SignatureLine:
    """A line for an office."""
    return SignatureLine(by=by, office=office, words=None, part=part)


@pytest.mark.parametrize(
    ("lines", "letter"),
    [
        ([line("bupati", "a.n."), line("sekda")], ["a.n. Bupati", "Sekretaris Daerah,"]),
        (
            [line("bupati", "a.n."), line("sekda"), line("asisten", "u.b.")],
            ["a.n. Bupati", "Sekretaris Daerah", "u.b.", "Asisten Pemerintahan,"],
        ),
        ([line("sekda", "plt.")], ["Plt. Sekretaris Daerah,"]),
        (
            [line("sekda", part="Ketua Tim Anggaran")],
            ["Sekretaris Daerah", "selaku Ketua Tim Anggaran,"],
        ),
        ([], []),
    ],
)
def test_each_line_stands_as_in_the_letter(lines: list[SignatureLine], letter: list[str]) -> None:
    """A comma stands behind the last; u.b. has a line of its own, Plt. a capital."""
    assert list(printed(lines, NAMES.__getitem__)) == letter


def test_an_office_that_is_no_party_stands_in_the_words_of_the_text() -> None:
    """The line has its words in the place of a name."""
    written = SignatureLine(by="a.n.", office=None, words="Kepala Biro", part=None)
    assert printed([written, line("sekda")], NAMES.__getitem__)[0] == "a.n. Kepala Biro"
