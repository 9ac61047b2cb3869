"""Every fact of a region as one line with its basis: what rests on a provision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from jalur.law.citation import Basis, unique
from jalur.law.region import Region
from jalur.law.rules.steps import StepRule
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.reasoning.exceptions import words_of
from jalur.reasoning.pairs import side_name
from jalur.reasoning.steps import as_told

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.rules.mandates import MandateRule
    from jalur.law.rules.paraf import Exemption, ParafRule
    from jalur.law.rules.routes import RouteRule

FactKind = Literal[
    "party",
    "alias",
    "members",
    "seat",
    "assignment",
    "denial",
    "medium",
    "adviser",
    "field",
    "nature",
    "route",
    "paraf",
    "relation",
    "point",
    "mandate",
    "prohibition",
    "revocation",
    "amendment",
    "annex",
    "period",
    "definition",
    "term",
    "means",
]
_CHANGES = {"changed": "Mengubah", "inserted": "Menyisipkan", "deleted": "Menghapus"}
TERMS = {"natures": "Sifat hubungan", "purposes": "Tujuan jalur", "documents": "Naskah"}
"""What each group of a region's own terms is called."""
_MANDATES = {"authority": "Kewenangan", "duty": "Kewajiban", "task": "Tugas"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the data; the summary is Indonesian."""

    kind: FactKind
    id: str
    """That of the party or rule; of a point or mandate with its provision behind it."""
    summary: str
    basis: Basis
    status: FactStatus = EXPLICIT
    """Of a rule the status of its least sure step: the provision need not say all of it."""
    reason: str | None = None
    """What our reading is, where it is ``inferred``."""


def facts(region: Region) -> Iterator[Fact]:
    """Every fact of ``region``, section by section.

    ``Fact("assignment", "dinas-sosial", "Dinas Sosial → Asisten …", …)`` is one of them.
    """
    yield from _parties(region)
    yield from _coordination(region)
    for term in region.terms:
        summary = f"{TERMS[term.group]} milik daerah: {term.label} ({term.id})"
        yield Fact("term", term.id, summary, term.basis)
    for nature, basis in region.natures.items():
        yield Fact("nature", nature, f"Sifat hubungan {nature}", basis)
    yield from _routes(region)
    yield from _paraf(region)
    for each in region.media:
        documents = ", ".join(each.documents) or "semua naskah"
        instead = each.fallback.basis if each.fallback is not None else ()
        basis = _with_exceptions(unique((*each.basis, *instead)), each.exceptions)
        summary = f"Media {documents}{_unless(region, each.exceptions)}"
        yield Fact("medium", each.medium, summary, basis)
    yield from _relations(region)
    for mandate in region.mandates:
        id = f"{mandate.parties[0]}/{mandate.at}"
        summary = f"{_MANDATES[mandate.kind]} {side_name(region, mandate.parties)}"
        summary += _unless(region, mandate.exceptions)
        instead = mandate.fallback.basis if mandate.fallback is not None else ()
        basis = _with_exceptions((mandate.at, *mandate.basis, *instead), mandate.exceptions)
        yield Fact("mandate", id, summary, basis, mandate.status, mandate.reason)
    for rule in region.prohibitions:
        id = f"{rule.parties[0]}/{rule.at}" if rule.parties else f"{rule.at}"
        summary = f"Larangan bagi {side_name(region, rule.parties) or 'siapa pun'}"
        summary += _unless(region, rule.exceptions)
        basis = _with_exceptions((rule.at, *rule.basis), rule.exceptions)
        yield Fact("prohibition", id, summary, basis, rule.status, rule.reason)
    for mandate in region.mandates:
        yield from _limits(region, mandate)
    for period in region.periods:
        from jalur.reasoning.periods import in_words  # Few provisions begin later.

        names = "; ".join(map(region.cite, period.provisions))
        id = str(period.provisions[0])
        yield Fact("period", id, f"{names} berlaku {in_words(period)}", period.basis)
    yield from _regulation(region)


def _limits(region: Region, mandate: MandateRule) -> Iterator[Fact]:
    """What who stands in may not do, where no prohibition says that of a party."""
    stood_in = side_name(region, mandate.on_behalf) if mandate.on_behalf else mandate.represented
    summary = f"Larangan bagi {side_name(region, mandate.parties)} yang mewakili {stood_in}"
    told = {rule.at for rule in region.prohibitions}
    for at in mandate.limits:
        if at not in told:
            id = f"{mandate.parties[0]}/{at}"
            yield Fact("prohibition", id, summary, (at,), mandate.status, mandate.reason)


def _parties(region: Region) -> Iterator[Fact]:
    for party in region.parties.values():
        yield Fact("party", party.id, party.name, party.basis)
        for alias, basis in party.aliases.items():
            yield Fact("alias", party.id, f"{alias} = {party.name}", basis)
        for members in party.members:
            names = [region.name(id) for id in members.parties]
            names += [f"setiap {kind}" for kind in members.kinds]
            summary = f"{party.name}: {'; '.join(names)}"
            sure = members.status, members.reason
            yield Fact("members", party.id, summary, members.basis, *sure)
        for role, seats in (("ketua", party.chair), ("dapat diundang", party.guests)):
            for seat in seats:
                summary = f"{party.name}, {role}: {side_name(region, seat.parties)}"
                yield Fact("seat", party.id, summary, seat.basis)


def _coordination(region: Region) -> Iterator[Fact]:
    """Lists of units, their advisers, and fields."""
    for given in region.assignments:
        coordinator = region.name(given.coordinator)
        summary = f"Daftar di bawah {coordinator}{_unless(region, given.exceptions)}"
        sure = given.status, given.reason
        basis = _with_exceptions(given.basis, given.exceptions)
        yield Fact("assignment", given.coordinator, summary, basis, *sure)
        for unit, rows in given.units.items():
            yield Fact("assignment", unit, f"{region.name(unit)} → {coordinator}", rows, *sure)
        for adviser in given.advisers:
            summary = f"{region.name(adviser.party)} di samping {coordinator}"
            yield Fact("adviser", adviser.party, summary, adviser.basis)
    for denied in region.not_coordinated:
        by = side_name(region, denied.by) or "siapa pun"
        summary = f"{side_name(region, denied.units)} tidak dikoordinasikan {by}"
        summary += f" ({denied.condition})" if denied.condition else ""
        summary += _unless(region, denied.exceptions)
        basis = _with_exceptions(denied.basis, denied.exceptions)
        yield Fact("denial", denied.units[0], summary, basis, denied.status, denied.reason)
    for fields in region.fields:
        summary = f"Bidang {region.name(fields.coordinator)}: {', '.join(fields.fields)}"
        yield Fact("field", fields.coordinator, summary, fields.basis)


def _routes(region: Region) -> Iterator[Fact]:
    for route in region.routes:
        path = [
            side_name(region, route.travellers),
            *(as_told(region, step) for step in route.steps),
        ]
        summary = f"Jalur {', '.join(route.purposes)}: {' → '.join(path)}"
        summary += _unless(region, route.exceptions)
        basis = _with_steps(_with_exceptions(route.basis, route.exceptions), route.steps)
        yield Fact("route", route.rule, summary, basis, *_sure(route, route.steps))


def _paraf(region: Region) -> Iterator[Fact]:
    for paraf in region.paraf:
        initials = ", ".join(as_told(region, step) for step in paraf.initials)
        signing = f"; penanda tangan {side_name(region, paraf.signers)}" if paraf.signers else ""
        documents = ", ".join(paraf.documents)
        but_for = _unless(region, paraf.exceptions)
        summary = f"Paraf {documents}: {initials}{signing}{but_for}"
        instead = paraf.fallback.basis if paraf.fallback is not None else ()
        whole = _with_exceptions((*paraf.basis, *instead), paraf.exceptions)
        basis = _with_steps(whole, paraf.initials)
        if paraf.initials:
            yield Fact("paraf", paraf.id, summary, basis, *_sure(paraf, paraf.initials))
        for each in paraf.exempt:
            from jalur.answers.exempt import whose  # Few rules exempt anybody.

            case = "; ".join(_case(region, each))
            of_all = "" if paraf.initials else but_for
            lacking = f"Tanpa paraf {whose(region, each)}" if each.of else "Tanpa paraf"
            about = f"pada {documents}" if each.of and documents else documents
            summary = f"{' '.join(filter(None, (lacking, about)))} bila {case}{signing}{of_all}"
            where = each.basis if paraf.initials else _with_exceptions(each.basis, paraf.exceptions)
            yield Fact("paraf", paraf.id, summary, where, paraf.status, paraf.reason)


def _case(region: Region, exemption: Exemption) -> Iterator[str]:
    """In which case no initials are needed."""
    if exemption.drafter_signs:
        yield "pengonsep menandatangani sendiri"
    if exemption.drafters:
        yield f"pengonsepnya {side_name(region, exemption.drafters)}"
    if exemption.documents:
        yield f"naskahnya {', '.join(exemption.documents)}"
    if exemption.words is not None:
        yield exemption.words


def _relations(region: Region) -> Iterator[Fact]:
    for relation in region.relations:
        sides = " – ".join(side_name(region, side) for side in relation.between)
        natures = f": {', '.join(relation.natures)}" if relation.natures else ""
        natures += _denied(relation.not_natures) + _unless(region, relation.exceptions)
        said, sure = f"Hubungan {sides}{natures}", (relation.status, relation.reason)
        basis = _with_exceptions(relation.basis, relation.exceptions)
        yield Fact("relation", relation.id, said, basis, *sure)
        for point in relation.points:
            actor = f", {side_name(region, point.by)}" if point.by else ""
            denied = _denied(point.not_natures)
            id, summary = f"{relation.id}/{point.at}", f"Butir hubungan {sides}{actor}{denied}"
            yield Fact("point", id, summary, (point.at,), *sure)


def _denied(natures: tuple[str, ...]) -> str:
    return f"; bukan {', '.join(natures)}" if natures else ""


def _regulation(region: Region) -> Iterator[Fact]:
    """What it revokes and amends, its annexes, the terms it defines and whom a means serves."""
    for revoked in region.regulation.revokes:
        summary = f"Mencabut {revoked.regulation}"
        yield Fact("revocation", revoked.regulation, summary, revoked.basis)
    for later in region.regulation.amended_by:
        if later.basis:  # What the text itself does not name rests on none of its provisions.
            summary = f"Diubah dengan {later.regulation}"
            yield Fact("amendment", later.regulation, summary, later.basis)
    for amended in region.regulation.amends:
        yield Fact("amendment", amended.regulation, f"Mengubah {amended.regulation}", amended.basis)
        for change in amended.changes:
            what = ", ".join(ref.long() for ref in change.what)
            summary = f"{_CHANGES[change.act]} {what}".strip()
            yield Fact("amendment", str(change.at), summary, (change.at,))
    for annex in region.regulation.annexes:
        yield Fact("annex", str(annex.ref), annex.subject, annex.basis)
    for ref, provision in region.provisions.items():
        if provision.term:
            yield Fact("definition", provision.term, provision.summary, (ref,))
        for party, basis in provision.for_whom:
            yield Fact(
                "means", party, f"Sarana atau irama bagi {region.name(party)}", (ref, *basis)
            )


def _sure(
    rule: RouteRule | ParafRule, steps: tuple[StepRule, ...]
) -> tuple[FactStatus, str | None]:
    """The status of the rule and its steps, and the first reason that one of them gives."""
    inferred = [each for each in (rule, *steps) if each.status == INFERRED]
    if not inferred:
        return EXPLICIT, None
    return INFERRED, next((each.reason for each in inferred if each.reason), None)


def _unless(region: Region, exceptions: tuple[Excepted, ...]) -> str:
    """Whom and what a rule does not mean."""
    told = "; ".join(words_of(region, each) for each in exceptions)
    return f"; kecuali {told}" if told else ""


def _with_exceptions(basis: Basis, exceptions: tuple[Excepted, ...]) -> Basis:
    """The basis of a rule with the provisions that say whom it does not mean."""
    return unique([*basis, *(citation for each in exceptions for citation in each.basis)])


def _with_steps(basis: Basis, steps: tuple[StepRule, ...]) -> Basis:
    """The basis of a rule with that of its steps, each provision once."""
    return unique([*basis, *(citation for step in steps for citation in step.basis)])
