"""The relations of a draft: two sides, their natures, and the points that a text lists."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.entries import Entry, Value
from jalur.drafting.nature_nouns import NatureNouns
from jalur.drafting.passives import Passives
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import Reading, one_or_many, parties_in, unique
from jalur.drafting.relation_book import Relation, RelationBook
from jalur.drafting.sides import SideReader, Sides
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of
from jalur.verification.sentences import NO_RULE

_MEANING = frozenset(("meaning",))
_NAMED = "named"
"""The kind of a sentence that sets two sides in relation by the noun of a nature."""
_SIDES = frozenset(("relation", _NAMED))
_TELLING = frozenset(("scope", "principle"))
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
        self._passives, self._nouns = Passives(reading, self._acting), NatureNouns(reading)
        self._taken = taken
        """Provisions that are rows of lists: whom they name stands in assignments."""
        self.book = book or RelationBook(reading)
        self._relations = self.book.all
        self.kinds: dict[Citation, str] = {}
        self.points: dict[Citation, tuple[str, ...]] = {}
        """The provisions that are points, and who acts there."""
        for ref in self._ruling:
            several = self._sides.several(ref)
            sides = None if several else self._sides.read(ref)
            for each in several:
                self._read_sides(ref, each, "relation")
            if several:
                continue
            if sides is not None:
                self._read_sides(ref, sides, "relation")
            else:
                self._read_sides(ref, self._sides.noun(ref), _NAMED)
        for ref in self._of_kinds(_TELLING):
            self._read_sides(ref, self._sides.noun(ref), None)
        meant = self._of_kinds(_MEANING)
        for ref in (*self._ruling, *meant):
            self._read_point(ref)
        for ref in (*self._ruling, *(ref for ref in meant if self._is_acted(ref))):
            if ref not in self.points:
                self._read_pairs(ref)
        for ref in (*self._ruling, *self._of_kinds(_TELLING)):
            self._read_each_other(ref)
        for ref in self._ruling:
            self._read_passive(ref)
            self._read_listed(ref)
            self._inherit(ref)

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

    def _read_sides(self, ref: Citation, sides: Sides | None, kind: str | None) -> None:
        opening = self._reading.opening(ref)
        if opening is not None and self._of_opening(opening) is not None:
            return
        if sides is None:
            return
        sides = replace(sides, between=self.book.of_classes(sides.between))
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
        self._add_force(values, ref)
        mutual = self._is_mutual(ref, by)
        if mutual and by and not to:
            values["to"] = one_or_many(by)
        plain = actor.sure and towards.sure and not beside and not mutual
        relation = self._owner(relation, by, to, ref)
        relation.points.append(Entry(values, sure=plain and spelt and len(by) == 1))
        self.points[ref] = tuple(by)
        self.kinds[ref] = "item" if _NAMED not in map(self.kinds.get, relation.basis) else "point"
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
            if opening in relation.basis and self.kinds.get(opening) in _SIDES:
                return relation
        for target in self._references.get(opening, ()):
            for relation in self._relations:
                if target in relation.basis and self.kinds.get(target) in _SIDES:
                    return relation
        return None

    def _add_force(self, values: dict[str, Value], ref: Citation) -> None:
        forces = self._reading.evidence.forces(ref)
        if len(forces) == 1:
            values["force"] = forces[0]

    def _read_pairs(self, ref: Citation) -> None:
        """Whom a sentence leads from one to another, where no list is about them."""
        if self.kinds.get(ref, "silent") != "silent":
            self._together(ref)
            return
        actor = self._acting.actor(ref)
        towards, beside = self._acting.towards(ref)
        self._in_place(ref, list(actor.parties), actor.sure)
        if not actor.parties:
            return
        groups = [*towards.groups(), *(([each], ()) for each in beside)]
        if not groups and len(actor.parties) == 1 and self._is_mutual(ref, actor.parties):
            groups = [([*actor.parties], ())]
        plain = actor.sure and towards.sure and len(groups) == 1
        for parties, before in groups:
            others = [each for each in parties if each not in actor.parties] or (
                parties if self._is_mutual(ref, actor.parties) else []
            )
            if not others:
                continue
            formed = self._acting.form(before) is not None and len(others) == 1
            natures = self._nouns.of(ref, before) or self._nouns.above(ref)
            sure = (plain and formed and not natures) or (
                actor.sure and len(others) == 1 and self._helps(ref, others[0])
            )
            self._point(ref, list(actor.parties), others, sure, False, natures)

    def _is_mutual(self, ref: Citation, by: Sequence[str]) -> bool:
        """Whether those of one class do something to each other: *saling berkoordinasi*."""
        parties = self._reading.region.parties
        if len(by) == 1 and not parties[by[0]].members:
            return False
        words = any_of(self._reading.vocabulary.drafting.mutual)
        text = self._reading.source.provisions[ref]
        return re.search(rf"\b(?:{words})\b", text, re.IGNORECASE) is not None

    def _read_each_other(self, ref: Citation) -> None:
        """Those who do something to each other by a sentence that begins with it: *Saling … A, B
        serta C*; the last one with the others.
        """
        mutual = any_of(self._reading.vocabulary.drafting.mutual)
        marked = self._reading.marked(ref)
        named = unique(parties_in(marked))
        begins = re.match(rf"\W*(?:{mutual})\b", marked, re.IGNORECASE)
        if begins is None or len(named) < _SEVERAL or ref in self.points:
            return
        relation = self.book.pair((tuple(named[:-1]), tuple(named[-1:])), ref)
        relation.basis = unique([*relation.basis, ref])
        relation.points.append(Entry({"at": ref}, sure=False))

    def _helps(self, ref: Citation, other: str) -> bool:
        """Whether a sentence says of whom it begins with that he helps another."""
        helps = any_of(self._reading.vocabulary.drafting.ways["helps"])
        relatives = any_of(self._reading.vocabulary.relatives)
        told = rf"(?<!\w)(?P<before>\w+\s+)?(?:{helps})\s+<{re.escape(other)}>"
        match = re.search(told, self._reading.marked(ref), re.IGNORECASE)
        before = (match["before"] or "").strip() if match else ""
        return match is not None and re.fullmatch(relatives, before, re.IGNORECASE) is None

    def _in_place(self, ref: Citation, by: list[str], sure_actor: bool) -> None:
        """What somebody does in the name of another, or by what that one passed on to him."""
        passed = self._acting.passed_on(ref)
        others = (*self._acting.in_place_of(ref), *passed)
        for other in unique((*others, *self._passives.beside(ref))):
            if by and other not in by:
                sure = sure_actor and len(by) == 1 and passed == (other,)
                self._point(ref, by, [other], sure, True, [])

    def _together(self, ref: Citation) -> None:
        """What the two sides of a sentence must do is done by both."""
        forces = self._reading.evidence.forces(ref)
        relation = next((each for each in self._relations if ref in each.basis), None)
        if not forces or relation is None or self._reading.items(ref):
            return
        both = unique([*relation.between[0], *relation.between[1]])
        values: dict[str, Value] = {"at": ref, "by": one_or_many(both)}
        natures, _ = self._sides.natures(ref)
        if natures:
            values["natures"] = natures
        values["force"] = forces[0]
        relation.points.append(Entry(values, sure=False))
        self.points[ref] = tuple(both)

    def _read_listed(self, ref: Citation) -> None:
        """Whom a verb leads to whose objects are the items of a list: *mengoordinasikan:*."""
        verbs = any_of(self._reading.vocabulary.drafting.leading_to)
        if not re.search(rf"\b(?:{verbs})\s*:\s*$", self._reading.marked(ref)):
            return
        actor = self._acting.actor(ref)
        for item in self._reading.items(ref):
            named = unique(parties_in(self._reading.marked(item)))
            if actor.parties and len(named) == 1:
                self._point(item, list(actor.parties), named, False, False, [])

    def _read_passive(self, ref: Citation) -> None:
        # What opens a list about two sides only says by the way who coordinates one of them.
        aside = self.kinds.get(ref) in _SIDES and bool(self._reading.items(ref))
        for by, to in self._acting.passive(ref):
            sure = not aside and self._passives.is_helped(ref) and len(by) == len(to) == 1
            self._point(ref, list(by), list(to), sure, aside, [])
        for actor, others in self._passives.charged(ref):
            self._point(ref, [actor], others, False, False, [])
        if ref not in self.points and self.kinds.get(ref) not in _SIDES:
            for done in self._passives.of(ref):
                self._point(ref, done.by, done.to, False, done.silent, [])

    def _inherit(self, ref: Citation) -> None:
        """What opens a list (*membantu Bupati dalam:*) is said of each of its items."""
        opening = self._reading.opening(ref)
        if opening is None or not self._reading.source.provisions[opening].rstrip().endswith(":"):
            return
        for relation in tuple(self._relations):
            here = [point["at"] for point in relation.points]
            for point in tuple(relation.points):
                if point["at"] == opening and ref not in here and "to" in point.values:
                    values = {key: point[key] for key in ("by", "to") if key in point.values}
                    relation.points.append(Entry({"at": ref, **values}, sure=False))
                    self.points.setdefault(ref, self.points.get(opening, ()))
                    self.kinds.setdefault(ref, "point")
                    here.append(ref)

    def _point(
        self,
        ref: Citation,
        by: list[str],
        to: list[str],
        sure: bool,
        silent: bool,
        natures: list[str],
    ) -> None:
        """A point of a relation of its own; ``silent`` is one that has nobody as its ``to``."""
        relation = self.book.pair((tuple(by), tuple(to)), ref)
        if natures and not relation.points:
            relation.natures = natures
        if ref not in relation.basis:
            relation.basis.append(ref)
        values: dict[str, Value] = {"at": ref, "by": one_or_many(by)}
        if not silent:
            values["to"] = one_or_many(to)
        self._add_force(values, ref)
        relation.points.append(Entry(values, sure=sure))
        self.points.setdefault(ref, tuple(by))
        if not silent and self.kinds.get(ref) == "silent":
            self.kinds[ref] = "point"
        self.kinds.setdefault(ref, "silent" if silent else "point")


_SEVERAL = 2
