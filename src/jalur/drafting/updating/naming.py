"""The parties of a draft by the ids that the file has for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from jalur.drafting.entries import Entry, Value
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.text.folding import fold

_PARTIES = frozenset(
    (
        *("advisers", "after", "appointed_by", "before", "between", "by", "candidates", "chair"),
        *("coordinator", "copies_to", "for", "guests", "heads", "members", "notify"),
        "permission",
        *("office", "offices", "on_behalf_of", "parties", "party", "signers", "to"),
    )
)
"""The keys at which ids of parties stand."""
_NAMED = frozenset(("units", "for"))
"""The keys whose mappings have ids of parties as keys."""


class Naming:
    """Who of the file is whom of the draft; a party that is new has an id that is free."""

    def __init__(self, draft: Region, file: Region) -> None:
        spellings = file.common.spellings
        owners: dict[str, str] = {}
        for party in file.parties.values():
            for name in (party.name, *party.aliases):
                owners.setdefault(fold(name, spellings), party.id)
        self._ids: dict[str, str] = {}
        self._known = frozenset(file.parties)
        taken = set(file.parties)
        for party in draft.parties.values():
            names = (fold(name, spellings) for name in (party.name, *party.aliases))
            own = next((owners[name] for name in names if name in owners), None)
            self._ids[party.id] = own or free(party.id, taken)
            taken.add(self._ids[party.id])

    def __call__(self, id: str) -> str:
        """The id in the file of a party of the draft; of another word the word."""
        return self._ids.get(id, id)

    def is_new(self, id: str) -> bool:
        """Whether the file has no such party."""
        return self(id) not in self._known

    def entry(self, entry: Entry) -> Entry:
        """An entry of the draft as the file would have it."""
        values = {key: self._value(key, value) for key, value in entry.values.items()}
        return replace(entry, values=values)

    def ref(self, ref: Citation) -> Citation:
        """An address of the draft as the file would have it."""
        last = ref.parts[-1]
        if last.level != "baris":
            return ref
        return Citation((*ref.parts[:-1], replace(last, label=self(last.label))))

    def _value(self, key: str, value: Value) -> Value:
        if isinstance(value, Entry):
            return self.entry(value)
        if isinstance(value, Citation):
            return self.ref(value)
        if isinstance(value, str):
            return self(value) if key in _PARTIES else value
        if isinstance(value, Mapping):
            named = key in _NAMED
            return {
                self(name) if named else name: self._value(name, each)
                for name, each in value.items()
            }
        if isinstance(value, Sequence):
            return [self._value(key, each) for each in value]
        return value


def free(id: str, taken: set[str]) -> str:
    """An id that nobody has: itself, or with the first number that makes it one."""
    count, found = 1, id
    while found in taken:
        count += 1
        found = f"{id}-{count}"
    return found


def parties_of(entry: Entry) -> Iterator[str]:
    """The words of an entry that may be ids of parties."""
    for key, value in entry.values.items():
        yield from _ids(key, value)


def _ids(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, Entry):
        yield from parties_of(value)
    elif isinstance(value, str):
        if key in _PARTIES:
            yield value
    elif isinstance(value, Mapping):
        if key in _NAMED:
            yield from value
        for name, each in value.items():
            yield from _ids(name, each)
    elif isinstance(value, Sequence):
        for each in value:
            yield from _ids(key, each)


def cited(entry: Entry) -> Iterator[Citation]:
    """The provisions that an entry rests on, and that a file must therefore have."""
    for key, value in entry.values.items():
        if key not in ("refers_to", "before"):
            yield from _citations(value)


def _citations(value: Value) -> Iterator[Citation]:
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, Entry):
        yield from cited(value)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _citations(each)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for each in value:
            yield from _citations(each)
