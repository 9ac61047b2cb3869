"""When no initials are needed: exemptions, held against who drafts, signs, and what.

Where the text exempts what was asked, the answer is a chain without initials, or without those of
an office, which says by which provision; one that the question leaves open stands beside the chain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jalur.answers.addressed import by_rule
from jalur.answers.chain import Chain, Lacking, Question
from jalur.answers.documents import read_document
from jalur.answers.lacking import Met, touches, without_some
from jalur.answers.reached import drafts_outside, reaching
from jalur.law.citation import unique
from jalur.law.region import Region
from jalur.law.rules.steps import DRAFTER, STAND_INS
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.reasoning.exceptions import excepting_document
from jalur.reasoning.membership import memberships, nearest
from jalur.reasoning.steps import kind_of_role, office_name
from jalur.text.messages import Text, message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.rules.paraf import Exemption, ParafRule
    from jalur.reasoning.membership import Memberships

Reading = tuple[FactStatus, Text | None]
"""How sure something is, and why it is not."""


@dataclass(frozen=True, slots=True)
class Found:
    """How an exemption, or a part of one, meets a question."""

    is_open: bool = False
    """Whether the question does not say if it is the case."""
    reading: Reading = (EXPLICIT, None)
    signers: tuple[str, ...] | None = None
    """For whose signature alone; None: for all of the rule."""


_OPEN = Found(is_open=True)


def exempted(
    region: Region, question: Question, chain: Chain, readings: Sequence[Reading]
) -> list[Chain]:
    """The chain; where the text exempts what was asked, one without initials in its place.

    For those signers for whom it is no exemption the chain stays; so it does beside one without
    initials by our reading. ``readings`` are those of the rule, the drafter and the signer.
    """
    signers, found, still_open = _signers(region, question, chain), [], []
    partly: list[Met] = []
    whoever = stands = not chain.rule.signers
    for by, exemption in exemptions(region, chain.rule):
        if exemption.of and not touches(region, chain, exemption):
            continue
        how = meeting(region, question, chain, by, exemption)
        if how is not None and how.is_open:
            still_open.append(exemption)
        elif how is not None and exemption.of:
            partly.append(Met(exemption, how.reading, how.signers))
        elif how is not None:
            # What exempts whatever rule asks is as sure where we only read that one does.
            found.append((exemption, how, readings if by.initials else None))
    found.sort(key=lambda each: each[1].reading[0] != EXPLICIT)
    waived = []
    for exemption, how, of_rule in found:
        among = region.parties if whoever else signers
        left = tuple(id for id in how.signers or chain.rule.signers if id in among)
        if not left and not stands:
            continue
        empty = _without_initials(region, chain, question.document, exemption, how, left, of_rule)
        # An exemption of some office that is the case too has nothing left to take away.
        waived.append(replace(empty, lacking=tuple(Lacking((), each.exemption) for each in partly)))
        if waived[-1].status == EXPLICIT:
            asked = question.signer is not None
            signers = () if asked else tuple(id for id in signers if id not in left)
            stands = stands and not asked and how.signers is not None
    if signers or stands:
        waived[:0] = without_some(region, chain, signers, partly)
    return [replace(each, may_be_exempt=tuple(still_open)) for each in waived]


def exemptions(region: Region, rule: ParafRule) -> Iterator[tuple[ParafRule, Exemption]]:
    """Those of a rule itself, and of the rules that only exempt, unless it takes their place; each
    with the rule that has it.
    """
    yield from ((rule, exemption) for exemption in rule.exempt)
    for other in region.paraf:
        if not other.initials and other is not rule and other.id not in rule.instead_of:
            yield from ((other, exemption) for exemption in other.exempt)


def whom_none_is_asked_of(region: Region, rule: ParafRule) -> bool:
    """Whether the text says of a rule what holds where whoever drafts signs himself."""
    every = (exemption for _, exemption in exemptions(region, rule))
    return any(each.drafter_signs and not each.of for each in every)


def _signers(region: Region, question: Question, chain: Chain) -> tuple[str, ...]:
    """Those who sign by the rule; where another than the drafter was asked about, without him who
    needs no initials on what he drafts himself.
    """
    signers = chain.rule.signers
    if question.signer is None or question.drafter is None:
        return signers
    own = drafter_own(question.drafter)
    itself = own & drafter_own(question.signer)
    if itself or not whom_none_is_asked_of(region, chain.rule):
        return signers
    return tuple(id for id in signers if id not in own) or signers


def drafter_own(reached: Memberships) -> frozenset[str]:
    """The ids of a party itself: its own, and that of its head or of the unit it leads."""
    return frozenset(id for id, each in reached.items() if each.rank == 0)


def _without_initials(
    region: Region,
    chain: Chain,
    asked: str | None,
    exemption: Exemption,
    how: Found,
    signers: tuple[str, ...],
    readings: Sequence[Reading] | None,
) -> Chain:
    """The chain in the case of an exemption; one for a document ``asked`` is for that very one.

    ``readings`` are those of the rule that exempts from its own initials.
    """
    every = [*(readings or ()), how.reading]
    if not exemption.documents and readings is not None:
        every.append((EXPLICIT, None) if chain.exact else (chain.status, chain.reason))
    status = weakest(each for each, _ in every)
    said = bool(exemption.documents and how.reading[0] == EXPLICIT)
    return replace(
        chain,
        document=(asked if said else None) or chain.document,
        signers=tuple(map(region.name, signers)),
        status=status,
        reason=next((why for each, why in every if each == INFERRED), None),
        initials=(),
        waived=chain.initials,
        waived_by=exemption,
        basis=unique((*chain.basis, *exemption.basis)),
        exact=chain.exact or said,
        condition=chain.rule.condition,
        coordination=None,
        drafters=by_rule(region, exemption.drafters or chain.rule.drafters, chain.rule),
        before=None,
    )


def meeting(
    region: Region, question: Question, chain: Chain, by: ParafRule, exemption: Exemption
) -> Found | None:
    """How an exemption of the rule ``by`` meets the question where it is answered with ``chain``,
    by whatever rule: only where each of its parts does. None where it does not.
    """
    parts = list(_parts(region, question, chain, exemption))
    parts += [] if by.initials else _reached(region, question, chain, by, exemption)
    known = [each for each in parts if each is not None]
    if len(known) < len(parts):
        return None
    if any(each.is_open for each in known):
        return _OPEN
    status = weakest(each.reading[0] for each in known)
    why = next((each.reading[1] for each in known if each.reading[0] == INFERRED), None)
    signing = [each.signers for each in known if each.signers is not None]
    if not signing:
        return Found(reading=(status, why))
    alike = tuple(id for id in signing[0] if all(id in each for each in signing))
    return Found(reading=(status, why), signers=alike) if alike else None


def _reached(
    region: Region, question: Question, chain: Chain, by: ParafRule, exemption: Exemption
) -> list[Found | None]:
    """How a rule that only exempts means the document, and whoever drafts and signs it."""
    asked = question.document or chain.document
    nobody = chain.rule is by and not exemption.drafters and drafts_outside(region, question)
    if nobody or excepting_document(region, by.exceptions, asked) is not None:
        return [None]
    found: list[Found | None] = [Found(reading=(by.status, by.reason))]
    for reached, named in ((question.drafter, ()), (question.signer, by.signers)):
        if reached is not None:
            via = reaching(region, by, named, reached, asked)
            found.append(None if via is None else Found(reading=(via.status, via.reason)))
    if question.signer is None and by.signers and chain.rule is not by:
        # Of whoever signs it is those whom the other rule names.
        meant = _meant(region, chain.rule.signers, by) if chain.rule.signers else by.signers
        found.append(Found(signers=meant))
    return found


def _meant(region: Region, signers: Sequence[str], by: ParafRule) -> tuple[str, ...]:
    """Those of some signers whom a rule surely means too."""
    meant = []
    for id in signers:
        via = nearest(region, memberships(region, region.parties[id]), by.signers, by.basis)
        if via is not None and via.status == EXPLICIT:
            meant.append(id)
    return tuple(meant)


def _parts(
    region: Region, question: Question, chain: Chain, exemption: Exemption
) -> Iterator[Found | None]:
    if exemption.drafter_signs:
        yield _signing(region, question, chain)
    if exemption.drafters:
        yield _drafting(region, question, exemption)
    if exemption.documents:
        # By a rule that only exempts the document is its own until one is asked about.
        is_told = question.document or chain.rule.initials
        yield _about(region, exemption, question.document or chain.document) if is_told else _OPEN
    if exemption.words is not None:
        yield _OPEN
    if not chain.rule.initials:
        yield Found()


def _signing(region: Region, question: Question, chain: Chain) -> Found | None:
    """Whether whoever drafts is the signer, leads him or is led by him.

    Who belongs to a class that signs, or is one of whom a member signs, may be.
    """
    if question.drafter is None:
        return _OPEN
    own = drafter_own(question.drafter)
    if question.signer is not None:
        signing = drafter_own(question.signer)
        if own & signing:
            return Found(signers=(chain.via_signer.id,) if chain.via_signer else None)
        of_a_class = signing & question.drafter.keys() or own & question.signer.keys()
        return _OPEN if of_a_class else None
    if not chain.rule.signers:
        return _OPEN
    mine = tuple(id for id in chain.rule.signers if id in own)
    if mine:
        return Found(signers=mine)
    of_class = any(id in question.drafter for id in chain.rule.signers)
    return _OPEN if of_class or _within(region, own, chain.rule.signers) else None


def _within(region: Region, own: frozenset[str], ids: Sequence[str]) -> bool:
    """Whether one of the parties belongs to the class that was asked about."""
    return any(own & memberships(region, region.parties[id]).keys() for id in ids)


def _drafting(region: Region, question: Question, exemption: Exemption) -> Found | None:
    if question.drafter is None:
        return _OPEN
    via = nearest(region, question.drafter, exemption.drafters, exemption.basis)
    if via is not None:
        return Found(reading=(via.status, via.reason))
    own = drafter_own(question.drafter)
    return _OPEN if _within(region, own, exemption.drafters) else None


def _about(region: Region, exemption: Exemption, document: str) -> Found | None:
    """Whether the document is exempt itself, or as a case of one that is; one that has a case which
    is exempt may be.
    """
    readings = [read_document(region, kind, document) for kind in exemption.documents]
    known = [each for each in readings if each is not None]
    if known:
        return Found(reading=min(known, key=lambda each: each[0] != EXPLICIT))
    cases = (read_document(region, document, kind) for kind in exemption.documents)
    return _OPEN if any(each is not None for each in cases) else None


def case_of(region: Region, exemption: Exemption) -> Text:
    """In words, in which case an exemption holds: all that it asks for."""
    said: list[Text] = []
    if exemption.drafter_signs:
        said.append(message("exempt.drafter-signs"))
    if exemption.drafters:
        names = " / ".join(map(region.name, exemption.drafters))
        said.append(message("exempt.drafters", names=names))
    if exemption.documents:
        said.append(message("exempt.documents", names=" / ".join(exemption.documents)))
    if exemption.words is not None:
        said.append(exemption.words)
    whole = said[0] if said else message("exempt.row")
    for each in said[1:]:
        whole = message("exempt.both", first=whole, second=each)
    return whole


def whose(region: Region, exemption: Exemption) -> str:
    """Whose initials alone are not needed; a coordinator, adviser or drafter by what the rule, or
    the shared lists, call him.
    """
    return " / ".join(whose_names(region, exemption))


def whose_names(region: Region, exemption: Exemption) -> Iterator[str]:
    """The same, one by one."""
    rules = (rule for rule in region.paraf if exemption in rule.exempt)
    steps = [step for rule in rules for step in rule.initials]
    for office in exemption.of:
        own = next((step for step in steps if office in step.offices), None)
        if own is not None:
            yield office_name(region, own, office)
        elif office == DRAFTER:
            yield region.common.drafter_words[0]
        elif office in STAND_INS:
            yield kind_of_role(region.common, office).class_words[0]
        else:
            yield region.name(office)


def needless(region: Region, chain: Chain, exemption: Exemption) -> Text:
    """The sentence that no initials are needed, in which case and for whose signature."""
    if exemption.of:
        names, case = whose(region, exemption), case_of(region, exemption)
        return message("note.without", document=chain.document, names=names, case=case)
    if not chain.signers:
        case = case_of(region, exemption)
        return message("note.needs-no-initials-ever", document=chain.document, case=case)
    return message(
        "note.needs-no-initials",
        document=chain.document,
        signers=" / ".join(chain.signers),
        case=case_of(region, exemption),
    )
