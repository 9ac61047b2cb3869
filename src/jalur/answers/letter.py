"""One letter from end to end, made of the answers about initials, signing, ways and deadlines.

Nothing is reasoned here about rules: each line is a row of one of these answers, and each gap one
of their silences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from jalur.answers.absences import absence, absence_gaps, with_absences
from jalur.answers.answer import told_silence
from jalur.answers.deadlines import deadlines
from jalur.answers.letter_lines import (
    also_signed,
    copy_lines,
    initials_lines,
    prepare_lines,
    sign_lines,
    way_lines,
)
from jalur.answers.letter_notes import answer_notes, is_choice, own_notes
from jalur.answers.letter_parts import Absence, Gap, Joining, Letter, LetterPart, Line
from jalur.answers.letter_times import time_lines
from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.precedence import own_provisions
from jalur.answers.routes import DEFAULT_PURPOSE, RouteAnswer, routes
from jalur.law.citation import unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, SILENT, Status
from jalur.reasoning.membership import memberships
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, message


def letter(
    region: Region,
    party: Party,
    to: Party | None = None,
    signer: Party | None = None,
    document: str | None = None,
    purpose: str | None = None,
    amount: int | None = None,
    absent: Sequence[Party] = (),
) -> Letter:
    """What becomes of a letter that ``party`` drafts: who prepares, initials and signs it, through
    whom it goes, who has a copy, by when.

    ``signer`` signs it; without one the rules on initials and what the party itself may sign
    answer. ``to`` keeps the ways that end there, ``document``, ``purpose`` and ``amount`` the rules
    for these; where several chains or ways are left, each has its lines. Of each office that is
    ``absent`` it says who stands in for it.
    """
    signing = mandates(region, signer or party, act="sign", amount=amount, document=document)
    ways, others = _ways(region, party, purpose or DEFAULT_PURPOSE, to, signer, amount)
    asked = Letter(
        region=region,
        party=party,
        to=to,
        signer=signer,
        document=document,
        purpose=ways.purpose,
        amount=amount,
        absences=(),
        status=SILENT,
        lines=(),
        gaps=(),
        joining=None,
        paraf=paraf(region, party, signer, document, amount=amount),
        route=ways,
        mandates=signing,
        deadlines=deadlines(region, party),
        also_signed=also_signed(signing, document),
        own=others,
        notes=(),
        silence=None,
    )
    return _answered(asked, absent)


def _answered(asked: Letter, absent: Sequence[Party]) -> Letter:
    """The letter with what its answers say, and do not say."""
    region, lines = asked.region, tuple(_lines(asked))
    absences = tuple(_absences(asked, lines, absent))
    lines = tuple(with_absences(region, lines, absences))
    whole = replace(asked, lines=lines, absences=absences)
    whole = replace(whole, gaps=tuple(_gaps(whole)), joining=_joining(whole))
    gaps = {"region": region.regulation.citation, "name": asked.party.name}
    return replace(
        whole,
        status=_status(whole),
        own=(*own_notes(whole), *asked.own),
        notes=answer_notes(whole),
        silence=None if lines else message("silent.letter", **gaps),
    )


def _absences(asked: Letter, lines: Iterable[Line], absent: Sequence[Party]) -> Iterator[Absence]:
    """Each who is away once, however often he was named."""
    signers = {id for line in lines if line.part == "sign" for id in line.ids}
    signers |= {asked.signer.id} if asked.signer is not None else set()
    for office in {party.id: party for party in absent}.values():
        signs = _signs(asked.region, office, signers)
        yield absence(asked.region, office, signs, asked.document, asked.amount)


def _ways(
    region: Region,
    party: Party,
    purpose: str,
    to: Party | None,
    signer: Party | None,
    amount: int | None,
) -> tuple[RouteAnswer, tuple[Note, ...]]:
    """The ways that end at whom the letter is to, or without one at who signs it; where none ends
    there, all. A note counts those that are left out.
    """
    if to is not None or signer is None or signer == party:
        return routes(region, party, purpose, to, amount=amount), ()
    every = routes(region, party, purpose, amount=amount)
    leading = routes(region, party, purpose, signer, amount=amount)
    left = len(every.routes) - len(leading.routes)
    if not leading.routes or not left:
        return every, ()
    command = f'jalur route {region.id} "{party.name}"'
    command += "" if purpose == DEFAULT_PURPOSE else f" --purpose {purpose}"
    said = message("letter.other-ways", count=left, name=signer.name, command=command)
    return leading, (Note("gap", said),)


def _signs(region: Region, office: Party, signers: set[str]) -> bool:
    reached = memberships(region, office)
    return office.id in signers or any(
        via.rank == 0 and id in signers for id, via in reached.items()
    )


def _lines(letter: Letter) -> Iterator[Line]:
    yield from prepare_lines(letter.paraf)
    yield from initials_lines(letter.paraf)
    yield from sign_lines(letter.paraf, letter.mandates, letter.document)
    yield from way_lines(letter.route)
    yield from copy_lines(letter.paraf, letter.route, letter.mandates)
    yield from time_lines(letter.paraf, letter.route, letter.signing, letter.deadlines)


def _gaps(letter: Letter) -> Iterator[Gap]:
    """What the answers do not say, in the order of the letter: their own sentences of silence, or
    that none of the rules that answer says it.
    """
    region, told = letter.region, {line.part for line in letter.lines}
    if "prepare" not in told:
        yield Gap("prepare", region.message("letter.no-prepare"))
    silent: tuple[tuple[LetterPart, Message | None], ...] = (
        ("initials", told_silence(letter.paraf)),
        ("sign", told_silence(letter.mandates) or region.message("letter.no-signer")),
        ("way", told_silence(letter.route)),
    )
    for part, silence in silent:
        if part not in told and silence is not None:
            yield Gap(part, silence)
    if "copy" not in told:
        yield Gap("copy", region.message("letter.no-copies"))
    if "deadline" not in told:
        silence = told_silence(letter.deadlines)
        yield Gap("deadline", silence or _no_deadline(letter))
    yield from absence_gaps(letter.absences)


def _no_deadline(letter: Letter) -> Message:
    region = letter.region
    return region.message("letter.no-deadline", name=letter.party.name, city=region.id)


def _joining(letter: Letter) -> Joining | None:
    """Whether what is initialled goes these ways by the very provisions that rule both."""
    chains, ways = letter.paraf.chains, letter.route.routes
    if not ways or not (chains or any(line.part == "sign" for line in letter.lines)):
        return None
    shared = []
    for chain in chains:
        for way in ways:
            both = set(own_provisions(chain.rule.basis)) & set(own_provisions(way.rule.basis))
            shared.append(tuple(sorted(both, key=lambda at: at.sort_key())))
    basis = unique(at for both in shared for at in both)
    if shared and all(shared):
        return Joining(EXPLICIT, None, basis)
    reason = message("letter.joined-partly" if basis else "letter.joined")
    reason = message("letter.joined-choice") if is_choice(letter) and not basis else reason
    return Joining(INFERRED, reason, basis)


def _status(letter: Letter) -> Status:
    """That of the least sure line, and of the joining."""
    told = {line.status for line in letter.lines}
    if letter.joining is not None:
        told.add(letter.joining.status)
    if not letter.lines:
        return SILENT
    return INFERRED if INFERRED in told else EXPLICIT
