"""Whether rules that meet fit together: whose place one takes, and whom two lists have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jalur.law.citation import Basis
from jalur.law.region import Region
from jalur.law.rules.assignments import Assignment
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.routes import RouteRule
from jalur.law.status import INFERRED
from jalur.loading.circles import circles
from jalur.loading.data_file import DataFile

_Rules = Sequence[RouteRule | ParafRule]


def check_precedence(region: Region, file: DataFile) -> None:
    """Rules take the place of, or add to, other rules of their own section, and not in a circle.

    One that holds on a condition, or by our reading, takes no place.
    """
    sections: Mapping[str, _Rules] = {"routes": region.routes, "paraf": region.paraf}
    section_of = {rule.id: name for name, rules in sections.items() for rule in rules}
    section_of |= {rule.id: "relations" for rule in region.relations if rule.id not in section_of}
    for section, rules in sections.items():
        known = {rule.id for rule in rules}
        for number, rule in enumerate(rules):
            for key, id in _named(rule):
                path = f"{section}[{number}].{key}"
                if id == rule.id:
                    file.fault(path, "rule-of-itself", id=id)
                elif id not in known and id in section_of:
                    file.fault(path, "rule-elsewhere", id=id, section=section_of[id])
                elif id not in known:
                    file.fault(path, "unknown-rule", id=id, section=section)
            if rule.instead_of and (rule.condition is not None or rule.status == INFERRED):
                file.fault(f"{section}[{number}].instead_of", "unsure-instead", id=rule.id)
        leading = {
            rule.id: [id for _, id in _named(rule) if id != rule.id and id in known]
            for rule in rules
        }
        for circle in circles(leading):
            first = next(n for n, rule in enumerate(rules) if rule.id in circle)
            file.fault(f"{section}[{first}]", "rules-in-circle", ids=", ".join(sorted(circle)))


def _named(rule: RouteRule | ParafRule) -> Iterator[tuple[str, str]]:
    """The rules that a rule speaks of, each with the key that does."""
    for id in rule.instead_of:
        yield f"instead_of.{id}", id
    for id in rule.adds_to:
        yield "adds_to", id


def check_lists(region: Region, file: DataFile) -> None:
    """Who is on the lists of two coordinators is so for something, or an oddity says so."""
    first: dict[str, list[tuple[Assignment, Basis]]] = {}
    for number, assignment in enumerate(region.assignments):
        for id, rows in assignment.units.items():
            party = region.parties.get(id)
            # A list that names the office that leads a unit names the unit.
            unit = (party.heads if party is not None else None) or id
            others = first.setdefault(unit, [])
            for other, other_rows in others:
                if other.coordinator == assignment.coordinator or (
                    other.condition or assignment.condition or other.affairs or assignment.affairs
                ):
                    continue
                if not _is_odd(region, (*rows, *other_rows)):
                    path = f"assignments[{number}].units.{id}"
                    names = other.coordinator, assignment.coordinator
                    file.fault(path, "in-two-lists", party=id, first=names[0], second=names[1])
            others.append((assignment, rows))


def _is_odd(region: Region, rows: Basis) -> bool:
    """Whether an oddity stands at one of these rows, or above it."""
    return any(oddity.at.covers(row) for oddity in region.oddities for row in rows)
