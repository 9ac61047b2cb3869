"""A relation as a sentence: between whom, of which natures, what is denied, how surely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.answers.related import Relation
from jalur.answers.stated_natures import StatedTogether
from jalur.law.citation import Basis
from jalur.law.region import Region
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue
from jalur.output.sentences.parts import (
    both,
    cited,
    cited_whole,
    how_sure,
    limits,
    plain,
    sentences,
)


def relation_sentence(region: Region, relation: Relation, catalogue: Catalogue) -> str:
    """The natures of the two sides, each with its provision, and what limits them."""
    rule = relation.rule
    said = [*_natures(region, relation, catalogue)]
    said += _denied(region, relation, catalogue)
    said += limits(region, rule.condition, None, rule.exceptions, catalogue)
    if rule.limit is not None:
        gaps = {"value": rule.limit.text, "reason": plain(rule.limit.reason)}
        said.append(catalogue("sentence.limit", **gaps))
    if relation.limit is not None:
        said.append(catalogue.text(relation.limit))
    said.append(how_sure(relation.status, relation.reason, catalogue))
    if relation.points and relation.about_pair:
        said.append(catalogue("sentence.points", count=len(relation.points)))
    return sentences(said)


def sides_said(region: Region, relation: Relation, catalogue: Catalogue) -> str:
    """The two sides by the names of the regulation."""
    a, b = (both([*map(region.name, side)], catalogue) for side in relation.rule.between)
    return catalogue("sentence.sides", a=a, b=b)


def natures_said(
    region: Region, relation: Relation, natures: Iterable[str], catalogue: Catalogue
) -> str:
    """Natures by name, with a mark on each that is our reading of a relation that is stated."""
    names = []
    for nature in natures:
        name = region.term("natures", nature).replace("-", " ")
        read = relation.rule.is_read(nature) and relation.status != INFERRED
        names.append(f"{name} {catalogue('mark.inferred')}" if read else name)
    return both(names, catalogue)


def _natures(region: Region, relation: Relation, catalogue: Catalogue) -> Iterator[str]:
    sides = sides_said(region, relation, catalogue)
    if not relation.about_pair:
        basis = cited(region, _cited(relation), catalogue)
        count = len(relation.points)
        yield catalogue("sentence.relation-others", sides=sides, count=count, basis=basis)
    groups = [each for each in _groups(relation) if each.natures]
    if not groups and not relation.about_pair:
        yield catalogue("sentence.no-nature-of-theirs")
    elif not groups:
        basis = cited_whole(region, relation.basis, catalogue)
        yield catalogue("sentence.relation-bare", sides=sides, basis=basis)
    for n, each in enumerate(groups):
        gaps: dict[str, object] = {
            "count": len(each.natures),
            "natures": natures_said(region, relation, each.natures, catalogue),
            "basis": cited_whole(region, each.basis, catalogue),
        }
        own_case = each.condition if each.condition != relation.rule.condition else None
        first = n == 0 and relation.about_pair
        if first and own_case:
            yield catalogue("sentence.relation-when", sides=sides, case=plain(own_case), **gaps)
        elif first:
            yield catalogue("sentence.relation", sides=sides, **gaps)
        elif own_case:
            yield catalogue("sentence.nature-when", case=plain(own_case), **gaps)
        else:
            yield catalogue("sentence.nature-at", **gaps)


def _groups(relation: Relation) -> Iterator[StatedTogether]:
    """The natures by their provisions; of a rule about others those of its points alone."""
    if relation.about_pair:
        yield from relation.by_provision()
        return
    for point in relation.points:
        own = relation.natures_of(point.rule) if point.rule.natures else ()
        for each in own:
            yield StatedTogether((each.nature,), each.basis, each.condition)


def _cited(relation: Relation) -> Basis:
    return relation.cited_of_asked() or relation.basis


def _denied(region: Region, relation: Relation, catalogue: Catalogue) -> Iterator[str]:
    # Of a rule about others only the points speak of the two.
    told = relation.denied if relation.about_pair else relation.denied_at_points()
    for each in told:
        gaps = {
            "nature": region.term("natures", each.nature).replace("-", " "),
            "basis": cited_whole(region, each.basis, catalogue),
        }
        if each.condition and each.condition != relation.rule.condition:
            case = plain(each.condition)
            yield catalogue("sentence.nature-denied-when", case=case, **gaps)
        else:
            yield catalogue("sentence.nature-denied", **gaps)
