"""Parties that a regulation does not name: what their names tell, and how sure answers are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.relations import relations
from jalur.answers.routes import ALL, routes
from jalur.answers.units import unit_of
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.reasoning.names import Found, Names, Unknown, resolve
from support.kabupaten import contoh
from support.regions import city


@pytest.mark.parametrize(
    ("typed", "affairs"),
    [
        (
            "Dinas Pekerjaan Umum, Perumahan dan Kebersihan",
            {"pekerjaan-umum", "perumahan-permukiman", "kebersihan-pertamanan"},
        ),
        ("Dinas Peternakan", {"pertanian"}),
        (
            "Dinas Komunikasi, Informatika, Statistik dan Persandian",
            {"komunikasi-informatika", "statistik", "persandian"},
        ),
        ("Badan Kepegawaian, Pendidikan dan Pelatihan", {"kepegawaian", "pendidikan-pelatihan"}),
        ("Dinas Pendidikan", {"pendidikan"}),
        ("Badan Pertanahan Nasional", {"pertanahan"}),
        ("Kementerian Perdagangan", {"perdagangan"}),
        ("Kecamatan Pasar", set()),
    ],
)
def test_the_affairs_of_a_name_are_those_of_its_longest_words(
    typed: str, affairs: set[str]
) -> None:
    """Of the words of the region's fields, of units and of affairs; none is used twice, and a
    proper name has no affair.
    """
    found = resolve(city("tarakan"), typed)
    assert isinstance(found, Found)
    assert set(found.party.affairs) == affairs


def test_an_office_of_the_state_is_not_looked_for_among_the_units() -> None:
    """Kantor Pelayanan Pajak is that of the central government, and not the one for local taxes."""
    own = Party(id="x", name="Kantor Pelayanan Pajak Daerah", kind="kantor", basis=())
    made = replace(contoh(), parties={own.id: own})
    assert resolve(made, "Kantor Pelayanan Pajak Daerah") == Found(own)
    by_words = resolve(made, "Pajak Daerah")
    assert isinstance(by_words, Found)
    assert by_words.party == own
    assert isinstance(resolve(made, "Kantor Pelayanan Pajak"), Unknown)


@pytest.mark.parametrize("id", DataFolders().ids())
def test_a_name_that_is_not_in_the_regulation_is_nowhere_explicit(id: str) -> None:
    """Every unit in common use and office of the central government, with all its answers; but
    for what bears a proper name behind the class word of a unit.
    """
    region = city(id)
    names = Names(region)
    common = region.common
    for typed in (*common.standard_units, *(office.name for office in common.state_offices)):
        found = names.resolve(typed)
        if not isinstance(found, Found) or found.party.named:
            continue
        kind = common.kinds[found.party.kind]
        if kind.category == "outside" or not kind.proper_names:
            assert set(_statuses(region, found.party)) == {"inferred"}, typed


def _statuses(region: Region, party: Party) -> Iterator[str]:
    """The status of the party as a unit, and of each thing that is answered about it."""
    yield unit_of(region, party).status
    for route in routes(region, party, ALL).routes:
        yield route.status
    for chain in paraf(region, party).chains:
        yield chain.status
    for relation in relations(region, party).relations:
        yield relation.status
    for mandate in mandates(region, party).mandates:
        yield mandate.status
