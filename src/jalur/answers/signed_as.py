"""In whose name the signers of a paraf chain sign, as their own mandates say."""

from __future__ import annotations

from jalur.answers.chain import Chain, SignedAs
from jalur.answers.documents import SIGN
from jalur.answers.mandate import of_rule, reach_of, signed_by
from jalur.law.region import Region
from jalur.law.rules.amounts import contains, is_for
from jalur.reasoning.exceptions import addressed, excepting_document
from jalur.reasoning.membership import memberships


def signed_as(region: Region, chain: Chain, amount: int | None) -> tuple[SignedAs, ...]:
    """What mandates to sign the very document say of its signers: in whose name, and how.

    What the row itself says, from which the chain is drawn, leaves no room for what is said of
    such documents in general; a rule that gives the signature itself needs neither.
    """
    if chain.rule.signature:
        return ()
    found = []
    for rule in region.mandates:
        if rule.act != SIGN or not rule.on_behalf_of or chain.document not in rule.documents:
            continue
        if excepting_document(region, rule.exceptions, chain.document) is not None:
            continue
        fits = contains(rule.amount, chain.rule.amount)
        if not (fits if amount is None else is_for(rule.amount, amount)):
            continue
        for signer in (region.parties[id] for id in chain.rule.signers):
            via = addressed(region, memberships(region, signer), reach_of(rule))
            if via is not None:
                mandate = signed_by(region, signer, of_rule(region, rule, via))
                found.append((rule.at in chain.rule.basis, SignedAs(signer.name, mandate)))
    own = [each for is_own, each in found if is_own]
    return tuple(own or (each for _, each in found))
