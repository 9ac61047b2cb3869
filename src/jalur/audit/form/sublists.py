"""Lists of the third and the fourth level, which stand within the words of items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from jalur.audit.hit import MOST_WORDS, Hit, hit
from jalur.audit.subject import Passage
from jalur.source.labels import first, steps

_MARK = re.compile(r"^[ \t]*(?P<mark>(?P<label>[a-z]|\d{1,2})\))(?=\s)", re.MULTILINE)
_FIFTH = re.compile(r"^\([a-z]\)(?=\s)", re.MULTILINE)
_REFERS = re.compile(
    r"\b(?:huruf|angka|ayat|pasal|nomor)\s*\Z|[^;,\s]\s+(?:dan|atau)\s*\Z", re.IGNORECASE
)
"""What stands before a mark that is referred to, and begins a line by chance."""
_NEAR = 20
_INLINE = r"(?<![\w(]){label}\)\s"
_AND_OR = r"(?:dan\s*[/-]?\s*atau|atau\s*/\s*dan|dan|atau|serta)"
ENDED = re.compile(rf";\s*(?:{_AND_OR}\b\W*)?\s*$", re.IGNORECASE)
"""How an item ends that is not the last of its list."""
JOINED = re.compile(rf"[;,]\s*(?P<word>{_AND_OR})\b\W*\s*$", re.IGNORECASE)
"""An end with a conjunction."""
_COLON = re.compile(r":\W*$")
_PRINTED = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class _Marked:
    """An item of these levels, and where the one behind it of the same list begins."""

    label: str
    start: int
    own: int
    """Where its words begin."""
    end: int


@dataclass(frozen=True, slots=True)
class _SubList:
    depth: int
    """3 or 4."""
    above: str
    """The mark of what it lists."""
    opening: tuple[int, int]
    """The words of that."""
    items: list[_Marked] = field(default_factory=list)

    def close(self, end: int) -> None:
        """The last item ends there."""
        self.items[-1] = replace(self.items[-1], end=end)


def sublists(item: Passage, level: str, *, defines: bool) -> Iterator[Hit]:
    """What is wrong with the lists within an item of ``level`` (huruf, angka)."""
    found = list(_lists(item))
    for each in found:
        yield from _check(item, each, level, defines=defines)
    numbers = next((each for each in found if each.depth == 4), None)
    if numbers and (fifth := _FIFTH.search(item.text, numbers.items[0].own)):
        yield hit("angka-87h", item.start + fifth.start(), item.end)


def _lists(item: Passage) -> Iterator[_SubList]:
    """Letters, and below each its numbers; or its letters, if it has such."""
    text = item.text
    third: _SubList | None = None
    fourth: _SubList | None = None
    before = item.own
    done: list[_SubList] = []
    for mark in _MARK.finditer(text, item.own):
        label, start = mark["label"], mark.start("mark")
        entry = _Marked(label, start, mark.end(), len(text))
        if _REFERS.search(text[max(item.own, start - _NEAR) : start]):
            continue
        opens = bool(_COLON.search(text[before:start]))
        if third is None:
            third = _SubList(3, text[: item.own].strip(), (item.own, start), [entry])
            done.append(third)
        elif label.isdigit() != third.items[0].label.isdigit() or (opens and first(label)):
            if fourth is None or opens or (first(label) and fourth.items[-1].label != label):
                last = third.items[-1]
                fourth = _SubList(4, f"{last.label})", (last.own, start))
                done.append(fourth)
            elif fourth.items:
                fourth.close(start)
            fourth.items.append(entry)
        elif fourth is not None and _inner(fourth, third, label):
            fourth.close(start)
            fourth.items.append(entry)
        else:
            if fourth is not None:
                fourth.close(start)
                fourth = None
            third.close(start)
            third.items.append(entry)
        before = mark.end()
    yield from done


def _inner(fourth: _SubList, third: _SubList, label: str) -> bool:
    """Whether a mark of the same looks goes on with the inner list, not with the outer one."""
    inner = fourth.items[-1].label
    if inner.isdigit() != label.isdigit():
        return False
    if steps(inner, label) != 1:
        return False
    return inner == "a" or steps(third.items[-1].label, label) != 1


def _check(item: Passage, found: _SubList, level: str, *, defines: bool) -> Iterator[Hit]:
    items = found.items
    letters = items[0].label.isalpha()
    opener = item.text[slice(*found.opening)]
    begun = first(items[0].label)
    if begun and len(items) > 1 and (wrong := _wrong(item, found, level)):
        yield wrong
        return
    order = list(_order(item, items, "angka-94" if letters else "angka-95"))
    yield from order
    if not begun or len(items) < 2 or defines:
        return
    if not _COLON.search(opener) and _PRINTED.search(opener):
        start, end = found.opening
        end = start + len(item.text[start:end].rstrip())
        yield _at(item, "angka-87f", start, end)
    if not order:
        yield from _ends(item, items)


def _wrong(item: Passage, found: _SubList, level: str) -> Hit | None:
    """Marks of another level."""
    mark = f"{found.items[0].label})"
    start = item.start + found.items[0].start
    right = "1)" if found.depth == 4 else "1." if level == "huruf" else "a)"
    if mark == right:
        return None
    return hit("angka-87g", start, start + len(mark), above=found.above, mark=mark, right=right)


def _order(item: Passage, items: list[_Marked], rule: str) -> Iterator[Hit]:
    """One behind the other, each once; not where a mark stands within a line."""
    shift = 0
    early: set[str] = set()
    for before, mark in pairwise(items):
        line = item.text.find("\n", mark.own)
        at = (item.start + mark.start, item.start + line if line > 0 else item.end)
        step = steps(before.label, mark.label)
        if step in (1, 1 + shift) or (step == 0 and mark.label in early):
            # One that stood in the place of another leaves its own free.
            shift = 0
            continue
        if step == 0:
            shift = 1
            yield hit(f"{rule}.twice", *at, label=mark.label)
        elif not _printed_between(item.text, before, mark):
            early.add(mark.label)
            yield hit(rule, *at, label=mark.label, before=before.label)


def _printed_between(text: str, before: _Marked, mark: _Marked) -> bool:
    """Whether the one before a mark stands within the words before it."""
    last = chr(ord(mark.label) - 1) if mark.label.isalpha() else str(int(mark.label) - 1)
    return bool(re.compile(_INLINE.format(label=last)).search(text, before.own, mark.start))


def _ends(item: Passage, items: list[_Marked]) -> Iterator[Hit]:
    """A semicolon behind each, a conjunction behind the last but one and no other."""
    texts = [item.text[each.own : each.end].rstrip() for each in items]
    before = range(len(items) - 1)
    wrong = [at for at in before if not ENDED.search(texts[at])]
    if wrong:
        yield _behind(item, items, "angka-87d", wrong[0], count=len(wrong))
    joined = [at for at in before if JOINED.search(texts[at])]
    if len(joined) > 1:
        yield _behind(item, items, "angka-91", joined[0], count=len(joined))
    elif joined and joined[0] != len(items) - 2:
        yield _behind(item, items, "angka-88.place", joined[0])
    elif not joined:
        yield _behind(item, items, "angka-88", len(items) - 2)


def _behind(item: Passage, items: list[_Marked], phrase: str, at: int, count: int = 0) -> Hit:
    start = items[at].start
    end = items[at].own + len(item.text[items[at].own : items[at].end].rstrip())
    return _at(item, phrase, start, end, count)


def _at(item: Passage, phrase: str, start: int, end: int, count: int = 0) -> Hit:
    """A hit at the last words of something."""
    words = list(_PRINTED.finditer(item.text, start, end))
    line = max(start, item.text.rfind("\n", start, end) + 1)
    printed = (item.start + words[-MOST_WORDS:][0].start(), item.start + end)
    if count:
        return hit(phrase, item.start + line, item.start + end, printed=printed, count=str(count))
    return hit(phrase, item.start + line, item.start + end, printed=printed)
