"""Whom a list sets under which coordinator, and what that makes of groups."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from jalur.drafting.entries import Entry, Value
from jalur.drafting.found_names import FoundNames
from jalur.drafting.parties import Parties
from jalur.drafting.told_units import ToldUnits
from jalur.drafting.unit_affairs import UnitAffairs
from jalur.law.citation import Citation, Part
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

FEWEST = 2
"""Rows of a list, at the least."""


@dataclass(frozen=True, slots=True)
class UnitList:
    """A list of units and the coordinators whom its opening names."""

    opening: Citation
    rows: Mapping[str, Citation]
    """The ids of units to their own rows."""
    coordinators: tuple[str, ...]
    groups: tuple[str, ...]
    """The groups that the opening names."""
    manners: tuple[str, ...] = ()
    """What the opening says that the coordinator does with them."""
    condition: str | None = None
    """For what the opening says that the list is."""
    in_line: bool = False
    """Whether it stands within one sentence."""
    sure: bool = True
    """Whether the text sets each of these units there, and no other."""
    excepted: tuple[str, ...] = ()
    """Whom of a group on it the opening leaves out."""

    @property
    def assigns(self) -> bool:
        """Whether it sets anybody under one coordinator."""
        return len(self.coordinators) == 1 and any(id not in self.coordinators for id in self.rows)


class Assignments:
    """Finds the lists of units, in the articles and in annexes."""

    def __init__(self, source: SourceText, names: FoundNames, parties: Parties) -> None:
        self._source, self._names, self._parties = source, names, parties
        self._common, self._words = names.kinds.common, names.kinds.words
        self._kinds = self._common.kinds
        self._keys = {id: key for key, id in parties.ids.items()}
        self._affairs = UnitAffairs(self._common, self._words)
        self.lists = tuple(self._lists())

    def _lists(self) -> Iterator[UnitList]:
        by_row: dict[Citation, list[str]] = defaultdict(list)
        for key, found in self._names.found.items():
            for at in found.rows:
                by_row[at].append(key)
        for at, key in self._names.units.nested.items():
            by_row[at] = [key]
        ids = self._parties.ids
        for opening, items in self._names.lists.items():
            rows = {ids[key]: at for at in items for key in by_row.get(at, ())}
            units = [id for id in rows if self._category(id) in ("unit", "outside", "group")]
            fewest = 1 if self._names.units.tells(opening) and self._leaders(opening) else FEWEST
            if len(units) < fewest or len({*rows.values()}) * 2 < len(items):
                continue
            yield UnitList(
                opening,
                rows,
                self._coordinators(opening),
                self._groups(opening),
                self._manners(opening),
                self._condition(self._names.words(opening)),
                sure=self._names.units.tells(opening) and not self._is_nested(opening),
            )
        for ref in self._source.provisions:
            if ref not in self._names.lists:
                yield from self._in_line(ref)

    def _in_line(self, ref: Citation) -> Iterator[UnitList]:
        """A list within a sentence: *Asisten Umum membawahkan Bagian Umum dan Bagian Hukum*."""
        for clause in self._names.units.told.get(ref, ()):
            coordinator = self._parties.id_of(clause.coordinator)
            rows = {id: ref for id in self._ids(clause.units) if id != coordinator}
            if coordinator is not None and rows:
                yield UnitList(
                    ref,
                    rows,
                    (coordinator,),
                    (),
                    self._manners_in(clause.words) or self._manners(ref),
                    self._condition_of(clause),
                    in_line=True,
                    sure=clause.sure,
                    excepted=self._ids(clause.excepted),
                )

    def _condition_of(self, clause: ToldUnits) -> str | None:
        """For what a clause says that it is."""
        told = f"untuk {clause.limit}" if clause.limit else self._condition(clause.words)
        return clause.within or told

    def _ids(self, names: Iterable[str]) -> tuple[str, ...]:
        """The ids of parties by their names."""
        return tuple(id for id in map(self._parties.id_of, names) if id is not None)

    def is_told(self) -> bool:
        """Whether nothing that may set units under somebody is left unread: no annex and no
        sentence names whoever coordinates by his fields, what he does with them, and units.
        """
        verbs = any_of(stem for stems in self._common.manners.values() for stem in stems)
        for ref, words in self._source.provisions.items():
            kinds = {kind for _, kind in self._named(ref)}
            leads = any(self._kinds[kind].portfolio for kind in kinds)
            units = any(self._kinds[kind].category == "unit" for kind in kinds)
            annex = ref.parts[0].level == "lampiran"
            if leads and units and (annex or re.search(rf"\b(?:{verbs})", words, re.I)):
                return False
        return True

    def _manners(self, opening: Citation) -> tuple[str, ...]:
        """What is said there, or above it, that whoever coordinates does with his units."""
        for ref in (opening, *opening.parents()):
            words = self._source.provisions.get(ref, "")
            if told := self._manners_in(words):
                return told
        return ()

    def _manners_in(self, words: str) -> tuple[str, ...]:
        return tuple(
            manner
            for manner, stems in self._common.manners.items()
            if re.search(rf"\b(?:{any_of(stems)})", words, re.IGNORECASE)
        )

    def _condition(self, opening: str) -> str | None:
        """For what the list is: *untuk urusan perbatasan*."""
        words = " ".join(opening.split())
        limits = any_of(self._words.assigned_for)
        verbs = any_of(stem for stems in self._common.manners.values() for stem in stems)
        pattern = rf"\b(?:{limits})\s+(?:(?!\b(?:{verbs}))[^,;:])+"
        match = re.search(pattern, words, re.IGNORECASE)
        return match.group().strip() if match else None

    def _is_unit(self, id: str) -> bool:
        """Whether a party is a unit, or the class of some."""
        of_class = self._names.kinds.class_of(self._names.found[self._keys[id]].name)
        return self._kinds[of_class or self._kind(id)].category == "unit"

    def _category(self, id: str) -> str:
        return self._kinds[self._kind(id)].category

    def _kind(self, id: str) -> str:
        return self._names.found[self._keys[id]].kind

    def _named(self, ref: Citation) -> list[tuple[str, str]]:
        """The ids and kinds of whom a provision names, in its order."""
        found = self._names.names_in(self._source.provisions.get(ref, ""))
        named = [(self._parties.id_of(name), kind) for name, kind, _ in found]
        return [(id, kind) for id, kind in named if id is not None]

    def _coordinators(self, opening: Citation) -> tuple[str, ...]:
        """Those of a kind that coordinates by its fields, in the opening or the nearest above."""
        for ref in (opening, *opening.parents()):
            if named := self._leaders(ref):
                return named
        return ()

    def _leaders(self, ref: Citation) -> tuple[str, ...]:
        """Those of such a kind whom a provision names."""
        named = (id for id, kind in self._named(ref) if self._kinds[kind].portfolio)
        return tuple(dict.fromkeys(named))

    def _is_nested(self, opening: Citation) -> bool:
        """Whether somebody between whoever coordinates and the units opens their list."""
        return opening in self._names.units.nested and not self._leaders(opening)

    def _groups(self, opening: Citation) -> tuple[str, ...]:
        named = (id for id, _ in self._named(opening) if self._category(id) == "group")
        return tuple(dict.fromkeys(named))

    def members(self) -> Mapping[str, Mapping[Citation, list[str]]]:
        """Whom lists set under the groups that their openings name."""
        found: dict[str, dict[Citation, list[str]]] = {}
        for each in self.lists:
            if each.coordinators or len(each.groups) == 1:
                for group in each.groups[:1]:
                    own = found.setdefault(group, {}).setdefault(each.opening, [])
                    own += [id for id in each.rows if self._is_unit(id)]
        return found

    def entries(self) -> tuple[Entry, ...]:
        """The assignments of every coordinator that a list alone names."""
        units: dict[str, dict[str, list[Citation]]] = {}
        basis: dict[str, list[Citation]] = {}
        others: list[Entry] = []
        for each in self.lists:
            if not each.assigns:
                continue
            [coordinator] = each.coordinators
            if each.condition is not None or each.in_line or not each.sure:
                others.append(self._apart(each))
                continue
            basis.setdefault(coordinator, []).append(each.opening)
            for id, row in each.rows.items():
                if id != coordinator:
                    units.setdefault(coordinator, {}).setdefault(id, []).append(row)
        for annex, keys in self._names.annexes.rows.items():
            if annex in self._names.annexes.leads:
                others += self._table(annex)
            else:
                self._annex(annex, keys, units, basis)
        entries = (
            self._entry(coordinator, basis[coordinator], rows)
            for coordinator, rows in units.items()
        )
        return _under_one((*entries, *others))

    def _apart(self, given: UnitList) -> Entry:
        """A list that is an entry of its own, and a guess: for some matters, or in a sentence."""
        [coordinator] = given.coordinators
        values: dict[str, Value] = {
            "coordinator": coordinator,
            "basis": [given.opening],
            "units": {id: [row] for id, row in given.rows.items() if id != coordinator},
        }
        if given.condition is not None:
            values["condition"] = given.condition
            if affairs := self._affairs.of(given.condition)[0]:
                values["affairs"] = [*affairs]
        if given.excepted:
            values["except"] = [Entry({"parties": [*given.excepted]})]
        if given.manners:
            values["manner"] = list(given.manners)
        return Entry(values, sure=False)

    def _annex(
        self,
        annex: Citation,
        keys: list[str],
        units: dict[str, dict[str, list[Citation]]],
        basis: dict[str, list[Citation]],
    ) -> None:
        """In an annex whoever coordinates stands before his units."""
        coordinator: str | None = None
        for key in keys:
            id, kind = self._parties.ids[key], self._kinds[self._names.found[key].kind]
            row = Citation((*annex.parts, Part("baris", id)))
            if kind.portfolio:
                coordinator = id
                basis.setdefault(id, []).append(row)
            elif coordinator is not None and kind.category in ("unit", "outside"):
                rows = units.setdefault(coordinator, {}).setdefault(id, [])
                rows += [row] if row not in rows else []

    def _table(self, annex: Citation) -> Iterator[Entry]:
        """A table with a column for whoever coordinates; rows that leave a doubt stand apart."""
        ids, units = self._parties.ids, dict[tuple[str, bool, str | None], dict[str, Value]]()
        for key, lead in self._names.annexes.leads[annex].items():
            coordinator = self._parties.id_of(lead.name)
            if coordinator is not None and key in ids:
                rows = units.setdefault((coordinator, lead.sure, lead.condition), {})
                rows[ids[key]] = [_row(annex, ids[key])]
        for (coordinator, sure, condition), rows in units.items():
            own = self._keys[coordinator] in self._names.annexes.rows[annex]
            basis = _row(annex, coordinator) if own else annex
            values: dict[str, Value] = {"coordinator": coordinator, "basis": [basis], "units": rows}
            if condition is not None:
                values["condition"] = condition
            yield Entry(values, sure=sure and condition is None)

    def _advisers(self, coordinator: str) -> list[Entry]:
        """Those of a kind that advises who stand in an annex right before a coordinator."""
        found: list[Entry] = []
        for annex, keys in self._names.annexes.rows.items():
            waiting: list[str] = []
            for key in keys:
                id, kind = self._parties.ids[key], self._kinds[self._names.found[key].kind]
                if kind.advises:
                    waiting.append(id)
                elif kind.portfolio:
                    found += (
                        Entry({"party": each, "basis": [_row(annex, each)]}, sure=False)
                        for each in waiting
                        if id == coordinator
                    )
                    waiting = []
        return found

    def _entry(
        self,
        coordinator: str,
        basis: list[Citation],
        units: dict[str, list[Citation]],
    ) -> Entry:
        values: dict[str, Value] = {
            "coordinator": coordinator,
            "basis": list(dict.fromkeys(basis)),
            "units": units,
        }
        if advisers := self._advisers(coordinator):
            values["advisers"] = advisers
        lists = (each for each in self.lists if each.opening in basis)
        manners = dict.fromkeys(manner for each in lists for manner in each.manners)
        if manners:
            values["manner"] = [*manners]
        return Entry(values, guessed=frozenset(("manner",)))


def _row(annex: Citation, id: str) -> Citation:
    return Citation((*annex.parts, Part("baris", id)))


def _under_one(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries, a unit under the first coordinator alone where nothing says for what another
    has it; then both are guesses.
    """
    first: dict[str, tuple[Value, int]] = {}
    kept: list[Entry] = []
    doubted: set[int] = set()
    for each in sorted(entries, key=lambda entry: not entry.sure):
        units = each["units"]
        if each.get("condition") is None and isinstance(units, Mapping):
            own = {}
            for id, rows in units.items():
                coordinator, place = first.setdefault(id, (each["coordinator"], len(kept)))
                if coordinator == each["coordinator"]:
                    own[id] = rows
                else:
                    doubted |= {place, len(kept)}
            each = replace(each, values={**each.values, "units": own})
            if not own:
                doubted.discard(len(kept))
                continue
        kept.append(each)
    return tuple(replace(each, sure=each.sure and n not in doubted) for n, each in enumerate(kept))
