"""Whether the parties of every rule stand in the provisions that the rule cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jalur.law.citation import Basis
from jalur.law.findings import Finding
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.routes import RouteRule, placed, whole_path
from jalur.law.rules.signatures import SignatureLine
from jalur.law.rules.steps import (
    ADDRESSEE_COORDINATOR,
    ADVISER,
    COORDINATOR,
    DRAFTER,
    STAND_INS,
    StepRule,
    station,
)
from jalur.law.status import EXPLICIT
from jalur.verification.evidence import Evidence
from jalur.verification.excepting import excepting_rules, exceptions_of
from jalur.verification.finding import finding
from jalur.verification.patterns import any_of


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the parties of routes, paraf, relations and mandates."""
    yield from _routes(evidence)
    yield from _paraf(evidence)
    yield from _relations(evidence)
    yield from _mandates(evidence)
    yield from _exceptions(evidence)


def _parties(
    evidence: Evidence, path: str, parties: Iterable[str], refs: Basis
) -> Iterator[Finding]:
    for party in parties:
        if not evidence.names(party, refs) and not _shares(evidence, party, refs):
            yield finding("office-not-in-text", path, refs[0], name=evidence.region.name(party))


def _shares(evidence: Evidence, party: str, refs: Basis) -> bool:
    """Whether a head stands there behind another, with one word for both: *Kepala Dinas atau
    Badan*.
    """
    led, words = evidence.region.parties[party].heads, evidence.vocabulary
    head, _, rest = evidence.region.name(party).partition(" ")
    if led is None or rest not in evidence.spellings(led):
        return False
    joints = any_of((*words.joining, *words.choosing))
    joint = rf"(?:\s+(?:{joints})\s+|\s*/\s*)"
    pattern = rf"\b{re.escape(head)}\s+\w+(?:\s+\w+){{0,3}}?{joint}{re.escape(rest)}\b"
    return any(re.search(pattern, evidence.words(ref), re.IGNORECASE) for ref in refs)


def _unlisted(evidence: Evidence, parties: Iterable[str], refs: Basis) -> Iterator[str]:
    """Of the parties those that no row names of a list that one of the provisions introduces.

    The rows belong to the sentence above them: what it bids, it bids those on its list, and what is
    done *oleh:* is done by them.
    """
    agents = evidence.vocabulary.agents
    lists = [each for each in evidence.region.assignments if not set(refs).isdisjoint(each.basis)]
    for party in parties:
        rows = (each.units[party] for each in lists if party in each.units)
        if not any(evidence.names(party, row) for row in rows) and not evidence.introduces(
            party, refs, agents
        ):
            yield party


def _steps(
    evidence: Evidence, path: str, steps: Iterable[StepRule], basis: Basis, status: str
) -> Iterator[Finding]:
    for n, step in enumerate(steps):
        refs = tuple(dict.fromkeys((*step.basis, *basis)))
        at = f"{path}[{n}]"
        if (
            step.words
            and not evidence.stands(step.words, refs)
            and not evidence.excused([step.words], refs)
        ):
            yield finding("words-not-in-text", f"{at}.words", refs[0], words=step.words)
        offices = [office for office in step.offices if office not in STAND_INS]
        told = [id for id in step.notify if id not in STAND_INS]
        yield from _parties(evidence, f"{at}.notify", told, refs)
        yield from _stand_ins(evidence, f"{at}.notify", station(step.notify), refs)
        explicit = status == EXPLICIT == step.status
        if explicit:
            yield from _parties(evidence, f"{at}.office", offices, refs)
            yield from _stand_ins(evidence, f"{at}.office", step, refs)


def _stand_ins(evidence: Evidence, path: str, step: StepRule, refs: Basis) -> Iterator[Finding]:
    """A coordinator or adviser of the text is named by the class word of its kind, a drafter by the
    words of the step or one of those for him.
    """
    region = evidence.region
    coordinators = {region.parties[a.coordinator].kind for a in region.assignments}
    advisers = {
        region.parties[adviser.party].kind for a in region.assignments for adviser in a.advisers
    }
    leads = (COORDINATOR, ADDRESSEE_COORDINATOR)
    for stand_ins, kinds in ((leads, coordinators), ((ADVISER,), advisers)):
        if not set(stand_ins).isdisjoint(step.offices):
            words = [word for kind in kinds for word in region.common.kinds[kind].class_words]
            if words and not any(evidence.stands(word, refs) for word in words):
                yield finding("office-not-in-text", path, refs[0], name=" / ".join(words))
    if DRAFTER in step.offices and not step.words:
        words = list(region.common.drafter_words)
        if not any(evidence.stands(word, refs) for word in words):
            yield finding("office-not-in-text", path, refs[0], name=" / ".join(words))


def _signature(
    evidence: Evidence, path: str, signature: Iterable[SignatureLine], refs: Basis
) -> Iterator[Finding]:
    """The offices of a signature, and what else one signs as, are those of the text."""
    for n, line in enumerate(signature):
        at, said = f"{path}.signature[{n}]", {"words": line.words, "selaku": line.part}
        yield from _parties(evidence, f"{at}.office", [line.office] if line.office else [], refs)
        for key, words in said.items():
            if words and not evidence.stands(words, refs):
                yield finding("words-not-in-text", f"{at}.{key}", refs[0], words=words)


def _routes(evidence: Evidence) -> Iterator[Finding]:
    for path, route in placed(evidence.region.routes):
        refs = tuple(dict.fromkeys((*route.basis, *route.listed)))
        if route.status == EXPLICIT:
            yield from _parties(evidence, f"{whole_path(path)}.for", route.travellers, refs)
        yield from _copies(evidence, whole_path(path), route, refs)
        if (denied := route.no_copies) is not None:
            at = f"{whole_path(path)}.no_copies.to"
            yield from _parties(evidence, at, denied.to, denied.basis)
        yield from _steps(evidence, f"{path}.steps", route.steps, refs, route.status)


def _copies(
    evidence: Evidence, path: str, rule: RouteRule | ParafRule, refs: Basis
) -> Iterator[Finding]:
    """Who has a copy, by name or as the coordinator or adviser of whoever sends."""
    yield from _parties(evidence, f"{path}.copies_to", rule.copies_to, refs)
    if (roles := rule.copied_roles) is not None:
        if roles.words and not evidence.stands(roles.words, refs):
            at = f"{path}.copies_words"
            yield finding("words-not-in-text", at, refs[0], words=roles.words)
        yield from _stand_ins(evidence, f"{path}.copies_to", roles, refs)


def _exceptions(evidence: Evidence) -> Iterator[Finding]:
    """Who is excepted stands where it is said."""
    for path, excepted in exceptions_of(excepting_rules(evidence.region)):
        yield from _parties(evidence, f"{path}.parties", excepted.parties, excepted.basis)


def _paraf(evidence: Evidence) -> Iterator[Finding]:
    for n, paraf in enumerate(evidence.region.paraf):
        path = f"paraf[{n}]"
        if paraf.status == EXPLICIT:
            # Who drafts may stand in the row of a list that sets him among those who initial.
            rows = (at for step in paraf.initials if DRAFTER in step.offices for at in step.basis)
            yield from _parties(evidence, f"{path}.for", paraf.drafters, (*paraf.basis, *rows))
            leads = evidence.vocabulary.signing
            chains = [each for each in evidence.region.paraf if each.id in paraf.adds_to]
            theirs = {id for each in chains for id in each.signers}
            signers = (
                id
                for id in paraf.signers
                if id not in theirs and not evidence.introduces(id, paraf.basis, leads)
            )
            yield from _parties(evidence, f"{path}.signers", signers, paraf.basis)
            yield from _signature(evidence, path, paraf.signature, paraf.basis)
            for m, each in enumerate(paraf.exempt):
                at = f"{path}.exempt[{m}]"
                yield from _parties(evidence, at, each.drafters, each.basis)
                offices = [id for id in each.of if id not in STAND_INS]
                yield from _parties(evidence, f"{at}.of", offices, each.basis)
                yield from _stand_ins(evidence, f"{at}.of", station(each.of), each.basis)
        yield from _copies(evidence, f"paraf[{n}]", paraf, paraf.basis)
        # Whoever drafts initials first, where the text names his unit: *diprakarsai Inspektorat*.
        drafts = any(_heads(evidence, paraf, step) for step in paraf.initials[:1])
        path = f"{path}.initials"
        for found in _steps(evidence, path, paraf.initials, paraf.basis, paraf.status):
            if not (drafts and found.path == f"{path}[0].office"):
                yield found


def _heads(evidence: Evidence, paraf: ParafRule, step: StepRule) -> bool:
    """Whether all offices of a step are heads of units that draft, named where the rule rests."""
    parties = evidence.region.parties
    led = [parties[id].heads for id in step.offices if id in parties]
    return (
        len(led) == len(step.offices)
        and all(
            unit in paraf.drafters and evidence.names(unit, paraf.basis) for unit in led if unit
        )
        and None not in led
    )


def _relations(evidence: Evidence) -> Iterator[Finding]:
    for n, relation in enumerate(evidence.region.relations):
        path = f"relations[{n}]"
        for side, parties in enumerate(relation.between):
            if relation.status == EXPLICIT:
                unlisted = _unlisted(evidence, parties, relation.basis)
                yield from _parties(evidence, f"{path}.between[{side}]", unlisted, relation.basis)
        for m, point in enumerate(relation.points):
            at = f"{path}.points[{m}]"
            unlisted = _unlisted(evidence, point.by, (point.at,))
            yield from _parties(evidence, f"{at}.by", unlisted, (point.at,))
            to = (id for id in point.to if not evidence.lists(id, point.at))
            yield from _parties(evidence, f"{at}.to", to, (point.at,))


def _mandates(evidence: Evidence) -> Iterator[Finding]:
    for n, mandate in enumerate(evidence.region.mandates):
        path, refs = f"mandates[{n}]", (mandate.at, *mandate.basis)
        if mandate.status == EXPLICIT:
            unlisted = _unlisted(evidence, mandate.parties, refs)
            yield from _parties(evidence, f"{path}.party", unlisted, refs)
            yield from _parties(evidence, f"{path}.for", mandate.on_behalf, refs)
            yield from _parties(evidence, f"{path}.permission", mandate.permission, refs)
            yield from _parties(evidence, f"{path}.notify", mandate.notify, refs)
            yield from _parties(evidence, f"{path}.copies_to", mandate.copies_to, refs)
            yield from _signature(evidence, path, mandate.signature, refs)
        for ref in mandate.basis:
            related = ref.parts[0] == mandate.at.parts[0] or any(
                evidence.names(party, [ref]) for party in mandate.parties
            )
            # What gives a matrix its force speaks of the annex and of nobody in it.
            if not related and not mandate.at.is_numbered_row:
                yield finding("basis-unrelated", f"{path}.basis", ref)
        others = {"on_behalf_of": mandate.on_behalf_of, "appointed_by": mandate.appointed_by}
        for key, party in others.items():
            yield from _parties(evidence, f"{path}.{key}", [party] if party else [], refs)
