"""Who stands in for another signs nothing because of that, whoever asks and however."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.profile import profile
from jalur.law.region import Region
from jalur.output.views.mandates import mandate_record
from jalur.output.views.paraf import chain_record
from jalur.reasoning.names import Found, Names
from support.commandline import Jalur
from support.diffs import SHIPPED
from support.regions import TESTS, city
from support.sweeps import INVENTED, invented

DATA = f"--data {TESTS / 'cases' / 'regions'}"
REPRESENT = "represent"


@cache
def regions() -> tuple[Region, ...]:
    """Every region in which somebody stands in for another."""
    every = (*map(city, SHIPPED), *map(invented, INVENTED))
    return tuple(each for each in every if any(rule.act == REPRESENT for rule in each.mandates))


def without_stand_ins(region: Region) -> Region:
    """The region as if nobody stood in for anybody."""
    kept = tuple(rule for rule in region.mandates if rule.act != REPRESENT)
    return replace(region, mandates=kept)


def signing(region: Region) -> Iterator[object]:
    """Everything that names somebody as one who signs or initials."""
    for party in (None, *region.parties.values()):
        for each in mandates(region, party, act="sign").mandates:
            yield party and party.id, mandate_record(region, each)
        for chain in paraf(region, party).chains:
            yield party and party.id, chain_record(region, chain)
    for party in region.parties.values():
        for chain in paraf(region, signer=party).chains:
            yield party.id, chain_record(region, chain)
        for each in mandates(region, None, act="sign", towards=party).mandates:
            yield party.id, mandate_record(region, each)
        shown = profile(region, party)
        yield [chain_record(region, chain) for chain in shown.paraf.chains]
        yield [
            mandate_record(region, each)
            for each in shown.mandates.mandates
            if each.act == "sign" or each.documents or each.signature
        ]


@pytest.mark.slow
@pytest.mark.parametrize("region", regions(), ids=lambda region: region.id)
def test_nobody_signs_because_he_stands_in(region: Region) -> None:
    """Without the mandates to stand in, every answer about signing is the same."""
    assert list(signing(region)) == list(signing(without_stand_ins(region)))


@pytest.mark.parametrize("region", regions(), ids=lambda region: region.id)
@pytest.mark.parametrize("word", ["Plt.", "Plh.", "Pj.", "Pjs."])
def test_a_stand_in_that_is_typed_is_the_office(region: Region, word: str) -> None:
    """Never who stands in for it; a note leads to him where the region says who he is."""
    names = Names(region)
    for rule in region.mandates:
        for id in rule.on_behalf if rule.act == REPRESENT else ():
            name = region.name(id)
            found, plain = names.resolve(f"{word} {name}"), names.resolve(name)
            assert isinstance(found, Found)
            assert isinstance(plain, Found)
            assert found.party == plain.party
            (note,) = [each for each in found.notes if each.id == "note.acting-ruled"]
            assert note.then is not None
            assert note.then.id == "note.stands-in"


def test_the_note_leads_to_an_answer(jalur: Jalur) -> None:
    """What it says to type is answered, and by whom it says; where nobody does it says nothing."""
    noted = jalur(f'paraf kab-samudra --signer "Plt. Bupati" {DATA} -f tsv --lang en').err
    command = noted.partition("jalur ")[2].partition("\n")[0]
    assert command == 'mandates kab-samudra --act represent --for "Bupati"'
    assert jalur(f"{command} {DATA} -f tsv").out.startswith("Wakil Bupati\t")
    silent = jalur(f'paraf kab-samudra --signer "Plt. Camat" {DATA} -f tsv --lang en').err
    assert "the regulation speaks only of the office: Camat" in silent
    assert "represent" not in silent
