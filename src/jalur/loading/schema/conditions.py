"""Which keys of a mapping need one another: found by trying the loader with small files.

A fault of a mapping that is gone as soon as another key is given is a condition between the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from types import MappingProxyType

from jalur.law.region import Region
from jalur.loading.checks import check
from jalur.loading.data_file import DataFile
from jalur.loading.mapping_reader import MappingReader, read_node
from jalur.loading.schema.samples import Given, choices, embedded, mapping, records, required
from jalur.loading.schema.shapes import Record
from jalur.loading.yaml_nodes import Node

LOCAL = ("portfolio", "not-a-forum", "unsure-instead", "without-act")
"""The rules between parts of a file that look at one mapping alone."""
_NO_COUNTS: Mapping[int, int] = MappingProxyType({})
Fault = tuple[str, str]
State = Mapping[str, Node]
Choice = tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """Where all of ``given`` is there, one of ``wanted`` must be too, each of them as a whole."""

    given: Choice
    wanted: tuple[Choice, ...]


def conditions(
    top: Record, build: Callable[[MappingReader], Region]
) -> dict[Record, tuple[Condition, ...]]:
    """The conditions of every mapping of a file."""
    found = {}
    for trail, record in records(top):
        tried = _Tried(top, build, trail, record)
        tried.look()
        found[record] = tuple(_counted(tried.found))
    return found


def _counted(found: Sequence[Condition]) -> Iterator[Condition]:
    """The conditions, those for one item and for two of a list as one for any."""
    said = {_key(condition): condition for condition in found}
    for condition in found:
        one, any_number = _key(condition, {2: 1}), _key(condition, {1: 2})
        if any_number == one or any_number not in said or one not in said:
            yield condition
        elif _key(condition) == one:
            yield replace(
                condition,
                given=tuple(replace(each, count=None) for each in condition.given),
            )


def _key(condition: Condition, counts: Mapping[int, int] = _NO_COUNTS) -> tuple[object, ...]:
    given = tuple(_said(each, counts) for each in condition.given)
    return given, tuple(tuple(_said(each) for each in several) for several in condition.wanted)


class _Tried:
    """One mapping, tried with one key after another."""

    def __init__(
        self,
        top: Record,
        build: Callable[[MappingReader], Region],
        trail: Sequence[str],
        record: Record,
    ) -> None:
        self._top, self._build, self._trail, self._record = top, build, trail, record
        self._path = ".".join(trail).replace(".[", "[")
        self._given = tuple(choices(record))
        self._needed = required(record)
        self._base: dict[str, Node] = dict(self._needed)
        self._known = self._faults(self._base)
        self._whole: dict[Given, Choice] = {}
        """Each choice that has no fault, with what else must be given for that."""
        self.found: list[Condition] = []

    def look(self) -> None:
        """Find what the mapping wants always, with one key, and with two."""
        for condition in (*self._always(), *self._alone()):
            self.found.append(condition)
        self._together()

    def _always(self) -> Iterator[Condition]:
        """What a mapping with the required keys alone lacks."""
        for fault in sorted(self._known):
            wanted = tuple(self._without(fault, self._base, ()))
            if wanted:
                yield Condition((), wanted)
                self._base |= _nodes(wanted[0])
        self._known = self._faults(self._base)

    def _alone(self) -> Iterator[Condition]:
        """What a single key wants beside it."""
        for given in self._given:
            state = {**self._base, **_nodes([given])}
            faults = sorted(self._faults(state) - self._known)
            needed: list[Given] = []
            for fault in faults:
                wanted = tuple(self._without(fault, state, [given]))
                if wanted:
                    yield Condition((given,), wanted)
                    needed += wanted[0]
                elif given.count is not None and fault[1] == given.key:
                    yield Condition((given,), ())
            whole = (given, *needed)
            if not self._faults(_with(self._base, whole)) - self._known:
                self._whole[given] = whole

    def _together(self) -> None:
        for one, other in combinations(self._whole, 2):
            if one.key == other.key or 0 in (one.count, other.count):
                continue
            state = _with(self._base, (*self._whole[one], *self._whole[other]))
            if any(_broken(condition, state) for condition in self.found):
                continue
            for fault in sorted(self._faults(state) - self._known):
                wanted = self._without(fault, state, [one, other])
                self.found.append(Condition((one, other), tuple(wanted)))

    def _without(self, fault: Fault, state: State, given: Sequence[Given]) -> Sequence[Choice]:
        """What makes a fault vanish: one thing, or else two at once."""
        fixed = {each.key for each in given}
        added = [key for key in self._base if key not in self._needed]
        others = [each for each in self._given if each.key not in fixed and each.count != 0]
        others += [Given(key, None) for key in added if key not in fixed]
        for size in (1, 2):
            found = [
                several
                for several in combinations(others, size)
                if len({each.key for each in several}) == size
                and fault not in self._faults(_with(state, several))
            ]
            if found:
                return _fewest(found)
        return ()

    def _faults(self, state: State) -> frozenset[Fault]:
        """The faults of the mapping itself, each with the key where it stands."""
        file = DataFile()
        node = embedded(self._top, self._trail, mapping(state))
        region = read_node(file, node, self._build)
        built = len(file.faults)
        check(region, file)
        return frozenset(
            (fault.rule, key)
            for number, fault in enumerate(file.faults)
            if number < built or fault.rule in LOCAL
            if (key := self._key(fault.path)) is not None
        )

    def _key(self, path: str) -> str | None:
        """The key that a path leads to; empty for the mapping itself, None for another place."""
        if path == self._path:
            return ""
        key = path.removeprefix(f"{self._path}.") if self._path else path
        return key if key in self._record.keys else None


def _nodes(several: Iterable[Given]) -> dict[str, Node]:
    return {each.key: each.node for each in several if each.node is not None}


def _with(state: State, several: Iterable[Given]) -> dict[str, Node]:
    """A state changed by what is given, or taken away."""
    changed = dict(state)
    for each in several:
        if each.node is None:
            changed.pop(each.key, None)
        else:
            changed[each.key] = each.node
    return changed


def _broken(condition: Condition, state: State) -> bool:
    return all(_is_in(each, state) for each in condition.given) and not any(
        all(_is_in(each, state) for each in several) for several in condition.wanted
    )


def _is_in(given: Given, state: State) -> bool:
    node = state.get(given.key)
    return node is given.node or (node is not None and not given.word and given.node is not None)


def _fewest(found: Sequence[Choice]) -> tuple[Choice, ...]:
    """Without those that ask for two items of a list where one is enough."""
    said = {tuple(map(_said, several)) for several in found}
    return tuple(
        several
        for several in found
        if (fewer := tuple(_said(each, {2: 1}) for each in several)) not in said
        or fewer == tuple(map(_said, several))
    )


def _said(given: Given, counts: Mapping[int, int] = _NO_COUNTS) -> tuple[str, str, bool, int]:
    count = given.count or 0
    return given.key, given.word, given.node is None, counts.get(count, count)
