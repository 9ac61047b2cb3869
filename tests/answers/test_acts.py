"""Who does what for whom, asked without a party: the same as of each party by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jalur.answers.answer import mentions_of
from jalur.answers.mandates import ACTS, MandateAnswer, is_class, mandates
from jalur.reasoning.membership import membership_index
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


@pytest.mark.parametrize("id", SHIPPED)
def test_a_class_shows_what_its_members_have(id: str) -> None:
    """Each mandate that names a member is one of the class, of its own or apart, and none is told
    twice; what stands apart is no surer than that those of whom it is told belong there.
    """
    region = city(id)
    index = membership_index(region)
    for party in region.parties.values():
        answer = mandates(region, party, inner=True)
        own = mandates(region, party)
        apart = [each for each in answer.mandates if each.of]
        assert [each for each in answer.mandates if not each.of] == list(own.mandates)
        if not is_class(region, party):
            assert not apart
            continue
        rows = [(replace(each, via=None), each.of) for each in answer.mandates]
        assert len(set(rows)) == len(rows), party
        told = {each.basis[0] for each in answer.mandates}
        group = party.heads or party.id
        for other in region.parties.values():
            inside = index.of(other).get(group)
            if inside is None or inside.rank == 0:
                continue
            for mandate in mandates(region, other).mandates:
                named = index.of(other).keys() & set(mandate.by)
                assert mandate.basis[0] in told or not named, (party, other)
        for each in apart:
            ways = [
                {reached[group].status, reached[member].status}
                for other in region.parties.values()
                for reached in [index.of(other)]
                for member in each.of
                if group in reached and member in reached and reached[group].rank > 0
            ]
            assert ways
            assert each.status == "inferred" or {"explicit"} in ways, (party, each.basis)


def test_what_is_of_members_is_said_to_be_apart() -> None:
    """A caution stands with it; with the own mandates alone another one names the members."""
    region = city("tarakan")
    whole = region.parties["perangkat-daerah"]
    answer = mandates(region, whole, act="sign", inner=True)
    assert [str(each.basis[0]) for each in answer.mandates] == ["21b", "21c", "24b", "24c", "30b"]
    assert {region.name(id) for each in answer.mandates for id in each.of} == {
        "Kepala Dinas/Badan",
        "Camat",
        "Sekretariat DPRD",
    }
    assert answer.status == "inferred"
    assert told_first(answer) == "note.members-apart"
    alone = mandates(region, whole, act="sign")
    assert (alone.status, told_first(alone)) == ("silent", "note.members-mandates")


def told_first(answer: MandateAnswer) -> object:
    """Which message the first note is."""
    return getattr(answer.notes[0].text, "id", None)


def test_a_silent_act_looks_for_its_words_in_the_text() -> None:
    """Where no rule says who stands in, the text is searched for its words."""
    region = city("bukittinggi")
    answer = mandates(region, region.parties["walikota"], act="represent")
    found = mentions_of(answer)
    assert answer.status == "silent"
    assert found is not None
    assert mentions_of(mandates(city("kendari"), None, act="represent")) is not None


def test_every_act_has_its_stems() -> None:
    """Whichever act is asked for, a silent answer knows what to look for."""
    assert set(city("kendari").common.acts) == set(ACTS)
