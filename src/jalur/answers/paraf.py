"""Who initials a document before whom signs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.answers.addressed import Office
from jalur.answers.chain import Chain, ParafAnswer, Question
from jalur.answers.chains import chains_of, question_of, whoever_drafts
from jalur.answers.documents import SIGN, widest_document
from jalur.answers.initialled import chains_by, initialled
from jalur.answers.inner_members import outer_members
from jalur.answers.lacking import lacks
from jalur.answers.paraf_notes import paraf_notes, paraf_silence
from jalur.answers.sought import Sought
from jalur.law.parties import Members, Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, strongest
from jalur.reasoning.exceptions import LeftOut, exception_notes
from jalur.reasoning.membership import memberships
from jalur.reasoning.notes import without_repetition
from jalur.reasoning.steps import has_roles

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.law.citation import Basis
    from jalur.reasoning.notes import Note
    from jalur.text.messages import Message

__all__ = ("Chain", "ParafAnswer", "paraf")

PARAF = "paraf"
"""To initial, as the texts and the command call it."""


def paraf(
    region: Region,
    party: Party | None = None,
    signer: Party | None = None,
    document: str | None = None,
    by: Party | None = None,
    amount: int | None = None,
) -> ParafAnswer:
    """Who initials what ``party`` drafts and ``signer`` signs, for ``document``.

    Each may be None: every rule, any signer, any document. ``by`` keeps the chains in which that
    office initials; without a party each has the drafters for whom it does. ``amount``, in rupiah,
    leaves out the rules for other amounts; those for any stay. A rule for a wider
    document answers for a narrower one by inference; the very document comes first. Where no rule
    for a document is for a class that drafts, the rules for its members answer, each for those that
    it is for.
    """
    signing = memberships(region, signer) if signer is not None else None
    question = question_of(region, party, signing, document, amount)
    office = Office(region, by) if by is not None else None
    chains = _chains(region, question, office)
    if any(rule.on_behalf_of for rule in region.mandates):
        from jalur.answers.signed_as import signed_as  # Few sign in the name of others.

        chains = [replace(each, signed_as=signed_as(region, each, amount)) for each in chains]
    chains.sort(key=lambda chain: (not chain.exact, chain.rank, chain.status != EXPLICIT))
    answer = ParafAnswer(
        region=region,
        party=party,
        signer=signer,
        document=document,
        by=by,
        amount=amount,
        status=strongest(chain.status for chain in chains),
        chains=tuple(chains),
        notes=(),
        silence=None,
        sought=_sought(
            region, party or by, signer if party is None or by is None else by, document
        ),
    )
    left_open = () if chains else whoever_drafts(region, question)
    if left_open and office is not None:
        left_open = tuple(initialled(list(left_open), office, may_be=True))
    notes = paraf_notes(answer, question.who, left_open)
    if not chains:
        notes = (*_of_own_office(answer), *notes)
    hits = _left_out(answer)
    if chains:
        notes = without_repetition((*exception_notes(region, hits), *notes))
    silence = _for_other_amounts(answer) or paraf_silence(answer, left_open, hits)
    return replace(answer, silence=silence, notes=notes)


def _for_other_amounts(answer: ParafAnswer) -> Message | None:
    """Of a silent answer that rules for other amounts answer the question otherwise."""
    if answer.amount is None or answer.chains:
        return None
    from jalur.answers.amounts import other_amounts  # Few ask for an amount.

    region, document, by = answer.region, answer.document, answer.by
    whatever = paraf(region, answer.party, answer.signer, document, by)
    return other_amounts(region, answer.amount, (each.rule.amount for each in whatever.chains))


def _left_out(answer: ParafAnswer) -> tuple[LeftOut, ...]:
    """The rules that would be for what the party drafts, or the signer signs, but except it."""
    region = answer.region
    excepting = [rule for rule in region.paraf if rule.exceptions]
    if not excepting and not any(each.exceptions for each in region.assignments):
        return ()
    from jalur.answers.left_out import of_assignments, of_paraf  # Few rules except anybody.

    hits = of_paraf(region, answer.party, answer.signer, answer.document, answer.amount)
    of_roles = any(has_roles(chain.rule.initials) for chain in answer.chains)
    return (*hits, *(of_assignments(region, answer.party) if of_roles else ()))


def _chains(region: Region, question: Question, office: Office | None) -> list[Chain]:
    """Those of the drafter and those of its members; with ``office`` those that it initials."""
    if office is not None and question.party is None:
        chains = chains_by(region, question, office)
    else:
        chains = chains_of(region, question)
    ruled = {chain.document for chain in chains}
    inner = _for_members(region, question)
    chains += [chain for chain in inner if chain.document not in ruled]
    needless = _needless(question, chains)
    if office is not None and question.party is not None:
        lacking = [chain for chain in chains if lacks(chain, office)]
        chains = [*initialled(chains, office, may_be=True), *lacking, *needless]
    return chains


def _needless(question: Question, chains: list[Chain]) -> list[Chain]:
    """The chains without initials that answer for what was asked, whoever might initial it."""
    told = question.document or (question.party and question.signer)
    return [chain for chain in chains if not chain.rule.initials] if told else []


def _of_own_office(answer: ParafAnswer) -> tuple[Note, ...]:
    """What is ruled of the drafter's own office, or without one of that of whoever initials."""
    from jalur.answers.own_office_notes import own_office_notes  # Few answers are silent.

    region, party, by = answer.region, answer.party, answer.by
    signing = memberships(region, answer.signer) if answer.signer is not None else None

    def ruled(other: Party) -> Iterator[Basis]:
        drafter, initialling = (None, other) if party is None else (other, by)
        question = question_of(region, drafter, signing, answer.document, answer.amount)
        office = Office(region, initialling) if initialling is not None else None
        for chain in _chains(region, question, office):
            yield chain.rule.basis[:1]

    options = f' --by "{by.name}"' if by and party else ""
    options += f' --signer "{answer.signer.name}"' if answer.signer else ""
    options += f" --document {answer.document}" if answer.document else ""
    options += f" --amount {answer.amount}" if answer.amount else ""
    before = "" if party is not None else "--by "
    return own_office_notes(region, party or by, "paraf", ruled, options, before)


def _sought(
    region: Region, party: Party | None, signer: Party | None, document: str | None
) -> Sought:
    """What a silent answer looks for in the text: the two parties, or one and the document.

    Where no document was asked for, initials, each document that a rule of the region is about,
    and signing: a letter that one prepares for another's signature is called neither a naskah dinas
    nor a paraf. A drafter who signs himself, or whose own head signs, counts once: nearly all that
    is said of one unit names both.
    """
    ends = tuple(each for each in (party, signer) if each is not None)
    if party is not None and signer is not None and _one_unit(region, party, signer):
        ends = (party,)
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


def _one_unit(region: Region, party: Party, signer: Party) -> bool:
    """Whether the signer is the party itself, its head, or what its class is called by."""
    return (signer.heads or signer.id) in memberships(region, party)


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
        whose, document, amount = question.signer, question.document, question.amount
        asked = question_of(region, member, whose, document, amount)
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
