"""A relation as a sentence: between whom, of which natures, what is denied, how surely."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.answers.precedence import own_provisions
from jalur.answers.related import Relation
from jalur.answers.stated_natures import StatedTogether
from jalur.law.citation import Basis, Citation
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
from jalur.output.sentences.points import (
    any_read,
    are_few,
    is_modal,
    natures_said,
    natures_told,
    points_counted,
    points_told,
)


def relation_sentence(region: Region, relation: Relation, catalogue: Catalogue) -> str:
    """The natures of the two sides and who acts there, each with its provision, what limits them,
    and how sure it is.
    """
    rule = relation.rule
    said = [*_natures_and_points(region, relation, catalogue)]
    said += _denied(region, relation, catalogue)
    said += limits(region, rule.condition, None, rule.exceptions, catalogue)
    if relation.limit is not None:
        said.append(catalogue.text(relation.limit))
    if rule.limit is not None:
        gaps = {"value": rule.limit.text, "reason": plain(rule.limit.reason)}
        said.append(catalogue("sentence.limit", **gaps))
    if relation.status != INFERRED and _partly_read(relation):
        said.append(catalogue("sentence.explicit-rest"))
    else:
        said.append(how_sure(relation.status, relation.reason, catalogue))
    if not are_few(relation):
        which = points_counted(region, relation, catalogue)
        said.append(catalogue("sentence.points", count=len(relation.points), which=which))
    if not relation.natures_of_asked:
        about = relation.about_pair
        said.append(catalogue("sentence.no-nature" if about else "sentence.no-nature-of-theirs"))
    return sentences(said)


def _partly_read(relation: Relation) -> bool:
    """Whether a part of what is told is our reading: a limit, a nature, a point."""
    read = any(relation.rule.is_read(each) for each in relation.natures_of_asked)
    return relation.rule.limit is not None or read or any_read(relation)


def sides_said(region: Region, relation: Relation, catalogue: Catalogue) -> str:
    """The two sides by the names of the regulation."""
    a, b = (both([*map(region.name, side)], catalogue) for side in relation.rule.between)
    return catalogue("sentence.sides", a=a, b=b)


def _natures_and_points(region: Region, relation: Relation, catalogue: Catalogue) -> Iterator[str]:
    """What the two sides are to each other, and the points that are told; a nature that is only to
    be, by a modal word of a point, is told with this point.
    """
    groups = natures_told(relation)
    stated = [each for each in groups if not is_modal(relation, each)]
    at_points: dict[Citation, list[str]] = {}
    for each in groups:
        if each not in stated:
            for at in own_provisions(each.basis):
                at_points.setdefault(at, []).extend(each.natures)
    yield from _sides(region, relation, bool(stated), catalogue)
    for n, each in enumerate(stated):
        first = n == 0 and relation.about_pair
        yield _nature(region, relation, each, first, catalogue)
    yield from points_told(region, relation, at_points, catalogue)


def _sides(region: Region, relation: Relation, named: bool, catalogue: Catalogue) -> Iterator[str]:
    """Whom the rule is about, where no nature of theirs says so."""
    gaps: dict[str, object] = {"sides": sides_said(region, relation, catalogue), "at": ""}
    if not relation.points or not are_few(relation):
        basis = cited(region, _cited(relation), catalogue)
        gaps["at"] = f" ({basis})"
    if not relation.about_pair:
        yield catalogue("sentence.relation-others", count=len(relation.points), **gaps)
    elif not named:
        yield catalogue("sentence.relation-on", **gaps)


def _nature(
    region: Region,
    relation: Relation,
    stated: StatedTogether,
    first: bool,
    catalogue: Catalogue,
) -> str:
    """Some natures with their provisions; ``first`` where it says whose they are."""
    gaps: dict[str, object] = {
        "count": len(stated.natures),
        "natures": natures_said(region, relation, stated.natures, catalogue),
        "basis": cited_whole(region, stated.basis, catalogue),
        "sides": sides_said(region, relation, catalogue),
    }
    if stated.condition and stated.condition != relation.rule.condition:
        gaps["case"] = plain(stated.condition)
        return catalogue("sentence.relation-when" if first else "sentence.nature-when", **gaps)
    return catalogue("sentence.relation" if first else "sentence.nature-at", **gaps)


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
