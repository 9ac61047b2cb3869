"""What a party drafts and what an office initials say the same of every paraf rule, also of those who
need no initials, of whoever drafts, and of initials that come before others.
"""

from __future__ import annotations

from functools import cache

import pytest

from jalur.answers.addressed import Office
from jalur.answers.chain import Chain
from jalur.answers.chains import chains_of, question_of
from jalur.answers.initialled import chains_by, initialled
from jalur.answers.lacking import lacks
from jalur.answers.paraf import paraf
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.steps import DRAFTER, STAND_INS
from jalur.loading.folders import DataFolders
from support.both_sides import Known
from support.regions import city
from support.sweeps import INVENTED, invented

pytestmark = pytest.mark.slow

CITIES = DataFolders().ids()
Key = tuple[str, str]
"""A rule and a document."""


@cache
def region_of(id: str) -> Region:
    """A city, or an invented region."""
    return city(id) if id in CITIES else invented(id)


RULED = [id for id in (*CITIES, *INVENTED) if region_of(id).paraf]
every_region = pytest.mark.parametrize("id", RULED)


@cache
def given(id: str) -> dict[str, list[Chain]]:
    """The chains for what each party drafts."""
    region = region_of(id)
    return {
        party.id: chains_of(region, question_of(region, party, None, None))
        for party in region.parties.values()
    }


@cache
def told(id: str, office: str) -> list[Chain]:
    """The chains in which an office initials, by its own question."""
    region = region_of(id)
    by = Office(region, region.parties[office])
    return initialled(chains_by(region, question_of(region, None, None, None), by), by)


def inside(region: Region) -> list[Party]:
    """Those of the administration: "whoever drafts" is whoever of it does, and no meeting."""

    def is_outside(party: Party) -> bool:
        """Whether it, or the body that it leads, is none of the administration."""
        led = region.parties.get(party.heads or "")
        kinds = [region.common.kinds[each.kind] for each in (party, led) if each]
        return any(kind.category in ("outside", "forum") for kind in kinds)

    return [each for each in region.parties.values() if not is_outside(each)]


def key(chain: Chain) -> Key:
    """By which a chain is known on both sides."""
    return chain.rule.id, chain.document


def waived(id: str, party: str) -> dict[Key, list[Chain]]:
    """The chains without initials of what a party drafts."""
    found: dict[Key, list[Chain]] = {}
    for chain in given(id)[party]:
        if chain.waived_by is not None:
            found.setdefault(key(chain), []).append(chain)
    return found


@every_region
def test_an_office_initials_for_whom_it_is_told(id: str) -> None:
    """It stands in the chain of a party if and only if the party is among the drafters of the chain
    that the office is told of; he who needs no initials may be, where the chain tells of it.
    """
    region = region_of(id)
    known = Known(region)
    # For whom a rule takes the place of one for whoever drafts, that one does not tell.
    taken = {id for rule in region.paraf for id in rule.instead_of}

    def standing(keys: set[Key]) -> set[Key]:
        return {each for each in keys if each[0] not in taken}

    offices = {
        each
        for chains in given(id).values()
        for chain in chains
        for step in chain.initials
        for each in step.ids
    }
    assert offices
    for office in offices:
        by = Office(region, region.parties[office])
        chains = told(id, office)
        for party in inside(region):
            own = [each for each in given(id)[party.id] if each.waived_by is None]
            there = {key(each) for each in initialled(own, by)}
            back = {
                key(each)
                for each in chains
                if not each.drafters or known.among(party, each.drafters, each.basis)
            }
            inner = {key(each) for each in chains if known.holds_one(party, each.drafters)}
            exempt = {*waived(id, party.id), *(key(each) for each in own if lacks(each, by))}
            assert standing(back - exempt) <= there, (office, party.id)
            assert standing(there) <= back | inner, (office, party.id)


@every_region
def test_whom_the_text_exempts_no_office_initials_for_unsaid(id: str) -> None:
    """A chain that an office is told of, and which is for one whom the text exempts, says in which
    case no initials are needed; asked about both, the answer is the exemption, and not silent.
    """
    region = region_of(id)
    known = Known(region)
    for party in inside(region):
        for (rule, document), exempt in waived(id, party.id).items():
            for chain in exempt:
                assert chain.initials == ()
                assert chain.waived or not chain.rule.initials  # A row that names nobody.
                for office in {each for step in chain.waived for each in step.ids}:
                    for other in told(id, office):
                        if key(other) == (rule, document) and (
                            not other.drafters or known.among(party, other.drafters, other.basis)
                        ):
                            assert chain.waived_by in other.may_be_exempt
                    both = paraf(region, party, by=region.parties[office])
                    assert chain.waived_by in [each.waived_by for each in both.chains]


@every_region
def test_whoever_drafts_initials_his_own(id: str) -> None:
    """Where a rule has whoever drafts initial, that is the party asked about; and it is told of the
    rule when it is asked what it initials.
    """
    region = region_of(id)
    for party in inside(region):
        for chain in given(id)[party.id]:
            for step in chain.initials:
                if DRAFTER in chain.rule.initials[step.n - 1].offices:
                    assert party.id in step.ids
                    assert key(chain) in {key(each) for each in told(id, party.id)}


@every_region
def test_what_comes_before_whom_is_the_same_from_both_sides(id: str) -> None:
    """Before whose initials an office sets its own is told of what a party drafts and of what the
    office initials; the chain of those before whom it does has it at their place.
    """
    region = region_of(id)
    for party in inside(region):
        for chain in given(id)[party.id]:
            nobody = any(step.nobody for each in given(id)[party.id] for step in each.initials)
            unsaid = chain.rule.before is None or (nobody and chain.rule.before in STAND_INS)
            assert (chain.before is None) == unsaid
            for office in {each for step in chain.initials for each in step.ids}:
                for other in told(id, office):
                    if key(other) == key(chain) and chain.rule.before not in STAND_INS:
                        assert other.before == chain.before
            added = [each for each in given(id)[party.id] if chain in each.added]
            for each in added:
                assert chain.rule.before or chain.rule.after
                assert each.rule.id in chain.rule.adds_to
                names = {name for step in each.initials for name in step.offices}
                place = chain.before or chain.after
                assert place is not None
                assert place.name in names
