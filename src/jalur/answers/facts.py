"""Every fact of a region as one line with its basis: what rests on a provision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jalur.answers.relations import side_name
from jalur.law.citation import Basis
from jalur.law.region import Region
from jalur.law.rules import ADVISER, COORDINATOR, StepRule


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the data; the summary is Indonesian."""

    kind: str
    id: str
    summary: str
    basis: Basis


def facts(region: Region) -> Iterator[Fact]:
    """Every fact of ``region``, section by section."""
    yield from _parties(region)
    yield from _coordination(region)
    for nature, basis in region.natures.items():
        yield Fact("nature", nature, f"Sifat hubungan {nature}", basis)
    yield from _rules(region)
    for mandate in region.mandates:
        who = side_name(region, mandate.parties)
        kind = {"authority": "kewenangan", "duty": "kewajiban", "task": "tugas"}[mandate.kind]
        basis = (mandate.at, *mandate.basis)
        yield Fact(
            "mandate", f"{mandate.parties[0]}/{mandate.at}", f"{kind.capitalize()} {who}", basis
        )
    for revoked in region.regulation.revokes:
        yield Fact(
            "revocation", revoked.regulation, f"Mencabut {revoked.regulation}", revoked.basis
        )
    for annex in region.regulation.annexes:
        yield Fact("annex", str(annex.ref), annex.subject, annex.basis)
    for ref, provision in region.provisions.items():
        if provision.term:
            yield Fact("definition", provision.term, provision.summary, (ref,))


def _parties(region: Region) -> Iterator[Fact]:
    for party in region.parties.values():
        yield Fact("party", party.id, party.name, party.basis)
        for alias, basis in party.aliases.items():
            yield Fact("alias", party.id, f"{alias} = {party.name}", basis)
        for members in party.members:
            who = [region.name(id) for id in members.parties] + [
                f"setiap {kind}" for kind in members.kinds
            ]
            yield Fact("members", party.id, f"{party.name}: {'; '.join(who)}", members.basis)
        for role, seats in (("ketua", party.chair), ("dapat diundang", party.guests)):
            for seat in seats:
                who = [region.name(id) for id in seat.parties]
                yield Fact("seat", party.id, f"{party.name}, {role}: {'; '.join(who)}", seat.basis)


def _coordination(region: Region) -> Iterator[Fact]:
    for assignment in region.assignments:
        coordinator = region.name(assignment.coordinator)
        yield Fact(
            "assignment", assignment.coordinator, f"Daftar di bawah {coordinator}", assignment.basis
        )
        for unit, rows in assignment.units.items():
            yield Fact("assignment", unit, f"{region.name(unit)} → {coordinator}", rows)
        for adviser in assignment.advisers:
            yield Fact(
                "adviser",
                adviser.party,
                f"{region.name(adviser.party)} di samping {coordinator}",
                adviser.basis,
            )
    for fields in region.fields:
        summary = f"Bidang {region.name(fields.coordinator)}: {', '.join(fields.fields)}"
        yield Fact("field", fields.coordinator, summary, fields.basis)


def _rules(region: Region) -> Iterator[Fact]:
    for route in region.routes:
        path = " → ".join(
            [side_name(region, route.travellers), *(_step(region, step) for step in route.steps)]
        )
        yield Fact(
            "route",
            route.id,
            f"Jalur {', '.join(route.purposes)}: {path}",
            _all(route.basis, route.steps),
        )
    for paraf in region.paraf:
        who = ", ".join(_step(region, step) for step in paraf.initials)
        signers = "; ".join(region.name(id) for id in paraf.signers)
        summary = f"Paraf {', '.join(paraf.documents)}: {who}; penanda tangan {signers}"
        yield Fact("paraf", paraf.id, summary, _all(paraf.basis, paraf.initials))
    for relation in region.relations:
        sides = " – ".join(side_name(region, side) for side in relation.between)
        natures = f": {', '.join(relation.natures)}" if relation.natures else ""
        yield Fact("relation", relation.id, f"Hubungan {sides}{natures}", relation.basis)
        for point in relation.points:
            actor = f", {side_name(region, point.by)}" if point.by else ""
            yield Fact(
                "point", f"{relation.id}/{point.at}", f"Butir hubungan {sides}{actor}", (point.at,)
            )


def _step(region: Region, step: StepRule) -> str:
    if step.offices in ((COORDINATOR,), (ADVISER,), ()):
        return step.words or "Asisten"
    return "/".join(region.name(id) for id in step.offices)


def _all(basis: Basis, steps: tuple[StepRule, ...]) -> Basis:
    return tuple(dict.fromkeys([*basis, *(citation for step in steps for citation in step.basis)]))
