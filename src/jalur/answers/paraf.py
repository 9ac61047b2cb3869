"""Who initials a document before whom signs it."""

from __future__ import annotations

from dataclasses import replace

from jalur.answers.addressed import Office
from jalur.answers.chains import Chain, ParafAnswer, Question, chains_of, question_of
from jalur.answers.initialled import chains_by, initialled
from jalur.answers.inner_members import outer_members
from jalur.answers.paraf_notes import paraf_notes, paraf_silence, widest_document
from jalur.answers.sought import Sought
from jalur.law.parties import Members, Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, strongest
from jalur.reasoning.membership import memberships

SIGN = "sign"
"""The act of one who signs."""
__all__ = ("Chain", "ParafAnswer", "paraf")

PARAF = "paraf"
"""To initial, as the texts and the command call it."""


def paraf(
    region: Region,
    party: Party | None = None,
    signer: Party | None = None,
    document: str | None = None,
    by: Party | None = None,
) -> ParafAnswer:
    """Who initials what ``party`` drafts and ``signer`` signs, for ``document``.

    Each may be None: every rule, any signer, any document. ``by`` keeps the chains in which that
    office initials; without a party each has the drafters for whom it does. A rule for a wider
    document answers for a narrower one by inference; the very document comes first. Where no rule
    for a document is for a class that drafts, the rules for its members answer, each for those that
    it is for.
    """
    signing = memberships(region, signer) if signer is not None else None
    question = question_of(region, party, signing, document)
    office = Office(region, by) if by is not None else None
    if office is not None and party is None:
        chains = chains_by(region, question, office)
    else:
        chains = chains_of(region, question)
    ruled = {chain.document for chain in chains}
    inner = _for_members(region, question)
    chains += [chain for chain in inner if chain.document not in ruled]
    if office is not None and party is not None:
        chains = initialled(chains, office, may_be=True)
    chains.sort(key=lambda chain: (not chain.exact, chain.rank, chain.status != EXPLICIT))
    answer = ParafAnswer(
        region=region,
        party=party,
        signer=signer,
        document=document,
        by=by,
        status=strongest(chain.status for chain in chains),
        chains=tuple(chains),
        notes=(),
        silence=None,
        sought=_sought(
            region, party or by, signer if party is None or by is None else by, document
        ),
    )
    notes = paraf_notes(answer, question.who)
    return replace(answer, silence=paraf_silence(answer), notes=notes)


def _sought(
    region: Region, party: Party | None, signer: Party | None, document: str | None
) -> Sought:
    """What a silent answer looks for in the text: the two parties, or one and the document.

    Where no document was asked for, initials, each document that a rule of the region is about,
    and signing: a letter that one prepares for another's signature is called neither a naskah dinas
    nor a paraf. A drafter who signs himself counts once.
    """
    ends = tuple({each.id: each for each in (party, signer) if each is not None}.values())
    documents = region.common.documents
    if document is not None:
        return Sought(ends=ends, term=document, stems=documents[document])
    signing = region.common.acts[SIGN]
    ruled = (kind for rule in region.paraf for kind in rule.documents)
    wanted = tuple(dict.fromkeys((widest_document(region), *ruled)))
    return Sought(
        ends=ends,
        term=", ".join((PARAF, *wanted, signing[0])),
        stems=(PARAF, *(stem for kind in wanted for stem in documents[kind]), *signing),
    )


def _for_members(
    region: Region, question: Question, seen: frozenset[str] = frozenset()
) -> list[Chain]:
    """The chains of the members of a class that drafts: by rules that are for these alone.

    ``seen`` are the groups that the class was found in.
    """
    if question.party is None:
        return []
    found: list[Chain] = []
    seen |= {question.party.id}
    for member, how in outer_members(region, question.party):
        if member.id in seen:
            continue
        asked = question_of(region, member, question.signer, question.document)
        for chain in chains_of(region, asked) or _for_members(region, asked, seen):
            found.append(_as_member(chain, how) if how.status == INFERRED else chain)
    return found


def _as_member(chain: Chain, how: Members) -> Chain:
    """The chain, as unsure as that its drafter is a member; so is each of its initials."""
    initials = (
        replace(step, status=INFERRED, reason=step.reason or how.reason) for step in chain.initials
    )
    reason = chain.reason or how.reason
    return replace(chain, status=INFERRED, reason=reason, initials=tuple(initials))
