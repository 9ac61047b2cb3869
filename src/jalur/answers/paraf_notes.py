"""What is to be known of the chains of an answer, and the sentence where there are none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jalur.answers.chain import Chain, ParafAnswer
from jalur.answers.chains import chains_of, question_of
from jalur.answers.documents import widest_document
from jalur.answers.precedence import coordination_notes, differing, equal_rule_notes, told_apart
from jalur.law.citation import unique
from jalur.law.rules.amounts import apart
from jalur.law.rules.steps import ADVISER, COORDINATOR
from jalur.law.status import SILENT
from jalur.reasoning.concerns import Shown
from jalur.reasoning.coordination import Coordinators
from jalur.reasoning.denials import denied_between
from jalur.reasoning.exceptions import LeftOut, excepted_silence
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.membership import memberships, nearest
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.passed_over import passed_over
from jalur.reasoning.questions import question_about, shown_steps
from jalur.reasoning.step_notes import step_notes, told_at_steps
from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.law.citation import Citation
    from jalur.law.parties import Party
    from jalur.law.rules.paraf import ParafRule


def paraf_notes(
    answer: ParafAnswer, who: Coordinators | None, left_open: Sequence[Chain]
) -> tuple[Note, ...]:
    """The notes of the chains; ``who`` coordinates the party that drafts, where one was asked.

    ``left_open`` are chains of which the text does not say whether they mean that party.
    """
    region, party, signer, chains = answer.region, answer.party, answer.signer, answer.chains
    asked = [each for each in (party, signer, answer.by) if each is not None]
    notes = list(party_notes(region, *asked))
    used = []
    for chain in chains:
        used += [(chain.party, chain.via, chain.basis), (signer, chain.via_signer, chain.basis)]
    notes += head_notes(region, used)
    notes += _of_members(answer)
    notes += _needless(answer)
    notes += _initials_itself(answer)
    notes += _signs_itself(answer)
    if answer.document is not None and len(region.paraf) > 1:
        from jalur.answers import narrower_documents  # Few ask for a document.

        notes += narrower_documents.narrower_documents(answer, answer.document)
        notes += narrower_documents.wider_rows(region, answer.document)
    if answer.amount is not None:
        from jalur.answers.amounts import changing_nothing  # Few ask for an amount.

        notes += changing_nothing(region, region.paraf)
    if answer.by is not None:
        notes += _copied(answer, answer.by)
    steps = [step for chain in chains for step in chain.initials]
    notes += step_notes(steps)
    if party is not None:
        own = [step for chain in chains if chain.party is party for step in chain.rule.initials]
        notes += coordination_notes(region, party.name, who, own)
    documents = dict.fromkeys(chain.document for chain in chains)
    notes += equal_rule_notes(region, ((each, rivals(chains, each)) for each in documents))
    if not all(rule.parties for rule in region.prohibitions):
        from jalur.answers.forbidden_to_all import forbidden_to_all  # Few regions forbid to all.

        notes += forbidden_to_all(region, (answer.document,) if answer.document else documents)
    cited = [citation for chain in chains for citation in chain.cited()]
    shown = [Shown(chain.basis, chain.rule.signers) for chain in chains]
    shown += [each for chain in chains for each in shown_steps(chain.basis, chain.initials)]
    question = question_about(region, asked, shown)
    notes += oddity_notes(region, cited, question, told=told_at_steps(steps))
    if answer.status == SILENT:
        notes += _other_signers(answer)
        if answer.by is None and not all(rule.initials for rule in region.paraf):
            notes += _may_need_none(answer)
        notes += passed_over(region, (at for rule in region.paraf for at in rule.basis), asked)
        if party is not None:
            notes += _left_open(party, left_open)
            notes += denied_between(region, party, answer.by) if answer.by else ()
        notes.append(Note("gap", message("note.closing-unread")))
    return without_repetition(notes)


def _copied(answer: ParafAnswer, office: Party) -> list[Note]:
    """Of which documents the office that was asked about has a copy when they are signed."""
    region, signer = answer.region, answer.signer
    if not any(rule.copies_to or rule.copied_roles for rule in region.paraf):
        return []
    signing = memberships(region, signer) if signer is not None else None
    asked = question_of(region, answer.party, signing, answer.document, answer.amount)
    own = {id for id, each in memberships(region, office).items() if each.rank == 0}
    there = [
        chain
        for chain in chains_of(region, asked)
        if own.intersection(chain.rule.copies_to)
        or any(own.intersection(each.step.ids) for each in chain.copied)
    ]
    if not there:
        return []
    documents = "; ".join(dict.fromkeys(chain.document for chain in there))
    text = message("note.copies-signed", name=office.name, documents=documents)
    return [Note("gap", text, unique(chain.basis[0] for chain in there))]


def _may_need_none(answer: ParafAnswer) -> list[Note]:
    from jalur.answers.never_needed import may_need_none  # Few rules only exempt.

    region, signer = answer.region, answer.signer
    signing = memberships(region, signer) if signer is not None else None
    asked = question_of(region, answer.party, signing, answer.document, answer.amount)
    return may_need_none(region, asked)


def _left_open(party: Party, chains: Sequence[Chain]) -> list[Note]:
    """What is asked of whoever drafts, where the party asked about is from outside."""
    return [
        Note(
            "gap",
            message(
                "note.whoever-drafts",
                document=chain.document,
                signers=", ".join(chain.signers),
                initials="; ".join(step.told for step in chain.initials),
                party=party.name,
            ),
            chain.basis,
        )
        for chain in chains
    ]


def _needless(answer: ParafAnswer) -> list[Note]:
    """In which case the text says that no initials are needed, or not those of some office; a page
    says so at the chain.
    """
    if all(chain.waived_by is None and not chain.lacking for chain in answer.chains):
        return []
    from jalur.answers.exempt import needless  # Few rules exempt anybody.

    return [
        Note("caution", needless(answer.region, chain, each), each.basis, said_there=True)
        for chain in answer.chains
        for each in chain.exempted_by
    ]


def _of_members(answer: ParafAnswer) -> list[Note]:
    """For whom of a class the chains are, where none is for the class itself."""
    party = answer.party
    if party is None:
        return []
    inner = [(chain, chain.party) for chain in answer.chains if chain.party not in (None, party)]
    if not inner:
        return []
    members = "; ".join(dict.fromkeys(member.name for _, member in inner if member is not None))
    text = answer.region.message("note.members-chains", name=party.name, members=members)
    return [Note("caution", text, unique(row for chain, _ in inner for row in chain.basis))]


def _initials_itself(answer: ParafAnswer) -> list[Note]:
    """Where the drafter asked about is one that initials, and drafts by no rule of its own."""
    region, party = answer.region, answer.party
    if party is None or answer.by is not None or any(chain.via for chain in answer.chains):
        return []
    reached = memberships(region, party)
    own = {id for id, each in reached.items() if each.rank == 0}
    offices = {office for rule in region.paraf for step in rule.initials for office in step.offices}
    if COORDINATOR in offices:
        offices |= {each.coordinator for each in region.assignments}
        offices |= {each.coordinator for each in region.fields}
    if ADVISER in offices:
        offices |= {one.party for each in region.assignments for one in each.advisers}
    if own.isdisjoint(offices):
        return []
    text = message("note.initials-itself", name=party.name, city=region.id)
    return [Note("caution", text)]


def _signs_itself(answer: ParafAnswer) -> list[Note]:
    """Where the drafter asked about is by the same rule one that signs."""
    region, party = answer.region, answer.party
    if party is None:
        return []
    reached = memberships(region, party)
    own: list[Citation] = []
    exempts = any(rule.exempt for rule in region.paraf)
    if exempts:
        from jalur.answers.exempt import whom_none_is_asked_of  # Few rules exempt anybody.
    for chain in answer.chains:
        # Where the text says what holds for one who signs himself, the chains say it.
        if chain.waived_by or (exempts and whom_none_is_asked_of(region, chain.rule)):
            continue
        via = nearest(region, reached, chain.rule.signers, chain.basis)
        if chain.party is party and via is not None and via.rank == 0:
            own += chain.basis
    if not own:
        return []
    return [Note("caution", message("note.signs-itself", name=party.name), unique(own))]


def _other_signers(answer: ParafAnswer) -> list[Note]:
    """Whose signature the rules for what the party drafts are about, where another's was asked."""
    region, party = answer.region, answer.party
    if party is None or answer.signer is None or answer.by is not None:
        return []
    asked = question_of(region, party, None, answer.document, answer.amount)
    chains = chains_of(region, asked)
    named = [chain for chain in chains if chain.signers]
    notes = [
        Note(
            "gap",
            message(
                "note.whoever-signs",
                document=region.term("documents", chain.document),
                initials="; ".join(step.told for step in chain.initials),
                signer=answer.signer.name,
            ),
            chain.basis,
        )
        for chain in chains
        if not chain.signers and chain.initials
    ]
    if named and not notes:
        signers = "; ".join(dict.fromkeys(name for chain in named for name in chain.signers))
        text = message("note.other-signers", party=party.name, signers=signers)
        notes.append(Note("gap", text, unique(at for chain in named for at in chain.basis)))
    return notes


def rivals(chains: tuple[Chain, ...], document: str) -> list[tuple[ParafRule, str]]:
    """The rules of equal rank that differ for the same drafter, document and signers, each with
    those who initial.
    """
    alike = [each for each in chains if each.document == document and each.waived_by is None]
    return [
        (chain.rule, ", ".join(step.told for step in chain.initials))
        for chain in differing(alike, _differ)
    ]


def _differ(one: Chain, other: Chain) -> bool:
    """Whether two rules name others for one case; in which order parties are named is nothing."""
    return (
        one.rule is not other.rule
        and not told_apart(one.rule, other.rule)
        and one.rule.id not in other.rule.adds_to
        and other.rule.id not in one.rule.adds_to
        and set(one.rule.adds_to).isdisjoint(other.rule.adds_to)
        and not apart(one.rule.amount, other.rule.amount)
        and not _yields(one, other)
        and not _yields(other, one)
        and one.rank == other.rank
        and one.party is other.party
        and set(one.rule.signers) == set(other.rule.signers)
        and (one.party is not None or set(one.rule.drafters) == set(other.rule.drafters))
        and _offices(one) != _offices(other)
    )


def _yields(one: Chain, other: Chain) -> bool:
    """Whether the rule of the other takes the place of that of the one in a case of its own."""
    limited = other.rule.condition is not None or other.rule.amount is not None
    return limited and any(each.id == other.rule.id for each in one.yields_to)


def _offices(chain: Chain) -> tuple[tuple[frozenset[str], str | None], ...]:
    return tuple((frozenset(step.offices), step.condition) for step in chain.initials)


def paraf_silence(
    answer: ParafAnswer, left_open: Sequence[Chain], hits: Sequence[LeftOut] = ()
) -> Message | None:
    """What was looked for, where no rule answers, or only one that may mean the party
    (``left_open``); of rules that except who was asked about (``hits``), that they do.
    """
    if answer.status != SILENT:
        return None
    if hits:
        return excepted_silence(answer.region, hits)
    asked = {"region": answer.region.regulation.citation}
    if not answer.region.paraf:
        return message("silent.paraf-none", **asked)
    asked["document"] = answer.document or widest_document(answer.region)
    if answer.party is not None and left_open:
        gaps = {**asked, "party": answer.party.name, "document": left_open[0].document}
        return message("silent.paraf-open", **gaps)
    signer = answer.signer.name if answer.signer else ""
    if answer.by is not None:
        asked_too = [("drafted", answer.party), ("signed", answer.signer)]
        end = "-".join(word for word, office in asked_too if office) or "anything"
        party = answer.party.name if answer.party else ""
        gaps = {"by": answer.by.name, "party": party, "signer": signer, **asked}
        return message(f"no-paraf-by.{end}", **gaps)
    if answer.party is None and answer.signer is None:
        return message("silent.paraf-document", **asked)
    if answer.party is None:
        return message("silent.paraf-signed", signer=signer, **asked)
    if answer.signer is None:
        return message("silent.paraf-drafted", party=answer.party.name, **asked)
    return message("silent.paraf", party=answer.party.name, signer=signer, **asked)
