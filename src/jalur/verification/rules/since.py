"""Whether the file says which amendment gave a provision its words, where the text says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.region import Region
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding

_LAW = re.compile(r"\bNomor\s+(\d+)\b[^,;()]{0,12}?\bTahun\s+(\d{4})", re.IGNORECASE)
_GIVEN = re.compile(r"\bdi\w+\s+(?:dengan|oleh)\b[^.;]{0,80}$", re.IGNORECASE)
"""Words before the amendment that gave a provision its words: *diubah dengan Peraturan …*."""
_SIGN = re.compile(r"\s*([^\w\s]{1,6}|[^\w\s]?\d{1,2}[^\w\s]?)(?=\s|$)")
"""What a footnote begins with, and what leads to it."""
_DELETED = "deleted"

_BELOW = 1
"""So many lines below its mark an article begins, or with an empty one between twice as many."""

_Law = tuple[str, str]
"""The number and year of a regulation."""
_Placed = tuple[int, Citation]
"""The line on which the words of a provision begin."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about ``since``."""
    amended = {
        law: each.regulation
        for each in evidence.region.regulation.amended_by
        if each.read
        for law in _LAW.findall(each.regulation)
    }
    if not amended:
        return
    told = {
        ref: amended[match.groups()]
        for ref, words in evidence.source.provisions.items()
        for match in _LAW.finditer(words)
        if ref.parts[0].level == "pasal"
        and match.groups() in amended
        and _GIVEN.search(words, 0, match.start())
    }
    noted = [(places, amended[law]) for places, law in _noted(evidence) if law in amended]
    alone = {places[0] for places, _ in noted if len(places) == 1}
    for places, law in noted:
        yield from _by_note(
            evidence.region, [at for at in places if at not in alone] or places, law
        )
    for ref, provision in evidence.region.provisions.items():
        if ref in told and provision.since != told[ref]:
            yield _differs(ref, told[ref], provision.since)
        # Of several that were read any may have deleted it.
        elif provision.kind == _DELETED and provision.since is None and len(amended) == 1:
            yield _differs(ref, next(iter(amended.values())), None)


def _by_note(region: Region, places: Sequence[Citation], law: str) -> Iterator[Finding]:
    """One of the provisions to which a sign may belong has its words from that amendment.

    That of an article is a note on the whole of it: none of it has its words from another, and
    where most of it has them from there, all of it has.
    """
    since = {at: region.provisions[at].since for at in places if at in region.provisions}
    if since and law not in since.values():
        at = next(iter(since))
        yield _differs(at, law, since[at])
        return
    article = {at: each for at, each in since.items() if at.parts[0] == places[0].parts[0]}
    having = [at for at, each in article.items() if each == law]
    for at, each in article.items() if having else ():
        if each != law and (each or 2 * len(having) > len(article)):
            yield _differs(at, law, each)


def _differs(ref: Citation, law: str, since: str | None) -> Finding:
    gaps = {"printed": law, "value": since or "–"}
    return finding("since-differs", f"provisions.{ref}.since", ref, severity=WARNING, **gaps)


def _noted(evidence: Evidence) -> Iterator[tuple[tuple[Citation, ...], _Law]]:
    """The amendments that footnotes name, each with the provisions to which its sign may belong,
    the likeliest first: the one whose words it ends, or what stands below its mark.
    """
    notes: list[tuple[int, str, list[_Law]]] = []
    signs: list[tuple[int, str]] = []
    for line in (cut.line for cut in evidence.source.furniture if cut.kind == "footnote"):
        match = _SIGN.match(line.text)
        if match and not line.text[match.end() :].strip():
            signs.append((line.number, match[1]))
        elif match or not notes:
            notes.append((line.number, match[1] if match else "", _LAW.findall(line.text)))
        else:
            notes[-1][2].extend(_LAW.findall(line.text))
    for number, sign in signs:
        # Another page may have the same sign for another note.
        laws = next((laws for at, each, laws in notes if each == sign and at > number), ())
        here = _places(evidence, number)
        yield from ((here, law) for law in laws if here)


def _places(evidence: Evidence, number: int) -> tuple[Citation, ...]:
    """The provisions to which a sign on a line may belong; none where it may be that of a heading.

    An article with words of its own begins on the line of its mark, one that holds ayat below it.
    """
    places = sorted((place.line, ref) for ref, place in evidence.source.places.items())
    before, after = _parted(places, number)
    titles = (each.place.line for each in evidence.source.headings)
    title = max((line for line in titles if line <= number), default=0)
    start, own = before[-1] if before else (0, None)
    if own is not None and start == number:
        return (own,)
    titled = title > start
    ended = [own] if own is not None and not titled else []
    if not after or after[0][0] - number > (_BELOW if titled else 2 * _BELOW):
        return tuple(ended)
    first = after[0][1]
    article = [ref for _, ref in places if ref.parts[0] == first.parts[0]]
    return (*(article if article[0] == first and len(first.parts) > 1 else ()), *ended)


def _parted(places: list[_Placed], number: int) -> tuple[list[_Placed], list[_Placed]]:
    """What begins up to a line, and behind it."""
    at = sum(line <= number for line, _ in places)
    return places[:at], places[at:]
