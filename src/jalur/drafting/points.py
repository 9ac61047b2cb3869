"""The points of a draft: what the sentences of a text say that somebody does towards another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from jalur.drafting.acting import Acting
from jalur.drafting.answered_deeds import AnsweredDeeds
from jalur.drafting.entries import Entry, Value
from jalur.drafting.further_deeds import FurtherDeeds
from jalur.drafting.nature_nouns import NatureNouns
from jalur.drafting.passives import Passives
from jalur.drafting.reading import Reading, one_or_many, parties_in, several, unique
from jalur.drafting.relation_book import RelationBook
from jalur.drafting.sides import SideReader
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

NAMED = "named"
"""The kind of a sentence that sets two sides in relation by the noun of a nature."""
SIDES = frozenset(("relation", NAMED))
_SEVERAL = 2


class Points:
    """Reads them into the relations of a book, each in the article that it stands in.

    ``kinds`` are what provisions are by what was read, ``acted`` who acts in the points; both grow.
    """

    def __init__(
        self,
        reading: Reading,
        sides: SideReader,
        book: RelationBook,
        kinds: dict[Citation, str],
        acted: dict[Citation, tuple[str, ...]],
        rows: frozenset[Citation],
    ) -> None:
        self._rows = rows
        """The rows of lists of whom somebody coordinates: that is their assignment."""
        self._reading, self._sides, self._book = reading, sides, book
        self._kinds, self._acted = kinds, acted
        self._acting = Acting(reading)
        self._passives, self._nouns = Passives(reading, self._acting), NatureNouns(reading)
        self.further = FurtherDeeds(reading, self._acting)
        self.answered = AnsweredDeeds(reading, self._acting)

    def add_force(self, values: dict[str, Value], ref: Citation) -> None:
        """Give a point the modal word of its provision, if it has one."""
        forces = self._reading.evidence.forces(ref)
        if len(forces) == 1:
            values["force"] = forces[0]

    def read_pairs(self, ref: Citation) -> None:
        """Whom a sentence leads from one to another, where no list is about them."""
        if self._kinds.get(ref, "silent") != "silent":
            self._together(ref)
            return
        if sent := self.further.sent(ref) or self.answered.received(ref):
            told = len(sent) == 1 and self.further.is_told(ref)
            for done in sent:
                self.add(ref, done.by, done.to, told, False, [])
            return
        actor = self._acting.actor(ref)
        towards, beside = self._acting.towards(ref)
        self._in_place(ref, list(actor.parties), actor.sure)
        if not actor.parties:
            return
        if not towards.parties and not beside:
            self._read_answer(ref, list(actor.parties))
        groups = [*towards.groups(), *(([each], ()) for each in beside)]
        if not groups and len(actor.parties) > 1 and self._is_of_each(ref):
            for by, to in permutations(actor.parties, _SEVERAL):
                self.add(ref, [by], [to], False, False, [])
            return
        if not groups and len(actor.parties) == 1 and self.is_mutual(ref, actor.parties):
            groups = [([*actor.parties], ())]
        plain = actor.sure and towards.sure and len(groups) == 1
        for parties, before in groups:
            others = [each for each in parties if each not in actor.parties] or (
                parties if self.is_mutual(ref, actor.parties) else []
            )
            if not others:
                continue
            formed = self._acting.form(before) is not None and len(others) == 1
            natures = self._nouns.of(ref, before) or self._nouns.above(ref)
            # In such a form it is said of one to whom it leads, whatever else the sentence tells.
            alone = plain or (actor.sure and len(actor.parties) == 1)
            sure = (alone and formed and not natures) or (
                actor.sure and len(others) == 1 and self._helps(ref, others[0])
            )
            self.add(ref, list(actor.parties), others, sure, False, natures)

    def _read_answer(self, ref: Citation, by: list[str]) -> None:
        """What whoever was addressed in a clause before does then: *…, dan B menjawab*."""
        for relation in self._book.all:
            if any(
                point["at"] == ref and several(point.get("to")) == by for point in relation.points
            ):
                asker = next(each["by"] for each in relation.points if each["at"] == ref)
                values: dict[str, Value] = {"at": ref, "by": one_or_many(by), "to": asker}
                self.add_force(values, ref)
                relation.points.append(Entry(values, sure=False))
                self._acted.setdefault(ref, tuple(by))
                self._kinds.setdefault(ref, "silent")

    def is_mutual(self, ref: Citation, by: Sequence[str]) -> bool:
        """Whether those of one class do something to each other: *saling berkoordinasi*."""
        parties = self._reading.region.parties
        if len(by) == 1 and not parties[by[0]].members:
            return False
        words = any_of(self._reading.vocabulary.drafting.mutual)
        text = self._reading.source.provisions[ref]
        return re.search(rf"\b(?:{words})\b", text, re.IGNORECASE) is not None

    def _is_of_each(self, ref: Citation) -> bool:
        """Whether several do something to each other: *A dan B bersurat satu sama lain*."""
        words = any_of(self._reading.vocabulary.drafting.ways["each_other"])
        text = self._reading.source.provisions[ref]
        return re.search(rf"\b(?:{words})\b", text, re.IGNORECASE) is not None

    def read_each_other(self, ref: Citation) -> None:
        """Those who do something to each other by a sentence that begins with it: *Saling … A, B
        serta C*; the last one with the others.
        """
        mutual = any_of(self._reading.vocabulary.drafting.mutual)
        marked = self._reading.marked(ref)
        named = unique(parties_in(marked))
        begins = re.match(rf"\W*(?:{mutual})\b", marked, re.IGNORECASE)
        if begins is None or len(named) < _SEVERAL or ref in self._acted:
            return
        relation = self._book.pair((tuple(named[:-1]), tuple(named[-1:])), ref)
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
        agent = self.further.in_whose_name(ref)
        by, sure_actor = (agent, False) if agent else (by, sure_actor)
        passed = self._acting.passed_on(ref)
        others = (*self._acting.in_place_of(ref), *passed)
        for other in unique((*others, *self._passives.beside(ref))):
            if by and other not in by:
                sure = sure_actor and len(by) == 1 and passed == (other,)
                self.add(ref, by, [other], sure, True, [])

    def _together(self, ref: Citation) -> None:
        """What the two sides of a sentence must do is done by both."""
        forces = self._reading.evidence.forces(ref)
        relation = next((each for each in self._book.all if ref in each.basis), None)
        if not forces or relation is None or self._reading.items(ref):
            return
        both = unique([*relation.between[0], *relation.between[1]])
        values: dict[str, Value] = {"at": ref, "by": one_or_many(both)}
        natures, _ = self._sides.natures(ref)
        if natures:
            values["natures"] = natures
        values["force"] = forces[0]
        relation.points.append(Entry(values, sure=False))
        self._acted[ref] = tuple(both)

    def read_listed(self, ref: Citation) -> None:
        """Whom a verb leads to whose objects are the items of a list: *mengoordinasikan:*; or to
        whom what opens it goes: *berkoordinasi dengan:*.
        """
        words, marked = self._reading.vocabulary, self._reading.marked(ref)
        verbs = any_of([*words.drafting.leading_to, *words.drafting.ways["objects"]])
        to = any_of([*words.drafting.pairing, *words.receivers[:1]])
        object_ = re.search(rf"\b(?:{verbs})\s*:\s*$", marked) is not None
        copied = re.search(rf"\b(?:{any_of(words.copying)})\s*:\s*$", marked) is not None
        towards = re.search(rf"\b(?:{to})\s*:\s*$", marked) is not None and not copied
        if self._kinds.get(ref) in SIDES or not (object_ or towards):
            return
        actor = self._acting.actor(ref)
        items = self._reading.items(ref)
        if object_ and self._reading.coordinators.issuperset(actor.parties):
            items = tuple(item for item in items if item not in self._rows)
        for item in items:
            said = self._reading.marked(item)
            named = unique(parties_in(said))
            begun = object_ or said.startswith("<")
            if actor.parties and len(named) == 1 and begun and item not in self._kinds:
                self.add(item, list(actor.parties), named, False, False, [])

    def read_passive(self, ref: Citation) -> None:
        """Who does what is done to another: *A dikoordinasikan oleh B*."""
        # What opens a list about two sides only says by the way who coordinates one of them.
        aside = self._kinds.get(ref) in SIDES and bool(self._reading.items(ref))
        for by, to in self._acting.passive(ref):
            begun = self._passives.is_helped(ref) or to == tuple(self._reading.begun(ref))
            sure = not aside and begun and len(by) == len(to) == 1
            self.add(ref, list(by), list(to), sure, aside, [])
        for actor, others in self._passives.charged(ref):
            self.add(ref, [actor], others, False, False, [])
        if ref not in self._acted and self._kinds.get(ref) not in SIDES:
            for done in self._passives.of(ref):
                self.add(ref, done.by, done.to, False, done.silent, [])

    def read_further(self, ref: Citation) -> None:
        """What a provision says beside, of those of whom it says nothing else."""
        known = {(by, to) for by, to in self._pairs_at(ref)}
        every = [*self.further.of(ref), *self.answered.of(ref)]
        told = not known and not every and self.further.is_told(ref)
        if not known and not every:
            every = self.further.owned(ref)
        for done in every if self._kinds.get(ref) not in SIDES else ():
            to = [id for id in done.to if not all((by, id) in known for by in done.by)]
            if to:
                self.add(ref, done.by, to, told, False, [])
                self._without_silent(ref, done.by, to)
        for done in (*self.further.beside(ref), *self.further.told(ref)):
            self.add(ref, done.by, done.to, False, done.silent, [], aside=True)
        for by in self.further.aided(ref) if self._kinds.get(ref) in SIDES else ():
            for side in self._sides_at(ref):
                if side != by:
                    self.add(ref, [by], [side], False, False, [], aside=True)

    def read_forwarded(self, ref: Citation, targets: Sequence[Citation]) -> None:
        """Who forwards to its receiver what a clause before, or a provision that this one points
        at, says that somebody sends; or what its receiver tells somebody further.
        """
        further = self.answered.told_by_receiver(ref)
        if self._kinds.get(ref) in SIDES or not (further or self.answered.forwards(ref)):
            return
        by = list(self._reading.begun(ref))
        told = [point for each in self._book.all for point in each.points]
        to = unique(
            id
            for point in told
            if point["at"] in (*targets, ref) and several(point.get("by")) != by
            for id in several(point.get("to"))
        )
        if further:
            by, to = to, further
        others = [id for id in to if id not in by]
        if by and others and not any(to for who, to in self._pairs_at(ref) if who in by):
            # That he does so may be his task as well.
            self.add(ref, by, others, False, False, [], aside=True)

    def _sides_at(self, ref: Citation) -> list[str]:
        """The parties that a provision sets in relation."""
        between = [each.between for each in self._book.all if ref in each.basis]
        return unique(id for sides in between for side in sides for id in side)

    def _without_silent(self, ref: Citation, by: list[str], to: list[str]) -> None:
        """Take out what a provision says of who acts, where it is told now towards whom."""
        said = one_or_many(by)
        for relation in self._book.all:
            if {*to} & {*relation.between[0], *relation.between[1]}:
                relation.points = [
                    each
                    for each in relation.points
                    if each["at"] != ref or each.get("by") != said or "to" in each.values
                ]

    def _pairs_at(self, ref: Citation) -> Iterator[tuple[str, str]]:
        """Who acts towards whom in the points of a provision."""
        for relation in self._book.all:
            for point in relation.points:
                if point["at"] == ref:
                    for by in several(point.get("by")):
                        yield from ((by, to) for to in several(point.get("to")))

    def inherit(self, ref: Citation) -> None:
        """What opens a list (*membantu Bupati dalam:*) is said of each of its items."""
        opening = self._reading.opening(ref)
        if opening is None or not self._reading.source.provisions[opening].rstrip().endswith(":"):
            return
        for relation in tuple(self._book.all):
            here = [point["at"] for point in relation.points]
            for point in tuple(relation.points):
                named = "to" in point.values or bool(self._acting.in_place_of(opening))
                if point["at"] == opening and ref not in here and named:
                    values = {key: point[key] for key in ("by", "to") if key in point.values}
                    relation.points.append(Entry({"at": ref, **values}, sure=False))
                    self._acted.setdefault(ref, self._acted.get(opening, ()))
                    self._kinds.setdefault(ref, "point")
                    here.append(ref)

    def add(
        self,
        ref: Citation,
        by: list[str],
        to: list[str],
        sure: bool,
        silent: bool,
        natures: list[str],
        *,
        aside: bool = False,
    ) -> None:
        """A point of a relation of its own; ``silent`` is one that has nobody as its ``to``, and
        what is told ``aside`` is not what the provision is about.
        """
        between = (tuple(by), tuple(to))
        natures = natures or ([] if aside or silent else self._nouns.within(ref))
        relation = (
            self._book.natured(between, natures) if natures else self._book.pair(between, ref)
        )
        if ref not in relation.basis:
            relation.basis.append(ref)
        values: dict[str, Value] = {"at": ref, "by": one_or_many(by)}
        if not silent:
            values["to"] = one_or_many(to)
        self.add_force(values, ref)
        relation.points.append(Entry(values, sure=sure))
        if aside:
            return
        self._acted.setdefault(ref, tuple(by))
        if not silent and self._kinds.get(ref) == "silent":
            self._kinds[ref] = "point"
        self._kinds.setdefault(ref, "silent" if silent else "point")
