"""Small files made of shapes: what each key might have, so that builders can be tried with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jalur.loading.schema.shapes import Items, Names, Record, Shape, Text
from jalur.loading.yaml_nodes import ListNode, MappingNode, Node, TextNode

_FLAGS = ("yes", "no")
_FORMS = {
    "not-a-date": "2020-01-01",
    "not-a-number": "2020",
    "not-a-fingerprint": "0" * 64,
    "not-an-article": "1",
    "not-an-annex": "lampiran",
}


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """One thing that a key may have."""

    key: str
    node: Node | None
    """None: the key is absent."""
    word: str = ""
    """Where it is one of a closed list."""
    count: int | None = None
    """Of a list, how many it has."""


def text(value: str) -> TextNode:
    """A text of a file."""
    return TextNode(1, value, plain=True)


def mapping(pairs: Mapping[str, Node]) -> MappingNode:
    """A mapping of a file."""
    return MappingNode(1, [node for key, value in pairs.items() for node in (text(key), value)])


def sample(shape: Shape, nth: int = 0) -> Node:
    """Something of that shape; of two keys with different ``nth`` not the same."""
    match shape:
        case Text():
            return text(_word(shape, nth))
        case Items(of=of, count=count):
            return ListNode(1, [sample(of, 3 * nth + more) for more in range(count or 1)])
        case Names(name=name, of=of):
            return mapping({_word(name, nth): sample(of)})
        case Record():
            return mapping(required(shape))


def required(record: Record) -> dict[str, Node]:
    """A sample for each key that a mapping must have."""
    return {
        name: sample(key.shape, nth)
        for nth, (name, key) in enumerate(record.keys.items())
        if key.required
    }


def _word(shape: Text, nth: int) -> str:
    if shape.form in _FORMS:
        return _FORMS[shape.form]
    if shape.allowed:
        return shape.allowed[nth % len(shape.allowed)]
    if shape.role == "citation":
        return str(1 + nth)
    if shape.role == "party" or shape.form:
        return f"a{nth}"
    return "yes" if shape.role == "flag" else f"kata {nth}"


def embedded(shape: Shape, trail: Sequence[str], node: Node) -> Node:
    """A sample of ``shape`` that has ``node`` where ``trail`` leads."""
    if not trail:
        return node
    match shape:
        case Items(of=of):
            return ListNode(1, [embedded(of, trail[1:], node)])
        case Names(name=name, of=of):
            return mapping({_word(name, 0): embedded(of, trail[1:], node)})
        case Record(keys=keys):
            inner = embedded(keys[trail[0]].shape, trail[1:], node)
            return mapping({**required(shape), trail[0]: inner})
        case Text():
            raise ValueError(trail)


def records(shape: Shape, trail: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Record]]:
    """Every mapping with keys of the format within ``shape``, with the way there."""
    match shape:
        case Items(of=of):
            yield from records(of, (*trail, "[0]"))
        case Names(name=name, of=of):
            yield from records(of, (*trail, _word(name, 0)))
        case Record(keys=keys):
            yield trail, shape
            for inner, key in keys.items():
                yield from records(key.shape, (*trail, inner))
        case Text():
            return


def choices(record: Record) -> Iterator[Given]:
    """What each key of a mapping may have: each word of a short closed list, else a sample."""
    for nth, (name, key) in enumerate(record.keys.items()):
        match key.shape:
            case Text(role="flag"):
                yield from (Given(name, text(word), word) for word in _FLAGS)
            case Text(allowed=allowed) if allowed:
                yield from (Given(name, text(word), word) for word in allowed)
            case Items(of=of, filled=filled):
                if not filled:
                    yield Given(name, ListNode(1, []), count=0)
                for count in (1, 2):
                    items = [sample(of, 3 * nth + more) for more in range(count)]
                    yield Given(name, ListNode(1, items), count=count)
            case _ if not key.required:
                yield Given(name, sample(key.shape, nth))
