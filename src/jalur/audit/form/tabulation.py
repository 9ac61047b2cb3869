"""Lists of items within articles and paragraphs: angka 87 to 95."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from jalur.audit.broken_lists import broken_lists
from jalur.audit.definitions import Definitions, definitions
from jalur.audit.form.sublists import ENDED, JOINED, sublists
from jalur.audit.hit import MOST_WORDS, Hit, hit
from jalur.audit.lists import Items, lists, misplaced
from jalur.audit.subject import Passage, Subject
from jalur.law.findings import WARNING
from jalur.source.labels import follower

_DEFINES = re.compile(r"\bdimaksud\s+dengan\W*\s*$|\badalah\W*\s*$|\bpengertian\b", re.IGNORECASE)
_IS = re.compile(r"\badalah\b|\byang\s+selanjutnya\b")
_SIGN = re.compile(
    r"[;,]\s*(?:(?:dan|atau|dan\s*/\s*atau|serta)\s*)?\n[ \t]*"
    r"(?P<mark>\(?(?P<label>[a-z])\))\s+(?=\w)"
)
"""An item behind another, with a bracket behind its letter."""
_TAIL = 80
"""So many characters at its end tell how an item ends."""
_LETTER = re.compile(r"\W*\w{1,2}(?P<sign>[.)])")
_OPEN = re.compile(r":\W*$")
_SWALLOWED = re.compile(r";\s*(?:dan|atau|dan/atau)?\s*\n\s*\S")
_WORD = re.compile(r"\b(?P<word>[A-Za-z][a-z]+)\b")
_WITHIN = re.compile(r"(?<=[a-z,]\s)")
_PRINTED = re.compile(r"\S+")
_SURELY = 3
"""So many times as often as with a capital does a word stand small that is no name."""
_FIRST_WORD = re.compile(r"(?P<word>[A-Z][a-z]+)(?=\s+[a-z]+\b)")
_VERB = re.compile(
    r"(?P<word>Mem(?:b|per|f)[a-z]{3,}|Meng[a-z]{4,}|Meny[a-z]{3,}|Men[cdj][a-z]{3,}|Me[lmnrwy][a-z]{3,}kan"
    r"|Me[lmn][a-z]{4,}i|Di[a-z]{4,}kan|Ber[a-z]{6,}|[A-Z][a-z]{4,}nya)(?=[\s;,.:])"
)
"""Words whose prefix and ending no name has."""
_ACT = re.compile(
    r"(?P<word>Pe(?:m|n|ng|ny|r|l)[a-z]{4,}an)(?=\s+(?!dan\b|serta\b|atau\b|yang\b)[a-z]{3,}\b)"
)
"""What is done, with a small word behind it."""


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with the marks, the order and the ends of items."""
    broken = list(broken_lists(subject))
    yield from (each.hit for each in broken if each.hit)
    apart = {each.at for each in broken}
    found = [each for each in lists(subject) if each.level != "ayat"]
    terms = definitions(subject)
    defined = frozenset(each.passage for each in (terms.items if terms else ()))
    words = _Words(subject, terms)
    for each in found:
        if not apart.isdisjoint((each.parent, *each.parent.parents())):
            continue
        defines = _defines(each)
        strays = list(_strays(each))
        yield from strays
        # The numbers of definitions have a rule of their own.
        if not strays and defined.isdisjoint(each.items):
            yield from _sequence(subject, each)
        yield from _opening(each, defines=defines)
        if not defines and not strays:
            yield from _marks(each)
            yield from _capitals(each, words)
            yield from _ends(subject, each)
        for item in each.items:
            if item.ref not in apart:
                yield from sublists(item, each.level, defines=defines)


def _defines(found: Items) -> bool:
    """Whether the items are definitions, or other sentences, each of which ends for itself."""
    opening = found.opening
    if opening is not None and _DEFINES.search(opening.text):
        return True
    return 2 * sum(bool(_IS.search(each.text)) for each in found.items) > len(found.items)


def _strays(found: Items) -> Iterator[Hit]:
    """Another sign behind the letter of an item, which is then read as words of the one before."""
    if found.level != "huruf":
        return
    labels = found.labels()
    for item, label, after in zip(found.items, labels, (*labels[1:], ""), strict=True):
        wanted = follower(label)
        if after == wanted:
            continue
        marks = list(_SIGN.finditer(item.text, item.own))
        if marks and marks[0]["label"] == wanted:
            mark = marks[0]["mark"]
            start = item.start + marks[0].start("mark")
            line = item.text.find("\n", marks[0].end())
            end = item.start + line if line > 0 else item.end
            right = f"{wanted}."
            yield hit(
                "angka-87b.sign", start, end, at=found.parent, mark=mark, right=right, level=WARNING
            )


def _sequence(subject: Subject, found: Items) -> Iterator[Hit]:
    """Letters and numbers come one after the other."""
    rule = "angka-92" if found.level == "huruf" else "angka-93"
    labels = found.labels()
    for at, twice in misplaced(found.items):
        item = found.items[at]
        if twice:
            yield hit(f"{rule}.twice", item.start, item.end, label=labels[at])
        else:
            # A scan may have lost the mark of an item that stands within the one before.
            lost = bool(_SWALLOWED.search(subject.before(item).text))
            level = WARNING if lost else None
            yield hit(
                rule, item.start, item.end, level=level, label=labels[at], before=labels[at - 1]
            )


def _opening(found: Items, *, defines: bool) -> Iterator[Hit]:
    """A colon stands before the items."""
    opening = found.opening
    if opening is None or _OPEN.search(opening.text[-_TAIL:]):
        return
    if opening.start + opening.own >= opening.start + len(opening.text.rstrip()):
        return
    item = opening.ref.parts[-1].level in ("huruf", "angka")
    said = "angka-87f" if item else "angka-87f.opening"
    if item or not defines:
        yield hit(said, opening.start, opening.end)


def _marks(found: Items) -> Iterator[Hit]:
    """Letters with a full stop; below these numbers with one."""
    signs = {sign["sign"] for each in found.items if (sign := _LETTER.match(each.text))}
    start, end = found.items[0].start, found.items[0].end
    below = found.parent.parts[-1].level == "huruf"
    if found.level == "angka" and not below:
        yield hit("angka-87b", start, end)
    elif signs == {")"}:
        if below:
            mark = f"{found.labels()[0]})"
            above = f"{found.parent.parts[-1].label}."
            yield hit("angka-87g", start, end, above=above, mark=mark, right="1.")
        else:
            yield hit("angka-87b.bracket", start, end)
    elif found.level == "huruf" and all(each.isupper() for each in found.labels()):
        yield hit("angka-87b.capital", start, end)


class _Words:
    """Which words of the articles begin small within sentences, and which with capitals."""

    def __init__(self, subject: Subject, terms: Definitions | None) -> None:
        self._small: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()
        body = subject.part("body")
        for found in _WORD.finditer(subject.masked, *((body.start, body.end) if body else (0, 0))):
            word = found["word"]
            if word[0].islower():
                self._small[word] += 1
            elif _WITHIN.match(subject.masked, found.start()):
                self._capital[word.casefold()] += 1
        names = (name for each in (terms.items if terms else ()) for name in each.names)
        self._terms = {name.split()[0].casefold() for name in names}
        self._names = frozenset(each.casefold() for each in subject.words.like_verbs)

    def are_small(self, word: str) -> bool:
        """Whether a word with a capital is no name: it stands small elsewhere, and hardly
        otherwise.
        """
        folded = word.casefold()
        small, capital = self._small[folded], self._capital[folded]
        return small > _SURELY * capital and folded not in self._terms

    def begins_small(self, item: Passage) -> re.Match[str] | None:
        """The first word of an item, where it has a capital and is no name."""
        word = _FIRST_WORD.match(item.text, item.own)
        if word and self.are_small(word["word"]):
            return word
        word = _VERB.match(item.text, item.own) or _ACT.match(item.text, item.own)
        return word if word and self.is_no_name(word["word"]) else None

    def is_no_name(self, word: str) -> bool:
        """Whether a word that looks like no name is none: nowhere else a capital within a
        sentence, and no term.
        """
        folded = word.casefold()
        known = folded in self._terms or folded in self._names
        return not (known or self._capital[folded])


def _capitals(found: Items, words: _Words) -> Iterator[Hit]:
    """An item begins small where its first word is no name."""
    wrong = [(item, word) for item in found.items if (word := words.begins_small(item))]
    if wrong:
        item, word = wrong[0]
        yield hit("angka-87c", item.start, item.end, word=word["word"], count=str(len(wrong)))


def _ends(subject: Subject, found: Items) -> Iterator[Hit]:
    """A semicolon behind each item, a conjunction behind the last but one and no other."""
    items = found.items
    ends = [_end(subject, items, at) for at in range(len(items))]
    texts = [
        subject.text[max(each.start, end - _TAIL) : end].rstrip()
        for each, end in zip(items, ends, strict=True)
    ]
    before = range(len(items) - 1)
    wrong = [at for at in before if not ENDED.search(texts[at])]
    if wrong:
        yield _at_end(subject, "angka-87d", items, ends, wrong[0], count=len(wrong))
    inner = found.parent.parts[-1].level == "huruf"
    if not inner and len(items) > 1 and texts[-1].endswith(";"):
        yield _at_end(subject, "angka-87d.last", items, ends, len(items) - 1)
    joined = [at for at in before if JOINED.search(texts[at])]
    if len(joined) > 1:
        yield _at_end(subject, "angka-91", items, ends, joined[0], count=len(joined))
    elif joined and joined[0] != len(items) - 2:
        yield _at_end(subject, "angka-88.place", items, ends, joined[0])
    elif not joined and len(items) > 1:
        yield _at_end(subject, "angka-88", items, ends, len(items) - 2)


def _at_end(
    subject: Subject,
    phrase: str,
    items: Sequence[Passage],
    ends: Sequence[int],
    at: int,
    *,
    count: int = 0,
) -> Hit:
    """A hit of an item where its last words stand, also where they are those of one below it."""
    start = subject.last_below(items[at]).start
    printed = subject.text[start : ends[at]].rstrip()
    end = start + len(printed)
    words = [start + each.start() for each in _PRINTED.finditer(printed)]
    line = max(start, subject.text.rfind("\n", start, end) + 1)
    printed_at, ref = (words[-MOST_WORDS:][0], end), items[at].ref
    if count:
        return hit(phrase, line, ends[at], printed=printed_at, at=ref, count=str(count))
    return hit(phrase, line, ends[at], printed=printed_at, at=ref)


def _end(subject: Subject, items: Sequence[Passage], at: int) -> int:
    """Where an item ends, with the items below it."""
    if at + 1 < len(items):
        return items[at + 1].start
    return subject.last_below(items[at]).end
