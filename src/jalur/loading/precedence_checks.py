"""Whether rules that meet fit together: whose place one takes, and whom two lists have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from jalur.law.citation import Basis
from jalur.law.region import Region
from jalur.law.rules.assignments import Assignment
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.routes import RouteRule, placed, whole_path
from jalur.law.status import INFERRED
from jalur.loading.circles import circles
from jalur.loading.data_file import DataFile


class _Placed(NamedTuple):
    """A rule and its path in the file."""

    path: str
    rule: RouteRule | ParafRule


def check_precedence(region: Region, file: DataFile) -> None:
    """Rules take the place of, or add to, other rules of their own section, and not in a circle.

    One that holds by our reading takes no place.
    """
    sections: Mapping[str, Sequence[_Placed]] = {
        "routes": _whole(placed(region.routes)),
        "paraf": _whole((f"paraf[{n}]", rule) for n, rule in enumerate(region.paraf)),
    }
    section_of = {rule.rule: name for name, rules in sections.items() for _, rule in rules}
    section_of |= {rule.id: "relations" for rule in region.relations if rule.id not in section_of}
    for section, rules in sections.items():
        known = {rule.rule for _, rule in rules}
        for path, rule in rules:
            for key, id in _named(rule):
                if id == rule.rule:
                    file.fault(f"{path}.{key}", "rule-of-itself", id=id)
                elif id not in known and id in section_of:
                    other = section_of[id]
                    file.fault(f"{path}.{key}", "rule-elsewhere", id=id, section=other)
                elif id not in known:
                    file.fault(f"{path}.{key}", "unknown-rule", id=id, section=section)
            if isinstance(rule, ParafRule):
                for key, office in (("before", rule.before), ("after", rule.after)):
                    if office is not None:
                        _check_beside(region, rule, office, f"{path}.{key}", file)
            if rule.instead_of and rule.status == INFERRED:
                file.fault(f"{path}.instead_of", "unsure-instead", id=rule.rule)
        leading = {
            rule.rule: [id for _, id in _named(rule) if id != rule.rule and id in known]
            for _, rule in rules
        }
        for circle in circles(leading):
            first = next(path for path, rule in rules if rule.rule in circle)
            file.fault(first, "rules-in-circle", ids=", ".join(sorted(circle)))


def _whole(rules: Iterable[tuple[str, RouteRule | ParafRule]]) -> list[_Placed]:
    """Each rule of the file once, however many ways it leaves to choose from."""
    ways: dict[str, RouteRule | ParafRule] = {}
    for path, rule in rules:
        ways.setdefault(whole_path(path), rule)
    return [_Placed(path, rule) for path, rule in ways.items()]


def _check_beside(region: Region, rule: ParafRule, office: str, path: str, file: DataFile) -> None:
    """Before or behind whose initials a rule sets its own is one who initials by a rule that it
    adds to.
    """
    if not rule.adds_to:
        file.fault(path, "before-alone", office=office)
        return
    added = [other for other in region.paraf if other.id in rule.adds_to]
    offices = {office for other in added for step in other.initials for office in step.offices}
    if added and office not in offices:
        names = ", ".join(rule.adds_to)
        file.fault(path, "before-nobody", office=office, rules=names)


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
                if not (other.on_ways and assignment.on_ways):
                    continue
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
