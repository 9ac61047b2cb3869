"""The relations of a draft as far as they were read, and their entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import Reading, fresh_id, one_or_many, unique
from jalur.law.citation import Citation
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_ALONE = re.compile(r"([a-z]{4,})\s*(?:[;,.]|[;,]?\s*(?:dan|atau|dan/atau)\s*[;,.]?)?")
"""The item of a list that is one word."""
Between = tuple[tuple[str, ...], tuple[str, ...]]


class Relation:
    """A relation as far as it was read."""

    __slots__ = (
        *("basis", "between", "by_assignment", "natures", "not_natures", "points", "sure"),
        "pointed",
    )

    def __init__(
        self,
        between: Between,
        natures: list[str],
        not_natures: list[str],
        basis: list[Citation],
        *,
        sure: bool = True,
        by_assignment: bool = False,
        pointed: bool = False,
    ) -> None:
        self.pointed = pointed
        """Whether its points alone say that there is one: it is as sure as the surest of them."""
        self.between, self.natures, self.not_natures = between, natures, not_natures
        self.basis, self.sure, self.by_assignment = basis, sure, by_assignment
        self.points: list[Entry] = []

    @property
    def key(self) -> tuple[object, ...]:
        """The same for the same two sides and natures."""
        sides = frozenset(map(frozenset, self.between))
        return sides, frozenset(self.natures), frozenset(self.not_natures), self.by_assignment


class RelationBook:
    """Keeps one relation for each pair of sides and set of natures."""

    def __init__(self, reading: Reading, known: Iterable[Relation] = ()) -> None:
        self._reading = reading
        self.all: list[Relation] = [*known]

    def of_classes(self, between: Between) -> Between:
        """Two sides; of those who lead what there is several of, with each other, these: an office
        stands in no relation with itself (*antar-Kepala Perangkat Daerah*).
        """
        parties = self._reading.region.parties
        led = tuple(parties[id].heads or "" for id in between[0])
        return (led, led) if between[0] == between[1] and all(led) else between

    def pair(self, between: Between, at: Citation) -> Relation:
        """The relation of two sides that the article of a provision has, else one without natures
        of its own.
        """
        between = self.of_classes(between)
        key = frozenset(map(frozenset, between))
        same = [each for each in self.all if frozenset(map(frozenset, each.between)) == key]
        for each in same:
            if each.natures and any(ref.parts[0] == at.parts[0] for ref in each.basis):
                return each
        for each in same:
            if not each.natures:
                return each
        self.all.append(Relation(between, [], [], [], pointed=True))
        return self.all[-1]

    def natured(self, between: Between, natures: list[str]) -> Relation:
        """The relation of two sides that has these natures."""
        fresh = Relation(self.of_classes(between), natures, [], [], pointed=True)
        known = next((each for each in self.all if each.key == fresh.key), None)
        if known is None:
            self.all.append(fresh)
        return known or fresh

    def others(self) -> Mapping[Citation, tuple[str, ...]]:
        """Who stands on the two sides of the relation that a provision is a point of."""
        found: dict[Citation, tuple[str, ...]] = {}
        for relation in self.all:
            sides = (*relation.between[0], *relation.between[1])
            for point in relation.points:
                at = point["at"]
                if isinstance(at, Citation):
                    by = point.get("by")
                    own = {by} if isinstance(by, str) else set()
                    led = {self._reading.region.parties[str(id)].heads for id in own}
                    rest = tuple(each for each in sides if each not in own | led)
                    found.setdefault(at, tuple(unique(rest)))
        return found

    def sides_of(self) -> Mapping[Citation, tuple[str, ...]]:
        """The parties of the relation that a provision is a point of, as its opening has them."""
        found: dict[Citation, tuple[str, ...]] = {}
        for relation in self.all:
            for point in relation.points:
                at = point["at"]
                if isinstance(at, Citation):
                    found.setdefault(at, (*relation.between[0], *relation.between[1]))
        return found

    def entries(self) -> tuple[Entry, ...]:
        """The relations, in the order of the text; those of the same sides and natures are one."""
        order = {ref: n for n, ref in enumerate(self._reading.source.provisions)}
        merged: dict[tuple[object, ...], Relation] = {}
        for each in self.all:
            known = merged.setdefault(each.key, each)
            if known is not each:
                known.basis += each.basis
                known.points += each.points
                known.sure = known.sure and each.sure
                known.pointed = known.pointed and each.pointed
        whole = [each for each in merged.values() if each.basis and not self._is_alone(each)]
        whole.sort(key=lambda each: min(order[ref] for ref in each.basis))
        taken: set[str] = set()
        return tuple(self._entry(each, taken) for each in whole)

    def _has_natures(self, relation: Relation) -> bool:
        """Whether another relation that has natures is that of the same two sides, or has them
        among more, or the head of one for it: a file may have the points of one in it.
        """
        one, other = relation.between
        natured = [each.between for each in self.all if each.natures]
        both = (*natured, *((other, one) for one, other in natured))
        return any(
            (not {*one}.isdisjoint(first) and self._meets(second, other))
            or (not {*other}.isdisjoint(second) and self._meets(first, one))
            for first, second in both
        )

    def _meets(self, side: Iterable[str], parties: Iterable[str]) -> bool:
        """Whether one of some parties stands on a side, or whoever leads it, or what he leads."""
        return not self._kin(side).isdisjoint(self._kin(parties))

    def _kin(self, side: Iterable[str]) -> frozenset[str]:
        parties = self._reading.region.parties
        return frozenset((*side, *(parties[id].heads or id for id in side)))

    def _names_one(self, relation: Relation) -> bool:
        """Whether a relation without natures has a word that the text lists: it may be its nature.

        *Hubungan kerja meliputi: … fasilitasi* and *memberikan fasilitasi kepada*.
        """
        words = [fold(self._reading.source.provisions[ref]) for ref in relation.basis]
        # *Berkoordinasi dengan* may be read as a coordinative relation.
        told = self._reading.vocabulary.drafting.ways["bidden"]
        verbs = any_of(fold(each) for each in told if not each.endswith("kan"))
        return any(
            not self._listed.isdisjoint(each.split()) or re.search(rf"\b(?:{verbs})\b", each)
            for each in words
        )

    @cached_property
    def _listed(self) -> frozenset[str]:
        """The items of lists that are one word, which is no party."""
        provisions = self._reading.source.provisions
        items = (at for ref in self._reading.operative() for at in self._reading.items(ref))
        alone = (_ALONE.fullmatch(provisions[at].strip()) for at in items)
        return frozenset(fold(match[1]) for match in alone if match)

    def _is_alone(self, relation: Relation) -> bool:
        """Whether both sides are one party that is no class: nobody has a relation with himself."""
        one, other = relation.between
        is_group = self._reading.category(one[0]) == "group"
        several = is_group or bool(self._reading.region.parties[one[0]].members)
        return len(one) == 1 and one == other and not several

    def _entry(self, relation: Relation, taken: set[str]) -> Entry:
        one, other = relation.between
        values: dict[str, Value] = {
            "id": fresh_id(f"{one[0]}-{other[0]}", taken),
            "between": [one_or_many(one), one_or_many(other)],
            "natures": list(relation.natures),
            "basis": unique(relation.basis),
        }
        if relation.not_natures:
            values["not_natures"] = list(relation.not_natures)
        if relation.by_assignment:
            values["by_assignment"] = True
        points: list[Entry] = []
        for point in relation.points:
            if not any(point.values == each.values for each in points):
                points.append(point)
        if points:
            values["points"] = points
        heads = any(
            self._reading.region.parties[id].heads for side in relation.between for id in side
        )
        # Whoever says of which nature a relation is sets those in it whom he names.
        guessed = {"between"} if heads and not relation.natures else set()
        told = any(point.sure for point in points) if relation.pointed else relation.sure
        if not relation.natures and (self._has_natures(relation) or self._names_one(relation)):
            # Its points may belong to the relation that says what it is; they are what they are.
            guessed.add("natures")
        return Entry(values, sure=told, guessed=frozenset(guessed))
