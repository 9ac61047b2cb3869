"""A mapping of a YAML file read strictly: every scalar as text, every key asked for or refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar, cast, overload

from jalur.law.citation import Basis, Citation
from jalur.loading.asked_keys import AskedKeys
from jalur.loading.comments import marked
from jalur.loading.data_file import DataFile, Reference, present
from jalur.loading.yaml_nodes import (
    ListNode,
    MappingNode,
    Node,
    Refused,
    TextNode,
    compose,
)

T = TypeVar("T")
Word = TypeVar("Word", bound=str)
"""A member of a closed list: ``str``, or the ``Literal`` type of an enumeration."""
Closed = Sequence[Word] | Mapping[Word, object]
Values = Mapping[str, str | Sequence[str]]
"""What a file says elsewhere than where it holds, by the keys of the rule that is made of it."""


def read_top(file: DataFile, text: str, build: Callable[[MappingReader], T]) -> T | None:
    """What ``build`` makes of the mapping at the top of ``text``; None where none can be read.

    Every fault is noted in ``file``: where it has some afterwards, the value is good only for
    finding more of them.
    """
    try:
        node = compose(text)
    except Refused as refused:
        file.refuse(refused.line, "", refused.rule, refused.message)
        return None
    if node is None:
        file.fault("", "empty-file")
        return None
    file.lines[""] = 1
    file.guesses, file.words = marked(node, text)
    return read_node(file, node, build)


def read_node(file: DataFile, node: Node, build: Callable[[MappingReader], T]) -> T:
    """What ``build`` makes of a mapping that stands for a whole file."""
    return _whole(file, node, "", build)


def _whole(file: DataFile, node: Node, path: str, build: Callable[[MappingReader], T]) -> T:
    """What ``build`` makes of a mapping; the keys that it did not ask for are faults.

    The only place where a reader is made, so that no builder can forget to refuse what it does not
    know.
    """
    reader = MappingReader(file, node, path)
    value = build(reader)
    reader.refuse_unasked()
    return value


def of_nothing(build: Callable[[MappingReader], T]) -> T:
    """What ``build`` makes of no keys, in the place of a mapping whose absence is a fault."""
    return read_node(DataFile(), MappingNode(1, []), build)


class MappingReader(AskedKeys):
    """A mapping of the file, and what its builder reads there."""

    def optional(self, key: str) -> str | None:
        """The text at ``key``, or None where it is absent or null."""
        node = self._node(key, required=False)
        return None if node is None else self.file.text(node, self._path_of(key))

    def text(self, key: str) -> str:
        """The text at ``key``; its absence is a fault, after which the text is empty."""
        node = self._node(key, required=True)
        return "" if node is None else self.file.text(node, self._path_of(key)) or ""

    def text_or(self, key: str, read: Callable[[], T]) -> str | T | None:
        """The text at ``key``, or what ``read`` makes of the list there; None where it is absent.

        ``read`` asks for the key itself.
        """
        return read() if isinstance(self._nodes.get(key), ListNode) else self.optional(key)

    @overload
    def one_of(self, key: str, allowed: Closed[Word]) -> Word: ...
    @overload
    def one_of(self, key: str, allowed: Closed[Word], default: Word) -> Word: ...

    def one_of(self, key: str, allowed: Closed[Word], default: Word | None = None) -> Word:
        """The text at ``key``, which must be of a closed list.

        Without a default its absence is a fault.
        """
        value = self.text(key) if default is None else self.optional(key) or default
        return self._member(key, value, allowed)

    def maybe_one_of(self, key: str, allowed: Closed[Word]) -> Word | None:
        """As ``one_of``, but absence is None."""
        value = self.optional(key)
        return None if value is None else self._member(key, value, allowed)

    def _member(self, key: str, value: str, allowed: Closed[Word]) -> Word:
        if value and value not in allowed:
            self.file.not_in_list(self._path_of(key), value, allowed)
        # A wrong word stays as the file has it: with a fault noted, nothing that is read here is
        # ever answered from.
        return cast("Word", value)

    def flag(self, key: str, default: bool | None = None) -> bool:
        """``yes`` or ``no`` at ``key``; without a default its absence is a fault."""
        words = ("yes", "no")
        if default is None:
            return self.one_of(key, words) == "yes"
        return self.one_of(key, words, default="yes" if default else "no") == "yes"

    def texts(self, key: str, required: bool = False, single: bool = False) -> tuple[str, ...]:
        """The texts at ``key``, none twice; with ``single`` one may stand for a list of one."""
        node = self._node(key, required)
        if required and isinstance(node, ListNode) and not node.inner:
            self.fault(key, "missing-key", key=key)
        if node is None:
            return ()
        path = self._path_of(key)
        return self.file.once(path, self.file.texts(node, path, single))

    def many_of(
        self,
        key: str,
        allowed: Closed[Word],
        required: bool = False,
        single: bool = False,
    ) -> tuple[Word, ...]:
        """The list at ``key``, each of a closed list and none twice."""
        values = self.texts(key, required, single)
        return tuple(self._member(key, value, allowed) for value in values)

    def party(self, key: str) -> str:
        """The id of a party at ``key``.

        Its absence is a fault, and so is a party that the file does not have.
        """
        id = self.text(key)
        self.refer_to_parties(key, [id] if id else [])
        return id

    def maybe_party(self, key: str) -> str | None:
        """As ``party``, but absence is None."""
        id = self.optional(key)
        self.refer_to_parties(key, [id] if id else [])
        return id

    def parties(self, key: str, required: bool = False, single: bool = False) -> tuple[str, ...]:
        """As ``texts``, each the id of a party that the file must have."""
        ids = self.texts(key, required, single)
        self.refer_to_parties(key, ids)
        return ids

    def refer_to_parties(self, key: str, ids: Iterable[str]) -> None:
        """Note that the value at ``key`` names parties, who must be there once the file is read."""
        self.file.parties += [(self._path_of(key), id) for id in ids]

    def any_citation(self, key: str) -> Citation | None:
        """The citation at ``key``, of any provision; None where it is absent or none, a fault."""
        value = self.text(key)
        return self.file.citation(value, self._path_of(key)) if value else None

    def citation(self, key: str, with_parts: bool = False) -> Citation | None:
        """As ``any_citation``, of a provision that must exist.

        With ``with_parts`` it need have no words of its own, only a part that has some.
        """
        citation = self.any_citation(key)
        if citation is not None:
            self.file.citations.append(Reference(self._path_of(key), citation, with_parts))
        return citation

    def refer_to(self, key: str, citation: Citation, rule: str) -> None:
        """Note that ``key`` speaks of a provision, and which fault it is if there is none.

        An empty ``key`` stands for the mapping itself.
        """
        path = self._path_of(key) if key else self.path
        self.file.citations.append(Reference(path, citation, with_parts=True, rule=rule))

    def citations(self, key: str) -> tuple[Citation, ...]:
        """The list of citations at ``key``, none twice, whether such provisions exist or not."""
        node = self._node(key, required=False)
        if node is None:
            return ()
        path = self._path_of(key)
        values = self.file.texts(node, path, single=False)
        return self.file.once(path, present(self.file.citation(value, path) for value in values))

    def basis(self, key: str = "basis", required: bool = True) -> Basis:
        """The list of citations at ``key``, whose provisions must exist.

        It may be left out if not ``required``.
        """
        node = self._node(key, required)
        if required and isinstance(node, ListNode) and not node.inner:
            self.fault(key, "empty-basis")
        citations = self.citations(key)
        path = self._path_of(key)
        self.file.citations += [Reference(path, citation) for citation in citations]
        return citations

    def key_citation(self, key: str) -> Citation | None:
        """The citation that ``key``, one of this mapping, writes; None is a fault."""
        return self.file.citation(key, self.path)

    def where(self, key: str, build: Callable[[], T], required: bool = False) -> T | None:
        """What ``build`` makes of this mapping where it has something at ``key``, else None.

        ``build`` asks for the key itself, and for what is allowed beside it alone.
        """
        if self._node(key, required) is None:
            return None
        value = build()
        self._asked[key] = required
        return value

    def drawn(self, values: Values, *, beside: bool = False) -> MappingReader:
        """A mapping that nobody wrote as such, at the place of this one: it has ``values``.

        With ``beside`` it has the keys of this one too, and asks for them here; none of those of
        ``values`` is then required of this one.
        """
        return _Drawn(self, values, beside)

    def mapping(
        self, key: str, build: Callable[[MappingReader], T], required: bool = False
    ) -> T | None:
        """What ``build`` makes of the mapping at ``key``; None where it is absent or null."""
        node = self._node(key, required)
        return None if node is None else _whole(self.file, node, self._path_of(key), build)

    def mappings(
        self,
        key: str,
        build: Callable[[MappingReader], T | None],
        required: bool = False,
        again: bool = False,
    ) -> tuple[T, ...]:
        """What ``build`` makes of each mapping of the list at ``key``; no two may say the same.

        With ``again`` one may, only not right after the other. Where ``build`` makes None, there
        is no value.
        """
        path = self._path_of(key)
        values = [
            _whole(self.file, node, f"{path}[{number}]", build)
            for number, node in enumerate(self._items(key, required))
        ]
        self.file.refuse_repeated(path, values, again)
        return present(values)

    def named(
        self, key: str, build: Callable[[MappingReader, str], T], required: bool = False
    ) -> dict[str, T]:
        """What ``build`` makes of each mapping within the mapping at ``key``, by their names."""
        return self.mapping(key, lambda outer: outer.named_here(build), required) or {}

    def named_here(self, build: Callable[[MappingReader, str], T]) -> dict[str, T]:
        """As ``named``, of the mappings within this very one."""
        values: dict[str, T] = {}
        for name, node in self._nodes.items():
            self._asked[name] = False
            values[name] = _whole(self.file, node, self._path_of(name), _naming(build, name))
        return values

    def each(
        self, key: str, read: Callable[[MappingReader, str], T], required: bool = False
    ) -> dict[str, T]:
        """What ``read`` makes of each key of the mapping at ``key``; it is given both."""

        def read_all(outer: MappingReader) -> dict[str, T]:
            return {name: read(outer, name) for name in outer.names()}

        return self.mapping(key, read_all, required) or {}

    def sides(self, key: str) -> tuple[tuple[str, ...], ...]:
        """A list whose items are each a text or a list of texts, none twice in one list."""
        sides: list[tuple[str, ...]] = []
        for number, node in enumerate(self._items(key, required=True)):
            path = f"{self._path_of(key)}[{number}]"
            sides.append(self.file.once(path, self.file.texts(node, path, single=True)))
        return tuple(sides)

    def party_sides(self, key: str) -> tuple[tuple[str, ...], ...]:
        """As ``sides``, each text the id of a party that the file must have."""
        sides = self.sides(key)
        for number, side in enumerate(sides):
            self.refer_to_parties(f"{key}[{number}]", side)
        return sides


def _naming(build: Callable[[MappingReader, str], T], name: str) -> Callable[[MappingReader], T]:
    return lambda reader: build(reader, name)


class _Drawn(MappingReader):
    """A mapping that nobody wrote as such: what it is given, and what another one has."""

    def __init__(self, above: MappingReader, values: Values, beside: bool) -> None:
        line = above.file.line_of(above.path)
        super().__init__(above.file, MappingNode(line, []), above.path)
        self._given = frozenset(values)
        self._shared = above._asked if beside else {}
        self._nodes = dict(above._nodes) if beside else {}
        self._nodes |= {key: _written(value, line) for key, value in values.items()}

    def _path_of(self, key: str) -> str:
        """What stands elsewhere in the file has the place of the mapping."""
        return self.path if key in self._given else super()._path_of(key)

    def _node(self, key: str, required: bool) -> Node | None:
        here = required and key not in self._given
        self._shared[key] = self._shared.pop(key, False) or here
        return super()._node(key, required)


def _written(value: str | Sequence[str], line: int) -> Node:
    if isinstance(value, str):
        return TextNode(line, value, False)
    return ListNode(line, [TextNode(line, each, False) for each in value])
