"""A draft as YAML, in the order and with the quotes that the format has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Protocol

from jalur.drafting.entries import Draft, Entry, Value
from jalur.law.citation import Citation
from jalur.text.controls import CONTROLS
from jalur.text.quoting import is_nothing, needs_quotes

SCHEMA = "# yaml-language-server: $schema=region.schema.json"
"""The first line: an editor takes the schema that lies beside the file."""
WIDTH = 120
"""Columns of a line, where its words let it be broken."""
GUESS = "  #?"
"""What stands at the end of a line whose entry or value a person has to judge."""
TEXT = "#|"
"""What stands before the words of the text."""

_PLAIN = re.compile(r"[^\W\d_][^\n\[\]{},:#&*!|>'\"%@`]*|\d[\w()~.\-]*")
_CONTROLS = re.compile(f"[{CONTROLS}]")
"""What a data file may not hold and a text may."""


class Place(Protocol):
    """A place of a data file, as the format has it."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the mapping here in their order; none where they are names."""

    @property
    def is_closed(self) -> bool:
        """Whether only words of a list stand here."""

    @property
    def is_address(self) -> bool:
        """Whether a citation or an id stands here."""

    def below(self, key: str) -> Place:
        """The place of a key of the mapping here."""

    def item(self) -> Place:
        """The place of an item of the list here."""


def emitted(draft: Draft, top: Place) -> str:
    """The YAML of a draft, as ``validate --fix`` would leave it; the same text for the same draft.

    ``top`` is the place at the top of a data file.
    """
    lines = [SCHEMA, f"# {draft.id}.yaml", "regulation:"]
    lines += _block(draft.regulation, top.below("regulation"), 2)
    for name in (name for name in _ordered(draft.sections, top) if draft.sections[name]):
        entries, place = draft.sections[name], top.below(name)
        lines += ["", f"{name}:"]
        if isinstance(entries, Mapping):
            for key, entry in entries.items():
                lines += _named(key, entry, place.below(key))
        else:
            for entry in entries:
                lines += _item(entry, place.item(), 2)
    return _CONTROLS.sub("", "\n".join([*lines, *_unclaimed(draft)])) + "\n"


def _unclaimed(draft: Draft) -> Iterator[str]:
    """What the draft could not carry, by the lines of the text."""
    if draft.unclaimed:
        yield ""
    for each in draft.unclaimed:
        yield from _comment(f"{each.line}: {each.at}: {each.words}", 0)


def _named(key: str, entry: Entry, place: Place) -> Iterator[str]:
    """An entry under its key, on one line where it fits."""
    if set(entry.values) == {""}:
        # A plain list under its key, as in natures.
        yield from _pair(key, entry[""], place, 2, guessed=not entry.sure)
        return
    mark = "" if entry.sure else GUESS
    line = f"  {key_text(key)}: {_flow(entry, place)}"
    if _fits(line + mark) and _is_plain(entry):
        yield line + mark
        return
    yield f"  {key_text(key)}:{mark}"
    yield from _block(entry, place, 4)


def _item(entry: Entry, place: Place, indent: int) -> Iterator[str]:
    """An entry as one of a list."""
    mark = "" if entry.sure else GUESS
    line = f"{' ' * indent}- {_flow(entry, place)}"
    if _fits(line + mark) and _is_plain(entry):
        yield line + mark
        return
    first = True
    for each in _block(entry, place, indent + 2):
        if first:
            marked = "" if each.endswith(GUESS) else mark
            yield f"{' ' * indent}- {each.lstrip()}{marked}"
        else:
            yield each
        first = False


def _is_plain(entry: Entry) -> bool:
    """Whether no part of an entry needs a line of its own."""
    inner = [
        each
        for value in entry.values.values()
        if isinstance(value, Sequence) and not isinstance(value, str)
        for each in value
    ]
    return not (
        entry.text
        or entry.guessed.intersection(entry.values)
        or any(isinstance(each, Entry) for each in (*inner, *entry.values.values()))
    )


def _fits(line: str) -> bool:
    return len(line) <= WIDTH


def _ordered(keys: Iterable[str], place: Place) -> list[str]:
    """Keys in the order of their place; of names, and of what it does not know, as they come."""
    ranks = {key: rank for rank, key in enumerate(place.keys)}
    return sorted(keys, key=lambda key: ranks.get(key, len(ranks)))


def _block(entry: Entry, place: Place, indent: int) -> Iterator[str]:
    for key in _ordered(entry.values, place):
        value = entry[key]
        guessed = key in entry.guessed or (isinstance(value, Entry) and not value.sure)
        yield from _pair(key, value, place.below(key), indent, guessed=guessed)
    if entry.text:
        yield from _comment(entry.text, indent)


def _comment(text: str, indent: int) -> Iterator[str]:
    lead = f"{' ' * indent}{TEXT} "
    words = " ".join(text.split())
    yield from wrap(
        words, WIDTH, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False
    )


def _pair(key: str, value: Value, place: Place, indent: int, *, guessed: bool) -> Iterator[str]:
    """A key with its value, which stands at ``place``."""
    mark = GUESS if guessed else ""
    lead = f"{' ' * indent}{key_text(key)}:"
    if isinstance(value, (Entry, Mapping)):
        entry = value if isinstance(value, Entry) else Entry(value)
        line = f"{lead} {_flow(entry, place)}{mark}"
        if _fits(line) and _is_plain(entry):
            yield line
        else:
            yield lead + mark
            yield from _block(entry, place, indent + 2)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        if any(isinstance(each, Entry) for each in value):
            yield lead + mark
            for each in value:
                assert isinstance(each, Entry)
                yield from _item(each, place.item(), indent + 2)
        else:
            yield from _wrapped(lead, value, place, indent, mark)
    else:
        yield from _folded(f"{lead} {scalar(value, place)}", indent, mark)


def _wrapped(
    lead: str, value: Sequence[Value], place: Place, indent: int, mark: str
) -> Iterator[str]:
    """A plain list, on several lines where one would be too long."""
    line = f"{lead} {flow_value(value, place)}{mark}"
    if _fits(line):
        yield line
        return
    items = [flow_value(each, place.item()) for each in value]
    yield f"{lead}{mark}"
    run = " " * (indent + 2) + "["
    for n, item in enumerate(items):
        piece = item + ("]" if n == len(items) - 1 else ",")
        if not _fits(f"{run} {piece}") and run.strip() != "[":
            yield run
            run = " " * (indent + 4) + piece
        else:
            run += piece if run.strip() == "[" else f" {piece}"
    yield run


def _folded(line: str, indent: int, mark: str) -> Iterator[str]:
    """A line of words, broken at gaps; one with a mark is not, for the mark ends it."""
    if _fits(line) or mark:
        yield line + mark
        return
    yield from wrap(
        line.strip(),
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 2),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _flow(entry: Entry, place: Place) -> str:
    pairs = (
        f"{key_text(key)}: {flow_value(entry[key], place.below(key))}"
        for key in _ordered(entry.values, place)
    )
    return f"{{{', '.join(pairs)}}}"


def flow_value(value: Value, place: Place) -> str:
    """A value on one line, between braces or brackets where it has several parts."""
    if isinstance(value, Entry):
        return _flow(value, place)
    if isinstance(value, Mapping):
        return _flow(Entry(value), place)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(flow_value(each, place.item()) for each in value)}]"
    return scalar(value, place)


def key_text(name: str) -> str:
    """A key as YAML: it is text, whatever it looks like."""
    name = _CONTROLS.sub("", name)
    return _text(name, quoted=needs_quotes(name, address=True))


def scalar(value: str | bool | Citation | None, place: Place) -> str:
    """A scalar as YAML: in quotes where it could be read as anything else."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "yes", False: "no"}[value]
    text = _CONTROLS.sub("", str(value))
    address = place.is_address or isinstance(value, Citation)
    quoted = is_nothing(text) or (not place.is_closed and needs_quotes(text, address=address))
    return _text(text, quoted=quoted)


def _text(text: str, *, quoted: bool) -> str:
    if _PLAIN.fullmatch(text) and text == text.strip() and not quoted:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
