"""The relations of a draft: two sides, their natures, and the points that a text lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import product

from jalur.drafting.acting import Acting
from jalur.drafting.entries import Entry, Value
from jalur.drafting.pairs_above import PairsAbove
from jalur.drafting.points import NAMED, SIDES, Points
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import Reading, one_or_many, unique
from jalur.drafting.relation_book import Relation, RelationBook
from jalur.drafting.relation_clauses import RelationClauses
from jalur.drafting.relation_tables import relations_of_tables
from jalur.drafting.sides import SideReader, Sides
from jalur.law.citation import Citation
from jalur.verification.sentences import NO_RULE

_MEANING = frozenset(("meaning",))
_FORM = frozenset(("form",))
_LISTING = frozenset(("form", "meaning", "scope"))
_POINTING = frozenset(("annex-reference",))
_TELLING = frozenset(("scope", "principle"))
_PUNISHING = frozenset(("sanction",))
_NOT_HERE = NO_RULE | {"form", "meaning", "prohibition", "deleted"}


class Relations:
    """Reads whom the text sets in relation, and what each does towards the other."""

    def __init__(
        self,
        reading: Reading,
        kinds: ProvisionKinds,
        references: Mapping[Citation, tuple[Citation, ...]],
        taken: frozenset[Citation],
        book: RelationBook | None = None,
    ) -> None:
        self._reading, self._kinds, self._references = reading, kinds, references
        self._sides, self._acting = SideReader(reading), Acting(reading)
        self._clauses = RelationClauses(reading)
        self._taken = taken
        """Provisions that are rows of lists: whom they name stands in assignments."""
        self.book = book or RelationBook(reading, relations_of_tables(reading))
        self._relations = self.book.all
        self.kinds: dict[Citation, str] = {}
        self.points: dict[Citation, tuple[str, ...]] = {}
        """The provisions that are points, and who acts there."""
        self._points = Points(reading, self._sides, self.book, self.kinds, self.points, taken)
        for ref in self._ruling:
            if self._is_meant(ref) and not self._run(ref):
                continue
            several = self._run(ref) or self._sides.several(ref) or self._sides.listed(ref)
            apart = not several and self._clauses.tells_apart(ref)
            sides = None if several or apart else self._sides.read(ref)
            for each in several:
                self._read_sides(ref, each, "relation")
            if several or apart:
                continue
            if sides is not None:
                self._read_sides(ref, sides, "relation")
            else:
                self._read_sides(ref, self._sides.noun(ref), NAMED)
        items = (ref for ref in self._of_kinds(_LISTING) if self._clauses.is_item(ref))
        for ref in (*self._ruling, *items, *self._of_kinds(_POINTING)):
            self._read_clauses(ref)
        for ref in self._of_kinds(_TELLING):
            self._read_sides(ref, self._sides.noun(ref), None)
        for ref in self._of_kinds(_LISTING):
            for each in self._run(ref) if reading.opening(ref) is not None else ():
                self._read_sides(ref, each, None)
        for ref in (*self._of_kinds(_FORM), *filter(taken.__contains__, reading.operative())):
            for each in self._sides.listed(ref):
                self._read_sides(ref, each, None)
        above = PairsAbove(reading, references, self.book)
        for ref in (*self._ruling, *self._of_kinds(_MEANING)):
            found = above.of(ref) if ref not in self.kinds else None
            if found is not None:
                self._read_sides(ref, Sides(ref, *found, (), sure=False), "relation")
        meant = self._of_kinds(_MEANING)
        for ref in (*self._ruling, *meant):
            self._read_point(ref)
        for ref in (*self._ruling, *(ref for ref in meant if self._is_acted(ref))):
            if ref not in self.points:
                self._points.read_pairs(ref)
        for ref in (*self._ruling, *self._of_kinds(_TELLING)):
            self._points.read_each_other(ref)
        for ref in self._ruling:
            self._points.read_passive(ref)
            self._points.read_listed(ref)
            self._points.inherit(ref)
        for ref in self._ruling:
            self._points.read_further(ref)
        for ref in self._ruling:
            self._points.read_forwarded(ref, references.get(ref, ()))
        for ref in self._of_kinds(_PUNISHING):
            for done in self._points.further.sanctions(ref):
                self._points.add(ref, done.by, done.to, False, False, [])

    def _read_clauses(self, ref: Citation) -> None:
        """Those of whom a sentence tells natures in a way that no other reading knows."""
        opening = self._reading.opening(ref)
        inner = opening is not None and self._of_opening(opening) is not None
        if self._is_meant(ref) or self._sides.is_in_pairs(ref) or self._run(ref):
            return
        if inner and not self._clauses.is_of_others(ref):
            return
        kind = "relation" if self._clauses.is_about(ref) else None
        for each in self._clauses.of(ref, self._first(ref)):
            if not self._has_natures(ref, each.one, each.other):
                between = (each.one, each.other)
                sides = Sides(ref, between, each.natures, (), False, each.own, each.listed)
                self._read_sides(ref, sides, kind, inner=True)

    def _run(self, ref: Citation) -> list[Sides]:
        """The pairs of a provision that says nothing else."""
        targets = self._references.get(ref) or self._references.get(
            self._reading.opening(ref) or ref, ()
        )
        pointed = self._reading.marked(targets[0]) if len(targets) == 1 else ""
        return self._sides.run(ref, pointed)

    def _is_meant(self, ref: Citation) -> bool:
        """Whether a sentence begins with the relation of a nature where others mean the rest."""
        if self._reading.opening(ref) is not None or not self._clauses.is_of_nature(ref):
            return False
        return any(
            at.parts[0] == ref.parts[0] and at != ref
            for at in self._of_kinds(_FORM | _MEANING)
            if not self._clauses.is_item(at)
        )

    def _first(self, ref: Citation) -> tuple[str, ...]:
        """The first side of the one relation that a sentence points at."""
        opening = self._reading.opening(ref)
        places = (*self._references.get(ref, ()), *self._references.get(opening or ref, ()))
        sides = {each.between[0] for each in self._relations if {*places} & {*each.basis}}
        return next(iter(sides)) if len(sides) == 1 else ()

    def _has_natures(self, ref: Citation, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether a provision tells the natures of each of one side with one of the other."""
        told = [each.between for each in self._relations if ref in each.basis and each.natures]
        known = {pair for a, b in told for pair in (*product(a, b), *product(b, a))}
        return not known.isdisjoint(product(one, other))

    @cached_property
    def _ruling(self) -> tuple[Citation, ...]:
        """The provisions that may set parties in relation."""
        told = ((ref, self._kinds.told(ref)) for ref in self._reading.operative())
        return tuple(
            ref
            for ref, kind in told
            if (kind is None or kind[0] not in _NOT_HERE) and ref not in self._taken
        )

    def _of_kinds(self, kinds: frozenset[str]) -> tuple[Citation, ...]:
        """The provisions of some kinds, which set nobody in relation by themselves."""
        told = ((ref, self._kinds.told(ref)) for ref in self._reading.operative())
        return tuple(ref for ref, kind in told if kind is not None and kind[0] in kinds)

    def _is_acted(self, ref: Citation) -> bool:
        """Whether a provision is an item of what somebody does."""
        opening = self._reading.opening(ref)
        return opening is not None and bool(self._acting.actor(opening).parties)

    def _read_sides(
        self, ref: Citation, sides: Sides | None, kind: str | None, *, inner: bool = False
    ) -> None:
        """``inner`` is what a point of other sides may say of its own."""
        opening = self._reading.opening(ref)
        if opening is not None and not inner and self._of_opening(opening) is not None:
            return
        if sides is None:
            return
        sides = replace(sides, between=self.book.of_classes(sides.between))
        if opening is not None and sides.listed:
            self.kinds.setdefault(opening, "relation")
        if kind is not None:
            self.kinds[ref] = kind
        known = self._known(ref, sides)
        if known is None:
            self._relations.append(
                Relation(
                    sides.between,
                    list(sides.natures),
                    list(sides.not_natures),
                    [ref],
                    sure=sides.sure,
                    by_assignment=sides.by_assignment,
                )
            )
            return
        known.basis.append(ref)
        fresh = [each for each in sides.natures if each not in known.natures]
        if not known.natures:
            known.natures = list(sides.natures)
            known.not_natures = known.not_natures or list(sides.not_natures)
            known.sure = sides.sure
        elif fresh:
            known.sure = False

    def _known(self, ref: Citation, sides: Sides) -> Relation | None:
        """The relation of the same two sides that the same article has."""
        for each in self._relations:
            same = frozenset(map(frozenset, each.between)) == sides.key
            if same and any(at.parts[0] == ref.parts[0] for at in each.basis):
                return each
        return None

    def _read_point(self, ref: Citation) -> None:
        """An item below an opening that sets two sides in relation is a point of theirs."""
        opening = self._reading.opening(ref)
        relation = None if opening is None else self._of_opening(opening)
        if relation is None or opening is None or ref in self.kinds or self._reading.items(ref):
            return
        if not self._reading.source.provisions[opening].rstrip().endswith(":"):
            return
        actor = self._acting.own(ref)
        towards, beside = self._acting.towards(ref)
        by = unique([*actor.parties, *(beside if actor.parties else ())])
        values: dict[str, Value] = {"at": ref}
        if by:
            values["by"] = one_or_many(by)
        to = [each for each in towards.parties if each not in by]
        if to:
            values["to"] = one_or_many(to)
        natures, spelt = self._sides.natures(ref)
        if natures:
            values["natures"] = natures
        self._points.add_force(values, ref)
        mutual = self._points.is_mutual(ref, by)
        if mutual and by and not to:
            values["to"] = one_or_many(by)
        plain = actor.sure and towards.sure and not beside and not mutual
        relation = self._owner(relation, by, to, ref)
        relation.points.append(Entry(values, sure=plain and spelt and len(by) == 1))
        self.points[ref] = tuple(by)
        self.kinds[ref] = "item" if NAMED not in map(self.kinds.get, relation.basis) else "point"
        self.kinds.setdefault(opening, "relation")

    def _owner(self, relation: Relation, by: list[str], to: list[str], ref: Citation) -> Relation:
        """Whose a point is: of the opening's two sides, unless somebody else acts in it."""
        sides = {*relation.between[0], *relation.between[1]}
        led = {self._reading.region.parties[id].heads for id in by}
        if not by or sides.intersection(by) or sides.intersection(led):
            return relation
        leads = {self._reading.common.kinds[self._reading.kind(id)].leads for id in by}
        mine = [id for id in sides if self._reading.kind(id) in leads]
        other = to or [id for side in relation.between for id in side if id not in mine]
        between = (tuple(by), tuple(other))
        found = self.book.pair(between, ref)
        if ref not in found.basis:
            found.basis.append(ref)
        return found

    def _of_opening(self, opening: Citation) -> Relation | None:
        """The relation that an opening is about: its own, or that of what it refers to."""
        if not self._reading.source.provisions[opening].rstrip().endswith(":"):
            return None
        for relation in self._relations:
            if opening in relation.basis and self.kinds.get(opening) in SIDES:
                return relation
        for target in self._references.get(opening, ()):
            for relation in self._relations:
                if target in relation.basis and self.kinds.get(target) in SIDES:
                    return relation
        return None
