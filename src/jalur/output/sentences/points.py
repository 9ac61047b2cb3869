"""The points of a relation as sentences: who must, may or does act, towards whom, where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jalur.answers.concerned import RelatedPoint
from jalur.answers.precedence import own_provisions
from jalur.answers.related import Relation
from jalur.answers.stated_natures import StatedTogether
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.relations import Point
from jalur.law.status import EXPLICIT, INFERRED
from jalur.output.language import Catalogue
from jalur.output.sentences.parts import both, cited, forced, in_brief, plain

MOST_POINTS = 3
"""So many points are told one by one; of more, who acts in how many of them."""


def are_few(relation: Relation) -> bool:
    """Whether every point of a relation is told."""
    return len(relation.points) <= MOST_POINTS


def is_modal(relation: Relation, stated: StatedTogether) -> bool:
    """Whether natures stand in points alone that say what must or may be: the two sides then need
    not be of these natures.
    """
    modal = {point.at for point in relation.rule.points if point.force is not None}
    return all(at in modal for at in own_provisions(stated.basis))


def natures_by_force(relation: Relation) -> tuple[list[str], dict[str, list[str]]]:
    """The natures that the two sides have, and by each modal word those that are only to be."""
    stated: dict[str, None] = {}
    modal: dict[str, list[str]] = {}
    force_at = {point.at: point.force for point in relation.rule.points if point.force is not None}
    groups = natures_told(relation)
    for each in groups:
        if not is_modal(relation, each):
            stated.update(dict.fromkeys(each.natures))
    for each in groups:
        if is_modal(relation, each):
            known = modal.setdefault(force_at[own_provisions(each.basis)[0]], [])
            known += [nature for nature in each.natures if nature not in (*stated, *known)]
    return list(stated), {force: natures for force, natures in modal.items() if natures}


def natures_told(relation: Relation) -> list[StatedTogether]:
    """The natures by their provisions; of a rule about others those of its points alone."""
    if relation.about_pair:
        return [each for each in relation.by_provision() if each.natures]
    found = []
    for point in relation.points:
        own = relation.natures_of(point.rule) if point.rule.natures else ()
        found += [StatedTogether((each.nature,), each.basis, each.condition) for each in own]
    return found


def points_told(
    region: Region,
    relation: Relation,
    natures: Mapping[Citation, Sequence[str]],
    catalogue: Catalogue,
) -> Iterator[str]:
    """Each point that is told, with the natures that it is to be of by its provision."""
    few = are_few(relation)
    told = [each for each in relation.points if few or each.rule.at in natures]
    known = {each.rule.at for each in relation.points}
    for point in relation.rule.points:
        if point.at in natures and point.at not in known:
            told.append(RelatedPoint(point, EXPLICIT))
    for each in told:
        yield _told(region, relation, each, natures.get(each.rule.at, ()), catalogue)


def any_read(relation: Relation) -> bool:
    """Whether a point that is told is our reading though the relation is certain."""
    return are_few(relation) and any(each.status == INFERRED for each in relation.points)


def points_counted(region: Region, relation: Relation, catalogue: Catalogue) -> str:
    """Who acts towards whom with which force in how many points."""
    counts: dict[str, int] = {}
    for each in relation.points:
        acts = _acts(region, each.rule, True, catalogue)
        counts[acts] = counts.get(acts, 0) + 1
    said = (
        catalogue("sentence.in-points", acts=acts, count=count) for acts, count in counts.items()
    )
    return "; ".join(said)


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


def _told(
    region: Region,
    relation: Relation,
    related: RelatedPoint,
    natures: Sequence[str],
    catalogue: Catalogue,
) -> str:
    point = related.rule
    more = []
    if natures:
        names = natures_said(region, relation, natures, catalogue)
        more.append(catalogue("sentence.of-nature", natures=names, count=len(natures)))
    if point.condition and point.condition != relation.rule.condition:
        more.append(catalogue("several.case", case=plain(point.condition)))
    if related.status == INFERRED and relation.status != INFERRED:
        reason = in_brief(related.reason, catalogue)
        if reason is None:
            more.append(catalogue("sentence.read-bare"))
        else:
            more.append(catalogue("sentence.read", reason=reason))
    return catalogue(
        "sentence.point",
        acts=_acts(region, point, False, catalogue),
        summary=plain(related.summary(region)),
        basis=cited(region, related.cited(), catalogue),
        more="".join(f", {each}" for each in more),
    )


def _acts(region: Region, point: Point, counted: bool, catalogue: Catalogue) -> str:
    """Who acts, by which modal word, towards whom; where nobody is named, that it is done."""
    prefix, number = forced(point.force, len(point.by) > 1, catalogue)
    if not point.by:
        who = catalogue("sentence.something") if counted else catalogue("sentence.this")
        verb = catalogue("does.passive", number=number)
    else:
        who = both([*map(region.name, point.by)], catalogue)
        act = catalogue("does.act", number=number)
        verb = act if counted else catalogue("does.this", number=number)
    said = f"{who} {prefix}{verb}"
    if not point.to:
        return said
    names = both([*map(region.name, point.to)], catalogue)
    return catalogue("sentence.towards", does=said, names=names)
