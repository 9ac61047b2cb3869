"""Small files made of shapes: what each key might have, so that builders can be tried with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jalur.loading.schema.shapes import Items, Names, Record, Shape, Text
from jalur.loading.yaml_nodes import ListNode, MappingNode, Node, TextNode

_FLAGS = ("yes", "no")
_FORMS = {
    "not-a-date": "2020-01-{:02}",
    "not-a-number": "20{:02}",
    "not-a-count": "{}",
    "not-rupiah": "{}000",
    "not-a-fingerprint": "0" * 64,
    "not-an-article": "1",
    "not-an-annex": "lampiran",
    "not-a-row": "lampiran[{}]",
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
    inner: str = ""
    """A key that each item of a list has, though it need not."""


Beside = tuple[Sequence[str], Given]
"""What one of the mappings has in which another one lies, and the way to it."""


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


def fuller(given: Given, shape: Shape) -> Iterator[Given]:
    """A list of mappings with one more key in each of them, for every key that there may be."""
    if isinstance(shape, Items) and isinstance(shape.of, Record) and given.count:
        for nth, (name, key) in enumerate(shape.of.keys.items()):
            if not key.required:
                item = mapping({**required(shape.of), name: sample(key.shape, nth)})
                yield replace(given, node=ListNode(1, [item] * given.count), inner=name)


def _word(shape: Text, nth: int) -> str:
    if shape.form in _FORMS:
        return _FORMS[shape.form].format(1 + nth % 28)
    if shape.allowed:
        return shape.allowed[nth % len(shape.allowed)]
    if shape.role == "citation":
        return str(1 + nth)
    if shape.role == "party" or shape.form:
        return f"a{nth}"
    return "yes" if shape.role == "flag" else f"kata {nth}"


def others(record: Record, given: Sequence[Given]) -> Iterator[Given]:
    """Each of what is given with another sample, where it is no word of a closed list."""
    for nth, (name, key) in enumerate(record.keys.items()):
        for each in given:
            if each.key == name and not each.word and not each.inner and each.node is not None:
                other = sample(key.shape, nth + 1)
                if each.count is not None and isinstance(key.shape, Items):
                    items = [sample(key.shape.of, 3 * nth + n + 7) for n in range(each.count)]
                    other = ListNode(1, items)
                yield replace(each, node=other)


def contexts(shape: Shape, trail: Sequence[str]) -> Iterator[Beside]:
    """What the mappings on a trail may have beside it, but for the sections of a file."""
    for length, name in enumerate(trail):
        match shape:
            case Items(of=of) | Names(of=of):
                shape = of
            case Record(keys=keys):
                for given in choices(shape) if length else ():
                    if given.key != name:
                        yield tuple(trail[:length]), given
                shape = keys[name].shape
            case Text():
                return


def embedded(
    shape: Shape,
    trail: Sequence[str],
    node: Node,
    beside: Beside | None = None,
) -> Node:
    """A sample of ``shape`` that has ``node`` where ``trail`` leads, and what is ``beside`` it."""
    if not trail:
        return node
    here = beside[1] if beside is not None and not beside[0] else None
    further = None if beside is None or here else (beside[0][1:], beside[1])
    match shape:
        case Items(of=of):
            return ListNode(1, [embedded(of, trail[1:], node, further)])
        case Names(name=name, of=of):
            return mapping({_word(name, 0): embedded(of, trail[1:], node, further)})
        case Record(keys=keys):
            inner = embedded(keys[trail[0]].shape, trail[1:], node, further)
            other = {here.key: here.node} if here is not None and here.node is not None else {}
            return mapping({**required(shape), **other, trail[0]: inner})
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
