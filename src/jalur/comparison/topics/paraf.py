"""For each document, signer and class of drafter: who initials, and how far the order is stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product

from jalur.answers.amounts import worded
from jalur.answers.documents import document_is
from jalur.answers.exempt import exemptions
from jalur.answers.precedence import takes_the_place
from jalur.comparison.cases import amount_mark, signature_mark
from jalur.comparison.cells import (
    Cell,
    Key,
    Mark,
    Marks,
    Statement,
    Table,
    cell_of,
    combined,
    free_text_mark,
    weakest_reading,
)
from jalur.comparison.copies import copied_mark, copies_worded
from jalur.comparison.exceptions import exception_marks, exceptions_worded
from jalur.comparison.keys import ANYBODY, wider_class
from jalur.comparison.media import media_mark, media_wording
from jalur.comparison.population import Addressee, Claim, Population, by_class, class_kinds
from jalur.comparison.steps import (
    named_portfolios,
    step_classes,
    step_names,
    time_marks,
    times_worded,
)
from jalur.law.citation import unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import EACH_SHEET
from jalur.law.rules.paraf import Exemption, ParafRule
from jalur.law.rules.signatures import printed
from jalur.law.rules.steps import STAND_INS, StepRule
from jalur.law.status import EXPLICIT, INFERRED
from jalur.reasoning.exceptions import Reach, addressed
from jalur.reasoning.membership import Membership
from jalur.text.folding import fold
from jalur.text.messages import Text, message


def cells(population: Population) -> Table:
    """Every chain by document, signer and drafter."""
    chains: dict[Key, list[Statement]] = {}
    for rule in population.region.paraf:
        signers: Mapping[str, list[Statement]] = {ANYBODY: [_statement(population, rule, None)]}
        if rule.signers:
            signers = by_class(population, _claims(population, rule, rule.signers))
        for document in rule.documents:
            drafters = _by_drafter(population, rule, document)
            for signer, signing in signers.items():
                for drafter, drafting in drafters.items():
                    # That the rule means this signer is one reading, the same for all drafters.
                    statements = [_no_surer_than(signing[0], each) for each in drafting]
                    chains.setdefault((document, signer, drafter), []).extend(statements)
    return {key: cell_of(statements) for key, statements in chains.items()}


def _by_drafter(
    population: Population, rule: ParafRule, document: str
) -> Mapping[str, list[Statement]]:
    """What the rule says of each drafter, but those for whom another rule takes its place."""
    others = [
        other
        for other in population.region.paraf
        if takes_the_place(other, rule, None)
        and document_is(population.region, document, other.documents)
        and (not other.signers or (rule.signers and set(rule.signers) <= set(other.signers)))
    ]
    if not rule.drafters:
        is_replaced = any(not other.drafters for other in others)
        return {} if is_replaced else {ANYBODY: [_statement(population, rule, None)]}
    claims = _claims(population, rule, rule.drafters)
    drafting = by_class(
        population,
        (
            claim
            for claim in claims
            if not any(_reaches(population, other, rule, claim.addressee) for other in others)
        ),
    )
    return {drafter: _by_name(population, each) for drafter, each in drafting.items()}


def _by_name(population: Population, statements: Iterable[Statement]) -> list[Statement]:
    """The statements of one class; drafters whom only their names tell apart are named in them,
    those together of whom they say the same.
    """
    names = {fold(party.name): party.name for party in population.region.parties.values()}
    alike: dict[Marks, list[Statement]] = {}
    for statement in statements:
        marks = tuple(mark for mark in statement.marks if mark[0] != "who")
        alike.setdefault(marks, []).append(statement)
    found = []
    for marks, several in alike.items():
        one = combined(several)
        who = sorted({name for statement in several for name in statement.mark("who")})
        if who:
            drafters = "; ".join(names[name] for name in who)
            wording = (drafters, *one.wording)
            one = replace(one, wording=wording, marks=(*marks, ("who", tuple(who))))
        found.append(one)
    return found


def _reaches(
    population: Population, other: ParafRule, rule: ParafRule, addressee: Addressee
) -> bool:
    """Whether ``other`` takes the place of ``rule`` for this drafter."""
    if not other.drafters:
        return True
    reach = Reach(other.drafters, other.basis, other.exceptions)
    via = addressed(population.region, addressee.reached, reach)
    return via is not None and takes_the_place(other, rule, via)


def _claims(population: Population, rule: ParafRule, ids: tuple[str, ...]) -> Iterator[Claim]:
    for addressee, via in population.named_by(ids, rule.basis, rule.exceptions):
        yield Claim(addressee, _statement(population, rule, via))


def _no_surer_than(signing: Statement, drafting: Statement) -> Statement:
    """The chain of a drafter, no surer than that the rule means the signer."""
    if signing.status == EXPLICIT:
        return drafting
    return replace(drafting, status=signing.status, reason=signing.reason)


def _statement(population: Population, rule: ParafRule, via: Membership | None) -> Statement:
    status, reason = weakest_reading(
        (rule.status, rule.reason),
        *([(via.status, via.reason)] if via is not None else []),
        *((step.status, step.reason) for step in rule.initials),
    )
    cited = [*rule.basis, *(row for step in rule.initials for row in step.basis)]
    return Statement(
        wording=tuple(_wording(population, rule)),
        marks=(
            ("initials", step_classes(population, rule.initials)),
            ("asisten", named_portfolios(population, rule.initials)),
            ("order", (rule.order,)),
            ("manner", tuple(each for each in _manner(rule) if each != EACH_SHEET)),
            ("sheets", tuple(each for each in _manner(rule) if each == EACH_SHEET)),
            ("max", (str(rule.most),) if rule.most is not None else ()),
            ("before", step_classes(population, _beside(population, rule, rule.before))),
            ("after", step_classes(population, _beside(population, rule, rule.after))),
            ("exempt", _exempt(population, rule)),
            ("force", (rule.force,) if rule.force else ()),
            ("medium", media_mark(population.region, rule)),
            ("condition", free_text_mark(rule.condition)),
            ("copies", copied_mark(population, rule)),
            ("amount", amount_mark(rule.amount)),
            ("signature", signature_mark(population, rule.signature)),
            *time_marks(population, rule.initials),
            *exception_marks(population, rule.exceptions),
        ),
        basis=unique(cited),
        status=status,
        reason=reason,
    )


def _wording(population: Population, rule: ParafRule) -> Iterator[Text]:
    joint = " · " if rule.order in ("unstated", "parallel") else " → "
    yield joint.join(step_names(population, rule.initials))
    yield message(f"order.{rule.order}")
    if manner := _manner(rule):
        yield message("line.manner", value=", ".join(manner))
    if rule.most is not None:
        yield message("what.most", count=rule.most)
    for key, office in (("what.before", rule.before), ("what.after", rule.after)):
        if office is not None:
            names = step_names(population, _beside(population, rule, office))
            yield message(key, names=" / ".join(names))
    if _exempt(population, rule):
        yield message("what.exempt")
    if rule.force:
        yield rule.force
    yield from media_wording(population.region, rule)
    if rule.condition:
        yield message("line.condition", value=rule.condition)
    yield from copies_worded(population, rule)
    if rule.amount is not None:
        yield message("line.amount", value=worded(rule.amount))
    if rule.signature:
        lines = printed(rule.signature, population.region.name)
        yield message("line.signed", value=" / ".join(lines).rstrip(","))
    yield from times_worded(population, rule.initials)
    yield from exceptions_worded(population, rule.exceptions)


def _manner(rule: ParafRule) -> tuple[str, ...]:
    """As what the initials are set, whichever of them are."""
    return tuple(sorted({*rule.manner, *(each for one in rule.initials for each in one.manner)}))


def _beside(population: Population, rule: ParafRule, office: str | None) -> tuple[StepRule, ...]:
    """The step that the rule comes before or behind, of that office alone."""
    for other in population.region.paraf:
        for step in other.initials if other.id in rule.adds_to else ():
            if office is not None and office in step.offices:
                return (replace(step, offices=(office,)),)
    return ()


def _exempt(population: Population, rule: ParafRule) -> Mark:
    """What exempts from the initials of a rule: the rule itself, and those that only exempt."""
    every = [one for _, one in exemptions(population.region, rule)]
    said = {each for one in every for each in _case(one)}
    return tuple(sorted({*said, *(f"of-{each}" for each in _of(population, every))}))


def _of(population: Population, exemptions: Iterable[Exemption]) -> Mark:
    """The classes of those whose initials alone are not needed."""
    words = {each for one in exemptions for each in one.of}
    roles = words.intersection(STAND_INS)
    return (*population.classes(tuple(words - roles)), *roles)


def _case(exemption: Exemption) -> Iterator[str]:
    """What an exemption asks for, in words that every city shares; who drafts and words of the text
    but that they do.
    """
    if exemption.drafter_signs:
        yield "drafter-signs"
    if exemption.drafters:
        yield "parties"
    yield from exemption.documents
    if exemption.words is not None:
        yield "words"


def answer(common: ClosedLists, table: Table, key: Key) -> Cell | None:
    """The chain for a key, else the nearest of a wider class of drafters or a wider document."""
    if key in table:
        return table[key]
    for wide, reason in _wider_keys(common, key):
        if wide not in table:
            continue
        if reason is None:
            return table[wide]
        statements = []
        for statement in table[wide].statements:
            why = statement.reason or reason
            statements.append(replace(statement, status=INFERRED, reason=why))
        return cell_of(statements)
    return None


def _wider_keys(common: ClosedLists, key: Key) -> Iterator[tuple[Key, Text | None]]:
    """The keys whose rules answer for ``key`` too, the nearest first.

    A rule for a class, or for anybody, answers for its drafters and signers as it stands; that a
    rule for a wider document answers for a narrower one is our reading, and has a reason.
    """
    document, signer, drafter = key
    drafters = [each for each in (drafter, wider_class(drafter), ANYBODY) if each]
    reason: Text | None = None
    wide: str | None = document
    while wide is not None:
        for who, each in product(dict.fromkeys((signer, ANYBODY)), drafters):
            if (wide, who, each) != key:
                yield (wide, who, each), reason
        wide = common.wider_documents.get(wide)
        if wide is not None:
            reason = message("reason.wider-document", document=document, wider=wide)


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every document for every signer."""
    return ((document, kind) for document in common.documents for kind in class_kinds(common))
