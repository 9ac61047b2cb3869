"""What the rules of comparison and verification know of kinds is said by the data."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from jalur.comparison.population import class_kinds
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import read_source
from jalur.verification.evidence import Evidence
from support.regions import city

COMMON = load_common(DataFolders())


def with_kind(id: str, **changes: bool) -> Region:
    """A city whose lists say something else of one kind."""
    region = city("kendari")
    kinds = {**region.common.kinds, id: replace(region.common.kinds[id], **changes)}
    return replace(region, common=replace(region.common, kinds=MappingProxyType(kinds)))


def test_kinds_are_comparable_unless_the_list_says_otherwise() -> None:
    """Groups, forums and whatever has only its name are told from one another by names."""
    assert {kind.category for kind in COMMON.kinds.values() if kind.comparable} == {
        "office",
        "unit",
        "outside",
    }
    assert set(COMMON.kinds) - set(class_kinds(COMMON)) >= {"group", "forum", "head"}
    assert "dinas" in class_kinds(COMMON)
    assert "dinas" not in class_kinds(with_kind("dinas", comparable=False).common)


def test_what_encloses_a_unit_may_stand_beside_its_name() -> None:
    """The Sekretariat Daerah does, and a Dinas would if the list said so."""
    vocabulary, source = load_vocabulary(DataFolders()), read_source("")
    usual = Evidence(city("kendari"), source, vocabulary).surroundings
    other = Evidence(with_kind("dinas", encloses=True), source, vocabulary).surroundings
    assert "Sekretariat Daerah" in usual
    assert "Dinas Perhubungan" not in usual
    assert "Dinas Perhubungan" in other


def test_oddities_of_names_are_kinds_of_oddity() -> None:
    """The list names kinds that there are."""
    assert COMMON.name_oddities
    assert set(COMMON.oddity_kinds) > COMMON.name_oddities
