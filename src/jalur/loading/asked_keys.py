"""The keys of a mapping of a YAML file, and which of them were asked for."""

from __future__ import annotations

from collections.abc import Sequence

from jalur.loading.comments import lines_of
from jalur.loading.data_file import DataFile, below
from jalur.loading.yaml_nodes import ListNode, MappingNode, Node, TextNode, is_null


class AskedKeys:
    """A mapping of the file, key by key.

    What is asked for is allowed; the rest is refused when its builder returns.
    """

    def __init__(self, file: DataFile, node: Node, path: str) -> None:
        self.file = file
        self.path = path
        self._nodes: dict[str, Node] = {}
        self._asked: dict[str, bool] = {}
        """Each key that was asked for, and whether it must be there."""
        self._missing: list[str] = []
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

    def names_within(self, key: str) -> tuple[str, ...]:
        """The keys of the mapping at ``key``, before it is read: nothing is a fault yet."""
        node = self._nodes.get(key)
        if not isinstance(node, MappingNode):
            return ()
        return tuple(name.value for name, _ in node.pairs() if isinstance(name, TextNode))

    def refuse_unasked(self) -> None:
        """Note the keys that nobody asked for as faults; those that are missing come in order."""
        if len(self._missing) > 1:
            self._order_missing()
        for key in self._nodes:
            if key not in self._asked:
                self.file.unknown_key(self._path_of(key), key, self._asked, self._nodes)

    def _order_missing(self) -> None:
        """Set the faults of missing keys in the order of the page, each where one of them is."""
        from jalur.loading.shipped_schema import in_order  # Few files lack a key.

        order = {key: n for n, key in enumerate(in_order(self._asked))}
        faults = self.file.faults
        places = [
            n
            for n, fault in enumerate(faults)
            if fault.rule == "missing-key" and fault.path == self.path
        ]
        found = sorted(
            (faults[n] for n in places),
            key=lambda fault: order.get(str(dict(fault.message.args)["key"]), len(order)),
        )
        for n, fault in zip(places, found, strict=True):
            faults[n] = fault

    def _node(self, key: str, required: bool) -> Node | None:
        # One that is asked for again moves to the end: the last asking has the order of messages.
        self._asked[key] = self._asked.pop(key, False) or required
        node = self._nodes.get(key)
        if node is None or is_null(node):
            if required and self._is_mapping:
                self._missing.append(key)
                self.fault("" if node is None else key, "missing-key", key=key)
            return None
        return node

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
