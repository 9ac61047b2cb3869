"""Of which units an answer says that no list has them: every party of every city."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jalur.answers.on_no_list import on_no_list
from jalur.answers.profile import profile
from jalur.law.citation import unique
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region
from support.kabupaten import said

ON_NONE = {
    "banjar": [],
    "bengkulu": [],
    "bukittinggi": ["kelurahan"],  # Pasal 12 lists the Kecamatan, and not what they enclose.
    "kendari": [],
    "tarakan": [],
}


@pytest.fixture(params=ON_NONE)
def city(request: pytest.FixtureRequest) -> Region:
    return load_region(DataFolders(), request.param)


def test_only_those_beside_whom_others_are_listed(city: Region) -> None:
    """Neither the house that encloses the coordinators nor who is on a list or in a field."""
    assert [id for id, party in city.parties.items() if on_no_list(city, party)] == ON_NONE[city.id]


def test_a_unit_that_a_list_has_is_on_none_when_the_list_loses_it() -> None:
    """The remark comes first, and not where the file is encoded in part."""
    kendari = load_region(DataFolders(), "kendari")
    unit = kendari.parties["inspektorat"]
    assert not on_no_list(kendari, unit)
    lists = tuple(
        replace(each, units={id: at for id, at in each.units.items() if id != unit.id})
        for each in kendari.assignments
    )
    fewer = replace(kendari, assignments=lists, fields=())
    [note] = on_no_list(fewer, unit)
    assert said(note.text) == "note.on-no-list name=Inspektorat"
    assert note.basis == tuple(unique(at for each in kendari.assignments for at in each.basis))
    assert profile(fewer, unit).notes[0] == note
    assert not on_no_list(replace(fewer, partly=True), unit)
