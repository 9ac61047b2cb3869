"""Whether two belong together, where a rule means each party and its own."""

from __future__ import annotations

import pytest

from jalur.reasoning.belonging import has_its_own, own_by_assignment, own_of_unit
from jalur.text.messages import Message
from support.sweeps import invented


@pytest.mark.parametrize(
    ("city", "party", "own"),
    [
        ("kab-muara", "asisten-hulu", True),
        ("kab-muara", "staf-ahli-arus", True),
        ("kab-muara", "staf-ahli", False),
        ("kab-muara", "asisten", False),
        ("kab-muara", "dinas-delta", False),
        ("kab-muara", "sekretaris-daerah", False),
        ("kab-rawa", "sekretaris-daerah", True),
        ("kab-rawa", "staf-ahli-rawa", False),
    ],
)
def test_who_has_units_of_his_own(city: str, party: str, own: bool) -> None:
    """A coordinator, also the Sekda where a list is his, and an adviser where an annex sets one
    beside a coordinator; no class of them, and no unit.
    """
    region = invented(city)
    assert has_its_own(region, region.parties[party]) == own


@pytest.mark.parametrize(
    ("office", "unit", "told"),
    [
        ("asisten-hulu", "dinas-delta", "explicit"),
        ("asisten-hilir", "dinas-estuari", "inferred"),
        ("asisten-hilir", "dinas-delta", "no"),
        ("asisten-hulu", "dinas-estuari", "open"),
        ("asisten-hulu", "badan-lagun", "open"),
        ("asisten-hilir", "badan", "inferred"),
        ("asisten-hilir", "dinas", "inferred"),
        ("asisten", "dinas-delta", "explicit"),
        ("staf-ahli-arus", "dinas-delta", "inferred"),
        ("staf-ahli-pasang", "dinas-delta", "inferred"),
        ("staf-ahli-pasang", "dinas-estuari", "inferred"),
        ("staf-ahli-arus", "dinas-estuari", "no"),
        ("staf-ahli-arus", "badan-lagun", "open"),
        ("staf-ahli", "dinas-estuari", "explicit"),
    ],
)
def test_whose_a_unit_is(office: str, unit: str, told: str) -> None:
    """As surely as a list says, whichever of the two is named first; a list of our own reading
    denies nobody else, and what no list has is open.
    """
    region = invented("kab-muara")
    a, b = region.parties[office], region.parties[unit]
    found = own_by_assignment(region, a, b)
    assert found == own_by_assignment(region, b, a)
    kept = found.status if found.holds else ("no" if found.settled else "open")
    assert kept == told
    if found.holds:
        assert (found.reason is not None) == (told == "inferred")
        assert found.limit is None


def test_of_a_class_that_the_rule_names_a_part_is_his() -> None:
    """The text says so itself: nothing is inferred, and the limit names the class and him."""
    region = invented("kab-muara")
    office, unit = region.parties["asisten-hilir"], region.parties["dinas"]
    found = own_by_assignment(region, office, unit, {"dinas"})
    assert (found.holds, found.status, found.reason) == (True, "explicit", None)
    assert isinstance(found.limit, Message)
    assert dict(found.limit.args) == {"a": "Dinas", "b": "Asisten Hilir"}


def test_an_adviser_is_told_with_whom_he_stands_beside() -> None:
    """The reason names him, the unit and the coordinators of the unit alone."""
    region = invented("kab-muara")
    found = own_by_assignment(
        region, region.parties["staf-ahli-pasang"], region.parties["dinas-estuari"]
    )
    assert isinstance(found.reason, Message)
    assert dict(found.reason.args) == {
        "adviser": "Staf Ahli Pasang",
        "unit": "Dinas Estuari",
        "beside": "Asisten Hilir",
    }


def test_a_part_of_a_class_or_of_nobody_known() -> None:
    """A class has parts; a part whose name tells no unit may be anybody's, by our reading."""
    region = invented("kab-muara")
    dinas, delta, bagian = (region.parties[id] for id in ("dinas", "dinas-delta", "bagian-ombak"))
    assert own_of_unit(region, dinas, bagian).status == "explicit"
    assert own_of_unit(region, delta, dinas).status == "explicit"
    unknown = own_of_unit(region, delta, bagian)
    assert (unknown.holds, unknown.status) == (True, "inferred")
    assert isinstance(unknown.reason, Message)
    assert dict(unknown.reason.args) == {"a": "Dinas Delta", "b": "Bagian Ombak"}
