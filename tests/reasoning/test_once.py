"""What is made ready for a region is made once, for that very region."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from jalur.law.region import Region
from jalur.reasoning.membership import MembershipIndex, memberships
from jalur.reasoning.once import once_per_region
from support.regions import city


def test_a_region_is_made_ready_once() -> None:
    """The same region has the same thing; a copy with the same content has its own."""
    region = city("kab-contoh")
    made: list[Region] = []
    ready = once_per_region(lambda asked: made.append(asked) or len(made))
    assert [ready(region), ready(region), ready(replace(region)), ready(region)] == [1, 1, 2, 1]


def test_what_raised_is_asked_again() -> None:
    """A broken concordance is told each time, and its error is not kept for an answer."""
    outcomes: Iterator[int] = iter([0, 1])
    ready = once_per_region(lambda _: 1 // next(outcomes))
    with pytest.raises(ZeroDivisionError):
        ready(city("kab-contoh"))
    assert ready(city("kab-contoh")) == 1


def test_memberships_that_are_remembered_are_those_of_the_party() -> None:
    """Asked again, in whatever order, each party has what a new index finds for it; and so has one
    that bears the id of another.
    """
    region = city("kab-contoh")
    for party in [*region.parties.values(), *reversed(region.parties.values())]:
        assert memberships(region, party) == MembershipIndex(region).of(party)
        other = replace(party, named=False)
        assert memberships(region, other) == MembershipIndex(region).of(other)
