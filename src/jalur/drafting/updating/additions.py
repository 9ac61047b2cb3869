"""What a draft has that a file has not, by what it says, as entries of the file."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from jalur.drafting.entries import Draft, Entry, Value
from jalur.drafting.provisions import key_of
from jalur.drafting.updating.changes import Changes
from jalur.drafting.updating.facts import Fact, Said, facts_of
from jalur.drafting.updating.naming import Naming, cited, free, parties_of
from jalur.law.citation import Citation
from jalur.law.region import Region

_WITH_IDS = ("routes", "paraf", "relations")


class Addition(NamedTuple):
    """An entry that the file is to have."""

    section: str
    key: str | None
    """None in a list."""
    entry: Entry
    at: Citation | None
    """Of which provision it is, or rests on first."""
    behind: int | None = None
    """The number of the entry of the file that it follows; -1: it is the first of its section;
    None: its place there is the last.
    """


class Additions:
    """Chooses the entries of a draft.

    What the text has at a provision that is known to be as it was, a person has judged; ``before``
    are the facts of the draft of the old text, where that is there: what it lacked is new anywhere.
    ``citable`` are the provisions of the text as
    the file cites it: it may have the rows of a table by their parties instead.
    """

    def __init__(
        self,
        draft: Draft,
        region: Region,
        file: Region,
        changes: Changes,
        before: frozenset[Fact] | None,
        citable: Container[Citation],
    ) -> None:
        self._draft, self._region, self._file, self._changes = draft, region, file, changes
        self._before = before
        self.naming = Naming(region, file)
        self._guesses = frozenset(draft.guesses())
        self._has = frozenset(each.fact for each in facts_of(file, lambda id: id, everywhere=True))
        self.facts = tuple(facts_of(region, self.naming))
        self._provisions = {
            self.naming.ref(ref): self._entry("provisions", key)
            for ref, key in zip(
                region.provisions, _mapping(draft.sections.get("provisions")), strict=True
            )
            if ref.parts[-1].level == "baris" or ref in citable
        }
        self._chosen: dict[tuple[str, str], Addition] = {}

    def all(self) -> tuple[Addition, ...]:
        """The entries to be added, each section in the order of the draft."""
        missing = [each for each in self.facts if self._is_missing(each)]
        for ref, entry in self._provisions.items():
            if self._is_new(ref):
                self._add_provision(ref, entry)
        entries: dict[tuple[str, str], list[Said]] = {}
        for each in missing:
            entries.setdefault(_entry_of(each.path), []).append(each)
        for (section, key), said in entries.items():
            self._add(section, key, said)
        return tuple(self._chosen.values())

    def wanting(self) -> Iterator[tuple[str, Said]]:
        """What a party that the file has lacks of what the draft says of it, by its id."""
        for each in self.facts:
            kind, own = each.fact[0], each.fact[1]
            if (
                kind in ("head", "member")
                and own in self._file.parties
                and each.fact not in self._has
                and self._is_fresh(each, among=self._changes.changed)
            ):
                yield own, each

    def _is_missing(self, said: Said) -> bool:
        if said.fact in self._has or said.fact[0] in ("head", "member"):
            return False
        if self._changes.known and said.fact[0] == "heading":
            return not self._changes.headings.isdisjoint(said.places)
        fresh = self._is_fresh(said, among=self._changes.fresh)
        if self._before is not None:
            return fresh or said.fact not in self._before
        if self._changes.known:
            return fresh
        return fresh or (self._is_sure(said.path) and said.fact[0] != "oddity")

    def _is_fresh(self, said: Said, among: frozenset[Citation]) -> bool:
        return any(not among.isdisjoint((ref, *ref.parents())) for ref in said.places)

    def _is_sure(self, path: str) -> bool:
        """Whether neither a value nor what has it is a guess."""
        heads = {path}
        while path := path[: max(path.rfind("."), path.rfind("["), 0)]:
            heads.add(path)
        return self._guesses.isdisjoint(heads)

    def _is_new(self, ref: Citation) -> bool:
        if ref in self._file.provisions:
            return False
        if ref.parts[-1].level == "baris":
            # Elsewhere the row of a party comes with what rests on it.
            return Citation(ref.parts[:-1]) in self._changes.fresh
        return not self._changes.known or ref in self._changes.fresh

    def _add(self, section: str, key: str, said: list[Said]) -> None:
        """Add an entry with what of it is missing, and what it needs."""
        if section == "parties":
            self._add_party(key)
            return
        entry = _pruned(section, self._entry(section, key), said)
        if section in _WITH_IDS:
            entry = self._renamed(section, entry)
        name = key if isinstance(self._draft.sections[section], Mapping) else None
        self._choose(section, key, name, replace(entry, sure=False, guessed=frozenset()))

    def _renamed(self, section: str, entry: Entry) -> Entry:
        taken = {
            "routes": {rule.rule for rule in self._file.routes},
            "paraf": {rule.id for rule in self._file.paraf},
            "relations": {rule.id for rule in self._file.relations},
        }[section]
        chosen = (each for each in self._chosen.values() if each.section == section)
        taken |= {str(each.entry["id"]) for each in chosen}
        return replace(entry, values={**entry.values, "id": free(str(entry["id"]), taken)})

    def _add_party(self, id: str) -> None:
        if self.naming.is_new(id) and ("parties", id) not in self._chosen:
            entry = self._entry("parties", id)
            self._choose(
                "parties", id, self.naming(id), replace(entry, sure=False, guessed=frozenset())
            )

    def _add_provision(self, ref: Citation, entry: Entry) -> None:
        key = key_of(ref)
        if ("provisions", key) not in self._chosen:
            self._chosen["provisions", key] = Addition("provisions", key, entry, ref)
            if ref.parts[-1].level == "baris":
                self._add_parties([ref.parts[-1].label])

    def _choose(self, section: str, key: str, name: str | None, entry: Entry) -> None:
        """Add an entry, with the parties that it names and the provisions that it rests on."""
        needed = [ref for ref in cited(entry) if ref not in self._file.provisions]
        if any(ref not in self._provisions for ref in needed):
            return
        before = entry.get("before")
        places = entry.places() or tuple(cited(entry))
        at = before if isinstance(before, Citation) else next(iter(places), None)
        self._chosen[section, key] = Addition(section, name, entry, at)
        self._add_parties(parties_of(entry))
        for ref in needed:
            self._add_provision(ref, self._provisions[ref])

    def _add_parties(self, ids: Iterable[str]) -> None:
        """Add the parties of the draft that are called so in the file, where it has not them."""
        own = {self.naming(id): id for id in self._region.parties}
        for id in ids:
            if id in own:
                self._add_party(own[id])

    def _entry(self, section: str, key: str) -> Entry:
        entries = self._draft.sections[section]
        found = entries[key] if isinstance(entries, Mapping) else entries[int(key)]
        return self.naming.entry(found)


def _mapping(entries: object) -> Mapping[str, Entry]:
    return entries if isinstance(entries, Mapping) else {}


def _entry_of(path: str) -> tuple[str, str]:
    """The section and the key or number of the entry at or above a path."""
    section, _, rest = path.partition(".")
    if "[" in section:
        name, _, number = section.rstrip("]").partition("[")
        return name, number
    return section, rest if section == "natures" else rest.partition(".")[0]


def _pruned(section: str, entry: Entry, said: list[Said]) -> Entry:
    """An entry without what the file has already; ``said`` is what it has not."""
    prune = _PRUNED.get(section)
    if prune is None:
        return entry
    values = dict(entry.values)
    prune(values, said)
    return replace(entry, values=values)


def _prune_units(values: dict[str, Value], said: list[Said]) -> None:
    units, wanted = values["units"], {each.fact[2] for each in said}
    if isinstance(units, Mapping):
        values["units"] = {id: rows for id, rows in units.items() if id in wanted}


def _prune_travellers(values: dict[str, Value], said: list[Said]) -> None:
    wanted = {each.fact[1] for each in said}
    values["for"] = [id for id in _items(values["for"]) if id in wanted]


def _prune_actors(values: dict[str, Value], said: list[Said]) -> None:
    wanted = {each.fact[2] for each in said}
    party = values.get("party", "")
    if not isinstance(party, str):
        kept = [id for id in _items(party) if id in wanted]
        values["party"] = kept[0] if len(kept) == 1 else kept


def _prune_relation(values: dict[str, Value], said: list[Said]) -> None:
    """Of a pair that the file has, the natures and points that it has not."""
    if not any(each.fact[0] == "pair" for each in said):
        natures = {each.fact[-1] for each in said if each.fact[0] == "relation"}
        values["natures"] = [nature for nature in _items(values["natures"]) if nature in natures]
    ends = (each.path.rpartition(".points[") for each in said)
    numbers = {number.rstrip("]") for _, found, number in ends if found}
    points = [
        each
        for n, each in enumerate(_items(values.get("points")))
        if str(n) in numbers and isinstance(each, Entry)
    ]
    values.pop("points", None)
    if points:
        values["points"] = points
    at = [ref for point in points for ref in cited(point)]
    own = [ref for ref in _items(values["basis"]) if ref in at]
    if own and not values["natures"]:
        values["basis"] = own


def _items(value: Value) -> Sequence[Value]:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


_PRUNED: Mapping[str, Callable[[dict[str, Value], list[Said]], None]] = {
    "assignments": _prune_units,
    "routes": _prune_travellers,
    "mandates": _prune_actors,
    "prohibitions": _prune_actors,
    "relations": _prune_relation,
}
