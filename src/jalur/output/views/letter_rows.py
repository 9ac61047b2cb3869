"""A letter as rows: the chains and ways that answer, each below what it is for, alike ones once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jalur.answers.chain import Chain
from jalur.answers.letter_parts import LETTER_PARTS, Gap, GapPart, Letter, LetterPart, Line
from jalur.answers.routes import Route
from jalur.answers.unread import of_gaps
from jalur.law.citation import unique
from jalur.law.rules.amounts import Amount
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue
from jalur.output.views import initials
from jalur.output.views.amounts import amount_words
from jalur.output.views.common import citation_lines, terms_named
from jalur.output.views.exceptions import exception_lines
from jalur.output.views.precedence import precedence_lines
from jalur.output.views.view import Row

WITH_CASES: tuple[LetterPart, ...] = ("initials", "way")
"""The parts of which each chain or way says first what it is for."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """The lines of one chain or way, or of several that say the same."""

    part: LetterPart
    terms: tuple[str, ...]
    """The ids of its documents or purposes."""
    case: tuple[str, ...]
    """How it binds, then for what it is, as a person reads it."""
    lines: tuple[tuple[int, Line], ...]
    """Each with its number in the letter."""
    numbers: tuple[int, ...]
    """The numbers of the chains or ways in their answer."""


def alternatives(letter: Letter, catalogue: Catalogue) -> list[Alternative]:
    """Every chain and way with its lines, those together that say the same in other provisions."""
    found: dict[object, Alternative] = {}
    for one in _single(letter, catalogue):
        said = (one.part, one.case, tuple(_said(line) for _, line in one.lines))
        known = found.get(said)
        found[said] = one if known is None else _merged(known, one)
    return list(found.values())


def _single(letter: Letter, catalogue: Catalogue) -> Iterator[Alternative]:
    numbered: dict[object, list[tuple[int, Line]]] = {}
    for n, line in enumerate(letter.lines, 1):
        alone = None if line.part in WITH_CASES else n
        numbered.setdefault((line.part, line.source, line.of, alone), []).append((n, line))
    for lines in numbered.values():
        first = lines[0][1]
        terms, case = _case(letter, first, catalogue)
        yield Alternative(first.part, terms, case, tuple(lines), (first.of,))


def _said(line: Line) -> tuple[object, ...]:
    """All that a person is shown of a line, but its provisions."""
    office = (line.offices, line.pick, line.undetermined, line.candidates)
    return (*office, line.what, line.status, line.reason, line.condition, line.documents)


def _merged(one: Alternative, other: Alternative) -> Alternative:
    lines = zip(one.lines, other.lines, strict=True)
    return replace(
        one,
        terms=tuple(dict.fromkeys((*one.terms, *other.terms))),
        numbers=(*one.numbers, *other.numbers),
        lines=tuple(
            (n, replace(line, basis=unique((*line.basis, *again.basis))))
            for (n, line), (_, again) in lines
        ),
    )


def _case(
    letter: Letter, line: Line, catalogue: Catalogue
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The documents or purposes of the chain or way of a line, how it binds and for what it is."""
    if line.part not in WITH_CASES:
        return (), ("",)
    if line.source == "paraf":
        chain = letter.paraf.chains[line.of - 1]
        order = catalogue(f"order.{chain.rule.order}") if len(chain.initials) > 1 else None
        exempt = initials.exemption_lines(letter.region, chain, catalogue)
        of = chain.party if chain.party is not letter.party else None
        return (chain.document,), (
            " · ".join(filter(None, (chain.rule.force, order))),
            *((catalogue("line.drafters", value=of.name),) if of is not None else ()),
            *_signers(letter, chain, catalogue),
            *_limits(chain.rule.amount, chain.condition, catalogue),
            *exempt,
        )
    way = letter.route.routes[line.of - 1]
    mode = catalogue.term("mode", way.mode) if way.mode else None
    return way.purposes, (
        " · ".join(filter(None, (way.rule.force, mode))),
        *_limits(way.rule.amount, way.condition, catalogue),
        *((catalogue("line.alternative", count=way.chosen),) if way.chosen > 1 else ()),
        *exception_lines(letter.region, way.rule.exceptions, catalogue),
    )


def _signers(letter: Letter, chain: Chain, catalogue: Catalogue) -> Iterator[str]:
    """For whose signature it is, where nobody was asked for."""
    if letter.signer is None and chain.signers:
        yield catalogue("line.signers", value=" / ".join(chain.signers))


def _limits(amount: Amount | None, condition: str | None, catalogue: Catalogue) -> Iterator[str]:
    if words := amount_words(amount, catalogue):
        yield catalogue("line.amount", value=words)
    if condition:
        yield catalogue("line.condition", value=condition)


def _beside(letter: Letter, one: Alternative, catalogue: Catalogue) -> Iterator[str]:
    """Whose place its rules take, or beside which others they hold, but for those shown as one."""
    every: tuple[Route, ...] | tuple[Chain, ...] = letter.paraf.chains
    if one.part == "way":
        every = letter.route.routes
    here = [every[number - 1] for number in one.numbers]
    own = {each.rule.rule for each in here}
    known = [each.rule for each in every if each.rule.rule not in own]
    lines = (
        line for each in here for line in precedence_lines(letter.region, each, known, catalogue)
    )
    yield from dict.fromkeys(lines)


def table_rows(letter: Letter, catalogue: Catalogue) -> list[Row]:
    """Number, what is done, by whom and by which article; a part of which nothing is ruled says
    so in its place.
    """
    every = alternatives(letter, catalogue)
    gaps = {gap.part: gap for gap in letter.gaps}
    rows: list[Row] = []
    for part in LETTER_PARTS:
        own = [one for one in every if one.part == part]
        if not own and part in gaps:
            rows.append(("", _name(part, catalogue), _unsaid(letter, gaps[part], catalogue), ""))
        for one in own:
            if part in WITH_CASES:
                rows.append(_heading(letter, one, len(own) > 1, catalogue))
            rows += (_row(letter, one, n, line, catalogue) for n, line in one.lines)
    return rows


def _unsaid(letter: Letter, gap: Gap, catalogue: Catalogue) -> str:
    """What stands in the place of a part: that it is not ruled, or not said where it might be."""
    if letter.region.partly:
        return catalogue("letter.not-yet")
    return catalogue("letter.not-said" if _is_unsaid(gap) else "letter.not-ruled")


def _is_unsaid(gap: Gap) -> bool:
    """Whether rules answer, and only say nothing of this part."""
    return gap.text.id.startswith("letter.no-")


def _heading(letter: Letter, one: Alternative, numbered: bool, catalogue: Catalogue) -> Row:
    name = _name(one.part, catalogue)
    group = "documents" if one.part == "initials" else "purposes"
    terms = terms_named(letter.region, group, one.terms)  # type: ignore[arg-type]
    first, *others = one.case
    lines = (" · ".join(filter(None, (terms, first))), *others, *_beside(letter, one, catalogue))
    if numbered:
        name += f" {', '.join(map(str, one.numbers))}"
    return "", name, "\n".join(lines), ""


def _row(letter: Letter, one: Alternative, n: int, line: Line, catalogue: Catalogue) -> Row:
    cell = [office_cell(line, catalogue), *_details(letter, line, catalogue)]
    last = one.lines[-1][1]
    if line.part == "way" and line is last and not letter.route.routes[line.of - 1].rule.end_stated:
        cell.append(catalogue("letter.end-open"))
    what = catalogue.text(line.what)
    return str(n), what, "\n".join(cell), citation_lines(letter.region, line.basis)


def _details(letter: Letter, line: Line, catalogue: Catalogue) -> Iterator[str]:
    """What stands below the offices of a line; the case of a chain or way stands above it."""
    told = None
    if line.part in WITH_CASES:
        of = letter.route.routes if line.source == "route" else letter.paraf.chains
        told = of[line.of - 1].condition
    if line.condition and line.condition != told:
        yield catalogue("line.condition", value=line.condition)
    if line.documents:
        named = terms_named(letter.region, "documents", line.documents)
        yield catalogue("line.documents", value=named)
    if line.part == "sign" and line.source == "paraf" and not line.documents:
        signers = letter.paraf.chains[line.of - 1].signers
        if others := [name for name in signers if name not in line.offices]:
            yield catalogue("letter.also-sign", names=" / ".join(others))
    if line.absent is not None:
        yield catalogue("letter.away", name=line.absent.office.name)


def office_cell(line: Line, catalogue: Catalogue) -> str:
    """The offices of a line with what is not certain about them."""
    joints = {"any": catalogue("join.any"), "all": catalogue("join.all")}
    offices = joints.get(line.pick, " / ").join(line.offices) or "–"
    if line.undetermined:
        return f"{offices} {catalogue('mark.undetermined')}"
    return f"{offices} {catalogue('mark.inferred')}" if line.status == INFERRED else offices


def reason_lines(letter: Letter, catalogue: Catalogue) -> Iterator[str]:
    """Why a line is our reading, and whom an open one may mean, by the numbers that are shown."""
    shown = [each for one in alternatives(letter, catalogue) for each in one.lines]
    reasons: dict[str, list[int]] = {}
    open_ones: dict[str, list[int]] = {}
    for n, line in shown:
        if line.reason is not None:
            reasons.setdefault(catalogue.text(line.reason), []).append(n)
        if line.undetermined and line.candidates:
            open_ones.setdefault("; ".join(line.candidates), []).append(n)
    for reason, numbers in reasons.items():
        yield catalogue("line.reason-step", n=", ".join(map(str, numbers)), reason=reason)
    for names, numbers in open_ones.items():
        yield catalogue("line.candidates", n=", ".join(map(str, numbers)), names=names)


def _name(part: GapPart, catalogue: Catalogue) -> str:
    return catalogue(f"letter-part.{part}")


def own_lines(letter: Letter, catalogue: Catalogue) -> tuple[str, ...]:
    """What is to be known of the letter as a whole; no choice of notes leaves it out."""
    return tuple(catalogue.text(note.text) for note in letter.own)


def gap_lines(letter: Letter, catalogue: Catalogue) -> Iterator[str]:
    """Each gap by the part of the letter that it is in; those of which the rules that answer say
    nothing in one line.
    """
    unsaid = [gap.part for gap in letter.gaps if _is_unsaid(gap)]
    if unsaid:
        parts = ", ".join(_name(part, catalogue) for part in unsaid)
        yield catalogue.text(letter.region.message("letter.no-word", parts=parts))
    for gap in letter.gaps:
        if not _is_unsaid(gap):
            yield gap_line(gap, catalogue)
    unread = of_gaps(letter.region) if letter.gaps else None
    if unread is not None:
        yield catalogue.text(unread)


def gap_line(gap: Gap, catalogue: Catalogue) -> str:
    """One gap; who stands in for somebody is looked for in the law of all regions."""
    name = catalogue(f"letter-part.{gap.part}")
    said = f"{name}: {catalogue.text(gap.text)}"
    return said if gap.office is None else f"{said} {catalogue('letter.pointer')}"


def stand_in_rows(letter: Letter, catalogue: Catalogue) -> Iterable[Row]:
    """For each who is away: who stands in or signs in his name, in which case."""
    for each in letter.absences:
        for mandate in each.stand_ins:
            by = " / ".join(map(letter.region.name, mandate.by)) or mandate.otherwise or "–"
            what = [catalogue("letter.stands-in", name=each.office.name)]
            if mandate.act == "sign":
                what = [catalogue("letter.signs-for", name=mandate.on_behalf_of or "")]
            details = (
                ("line.when", mandate.when),
                ("line.documents", ", ".join(mandate.documents)),
                ("line.appointed-by", mandate.appointed_by),
                ("line.otherwise", mandate.otherwise if mandate.by else None),
                ("line.capacity", ", ".join(mandate.capacities)),
            )
            what += [catalogue(key, value=value) for key, value in details if value]
            if mandate.status == INFERRED:
                by += f" {catalogue('mark.inferred')}"
                if mandate.reason is not None:
                    reason = catalogue.text(mandate.reason)
                    what.append(catalogue("line.reason-plain", value=reason))
            yield by, "\n".join(what), citation_lines(letter.region, mandate.basis)
