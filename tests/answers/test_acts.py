"""Who does what for whom, asked without a party: the same as of each party by itself."""

from __future__ import annotations

import pytest

from jalur.answers.mandates import ACTS, mandates
from support.diffs import SHIPPED
from support.regions import city


@pytest.mark.parametrize("id", SHIPPED)
@pytest.mark.parametrize("act", ACTS)
def test_whoever_has_it_has_it_when_asked_alone(id: str, act: str) -> None:
    """Each mandate of an act is one of those whom it names, and theirs are no others."""
    region = city(id)
    every = {(each.basis, each.by) for each in mandates(region, None, act=act).mandates}
    alone = {
        (each.basis, each.by)
        for party in region.parties.values()
        for each in mandates(region, party, act=act).mandates
    }
    assert every == alone


def test_an_office_is_reached_by_its_class_and_a_class_by_its_member() -> None:
    """What is delegated to the Asisten is delegated to one of them; and the reverse."""
    region = city("tarakan")
    one, whole = (region.parties[id] for id in ("asisten-administrasi-umum", "asisten"))
    to_one, to_whole = (mandates(region, None, act="delegate", towards=to) for to in (one, whole))
    assert [each.basis for each in to_one.mandates] == [each.basis for each in to_whole.mandates]


def test_a_class_is_reached_by_a_mandate_for_its_members() -> None:
    """What is delegated to the Kepala Dinas/Badan is delegated to some of the OPD, as surely as
    these are of them.
    """
    region = city("tarakan")
    answer = mandates(region, None, act="delegate", towards=region.parties["perangkat-daerah"])
    told = {str(each.basis[0]): each.status for each in answer.mandates}
    assert told["6f"] == "inferred"


def test_an_office_that_no_mandate_names_has_none() -> None:
    """An act in another's name is not one in the name asked for."""
    region = city("tarakan")
    answer = mandates(region, None, act="sign", towards=region.parties["wakil-walikota"])
    assert answer.status == "silent"
    assert answer.sought is not None
