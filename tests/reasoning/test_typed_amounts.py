"""Amounts as people type them, and those that could be read in two ways."""

from __future__ import annotations

import pytest

from jalur.errors import UsageError
from jalur.reasoning.typed_amounts import rupiah
from support.verifying import COMMON


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("250000000", 250_000_000),
        ("250.000.000", 250_000_000),
        ("Rp250.000.000,00", 250_000_000),
        ("Rp. 250.000.000,-", 250_000_000),
        ("rp 250.000.000", 250_000_000),
        ("IDR 250.000.000", 250_000_000),
        ("250.000.000 rupiah", 250_000_000),
        ("250 juta", 250_000_000),
        ("250juta", 250_000_000),
        ("250 jt", 250_000_000),
        ("250 juta rupiah", 250_000_000),
        ("Rp 2,5 miliar", 2_500_000_000),
        ("Rp2,25 milyar", 2_250_000_000),
        ("0,5 miliar", 500_000_000),
        ("1.500 juta", 1_500_000_000),
        ("750 rb", 750_000),
        ("1 triliun", 1_000_000_000_000),
        ("  Rp  250   JUTA ", 250_000_000),
        ("1", 1),
    ],
)
def test_an_amount_is_read_as_it_is_written(typed: str, amount: int) -> None:
    """Points stand between thousands, a comma before decimals, a word multiplies."""
    assert rupiah(typed, COMMON.typing.multiples) == amount


@pytest.mark.parametrize(
    "typed",
    [
        "250,000,000",
        "2.5 miliar",
        "2,500 miliar",
        "250.00",
        "25.0000",
        "1.5000.000",
        "250 M",
        "250 ribuan",
        "2,5",
        "0,0000001 juta",
        "Rp",
        "",
        "nol",
        "0",
        "-5",
        "+5",
        "1e9",
        "½ miliar",
        "２５０",
        "9" * 19,
        "9999999 triliun",
        "di atas 200 juta",
        "200 juta 300",
    ],
)
def test_what_is_none_or_may_be_two_is_refused(typed: str) -> None:
    """A comma or point that is no sign of the law, a word that is none, less than a rupiah."""
    with pytest.raises(UsageError) as refused:
        rupiah(typed, COMMON.typing.multiples)
    assert refused.value.id == "bad-amount"
