"""What is to be known of a letter as a whole: choices that are left, ends, who is away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from jalur.answers.absences import absence_notes, is_meant
from jalur.answers.chain import Chain
from jalur.answers.documents import SIGN, read_document
from jalur.answers.letter_parts import Letter, Line
from jalur.answers.paraf import paraf
from jalur.answers.same_ways import alike_routes
from jalur.law.citation import unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import memberships
from jalur.reasoning.notes import Note, without_repetition
from jalur.reasoning.steps import Step
from jalur.text.messages import message


def own_notes(letter: Letter) -> Iterator[Note]:
    """What is to be known of the letter as a whole."""
    for each in letter.mandates.prohibitions:
        what = f"{each.summary} (kecuali {each.exception})" if each.exception else each.summary
        yield Note("caution", message("letter.forbidden", what=what), each.basis)
    yield from absence_notes(letter.lines, letter.absences)
    yield from _ends(letter)
    yield from _onward(letter)
    yield from _choices(letter)
    yield from _addressee(letter)
    yield from _apart(letter)


def answer_notes(letter: Letter) -> tuple[Note, ...]:
    """Those of the answers that the lines are taken from."""
    notes = [*letter.paraf.notes, *letter.route.notes]
    if any(line.source == "mandates" for line in letter.lines):
        notes += letter.mandates.notes
    for each in letter.absences:
        standing = {at for one in each.representing.mandates for at in one.basis[:1]}
        notes += (note for note in each.representing.notes if not standing.isdisjoint(note.basis))
    return without_repetition(notes)


def _ends(letter: Letter) -> Iterator[Note]:
    """Which ways do not end at whom the letter is to, or without one at who signs it; which do not
    pass who signs what goes to another.
    """
    signer = None if letter.signer == letter.party else letter.signer
    end = letter.to or signer
    several = len(letter.route.routes) > 1
    for number, way in enumerate(letter.route.routes, 1):
        called = message("letter.way-n", n=number) if several else message("letter.the-way")
        names = " / ".join(way.steps[-1].offices)
        if end is not None and not _at(letter, end, way.steps[-1:]):
            id = "letter.not-to" if letter.to is not None else "letter.not-signer"
            yield Note("gap", message(id, way=called, end=names, name=end.name))
        if letter.to is not None and signer is not None and not _at(letter, signer, way.steps):
            yield Note("gap", message("letter.not-past", way=called, name=signer.name))


def _at(letter: Letter, office: Party, steps: Iterable[Step]) -> bool:
    """Whether an office is that of a step, or may be the one that a step leaves open."""
    region = letter.region
    itself = _as_one(region, office)
    return any(
        not itself.isdisjoint(step.ids)
        or office.name in step.candidates
        or any(_leads(region, office, region.parties[id]) for id in step.ids)
        for step in steps
    )


def _leads(region: Region, office: Party, unit: Party) -> bool:
    """Whether an office is the one that leads units of this kind."""
    return region.common.kinds[office.kind].leads == unit.kind


def _as_one(region: Region, office: Party) -> set[str]:
    """An office and the unit that it leads, or the other way round."""
    return {id for id, via in memberships(region, office).items() if via.rank == 0}


def _onward(letter: Letter) -> Iterator[Note]:
    """Which ways go on, by our reading, beyond whom they were asked for."""
    for way in letter.route.routes:
        if way.onward:
            names = "; ".join(" / ".join(step.offices) for step in way.onward)
            yield Note("gap", message("line.onward", names=names))


def _choices(letter: Letter) -> Iterator[Note]:
    """That several chains, rules on signing or ways answer, and how one of them is chosen."""
    yield from _documents(letter)
    yield from _order(letter)
    if is_choice(letter):
        yield Note("gap", message("letter.several-signers"))
        if letter.signer is None and letter.paraf.chains and letter.signing:
            yield Note("gap", message("letter.initials-for-signer"))
    ways = len(alike_routes(letter.route.routes))
    if ways > 1:
        yield Note("gap", message("letter.several-ways", count=ways))


def is_choice(letter: Letter) -> bool:
    """Whether rules answer by which others sign, or somebody in another way: in whose name."""
    signs = [line for line in letter.lines if line.part == "sign"]
    return any(
        (one.source, one.of) != (other.source, other.of)
        and (one.what != other.what or set(one.ids).isdisjoint(other.ids))
        for one, other in combinations(signs, 2)
    )


def _documents(letter: Letter) -> Iterator[Note]:
    """That chains are for different documents; which of them comes beside that of another."""
    region, chains = letter.region, letter.paraf.chains
    documents = dict.fromkeys(chain.document for chain in chains)
    if len(documents) < 2 or letter.document is not None:
        return
    names = ", ".join(region.term("documents", each) for each in documents)
    yield Note("gap", message("letter.several-documents", documents=names))
    beside: dict[str, list[str]] = {}
    for own in chains:
        for wider in chains:
            if wider.document != own.document and _holds_beside(letter, own, wider):
                beside.setdefault(wider.document, []).append(own.document)
    for document, narrower in beside.items():
        names = ", ".join(region.term("documents", each) for each in dict.fromkeys(narrower))
        of = region.term("documents", document)
        yield Note("caution", message("letter.beside", document=of, documents=names))


def _holds_beside(letter: Letter, own: Chain, wider: Chain) -> bool:
    """Whether one chain needs the initials of another too: it says that it adds to them, or the
    other answers where its document is asked for.
    """
    if wider.rule.id in own.rule.adds_to:
        return True
    if read_document(letter.region, wider.document, own.document) is None:
        return False
    asked = paraf(letter.region, letter.party, letter.signer, own.document, amount=letter.amount)
    return wider.rule.id in {chain.rule.id for chain in asked.chains}


def _order(letter: Letter) -> Iterator[Note]:
    """That the text does not say which of two chains for the same document is first."""
    own = [chain for chain in letter.paraf.chains if chain.initials]
    wider = [chain for chain in own if not chain.exact]
    if letter.document is None or not wider or len(wider) == len(own):
        return
    if any(chain.condition or chain.before or chain.after or chain.replaced for chain in own):
        return
    yield Note("gap", message("letter.chains-order"), unique(chain.basis[0] for chain in own))


def _addressee(letter: Letter) -> Iterator[Note]:
    """That whom the letter is to signs by a rule that answers."""
    if letter.to is None or letter.to == letter.signer:
        return
    named = [line for line in letter.lines if line.part == "sign" if is_to(letter, line)]
    if named:
        basis = unique(line.basis[0] for line in named)
        yield Note("caution", message("letter.to-signer", name=letter.to.name), basis)


def is_to(letter: Letter, line: Line) -> bool:
    """Whether an office of a line is the one that the letter is to."""
    return letter.to is not None and is_meant(letter.region, letter.to, line)


def _apart(letter: Letter) -> Iterator[Note]:
    """What is signed by rules for certain documents alone; what else is ruled of letters that
    somebody is to sign.
    """
    region = letter.region
    for each in letter.also_signed:
        documents = ", ".join(region.term("documents", one) for one in each.documents)
        by = " / ".join(map(region.name, each.by))
        said = message("letter.also-signed", by=by, documents=documents)
        yield Note("gap", said, each.basis)
    stems = region.common.acts[SIGN]
    ruled = {at for rule in region.paraf for at in rule.basis}
    ruled |= {at for rule in region.routes for at in rule.basis}
    signers = {id for rule in region.paraf for id in rule.signers}
    own = {*memberships(region, letter.party)} - signers
    signer = _as_one(region, letter.signer) if letter.signer is not None else None
    for rule in region.mandates:
        said_there = region.provisions[rule.at].summary
        told = rule.act is not None or rule.at in ruled
        if told or not any(stem in said_there.casefold() for stem in stems):
            continue
        entry = region.concordance.get(rule.at)
        named = {*rule.parties, *(entry.parties if entry is not None else ())}
        if not own.isdisjoint(named) and (signer is None or not signer.isdisjoint(named)):
            yield Note("gap", message("letter.also-ruled", what=said_there), (rule.at,))
