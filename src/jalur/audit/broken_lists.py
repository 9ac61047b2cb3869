"""Lists whose marks hide what they are: nothing is said of what is read of them otherwise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from jalur.audit.hit import Hit, hit
from jalur.audit.subject import Passage, Subject
from jalur.law.citation import Citation
from jalur.source.labels import follower

_OPENED = re.compile(
    r":[ \t]*\n[ \t]*(?P<mark>(?:(?P<letter>[a-d])|(?P<number>[1-4]))(?P<sign>[.)]))[ \t]+\w"
)
_LINES = re.compile(r":[ \t]*\n(?=[A-Za-z]{2})")
_DASH = re.compile(r"\s*(?P<mark>[-–—•·▪*>])\s*[A-Za-z]{2}")
_ENDED = re.compile(r";(?:\s*(?:dan|atau|dan/atau))?\s*\Z")
_LONGEST = 6
"""So many lines has an item, at the most."""
_THIRD = re.compile(r"^[ \t]*(?P<mark>[a-z]\))\s", re.MULTILINE)
_SENTENCE = re.compile(r"[.;]\s*\n\s*(?:\(|[A-Z])")
"""What stands behind it is another paragraph, whose number was lost."""
_OWN = re.compile(r"\W{0,2}\w{1,3}(?P<sign>[.)])")
_RULES = {
    ("letter", "."): "angka-92",
    ("number", "."): "angka-93",
    ("letter", ")"): "angka-94",
    ("number", ")"): "angka-95",
}
_BELOW = {"huruf": "1.", "angka": "a)"}


@dataclass(frozen=True, slots=True)
class Broken:
    """A list that cannot be read as one."""

    at: Citation
    """What is read there and below it is no list, or part of another."""
    hit: Hit | None
    """None where a paragraph whose number is lost stands within it."""


def broken_lists(subject: Subject) -> Iterator[Broken]:
    """Lists that begin with another mark than the first, with that of the list in which they
    stand, or with dashes.
    """
    if subject.amends:
        return
    for norm in subject.norms:
        own = _OWN.match(norm.text) if norm.ref.parts[-1].level in _BELOW else None
        for opened in _OPENED.finditer(norm.text):
            kind = "letter" if opened["letter"] else "number"
            label = opened[kind]
            first = label in ("a", "1")
            if first and own and own["sign"] == opened["sign"]:
                yield from _repeated(norm, opened, kind)
            elif not first and _goes_on(norm, opened, label):
                start, end = norm.start + opened.start("mark"), norm.start + opened.end()
                rule = _RULES[kind, opened["sign"]]
                line = norm.text.find("\n", opened.end())
                printed = (start, norm.start + line if line > 0 else norm.end)
                found = hit(f"{rule}.first", start, end, printed=printed, label=label)
                yield Broken(norm.ref, found)
        yield from _dashes(subject, norm)


def _repeated(norm: Passage, opened: re.Match[str], kind: str) -> Iterator[Broken]:
    """Letters below letters, or numbers below numbers, that look alike: one list is read."""
    level = norm.ref.parts[-1].level
    if (kind == "letter") != (level == "huruf"):
        return
    if _SENTENCE.search(norm.text, norm.own, opened.start()):
        yield Broken(Citation(norm.ref.parts[:-1]), None)
        return
    # It may stand below a letter of the third level.
    third = list(_THIRD.finditer(norm.text, norm.own, opened.start()))
    above = third[-1]["mark"] if third else norm.text[: norm.own].strip()
    right = "1)" if third else _BELOW[level]
    start, end = norm.start + opened.start("mark"), norm.start + opened.end("mark")
    said = hit("angka-87g", start, end, above=above, mark=opened["mark"], right=right)
    yield Broken(Citation(norm.ref.parts[:-1]), said)


def _goes_on(norm: Passage, opened: re.Match[str], label: str) -> bool:
    """Whether the mark behind it stands below: a scan may have misread a single one."""
    after = str(int(label) + 1) if label.isdigit() else follower(label)
    mark = re.compile(rf"^[ \t]*{after}{re.escape(opened['sign'])}[ \t]", re.MULTILINE)
    return bool(mark.search(norm.text, opened.end()))


def _dashes(subject: Subject, norm: Passage) -> Iterator[Broken]:
    """Two items, at least, behind a colon; the running text is without their signs."""
    prose = subject.source.prose
    for opened in _LINES.finditer(norm.text):
        at = norm.start + opened.end()
        line = bisect_right(prose.starts, at) - 1
        sign = _DASH.match(prose.lines[line].text)
        if sign is None:
            continue
        for after in range(line + 1, min(line + _LONGEST, len(prose.lines))):
            if prose.starts[after] >= norm.end:
                break
            if _DASH.match(prose.lines[after].text):
                if _ENDED.search(subject.text[at : prose.starts[after]]):
                    found = hit("angka-87b.dash", at, prose.starts[after], mark=sign["mark"])
                    yield Broken(norm.ref, found)
                break
