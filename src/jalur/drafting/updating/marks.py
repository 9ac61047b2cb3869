"""Which entries of a file are to be judged anew, and what is said of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from jalur.drafting.updating.changes import Changes, Place
from jalur.drafting.updating.facts import Fact, Said, facts_of
from jalur.law.citation import Basis, Citation
from jalur.law.region import Region
from jalur.law.rules.matrices import drawn
from jalur.law.rules.routes import placed
from jalur.source.text import SourceText

T = TypeVar("T")
_NUMBER = re.compile(r"\d+")
_FOUND = {
    "changed": "mismatched",
    "gone": "absent",
    "rests-on-gone": "rests-on-absent",
    "says-more": "found-more",
    "unfound": "not-found",
}
"""What is told in the place of a change where no older text is known."""


class Mark(NamedTuple):
    """An entry that a person has to judge anew."""

    place: Place
    remark: str
    words: str | None = None
    """Those of the new text, for whoever judges."""
    within: str = ""
    """What of the entry it is: ``steps[1].office``; empty: the entry."""
    is_guess: bool = True
    """Whether the entry is a guess until it is judged; a rule that takes another's place is none,
    for only a sure one may do so.
    """


class Marks:
    """Makes the marks of a file.

    ``remarks`` are the words of each; ``said`` are the facts of the draft of the new text.
    """

    def __init__(
        self,
        file: Region,
        text: SourceText,
        changes: Changes,
        remarks: Mapping[str, str],
        said: frozenset[Fact],
    ) -> None:
        self._file, self._text, self._changes = file, text, changes
        self._remarks, self._said = remarks, said
        self._rules = tuple(rules_of(file))

    def all(self) -> Iterator[Mark]:
        """Every mark, those of provisions last."""
        replacing = _replacing(self._file)
        for mark in self._all():
            yield mark._replace(is_guess=mark.place not in replacing)

    def _all(self) -> Iterator[Mark]:
        facts = self._facts_by_entry() if self._changes.known else {}
        for place, basis, _ in self._rules:
            remark = self._of_rule(place, basis, facts.get(place))
            if remark is not None:
                yield Mark(place, self._remark(remark))
        for place, paths in self._changes.told.items():
            if place.section != "provisions":
                for path, says_more in paths.items():
                    remark = self._remark("says-more" if says_more else "unfound")
                    yield Mark(place, remark, within=path)
        yield from self._provisions()

    def _of_rule(self, place: Place, basis: Basis, facts: list[Fact] | None) -> str | None:
        if self._changes.rests_on_gone(basis):
            return "rests-on-gone"
        if not self._changes.known or not self._changes.rests_on_changed(basis):
            return None
        if place in self._changes.told:
            # What of it is not found is marked by itself.
            return None
        # What the draft of the new text says as well stands in the new words.
        return None if facts and self._said.issuperset(facts) else "rests-on-changed"

    def _remark(self, key: str) -> str:
        """What is told of a change; where none is known, of what is found."""
        return self._remarks[key if self._changes.known else _FOUND[key]]

    def _facts_by_entry(self) -> dict[Place, list[Fact]]:
        found: dict[Place, list[Fact]] = {}
        number = {id: n for n, id in enumerate(self._file.parties)}
        for each in facts_of(self._file, lambda id: id):
            place = place_of(each, number, tuple(self._file.natures))
            found.setdefault(place, []).append(each.fact)
        return found

    def _provisions(self) -> Iterator[Mark]:
        for n, ref in enumerate(self._file.provisions):
            place = Place("provisions", n)
            moved = self._changes.moved.get(ref)
            if ref in self._changes.gone:
                remark = self._remark("gone" if moved is None else "moved").format(ref=moved)
                citing = ", ".join(self._citing(ref))
                where = self._remarks["cited-by"].format(names=citing) if citing else ""
                yield Mark(place, f"{remark}{where}")
            elif ref in self._changes.changed:
                words = self._text.provisions[ref]
                if ref in self._changes.reworded:
                    key = "changed" if moved is None else "moved"
                    yield Mark(place, self._remarks[key].format(ref=moved), words)
                else:
                    yield Mark(place, self._remark("changed"), words)

    def _citing(self, ref: Citation) -> Iterator[str]:
        """What of the file rests on a provision, by its id or its own provision."""
        for place, basis, name in self._rules:
            if ref in basis:
                yield f"{place.section} {name}"
        for at, provision in self._file.provisions.items():
            if ref in provision.refers_to:
                yield f"provisions {at}"


def place_of(said: Said, parties: Mapping[str, int], natures: tuple[str, ...]) -> Place:
    """The entry in which a fact stands."""
    section, _, rest = said.path.partition(".")
    if section == "parties":
        return Place(section, parties[rest.partition(".")[0]])
    if section == "natures":
        return Place(section, natures.index(rest))
    name, _, number = section.rstrip("]").partition("[")
    return Place(name, int(number))


def rules_of(file: Region) -> Iterator[tuple[Place, Basis, str]]:
    """Every entry with the provisions on which it rests, and how it is called; provisions not."""
    for n, party in enumerate(file.parties.values()):
        rows = (ref for each in party.members for ref in each.basis)
        spelt = (ref for basis in party.aliases.values() for ref in basis)
        yield Place("parties", n), (*party.basis, *spelt, *rows), party.id
    for n, given in enumerate(file.assignments):
        rows = (ref for basis in given.units.values() for ref in basis)
        yield Place("assignments", n), (*given.basis, *rows), given.coordinator
    for n, fields in enumerate(file.fields):
        yield Place("fields", n), fields.basis, fields.coordinator
    for n, (nature, basis) in enumerate(file.natures.items()):
        yield Place("natures", n), basis, nature
    seen = set()
    for path, route in placed(file.routes):
        number = int(_NUMBER.findall(path)[0])
        if number not in seen:
            seen.add(number)
            steps = (ref for step in route.steps for ref in step.basis)
            yield Place("routes", number), (*route.basis, *steps), route.rule
    for n, rule in enumerate(_own(file.paraf, [row.paraf for _, row in drawn(file.matrices)])):
        yield Place("paraf", n), rule.basis, rule.id
    for n, relation in enumerate(file.relations):
        points = (point.at for point in relation.points)
        yield Place("relations", n), (*relation.basis, *points), relation.id
    signing = [row.signing for _, row in drawn(file.matrices)]
    for n, mandate in enumerate(_own(file.mandates, signing)):
        yield Place("mandates", n), (mandate.at, *mandate.basis), str(mandate.at)
    for n, denied in enumerate(file.prohibitions):
        yield Place("prohibitions", n), (denied.at, *denied.basis), str(denied.at)
    for n, oddity in enumerate(file.oddities):
        yield Place("oddities", n), (oddity.at,), str(oddity.at)
    for n, judged in enumerate(file.not_a_rule):
        yield Place("not_a_rule", n), (judged.at,), str(judged.at)


def _replacing(file: Region) -> frozenset[Place]:
    """The rules that take the place of others."""
    routes = (path for path, route in placed(file.routes) if route.instead_of)
    drawn_from = (path for path, row in drawn(file.matrices) if row.paraf and row.paraf.instead_of)
    return frozenset(
        (
            *(Place("routes", int(_NUMBER.findall(path)[0])) for path in routes),
            *(Place("paraf", n) for n, rule in enumerate(file.paraf) if rule.instead_of),
            *(Place("matrices", int(_NUMBER.findall(path)[0])) for path in drawn_from),
        )
    )


def _own(rules: Sequence[T], drawn_from: Sequence[T | None]) -> Sequence[T]:
    """The rules that the file itself has: those drawn from the rows of matrices stand behind."""
    return rules[: len(rules) - sum(each is not None for each in drawn_from)]
