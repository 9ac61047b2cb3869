"""An amount is the same in whatever way it is written."""

from __future__ import annotations

import pytest

from jalur.verification.amounts import in_digits, stated_amounts, whole_numbers
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


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("di atas Rp200.000.000,00 (dua ratus juta rupiah)", [200_000_000, 200_000_000]),
        ("Rp 2,5 miliar", [2_500_000_000]),
        ("Rp50.000.000,- dan Rp. 7500", [50_000_000, 7500]),
        ("250 juta rupiah", [250_000_000]),
        ("paling banyak tujuh puluh lima juta rupiah", [75_000_000]),
        ("dua ratus lima puluh juta rupiah", [250_000_000]),
        ("satu miliar dua ratus juta rupiah", [1_200_000_000]),
        ("seratus dua puluh lima ribu rupiah", [125_000]),
        ("sejuta rupiah", [1_000_000]),
        ("seribu lima ratus rupiah", [1500]),
        ("dua puluh lima orang, 3 hari, Pasal 5", []),
        ("dua ratus juta penduduk", []),
        ("Perpres Nomor 16", []),
    ],
)
def test_an_amount_of_money_is_known_by_its_currency(text: str, amounts: list[int]) -> None:
    """In digits or in words, as large as its words say; a number of anything else is none."""
    assert [each.rupiah for each in stated_amounts(text, VOCABULARY)] == amounts
