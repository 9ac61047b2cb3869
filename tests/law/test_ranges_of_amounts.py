"""A range of amounts holds what its words say, to the rupiah."""

from __future__ import annotations

from itertools import product

import pytest

from jalur.law.rules.amounts import Amount, apart, contains, is_for

OVER = Amount(over=200, at_least=None, up_to=None, below=None, of=None)
FROM = Amount(over=None, at_least=200, up_to=None, below=None, of=None)
UP_TO = Amount(over=None, at_least=None, up_to=200, below=None, of=None)
BELOW = Amount(over=None, at_least=None, up_to=None, below=200, of=None)
BETWEEN = Amount(over=200, at_least=None, up_to=300, below=None, of=None)
OF_GOODS = Amount(over=200, at_least=None, up_to=None, below=None, of="nilai barang")
EVERY = (OVER, FROM, UP_TO, BELOW, BETWEEN)


@pytest.mark.parametrize(
    ("amount", "held"),
    [
        (OVER, [False, False, True]),
        (FROM, [False, True, True]),
        (UP_TO, [True, True, False]),
        (BELOW, [True, False, False]),
        (BETWEEN, [False, False, True]),
    ],
)
def test_the_ends_are_meant_as_the_words_say(amount: Amount, held: list[bool]) -> None:
    """*Sampai dengan* and *mulai dari* mean the amount itself too, *di atas* and *di bawah* not."""
    assert [amount.holds(rupiah) for rupiah in (199, 200, 201)] == held
    assert BETWEEN.holds(300)
    assert not BETWEEN.holds(301)


def test_a_rule_without_a_range_is_for_any_amount() -> None:
    """And where nobody asks for an amount, every rule answers."""
    assert is_for(None, 5)
    assert is_for(OVER, None)
    assert not is_for(OVER, 200)


@pytest.mark.parametrize(("one", "other"), list(product(EVERY, EVERY)))
def test_ranges_are_apart_where_no_amount_is_of_both(one: Amount, other: Amount) -> None:
    """Held against every amount around the ends."""
    amounts = range(150, 350)
    both = [rupiah for rupiah in amounts if one.holds(rupiah) and other.holds(rupiah)]
    assert apart(one, other) == (not both)
    whole = all(one.holds(rupiah) for rupiah in amounts if other.holds(rupiah))
    assert contains(one, other) == whole


def test_what_is_worth_it_tells_cases_apart() -> None:
    """The worth of goods is another amount than that of whatever it is."""
    assert apart(OVER, OF_GOODS)
    assert not contains(OVER, OF_GOODS)
    assert contains(None, OF_GOODS)
    assert not contains(OVER, None)
    assert not apart(None, OVER)
