"""Which keys of a mapping need one another: found by trying the loader with small files.

A fault of a mapping that is gone as soon as another key is given is a condition between the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations
from types import MappingProxyType

from jalur.law.region import Region
from jalur.loading.checks import check
from jalur.loading.data_file import DataFile
from jalur.loading.mapping_reader import MappingReader, read_node
from jalur.loading.schema.samples import (
    Beside,
    Given,
    choices,
    contexts,
    embedded,
    fuller,
    mapping,
    others,
    records,
    required,
)
from jalur.loading.schema.shapes import Record
from jalur.loading.yaml_nodes import ListNode, Node

LOCAL = ("portfolio", "not-a-forum", "unsure-instead", "without-act", "before-alone")
"""The rules between parts of a file that look at one mapping alone."""
_NO_COUNTS: Mapping[int, int] = MappingProxyType({})
Fault = tuple[str, str, str]
"""The fault, the key where it is noted, and the key that it tells of."""
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
        found[record] = tuple(_worded(record, tuple(_counted(tried.found))))
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


def _worded(record: Record, found: Sequence[Condition]) -> Iterator[Condition]:
    """The conditions, those for each word of a closed list as one for any."""
    said = {_key(condition) for condition in found}
    done = set()
    for condition in found:
        condition = replace(condition, wanted=_any_word(record, condition.wanted))
        for given in condition.given:
            words = tuple(each for each in choices(record) if given.word and each.key == given.key)
            each_word = [_instead(condition, given, word) for word in words]
            if words and all(_key(each) in said for each in each_word):
                condition = _instead(condition, given, replace(given, word=""))
        if _key(condition) not in done:
            done.add(_key(condition))
            yield condition


def _any_word(record: Record, wanted: Sequence[Choice]) -> tuple[Choice, ...]:
    """What is wanted; one of a closed list where any of it will do."""
    words = [several[0] for several in wanted if len(several) == 1 and several[0].word]
    if not words or len(words) < len(wanted):
        return tuple(wanted)
    every = [each for each in choices(record) if each.key == words[0].key]
    return ((replace(words[0], word=""),),) if len(every) == len(words) else tuple(wanted)


def _instead(condition: Condition, given: Given, other: Given) -> Condition:
    several = tuple(other if each is given else each for each in condition.given)
    return replace(condition, given=several)


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
        self._contexts = tuple(contexts(top, trail))
        self._needs: dict[int, dict[Fault, dict[str, Node]]] = {}
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
            if wanted and self._is_everywhere(fault, self._base):
                yield Condition((), wanted)
                self._base |= _nodes(wanted[0])
        self._known = self._faults(self._base)
        self._needs.clear()

    def _alone(self) -> Iterator[Condition]:
        """What a single key wants beside it."""
        for given in self._given:
            state = {**self._base, **_nodes([given])}
            faults = sorted(self._faults(state) - self._known)
            needed: list[Given] = []
            for fault in faults:
                wanted = tuple(self._without(fault, state, [given]))
                wanted = wanted or tuple((each,) for each in self._fuller(fault, given))
                if wanted and self._is_everywhere(fault, state, (given,)):
                    yield Condition((given,), wanted)
                    needed += wanted[0]
                elif self._is_of_count(fault, given) and self._is_everywhere(fault, state):
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
                if self._is_everywhere(fault, state, (one, other)):
                    self.found.append(Condition((one, other), tuple(wanted)))

    def _without(
        self, fault: Fault, state: State, given: Sequence[Given], beside: Beside | None = None
    ) -> Sequence[Choice]:
        """What makes a fault vanish: one thing, or else two at once."""
        fixed = {each.key for each in given}
        added = [key for key in self._base if key not in self._needed]
        more = [each for each in self._given if each.key not in fixed and each.count != 0]
        more += [Given(key, None) for key in added if key not in fixed]
        for size in (1,) if beside else (1, 2):
            found = [
                several
                for several in combinations(more, size)
                if len({each.key for each in several}) == size
                and fault not in self._faults(_with(state, several), beside)
            ]
            if found:
                return _fewest(found)
        return ()

    def _fuller(self, fault: Fault, given: Given) -> Iterator[Given]:
        """A list whose items have one more key, where that makes a fault of it vanish."""
        for each in fuller(given, self._record.keys[given.key].shape):
            if fault not in self._faults({**self._base, **_nodes([each])}):
                yield each

    def _is_of_count(self, fault: Fault, given: Given) -> bool:
        """Whether a list has a fault by how many it has, and none with another number."""
        others = (
            {**self._base, **_nodes([each])}
            for each in self._given
            if each.key == given.key and each.count not in (0, given.count)
        )
        return fault[1] == given.key and any(fault not in self._faults(each) for each in others)

    def _is_everywhere(self, fault: Fault, state: State, given: Choice = ()) -> bool:
        """Whether a mapping has a fault whatever those have in which it lies, and whatever is given
        there.
        """
        return all(
            fault in self._faults({**state, **_nodes([each])})
            for each in others(self._record, given)
        ) and all(
            fault in self._faults({**self._completed(n, fault), **state}, beside)
            for n, beside in enumerate(self._contexts)
        )

    def _completed(self, n: int, but: Fault) -> dict[str, Node]:
        """What the mapping needs besides where those in which it lies have something more."""
        if n not in self._needs:
            beside = self._contexts[n]
            self._needs[n] = {}
            for fault in sorted(self._faults(self._base, beside)):
                wanted = self._without(fault, self._base, (), beside)
                self._needs[n][fault] = _nodes(wanted[0]) if wanted else {}
        needs = (nodes for fault, nodes in self._needs[n].items() if fault != but)
        return dict(chain.from_iterable(nodes.items() for nodes in needs))

    def _faults(self, state: State, beside: Beside | None = None) -> frozenset[Fault]:
        """The faults of the mapping itself, each with the key where it stands."""
        file = DataFile()
        node = embedded(self._top, self._trail, mapping(state), beside)
        region = read_node(file, node, self._build)
        built = len(file.faults)
        check(region, file)
        return frozenset(
            (fault.rule, key, str(dict(fault.message.args).get("key", "")))
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
    return all(_is_in(each, state, exactly=True) for each in condition.given) and not any(
        all(_is_in(each, state) for each in several) for several in condition.wanted
    )


def _is_in(given: Given, state: State, exactly: bool = False) -> bool:
    node = state.get(given.key)
    if exactly and given.count is not None and isinstance(node, ListNode):
        return len(node.inner) == given.count
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


def _said(given: Given, counts: Mapping[int, int] = _NO_COUNTS) -> tuple[str, str, str, bool, int]:
    count = given.count or 0
    return given.key, given.word, given.inner, given.node is None, counts.get(count, count)
