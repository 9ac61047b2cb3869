"""The chains and ways of a letter, those that say the same once: what each is for, its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from jalur.answers.chain import Chain
from jalur.answers.letter_parts import Letter, LetterPart, Line
from jalur.answers.routes import Route
from jalur.law.citation import unique
from jalur.law.rules.amounts import Amount
from jalur.output.language import Catalogue
from jalur.output.sentences.chain import fallen_away, may_fall_away
from jalur.output.views.amounts import amount_words
from jalur.output.views.exceptions import exception_lines
from jalur.output.views.precedence import precedence_lines

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
    return list(_counted(found.values()))


def _counted(every: Iterable[Alternative]) -> Iterator[Alternative]:
    """The lines that are shown, numbered through: those that say the same count once."""
    n = count(1)
    for one in every:
        yield replace(one, lines=tuple((next(n), line) for _, line in one.lines))


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
    of = () if line.source == "paraf" else line.documents
    case = (line.condition, line.matter, of, line.others)
    return (*office, line.what, line.status, line.reason, *case)


def _merged(one: Alternative, other: Alternative) -> Alternative:
    lines = zip(one.lines, other.lines, strict=True)
    return replace(
        one,
        terms=tuple(dict.fromkeys((*one.terms, *other.terms))),
        numbers=(*one.numbers, *other.numbers),
        lines=tuple((n, _both(line, again)) for (n, line), (_, again) in lines),
    )


def _both(line: Line, again: Line) -> Line:
    return replace(
        line,
        basis=unique((*line.basis, *again.basis)),
        documents=tuple(dict.fromkeys((*line.documents, *again.documents))),
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
        most = (catalogue("line.most", count=chain.rule.most),) if chain.rule.most else ()
        exempt = may_fall_away(letter.region, chain, catalogue)
        of = chain.party if chain.party is not letter.party else None
        return (chain.document,), (
            " · ".join(filter(None, (chain.rule.force, order))),
            *((catalogue("line.drafters", value=of.name),) if of is not None else ()),
            *_signers(letter, chain, catalogue),
            *_limits(chain.rule.amount, chain.condition, catalogue),
            *exception_lines(letter.region, chain.rule.exceptions, catalogue),
            *(fallen_away(letter.region, chain, catalogue) if chain.initials else ()),
            *most,
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


def beside(letter: Letter, one: Alternative, catalogue: Catalogue) -> Iterator[str]:
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
