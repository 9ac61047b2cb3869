"""The lines of a letter, taken row by row from the answers about initials, ways and signing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jalur.answers.chain import Chain, ParafAnswer
from jalur.answers.letter_parts import LetterPart, Line, Source
from jalur.answers.mandate import Mandate
from jalur.answers.mandates import MandateAnswer
from jalur.answers.precedence import own_provisions
from jalur.answers.routes import Route, RouteAnswer
from jalur.law.region import Region
from jalur.law.status import INFERRED, FactStatus
from jalur.reasoning.steps import Step
from jalur.text.messages import Message, Text, message


def prepare_lines(answer: ParafAnswer) -> Iterator[Line]:
    """Whose letter it is, as far as a rule on initials is for certain drafters."""
    for number, chain in enumerate(answer.chains, 1):
        if chain.via is not None and chain.party is not None:
            status, reason = _whose(answer.region, chain)
            yield Line(
                part="prepare",
                offices=(chain.party.name,),
                what=message("letter.prepare"),
                status=status,
                reason=reason,
                basis=chain.basis,
                source="paraf",
                of=number,
                ids=(chain.party.id,),
                condition=chain.condition,
            )


def _whose(region: Region, chain: Chain) -> tuple[FactStatus, Text | None]:
    """How sure it is that the rule is for the letters of the party: inferred where its provision
    names nobody who drafts.
    """
    own = own_provisions(chain.rule.basis)[0]
    said = [region.concordance[at] for at in (own, *own.parents()) if at in region.concordance]
    named = {id for entry in said for id in entry.parties} - {*chain.rule.signers}
    if chain.status == INFERRED or not said or not named.isdisjoint(chain.rule.drafters):
        return chain.status, chain.reason
    return INFERRED, message("letter.drafter-unnamed")


def initials_lines(answer: ParafAnswer) -> Iterator[Line]:
    """Who initials, or that nobody need."""
    for number, chain in enumerate(answer.chains, 1):
        if not chain.initials:
            yield Line(
                part="initials",
                offices=(),
                what=_needless(answer.region, chain),
                status=chain.status,
                reason=chain.reason,
                basis=chain.basis,
                source="paraf",
                of=number,
                condition=chain.condition,
            )
        for step in chain.initials:
            what = _initials(chain, step)
            yield _of_step("initials", "paraf", number, step, what, chain.condition)


def _needless(region: Region, chain: Chain) -> Message:
    from jalur.answers.exempt import case_of  # Few rules exempt anybody.

    cases = [case_of(region, each) for each in chain.exempted_by]
    return message("letter.no-initials", case=cases[0] if cases else chain.condition or "–")


def _initials(chain: Chain, step: Step) -> Message:
    manner = ", ".join(step.manner)
    said = message("letter.initials-as", manner=manner) if manner else message("letter.initials")
    if chain.before is not None:
        said = message("letter.initials-before", what=said, name=chain.before.name)
    if chain.after is not None:
        said = message("letter.initials-after", what=said, name=chain.after.name)
    return said


def sign_lines(paraf: ParafAnswer, mandates: MandateAnswer, asked: str | None) -> Iterator[Line]:
    """Who signs, and in whose name: whom the rules on initials name, then who may by a mandate.

    Where no document was ``asked`` for, a rule for others than letters has no line.
    """
    told = set()
    apart = also_signed(mandates, asked)
    for number, chain in enumerate(paraf.chains, 1):
        if chain.signers:
            yield _signer(paraf, chain, number)
        for each in chain.signed_as:
            told.add(each.mandate.basis)
            line = _of_mandate(each.mandate, number, "paraf", (each.signer,), ())
            yield replace(line, in_name=each.mandate)
    for number, mandate in enumerate(mandates.mandates, 1):
        via = mandate.via
        if mandate.basis not in told and via is not None and mandate not in apart:
            name = mandates.region.name(via.id)
            yield _of_mandate(mandate, number, "mandates", (name,), (via.id,))


def also_signed(answer: MandateAnswer, asked: str | None) -> tuple[Mandate, ...]:
    """What is signed by rules that are for certain documents alone, where none was ``asked`` for.

    A letter of no kind in particular is of the kinds that have cases of their own.
    """
    if asked is not None:
        return ()
    general = {*answer.region.common.wider_documents.values()}
    return tuple(
        each for each in answer.mandates if each.documents and general.isdisjoint(each.documents)
    )


def _signer(answer: ParafAnswer, chain: Chain, number: int) -> Line:
    """The signer that was asked for, as the rule calls him, or all whom the rule names."""
    region, via = answer.region, chain.via_signer
    named = {id: region.name(id) for id in chain.rule.signers}
    # Those for whom the rule needs no initials sign by another chain.
    ids = tuple(id for id, name in named.items() if name in chain.signers)
    ids = (via.id,) if via is not None and via.id in ids else ids
    names = tuple(map(region.name, ids))
    return Line(
        part="sign",
        offices=names,
        what=message("letter.signs"),
        status=chain.status,
        reason=chain.reason,
        basis=chain.basis,
        source="paraf",
        of=number,
        ids=ids,
        condition=chain.condition,
        documents=(chain.document,),
        others=tuple(id for id, name in named.items() if name in chain.signers and id not in ids),
    )


def _of_mandate(
    mandate: Mandate,
    number: int,
    source: Source,
    offices: tuple[str, ...],
    ids: tuple[str, ...],
) -> Line:
    what = message("letter.signs")
    if mandate.on_behalf_of is not None:
        what = message("letter.signs-for", name=mandate.on_behalf_of)
    return Line(
        part="sign",
        offices=offices,
        what=what,
        status=mandate.status,
        reason=mandate.reason,
        basis=mandate.basis,
        source=source,
        of=number,
        ids=ids,
        condition=mandate.when,
        documents=mandate.documents,
    )


def way_lines(answer: RouteAnswer) -> Iterator[Line]:
    """Through whom it goes, step by step, on each of the ways."""
    for number, route in enumerate(answer.routes, 1):
        for step in route.steps:
            what = _station(route, step)
            yield _of_step("way", "route", number, step, what, route.condition)


def _station(route: Route, step: Step) -> Text:
    """What an office is on a way: where it begins, one it goes through, or its end."""
    if step.n == 1:
        return message("letter.way-from")
    if step.n < len(route.steps):
        return message("letter.way-through")
    return message("letter.way-to" if route.rule.end_stated else "letter.way-last")


def _of_step(
    part: LetterPart,
    source: Source,
    number: int,
    step: Step,
    what: Text,
    condition: str | None,
) -> Line:
    cases = dict.fromkeys(filter(None, (condition, step.condition)))
    return Line(
        part=part,
        offices=step.offices,
        what=what,
        status=step.status,
        reason=step.reason,
        basis=step.basis,
        source=source,
        of=number,
        step=step.n,
        ids=step.ids,
        pick=step.pick,
        condition="; ".join(cases) or None,
        undetermined=step.undetermined,
        candidates=step.candidates,
    )


def copy_lines(paraf: ParafAnswer, route: RouteAnswer, mandates: MandateAnswer) -> Iterator[Line]:
    """Who has a copy, and whom the text denies one."""
    for number, chain in enumerate(paraf.chains, 1):
        yield from _copied(paraf.region, chain, "paraf", number)
    for number, way in enumerate(route.routes, 1):
        yield from _copied(route.region, way, "route", number)
        denied = way.rule.no_copies
        if denied is not None:
            names = tuple(map(route.region.name, denied.to))
            needless = denied.needless
            what = message("letter.copy-needless" if needless else "letter.no-copy")
            reading = (way.status, way.reason)
            yield Line("copy", names, what, *reading, denied.basis, "route", number, ids=denied.to)

    for number, mandate in enumerate(mandates.mandates, 1):
        if mandate.copies_to:
            yield Line(
                part="copy",
                offices=mandate.copies_to,
                what=message("letter.copy"),
                status=mandate.status,
                reason=mandate.reason,
                basis=mandate.basis,
                source="mandates",
                of=number,
                pick="all",
                condition=mandate.when,
            )


def _copied(region: Region, of: Route | Chain, source: Source, number: int) -> Iterator[Line]:
    """Those who have it by name, then those who have it as what they are to somebody."""
    if of.rule.copies_to:
        yield Line(
            part="copy",
            offices=tuple(map(region.name, of.rule.copies_to)),
            what=message("letter.copy"),
            status=of.status,
            reason=of.reason,
            basis=of.basis,
            source=source,
            of=number,
            ids=of.rule.copies_to,
            pick="all",
            condition=of.condition,
        )
    for each in of.copied:
        yield _of_step("copy", source, number, each.step, message("letter.copy"), each.condition)
