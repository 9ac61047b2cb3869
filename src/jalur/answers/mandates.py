"""What a party may, must and does do: mandates, and points of relations in which it acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jalur.answers.left_out import of_mandates, say_left_out
from jalur.answers.mandate import (
    PROHIBITION,
    Mandate,
    of_point,
    of_rule,
    reach_of,
    signed_by,
    told_once,
)
from jalur.answers.mandate_ends import REPRESENT, concerning, left_open
from jalur.answers.passed_on import passed_on, told_already
from jalur.answers.route_mandates import route_mandates
from jalur.answers.sought import Sought
from jalur.law.enumerations import ACTS, MANDATE_KINDS
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.amounts import is_for
from jalur.law.status import EXPLICIT, SILENT, Status, strongest
from jalur.reasoning.concerns import Nearness, Shown
from jalur.reasoning.exceptions import LeftOut, Reach, addressed
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.membership import Memberships, memberships
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.once import once_per_party
from jalur.reasoning.pairs import over_against
from jalur.reasoning.passed_over import passed_over
from jalur.reasoning.questions import question_about
from jalur.text.messages import Message, Text, message

__all__ = ("ACTS", "ASKED_KINDS", "KINDS", "PROHIBITION", "Mandate", "MandateAnswer", "mandates")

KINDS = MANDATE_KINDS
"""In the order in which they are shown."""
ASKED_KINDS = (*KINDS, PROHIBITION)
"""What one may ask for: a kind of mandate, or what must not be done."""


@dataclass(frozen=True, slots=True)
class MandateAnswer:
    """The mandates of a party, or of everybody, in the order of the text."""

    region: Region
    party: Party | None
    """None: whoever has them."""
    kind: str | None
    """What was asked for; None: every kind."""
    act: str | None
    towards: Party | None
    """For whom, in whose name or to whom; None: anybody."""
    amount: int | None
    """What it is worth, in rupiah; None: whatever it is."""
    document: str | None
    """What is signed, where that was asked for."""
    status: Status
    mandates: tuple[Mandate, ...]
    prohibitions: tuple[Mandate, ...]
    """What the party, or anybody, must not do of what was asked, whatever kind was asked for: no
    mandate is among them.
    """
    notes: tuple[Note, ...]
    silence: Message | None
    sought: Sought | None

    @property
    def asked(self) -> Message | None:
        """What somebody is to do, as it was asked: sign in whose name, stand in for whom; None
        where neither an act nor an office was asked for.
        """
        if self.act is None and self.towards is None:
            return None
        act, office = self.act or "act", self.towards
        does = (
            message(f"asked.{act}")
            if office is None
            else message(f"asked.{act}-for", name=office.name)
        )
        if self.document is not None:
            does = message(
                "asked.document", does=does, document=self.region.term("documents", self.document)
            )
        if self.kind is None or self.kind == PROHIBITION:
            return does
        return message("asked.as", does=does, kind=message(f"mandate-count.{self.kind}"))


def mandates(
    region: Region,
    party: Party | None,
    kind: str | None = None,
    act: str | None = None,
    towards: Party | None = None,
    inner: bool = False,
    amount: int | None = None,
    document: str | None = None,
    capacity: str | None = None,
) -> MandateAnswer:
    """What ``party`` may, must and does do; without it, what anybody does.

    ``kind`` keeps authorities, duties or tasks, or none of them where it is ``PROHIBITION``: what
    must not be done stands apart in every answer, and makes one only where nothing but that, or
    nothing in particular, was asked for. ``act`` keeps those of one act; ``towards`` those by which
    one stands in for that office, signs or acts in its name, or delegates to it. ``amount``, in
    rupiah, leaves out those for other amounts; those for any stay. ``document`` keeps those by
    which it is signed; without an act it asks who signs it. A point of
    a relation that names the party as its actor is a mandate too: what the text obliges is a
    duty, what it allows an authority, everything else a task; what was delegated to the party is
    an authority of it. Points are no acts: about nobody in particular the stated mandates alone
    answer. With ``inner`` those of the members of a class stand behind its own; without, a note
    names these members. ``capacity`` is that in which somebody holds the office of ``party`` for a
    time: what is forbidden to him stands among the prohibitions.
    """
    act = "sign" if document is not None and act is None else act
    every = _everybody(region) if party is None else [*_of_party(region, party)]
    forbidden = _forbidden(region, party, inner) if region.prohibitions else []
    if party is not None and capacity is not None:
        from jalur.answers.stand_ins import stand_in_prohibitions  # Few ask about a stand-in.

        forbidden += stand_in_prohibitions(region, party, capacity)
    if party is not None and inner and is_class(region, party):
        from jalur.answers.member_mandates import member_mandates  # Few parties have members.

        every += member_mandates(region, party)
    if towards is not None:
        open_ends = left_open(region, every, towards) if act == REPRESENT and not party else []
        every = [*concerning(region, every, towards), *open_ends]
        forbidden = concerning(region, forbidden, towards)
    excepted: tuple[LeftOut, ...] = ()
    if document is not None:
        from jalur.answers.about_document import about_document, excepting  # Few ask for one.

        excepted = tuple(excepting(region, every, document))
        every = list(about_document(region, every, document))
        forbidden = list(about_document(region, forbidden, document))
    asked = [each for each in every if kind in (None, each.kind) and act in (None, each.act)]
    chosen = [each for each in asked if is_for(each.amount, amount)]
    chosen.sort(key=lambda each: (bool(each.of), each.basis[0].sort_key()))
    forbidden = [each for each in forbidden if act in (None, each.act) or _is_limit(each)]
    forbidden.sort(key=lambda each: (bool(each.of), each.basis[0].sort_key()))
    if kind == PROHIBITION or (kind is None and act is None and towards is None):
        asked += forbidden
    answering = [each for each in asked if is_for(each.amount, amount)]
    ends = tuple(each for each in (party, towards) if each is not None)
    answer = MandateAnswer(
        region=region,
        party=party,
        kind=kind,
        act=act,
        towards=towards,
        amount=amount,
        document=document,
        status=strongest(each.status for each in answering),
        mandates=tuple(chosen),
        prohibitions=tuple(each for each in forbidden if is_for(each.amount, amount)),
        notes=(),
        silence=None,
        sought=_sought(region, ends, act),
    )
    hits = of_mandates(region, party, kind, act) if towards is None and document is None else ()
    hits = (*hits, *excepted)
    silence = _for_other_amounts(answer, asked) or _silence(answer)
    silence, notes = say_left_out(region, hits, silence, _notes(answer, every))
    return replace(answer, silence=silence, notes=notes)


def _for_other_amounts(answer: MandateAnswer, asked: Iterable[Mandate]) -> Message | None:
    """Of a silent answer that mandates for other amounts are what was asked for otherwise."""
    if answer.amount is None or answer.status != SILENT:
        return None
    from jalur.answers.amounts import other_amounts  # Few ask for an amount.

    return other_amounts(answer.region, answer.amount, (each.amount for each in asked))


def _is_limit(forbidden: Mandate) -> bool:
    """Whether it is a limit of who stands in, which may be one of any act."""
    return forbidden.act is None and bool(forbidden.capacities)


def is_class(region: Region, party: Party) -> bool:
    """Whether others belong to a party, or to the one that it heads."""
    return bool(region.parties.get(party.heads or "", party).members)


def _sought(region: Region, ends: tuple[Party, ...], act: str | None) -> Sought | None:
    """What a silent answer looks for in the text: the parties, or the one and a word of the act."""
    if act is None:
        return Sought(ends) if ends else None
    stems = region.common.acts[act]
    return Sought(ends, term=stems[0], stems=stems)


def _everybody(region: Region) -> list[Mandate]:
    """Every stated mandate, whoever has it."""
    return [of_rule(region, rule, None) for rule in region.mandates]


def _forbidden(region: Region, party: Party | None, inner: bool) -> list[Mandate]:
    """What a party, or anybody, must not do; with ``inner`` that of the members of a class too."""
    from jalur.answers.prohibitions import member_prohibitions, prohibitions  # Few regions forbid.

    forbidden = prohibitions(region, party)
    if party is not None and inner and is_class(region, party):
        forbidden += member_prohibitions(region, party)
    return forbidden


@once_per_party
def _of_party(region: Region, party: Party) -> tuple[Mandate, ...]:
    """The mandates that reach a party, the points in which it acts, the routes that it must or may
    take where neither says so, and what was delegated to it.
    """
    reached = memberships(region, party)
    every: list[Mandate] = []
    for rule in region.mandates:
        via = addressed(region, reached, reach_of(rule))
        if via is not None:
            every.append(signed_by(region, party, of_rule(region, rule, via)))
    # A mandate says all that its provision is to the party; a point there is the same fact, told
    # beside it only where it is the surer.
    told = {each.basis[0] for each in every}
    surely = {each.basis[0] for each in every if each.status == EXPLICIT}
    for each in told_once(_points(region, reached)):
        if each.basis[0] not in (surely if each.status == EXPLICIT else told):
            every.append(each)
    told = {at for each in every for at in each.basis}
    said = {each.basis[0] for each in every}
    every += route_mandates(region, party, told)
    for rule, reason in passed_on(region):
        via = addressed(region, reached, reach_of(rule))
        if via is not None and not told_already(rule, said):
            every.append(of_rule(region, rule, via, reason))
    return tuple(every)


def _points(region: Region, reached: Memberships) -> Iterator[Mandate]:
    """Every point of a relation in which the party acts; not one of its class towards itself."""
    itself = frozenset(id for id, membership in reached.items() if membership.rank == 0)
    for rule in region.relations:
        for point in rule.points:
            via = addressed(region, reached, Reach(point.by, (point.at,), rule.exceptions))
            if via is None or (via.rank and not itself.isdisjoint(point.to)):
                continue
            yield of_point(region, rule, point, over_against(region, rule, reached, via))


def _silence(answer: MandateAnswer) -> Message | None:
    """That the regulation gives the party, or anybody, no such mandate."""
    if answer.status != SILENT:
        return None
    region = answer.region.regulation.citation
    if answer.kind == PROHIBITION:
        from jalur.answers.prohibitions import nothing_forbidden  # Few ask for these alone.

        return nothing_forbidden(answer.region, answer.party, answer.asked)
    if answer.party is None or answer.asked is not None:
        who: Text = message("asked.anybody") if answer.party is None else answer.party.name
        return message("silent.mandates-asked", region=region, who=who, does=answer.asked or "")
    return message(
        "silent.mandates" if answer.kind is None else "silent.mandates-kind",
        region=region,
        name=answer.party.name,
        kind=answer.kind or "",
    )


def _notes(answer: MandateAnswer, every: Iterable[Mandate]) -> tuple[Note, ...]:
    region, party, towards, chosen = answer.region, answer.party, answer.towards, answer.mandates
    asked = tuple(each for each in (party, towards) if each is not None)
    told = (*chosen, *answer.prohibitions)
    used = [(party, each.via, each.basis) for each in told]
    used += [(towards, each.reaching, each.basis) for each in told]
    notes = [*party_notes(region, *asked)]
    if answer.act == "sign":
        from jalur.answers.sign_notes import for_him, in_a_name, signers, unnamed  # Few ask.

        if towards is not None:
            others = _everybody(region) if party is None else [*_of_party(region, party)]
            notes += for_him(region, towards, chosen, others)
        notes += signers(region, party, answer.amount, answer.document) if towards is None else ()
        notes += in_a_name(region, chosen, every) + unnamed(region, chosen, answer.document)
    notes += head_notes(region, used)
    if any(each.of for each in told) and party is not None:
        notes.append(Note("caution", message("note.members-apart", name=party.name)))
    elif party is not None and is_class(region, party) and towards is None:
        from jalur.answers.member_mandates import member_note  # Few parties have members.

        notes += member_note(region, party, answer.kind, answer.act)
    cited = [citation for mandate in told for citation in mandate.basis]
    question = question_about(region, asked, [Shown(each.basis) for each in told])
    notes += oddity_notes(region, cited, question)
    for each in asked if not told else filter(None, (party,)):
        notes += _passed_over(answer, each)
    if not told and towards is None:
        options = f" --kind {answer.kind}" if answer.kind else ""
        options += f" --act {answer.act}" if answer.act else ""
        options += f" --amount {answer.amount}" if answer.amount else ""
        options += f" --document {answer.document}" if answer.document else ""
        from jalur.answers.own_office_notes import own_office_notes  # Few answers are silent.

        notes += own_office_notes(
            region,
            party,
            "mandates",
            lambda other: (each.basis[:1] for each in _asked_for(answer, other)),
            options,
        )
    if answer.amount is not None:
        from jalur.answers.amounts import changing_nothing  # Few ask for an amount.

        notes += changing_nothing(region, (*region.mandates, *region.prohibitions))
    return without_repetition(notes)


def _asked_for(answer: MandateAnswer, party: Party) -> Iterator[Mandate]:
    """What the same question finds for another party."""
    found: Iterable[Mandate] = _of_party(answer.region, party)
    if answer.document is not None:
        from jalur.answers.about_document import about_document  # Few ask for one.

        found = about_document(answer.region, found, answer.document)
    for each in found:
        fits = answer.kind in (None, each.kind) and answer.act in (None, each.act)
        if fits and is_for(each.amount, answer.amount):
            yield each


def _passed_over(answer: MandateAnswer, party: Party) -> tuple[Note, ...]:
    """Where a mandate leaves the party out, that the text may have forgotten it; in silence also
    what is open about the party itself or its work.
    """
    rules = (
        rule
        for rule in answer.region.mandates
        if answer.kind in (None, rule.kind) and answer.act in (None, rule.act)
        if is_for(rule.amount, answer.amount)
    )
    cited = [at for rule in rules for at in (rule.at, *rule.basis)]
    if answer.status == SILENT:
        if answer.act is None:
            cited += [at for route in answer.region.routes if route.force for at in route.basis]
        return passed_over(answer.region, [*cited, *party.basis], (party,))
    return passed_over(answer.region, cited, (party,), Nearness.ASKED)
