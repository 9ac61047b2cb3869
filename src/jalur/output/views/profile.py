"""All about one party: on one screen, or with every point."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.mandates import KINDS
from jalur.answers.profile import Profile
from jalur.answers.relations import Relation
from jalur.answers.routes import Route
from jalur.law.status import INFERRED, SILENT
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Page
from jalur.output.views import mandates as mandates_view
from jalur.output.views import paraf as paraf_view
from jalur.output.views import relation as relation_view
from jalur.output.views import route as route_view
from jalur.output.views import units
from jalur.output.views.common import Json, cites, foot, head, joined, note_lines, party
from jalur.output.views.common import notes as note_records
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, message

COLUMNS = ("section", "key", "value", "basis", "status")


def rows(answer: Profile) -> Iterable[tuple[str, ...]]:
    """A line per rule."""
    region = answer.region
    unit = answer.unit
    yield ("party", "name", answer.party.name, joined(cites(region, answer.party.basis)), "explicit")
    if unit.coordination is not None:
        coordinator = region.name(unit.coordination.coordinator)
        yield ("party", "coordinator", coordinator, joined(cites(region, unit.basis)), unit.status)
    for seat in answer.forum_seats:
        basis = joined(cites(region, seat.basis))
        yield ("forum", seat.role, f"{seat.party} – {seat.forum}", basis, "explicit")
    for route in answer.routes.routes:
        yield ("route", joined(route.rule.purposes), _path(route), joined(cites(region, route.cited())), route.status)
    for chain in answer.paraf.chains:
        value = f"{' → '.join(joined(s.offices) for s in chain.initials)} | {joined(chain.signers)}"
        yield ("paraf", chain.document, value, joined(cites(region, chain.basis)), chain.status)
    for relation in answer.relations.relations:
        natures = joined(relation.natures)
        yield (
            "relation",
            " – ".join(relation.between),
            natures,
            joined(cites(region, relation.rule.basis)),
            relation.status,
        )
    for mandate in answer.mandates.mandates:
        yield ("mandate", mandate.kind, mandate.summary, joined(cites(region, mandate.basis)), mandate.status)


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
            for s in answer.forum_seats
        ],
        "routes": [route_view.route_record(answer.routes, route) for route in answer.routes.routes],
        "chains": [paraf_view.chain_record(region, chain) for chain in answer.paraf.chains],
        "relations": [relation_view.relation_record(region, relation) for relation in answer.relations.relations],
        "mandates": [mandates_view.mandate_record(region, mandate) for mandate in answer.mandates.mandates],
        "notes": note_records(region, notes(answer)),
    }


def silence(answer: Profile) -> Message | None:
    """That the regulation only names the party."""
    if answer.status != SILENT or answer.unit.coordination is not None or answer.forum_seats:
        return None
    return message("silent.show", region=answer.region.regulation.citation, name=answer.party.name)


def notes(answer: Profile) -> tuple[Note, ...]:
    """The notes, the silent sentence first."""
    sentence = silence(answer)
    return ((Note("gap", sentence),) if sentence else ()) + answer.notes


def page(answer: Profile, catalogue: Catalogue) -> Page:
    """One screen, a line per purpose, document and relation, with notes counted; or every rule, where asked in full."""
    if answer.full:
        return _full(answer, catalogue)
    return _screen(answer, catalogue)


def _screen(answer: Profile, catalogue: Catalogue) -> Page:
    sentence = silence(answer)
    lines = [
        *_unit(answer, catalogue),
        *_sittings(answer, catalogue),
        *_routes(answer, catalogue),
        *_paraf(answer, catalogue),
        *_relations(answer, catalogue),
        *_mandates(answer, catalogue),
    ]
    if answer.notes:
        lines.append(catalogue("profile.notes", count=len(answer.notes)))
    return Page(
        title=f"{answer.party.name} — {answer.region.regulation.name}",
        blocks=() if sentence else (Block(below=tuple(lines)),),
        sentence=catalogue.text(sentence) if sentence else None,
        foot=foot(answer.region, catalogue),
    )


def _line(catalogue: Catalogue, key: str, value: str, status: str, citations: list[str]) -> str:
    mark = f" {catalogue('mark.inferred')}" if status == INFERRED else ""
    more = f" (+{len(citations) - 1})" if len(citations) > 1 else ""
    return f"{key}: {value}{mark} · {citations[0]}{more}"


def _unit(answer: Profile, catalogue: Catalogue) -> list[str]:
    unit = answer.unit
    if unit.coordination is None:
        return []
    coordinator = answer.region.name(unit.coordination.coordinator)
    return [
        _line(catalogue, catalogue("profile.coordinator"), coordinator, unit.status, cites(answer.region, unit.basis))
    ]


def _sittings(answer: Profile, catalogue: Catalogue) -> list[str]:
    """A line per role: in which forums, or of a forum who."""
    own = {seat.forum for seat in answer.forum_seats} == {answer.party.name}
    lines = []
    for seat in answer.forum_seats:
        name = seat.party if own else seat.forum
        lines.append(
            _line(catalogue, catalogue(f"role.{seat.role}"), name, "explicit", cites(answer.region, seat.basis))
        )
    return lines


def _routes(answer: Profile, catalogue: Catalogue) -> list[str]:
    """The first way of each purpose, and how many more there are."""
    first: dict[str, tuple[Route, list[str]]] = {}
    for purpose in answer.routes.ruled:
        routes = [route for route in answer.routes.routes if purpose in route.rule.purposes]
        more = f" (+{len(routes) - 1})" if len(routes) > 1 else ""
        first.setdefault(routes[0].rule.id, (routes[0], []))[1].append(purpose + more)
    return [
        _line(catalogue, ", ".join(purposes), _path(route), route.status, cites(answer.region, route.basis))
        for route, purposes in first.values()
    ]


def _paraf(answer: Profile, catalogue: Catalogue) -> list[str]:
    return [
        _line(
            catalogue,
            catalogue("profile.paraf", document=chain.document),
            " → ".join(" / ".join(step.offices) for step in chain.initials),
            chain.status,
            cites(answer.region, chain.basis),
        )
        for chain in answer.paraf.chains
    ]


def _relations(answer: Profile, catalogue: Catalogue) -> list[str]:
    """A line each; of several names on one side, the one under which the party is meant."""
    found = []
    for relation in answer.relations.relations:
        natures = ", ".join(relation.natures) or "–"
        found.append(
            _line(
                catalogue, _sides(answer, relation), natures, relation.status, cites(answer.region, relation.rule.basis)
            )
        )
    return found


def _sides(answer: Profile, relation: Relation) -> str:
    meant = relation.via[0].id
    names = [
        answer.region.name(meant) if meant in side else named
        for side, named in zip(relation.rule.between, relation.between, strict=True)
    ]
    return " – ".join(names)


def _mandates(answer: Profile, catalogue: Catalogue) -> list[str]:
    counts = [
        f"{catalogue(f'mandate-count.{kind}')} {count}"
        for kind in KINDS
        if (count := sum(mandate.kind == kind for mandate in answer.mandates.mandates))
    ]
    return [catalogue("profile.mandates", counts=", ".join(counts))] if counts else []


def _path(route: Route) -> str:
    return " → ".join(" / ".join(step.offices) for step in route.steps[1:]) or "–"


def _full(answer: Profile, catalogue: Catalogue) -> Page:
    sentence = silence(answer)
    summary = _screen(answer, catalogue)
    found = [*summary.blocks]
    found += route_view.page(answer.routes, catalogue).blocks
    found += paraf_view.page(answer.paraf, catalogue).blocks
    for relation in answer.relations.relations:
        found.append(relation_view.relation_block(answer.region, relation, catalogue))
    found += mandates_view.page(answer.mandates, catalogue).blocks
    return Page(
        title=summary.title,
        blocks=() if sentence else tuple(found),
        sentence=summary.sentence,
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=summary.foot,
    )
