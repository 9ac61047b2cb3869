"""All about one party: on one screen, or with every point."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers import Note
from jalur.mandates import KINDS
from jalur.model import INFERRED, SILENT
from jalur.output.language import Words
from jalur.output.page import Block, Page
from jalur.output.shared import Json, cites, foot, head, joined, note_lines, party
from jalur.output.shared import notes as note_records
from jalur.output.views import mandates, paraf, relation, route, units
from jalur.phrase import Phrase, say
from jalur.relations import Bond
from jalur.routes import Way
from jalur.show import Profile

COLUMNS = ("section", "key", "value", "basis", "status")


def rows(answer: Profile) -> Iterable[tuple[str, ...]]:
    """A line per rule."""
    region = answer.region
    unit = answer.unit
    yield ("party", "name", answer.party.name, joined(cites(region, answer.party.basis)), "explicit")
    if unit.coordination is not None:
        coordinator = region.name(unit.coordination.coordinator)
        yield ("party", "coordinator", coordinator, joined(cites(region, unit.basis)), unit.status)
    for sitting in answer.sittings:
        basis = joined(cites(region, sitting.basis))
        yield ("forum", sitting.role, f"{sitting.party} – {sitting.forum}", basis, "explicit")
    for way in answer.routes.ways:
        yield ("route", joined(way.rule.purposes), _path(way), joined(cites(region, way.cited())), way.status)
    for chain in answer.paraf.chains:
        value = f"{' → '.join(joined(s.offices) for s in chain.initials)} | {joined(chain.signers)}"
        yield ("paraf", chain.document, value, joined(cites(region, chain.basis)), chain.status)
    for bond in answer.relations.bonds:
        natures = joined(bond.natures)
        yield ("relation", " – ".join(bond.between), natures, joined(cites(region, bond.rule.basis)), bond.status)
    for charge in answer.mandates.charges:
        yield ("mandate", charge.kind, charge.summary, joined(cites(region, charge.basis)), charge.status)


def record(answer: Profile) -> Json:
    """``jalur.show/1`` of a party."""
    region = answer.region
    return {
        **head("show", region),
        "party": party(answer.party),
        "status": answer.status,
        "unit": units.unit_record(region, answer.unit),
        "forums": [
            {"forum": s.forum, "party": s.party, "role": s.role, "basis": cites(region, s.basis)}
            for s in answer.sittings
        ],
        "routes": [route.way_record(answer.routes, way) for way in answer.routes.ways],
        "chains": [paraf.chain_record(region, chain) for chain in answer.paraf.chains],
        "relations": [relation.bond_record(region, bond) for bond in answer.relations.bonds],
        "mandates": [mandates.charge_record(region, charge) for charge in answer.mandates.charges],
        "notes": note_records(region, notes(answer)),
    }


def silence(answer: Profile) -> Phrase | None:
    """That the regulation only names the party."""
    if answer.status != SILENT or answer.unit.coordination is not None or answer.sittings:
        return None
    return say("silent.show", region=answer.region.regulation.citation, name=answer.party.name)


def notes(answer: Profile) -> tuple[Note, ...]:
    """The notes, the silent sentence first."""
    sentence = silence(answer)
    return ((Note("gap", sentence),) if sentence else ()) + answer.notes


def page(answer: Profile, w: Words) -> Page:
    """One screen, a line per purpose, document and relation, with notes counted; or every rule, where asked in full."""
    if answer.full:
        return _full(answer, w)
    return _screen(answer, w)


def _screen(answer: Profile, w: Words) -> Page:
    sentence = silence(answer)
    lines = [
        *_unit(answer, w),
        *_sittings(answer, w),
        *_routes(answer, w),
        *_paraf(answer, w),
        *_relations(answer, w),
        *_mandates(answer, w),
    ]
    if answer.notes:
        lines.append(w("profile.notes", count=len(answer.notes)))
    return Page(
        title=f"{answer.party.name} — {answer.region.regulation.name}",
        blocks=() if sentence else (Block(below=tuple(lines)),),
        sentence=w.text(sentence) if sentence else None,
        foot=foot(answer.region, w),
    )


def _line(w: Words, key: str, value: str, status: str, citations: list[str]) -> str:
    mark = f" {w('mark.inferred')}" if status == INFERRED else ""
    more = f" (+{len(citations) - 1})" if len(citations) > 1 else ""
    return f"{key}: {value}{mark} · {citations[0]}{more}"


def _unit(answer: Profile, w: Words) -> list[str]:
    unit = answer.unit
    if unit.coordination is None:
        return []
    coordinator = answer.region.name(unit.coordination.coordinator)
    return [_line(w, w("profile.coordinator"), coordinator, unit.status, cites(answer.region, unit.basis))]


def _sittings(answer: Profile, w: Words) -> list[str]:
    """A line per role: in which forums, or of a forum who."""
    own = {sitting.forum for sitting in answer.sittings} == {answer.party.name}
    lines = []
    for sitting in answer.sittings:
        name = sitting.party if own else sitting.forum
        lines.append(_line(w, w(f"role.{sitting.role}"), name, "explicit", cites(answer.region, sitting.basis)))
    return lines


def _routes(answer: Profile, w: Words) -> list[str]:
    """The first way of each purpose, and how many more there are."""
    first: dict[str, tuple[Way, list[str]]] = {}
    for purpose in answer.routes.ruled:
        ways = [way for way in answer.routes.ways if purpose in way.rule.purposes]
        more = f" (+{len(ways) - 1})" if len(ways) > 1 else ""
        first.setdefault(ways[0].rule.id, (ways[0], []))[1].append(purpose + more)
    return [
        _line(w, ", ".join(purposes), _path(way), way.status, cites(answer.region, way.basis))
        for way, purposes in first.values()
    ]


def _paraf(answer: Profile, w: Words) -> list[str]:
    return [
        _line(
            w,
            w("profile.paraf", document=chain.document),
            " → ".join(" / ".join(station.offices) for station in chain.initials),
            chain.status,
            cites(answer.region, chain.basis),
        )
        for chain in answer.paraf.chains
    ]


def _relations(answer: Profile, w: Words) -> list[str]:
    """A line each; of several names on one side, the one under which the party is meant."""
    found = []
    for bond in answer.relations.bonds:
        natures = ", ".join(bond.natures) or "–"
        found.append(_line(w, _sides(answer, bond), natures, bond.status, cites(answer.region, bond.rule.basis)))
    return found


def _sides(answer: Profile, bond: Bond) -> str:
    meant = bond.via[0].id
    names = [
        answer.region.name(meant) if meant in side else named
        for side, named in zip(bond.rule.between, bond.between, strict=True)
    ]
    return " – ".join(names)


def _mandates(answer: Profile, w: Words) -> list[str]:
    counts = [
        f"{w(f'mandate-count.{kind}')} {count}"
        for kind in KINDS
        if (count := sum(charge.kind == kind for charge in answer.mandates.charges))
    ]
    return [w("profile.mandates", counts=", ".join(counts))] if counts else []


def _path(way: Way) -> str:
    return " → ".join(" / ".join(station.offices) for station in way.stations[1:]) or "–"


def _full(answer: Profile, w: Words) -> Page:
    sentence = silence(answer)
    summary = _screen(answer, w)
    found = [*summary.blocks]
    found += route.page(answer.routes, w).blocks
    found += paraf.page(answer.paraf, w).blocks
    found += [relation.bond_block(answer.region, bond, w) for bond in answer.relations.bonds]
    found += mandates.page(answer.mandates, w).blocks
    return Page(
        title=summary.title,
        blocks=() if sentence else tuple(found),
        sentence=summary.sentence,
        notes=note_lines(answer.region, answer.notes, w),
        foot=summary.foot,
    )
