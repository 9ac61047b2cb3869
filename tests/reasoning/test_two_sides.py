"""How a rule of two sides means two parties: which of several readings, and what it says of it."""

from __future__ import annotations

from itertools import permutations

import pytest

from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED
from jalur.reasoning.membership import Membership, membership_index
from jalur.reasoning.pairs import (
    Asked,
    Reading,
    by_sides,
    is_same_office,
    is_several,
    nearest_reading,
    together,
)
from jalur.reasoning.wider import reached_in_pair
from jalur.text.messages import message
from support.sweeps import invented


def cermin() -> Region:
    """Kabupaten Cermin, where everything is asked."""
    return invented("kab-cermin")


def asked(*ids: str) -> tuple[Asked, ...]:
    """Parties of Kabupaten Cermin with the ids by which rules reach them."""
    index = membership_index(cermin())
    return tuple((cermin().parties[id], index.of(cermin().parties[id])) for id in ids)


def reading(rank: int, sure: bool = True, heads: bool = False, swapped: bool = False) -> Reading:
    """A reading of which the first side is so far away, and the second is the party itself."""
    status, reason = (EXPLICIT, None) if sure else (INFERRED, "Disebut saja.")
    far = Membership("dinas", rank, status, reason, via_head=heads)
    return Reading((far, Membership("dewan", 0)), swapped)


def test_the_nearest_reading_counts_then_the_surest_then_the_unit_itself() -> None:
    """Whatever the order in which they are found."""
    near, sure = reading(1, sure=False), reading(2)
    read, of_a_head = reading(2, sure=False), reading(2, sure=False, heads=True)
    both = asked("dinas-batu", "dewan")
    for found in permutations([near, sure, read, of_a_head]):
        assert nearest_reading(iter(found), both) is near
    for found in permutations([sure, read, of_a_head]):
        assert nearest_reading(iter(found), both) is sure
    for found in permutations([read, of_a_head]):
        assert nearest_reading(iter(found), both) is read
    stated_of_a_head = reading(2, heads=True)
    assert nearest_reading(iter([read, stated_of_a_head]), both) is stated_of_a_head
    assert nearest_reading(iter(()), both) is None


def test_the_order_of_the_question_chooses_no_reading() -> None:
    """Of two alike it is the one with the same party on the first side, however it was asked."""
    for ids in (("dinas-batu", "dinas-angin"), ("dinas-angin", "dinas-batu")):
        both = asked(*ids)
        found = nearest_reading(iter([reading(1), reading(1, swapped=True)]), both)
        assert found is not None
        first, _ = both[-1 if found.swapped else 0]
        assert first.id == "dinas-angin"


def test_a_reading_tells_every_inference_of_its_sides() -> None:
    """In the order of the rule; a side that the text states has nothing to say."""
    read = Membership("dinas", 1, INFERRED, "Dinas dibaca.")
    other = Membership("dewan", 2, INFERRED, "Dewan dibaca.")
    two = Reading((read, other), swapped=True)
    assert (two.rank, two.status, two.asked) == (3, INFERRED, (other, read))
    assert two.reason == message("reason.both", first="Dinas dibaca.", second="Dewan dibaca.")
    stated = Reading((Membership("dinas", 1), Membership("dewan", 0)), swapped=False)
    assert (stated.rank, stated.status, stated.reason) == (1, EXPLICIT, None)
    acting = Reading(stated.sides, swapped=False, actor_reason="Tanpa pelaku.")
    assert (acting.status, acting.reason) == (INFERRED, "Tanpa pelaku.")


def test_a_reason_is_told_once() -> None:
    """Several are one text, in their order; none is none."""
    assert together(["A.", None, "A."]) == "A."
    assert together(["A.", "B.", "A."]) == message("reason.both", first="A.", second="B.")
    assert together([None]) is None


@pytest.mark.parametrize(
    ("ids", "sides"),
    [
        (("bupati", "dewan"), ["bupati", "dewan"]),
        (("dewan", "bupati"), ["bupati", "dewan"]),
        (("dewan",), ["dewan"]),
        (("dewan", "dinas-batu"), None),
        (("dinas-batu", "dinas-angin"), None),
    ],
)
def test_both_sides_of_a_rule_are_the_parties_asked_about(
    ids: tuple[str, ...], sides: list[str] | None
) -> None:
    """In either order, one party alone on either side, and never only one of the two."""
    rule = next(each for each in cermin().relations if each.id == "bupati-dewan")
    found = by_sides(cermin(), rule, asked(*ids))
    assert (None if found is None else [each.id for each in found.sides]) == sides
    assert (found is not None and found.swapped) == (ids == ("dewan", "bupati"))


def test_a_class_is_reached_by_what_is_said_of_its_members_as_our_reading() -> None:
    """What is said of the class itself stays as sure as it is; a single unit has no members."""
    index = membership_index(cermin())
    reached = reached_in_pair(cermin(), cermin().parties["dinas"])
    assert (reached["dinas"].status, reached["dinas"].inner) == (EXPLICIT, False)
    for id, name in (("dinas-batu", "Dinas Batu"), ("dinas-angin", "Dinas Angin")):
        inside = reached[id]
        assert (inside.status, inside.inner) == (INFERRED, True)
        assert inside.reason == message("reason.member", member=name, name="Dinas")
        assert inside.rank > 0
    assert "badan-cahaya" not in reached
    alone = cermin().parties["dinas-batu"]
    assert reached_in_pair(cermin(), alone) == index.of(alone)


def test_one_office_is_a_unit_with_its_head_and_never_a_class() -> None:
    """A class is several, and so are those who head its members."""
    parties = cermin().parties
    unit, head, other = (parties[id] for id in ("dinas-batu", "kepala-dinas-batu", "dinas-angin"))
    assert is_same_office(cermin(), unit, head)
    assert is_same_office(cermin(), unit, unit)
    assert not is_same_office(cermin(), unit, other)
    assert not is_same_office(cermin(), parties["dinas"], parties["dinas"])
    assert is_several(cermin(), parties["lembaga"])
    assert not is_several(cermin(), head)
    teluk = invented("kab-teluk")
    assert is_several(teluk, teluk.parties["pimpinan-dinas"])
