"""A reader that has no file: it notes what a builder asks for, and answers with anything.

What it answers is never right, so that a builder which looks at a value tells by its fault which
form it wants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar, cast

from jalur.law.citation import Basis, Citation, parse
from jalur.loading.data_file import DataFile, below, present
from jalur.loading.mapping_reader import Closed, MappingReader, Values, Word
from jalur.loading.schema.shapes import Items, Key, Names, Record, Role, Shape, Text
from jalur.loading.yaml_nodes import MappingNode

T = TypeVar("T")

ANY = "*"
"""A text, a key or an id that the file might have."""
_CITED = "1(1)"
"""Neither an article nor an annex."""
_FORMS = (
    *("not-a-date", "not-a-number", "not-a-count", "not-rupiah"),
    *("not-a-fingerprint", "not-an-article", "not-an-annex", "not-a-row"),
)
_BAD_ID = "bad-id"


def shape_of(build: Callable[[MappingReader], object]) -> Record:
    """What ``build`` asks of the mapping that it is given."""
    recorder = Recorder(_Noted(), "")
    build(recorder)
    return recorder.record(build)


class _Noted(DataFile):
    """Which forms and lists are wanted where, by the faults of values that are none of them."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted: dict[str, Text] = {}

    def want(self, path: str, **known: Any) -> None:
        self.wanted[path] = replace(self.wanted.get(path, Text()), **known)

    def fault(self, path: str, rule: str, /, **gaps: object) -> None:
        if rule in (*_FORMS, _BAD_ID):
            self.want(path, form=rule)
        elif rule == "not-in-list":
            self.want(path, allowed=tuple(str(gaps["allowed"]).split(", ")))

    def not_in_list(
        self, path: str, value: str, allowed: Iterable[str], meant: Iterable[str] = ()
    ) -> None:
        self.want(path, allowed=tuple(allowed))


class Recorder(MappingReader):
    """Stands where a mapping would be read."""

    def __init__(self, file: _Noted, path: str) -> None:
        super().__init__(file, MappingNode(1, []), path)
        self._noted = file
        self._keys: dict[str, Key] = {}

    def record(self, build: Callable[[MappingReader], Any]) -> Record:
        """What was asked for, with what the faults of the answers tell."""
        keys = {name: self._seen(name, key) for name, key in self._keys.items()}
        return Record(keys, build)

    def _seen(self, name: str, key: Key) -> Key:
        wanted = self._noted.wanted.get(self._path_of(name), Text())
        return replace(key, shape=_refined(key.shape, wanted))

    def _note(self, key: str, shape: Shape, required: bool) -> None:
        before = self._keys.get(key, Key(shape, required=False))
        # What is asked for twice is what says more, and needed if it once is.
        known = before.shape if shape == Text() else shape
        self._keys[key] = Key(known, required or before.required)

    def names(self) -> tuple[str, ...]:
        """None: what depends on whether a key is there is found by trying."""
        return ()

    def optional(self, key: str) -> str | None:
        """Any text."""
        self._note(key, Text(), required=False)
        return ANY

    def text(self, key: str) -> str:
        """Any text."""
        self._note(key, Text(), required=True)
        return ANY

    def text_or(self, key: str, read: Callable[[], T]) -> str | T | None:
        """What ``read`` makes of any list."""
        value = read()
        noted = self._keys[key]
        assert isinstance(noted.shape, Items)
        self._keys[key] = replace(noted, shape=replace(noted.shape, worded=True))
        return value

    def one_of(self, key: str, allowed: Closed[Word], default: Word | None = None) -> Word:
        """The first of the list."""
        self._note(key, Text(allowed=tuple(allowed)), required=default is None)
        return default or next(iter(allowed))

    def maybe_one_of(self, key: str, allowed: Closed[Word]) -> Word | None:
        """The first of the list."""
        self._note(key, Text(allowed=tuple(allowed)), required=False)
        return next(iter(allowed))

    def flag(self, key: str, default: bool | None = None) -> bool:
        """What holds where the key is absent."""
        self._note(key, Text("flag"), required=default is None)
        return bool(default)

    def texts(self, key: str, required: bool = False, single: bool = False) -> tuple[str, ...]:
        """A list of any text."""
        self._note(key, Items(Text(), single, filled=required), required)
        return (ANY,)

    def many_of(
        self,
        key: str,
        allowed: Closed[Word],
        required: bool = False,
        single: bool = False,
    ) -> tuple[Word, ...]:
        """All of the list."""
        item = Text(allowed=tuple(allowed))
        self._note(key, Items(item, single, filled=required), required)
        return tuple(allowed)

    def refer_to_parties(self, key: str, ids: Iterable[str]) -> None:
        """The key, and what stands there, is of parties."""
        self._noted.want(self._path_of(key), role="party")

    def any_citation(self, key: str) -> Citation | None:
        """A citation of neither an article nor an annex."""
        self._note(key, Text("citation"), required=True)
        return parse(_CITED)

    def refer_to(self, key: str, citation: Citation, rule: str) -> None:
        """Nothing can be read from what has no text."""

    def citations(self, key: str) -> tuple[Citation, ...]:
        """A list of one."""
        self._note(key, Items(Text("citation")), required=False)
        return (parse(_CITED),)

    def basis(self, key: str = "basis", required: bool = True) -> Basis:
        """A list of one."""
        self._note(key, Items(Text("citation"), filled=required), required)
        return (parse(_CITED),)

    def key_citation(self, key: str) -> Citation | None:
        """The names of this mapping are citations."""
        self._noted.want(self.path, role="citation")
        return parse(_CITED)

    def where(self, key: str, build: Callable[[], T], required: bool = False) -> T | None:
        """What ``build`` makes of any mapping; what it needs is needed beside the key alone."""
        before = {name for name, known in self._keys.items() if known.required}
        value = build()
        for name, known in self._keys.items():
            needed = name in before or (name == key and required)
            self._keys[name] = replace(known, required=needed)
        return value

    def drawn(self, values: Values, *, beside: bool = False) -> MappingReader:
        """This one, which need not have what is there already; or one that nobody writes."""
        if not beside:
            return Recorder(self._noted, self.path)
        drawn = _Beside(self._noted, self.path)
        drawn._keys, drawn._given = self._keys, frozenset(values)
        return drawn

    def mapping(
        self, key: str, build: Callable[[MappingReader], T], required: bool = False
    ) -> T | None:
        """What ``build`` makes of any mapping."""
        value, record = self._within(self._path_of(key), build)
        self._note(key, record, required)
        return value

    def mappings(
        self,
        key: str,
        build: Callable[[MappingReader], T | None],
        required: bool = False,
        again: bool = False,
    ) -> tuple[T, ...]:
        """What ``build`` makes of any mapping, once."""
        value, record = self._within(f"{self._path_of(key)}[0]", build)
        self._note(key, Items(record, filled=required, once=not again), required)
        return present([value])

    def named(
        self, key: str, build: Callable[[MappingReader, str], T], required: bool = False
    ) -> dict[str, T]:
        """What ``build`` makes of a mapping of any name."""
        path = below(self._path_of(key), ANY)
        value, record = self._within(path, partial(_with_name, build))
        name = self._noted.wanted.get(path, Text())
        self._note(key, Names(name, record, filled=required), required)
        return {ANY: value}

    def each(
        self, key: str, read: Callable[[MappingReader, str], T], required: bool = False
    ) -> dict[str, T]:
        """What ``read`` makes of any name."""
        path = self._path_of(key)
        outer = Recorder(self._noted, path)
        # A method of the readers that is handed on by its name would pass over the one here.
        own = getattr(type(self), getattr(read, "__name__", ""), None)
        handed_on = vars(MappingReader).get(getattr(read, "__name__", "")) is read
        value = (cast("Callable[..., T]", own) if handed_on else read)(outer, ANY)
        name = self._noted.wanted.pop(below(path, ANY), Text())
        self._note(key, Names(name, outer.record(read_nothing).keys[ANY].shape, required), required)
        return {ANY: value}

    def sides(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Two lists of any text."""
        side = Items(Text(), single=True, filled=True)
        self._note(key, Items(side, filled=True, once=False, count=2), required=True)
        return ((ANY,), (ANY,))

    def party_sides(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Two lists of any party."""
        sides = self.sides(key)
        self.refer_to_parties(key, ())
        return sides

    def _within(self, path: str, build: Callable[[MappingReader], T]) -> tuple[T, Record]:
        inner = Recorder(self._noted, path)
        return build(inner), inner.record(build)


class _Beside(Recorder):
    """Stands where a mapping would be read together with values that are there already."""

    _given: frozenset[str]

    def _note(self, key: str, shape: Shape, required: bool) -> None:
        if key not in self._given:
            super()._note(key, shape, required)
        elif key not in self._keys:
            super()._note(key, shape, required=False)


def read_nothing(reader: MappingReader) -> None:
    """The builder of a mapping whose keys are names: it has no keys of its own."""


def _with_name(build: Callable[[MappingReader, str], T], reader: MappingReader) -> T:
    return build(reader, ANY)


def _refined(shape: Shape, wanted: Text) -> Shape:
    """The shape of the texts at a key, with what is known of them besides."""
    if isinstance(shape, Items):
        return replace(shape, of=_refined(shape.of, wanted))
    if not isinstance(shape, Text):
        return shape
    role: Role = wanted.role if shape.role == "text" else shape.role
    return Text(role, shape.allowed or wanted.allowed, wanted.form)


def parts(shape: Shape) -> Mapping[str, Shape]:
    """The shapes within one, by the keys that lead there; a list leads on by itself."""
    match shape:
        case Items(of=of):
            return parts(of)
        case Record(keys=keys):
            return {name: key.shape for name, key in keys.items()}
        case Names(of=of):
            return {ANY: of}
        case Text():
            return {}
