"""One YAML file being read: its faults so far, and the line of every path."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from jalur.errors import UsageError
from jalur.law.citation import Citation, parse
from jalur.law.findings import ERROR, Finding
from jalur.loading.yaml_nodes import ListNode, Node, TextNode
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


@dataclass(frozen=True, slots=True)
class Reference:
    """A provision that a file speaks of, and the fault that it is if there is no such provision."""

    path: str
    citation: Citation
    with_parts: bool = False
    """Whether it may be one without words of its own, of which a part has some."""
    rule: str = "no-such-provision"


class DataFile:
    """A file being read. Whatever is wrong with it is collected, and the reading goes on."""

    def __init__(self, name: str | None = None) -> None:
        self.name = name
        """The file as its findings name it; None for a text that lies in no file."""
        self.faults: list[Finding] = []
        self.lines: dict[str, int] = {}
        """The line of every path that was read: ``parties.dinas-sosial.basis``."""
        self.articles: frozenset[str] = frozenset()
        """The articles that are numbered with a letter: ``12A``."""
        self.parties: list[tuple[str, str]] = []
        """Every party that the file names outside its list of parties, with the path."""
        self.partly = False
        """Whether the file says that some of the text is not encoded yet."""
        self.guesses: frozenset[int] = frozenset()
        """The lines with something that is marked as guessed."""
        self.words: tuple[int, ...] = ()
        """The lines with a comment that has words of the text."""
        self.citations: list[Reference] = []
        """Every provision that the file speaks of outside its list of provisions."""
        self.drawn: dict[str, str] = {}
        """Of each rule that nobody wrote as such, the path of what it was drawn from."""

    def fault(self, path: str, rule: str, /, **gaps: object) -> None:
        """Note that ``path`` breaks ``rule``; the message is the phrase ``fault.<rule>``."""
        self._fault(path, rule, gaps)

    def _fault(
        self, path: str, rule: str, gaps: Mapping[str, object], then: Message | None = None
    ) -> None:
        if len(self.faults) >= MAX_FAULTS:
            return
        rule_path, _, rest = path.partition(".")
        path = below(self.drawn[rule_path], rest) if rule_path in self.drawn else path
        line = self.line_of(path)
        filled = {gap: value if gap in _LISTS else short(str(value)) for gap, value in gaps.items()}
        said = message(f"fault.{rule}", **filled)
        self.refuse(line, path, rule, replace(said, then=then))
        if len(self.faults) == MAX_FAULTS:
            last = message("fault.too-many-faults", limit=MAX_FAULTS)
            self.refuse(line, "", "too-many-faults", last)

    def not_in_list(
        self, path: str, value: str, allowed: Iterable[str], meant: Iterable[str] = ()
    ) -> None:
        """Note that a value is none of its closed list, with the list and what of it is near:
        ``meant`` and what is spelled alike.
        """
        from difflib import get_close_matches  # Few files have a wrong word.

        every = tuple(allowed)
        near = dict.fromkeys((*meant, *get_close_matches(value, every)))
        then = message("line.near", names=", ".join(near)) if near else None
        self._fault(path, "not-in-list", {"value": value, "allowed": ", ".join(every)}, then)

    def unknown_name(self, path: str, rule: str, name: str, known: Iterable[str]) -> None:
        """Note a name that is none of ``known``, which are too many to be listed, with what of them
        is near.
        """
        from difflib import get_close_matches  # Few files have a wrong name.

        near = get_close_matches(name, tuple(known))
        then = message("line.near", names=", ".join(near)) if near else None
        self._fault(path, rule, {"name": name}, then)

    def unknown_key(
        self, path: str, key: str, asked: Mapping[str, bool], given: Container[str]
    ) -> None:
        """Note a key that nobody asked for, with those that are asked for and what of them is near.

        ``asked`` says of each whether it must be there; ``given`` are those that are.
        """
        from difflib import get_close_matches  # Few files have a wrong key.

        from jalur.loading.shipped_schema import in_order

        names = in_order(asked)
        required = ", ".join(name for name in names if asked[name])
        others = ", ".join(name for name in names if not asked[name])
        either = "known.required" if required else "known.keys"
        known = message(
            "known.both" if required and others else either, required=required, keys=others
        )
        lacking = [name for name in names if name not in given]
        near = get_close_matches(key, lacking, n=1) or get_close_matches(key, names, n=1)
        self._fault(
            path,
            "unknown-key",
            {"key": key, "known": known},
            message("line.near", names=", ".join(near)) if near else None,
        )

    def refuse(self, line: int, path: str, rule: str, text: Message) -> None:
        """Note a fault whose line and message are known."""
        self.faults.append(
            Finding(
                rule=rule,
                severity=ERROR,
                message=text,
                path=path,
                file=self.name,
                line=line,
            )
        )

    def line_of(self, path: str) -> int:
        """The line of a path, or of the nearest part above it that has one; else the first."""
        while path and path not in self.lines:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.lines.get(path, 1)

    def path_at(self, line: int) -> str:
        """The widest part of the file that begins on a line; empty where none does."""
        paths = (path for path, at in self.lines.items() if at == line and path)
        return min(paths, key=len, default="")

    def key(self, node: Node, path: str, known: Container[str]) -> str | None:
        """The key that a node of the mapping at ``path`` writes; None where it is a fault.

        ``known`` are the keys before it.
        """
        if not isinstance(node, TextNode):
            self.fault(path, "key-not-text")
            return None
        length = len(node.value)
        key = node.value if length <= MAX_KEY else short(node.value)
        place = below(path, key)
        self.lines[place] = node.line
        if length > MAX_KEY:
            self.fault(place, "too-long", length=length, limit=MAX_KEY)
        elif key in known:
            self.fault(place, "duplicate-key", key=key)
        elif key == MERGE and node.plain:
            self.fault(place, "merge-key")
        elif broken := next((char for char in key if char in "\t\n\r"), ""):
            self.fault(place, "control-character", char=named(broken))
        else:
            return key
        return None

    def text(self, node: Node, path: str) -> str | None:
        """The text that a node is, with one space between words.

        None where it is none, which is a fault.
        """
        self.lines.setdefault(path, node.line)
        if isinstance(node, TextNode):
            return " ".join(node.value.split())
        self.fault(path, "wrong-type", wanted="text")
        return None

    def texts(self, node: Node, path: str, single: bool) -> tuple[str, ...]:
        """The texts of a list; with ``single`` one text may stand for a list of one."""
        self.lines.setdefault(path, node.line)
        if single and isinstance(node, TextNode):
            return present([self.text(node, path)])
        if not isinstance(node, ListNode):
            self.fault(path, "wrong-type", wanted="list")
            return ()
        return present(self.text(item, path) for item in node.inner)

    def once(self, path: str, values: tuple[T, ...]) -> tuple[T, ...]:
        """The values of a list, each of which may stand there once; a second time is a fault."""
        if len(set(values)) < len(values):
            for number, value in enumerate(values):
                if value in values[:number]:
                    self.fault(path, "twice", value=value)
        return values

    def refuse_repeated(self, path: str, values: Iterable[object], again: bool) -> None:
        """Note the entries of a list that say what one before them says.

        With ``again`` only those that say what the very one before says.
        """
        seen: set[str] = set()
        for number, value in enumerate(values):
            # Not every value can be hashed, and to compare each with all takes too long.
            said = repr(value)
            if value is not None and said in seen:
                self.fault(f"{path}[{number}]", "entry-twice")
            if again:
                seen.clear()
            seen.add(said)

    def citation(self, text: str, path: str) -> Citation | None:
        """The citation that a text writes; None where it writes none, which is a fault."""
        try:
            return parse(text, self.articles)
        except UsageError:
            self.fault(path, "bad-citation", text=text)
            return None


def below(path: str, key: str) -> str:
    """The path of a key of the mapping at ``path``; of no key that of the mapping itself."""
    return f"{path}.{key}" if path and key else path or key


def present(values: Iterable[T | None]) -> tuple[T, ...]:
    """The values that could be read."""
    return tuple(value for value in values if value is not None)
