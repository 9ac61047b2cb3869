"""Whether the file has every name that an annex lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from jalur.law.citation import Basis, Citation, Part
from jalur.law.findings import ERROR, WARNING, Finding
from jalur.law.rules.steps import StepRule
from jalur.text.folding import fold
from jalur.text.stems import roots
from jalur.verification.amounts import spelt_numbers, whole_numbers
from jalur.verification.concordance import namer_of
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.office_lists import offices
from jalur.verification.our_texts import our_texts
from jalur.verification.patterns import any_of

_HEADER = re.compile(r"\W*No(?:mor|\.)?(?:\s+[Uu]rut)?\W+(?=[^\W\d])", re.IGNORECASE)
"""The line over a table: what its columns hold is no row."""
_COLUMNS = re.compile(rf"^{_HEADER.pattern}", re.IGNORECASE | re.MULTILINE)
"""Where it stands: before numbered rows all that follows is of the columns."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the rows of annexes.

    What is not in capitals must be the name of a row, of a party of a fact that rests on the
    annex, or a word of what the file says of the row.
    """
    for annex in evidence.source.provisions:
        if annex.parts[0].level == "lampiran":
            ruling = _Ruling(evidence, annex)
            yield from _annex(evidence, annex, ruling)
            yield from _unruled(evidence, annex, ruling)
            yield from _deadlines(evidence, annex)
            yield from _undated(evidence, annex)
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


def _annex(evidence: Evidence, annex: Citation, ruling: _Ruling) -> Iterator[Finding]:
    """The words that no name and no text of ours has: row by row where the annex has rows.

    Where our texts have most of the words of a row, the others are a place to look at.
    """
    if not ruling.labels:
        return
    parties = dict.fromkeys([*ruling.labels, *ruling.parties()])
    names = [name for party in parties for name in evidence.spellings(party)]
    known = [*names, *_title(evidence), *evidence.surroundings, *evidence.vocabulary.stamps]
    known += [
        each.printed
        for each in evidence.region.oddities
        if each.printed and annex.covers(each.at) and each.kind in evidence.vocabulary.distortions
    ]
    of_names = {word for name in names for word in name.split()}
    head, rows = evidence.rows(annex)
    columns = next((m.start() for m in _COLUMNS.finditer(head)), len(head)) if rows else len(head)
    wrong: list[str] = []
    unsure: list[str] = []
    for text in (head[:columns], *rows):
        lines = [line for line in text.splitlines() if not _is_header(line, ruling.groups)]
        small = [w for w in " ".join(lines).split() if not _is_capital(w) or w in of_names]
        rest = Letters(" ".join(small)).without(known)
        beside = [word for word in rest if not word.isdecimal() and len(word) > 1]
        said = ruling.words(text)
        left = [word for word in beside if roots(word).isdisjoint(said)]
        (unsure if len(left) * 2 < len(beside) else wrong).extend(left)
    for left, severity in ((wrong, ERROR), (unsure, WARNING)):
        if left:
            path, words = f"provisions.{annex}", " ".join(left)
            yield finding("annex-left-out", path, annex, severity=severity, words=words)


def _unruled(evidence: Evidence, annex: Citation, ruling: _Ruling) -> Iterator[Finding]:
    """A row that names a party is in the file, or a fact that rests on the annex has the party.

    Where no row has a fact, this is asked of those alone that count something: *15 hari kerja*.
    """
    counted = re.compile(rf"\d\W+(?:\w+\W+)?(?:{any_of(evidence.vocabulary.counted)})\b")
    known = {*ruling.labels, *ruling.parties()}
    rows = [(row, ruling.named(row)) for row in evidence.rows(annex).rows]
    ruled = any(known.intersection(named) for _, named in rows)
    for row, named in rows:
        if named and known.isdisjoint(named) and (ruled or counted.search(row)):
            ref = Citation((*annex.parts, Part("baris", named[0])))
            yield finding("provision-not-encoded", "provisions", ref, words=" ".join(row.split()))


def _deadlines(evidence: Evidence, annex: Citation) -> Iterator[Finding]:
    """The numbers of a rule that rests on the whole annex stand in the rows of its parties."""
    region = evidence.region
    rules = [
        (f"mandates[{n}]", each.at, each.parties, each.deadline, each.term)
        for n, each in enumerate(region.mandates)
    ]
    rules += [
        (f"relations[{n}].points[{m}]", each.at, each.by, each.deadline, each.term)
        for n, relation in enumerate(region.relations)
        for m, each in enumerate(relation.points)
    ]
    for path, at, parties, deadline, term in rules:
        rows = " ".join(evidence.rows_naming(annex, parties)) if at == annex else ""
        said = whole_numbers(rows) | spelt_numbers(rows, evidence.vocabulary.numerals)
        for key, written in (("deadline", deadline), ("duration", term)):
            for number in sorted(whole_numbers(written or "")) if rows else ():
                if number not in said:
                    field = f"{path}.{'term' if key == 'duration' else key}"
                    yield finding(f"{key}-not-in-text", field, at, word=str(number))


def _undated(evidence: Evidence, annex: Citation) -> Iterator[Finding]:
    """A time that a row counts is in a rule on that row, where another row has one with its own."""
    units = any_of(evidence.vocabulary.durations)
    time = re.compile(rf"\b(\d+)\W+(?:\w+\W+)?(?:{units})\b", re.IGNORECASE)
    said: dict[Citation, str] = defaultdict(str)
    for ours in our_texts(evidence):
        for ref in ours.refs:
            if annex.covers(ref) and ref != annex:
                said[ref] += f" {ours.text}"
    rows = [ref for ref in evidence.region.provisions if annex.covers(ref) and ref != annex]
    counted = {ref: match for ref in rows if (match := time.search(evidence.words(ref)))}
    told = [ref for ref in counted if int(counted[ref][1]) in whole_numbers(said[ref])]
    for ref in counted if len(told) * 2 > len(counted) and evidence.rows(annex).rows else ():
        if ref not in told:
            path, words = f"provisions.{ref}", " ".join(counted[ref].group().split())
            yield finding("deadline-left-out", path, ref, severity=WARNING, words=words)


class _Ruling:
    """What the file has of an annex: the rows, the facts that rest on it, and their texts."""

    def __init__(self, evidence: Evidence, annex: Citation) -> None:
        region = evidence.region
        self._evidence, self._annex = evidence, annex
        self.labels = [
            ref.parts[-1].label
            for ref in region.provisions
            if annex.covers(ref) and ref != annex and not ref.is_numbered_row
        ]
        """The parties whose rows the file has."""
        self.groups = _groups(evidence)
        self._texts = tuple(self._said())

    def parties(self) -> Iterator[str]:
        """Who is in a fact that rests on the annex or a row."""
        region = self._evidence.region
        for route in region.routes:
            if self._rests(route.basis):
                yield from (*route.travellers, *route.copied_or_not, *self._offices(route.steps))
        for paraf in region.paraf:
            if self._rests(paraf.basis):
                yield from (*paraf.drafters, *paraf.signers, *self._offices(paraf.initials))
        for relation in region.relations:
            if self._rests(relation.basis):
                yield from (*relation.between[0], *relation.between[1])
            points = (point for point in relation.points if self._annex.covers(point.at))
            yield from (id for point in points for id in (*point.by, *point.to))
        for mandate in region.mandates:
            if self._rests((mandate.at, *mandate.basis)):
                yield from (*mandate.parties, *mandate.on_behalf)
        for rule in region.prohibitions:
            if self._rests((rule.at, *rule.basis)):
                yield from (*rule.parties, *rule.towards)

    def _rests(self, basis: Iterable[Citation]) -> bool:
        return any(self._annex.covers(ref) for ref in basis)

    def _offices(self, steps: Iterable[StepRule]) -> list[str]:
        return sorted(offices(steps) & self._evidence.region.parties.keys())

    def named(self, row: str) -> list[str]:
        """The offices and units that a row names, the longest names alone."""
        kinds, parties = self._evidence.region.common.kinds, self._evidence.region.parties
        namings = namer_of(self._evidence).namings(row)
        found = dict.fromkeys(each.party for each in namings)
        return [id for id in found if kinds[parties[id].kind].category in ("office", "unit")]

    def words(self, row: str) -> frozenset[str]:
        """The roots of the words of the file about a row, or about the whole annex."""
        here = self._naming(row)
        said = [text for label, text in self._texts if label is None or label in here]
        return frozenset(root for word in fold(" ".join(said)).split() for root in roots(word))

    def _naming(self, row: str) -> frozenset[str]:
        """The parties of rows that a row names."""
        words, spellings = Letters(row), self._evidence.spellings
        return frozenset(id for id in self.labels if any(map(words.has, spellings(id))))

    def _said(self) -> Iterator[tuple[str | None, str]]:
        """Every text of ours about the annex, and the party about whose row it is."""
        region = self._evidence.region
        places: list[tuple[Basis, str]] = [
            ((ref,), each.summary) for ref, each in region.provisions.items()
        ]
        places += [(each.refs, each.text) for each in our_texts(self._evidence)]
        places += [((each.at,), each.summary or "") for each in region.mandates]
        for refs, text in places:
            for ref in refs:
                if self._annex.covers(ref):
                    yield None if ref == self._annex else ref.parts[-1].label, text


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
