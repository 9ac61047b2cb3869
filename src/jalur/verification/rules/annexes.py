"""Whether the file has every name that an annex lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.text.folding import fold
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.office_lists import offices

_HEADER = re.compile(r"\W*No(?:mor|\.)?(?:\s+[Uu]rut)?\W+(?=[^\W\d])", re.IGNORECASE)
"""The line over a table: what its columns hold is no row."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the rows of annexes.

    What is not in capitals must be the name of a row, or, where a rule rests on the row, of one
    of its offices or a word of what the file says of it.
    """
    for annex, text in evidence.source.provisions.items():
        if annex.parts[0].level == "lampiran":
            yield from _annex(evidence, annex, text)
            yield from _advisers(evidence, annex)


def _advisers(evidence: Evidence, annex: Citation) -> Iterator[Finding]:
    """An adviser stands in the annex right before the coordinator beside whom he is.

    Nothing is said where a coordinator is not named once and behind an adviser of his own, nor of
    an adviser behind the last one.
    """
    ours = {
        (given.coordinator, adviser.party): (f"assignments[{n}].advisers", ref)
        for n, given in enumerate(evidence.region.assignments)
        for adviser in given.advisers
        for ref in adviser.basis
        if annex.covers(ref)
    }
    leading, parties = {coordinator for coordinator, _ in ours}, evidence.region.parties
    kinds = {parties[adviser].kind for _, adviser in ours}
    places = sorted(
        (start, party, party in leading)
        for party in {*leading, *(id for id, each in parties.items() if each.kind in kinds)}
        for start in _starts(evidence, annex, party)
    )
    named = [party for _, party, leads in places if leads]
    last: dict[str, list[str]] = {}
    waiting: list[str] = []
    for _, party, leads in places:
        if not leads:
            waiting.append(party)
            continue
        last[party], waiting = waiting, []
    if len(named) != len(leading) or not all(last.values()) or not ours:
        return
    printed = {(party, adviser) for party, every in last.items() for adviser in every}
    allowed = printed | {(named[-1], adviser) for adviser in waiting}
    for (coordinator, adviser), (path, ref) in ours.items():
        if (coordinator, adviser) not in allowed:
            name = evidence.region.name(coordinator)
            yield finding("row-elsewhere", path, ref, name=name)
    paths = {coordinator: path for (coordinator, _), (path, _) in ours.items()}
    for coordinator, adviser in sorted(printed.difference(ours)):
        name = evidence.region.name(adviser)
        yield finding("office-left-out", paths[coordinator], annex, name=name)


def _starts(evidence: Evidence, annex: Citation, party: str) -> Iterator[int]:
    """Where an annex names a party, by any of its spellings; each place once."""
    words = evidence.own(annex)
    places = sorted(span for name in evidence.spellings(party) for span in words.spans(name))
    end = -1
    for start, stop in places:
        if start >= end:
            yield start
            end = stop


def _annex(evidence: Evidence, annex: Citation, text: str) -> Iterator[Finding]:
    rows = [
        ref.parts[-1].label
        for ref in evidence.region.provisions
        if annex.covers(ref) and ref != annex
    ]
    ruling = _Ruling(evidence, annex)
    parties = dict.fromkeys([*rows, *ruling.parties()])
    names = [name for party in parties for name in evidence.spellings(party)]
    of_names = {word for name in names for word in name.split()}
    groups = _groups(evidence)
    lines = [line for line in text.splitlines() if not _is_header(line, groups)]
    small = [word for word in " ".join(lines).split() if not _is_capital(word) or word in of_names]
    rest = Letters(" ".join(small)).without(
        [*names, *_title(evidence), *evidence.surroundings, *evidence.vocabulary.stamps]
    )
    said = ruling.words()
    left = [w for w in rest if not w.isdecimal() and len(w) > 1 and w not in said]
    if left and rows:
        yield finding("annex-left-out", f"provisions.{annex}", annex, words=" ".join(left))


class _Ruling:
    """The routes and paraf that rest on the rows of an annex."""

    def __init__(self, evidence: Evidence, annex: Citation) -> None:
        region = evidence.region
        self._evidence, self._annex = evidence, annex
        self._routes = [each for each in region.routes if self._rests(each.basis)]
        self._paraf = [each for each in region.paraf if self._rests(each.basis)]

    def _rests(self, basis: Iterable[Citation]) -> bool:
        return any(self._annex.covers(ref) for ref in basis)

    def parties(self) -> Iterator[str]:
        """Who travels, drafts, signs, initials or is passed by."""
        for route in self._routes:
            yield from (*route.travellers, *route.copies_to)
        for paraf in self._paraf:
            yield from (*paraf.drafters, *paraf.signers)
        steps = [step for each in self._routes for step in each.steps]
        steps += [step for each in self._paraf for step in each.initials]
        yield from sorted(offices(steps) & self._evidence.region.parties.keys())

    def words(self) -> frozenset[str]:
        """The words of the file about the rows; none where no rule rests on one."""
        if not self._routes and not self._paraf:
            return frozenset()
        provisions = self._evidence.region.provisions.items()
        texts = [each.summary for ref, each in provisions if self._annex.covers(ref)]
        texts += [each.condition or "" for each in self._routes]
        texts += [each.condition or "" for each in self._paraf]
        return frozenset(fold(" ".join(texts)).split())


def _title(evidence: Evidence) -> tuple[str, ...]:
    """What an annex says of whose annex it is."""
    meta = evidence.region.regulation
    number = f"Nomor {meta.number} Tahun {meta.year}"
    return ("Lampiran", f"{meta.kind} {meta.place}", meta.kind, number, "Tentang", meta.title)


def _groups(evidence: Evidence) -> tuple[str, ...]:
    """The names of groups, by which columns are called."""
    region = evidence.region
    return tuple(
        name
        for id, party in region.parties.items()
        if region.common.kinds[party.kind].category == "group"
        for name in evidence.spellings(id)
    )


def _is_header(line: str, groups: tuple[str, ...]) -> bool:
    """Whether a line stands over the columns of a table: no row is in it."""
    words = Letters(line)
    columns = sum(words.has(name) for name in groups)
    return bool(_HEADER.match(line)) or (columns > 1 and not words.without(groups))


def _is_capital(word: str) -> bool:
    return any(letter.isalpha() for letter in word) and word == word.upper()
