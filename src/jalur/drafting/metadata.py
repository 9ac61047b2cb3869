"""The heading and the closing of a regulation, and what it revokes, amends and annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import cast

from jalur.drafting.casing import Casing
from jalur.drafting.entries import Entry, Value
from jalur.drafting.laws import Laws
from jalur.law.citation import Citation, parse
from jalur.law.vocabulary import Vocabulary
from jalur.source.dates import EVENTS, date_of
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of
from jalur.verification.rules.metadata import JUDUL, PENUTUP

UNKNOWN = "TODO"
"""What stands where the text says nothing that can be told."""
LONGEST = {"province": 80, "kind": 80, "place": 80}
LONGEST_TITLE = 2000
"""Characters of what a heading may say of a thing; what is longer is not what it seems."""
_OTHER_EVENT = re.compile(r"\bdi(?:tetap|undang)kan\b", re.IGNORECASE)
_HEADING = re.compile(
    r"(?P<kind>\bPERATURAN\b.*?)\W+NOMOR\W*\s(?P<number>\d+\w*)\W+TAHUN\s+(?P<year>\d{4})"
    r"\W+TENTANG\W+(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_PROVINCE = re.compile(r"\bPROVINSI\s+(?P<name>.*?)(?=\s+PERATURAN\b|$)", re.IGNORECASE)


class Metadata:
    """Reads what is said of a regulation as a whole."""

    def __init__(self, source: SourceText, vocabulary: Vocabulary, fingerprint: str) -> None:
        self._source, self._words = source, vocabulary.drafting
        self._vocabulary, self._fingerprint = vocabulary, fingerprint
        body = (words for ref, words in source.provisions.items() if ref not in (JUDUL, PENUTUP))
        self.casing = Casing(body, vocabulary.function_words)
        self._guessed: set[str] = set()

    def entry(self, references: Mapping[Citation, tuple[Citation, ...]], *, listed: bool) -> Entry:
        """The regulation; ``references`` are those of its provisions, ``listed`` is whether its
        text assigns units by name.
        """
        self._guessed = set()
        values: dict[str, Value] = {**self._heading()}
        values["name"] = self._region(str(values["kind"]), str(values["place"]))
        values |= self._events(str(values["place"]), str(values["year"]))
        values["gazette"] = self._gazette()
        values["units"] = "listed" if listed else "unlisted"
        if revoked := [*self._revoked()]:
            values["revokes"] = revoked
        if read := self._amended_by(str(cast("Mapping[str, Value]", values["enacted"])["date"])):
            values["amended_by"] = read
        if amended := self._amended(str(values["title"])):
            values["amends"] = amended
        if annexes := [*self._annexes(references)]:
            values["annexes"] = annexes
        values["in_force"] = {"status": "unknown", "checked": None, "by": None}
        values["source"] = {"sha256": self._fingerprint}
        values["encoded"] = "partly"
        return Entry(values, guessed=frozenset(self._guessed))

    def amended_by(self) -> tuple[str, ...]:
        """The regulations that amended this one and whose words its text has: the heading of a
        consolidated one names them.
        """
        printed = " ".join(self._source.provisions.get(JUDUL, "").split())
        behind = re.search(rf"\b(?:{any_of(self._words.consolidated)})\b", printed, re.IGNORECASE)
        if behind is None or self._source.changes:
            return ()
        return Laws(self._vocabulary).of(self.casing.title(printed[behind.end() :]))

    def _amended_by(self, enacted: str) -> list[Entry]:
        """Them with the last day of their years: when they were promulgated is not said there."""
        entries: list[Entry] = []
        day = enacted
        for name in self.amended_by():
            day = max(day, f"{name[-4:]}-12-31")
            values: dict[str, Value] = {
                "regulation": name,
                "promulgated": day,
                "read": True,
                "basis": [JUDUL],
            }
            entries.append(Entry(values, guessed=frozenset(("promulgated",))))
        return entries

    def _heading(self) -> dict[str, str]:
        printed = " ".join(self._source.provisions.get(JUDUL, "").split())
        match = _HEADING.search(printed)
        found = match.groupdict() if match else {}
        behind = any_of(self._words.formulas)
        title = re.split(rf"\s+(?:{behind})\b", found.get("title", ""), flags=re.IGNORECASE)[0]
        whole = self.casing.title(found.get("kind", ""))
        kind, place = self._parted(whole)
        province = _PROVINCE.search(printed[: match.start()] if match else printed)
        values = {
            "province": self.casing.title(province["name"]) if province else "",
            "kind": kind,
            "place": place,
            "number": found.get("number", ""),
            "year": found.get("year", ""),
            "title": self.casing.title(title).rstrip(".,; "),
        }
        values = {
            k: v if len(v) <= LONGEST.get(k, LONGEST_TITLE) else "" for k, v in values.items()
        }
        self._guessed.update(key for key, value in values.items() if not value)
        nothing = {"number": "0", "year": "1"}
        return {key: value or nothing.get(key, UNKNOWN) for key, value in values.items()}

    def _parted(self, whole: str) -> tuple[str, str]:
        """The kind of a regulation and the place behind it."""
        heads = any_of(chain.from_iterable(self._words.regions.values()))
        match = re.match(rf"(Peraturan\s+(?:{heads}))\b\s*(.*)", whole, re.IGNORECASE)
        if match:
            return match[1], match[2]
        first, _, rest = whole.partition(" ")
        second, _, place = rest.partition(" ")
        self._guessed.update(("kind", "place"))
        return f"{first} {second}".strip(), place

    def _region(self, kind: str, place: str) -> str:
        """The name of the region: its kind is told by the text, or by what its head is called."""
        text = " ".join(self._source.provisions.values())
        counts = {
            region: len(re.findall(rf"\b{region}\s+{re.escape(place)}\b", text, re.IGNORECASE))
            for region in self._words.regions
        }
        best = max(counts, key=lambda region: counts[region])
        if counts[best]:
            return f"{best} {place}"
        self._guessed.add("name")
        by_head = (
            region
            for region, heads in self._words.regions.items()
            if any(kind.endswith(head) for head in heads)
        )
        return f"{next(by_head, best)} {place}"

    def _events(self, place: str, year: str) -> dict[str, Value]:
        """When and where it was enacted and promulgated; the one is never after the other."""
        printed = self._source.provisions.get(PENUTUP, "")
        events: dict[str, Value] = {}
        earliest = f"{year:0>4}-01-01"
        for key, pattern in EVENTS.items():
            match = pattern.search(printed)
            if match and _OTHER_EVENT.search(match[1]):
                # It has lost its own date, and this is that of the other.
                match = None
            date = date_of(match[2]) if match else None
            where = self.casing.title(match[1]) if match else ""
            if date is None or not where or (events and date < earliest):
                self._guessed.add(key)
            earliest = max(date or earliest, earliest) if events else date or earliest
            events[key] = {"date": earliest, "place": where or place}
        return events

    def _gazette(self) -> str:
        printed = " ".join(self._source.provisions.get(PENUTUP, "").split())
        names = any_of(self._words.gazettes)
        pattern = rf"\b(?:{names})\b(?:(?!{names}).)*?\bTAHUN\W+\d{{4}}\W+NOMOR\W+\d+"
        found = re.findall(pattern, printed, re.IGNORECASE)
        if not found:
            self._guessed.add("gazette")
            return UNKNOWN
        return self.casing.title(re.sub(r"\bNOMOR\W+", "NOMOR ", found[-1], flags=re.IGNORECASE))

    def _revoked(self) -> Iterator[Entry]:
        """The regulations that a provision revokes, each with those that amended it."""
        gone = re.compile(rf"\b(?:{any_of(self._vocabulary.gone)})\b.*\bberlaku\b", re.IGNORECASE)
        laws = Laws(self._vocabulary)
        for ref, words in self._source.provisions.items():
            if ref.parts[0].level != "pasal" or not gone.search(words):
                continue
            items = [at for at in self._source.provisions if ref in at.parents()] or [ref]
            for at in items:
                named = laws.of(self._source.provisions[at])
                if named:
                    values: dict[str, Value] = {"regulation": named[0], "basis": [at]}
                    if named[1:]:
                        values["amended_by"] = list(named[1:])
                    alone = len(items) == 1 and at.parts[-1].level in ("pasal", "ayat")
                    yield Entry(values, sure=alone)

    def _amended(self, title: str) -> list[Entry]:
        """The regulation that this one amends, and what it does to it."""
        if not self._source.changes:
            return []
        whole = self._source.changes[0].at
        top = Citation(whole.parts[:1])
        named = Laws(self._vocabulary).of(self._source.provisions.get(top, "")) or Laws(
            self._vocabulary
        ).of(title)
        changes = [
            Entry({"at": each.at, "act": each.act, **({"what": each.what} if each.what else {})})
            for each in self._source.changes
        ]
        return [
            Entry(
                {
                    "regulation": named[0] if named else UNKNOWN,
                    "changes": changes,
                    "basis": [top],
                }
            )
        ]

    def _annexes(self, references: Mapping[Citation, tuple[Citation, ...]]) -> Iterator[Entry]:
        """Every annex that the text has or refers to."""
        cited: dict[Citation, list[Citation]] = {}
        for ref in self._source.provisions:
            if ref.parts[0].level == "lampiran":
                cited.setdefault(Citation(ref.parts[:1]), [])
        for ref, targets in references.items():
            for target in targets:
                if target.parts[0].level == "lampiran":
                    cited.setdefault(Citation(target.parts[:1]), []).append(ref)
        for annex, basis in sorted(cited.items(), key=lambda each: each[0].sort_key()):
            values: dict[str, Value] = {
                "ref": annex,
                "subject": UNKNOWN,
                "in_source": annex in self._source.provisions,
                "basis": basis or [parse("judul")],
            }
            yield Entry(values, guessed=frozenset(("subject",) if basis else ("subject", "basis")))
