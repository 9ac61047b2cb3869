"""The natures of a relation, each with the provision that states it and its condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from jalur.law.citation import Basis, Citation, unique
from jalur.law.rules.relations import Point, RelationRule
from jalur.reasoning.pairs import condition_of

if TYPE_CHECKING:  # Types alone.
    from jalur.law.region import Region
    from jalur.law.status import FactStatus


@dataclass(frozen=True, slots=True)
class StatedNature:
    """One nature, under which condition it is stated, and where."""

    nature: str
    condition: str | None
    basis: Basis
    status: FactStatus
    """How sure it is that the text states it of the two sides of the rule."""


class StatedTogether(NamedTuple):
    """The natures that the same provisions state under the same condition."""

    natures: tuple[str, ...]
    basis: Basis
    condition: str | None


def natures_of_rule(rule: RelationRule, basis: Basis | None = None) -> Iterator[StatedNature]:
    """What the rule itself states; ``basis`` are those of its provisions that concern a question.

    None: all of them.
    """
    every = rule.basis if basis is None else basis
    for nature in rule.natures:
        cited = _giving(every, (each.at for each in rule.points if nature in each.natures))
        yield StatedNature(nature, rule.condition, cited, rule.nature_status(nature))


def _giving(basis: Basis, points: Iterable[Citation]) -> Basis:
    """Of the provisions of a rule those that give a nature: where it is said again of points at
    some of them, these alone.
    """
    at = set(points)
    return tuple(each for each in basis if each in at) or basis


def natures_of_point(rule: RelationRule, point: Point) -> Iterator[StatedNature]:
    """What a point of the rule states."""
    for nature in point.natures:
        condition = condition_of(rule, point)
        yield StatedNature(nature, condition, (point.at,), rule.nature_status(nature))


def denied_by(
    rule: RelationRule, points: Iterable[Point], basis: Basis | None = None
) -> tuple[StatedNature, ...]:
    """What the rule itself and these points of it deny; ``basis`` as in ``natures_of_rule``."""
    cited = rule.basis if basis is None else basis
    sure = "explicit" if rule.natures_stated else rule.status
    denied = []
    for each in rule.not_natures:
        at = _giving(cited, (one.at for one in rule.points if each in one.not_natures))
        denied.append(StatedNature(each, rule.condition, at, sure))
    for point in points:
        condition = condition_of(rule, point)
        denied += [StatedNature(each, condition, (point.at,), sure) for each in point.not_natures]
    return merged(denied)


def by_provision(
    rule: RelationRule, points: Iterable[Point], basis: Basis | None = None
) -> tuple[StatedTogether, ...]:
    """The natures of a rule itself, then those that only these points of it state.

    Where neither states any, the rule alone, without natures. ``basis`` as in ``natures_of_rule``.
    """
    own: dict[Basis, list[str]] = {}
    for each in natures_of_rule(rule, basis):
        own.setdefault(each.basis, []).append(each.nature)
    groups: dict[tuple[Basis, str | None], list[str]] = {}
    for each in merged(each for point in points for each in natures_of_point(rule, point)):
        if each.nature not in rule.natures:
            groups.setdefault((each.basis, each.condition), []).append(each.nature)
    further = [StatedTogether(tuple(natures), *key) for key, natures in groups.items()]
    if not own and not further:
        return (StatedTogether((), rule.basis if basis is None else basis, rule.condition),)
    of_rule = [StatedTogether(tuple(natures), at, rule.condition) for at, natures in own.items()]
    return (*of_rule, *further)


def condition_with_limit(rule: RelationRule, stated: str | None) -> str | None:
    """When and for which pairs it holds; that the pairs are our reading is said with them."""
    read = f"batas menurut bacaan kami: {rule.limit.text}" if rule.limit else None
    return "; ".join(filter(None, (stated, read))) or None


def merged(stated: Iterable[StatedNature]) -> tuple[StatedNature, ...]:
    """Each nature of a rule once under each condition, with every provision that states it so."""
    found: dict[tuple[str, str | None], StatedNature] = {}
    for each in stated:
        known = found.setdefault((each.nature, each.condition), each)
        cited = unique((*known.basis, *each.basis))
        found[each.nature, each.condition] = replace(known, basis=cited)
    return tuple(found.values())


def stating_first(region: Region, natures: Iterable[str], basis: Basis) -> Basis:
    """The provisions of a relation, those first whose summaries say most of its natures: where
    one names the two sides and another the natures, the other is what the natures rest on.
    """
    words = [region.common.natures.get(each, (each,)) for each in natures]

    def said(at: Citation) -> int:
        found = region.provisions.get(at)
        summary = found.summary.lower() if found is not None else ""
        return sum(any(word in summary for word in each) for each in words)

    return tuple(sorted(basis, key=said, reverse=True))
