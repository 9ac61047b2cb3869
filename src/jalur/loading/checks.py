"""Whether the parts of a region fit together: parties, citations, coordinators, names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jalur.law.citation import Basis, Citation
from jalur.law.region import Region
from jalur.law.rules import ADVISER, COORDINATOR, StepRule
from jalur.loading.data_file import DataFile
from jalur.text.folding import fold

MAX_CIRCLES = 100
"""Circles of groups that are told of one file."""


def check(region: Region, sheet: DataFile) -> None:
    """Note on the sheet every fault between the parts of ``region``."""
    for path, parties in _party_uses(region):
        for party in parties:
            if party not in region.parties:
                sheet.fault(path, "unknown-party", party=party)
    for path, basis in _bases(region):
        for citation in basis:
            if citation.parts and citation not in region.provisions:
                sheet.fault(path, "no-such-provision", citation=citation)
    _coordinators(region, sheet)
    _names(region, sheet)
    _rule_ids(region, sheet)
    _references(region, sheet)
    _membership(region, sheet)
    _reach(region, sheet)


def _party_uses(region: Region) -> Iterator[tuple[str, Iterable[str]]]:
    for id, party in region.parties.items():
        yield f"parties.{id}.heads", (party.heads,) if party.heads else ()
        for n, members in enumerate(party.members):
            yield f"parties.{id}.members[{n}].parties", members.parties
        for key, seats in (("chair", party.chair), ("guests", party.guests)):
            for n, seat in enumerate(seats):
                yield f"parties.{id}.{key}[{n}].parties", seat.parties
    for n, assignment in enumerate(region.assignments):
        yield f"assignments[{n}].coordinator", (assignment.coordinator,) if assignment.coordinator else ()
        for unit in assignment.units:
            yield f"assignments[{n}].units.{unit}", (unit,)
        for m, adviser in enumerate(assignment.advisers):
            yield f"assignments[{n}].advisers[{m}].party", (adviser.party,) if adviser.party else ()
    for n, fields in enumerate(region.fields):
        yield f"fields[{n}].coordinator", (fields.coordinator,) if fields.coordinator else ()
    for n, route in enumerate(region.routes):
        yield f"routes[{n}].for", route.travellers
        yield f"routes[{n}].copies_to", route.copies_to
        yield from _step_uses(f"routes[{n}].steps", route.steps)
    for n, paraf in enumerate(region.paraf):
        yield f"paraf[{n}].for", paraf.drafters
        yield f"paraf[{n}].signers", paraf.signers
        yield from _step_uses(f"paraf[{n}].initials", paraf.initials)
    for n, relation in enumerate(region.relations):
        for side, parties in enumerate(relation.between):
            yield f"relations[{n}].between[{side}]", parties
        for m, point in enumerate(relation.points):
            yield f"relations[{n}].points[{m}].by", point.by
            yield f"relations[{n}].points[{m}].to", point.to
    for n, mandate in enumerate(region.mandates):
        yield f"mandates[{n}].party", mandate.parties
        yield f"mandates[{n}].for", mandate.on_behalf
        yield f"mandates[{n}].on_behalf_of", (mandate.on_behalf_of,) if mandate.on_behalf_of else ()
        yield f"mandates[{n}].appointed_by", (mandate.appointed_by,) if mandate.appointed_by else ()
    for n, oddity in enumerate(region.oddities):
        yield f"oddities[{n}].parties", oddity.parties


def _step_uses(path: str, steps: Iterable[StepRule]) -> Iterator[tuple[str, Iterable[str]]]:
    for n, step in enumerate(steps):
        yield f"{path}[{n}].office", (office for office in step.offices if office not in (COORDINATOR, ADVISER))
        yield f"{path}[{n}].candidates", step.candidates


def _bases(region: Region) -> Iterator[tuple[str, Basis]]:
    for id, party in region.parties.items():
        yield f"parties.{id}.basis", party.basis
        for alias, basis in party.aliases.items():
            yield f"parties.{id}.aliases.{alias}", basis
        for n, members in enumerate(party.members):
            yield f"parties.{id}.members[{n}].basis", members.basis
        for key, seats in (("chair", party.chair), ("guests", party.guests)):
            for n, seat in enumerate(seats):
                yield f"parties.{id}.{key}[{n}].basis", seat.basis
    for n, assignment in enumerate(region.assignments):
        yield f"assignments[{n}].basis", assignment.basis
        for unit, basis in assignment.units.items():
            yield f"assignments[{n}].units.{unit}", basis
        for m, adviser in enumerate(assignment.advisers):
            yield f"assignments[{n}].advisers[{m}].basis", adviser.basis
    for n, fields in enumerate(region.fields):
        yield f"fields[{n}].basis", fields.basis
    for nature, basis in region.natures.items():
        yield f"natures.{nature}", basis
    for key, bases in (
        ("routes", [rule.basis for rule in region.routes]),
        ("paraf", [rule.basis for rule in region.paraf]),
        ("relations", [rule.basis for rule in region.relations]),
    ):
        for n, basis in enumerate(bases):
            yield f"{key}[{n}].basis", basis
    for n, route in enumerate(region.routes):
        yield f"routes[{n}].listed", route.listed
    for key, steps in [(f"routes[{n}].steps", r.steps) for n, r in enumerate(region.routes)] + [
        (f"paraf[{n}].initials", p.initials) for n, p in enumerate(region.paraf)
    ]:
        for m, step in enumerate(steps):
            yield f"{key}[{m}].basis", step.basis
    for n, relation in enumerate(region.relations):
        for m, point in enumerate(relation.points):
            yield f"relations[{n}].points[{m}].at", (point.at,)
    for n, mandate in enumerate(region.mandates):
        yield f"mandates[{n}].at", (mandate.at,)
        yield f"mandates[{n}].basis", mandate.basis
    for n, revoked in enumerate(region.regulation.revokes):
        yield f"regulation.revokes[{n}].basis", revoked.basis
    for n, annex in enumerate(region.regulation.annexes):
        yield f"regulation.annexes[{n}].basis", annex.basis


def _coordinators(region: Region, sheet: DataFile) -> None:
    for key, ids in (
        ("assignments", [a.coordinator for a in region.assignments]),
        ("fields", [f.coordinator for f in region.fields]),
    ):
        for n, id in enumerate(ids):
            party = region.parties.get(id)
            kind = region.common.kinds.get(party.kind) if party else None
            if party and kind and not kind.coordinates:
                sheet.fault(f"{key}[{n}].coordinator", "bad-coordinator", party=id, kind=party.kind)
    for id, party in region.parties.items():
        kind = region.common.kinds.get(party.kind)
        if kind and kind.portfolio != bool(party.portfolio):
            sheet.fault(f"parties.{id}", "portfolio", party=id, kind=party.kind)


def _names(region: Region, sheet: DataFile) -> None:
    """No two parties fold to the same name, alias or id."""
    owners: dict[str, str] = {}
    for id, party in region.parties.items():
        own: set[str] = {fold(party.name)}
        for path, name in [(f"parties.{id}", id), (f"parties.{id}.name", party.name)] + [
            (f"parties.{id}.aliases.{alias}", alias) for alias in party.aliases
        ]:
            folded = fold(name)
            if folded in own and name in party.aliases:
                sheet.fault(path, "needless-alias", alias=name)
            if owners.setdefault(folded, id) != id:
                sheet.fault(path, "name-twice", name=name, other=owners[folded])
            if name in party.aliases:
                own.add(folded)


def _rule_ids(region: Region, sheet: DataFile) -> None:
    for key, ids in (
        ("routes", [rule.id for rule in region.routes]),
        ("paraf", [rule.id for rule in region.paraf]),
        ("relations", [rule.id for rule in region.relations]),
    ):
        seen: set[str] = set()
        for n, id in enumerate(ids):
            if id in seen:
                sheet.fault(f"{key}[{n}].id", "id-twice", id=id)
            seen.add(id)


def _references(region: Region, sheet: DataFile) -> None:
    known = {parent for ref in region.provisions for parent in (ref, *ref.parents())}
    odd = {oddity.at for oddity in region.oddities}
    for ref, provision in region.provisions.items():
        for target in provision.refers_to:
            if target not in known and odd.isdisjoint((ref, *ref.parents())):
                sheet.fault(f"provisions.{ref}.refers_to", "dangling-reference", citation=target)
    for n, oddity in enumerate(region.oddities):
        if oddity.at.parts and oddity.at not in known:
            sheet.fault(f"oddities[{n}].at", "no-such-provision", citation=oddity.at)
        if oddity.kind in ("misnamed", "mixed-names") and len(oddity.parties) == 1:
            sheet.fault(f"oddities[{n}].parties", "one-party", party=oddity.parties[0])
    for n, heading in enumerate(region.headings):
        if heading.before.parts and heading.before not in known:
            sheet.fault(f"headings[{n}].before", "no-such-provision", citation=heading.before)
    annexes = {annex.ref for annex in region.regulation.annexes}
    for n, annex in enumerate(region.regulation.annexes):
        if annex.in_source and annex.ref.parts and annex.ref not in known:
            sheet.fault(f"regulation.annexes[{n}]", "annex-not-encoded", citation=annex.ref)
    for ref in region.provisions:
        if ref.parts and ref.parts[0].level == "lampiran" and Citation(ref.parts[:1]) not in annexes:
            sheet.fault(f"provisions.{ref}", "annex-not-listed", citation=ref)
        row = ref.parts[-1] if ref.parts else None
        if row and row.level == "baris" and row.label not in region.parties:
            sheet.fault(f"provisions.{ref}", "unknown-party", party=row.label)


def _membership(region: Region, sheet: DataFile) -> None:
    """No group is, by way of its members, a member of itself; each circle is one fault."""
    groups = {id: [inner for each in party.members for inner in each.parties] for id, party in region.parties.items()}
    for _ in range(MAX_CIRCLES):
        circle = _circle(groups)
        if not circle:
            return
        first = next(id for id in groups if id in circle)
        sheet.fault(f"parties.{first}.members", "member-of-itself", party=first)
        groups = {id: inner for id, inner in groups.items() if id not in circle}


def _circle(groups: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Groups of which each is a member of the next and the last of the first; empty where there are none."""
    from graphlib import CycleError, TopologicalSorter

    try:
        TopologicalSorter(groups).prepare()
    except CycleError as error:
        return frozenset(error.args[1])
    return frozenset()


def _reach(region: Region, sheet: DataFile) -> None:
    """A rule for parties that a provision lists must have somebody on that list."""
    rows = [row for assignment in region.assignments for basis in assignment.units.values() for row in basis]
    covering = {above for row in rows for above in (row, *row.parents())}
    for n, route in enumerate(region.routes):
        for listed in route.listed:
            if listed not in covering:
                sheet.fault(f"routes[{n}].listed", "matches-nobody", citation=listed)
