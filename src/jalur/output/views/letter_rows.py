"""A letter as rows for people: each chain and way below what it is for; what nothing is said of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.answers.letter_notes import is_choice, is_to
from jalur.answers.letter_parts import LETTER_PARTS, Absence, Gap, GapPart, Letter, Line
from jalur.answers.mandate import Mandate, limits
from jalur.answers.unread import of_gaps
from jalur.law.citation import unique
from jalur.law.region import Region
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue
from jalur.output.views.amounts import amount_words
from jalur.output.views.common import citation_lines, citations_cell, terms_named
from jalur.output.views.exceptions import exception_lines
from jalur.output.views.letter_cases import WITH_CASES, Alternative, alternatives, beside
from jalur.output.views.signatures import signature_words
from jalur.output.views.view import Row

_FEW = 2
"""More who stand in at occasions alone are told of in one row."""


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
        if part == "sign" and is_choice(letter):
            rows.append(("", _name(part, catalogue), catalogue("letter.one-signs"), ""))
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
    lines = (" · ".join(filter(None, (terms, first))), *others, *beside(letter, one, catalogue))
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
    several = line.part == "sign" and len({chain.document for chain in letter.paraf.chains}) > 1
    if line.part in WITH_CASES:
        of = letter.route.routes if line.source == "route" else letter.paraf.chains
        told = of[line.of - 1].condition
    if line.condition and line.condition != told:
        yield catalogue("line.condition", value=line.condition)
    if line.matter:
        yield catalogue("line.matter", value=line.matter)
    if line.documents and (line.source != "paraf" or line.in_name is not None or several):
        named = terms_named(letter.region, "documents", line.documents)
        yield catalogue("line.documents", value=named)
    if line.part == "sign":
        yield from _signing(letter, line, catalogue)
        if letter.to is not None and letter.to != letter.signer and is_to(letter, line):
            yield catalogue("letter.is-to", name=letter.to.name)
    if line.away:
        names = ", ".join(each.office.name for each in line.away)
        yield catalogue("letter.away", name=names)


def _signing(letter: Letter, line: Line, catalogue: Catalogue) -> Iterator[str]:
    """Who else may sign by the same rule, for what amounts, with whose consent; how one signs."""
    region = letter.region
    if line.source == "mandates":
        mandate = letter.mandates.mandates[line.of - 1]
        signature = mandate.signature
        if words := amount_words(mandate.amount, catalogue):
            yield catalogue("line.amount", value=words)
        if mandate.permission:
            yield catalogue("line.permission", value="; ".join(mandate.permission))
        yield from exception_lines(region, mandate.exceptions, catalogue)
    elif line.in_name is not None:
        signature = line.in_name.signature
    else:
        chain = letter.paraf.chains[line.of - 1]
        signature = chain.rule.signature
        if others := list(map(region.name, line.others)):
            yield catalogue("letter.also-sign", names=" / ".join(others))
    if words := signature_words(region, signature, catalogue):
        yield from words.split("\n")


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
    region, told = letter.region, []
    for note in letter.own:
        cited = f" ({citations_cell(region, note.basis)})" if note.basis else ""
        told.append(f"{catalogue.text(note.text)}{cited}")
    return tuple(told)


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
        for forbidden in each.forbidden:
            by = " / ".join(map(letter.region.name, forbidden.by)) or "–"
            said = catalogue("line.limits", value=forbidden.summary)
            yield by, said, citation_lines(letter.region, forbidden.basis)
        apart = each.at_occasions if len(each.at_occasions) > _FEW else ()
        for mandate in each.stand_ins:
            if mandate in apart:
                if mandate == apart[0]:
                    yield _at_occasions(letter, each, catalogue)
                continue
            by = " / ".join(map(letter.region.name, mandate.by)) or mandate.otherwise or "–"
            if mandate.status == INFERRED:
                by += f" {catalogue('mark.inferred')}"
            does = "letter.signs-for" if mandate.act == "sign" else "letter.stands-in"
            what = [catalogue(does, name=each.office.name)]
            what += _standing(letter.region, mandate, catalogue)
            away = [one.office.name for one in letter.absences if one.office.id in mandate.by]
            what += [catalogue("letter.away", name=name) for name in away]
            yield by, "\n".join(what), citation_lines(letter.region, mandate.basis)


def _at_occasions(letter: Letter, absence: Absence, catalogue: Catalogue) -> Row:
    """Those who stand in at events and the like alone, in one row where they are many."""
    region, name = letter.region, absence.office.name
    by = dict.fromkeys(region.name(id) for each in absence.at_occasions for id in each.by)
    command = f'jalur mandates {region.id} --act represent --for "{name}"'
    what = [
        catalogue("letter.stands-in", name=name),
        catalogue("letter.occasions", command=command),
    ]
    basis = unique(each.basis[0] for each in absence.at_occasions)
    return " / ".join(by), "\n".join(what), citation_lines(region, basis)


def _standing(region: Region, mandate: Mandate, catalogue: Catalogue) -> Iterator[str]:
    """In which case somebody stands in, for what, by whose word, and what he may not do."""
    reason = catalogue.text(mandate.reason) if mandate.reason is not None else None
    details = (
        ("line.when", mandate.when),
        ("line.documents", ", ".join(mandate.documents)),
        ("line.appointed-by", mandate.appointed_by),
        ("line.otherwise", mandate.otherwise if mandate.by else None),
        ("line.capacity", ", ".join(mandate.capacities)),
        ("line.permission", "; ".join(mandate.permission)),
        ("line.limits", "; ".join(said for _, said in limits(region, mandate))),
        ("line.reason-plain", reason if mandate.status == INFERRED else None),
    )
    for key, value in details:
        if value:
            yield catalogue(key, value=value)
