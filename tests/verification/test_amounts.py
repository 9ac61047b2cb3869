"""An amount is the same in whatever way it is written."""

from __future__ import annotations

import pytest

from jalur.verification.amounts import in_digits, whole_numbers
from support.verifying import VOCABULARY


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("Rp 200 juta", "Rp 200000000"),
        ("Rp200 juta", "Rp200000000"),
        ("1,5 miliar rupiah", "1500000000 rupiah"),
        ("2,5 persen", "2,5 persen"),
        ("dua juta", "dua juta"),
        ("1,0001 ribu", "1,0001 ribu"),
        ("3 JUTA", "3000000"),
    ],
)
def test_an_amount_is_written_in_full(written: str, digits: str) -> None:
    """What is no amount of a known multiple stays as it is."""
    assert in_digits(written, VOCABULARY.multiples) == digits


def test_printed_numbers_are_read_with_their_points() -> None:
    """The points of thousands belong to the number, the cents do not."""
    assert whole_numbers("Rp1.500.000,00 dan 10 (sepuluh)") == {1500000, 0, 10}
