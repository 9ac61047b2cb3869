"""The parties of a draft, made of the names that its text has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from jalur.drafting.definitions import Definitions
from jalur.drafting.entries import Entry, Value
from jalur.drafting.found_names import FoundNames
from jalur.drafting.group_members import GroupMembers, ids_of, once_each
from jalur.drafting.name_book import FoundName
from jalur.drafting.name_kinds import GROUP, HEAD, OFFICIAL
from jalur.drafting.unit_affairs import UnitAffairs
from jalur.law.citation import Citation
from jalur.law.vocabulary import Vocabulary
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_LONGEST = 60
"""Characters of an id, at the most."""
_OFTEN = 2
"""Provisions that name a class, or what is a noun too; parties of which it is the class."""
_LISTED = 3
"""Of so many that a definition has one after another, all of them names, nobody else is one."""
_CATEGORIES = ("office", "group", "forum", "outside", "unit")


class Parties:
    """Gives every name an id, and makes entries of them."""

    def __init__(self, names: FoundNames, definitions: Definitions, vocabulary: Vocabulary) -> None:
        self._names, self._kinds = names, names.kinds
        self._common = names.kinds.common
        self._relatives = vocabulary.relatives
        self._meanings = {each.at: each.meaning for each in definitions.all}
        self._affairs = UnitAffairs(self._common, names.kinds.words)
        self.ids: Mapping[str, str] = self._with_ids()
        """The keys of names to the ids of their parties."""
        self._groups = GroupMembers(names, definitions, vocabulary, self.ids)

    def _with_ids(self) -> dict[str, str]:
        order = {id: n for n, id in enumerate(self._common.kinds)}

        def place(item: tuple[str, FoundName]) -> tuple[int, int, tuple[object, ...]]:
            found = item[1]
            first = min((at.sort_key() for at in found.basis), default=())
            category = _CATEGORIES.index(self._common.kinds[found.kind].category)
            office = order[found.kind] if category == 0 else 0
            return category, office, first

        ids: dict[str, str] = {}
        taken: set[str] = set()
        for key, found in sorted(self._names.found.items(), key=place):
            id = _kebab(found.name)
            ids[key] = next(
                each
                for each in (id, *(f"{id}-{n}" for n in range(2, len(self._names.found) + 2)))
                if each not in taken
            )
            taken.add(ids[key])
        return ids

    def id_of(self, name: str) -> str | None:
        """The id of the party that a name means."""
        return self.ids.get(self._names.key(name))

    def entries(self, listed: Mapping[str, Mapping[Citation, Iterable[str]]]) -> dict[str, Entry]:
        """The parties by their ids; ``listed`` has whom lists set under a group."""
        found = self._names.found
        return {
            id: self._entry(key, found[key], listed.get(id, {})) for key, id in self.ids.items()
        }

    def _entry(self, key: str, found: FoundName, listed: Mapping[Citation, Iterable[str]]) -> Entry:
        kind = self._kind_of(key, found)
        values: dict[str, Value] = {"name": found.name, "kind": kind, "basis": self._basis(found)}
        guessed: set[str] = set()
        if key in self._names.unclear or not self._is_plain_kind(key, found):
            guessed.add("kind")
        if aliases := self._aliases(found):
            values["aliases"] = aliases
        if self._has_affairs(kind):
            affairs, whole = self._affairs.of(found.name)
            if affairs:
                values["affairs"] = affairs
                vague = not self._kinds.words.vague_affairs.isdisjoint(affairs)
                # The word for a class that is its own affair (*BUMD*) tells of none.
                vague = vague or (kind in affairs and kind in self._kinds.words.may_be_one)
                if not whole or vague or self._is_by_class(key, kind):
                    guessed.add("affairs")
        led = None if self._is_idle(found) else self._names.led(found)
        if led is not None and led in self.ids:
            values["heads"] = self.ids[led]
            if not self._is_sure(led, self._names.found[led]):
                guessed.add("heads")
        if self._common.kinds[kind].portfolio:
            values["portfolio"], told = self._portfolio(found.name)
            guessed |= set() if told else {"portfolio"}
        if self._common.kinds[kind].status:
            values["status_of"] = self._bearers(found)
            guessed.add("status_of")
        elif members := self._members(key, found, kind, listed):
            values["members"] = [replace(each, sure=sure) for each, sure in members]
        return Entry(values, sure=self._is_sure(key, found), guessed=frozenset(guessed))

    def _bearers(self, found: FoundName) -> Entry:
        """Who has a status: the units that a provision names with it, else those of some kinds."""
        for at in [*([found.defined] if found.defined else []), *found.basis]:
            words = self._names.words(at)
            named = [
                self.id_of(name)
                for name, kind, _ in self._names.names_in(words)
                if kind in self._kinds.words.status_kinds
            ]
            if ids := [id for id in dict.fromkeys(named) if id is not None]:
                return Entry({"parties": ids, "basis": [at]})
        return Entry({"kinds": list(self._kinds.words.status_kinds), "basis": self._basis(found)})

    def _has_affairs(self, kind: str) -> bool:
        """Whether a file tells the affairs of a party: of units, and offices of the state."""
        own = self._common.kinds[kind]
        state = own.category == "outside" and not own.governs_itself
        return own.category == "unit" or (state and kind not in self._kinds.words.alike)

    def _is_by_class(self, key: str, kind: str) -> bool:
        """Whether affairs are those of every unit of a kind, which a file need not say."""
        own = self._common.kinds[kind]
        one = kind in self._kinds.words.may_be_one and self._members_known(key, kind)
        one = one and not self._means_several(key, kind)
        return own.category != "unit" or (own.proper_names and not one)

    def _members_known(self, key: str, kind: str) -> bool:
        """Whether a name is that of one unit: no word for a class of which others are named."""
        return key not in self._classes or len(self._of_kind(kind)) == 1

    def _means_several(self, key: str, kind: str) -> bool:
        """Whether a text says of a class which of it there are."""
        defined = self._names.found[key].defined
        meaning = self._meanings.get(defined, "") if defined else ""
        words = self._common.kinds[kind].class_words
        return sum(len(re.findall(rf"\b{re.escape(each)}\s+[A-Z]", meaning)) for each in words) > 1

    def _is_place(self, found: FoundName) -> bool:
        """Whether a name stands only in meanings of others, as where these are."""
        within = "|".join(map(re.escape, self._kinds.words.cells["within"]))
        place = re.compile(rf"\b(?:{within})\s+{re.escape(found.name)}\b")
        return all(
            at in self._meanings and place.search(self._meanings[at]) is not None
            for at in found.basis
        )

    def _is_sure(self, key: str, found: FoundName) -> bool:
        """Whether a name is surely one of a party: a noun of the language must stand twice."""
        if found.defined is not None or found.rows or found.annexes:
            return found.sure
        if found.kind == OFFICIAL and found.name.endswith(self._kinds.words.possessives):
            return False  # *Pejabat satu tingkat di bawahnya* is whoever that is of somebody else.
        if self._has_title(found):
            return any(at not in self._meanings for at in found.basis)
        if self._leads_one(found) or self._is_place(found):
            # A file may name that unit for whoever leads it.
            return False
        common = key in self._classes or " " not in found.name or found.name[:1].islower()
        office = self._common.kinds[found.kind].category == "office" and found.kind != HEAD
        return found.sure and (office or not common or len(found.basis) >= _OFTEN)

    def _has_title(self, found: FoundName) -> bool:
        """Whether somebody leads a unit of the text by a title of his own: *Inspektur*, *Camat*."""
        led = self._names.led(found) if found.kind == HEAD else None
        titled = self._kinds.fold(found.name) in map(self._kinds.fold, self._kinds.words.led)
        return titled and led is not None and self._is_sure(led, self._names.found[led])

    def _leads_one(self, found: FoundName) -> bool:
        """Whether somebody leads a unit that is no class: *Kepala Dinas Sosial*."""
        led = self._names.led(found) if found.kind == HEAD else None
        if led is None or led not in self.ids or led in self._classes:
            return False
        return self._common.kinds[self._names.found[led].kind].category != "group"

    def _kind_of(self, key: str, found: FoundName) -> str:
        """Several of a kind that advises make the one with the class word alone their group."""
        kind = self._common.kinds[found.kind]
        if kind.advises and len(self._of_kind(kind.id)) > 1 and self._kinds.class_of(found.name):
            return GROUP
        return OFFICIAL if self._is_idle(found) else kind.id

    @staticmethod
    def _is_idle(found: FoundName) -> bool:
        """Whether a text defines a head and then never names him: he leads nothing in it."""
        return found.kind == HEAD and found.basis == [found.defined] and not found.annexes

    def _of_kind(self, kind: str) -> list[str]:
        return [key for key, each in self._names.found.items() if each.kind == kind]

    @cached_property
    def _kinds_by_id(self) -> Mapping[str, str]:
        return {id: self._names.found[key].kind for key, id in self.ids.items()}

    @cached_property
    def _classes(self) -> frozenset[str]:
        """The keys of the words for whole classes."""
        return frozenset(
            key
            for key, found in self._names.found.items()
            if self._kinds.class_of(found.name) and found.kind not in self._kinds.words.single
        )

    def _is_plain_kind(self, key: str, found: FoundName) -> bool:
        """Whether regulations have such a name as of one kind alone."""
        if found.kind == "outside" or self._common.kinds[found.kind].category == "outside":
            return found.kind in self._kinds.words.alike and self._names.led(found) is None
        if found.kind == OFFICIAL and fold(found.name) in map(fold, self._kinds.words.boards):
            return False  # Whoever looks after a company may be none of the region's own.
        if found.kind == HEAD:
            led = self._names.led(found)
            inner = None if led is None else self._names.found[led]
            return inner is not None and inner.sure and inner.kind not in self._kinds.words.alike
        single = self._kinds.words.single
        if key in self._classes:
            # One alone may be called by the word for all.
            others = self._of_kind(self._names.kinds.class_of(found.name) or "")
            return found.kind == GROUP and len(others) >= _OFTEN
        if self._is_sort(found):
            return False
        if found.kind in self._leading and found.defined and not self._portfolio(found.name)[1]:
            return False  # *Asisten Koordinator adalah Asisten yang …*: whoever is that one.
        plain = self._common.kinds[found.kind].category != "unit" or found.kind in single
        listed = bool(found.rows) or (found.sure and bool(found.annexes))
        return plain or listed or bool(self._affairs.of(found.name)[0])

    def _is_sort(self, found: FoundName) -> bool:
        """Whether a name means some of a class: *Kelurahan Tepi Sungai adalah kelurahan yang …*."""
        meaning = self._meanings.get(found.defined, "") if found.defined else ""
        classes = any_of(self._common.kinds[found.kind].class_words)
        relatives = any_of(self._relatives)
        sort = rf"(?:{classes})\s+(?:[a-z]\w*\s+)*?(?:{relatives})\b"
        named = meaning[:1].islower() and re.match(sort, meaning, re.IGNORECASE)
        return bool(classes) and bool(named)

    @cached_property
    def _leading(self) -> frozenset[str]:
        return frozenset(kind.id for kind in self._common.kinds.values() if kind.portfolio)

    def _basis(self, found: FoundName) -> list[Citation]:
        firm = [*found.rows, *([found.defined] if found.defined else [])]
        chosen = [*found.rows[:1], *([found.defined] if found.defined else [])] if firm else []
        return list(dict.fromkeys(chosen)) or found.basis[:1]

    def _aliases(self, found: FoundName) -> dict[str, Value]:
        aliases: dict[str, Value] = {}
        seen = {fold(found.name)}
        for name, basis in found.aliases.items():
            if fold(name) not in seen:
                seen.add(fold(name))
                aliases[name] = list(dict.fromkeys(basis))
        return aliases

    def _portfolio(self, title: str) -> tuple[list[str], bool]:
        """The portfolio that the words of a title say, or else the nearest in common use."""
        plain = fold(title).replace(" ", "")
        told = [each for each in self._common.portfolios if each.replace("-", "") in plain]
        if told:
            return told, True
        folded = f" {fold(title)} "
        for words, portfolio in sorted(
            self._common.asisten.items(), key=lambda each: -len(each[0])
        ):
            if f" {fold(words)} " in folded:
                return [each for each in self._common.portfolios if each in portfolio], False
        return [self._common.portfolios[0]], False

    def _members(
        self,
        key: str,
        found: FoundName,
        kind: str,
        listed: Mapping[Citation, Iterable[str]],
    ) -> list[tuple[Entry, bool]]:
        of_class = self._kinds.class_of(found.name)
        category = self._common.kinds[kind].category
        meant = self._groups.meant(key, found)
        if key in self._classes and of_class is not None:
            if meant is not None and self._common.kinds[of_class].category == "office":
                return [(meant, False)]
            if meant is not None and of_class in self._kinds.words.may_be_one:
                return [(meant, False)]
            included = self._groups.included(key, found)
            more = [(included, False)] if included is not None else []
            return [*self._of_class(key, found, of_class), *more]
        if category != "group":
            return []
        members: list[tuple[Entry, bool]] = []
        several = self._kinds.members_of_group(self._kinds.fold(found.name))
        if meant is not None:
            # That a class of the list stands for all of its kind besides, is a guess.
            meant = replace(meant, guessed=frozenset(("kinds",)).intersection(meant.values))
            members.append((meant, len(ids_of(meant, "parties")) >= _LISTED))
        elif several:
            members.append((Entry({"kinds": list(several), "basis": self._basis(found)}), True))
        members += ((each, False) for each in self._groups.defined_as(key))
        known = {id for each, _ in members for id in ids_of(each, "parties")}
        for at, ids in listed.items():
            fresh = [id for id in ids if id not in known and id != self.ids[key]]
            known.update(fresh)
            if fresh:
                members.append((Entry({"parties": fresh, "basis": [at]}), False))
        kinds = {kind for each, _ in members for kind in ids_of(each, "kinds")}
        if by_law := self._groups.by_law(found, kinds | {self._kinds_by_id[id] for id in known}):
            members.append((by_law, False))
        return once_each(members)

    def _of_class(self, key: str, found: FoundName, kind: str) -> list[tuple[Entry, bool]]:
        """The members of a class: by name where each of them has one, else all of the kind."""
        basis = self._basis(found)
        if self._common.kinds[kind].portfolio or self._common.kinds[kind].advises:
            own = [self.ids[each] for each in self._of_kind(kind) if each != key]
            meaning = self._meanings.get(found.defined, "") if found.defined else ""
            told = {self.id_of(name) for name, _, _ in self._names.names_in(meaning)}
            if not own:
                return []
            # Those who coordinate by their fields are all of a class whose names are sure.
            found_ = self._names.found
            sure = all(
                self._is_sure(each, found_[each]) and self._is_plain_kind(each, found_[each])
                for each in self._of_kind(kind)
            )
            sure = (sure and self._common.kinds[kind].portfolio) or set(own) <= told
            return [(Entry({"parties": own, "basis": basis}), sure)]
        alone = kind in self._kinds.words.may_be_one
        return [(Entry({"kinds": [kind], "basis": basis}), not alone)]


def _kebab(name: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "pihak"
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit("-", 1)[0]
