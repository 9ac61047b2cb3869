"""Who is over whom in the provisions that assign units to their coordinators, or taken in there."""

from __future__ import annotations

from collections.abc import Collection

from jalur.law.citation import Basis, Citation
from jalur.verification.evidence import Evidence
from jalur.verification.office_lists import Enumerations


def taken_in(evidence: Evidence, listed: Enumerations, ref: Citation) -> list[frozenset[str]]:
    """Who may be meant by each name that is added: *termasuk Rumah Sakit*."""
    leads = set(evidence.vocabulary.taking_in) - set(evidence.vocabulary.joints)
    parties = evidence.region.parties.keys()
    return [
        frozenset(listed.meant[name] & parties)
        for _, row in listed.behind(ref, leads)
        for name in row
    ]


def is_under(evidence: Evidence, party: str, ref: Citation) -> bool:
    """Whether a provision names a party as one of the units of another that it names too:
    *Asisten Umum, yang membawahkan Bagian Umum dan Bagian Hukum*.
    """
    own = evidence.own(ref)
    return any(
        ref in given.units.get(party, ())
        and any(map(own.has, evidence.spellings(given.coordinator)))
        for given in evidence.region.assignments
    )


def is_over_all(evidence: Evidence, party: str, others: Collection[str], basis: Basis) -> bool:
    """Whether the others are in the list of an annex that the party is over."""
    annexed = all(ref.parts[-1].level == "lampiran" for ref in basis)
    mine = [each.units for each in evidence.region.assignments if each.coordinator == party]
    return annexed and any(each in units for units in mine for each in others)


def are_in_rows(evidence: Evidence, coordinators: Collection[str], basis: Basis) -> bool:
    """Whether each of some parties is named in the row of a unit of his, in what is cited."""
    return all(_is_in_a_row(evidence, each, basis) for each in coordinators)


def _is_in_a_row(evidence: Evidence, party: str, basis: Basis) -> bool:
    return any(
        any(at.covers(ref) for at in basis)
        and any(map(evidence.own(ref).has, evidence.spellings(party)))
        for given in evidence.region.assignments
        if given.coordinator == party
        for rows in given.units.values()
        for ref in rows
        if ref.is_row
    )
