"""Whom a text puts into a group: by what it means, by a definition of theirs, by the law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from jalur.drafting.definitions import Definitions
from jalur.drafting.entries import Entry, Value
from jalur.drafting.found_names import FoundNames
from jalur.drafting.name_book import FoundName
from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of

_BRACKETS = re.compile(r"\([^()]*\)")


class GroupMembers:
    """Tells the members of groups; ``ids`` are the ids of names by their keys."""

    def __init__(
        self,
        names: FoundNames,
        definitions: Definitions,
        vocabulary: Vocabulary,
        ids: Mapping[str, str],
    ) -> None:
        self._names, self._kinds, self._ids = names, names.kinds, ids
        self._definitions, self._vocabulary = definitions, vocabulary
        self._meanings = {each.at: each.meaning for each in definitions.all}

    def meant(self, key: str, found: FoundName) -> Entry | None:
        """The members that its definition enumerates: *adalah Walikota dan Perangkat Daerah*."""
        meaning = self._meanings.get(found.defined, "") if found.defined is not None else ""
        for words in self._enumerations(meaning):
            parties, kinds = self._resolved(words)
            own = [id for id in parties if id != self._ids[key]]
            if own or kinds:
                return _entry(own, kinds, [found.defined])
        return None

    def _enumerations(self, meaning: str) -> Iterator[str]:
        """What a meaning begins with, and what stands behind *terdiri atas*."""
        plain = self._beside.sub("", _BRACKETS.sub(" ", meaning))
        named = self._namely.split(plain, maxsplit=1)[1:]
        yield from (self._ends.split(part, maxsplit=1)[0] for part in named)
        parts = self._lists.split(plain, maxsplit=1)
        yield from (self._ends.split(part, maxsplit=1)[0] for part in (*parts[1:], parts[0]))

    def included(self, key: str, found: FoundName) -> Entry | None:
        """Those of a class whom its definition puts into it beside those of its kind: *termasuk
        Satuan Polisi Pamong Praja*.
        """
        meaning = self._meanings.get(found.defined, "") if found.defined is not None else ""
        match = self._including.search(" ".join(_BRACKETS.sub(" ", meaning).split()))
        parties = self._resolved(self._ends.split(match["list"], maxsplit=1)[0])[0] if match else []
        own = [id for id in parties if id != self._ids[key]]
        return _entry(own, (), [found.defined]) if own else None

    @cached_property
    def _beside(self) -> re.Pattern[str]:
        """Who is among those before him: *Dinas termasuk Satuan Polisi Pamong Praja*."""
        including = any_of(self._vocabulary.drafting.ways["including"])
        return re.compile(rf",?\s+(?:{including})\s[^,;.]*(?=[,;.]|$)", re.IGNORECASE)

    @cached_property
    def _including(self) -> re.Pattern[str]:
        words = self._vocabulary
        denials = "".join(rf"(?<!\b{word} )" for word in words.negations)
        including = any_of(words.drafting.ways["including"])
        return re.compile(rf"{denials}\b(?:{including})\s+(?P<list>\S.*)", re.IGNORECASE)

    @cached_property
    def _namely(self) -> re.Pattern[str]:
        """What is told behind a comma of who they are: *badan usaha milik Kota, yaitu A dan B*."""
        return re.compile(
            rf",\s+(?:{any_of(self._vocabulary.drafting.ways['namely'])})\s+", re.IGNORECASE
        )

    def _resolved(self, words: str) -> tuple[list[str], list[str]]:
        """The ids and kinds of names that are enumerated; nothing where one is not known."""
        parties: list[str] = []
        kinds: list[str] = []
        for piece in filter(None, (each.strip() for each in self._joints.split(words))):
            name = self._names.clean(piece)
            key, of_class = self._names.key(name), self._kinds.class_of(name)
            if key in self._ids:
                parties.append(self._ids[key])
            elif of_class is None:
                return [], []
            kinds += self._kinds_of(name)
        return list(dict.fromkeys(parties)), list(dict.fromkeys(kinds))

    def _kinds_of(self, name: str) -> tuple[str, ...]:
        """The kinds of a class, of which none is the only one of its kind."""
        kind, single = self._kinds.class_of(name), self._kinds.words.single
        several = self._kinds.members_of_group(self._kinds.fold(name))
        return several or (() if kind is None or kind in single else (kind,))

    def defined_as(self, key: str) -> Sequence[Entry]:
        """Those whose own definition begins with a group: *adalah perangkat daerah yang …*."""
        return self._defined_as.get(key, ())

    @cached_property
    def _defined_as(self) -> Mapping[str, list[Entry]]:
        members: dict[str, list[Entry]] = {}
        for definition in self._definitions.all:
            member, group = self._names.key(definition.called), self._begun(definition.meaning)
            if group is not None and member in self._ids and member != group:
                kinds = self._kinds_of(self._names.found[member].name)
                entry = _entry([self._ids[member]], kinds, [definition.at])
                members.setdefault(group, []).append(entry)
        return members

    def _begun(self, meaning: str) -> str | None:
        """The group that a meaning begins with; none where it is one of several."""
        words = meaning.split()
        for size in range(_LONGEST, 0, -1):
            key = self._names.key(" ".join(words[:size]))
            if key in self._ids:
                return None if words[size : size + 1] in self._choosing else key
        return None

    @cached_property
    def _choosing(self) -> list[list[str]]:
        return [[word] for word in self._vocabulary.choosing]

    def by_law(self, found: FoundName, taken: Iterable[str]) -> Entry | None:
        """Those whom the law puts into a group, as far as the text names them; ``taken`` are the
        kinds of whom it is said.
        """
        kinds = self._laws.get(self._names.key(found.name), ())
        left = [kind for kind in kinds if kind in self._known and kind not in taken]
        if not left:
            return None
        reason = self._vocabulary.drafting.reasons["by-law"]
        basis: Value = [found.defined or found.basis[0]]
        return Entry({"kinds": left, "basis": basis, "status": "inferred", "reason": reason})

    @cached_property
    def _laws(self) -> Mapping[str, tuple[str, ...]]:
        words = self._vocabulary.drafting.constituents
        return {self._names.key(name): kinds for name, kinds in words.items()}

    @cached_property
    def _known(self) -> frozenset[str]:
        """The kinds of which the text names somebody, or the class."""
        every = self._names.found.values()
        named = (self._kinds_of(each.name) for each in every)
        return frozenset((*(each.kind for each in every), *chain.from_iterable(named)))

    @cached_property
    def _lists(self) -> re.Pattern[str]:
        seats = any_of(self._vocabulary.seats.get("member", ()))
        return re.compile(rf"\b(?:{seats})\b\s*:?", re.IGNORECASE)

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        """What follows an enumeration in the same sentence."""
        words = self._vocabulary
        ends = any_of(
            [
                *(*words.relatives, *words.seats.get("as", ()), *words.exceptions),
                *words.drafting.enumerations_end,
            ]
        )
        return re.compile(rf"\s*,?\s*\b(?:{ends})\b|[.;]", re.IGNORECASE)

    @cached_property
    def _joints(self) -> re.Pattern[str]:
        # *Pemrakarsa adalah Perangkat Daerah atau Bagian yang …*: whoever is one of them is one.
        joints = any_of([*self._vocabulary.joining, *self._vocabulary.choosing])
        return re.compile(rf"\s*,\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+", re.IGNORECASE)


def ids_of(entry: Entry, key: str) -> list[str]:
    """The ids that an entry of members has under a key."""
    ids = entry.get(key)
    return [str(id) for id in ids] if isinstance(ids, list) else []


def once_each(members: list[tuple[Entry, bool]]) -> list[tuple[Entry, bool]]:
    """The members without those of one before them."""
    kept: list[tuple[Entry, bool]] = []
    seen: set[str] = set()
    for entry, sure in members:
        fresh = {
            key: [each for each in ids_of(entry, key) if each not in seen]
            for key in ("parties", "kinds")
        }
        seen.update(each for every in fresh.values() for each in every)
        values = {key: value for key, value in entry.values.items() if key not in fresh}
        if any(fresh.values()):
            own = {**{k: v for k, v in fresh.items() if v}, **values}
            kept.append((Entry(own, guessed=entry.guessed.intersection(own)), sure))
    return kept


def _entry(parties: list[str], kinds: Iterable[str], basis: Value) -> Entry:
    values: dict[str, Value] = {}
    if parties:
        values["parties"] = parties
    if every := list(kinds):
        values["kinds"] = every
    return Entry({**values, "basis": basis})


_LONGEST = 5
"""Words of the name of a group, at the most."""
