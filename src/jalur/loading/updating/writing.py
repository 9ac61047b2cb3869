"""What becomes of a file written into its text: added lines, marks, new values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml

from jalur.drafting.emitter import GUESS, TEXT, flow_value, key_text
from jalur.drafting.entries import Entry
from jalur.drafting.updating.additions import Addition
from jalur.drafting.updating.heading import NewItem, NewValue
from jalur.drafting.updating.lines import INDENT, entry_lines, key_lines, wrapped
from jalur.drafting.updating.marks import Mark
from jalur.drafting.updating.update import Update
from jalur.loading.mending.layout import is_block
from jalur.loading.shipped_schema import top_place
from jalur.loading.updating.edits import Edits
from jalur.loading.updating.layout import Laid, Layout

_REGULATION = "regulation"
_PARTLY = "encoded: partly"


class Writing:
    """Writes an update into the text of a file."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._edits = Edits(layout.source, layout.newline)
        self._flows: dict[int, tuple[Any, list[tuple[str, int | None]]]] = {}
        """What is to stand within brackets, by where these begin."""
        self._marked: set[int] = set()
        """The ends of lines that have a mark now."""

    def write(self, update: Update) -> tuple[str, dict[int, tuple[int, int]]]:
        """The new text, and the lines of each addition in it by its number."""
        self._new_values(update.values)
        self._items(update.items)
        if update.is_unfinished:
            self._partly()
        # The words below an entry come before another entry behind it.
        for mark in update.marks:
            self._mark(mark)
        self._additions(update.additions)
        self._close_flows()
        return self._edits.done()

    def _new_values(self, values: Iterable[NewValue]) -> None:
        for each in values:
            found = self._key(_REGULATION, *each.path)
            if found is None:
                continue
            start = found.value.start_mark.index
            end = start + len(self._layout.source[start : found.value.end_mark.index].rstrip())
            self._edits.replace(start, end, _scalar(each))
            if each.guessed and not self._layout.is_marked(found):
                self._edits.append(self._layout.free_line_end(end), GUESS)

    def _items(self, items: Iterable[NewItem]) -> None:
        by_key: dict[str, list[Entry]] = {}
        for each in items:
            by_key.setdefault(each.key, []).append(each.entry)
        for key, entries in by_key.items():
            found = self._key(_REGULATION, key)
            if found is None or not getattr(found.value, "value", None):
                self._regulation_key(key, entries, found)
                continue
            lines = [
                line
                for each in entries
                for line in key_lines(key, [each], top_place(), guessed=False)[1:]
            ]
            inner = self._layout.inner(found.value, found.end)
            if is_block(found.value):
                shift = self._layout.column(inner[-1].start) - 2 * INDENT
                at = self._layout.next_line(inner[-1].end)
                self._edits.insert_lines(at, _shifted(lines, shift))
            else:
                item = top_place().below(_REGULATION).below(key).item()
                self._in_flow(found.value, [(flow_value(each, item), None) for each in entries])

    def _partly(self) -> None:
        found = self._key(_REGULATION, "encoded")
        if found is None:
            self._regulation_key("encoded", "partly", None)
        elif found.value.value != "partly":
            start, end = found.value.start_mark.index, found.value.end_mark.index
            self._edits.replace(start, end, "partly")

    def _regulation_key(self, key: str, value: Any, empty: Laid | None) -> None:
        """A key that the regulation has not, or that is ``empty`` there, at its place."""
        section = self._layout.sections[_REGULATION]
        pairs = self._layout.inner(section.value, section.end)
        if not is_block(section.value):
            said = flow_value(value, top_place().below(_REGULATION).below(key))
            self._in_flow(section.value, [(f"{key}: {said}", None)])
            return
        lines = key_lines(key, value, top_place(), guessed=False)
        shift = self._layout.column(pairs[0].start) - INDENT
        if empty is not None:
            start = self._layout.line_start(empty.start)
            self._edits.replace(start, self._layout.line_end(empty.end), "")
        order = top_place().below(_REGULATION).keys
        before = set(order[: order.index(key) + 1])
        known = [each for each in pairs if each.key.value in before]
        behind = known[-1] if known else None
        at = self._layout.line_start(pairs[0].start)
        self._edits.insert_lines(
            at if behind is None else self._layout.next_line(behind.end), _shifted(lines, shift)
        )

    def _additions(self, additions: Sequence[Addition]) -> None:
        sections: dict[str, list[tuple[int, Addition]]] = {}
        for number, each in enumerate(additions):
            sections.setdefault(each.section, []).append((number, each))
        order = top_place().keys
        for section in sorted(sections, key=order.index):
            self._section(section, sections[section], order)

    def _section(
        self, section: str, added: Sequence[tuple[int, Addition]], order: Sequence[str]
    ) -> None:
        found = self._layout.sections.get(section)
        if found is None:
            self._new_section(section, added, order)
        elif is_block(found.value):
            inner = self._layout.inner(found.value, found.end)
            shift = self._layout.column(inner[0].start) - INDENT
            for number, each in added:
                behind = len(inner) - 1 if each.behind is None else each.behind
                # A comment above the first entry stays with it.
                after = found.start if behind < 0 else inner[behind].end
                at = self._layout.next_line(after)
                lines = entry_lines(section, each.key, each.entry, top_place())
                self._edits.insert_lines(at, _shifted(lines, shift), number)
        elif isinstance(found.value, yaml.CollectionNode):
            self._in_flow(found.value, [(_in_braces(each), number) for number, each in added])
        else:
            # The key stands there and has nothing.
            at = self._layout.next_line(found.end)
            for number, each in added:
                lines = entry_lines(section, each.key, each.entry, top_place())
                self._edits.insert_lines(at, lines, number)

    def _new_section(
        self, section: str, added: Sequence[tuple[int, Addition]], order: Sequence[str]
    ) -> None:
        before = order[: order.index(section)]
        # The regulation is always there; a section of another order follows the last of those.
        behind = [laid for key, laid in self._layout.sections.items() if key in before][-1]
        at = self._layout.next_line(behind.end)
        self._edits.insert_lines(at, ["", f"{section}:"])
        for number, each in added:
            self._edits.insert_lines(
                at, entry_lines(section, each.key, each.entry, top_place()), number
            )

    def _in_flow(self, node: Any, added: Sequence[tuple[str, int | None]]) -> None:
        """Note new entries within brackets."""
        self._flows.setdefault(node.start_mark.index, (node, []))[1].extend(added)

    def _close_flows(self) -> None:
        """New entries within brackets, each on a line of its own, where it can be marked."""
        source, newline = self._layout.source, self._layout.newline
        for node, added in self._flows.values():
            closing = node.end_mark.index - 1
            last = node.value[-1] if node.value else None
            value = last[1] if isinstance(last, tuple) else last
            at = closing if value is None else value.end_mark.index
            if value is not None and not source[at:closing].lstrip().startswith(","):
                self._edits.insert(at, ",")
            for text, owner in added:
                mark = "" if text == _PARTLY else GUESS
                self._edits.insert(closing, f"{newline}  {text},{mark}", owner)
            self._edits.insert(closing, f"{newline}  ")

    def _mark(self, mark: Mark) -> None:
        entries = self._layout.entries_of(mark.place.section)
        if mark.place.number >= len(entries):
            return
        laid = entries[mark.place.number]
        marked = self._layout.within(laid, mark.within)
        at = self._layout.free_line_end(marked.start)
        known = self._layout.is_remarked(marked.start, at)
        known = known or (not mark.within and self._layout.is_marked(laid))
        if not known and at not in self._marked:
            self._marked.add(at)
            lead = GUESS if mark.is_guess else f"  {TEXT}"
            self._edits.append(at, f"{lead} {mark.remark}")
        if mark.words is not None and is_block(self._layout.sections[mark.place.section].value):
            self._words(laid, mark.words)

    def _words(self, laid: Laid, words: str) -> None:
        """The words of the new text below an entry, in the place of those of the old one."""
        indent = self._layout.column(laid.start) + INDENT
        lines = [*wrapped(words, indent)]
        old = self._layout.words(laid)
        if old:
            for start, end in old:
                self._edits.replace(start, end, "")
            self._edits.insert_lines(old[0][0], lines)
        else:
            self._edits.insert_lines(self._layout.next_line(laid.end), lines)

    def _key(self, *path: str) -> Laid | None:
        """A key by those above it; None where it is not there."""
        found: Laid | None = self._layout.sections.get(path[0])
        for key in path[1:]:
            inner: Sequence[Laid] = (
                () if found is None else self._layout.inner(found.value, found.end)
            )
            found = next((each for each in inner if each.key.value == key), None)
        return found


def _scalar(new: NewValue) -> str:
    place = top_place().below(_REGULATION)
    for key in new.path:
        place = place.below(key)
    return flow_value(new.value, place)


def _in_braces(added: Addition) -> str:
    plain: Mapping[str, Any] | Any = added.entry.values
    value = plain[""] if set(plain) == {""} else plain
    section = top_place().below(added.section)
    if added.key is None:
        return flow_value(value, section.item())
    return f"{key_text(added.key)}: {flow_value(value, section.below(added.key))}"


def _shifted(lines: Iterable[str], by: int) -> list[str]:
    """Lines so many columns further to the right, or to the left."""
    if by >= 0:
        return [f"{' ' * by}{line}" if line else line for line in lines]
    return [line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in lines]
