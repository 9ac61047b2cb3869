"""A mapping of a YAML file read strictly: every scalar as text, every key asked for or refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar, cast, overload

from jalur.law.citation import Basis, Citation
from jalur.loading.comments import lines_of, marked
from jalur.loading.data_file import DataFile, Reference, below, present
from jalur.loading.yaml_nodes import (
    ListNode,
    MappingNode,
    Node,
    Refused,
    TextNode,
    compose,
    is_null,
)

T = TypeVar("T")
Word = TypeVar("Word", bound=str)
"""A member of a closed list: ``str``, or the ``Literal`` type of an enumeration."""
Closed = Sequence[Word] | Mapping[Word, object]


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


class MappingReader:
    """A mapping of the file.

    What is asked for is allowed; the rest is refused when its builder returns.
    """

    def __init__(self, file: DataFile, node: Node, path: str) -> None:
        self.file = file
        self.path = path
        self._nodes: dict[str, Node] = {}
        self._asked: dict[str, bool] = {}
        """Each key that was asked for, and whether it must be there."""
        self._is_mapping = isinstance(node, MappingNode)
        file.lines.setdefault(path, node.line)
        if not isinstance(node, MappingNode):
            file.fault(path, "wrong-type", wanted="mapping")
            return
        for key_node, inner in node.pairs():
            key = file.key(key_node, path, self._nodes)
            if key is not None:
                self._nodes[key] = inner

    def _path_of(self, key: str) -> str:
        return below(self.path, key)

    def fault(self, key: str, rule: str, /, **gaps: object) -> None:
        """Note a fault of the value at ``key``, or of the mapping itself where ``key`` is empty."""
        self.file.fault(self._path_of(key) if key else self.path, rule, **gaps)

    def guessed(self, but: str = "") -> bool:
        """Whether something of the mapping is marked as guessed, beside what stands at ``but``."""
        nodes = {self._path_of(key): node for key, node in self._nodes.items() if key != but}
        lines = {self.file.lines[path] for path in (self.path, *nodes)} if self.file.guesses else ()
        return not self.file.guesses.isdisjoint({*lines}.union(*map(lines_of, nodes.values())))

    def names(self) -> tuple[str, ...]:
        """Every key of the mapping, in the order of the file."""
        return tuple(self._nodes)

    def is_list(self, key: str) -> bool:
        """Whether the value at ``key`` is a list, where it may be a text as well."""
        return isinstance(self._nodes.get(key), ListNode)

    def names_within(self, key: str) -> tuple[str, ...]:
        """The keys of the mapping at ``key``, before it is read: nothing is a fault yet."""
        node = self._nodes.get(key)
        if not isinstance(node, MappingNode):
            return ()
        return tuple(name.value for name, _ in node.pairs() if isinstance(name, TextNode))

    def refuse_unasked(self) -> None:
        """Note the keys that nobody asked for as faults."""
        for key in self._nodes:
            if key not in self._asked:
                self.file.unknown_key(self._path_of(key), key, self._asked, self._nodes)

    def _node(self, key: str, required: bool) -> Node | None:
        # One that is asked for again moves to the end: the last asking has the order of messages.
        self._asked[key] = self._asked.pop(key, False) or required
        node = self._nodes.get(key)
        if node is None or is_null(node):
            if required and self._is_mapping:
                self.fault("" if node is None else key, "missing-key", key=key)
            return None
        return node

    def optional(self, key: str) -> str | None:
        """The text at ``key``, or None where it is absent or null."""
        node = self._node(key, required=False)
        return None if node is None else self.file.text(node, self._path_of(key))

    def text(self, key: str) -> str:
        """The text at ``key``; its absence is a fault, after which the text is empty."""
        node = self._node(key, required=True)
        return "" if node is None else self.file.text(node, self._path_of(key)) or ""

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

    def _items(self, key: str, required: bool) -> Sequence[Node]:
        node = self._node(key, required)
        if node is None:
            return ()
        if not isinstance(node, ListNode):
            self.fault(key, "wrong-type", wanted="list")
            return ()
        if required and not node.inner:
            self.fault(key, "missing-key", key=key)
        return node.inner


def _naming(build: Callable[[MappingReader, str], T], name: str) -> Callable[[MappingReader], T]:
    return lambda reader: build(reader, name)
