"""The dictum: angka 53 to 58."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import other_kind
from jalur.audit.subject import Subject
from jalur.law.citation import Citation, Part
from jalur.law.findings import WARNING

_DECIDED = re.compile(r"M ?E ?M ?U ?T ?U ?S ?K ?A ?N(?:\s*(?P<colon>:))?")
_MORE = re.compile(r"[ \t]+(?P<more>[A-Z]{3,}\b[^\n:]*)")
"""Words in capitals that go on with it on its line."""
_SMALL = re.compile(r"\bmemutuskan\b\s*:?", re.IGNORECASE)
_ENACTS = re.compile(r"\bMenetapkan\b\s*(?P<colon>:?)\s*(?P<what>.*)", re.DOTALL)
_NAMED = re.compile(r"(?P<kind>.*?)\bTENTANG\b\s*(?P<name>.*)", re.IGNORECASE | re.DOTALL)
_LOWER = re.compile(r"[a-z]{2,}")

_DICTUM = Citation((Part("menetapkan", ""),))


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong between the legal bases and the first article."""
    body = subject.part("body")
    start = max(
        (each.end for each in (subject.part("mengingat"), subject.part("menimbang")) if each),
        default=0,
    )
    stop = body.start if body else len(subject.text)
    # The word that parts the dictum from the bases belongs to neither.
    opening = subject.text[:stop]
    decided = _DECIDED.search(opening)
    if decided is None:
        other = _SMALL.search(opening)
        yield _missing("angka-54", start) if other is None else hit("angka-54", *other.span())
    elif more := _MORE.match(opening, decided.end()):
        at, end = decided.start(), more.end()
        yield hit("angka-54.more", at, end, words=" ".join(more["more"].split()))
    elif not decided["colon"]:
        yield hit("angka-54.colon", *decided.span(), level=WARNING)
    enacts = _ENACTS.search(opening, decided.end() if decided else start)
    if enacts is None:
        yield _missing("angka-57", decided.end() if decided else start)
        return
    if not enacts["colon"]:
        yield hit("angka-57.colon", enacts.start(), enacts.start("what"), level=WARNING)
    what, at = enacts["what"].rstrip(), enacts.start("what")
    end = at + len(what)
    if not what:
        yield hit("angka-58", enacts.start(), enacts.end())
        return
    if _LOWER.search(what):
        yield hit("angka-58.capitals", at, end, level=WARNING)
    if not what.endswith("."):
        yield hit("angka-58.stop", at, end, level=WARNING)
    yield from _called(subject, what, at)


def _called(subject: Subject, what: str, at: int) -> Iterator[Hit]:
    """The kind and the name of the title, and nothing between them."""
    title = subject.title
    parted = _NAMED.match(what)
    if title is None:
        return
    kind = other_kind(subject, parted["kind"]) if parted else None
    if kind:
        yield hit("angka-58.kind", at, at + len(what), kind=kind)
    wanted = _folded(title.name)
    if not _folded(what).endswith(wanted):
        yield hit("angka-58", at, at + len(what))
    elif parted and len(_folded(parted["name"])) > len(wanted):
        yield hit("angka-58.more", at + parted.start("name"), at + len(what))


def _missing(phrase: str, at: int) -> Hit:
    """What stands nowhere: there is nothing to show."""
    return hit(phrase, at, at, printed=(at, at), at=_DICTUM)


def _folded(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))
