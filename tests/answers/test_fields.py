"""The fields of coordinators: by their own words first, then by the affair."""

from __future__ import annotations

import pytest

from jalur.answers.fields import every_field, fields_of, fields_with, units_within
from jalur.answers.profile import profile
from jalur.text.folding import fold
from support.diffs import SHIPPED
from support.regions import city


@pytest.mark.parametrize("id", SHIPPED)
def test_every_field_is_found_by_its_own_words(id: str) -> None:
    """It comes first among those that have them, and is explicit."""
    region = city(id)
    for field in every_field(region):
        found = fields_with(region, field.field)
        assert field in found
        assert fold(found[0].field) == fold(field.field)


def test_a_word_that_the_text_lacks_is_read_by_its_affair() -> None:
    """Pertanian stands in no field of Tarakan; two fields are of that affair."""
    found = fields_with(city("tarakan"), "Pertanian")
    assert [(each.field, each.status) for each in found] == [
        ("peternakan", "inferred"),
        ("tanaman pangan", "inferred"),
    ]


def test_units_lie_in_the_affair_of_the_word_alone() -> None:
    """Umum is the affair of that name, not every name that has the word."""
    names = [unit.name for unit in units_within(city("kendari"), "kesehatan")]
    assert names == ["Dinas Kesehatan"]
    general = units_within(city("kendari"), "umum")
    assert not [unit.name for unit in general if "umum" not in unit.affairs]


def test_no_word_is_no_field() -> None:
    """What folds to nothing finds nothing."""
    assert fields_with(city("tarakan"), "…") == ()
    assert units_within(city("kendari"), "…") == ()


def test_a_profile_has_the_fields_of_a_coordinator_alone() -> None:
    """Those of the Asisten are his; a Camat has none."""
    region = city("tarakan")
    asisten = region.parties["asisten-administrasi-umum"]
    assert profile(region, asisten).fields == fields_of(region, asisten) != ()
    assert profile(region, region.parties["camat"]).fields == ()
