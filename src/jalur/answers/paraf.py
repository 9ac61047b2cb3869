"""Who initials a document before whom signs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules import ParafRule
from jalur.law.status import EXPLICIT, INFERRED, strongest, weakest
from jalur.reasoning.coordination import Coordinators, coordinators
from jalur.reasoning.membership import Membership, best, head_notes, memberships
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.steps import Step, resolve
from jalur.text.messages import Text, message


@dataclass(frozen=True, slots=True)
class Chain:
    """One paraf chain for one document."""

    rule: ParafRule
    document: str
    signers: tuple[str, ...]
    status: str
    reason: Text | None
    rank: int
    initials: tuple[Step, ...]
    basis: Basis
    exact: bool
    """Whether the rule is for the very document, not for a wider one."""
    via: Membership | None
    """How the rule names the drafter; None where nobody was asked about or the rule holds for every drafter."""
    via_signer: Membership | None = None

    def cited(self) -> Basis:
        """Every provision that the chain rests on."""
        return unique([*self.basis, *(citation for step in self.initials for citation in step.basis)])


@dataclass(frozen=True, slots=True)
class ParafAnswer:
    """The chains for what a party drafts, or every rule of the regulation."""

    region: Region
    party: Party | None
    signer: Party | None
    document: str | None
    status: str
    chains: tuple[Chain, ...]
    notes: tuple[Note, ...]


def paraf(
    region: Region, party: Party | None = None, signer: Party | None = None, document: str | None = None
) -> ParafAnswer:
    """Who initials what ``party`` drafts (None: every rule) and ``signer`` signs, for ``document`` (None: any)."""
    reached = memberships(region, party) if party is not None else None
    who = coordinators(region, party, reached) if party is not None else None
    signing = memberships(region, signer) if signer is not None else None
    every = [
        chain
        for rule in region.paraf
        for kind in rule.documents
        if (chain := _chain(region, rule, kind, document, reached, who, signing))
    ]
    chains = sorted((c for c in every if _stands(c, every)), key=_order)
    return ParafAnswer(
        region=region,
        party=party,
        signer=signer,
        document=document,
        status=strongest(chain.status for chain in chains),
        chains=tuple(chains),
        notes=_notes(region, party, signer, chains),
    )


def _order(chain: Chain) -> tuple[bool, int, bool]:
    return not chain.exact, chain.rank, chain.status != EXPLICIT


def _chain(
    region: Region,
    rule: ParafRule,
    kind: str,
    document: str | None,
    reached: Mapping[str, Membership] | None,
    who: Coordinators | None,
    signing: Mapping[str, Membership] | None,
) -> Chain | None:
    reading = _reading(region, kind, document)
    if reading is None:
        return None
    via = best(region, reached, rule.drafters, rule.basis) if reached is not None and rule.drafters else None
    if reached is not None and rule.drafters and via is None:
        return None
    via_signer = _signer(region, rule, signing)
    if signing is not None and via_signer is None:
        return None
    initials = tuple(resolve(region, n, step, who, rule.basis) for n, step in enumerate(rule.initials, 1))
    reasons: list[tuple[str, Text | None]] = [(rule.status, rule.reason), reading]
    reasons += [(address.status, address.reason) for address in (via, via_signer) if address is not None]
    reasons += [(step.status, step.reason) for step in initials]
    return Chain(
        rule=rule,
        document=kind,
        signers=tuple(region.name(id) for id in rule.signers),
        status=weakest(status for status, _ in reasons),
        reason=next((reason for status, reason in reasons if status == INFERRED), None),
        rank=via.rank if via is not None else 9 if rule.drafters else 5,
        initials=initials,
        basis=rule.basis,
        exact=reading[0] == EXPLICIT,
        via=via,
        via_signer=via_signer,
    )


def _signer(region: Region, rule: ParafRule, signing: Mapping[str, Membership] | None) -> Membership | None:
    """How the rule names the asked signer: the office itself, its unit, or a class it belongs to."""
    return None if signing is None else best(region, signing, rule.signers, rule.basis)


def _reading(region: Region, kind: str, asked: str | None) -> tuple[str, Text | None] | None:
    """How a rule for documents of ``kind`` answers for the asked one; None where it does not."""
    if asked is None or asked == kind:
        return EXPLICIT, None
    wider = region.common.wider_documents
    above = wider.get(asked)
    while above is not None:
        if above == kind:
            return INFERRED, message("reason.wider-document", document=asked, wider=kind)
        above = wider.get(above)
    return None


def _stands(chain: Chain, every: Iterable[Chain]) -> bool:
    """Whether no more specific chain serves the same document and signers."""
    return not any(
        other.rank < chain.rank and other.document == chain.document and other.rule.signers == chain.rule.signers
        for other in every
        if other.via is not None
    )


def _notes(region: Region, party: Party | None, signer: Party | None, chains: list[Chain]) -> tuple[Note, ...]:
    notes = list(party_notes(region, *(p for p in (party, signer) if p is not None)))
    notes += head_notes(
        region, [(asked, via, c.basis) for c in chains for asked, via in ((party, c.via), (signer, c.via_signer))]
    )
    for chain in chains:
        for step in chain.initials:
            if step.undetermined and step.reason:
                notes.append(Note("gap", step.reason, step.basis))
    if _rivals(chains):
        notes.append(Note("caution", message("note.equal-rules")))
    notes += oddity_notes(region, [citation for chain in chains for citation in chain.cited()])
    return without_repetition(notes)


def _rivals(chains: list[Chain]) -> bool:
    """Whether two chains of equal rank differ for the same drafter, document and signers."""

    def key(chain: Chain) -> tuple[object, ...]:
        return (chain.rank, chain.document, chain.rule.signers, chain.rule.drafters)

    return any(
        one is not other and key(one) == key(other) and one.initials != other.initials
        for one in chains
        for other in chains
    )
