"""Whether the natures of relations and points are those that the text states, and all of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from jalur.law.citation import Citation
from jalur.law.findings import ERROR, WARNING, Finding
from jalur.law.rules.relations import Point, RelationRule
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.nature_denials import NatureDenials
from jalur.verification.patterns import any_of
from jalur.verification.sentences import NO_RULE

_CLAUSE = re.compile(r"[,;.]\s|\bdan\s+(?=(?:hubungan|di\w{5,})\b)")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about natures."""
    denials = NatureDenials(evidence)
    for nature, basis in evidence.region.natures.items():
        for ref in basis:
            # It may be told by what it is called elsewhere: *hubungan menurut ayat (1) huruf b*.
            provision = evidence.region.provisions.get(ref)
            told = (ref, *(provision.refers_to if provision else ()))
            yield from _stated(evidence, denials, f"natures.{nature}", [nature], told)
    for n, relation in enumerate(evidence.region.relations):
        path = f"relations[{n}]"
        lists = [
            item
            for ref in relation.basis
            if evidence.words(ref).endswith(":")
            for item in evidence.below(ref)
        ]
        refs = [*relation.basis, *lists]
        yield from _stated(evidence, denials, f"{path}.natures", relation.natures, refs)
        yield from _denied(denials, f"{path}.not_natures", relation.not_natures, refs)
        for ref in relation.basis:
            inner = {
                nature
                for point in relation.points
                if ref.covers(point.at)
                for nature in point.natures
            }
            others = _of_others(evidence, relation, ref)
            encoded = {*relation.natures, *inner, *others}
            yield from _left_out(evidence, denials, f"{path}.natures", encoded, ref)
        for m, point in enumerate(relation.points):
            inside, at = f"{path}.points[{m}]", [point.at]
            yield from _stated(evidence, denials, f"{inside}.natures", point.natures, at)
            yield from _denied(denials, f"{inside}.not_natures", point.not_natures, at)
            if point.at not in relation.basis:
                others = _elsewhere(evidence, point, point.at)
                encoded = {*relation.natures, *point.natures, *others}
                yield from _left_out(evidence, denials, inside, encoded, point.at)
    yield from _denials_left_out(evidence, denials)


def _of_others(evidence: Evidence, relation: RelationRule, ref: Citation) -> Iterator[str]:
    """The natures of another pair in a clause of the provision that does not name this one."""
    known = evidence.region.common.natures
    clauses = [Letters(each) for each in _CLAUSE.split(evidence.words(ref))]

    def named(clause: Letters, parties: Iterable[str]) -> bool:
        return any(clause.has(name) for id in parties for name in evidence.spellings(id))

    def paired(clause: Letters) -> bool:
        first, second = map(set, relation.between)
        if first != second:
            return all(named(clause, side) for side in relation.between)
        every = (clause.spans(name) for id in first for name in evidence.spellings(id))
        return len({at for each in every for at in each}) > 1

    for other in evidence.region.relations:
        # The same pair in another case: *hierarkis sepanjang …, dan konsultatif untuk …*.
        if other is not relation and other.between == relation.between and ref in other.basis:
            yield from other.natures if other.condition or relation.condition else ()
    for other in evidence.region.relations if len(clauses) > 1 else ():
        for nature in other.natures if other is not relation and ref in other.basis else ():
            stating = [each for each in clauses if any(map(each.has, known.get(nature, ())))]
            # Who has both is named once: *A dengan B bersifat …, sedangkan dengan C bersifat …*.
            theirs, ours = (
                {id for side in each.between for id in side} for each in (other, relation)
            )
            if stating and all(
                not paired(each)
                if all(named(each, side) for side in other.between)
                else named(each, theirs - ours) and not named(each, ours - theirs)
                for each in stating
            ):
                yield nature


def _elsewhere(evidence: Evidence, point: Point, ref: Citation) -> Iterator[str]:
    """The natures of clauses that name only one side of a point, and so tell of another pair:
    *A bertanggung jawab kepada B. Hubungan A dengan C bersifat koordinatif*.
    """
    clauses = [Letters(each) for each in _CLAUSE.split(evidence.words(ref))]
    sides = [[name for id in side for name in evidence.spellings(id)] for side in _sides(point)]
    for nature, words in evidence.region.common.natures.items() if len(sides) > 1 else ():
        stating = [each for each in clauses if any(map(each.has, words))]
        if stating and all(sum(any(map(e.has, side)) for side in sides) == 1 for e in stating):
            yield nature


def _sides(point: Point) -> list[tuple[str, ...]]:
    return [side for side in (point.by, point.to) if side]


def _denied(
    denials: NatureDenials, path: str, natures: Iterable[str], refs: Collection[Citation]
) -> Iterator[Finding]:
    """A nature is denied by words that deny it, there or in what opens the list."""
    scope = dict.fromkeys(at for ref in refs for at in (ref, *ref.parents()))
    for nature in natures:
        if not any(nature in denials.of(ref) for ref in scope):
            yield finding("denied-nature-not-in-text", path, next(iter(refs)), nature=nature)


def _denials_left_out(evidence: Evidence, denials: NatureDenials) -> Iterator[Finding]:
    """What the text denies is denied by a relation that rests there; where none does, a place to
    look at.
    """
    resting: dict[Citation, str] = {}
    encoded: dict[Citation, set[str]] = defaultdict(set)
    for n, relation in enumerate(evidence.region.relations):
        told = [(f"relations[{n}]", ref, relation.not_natures) for ref in relation.basis]
        for m, point in enumerate(relation.points):
            inside = f"relations[{n}].points[{m}]"
            told.append((inside, point.at, (*point.not_natures, *relation.not_natures)))
        for place, ref, natures in told:
            resting.setdefault(ref, place)
            encoded[ref].update(natures)
    for ref, provision in evidence.region.provisions.items():
        denied = () if provision.kind in NO_RULE else denials.of(ref)
        if not denied or ref.parts[0].level != "pasal":
            continue
        around = [at for at in encoded if at.covers(ref) or ref.covers(at)]
        known = {nature for at in around for nature in encoded[at]}
        for nature in denied:
            if nature not in known:
                path = next((resting[at] for at in (ref, *around) if at in resting), "")
                yield finding(
                    "denied-nature-left-out",
                    path or f"provisions.{ref}",
                    ref,
                    severity=ERROR if path else WARNING,
                    nature=nature,
                )


def _stated(
    evidence: Evidence,
    denials: NatureDenials,
    path: str,
    natures: Iterable[str],
    refs: Collection[Citation],
) -> Iterator[Finding]:
    """A nature is stated by one of its words."""
    for nature in natures:
        words = evidence.region.common.natures.get(nature, (nature,))
        stated = any(evidence.stands(word, refs) for word in words)
        if not evidence.excused(words, refs):
            if not stated:
                yield finding("nature-not-in-text", path, next(iter(refs)), nature=nature)
            elif denied := denials.only_denied(nature, refs):
                yield finding("nature-denied", path, denied, nature=nature)


def _left_out(
    evidence: Evidence, denials: NatureDenials, path: str, encoded: Collection[str], ref: Citation
) -> Iterator[Finding]:
    """What the provision lists after ``hubungan kerja`` or ``bersifat`` is a nature of the rule."""
    known = evidence.region.common.natures
    listed = " ".join(enumerated(evidence, denials.affirmed(ref)))
    rest = Letters(_of_nouns(known).sub(" ", listed))
    for nature in sorted(known, key=lambda nature: -len(known[nature][-1])):
        for word in sorted(known[nature], key=len, reverse=True):
            if rest.has(word):
                rest = Letters(" ".join(rest.without([word])))
                if nature not in encoded:
                    yield finding("nature-left-out", path, ref, severity=WARNING, nature=nature)
                break


def _of_nouns(known: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    """A noun and the nature that is said of it, not of the relation: *pengawasan fungsional*."""
    words = any_of(word for several in known.values() for word in several)
    return re.compile(rf"\b(?!(?:{words})\b)(?:pe|ke)\w+an\s+(?:{words})\b", re.IGNORECASE)


def enumerated(evidence: Evidence, text: str) -> Iterator[str]:
    """The words of a text from ``hubungan kerja`` or ``bersifat`` on, at most eight."""
    leads, stops = any_of(evidence.vocabulary.leads), any_of(evidence.vocabulary.stops)
    pattern = (
        rf"(?<!\w)(?>{leads})\s++(?!dan\b)"
        rf"(?P<natures>(?:(?!\b(?:{stops})\b)[\w/]+[\s,]*){{1,8}})"
    )
    for match in re.finditer(pattern, text, re.IGNORECASE):
        yield match["natures"]
