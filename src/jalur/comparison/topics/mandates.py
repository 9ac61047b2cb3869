"""For each act and class of party: what it signs, whom it represents, what it delegates; what of
it is forbidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.answers.amounts import worded
from jalur.comparison.cases import amount_mark, signature_mark
from jalur.comparison.cells import (
    Cell,
    Key,
    Statement,
    Table,
    cell_of,
    free_text_mark,
    weakest_reading,
)
from jalur.comparison.exceptions import exception_marks, exceptions_worded
from jalur.comparison.keys import ANYBODY
from jalur.comparison.media import media_mark, media_wording
from jalur.comparison.population import Addressee, Claim, Population, by_class, class_kinds
from jalur.law.citation import unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import ACTS, Act
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.prohibitions import ProhibitionRule
from jalur.law.rules.signatures import printed
from jalur.law.status import FactStatus
from jalur.reasoning.membership import Membership
from jalur.text.messages import Text, message


def cells(population: Population) -> Table:
    """Every mandate that is an act, and every act that is forbidden, by act and actor."""
    claims: dict[Act, list[Claim]] = {}
    of_everybody: dict[Act, list[Statement]] = {}
    for rule in population.region.mandates:
        if rule.act is None:
            continue
        for addressee, via in _reached(population, rule):
            claim = Claim(addressee, _statement(population, rule, via))
            claims.setdefault(rule.act, []).append(claim)
    for forbidden in population.region.prohibitions:
        if forbidden.act is None:
            continue
        if not forbidden.parties:
            everybody = _forbidden(population, forbidden, None)
            of_everybody.setdefault(forbidden.act, []).append(everybody)
        for addressee, via in _reached(population, forbidden):
            claim = Claim(addressee, _forbidden(population, forbidden, via))
            claims.setdefault(forbidden.act, []).append(claim)
    table: dict[Key, Cell] = {
        (act, ANYBODY): cell_of(statements) for act, statements in of_everybody.items()
    }
    for act, claimed in claims.items():
        for label, statements in by_class(population, claimed).items():
            table[act, label] = cell_of(statements)
    return table


def _reached(
    population: Population, rule: MandateRule | ProhibitionRule
) -> Iterator[tuple[Addressee, Membership]]:
    """Whom a rule is for, but those whom it excepts."""
    return population.named_by(rule.parties, (rule.at, *rule.basis), rule.exceptions)


def _statement(population: Population, rule: MandateRule, via: Membership) -> Statement:
    status, reason = weakest_reading((rule.status, rule.reason), (via.status, via.reason))
    superior = (rule.on_behalf_of,) if rule.on_behalf_of else ()
    return Statement(
        wording=tuple(_wording(population, rule)),
        marks=(
            ("documents", rule.documents),
            ("on_behalf_of", population.classes(superior)),
            ("for", population.classes(rule.on_behalf)),
            ("force", (rule.force,) if rule.force else ()),
            ("medium", media_mark(population.region, rule)),
            ("condition", free_text_mark(rule.when)),
            ("amount", amount_mark(rule.amount)),
            ("signature", signature_mark(population, rule.signature)),
            ("capacity", rule.capacities),
            ("permission", population.classes(rule.permission)),
            ("notify", population.classes(rule.notify)),
            ("copies", population.classes(rule.copies_to)),
            *exception_marks(population, rule.exceptions),
        ),
        basis=unique([rule.at, *rule.basis]),
        status=status,
        reason=reason,
    )


def _forbidden(population: Population, rule: ProhibitionRule, via: Membership | None) -> Statement:
    names = population.region.name
    readings: list[tuple[FactStatus, Text | None]] = [(rule.status, rule.reason)]
    readings += [(via.status, via.reason)] if via is not None else []
    status, reason = weakest_reading(*readings)
    forbidden = "; ".join(map(names, rule.parties)) or message("asked.anybody")
    wording: list[Text] = [message("cell.forbidden", names=forbidden)]
    for key, value in (
        ("documents", ", ".join(rule.documents)),
        ("on-behalf-of", names(rule.on_behalf_of) if rule.on_behalf_of else ""),
        ("towards", "; ".join(map(names, rule.towards))),
        ("when", rule.when),
        ("except", rule.exception),
    ):
        if value:
            wording.append(message(f"line.{key}", value=value))
    if rule.amount is not None:
        wording.append(message("line.amount", value=worded(rule.amount)))
    wording += exceptions_worded(population, rule.exceptions)
    superior = (rule.on_behalf_of,) if rule.on_behalf_of else ()
    return Statement(
        wording=tuple(wording),
        marks=(
            ("documents", rule.documents),
            ("on_behalf_of", population.classes(superior)),
            ("for", population.classes(rule.towards)),
            ("forbidden", ("yes",)),
            ("amount", amount_mark(rule.amount)),
            ("condition", free_text_mark("; ".join(filter(None, (rule.when, rule.exception))))),
            *exception_marks(population, rule.exceptions),
        ),
        basis=unique([rule.at, *rule.basis]),
        status=status,
        reason=reason,
    )


def _wording(population: Population, rule: MandateRule) -> Iterator[Text]:
    names = population.region.name
    yield "; ".join(names(id) for id in rule.parties)
    if rule.documents:
        yield message("line.documents", value=", ".join(rule.documents))
    if rule.on_behalf_of:
        yield message("line.on-behalf-of", value=names(rule.on_behalf_of))
    if rule.on_behalf:
        yield message("line.for", value="; ".join(names(id) for id in rule.on_behalf))
    if rule.force:
        yield rule.force
    yield from media_wording(population.region, rule)
    if rule.when:
        yield message("line.when", value=rule.when)
    if rule.amount is not None:
        yield message("line.amount", value=worded(rule.amount))
    if rule.signature:
        yield message("line.signed", value=" / ".join(printed(rule.signature, names)).rstrip(","))
    for capacity in rule.capacities:
        yield message("line.capacity", value=message(f"capacity.{capacity}"))
    sides = (("permission", rule.permission), ("told", rule.notify), ("copies", rule.copies_to))
    for key, ids in sides:
        if ids:
            yield message(f"line.{key}", value="; ".join(map(names, ids)))
    yield from exceptions_worded(population, rule.exceptions)


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every act of every class."""
    return ((act, kind) for act in ACTS for kind in class_kinds(common))
