"""One YAML file read strictly: every scalar as text, every fault collected with its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from jalur.errors import JalurError
from jalur.law.citation import Citation, parse
from jalur.loading.yaml_nodes import Items, Node, Pairs, Refused, Scalar, compose
from jalur.text.controls import named
from jalur.text.messages import Message, message, short

T = TypeVar("T")

MAX_FAULTS = 1000
"""Faults of one file; of a file that has more, the rest is not told."""
MAX_KEY = 500
"""Characters of one key; the longest has 64."""
MERGE = "<<"
_LISTS = ("allowed", "known")
"""Gaps of messages that are lists of ours, and never cut."""
_NULLS = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a file."""

    line: int
    path: str
    """Where in the file: ``parties.dinas-sosial.kind``."""
    rule: str
    message: Message
    severity: str = "error"


class DataFile:
    """A file being read: its faults so far, and the line of every path."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.lines: dict[str, int] = {}
        self.articles: frozenset[str] = frozenset()

    def fault(self, path: str, rule: str, /, **args: object) -> None:
        """Note that ``path`` breaks ``rule``; the message is the phrase ``fault.<rule>``."""
        if len(self.faults) >= MAX_FAULTS:
            return
        line = self.lines.get(path, 0)
        parent = path
        while not line and parent:
            parent = parent.rpartition(".")[0]
            line = self.lines.get(parent, 0)
        said = {name: given if name in _LISTS else short(str(given)) for name, given in args.items()}
        self.faults.append(Fault(line or 1, path, rule, message(f"fault.{rule}", **said)))
        if len(self.faults) == MAX_FAULTS:
            self.faults.append(
                Fault(line or 1, "", "too-many-faults", message("fault.too-many-faults", limit=MAX_FAULTS))
            )

    def root(self, text: str) -> MappingReader | None:
        """The mapping at the top of the file, or None where the file is no YAML that is read."""
        try:
            node = compose(text)
        except Refused as refused:
            self.faults.append(Fault(refused.line, "", refused.rule, refused.message))
            return None
        if node is None:
            self.fault("", "empty-file")
            return None
        self.lines[""] = 1
        return MappingReader(self, node, "")


class MappingReader:
    """A mapping of the file; what is asked for is allowed, and ``done`` reports everything else."""

    def __init__(self, sheet: DataFile, node: Node, path: str) -> None:
        self.sheet = sheet
        self.path = path
        self._nodes: dict[str, Node] = {}
        self._asked: dict[str, None] = {}
        self._whole = isinstance(node, Pairs)
        sheet.lines.setdefault(path, node.line)
        if not isinstance(node, Pairs):
            sheet.fault(path, "wrong-type", wanted="mapping")
            return
        for key_node, inner in node.pairs():
            key = self._key(key_node)
            if key is not None:
                self._nodes[key] = inner

    def _key(self, node: Node) -> str | None:
        """The key that a node writes, or None where it is a fault."""
        if not isinstance(node, Scalar):
            self.sheet.fault(self.path, "key-not-text")
            return None
        length, again = len(node.value), node.value in self._nodes
        key = node.value if length <= MAX_KEY else short(node.value)
        self.sheet.lines[self._at(key)] = node.line
        if length > MAX_KEY:
            self.fault(key, "too-long", length=length, limit=MAX_KEY)
        elif again:
            self.fault(key, "duplicate-key", key=key)
        elif key == MERGE and node.plain:
            self.fault(key, "merge-key")
        elif broken := next((char for char in key if char in "\t\n\r"), ""):
            self.fault(key, "control-character", char=named(broken))
        else:
            return key
        return None

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def fault(self, key: str, rule: str, /, **args: object) -> None:
        """Note a fault of the value at ``key``, or of the record itself where ``key`` is empty."""
        self.sheet.fault(self._at(key) if key else self.path, rule, **args)

    def names(self) -> tuple[str, ...]:
        """Every key of the mapping, in the order of the file."""
        return tuple(self._nodes)

    def done(self) -> None:
        """Report the keys that nobody asked for."""
        for key in self._nodes:
            if key not in self._asked:
                self.fault(key, "unknown-key", key=key, known=", ".join(self._asked))

    def _node(self, key: str, required: bool) -> Node | None:
        self._asked.pop(key, None)
        self._asked[key] = None
        node = self._nodes.get(key)
        if node is None or _is_null(node):
            if required and self._whole:
                self.fault("" if node is None else key, "missing-key", key=key)
            return None
        return node

    def optional(self, key: str) -> str | None:
        """The text at ``key``, or None where it is absent or null."""
        node = self._node(key, required=False)
        return None if node is None else _text(self.sheet, node, self._at(key))

    def text(self, key: str) -> str:
        """The text at ``key``; its absence is a fault."""
        node = self._node(key, required=True)
        return "" if node is None else _text(self.sheet, node, self._at(key)) or ""

    def one_of(self, key: str, allowed: Sequence[str] | Mapping[str, object], default: str | None = None) -> str:
        """The text at ``key``, which must be of a closed list; without a default its absence is a fault."""
        value = self.text(key) if default is None else self.optional(key) or default
        return self._member(key, value, allowed)

    def maybe_one_of(self, key: str, allowed: Sequence[str] | Mapping[str, object]) -> str | None:
        """As ``one_of``, but absence is None."""
        value = self.optional(key)
        return None if value is None else self._member(key, value, allowed)

    def _member(self, key: str, value: str, allowed: Sequence[str] | Mapping[str, object]) -> str:
        if value and value not in allowed:
            self.fault(key, "not-in-list", value=value, allowed=", ".join(allowed))
        return value

    def flag(self, key: str, default: bool | None = None) -> bool:
        """``yes`` or ``no`` at ``key``; without a default its absence is a fault."""
        fallback = None if default is None else "yes" if default else "no"
        return self.one_of(key, ("yes", "no"), default=fallback) == "yes"

    def texts(self, key: str, required: bool = False, single: bool = False) -> tuple[str, ...]:
        """The list of texts at ``key``; with ``single`` one text may stand for a list of one."""
        node = self._node(key, required)
        if required and isinstance(node, Items) and not node.inner:
            self.fault(key, "missing-key", key=key)
        return () if node is None else _texts(self.sheet, node, self._at(key), single)

    def many_of(
        self, key: str, allowed: Sequence[str] | Mapping[str, object], required: bool = False, single: bool = False
    ) -> tuple[str, ...]:
        """The list at ``key``, each of a closed list and none twice."""
        values = self.texts(key, required, single)
        seen: set[str] = set()
        for each in values:
            self._member(key, each, allowed)
            if each in seen:
                self.fault(key, "twice", value=each)
            seen.add(each)
        return values

    def citation(self, key: str) -> Citation | None:
        """The citation at ``key``; its absence is a fault."""
        value = self.text(key)
        return _citation(self.sheet, value, self._at(key)) if value else None

    def citations(self, key: str, required: bool = False) -> tuple[Citation, ...]:
        """The list of citations at ``key``; with ``required`` it may be neither absent nor empty."""
        node = self._node(key, required)
        if required and isinstance(node, Items) and not node.inner:
            self.fault(key, "empty-basis")
        values = () if node is None else _texts(self.sheet, node, self._at(key), single=False)
        found = (_citation(self.sheet, value, self._at(key)) for value in values)
        return tuple(citation for citation in found if citation is not None)

    def record(self, key: str, required: bool = False) -> MappingReader | None:
        """The mapping at ``key``."""
        node = self._node(key, required)
        return None if node is None else MappingReader(self.sheet, node, self._at(key))

    def records(self, key: str, build: Callable[[MappingReader], T], required: bool = False) -> tuple[T, ...]:
        """What ``build`` makes of each mapping of the list at ``key``."""
        return tuple(
            build(MappingReader(self.sheet, node, f"{self._at(key)}[{n}]"))
            for n, node in enumerate(self._items(key, required))
        )

    def named(self, key: str, build: Callable[[MappingReader, str], T], required: bool = False) -> dict[str, T]:
        """What ``build`` makes of each value of the mapping at ``key``, by the keys of that mapping."""
        outer = self.record(key, required)
        if outer is None:
            return {}
        return {
            name: build(MappingReader(self.sheet, outer._nodes[name], outer._at(name)), name) for name in outer._nodes
        }

    def mapping(self, key: str, read: Callable[[MappingReader, str], T], required: bool = False) -> dict[str, T]:
        """What ``read`` makes of each key of the mapping at ``key``: it is given the mapping and the key."""
        outer = self.record(key, required)
        return {} if outer is None else {name: read(outer, name) for name in outer._nodes}

    def sides(self, key: str) -> tuple[tuple[str, ...], ...]:
        """A list whose items are each a text or a list of texts."""
        return tuple(
            _texts(self.sheet, node, f"{self._at(key)}[{n}]", single=True)
            for n, node in enumerate(self._items(key, required=True))
        )

    def nothing(self) -> MappingReader:
        """An empty record of a sheet of its own, to stand in for one whose absence is already a fault."""
        return MappingReader(DataFile(), Pairs(0, []), "")

    def _items(self, key: str, required: bool) -> Sequence[Node]:
        node = self._node(key, required)
        if node is None:
            return ()
        if not isinstance(node, Items):
            self.fault(key, "wrong-type", wanted="list")
            return ()
        if required and not node.inner:
            self.fault(key, "missing-key", key=key)
        return node.inner


def _is_null(node: Node) -> bool:
    if not isinstance(node, Scalar):
        return False
    return not node.value.strip() or (node.value in _NULLS and node.plain)


def _text(sheet: DataFile, node: Node, path: str) -> str | None:
    sheet.lines.setdefault(path, node.line)
    if isinstance(node, Scalar):
        return " ".join(node.value.split())
    sheet.fault(path, "wrong-type", wanted="text")
    return None


def _texts(sheet: DataFile, node: Node, path: str, single: bool) -> tuple[str, ...]:
    sheet.lines.setdefault(path, node.line)
    if single and isinstance(node, Scalar):
        value = _text(sheet, node, path)
        return () if value is None else (value,)
    if not isinstance(node, Items):
        sheet.fault(path, "wrong-type", wanted="list")
        return ()
    values = (_text(sheet, item, path) for item in node.inner)
    return tuple(value for value in values if value is not None)


def _citation(sheet: DataFile, value: str, path: str) -> Citation | None:
    try:
        return parse(value, sheet.articles)
    except JalurError:
        sheet.fault(path, "bad-citation", text=value)
        return None
