"""Whether groups and forums have the members, chairs and guests that the text gives them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from jalur.law.citation import Basis, Citation
from jalur.law.findings import Finding
from jalur.law.parties import Members, Party, Seat
from jalur.law.status import EXPLICIT
from jalur.reasoning.membership import holds
from jalur.text.folding import fold
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.office_lists import Enumerations
from jalur.verification.sentences import Sentences, sentences_of

_Seat = Literal["member", "chair", "guest"]


class _Named(NamedTuple):
    """A party that a provision names, and which seat the words around it give it."""

    party: str
    seat: _Seat | None
    at: Citation


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about members, chairs and guests."""
    seats = _Seats(evidence)
    for id, party in evidence.region.parties.items():
        yield from seats.of(id, party)
    yield from seats.left_out()


class _Seats:
    """Who has which seat according to the words of each provision."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._region = evidence.region
        self._sentences: Sentences = sentences_of(evidence)
        words = evidence.vocabulary.seats
        self._leads: Mapping[_Seat, re.Pattern[str]] = {
            "member": _any(words["member"]),
            "chair": _any(words["chair"]),
            "guest": _any(words["guest"]),
        }

    def of(self, id: str, party: Party) -> Iterator[Finding]:
        """Each is named where it is cited, or in the list there, and with that seat."""
        for members in party.members:
            if members.status == EXPLICIT:
                yield from self._seated(id, "member", members.parties, members.basis)
        for seat in party.chair:
            yield from self._seated(id, "chair", seat.parties, seat.basis)
        for seat in party.guests:
            yield from self._seated(id, "guest", seat.parties, seat.basis)

    def _seated(
        self, id: str, seat: _Seat, parties: Collection[str], basis: Basis
    ) -> Iterator[Finding]:
        refs = dict.fromkeys(at for ref in basis for at in (ref, *self._evidence.downwards(ref)))
        named = [each for ref in refs for each in self._named(ref)]
        seated = {each.party for each in named if each.seat == seat}
        elsewhere = {each.party for each in named if each.seat not in (seat, None)}
        listed = any(self._is(party, seated) for party in parties)
        for party in parties:
            missing = not self._evidence.names(party, refs) or self._no_row(party, basis)
            other = not self._is(party, seated) and (
                self._is(party, elsewhere) or (listed and self._is(party, {e.party for e in named}))
            )
            rest = [each for each in parties if each != party]
            above = seat == "member" and self._is_over(id, party, rest, named, basis)
            if missing or other or above or (seat == "member" and self._only_led_to(party, refs)):
                name = self._region.name(party)
                path = f"parties.{id}.{'members' if seat == 'member' else _KEYS[seat]}"
                yield finding("member-not-in-text", path, basis[0], name=name)

    def _is_over(
        self,
        id: str,
        party: str,
        rest: Collection[str],
        named: Collection[_Named],
        basis: Basis,
    ) -> bool:
        """Whether a party only stands over the list of the others, or has the group beside it."""
        inside = {each.party for each in named if each.at not in basis}
        over = {each.party for each in named if each.at in basis}
        if not self._is(party, over) or self._is(party, inside):
            return False
        if not rest:
            led = {each for ref in basis for each, _ in self._sentences.roles(ref).led_to}
            begun = {each for ref in basis for each in self._sentences.roles(ref).begun}
            return party in begun and id in led
        return any(self._is(each, inside) for each in rest) and not any(
            self._is(each, over) for each in rest
        )

    def _no_row(self, party: str, basis: Basis) -> bool:
        """Whether all that is cited is annexes with rows, and none of the rows is the party's."""
        if any(ref.parts[-1].level != "lampiran" for ref in basis):
            return False
        rows = {
            ref.parts[-1].label
            for ref in self._region.provisions
            if ref.parts[-1].level == "baris" and any(at.covers(ref) for at in basis)
        }
        return bool(rows) and not self._is(party, rows)

    def _only_led_to(self, party: str, refs: Iterable[Citation]) -> bool:
        """Whether a party is only named as the one to whom something goes."""
        receivers = {fold(word) for word in self._evidence.vocabulary.receivers}
        every = [self._sentences.roles(ref) for ref in refs]
        if any(party in (*roles.begun, *roles.unled) for roles in every):
            return False
        led = [words for roles in every for id, words in roles.led_to if id == party]
        return bool(led) and all(receivers.intersection(words[-2:]) for words in led)

    def _is(self, party: str, named: Collection[str]) -> bool:
        """Whether a party is named itself, or by the unit or office that it leads or is led by."""
        parties = self._region.parties
        return any(
            each == party or parties[each].heads == party or parties[party].heads == each
            for each in named
        )

    def _named(self, ref: Citation) -> Iterator[_Named]:
        """The parties of a provision; a list that it ends with belongs to its last words."""
        above = ref.parents()[:1]
        lead = self._evidence.words(above[0]) if above else ""
        inherited = self._seat(lead) if lead.rstrip().endswith(":") else None
        for party, before, after in self._sentences.named(ref):
            yield _Named(party, self._behind(after) or self._seat(before) or inherited, ref)

    def _seat(self, text: str) -> _Seat | None:
        """The seat that the last words for one give to who follows."""
        places = [
            (match.end(), seat)
            for seat, pattern in self._leads.items()
            for match in pattern.finditer(text)
        ]
        return max(places, default=(0, None))[1]

    def _behind(self, after: str) -> _Seat | None:
        """The seat that words right behind a name give: ``sebagai ketua``."""
        words = self._evidence.vocabulary.seats["as"]
        match = re.match(rf"\W*(?:{'|'.join(map(re.escape, words))})\s+(\w+)", after, re.IGNORECASE)
        return self._seat(match[1]) if match else None

    def left_out(self) -> Iterator[Finding]:
        """Whom the text lists as a member or chair has that seat in some group or forum there."""
        citing: dict[Citation, list[tuple[str, Party]]] = {}
        for id, party in self._region.parties.items():
            every: list[Members | Seat] = [*party.members, *party.chair, *party.guests]
            for ref in dict.fromkeys(ref for each in every for ref in each.basis):
                citing.setdefault(ref, []).append((id, party))
        yield from self._defined(citing)
        for ref, groups in citing.items():
            yield from self._unlike_its_list(ref, groups)
            yield from self._unlike_its_rows(ref, groups)
            for at in (ref, *self._evidence.below(ref)):
                for named in self._named(at):
                    if named.seat and not self._has(groups, named) and self._sits(groups, named):
                        path, name = f"parties.{groups[0][0]}", self._region.name(named.party)
                        yield finding("member-left-out", path, at, name=name)

    def _unlike_its_list(self, ref: Citation, groups: list[tuple[str, Party]]) -> Iterator[Finding]:
        """The one item of a list that is no member, where most items are."""
        items = {
            at: named for at in self._evidence.below(ref) if len(named := [*self._named(at)]) == 1
        }
        outside = [each[0] for each in items.values() if not self._has(groups, each[0])]
        if len(outside) * 2 < len(items):
            for one in outside:
                if one.seat is None:
                    path, name = f"parties.{groups[0][0]}", self._region.name(one.party)
                    yield finding("member-left-out", path, one.at, name=name)

    def _defined(self, citing: Mapping[Citation, list[tuple[str, Party]]]) -> Iterator[Finding]:
        """Whom a definition names in a row behind its term, belongs to what is defined."""
        listed = Enumerations(self._evidence)
        for ref, groups in citing.items():
            provision = self._region.provisions.get(ref)
            term = provision.term if provision else None
            group = next((each for each in groups if each[1].name == term), None)
            if group is None:
                continue
            for _, names in listed.behind(ref, self._evidence.vocabulary.defining):
                for name in names if len(names) > 1 else ():
                    meant = listed.meant[name] & set(self._region.parties)
                    if meant and not any(
                        self._has([group], _Named(each, None, ref)) for each in meant
                    ):
                        yield finding("member-left-out", f"parties.{group[0]}", ref, name=name)

    def _unlike_its_rows(self, ref: Citation, groups: list[tuple[str, Party]]) -> Iterator[Finding]:
        """The one unit of a coordinator that is no member, where most of those in the annex are."""
        for given in self._region.assignments:
            rows = {
                unit: at
                for unit, basis in given.units.items()
                for at in basis
                if ref.covers(at) and at.parts[-1].level == "baris"
            }
            outside = [
                _Named(unit, None, at)
                for unit, at in rows.items()
                if not self._has(groups, _Named(unit, None, at))
            ]
            for named in outside if len(outside) * 2 < len(rows) else ():
                path, name = f"parties.{groups[0][0]}", self._region.name(named.party)
                yield finding("member-left-out", path, named.at, name=name)

    def _sits(self, groups: Iterable[tuple[str, Party]], named: _Named) -> bool:
        """Whether there is such a seat: only a forum has a chair and guests."""
        kinds = self._region.common.kinds
        return named.seat == "member" or any(
            kinds[group.kind].category == "forum" for _, group in groups
        )

    def _has(self, groups: Iterable[tuple[str, Party]], named: _Named) -> bool:
        other = self._region.parties[named.party]
        for id, group in groups:
            if id == named.party or any(holds(each, other) for each in group.members):
                return True
            seats: list[Members | Seat] = [*group.members, *group.chair, *group.guests]
            seated = {party for each in seats for party in each.parties}
            if self._is(named.party, seated) or any(
                self._region.name(party).startswith(f"{other.name} ") for party in seated
            ):
                return True
        return False


_KEYS: Mapping[_Seat, str] = {"chair": "chair", "guest": "guests"}


def _any(words: Iterable[str]) -> re.Pattern[str]:
    every = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"\b(?:{every})\b", re.IGNORECASE)
