"""Fields as they are copied from a text, and what a silent answer about one looks for."""

from __future__ import annotations

import pytest

from jalur.answers.answer import mentions_of
from jalur.answers.field_phrases import stems_of_field
from jalur.answers.search import search
from jalur.answers.units import units
from support.diffs import SHIPPED
from support.regions import city


@pytest.mark.slow
@pytest.mark.parametrize("id", SHIPPED)
def test_a_word_is_not_denied_where_a_search_finds_it(id: str) -> None:
    """Of every second affair and word that people say for one, alone or behind *urusan*."""
    region = city(id)
    affairs = [*region.common.affairs.values()]
    said = [*affairs[::2], *[*region.common.affair_words][::2]]
    for word in (*said, *map("urusan {}".format, affairs[1::2])):
        found = mentions_of(units(region, field=word))
        if found is not None and not found.found:
            assert not search([region], word).hits, word


@pytest.mark.parametrize("id", SHIPPED)
def test_every_two_fields_are_found_in_one_phrase(id: str) -> None:
    """What a coordinator has first and last, joined: both, whatever they have in common."""
    region = city(id)
    for given in region.fields:
        fields = list(given.fields)
        phrase = f"bidang {fields[0]} dan {fields[-1]}"
        found = {each.field for each in units(region, field=phrase).fields}
        assert {fields[0], fields[-1]} <= found, phrase


def test_what_is_between_fields_alone_is_no_field() -> None:
    """Nothing is left of it: what was typed is looked for as it stands."""
    for typed in ("bidang", "urusan", "dan", "bidang dan", ", ,"):
        assert units(city("bengkulu"), field=typed).fields == ()


def test_what_is_short_for_a_field_is_looked_for_in_every_spelling() -> None:
    """Texts print *ketentraman* as well; the word that joins the two stands nowhere by itself."""
    stems = stems_of_field(city("kendari"), "trantib")
    assert {"ketenteraman ketertiban", "ketentraman ketertiban"} <= set(stems)
