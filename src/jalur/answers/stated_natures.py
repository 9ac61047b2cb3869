"""The natures of a relation, each with the provision that states it and its condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from jalur.law.citation import Basis, unique
from jalur.law.rules.relations import Point, RelationRule
from jalur.reasoning.pairs import condition_of


@dataclass(frozen=True, slots=True)
class StatedNature:
    """One nature, under which condition it is stated, and where."""

    nature: str
    condition: str | None
    basis: Basis


class StatedTogether(NamedTuple):
    """The natures that the same provisions state under the same condition."""

    natures: tuple[str, ...]
    basis: Basis
    condition: str | None


def natures_of_rule(rule: RelationRule, basis: Basis | None = None) -> Iterator[StatedNature]:
    """What the rule itself states; ``basis`` are those of its provisions that concern a question.

    None: all of them.
    """
    for nature in rule.natures:
        yield StatedNature(nature, rule.condition, rule.basis if basis is None else basis)


def natures_of_point(rule: RelationRule, point: Point) -> Iterator[StatedNature]:
    """What a point of the rule states."""
    for nature in point.natures:
        yield StatedNature(nature, condition_of(rule, point), (point.at,))


def by_provision(
    rule: RelationRule, points: Iterable[Point], basis: Basis | None = None
) -> tuple[StatedTogether, ...]:
    """The natures of a rule itself, then those that only these points of it state.

    Where neither states any, the rule alone, without natures. ``basis`` as in ``natures_of_rule``.
    """
    groups: dict[tuple[Basis, str | None], list[str]] = {}
    for each in merged(each for point in points for each in natures_of_point(rule, point)):
        if each.nature not in rule.natures:
            groups.setdefault((each.basis, each.condition), []).append(each.nature)
    own = StatedTogether(rule.natures, rule.basis if basis is None else basis, rule.condition)
    further = [StatedTogether(tuple(natures), *key) for key, natures in groups.items()]
    return tuple([own, *further] if rule.natures or not further else further)


def merged(stated: Iterable[StatedNature]) -> tuple[StatedNature, ...]:
    """Each nature once under each condition, with every provision that states it so."""
    basis: dict[tuple[str, str | None], Basis] = {}
    for each in stated:
        key = (each.nature, each.condition)
        basis[key] = unique((*basis.get(key, ()), *each.basis))
    return tuple(StatedNature(*key, cited) for key, cited in basis.items())
