"""Who sits in the forums of a text: chairs, members and guests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class Forums:
    """Reads *diketuai oleh*, *beranggotakan*, *mengundang*, and lists of those who sit."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._seats: dict[str, dict[str, dict[Citation, list[str]]]] = {}
        for ref in reading.operative():
            self._read(ref)

    def added(self, parties: Mapping[str, Entry]) -> dict[str, Entry]:
        """The parties with what the text says of their seats; each seat is a guess."""
        return {id: self._with_seats(id, entry) for id, entry in parties.items()}

    def chairs(self, forum: str) -> list[str]:
        """Who is said to lead a forum."""
        rows = self._seats.get(forum, {}).get("chair", {}).values()
        return unique(party for named in rows for party in named if party != forum)

    def _with_seats(self, id: str, entry: Entry) -> Entry:
        values: dict[str, Value] = dict(entry.values)
        taken: set[str] = set()
        for key in ("chair", "members", "guests"):
            rows: list[Entry] = []
            for at, parties in self._seats.get(id, {}).get(key, {}).items():
                named = unique(parties)
                fresh = [each for each in named if each not in taken and each != id]
                taken.update(fresh)
                if fresh:
                    rows.append(Entry({"parties": fresh, "basis": [at]}))
            if rows and key not in values:
                values[key] = rows
        added = frozenset(set(values) - set(entry.values))
        return Entry(values, sure=entry.sure, guessed=entry.guessed | added, text=entry.text)

    def _read(self, ref: Citation) -> None:
        forum = self._forum(ref)
        if forum is None:
            return
        marked = self._reading.marked(ref)
        for key, pattern in self._patterns.items():
            for match in pattern.finditer(marked):
                self._add(forum, key, ref, PARTY.findall(match["offices"]))
        for key, pattern in self._behind.items():
            for match in pattern.finditer(marked):
                self._add(forum, key, ref, PARTY.findall(match["offices"]))
        for match in self._present.finditer(marked):
            self._add(forum, "members", ref, PARTY.findall(match["there"] or match["seated"]))
        for match in self._attending.finditer(marked):
            self._add(forum, "members", ref, PARTY.findall(match["offices"]))
        opens = self._opens.search(marked)
        for item in self._reading.items(ref):
            self._read_item(forum, item, listed=opens is not None)

    def _read_item(self, forum: str, item: Citation, *, listed: bool) -> None:
        """An item is somebody alone, or a seat and who has it: *ketua : Sekretaris Daerah*."""
        marked = self._reading.marked(item)
        named = PARTY.findall(marked)
        seat = self._titled.match(marked)
        if seat is not None:
            self._add(forum, self._key_of(seat["seat"]), item, named)
        elif listed and len(named) == 1 and self._behind["chair"].search(marked) is None:
            self._add(forum, "members", item, named)

    def _key_of(self, seat: str) -> str:
        words = dict(self._words())
        for key in ("chair", "guests"):
            if re.fullmatch(any_of(words[key]), seat, re.IGNORECASE):
                return key
        return "members"

    def _forum(self, ref: Citation) -> str | None:
        """The one forum that a provision names, or the opening of its list."""
        for at in (ref, *ref.parents()):
            named = unique(PARTY.findall(self._reading.marked(at)))
            forums = [id for id in named if self._reading.category(id) == "forum"]
            if forums:
                return forums[0] if len(forums) == 1 else None
        return None

    def _add(self, forum: str, key: str, ref: Citation, parties: list[str]) -> None:
        found = [each for each in parties if self._reading.category(each) != "forum"]
        if found:
            self._seats.setdefault(forum, {}).setdefault(key, {}).setdefault(ref, []).extend(found)

    @cached_property
    def _patterns(self) -> Mapping[str, re.Pattern[str]]:
        """The words before those who sit."""
        return {
            key: re.compile(
                rf"\b(?:{any_of(words)})\s+(?:oleh\s+)?(?P<offices>{self._reading.offices})",
                re.IGNORECASE,
            )
            for key, words in self._words()
        }

    @cached_property
    def _behind(self) -> Mapping[str, re.Pattern[str]]:
        """The words behind them: *Bupati sebagai ketua*."""
        as_ = any_of(self._reading.vocabulary.seats.get("as", ()))
        deputies = any_of(self._reading.vocabulary.deputies)
        return {
            key: re.compile(
                rf"(?P<offices>{self._reading.offices})\s+(?:{as_})\s+(?!(?:{deputies})\b)"
                rf"(?:{any_of(words)})\b",
                re.IGNORECASE,
            )
            for key, words in self._words()
        }

    @cached_property
    def _titled(self) -> re.Pattern[str]:
        """What an item begins with that names a seat."""
        seats = any_of(word for each in self._reading.vocabulary.seats.values() for word in each)
        return re.compile(rf"\W*(?P<seat>{seats})(?:\s+[IVX\d]+)?\s*:\s*<", re.IGNORECASE)

    @cached_property
    def _present(self) -> re.Pattern[str]:
        """Those who are there, and those who have a seat beside the chair."""
        seats = self._reading.vocabulary.seats
        as_, offices = any_of(seats.get("as", ())), self._reading.offices
        others = any_of([*seats.get("deputy", ()), *seats.get("others", ())])
        own = any_of(self._reading.vocabulary.drafting.ways["in_person"])
        there, guests = any_of(seats.get("present", ())), any_of(seats.get("guest", ()))
        return re.compile(
            rf"\b(?:{there})\s+(?:(?:{own})\s+)?(?:oleh\s+)?(?P<there>{offices})"
            rf"(?!\s+(?:{as_})\s+(?:{guests})\b)"
            rf"|(?P<seated>{offices})\s+(?:{as_})\s+(?:{others})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _attending(self) -> re.Pattern[str]:
        """Whoever comes, or cannot come: *A yang tidak dapat menghadiri rapat pimpinan*."""
        attends = any_of(self._reading.vocabulary.drafting.ways["attends"])
        return re.compile(
            rf"(?P<offices>{self._reading.offices})\s+(?:\w+\s+){{0,4}}?(?:{attends})\s+"
            rf"(?:(?:setiap|suatu)\s+)?<(?P<forum>[a-z0-9-]+)>",
            re.IGNORECASE,
        )

    def _words(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        seats = self._reading.vocabulary.seats
        for key, seat in (("chair", "chair"), ("members", "member"), ("guests", "guest")):
            yield key, seats.get(seat, ())

    @cached_property
    def _opens(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.seats.get("member", ()))
        begun = rf"^\W*(?:{words})\b[^:]*:\s*$"
        return re.compile(rf"\b(?:{words})(?:\s+\w+)?\s*:\s*$|{begun}", re.IGNORECASE)
