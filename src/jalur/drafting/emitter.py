"""A draft as YAML: the only place that knows the order of sections and keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from jalur.drafting.entries import Draft, Entry, Value
from jalur.law.citation import Citation
from jalur.text.controls import CONTROLS

SCHEMA = "# yaml-language-server: $schema=region.schema.json"
"""The first line: an editor takes the schema that lies beside the file."""
WIDTH = 120
"""Columns of a line, where its words let it be broken."""
GUESS = "  #?"
"""What stands at the end of a line whose entry or value a person has to judge."""
TEXT = "#|"
"""What stands before the words of the text."""

SECTIONS = (
    *("headings", "parties", "assignments", "fields", "natures", "routes", "paraf", "matrices"),
    *("relations", "mandates", "prohibitions", "oddities", "not_a_rule", "provisions"),
)
_POINT = ("at", "by", "to", "natures", "not_natures", "force", "condition")
_TIMES = ("deadline", "rhythm", "term", "instrument")
_STATUS = ("status", "reason")
KEYS: Mapping[str, tuple[str, ...]] = {
    "regulation": (
        *("name", "province", "kind", "place", "number", "year", "title"),
        *("enacted", "promulgated", "gazette", "units", "revokes", "amends", "annexes"),
        *("in_force", "source", "encoded"),
    ),
    "headings": ("before", "kind", "number", "title"),
    "parties": (
        *("name", "kind", "basis", "aliases", "affairs", "heads", "portfolio"),
        *("chair", "members", "guests"),
    ),
    "assignments": ("coordinator", "basis", "units", "advisers", "condition", *_STATUS),
    "fields": ("coordinator", "basis", "fields"),
    "natures": (),
    "routes": (
        *("id", "for", "listed", "purposes", "mode", "force", "condition", *_TIMES),
        *("end_stated", "copies_to", "steps", "basis", *_STATUS, "instead_of", "adds_to"),
    ),
    "paraf": (
        *("id", "document", "signers", "for", "order", "force", "condition", "initials"),
        *("basis", *_STATUS),
    ),
    "matrices": ("at", "basis", "columns", "signs", "signers", "force", "rows"),
    "relations": (
        *("id", "between", "natures", "not_natures", "by_assignment", "own", "condition"),
        *("basis", *_STATUS, "points"),
    ),
    "mandates": (
        *("at", "basis", "party", "summary", "kind", "force", "act", "documents"),
        *("on_behalf_of", "medium", "fallback", "amount", "signature", "for", "for_words"),
        *("capacity", "limits", "passes", "except", "when", "otherwise", "appointed_by"),
        *(*_TIMES, *_STATUS),
    ),
    "prohibitions": (
        *("at", "basis", "party", "summary", "act", "documents", "on_behalf_of", "for"),
        *("when", "except", "term", "amount", *_STATUS),
    ),
    "provisions": ("kind", "summary", "refers_to", "term", "for"),
    "points": (*_POINT, *_TIMES),
    "steps": ("office", "offices", "pick", "words", "candidates", "basis", *_STATUS),
    "initials": ("office", "offices", "pick", "words", "candidates", "basis", *_STATUS),
}
"""The keys of a section, and of the mappings within its entries, in their order."""

_PLAIN = re.compile(r"[^\W\d_][^\n\[\]{},:#&*!|>'\"%@`]*|\d[\w()~.\-]*")
_CONTROLS = re.compile(f"[{CONTROLS}]")
"""What a data file may not hold and a text may."""
_NUMBER = re.compile(r"[\d.]+")
_WORDS = frozenset(("yes", "no", "true", "false", "null", "on", "off", "y", "n"))


def emitted(draft: Draft) -> str:
    """The YAML of a draft; the same text for the same draft."""
    lines = [
        SCHEMA,
        f"# {draft.id}.yaml",
        "regulation:",
        *_block(draft.regulation, "regulation", 2),
    ]
    for name in SECTIONS:
        entries = draft.sections.get(name)
        if not entries:
            continue
        lines += ["", f"{name}:"]
        if isinstance(entries, Mapping):
            for key, entry in entries.items():
                lines += _named(key, entry, name)
        else:
            for entry in entries:
                lines += _item(entry, name, 2)
    return _CONTROLS.sub("", "\n".join([*lines, *_unclaimed(draft)])) + "\n"


def _unclaimed(draft: Draft) -> Iterator[str]:
    """What the draft could not carry, by the lines of the text."""
    if draft.unclaimed:
        yield ""
    for each in draft.unclaimed:
        yield from _comment(f"{each.line}: {each.at}: {each.words}", 0)


def _named(key: str, entry: Entry, section: str) -> Iterator[str]:
    """An entry under its key, on one line where it fits."""
    if set(entry.values) == {""}:
        # A plain list under its key, as in natures.
        yield from _pair(key, entry[""], section, 2, guessed=not entry.sure)
        return
    mark = "" if entry.sure else GUESS
    line = f"  {_key(key)}: {_flow(entry, section)}"
    if _fits(line + mark) and _is_plain(entry):
        yield line + mark
        return
    yield f"  {_key(key)}:{mark}"
    yield from _block(entry, section, 4)


def _item(entry: Entry, section: str, indent: int) -> Iterator[str]:
    """An entry as one of a list."""
    mark = "" if entry.sure else GUESS
    line = f"{' ' * indent}- {_flow(entry, section)}"
    if _fits(line + mark) and _is_plain(entry):
        yield line + mark
        return
    first = True
    for each in _block(entry, section, indent + 2):
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


def _ordered(entry: Mapping[str, Value], section: str) -> list[str]:
    """The keys in the order of their section; those that it does not know come last."""
    order = KEYS.get(section, ())
    known = [key for key in order if key in entry]
    return [*known, *(key for key in entry if key not in order)]


def _block(entry: Entry, section: str, indent: int) -> Iterator[str]:
    for key in _ordered(entry.values, section):
        yield from _pair(key, entry[key], section, indent, guessed=key in entry.guessed)
    if entry.text:
        yield from _comment(entry.text, indent)


def _comment(text: str, indent: int) -> Iterator[str]:
    lead = f"{' ' * indent}{TEXT} "
    words = " ".join(text.split())
    yield from wrap(
        words, WIDTH, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False
    )


def _pair(key: str, value: Value, section: str, indent: int, *, guessed: bool) -> Iterator[str]:
    mark = GUESS if guessed else ""
    lead = f"{' ' * indent}{_key(key)}:"
    if isinstance(value, Entry):
        line = f"{lead} {_flow(value, key)}{mark}"
        if _fits(line) and _is_plain(value):
            yield line
        else:
            yield lead + mark
            yield from _block(value, key, indent + 2)
    elif isinstance(value, Mapping):
        line = f"{lead} {_flow_value(value, key)}{mark}"
        entries = [each for each in value.values() if isinstance(each, Entry)]
        if _fits(line) and not entries:
            yield line
        else:
            yield lead + mark
            for name, inner in value.items():
                guess = isinstance(inner, Entry) and not inner.sure
                yield from _pair(name, inner, key, indent + 2, guessed=guess)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        if any(isinstance(each, Entry) for each in value):
            yield lead + mark
            for each in value:
                assert isinstance(each, Entry)
                yield from _item(each, key, indent + 2)
        else:
            yield from _wrapped(lead, value, key, indent, mark)
    else:
        yield from _folded(f"{lead} {scalar(value)}", indent, mark)


def _wrapped(lead: str, value: Sequence[Value], key: str, indent: int, mark: str) -> Iterator[str]:
    """A plain list, on several lines where one would be too long."""
    line = f"{lead} {_flow_value(value, key)}{mark}"
    if _fits(line):
        yield line
        return
    items = [_flow_value(each, key) for each in value]
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


def _flow(entry: Entry, section: str) -> str:
    pairs = (
        f"{_key(key)}: {_flow_value(entry[key], key)}" for key in _ordered(entry.values, section)
    )
    return f"{{{', '.join(pairs)}}}"


def _flow_value(value: Value, key: str) -> str:
    if isinstance(value, Entry):
        return _flow(value, key)
    if isinstance(value, Mapping):
        pairs = (f"{_key(name)}: {_flow_value(each, key)}" for name, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(_flow_value(each, key) for each in value)}]"
    return scalar(value)


def _key(name: str) -> str:
    """A key as YAML: one that is all digits and points is no number."""
    return f'"{name}"' if _NUMBER.fullmatch(name) else scalar(name)


def scalar(value: str | bool | Citation | None) -> str:
    """A scalar as YAML: in quotes where it could be read as anything else."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "yes", False: "no"}[value]
    text = str(value)
    number = isinstance(value, Citation) and _NUMBER.fullmatch(text)
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS and text == text.strip():
        return f'"{text}"' if number else text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
