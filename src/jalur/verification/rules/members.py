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
from jalur.verification.coordinated import are_in_rows, is_over_all, is_under, taken_in
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.office_lists import enumerations_of
from jalur.verification.patterns import any_of
from jalur.verification.sentences import Sentences, sentences_of

_Seat = Literal["member", "chair", "guest"]

_NONE: frozenset[_Seat] = frozenset()
_EVERY: frozenset[_Seat] = frozenset(("member", "chair", "guest"))
_MEANT: Mapping[str, frozenset[_Seat]] = {
    "member": frozenset(("member",)),
    "chair": frozenset(("chair",)),
    "guest": frozenset(("guest",)),
    "deputy": frozenset(("member", "chair")),
    "present": frozenset(("member", "guest")),
    "besides": _EVERY,
    "others": _EVERY,
}
"""The seats that the words of each sort may mean."""


class _Named(NamedTuple):
    """A party that a provision names."""

    party: str
    seats: frozenset[_Seat]
    """Of which the words around it may give it one; empty where they give it none."""
    at: Citation
    sure: bool = True
    """Whether nothing else leads to it: *terdiri atas pejabat yang ditunjuk oleh Bupati*."""


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
        self._listed = enumerations_of(evidence)
        words = evidence.vocabulary
        self._meant = {word: seats for sort, seats in _MEANT.items() for word in words.seats[sort]}
        others = any_of(words.seats["others"])
        told = any_of(word for sort in _MEANT if sort != "others" for word in words.seats[sort])
        # "Sekretaris Daerah" is a name, "sekretaris" and "Sekretaris:" are seats.
        lead = rf"\b(?i:{told})\b|\b(?:{others})\b|\b(?i:{others})(?=\s*:)"
        given = rf"\b(?:{any_of(words.seats['as'])})\s+(?:\w+\s+)?(?:{lead})"
        self._lead, self._given = re.compile(lead), re.compile(given)
        self._as = re.compile(rf"\W*{given}")
        self._both = re.compile(rf"(?:\W+\w+)?\W+(?:{any_of(words.seats['besides'])})\b")
        joints = any_of((*words.joining, *words.choosing))
        self._joined = re.compile(rf"(?:[\s,]|\b(?:{joints})\b)*")
        led = (*words.receivers, *words.partners, *(set(words.relating) - set(words.agents)))
        self._elsewhere = re.compile(rf"[.;]\s|\b(?i:{any_of(led)})\b")
        self._told = re.compile(rf"\b(?i:{any_of(words.relatives)})\b")

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
        status = self._region.common.kinds[self._region.parties[id].kind].status
        refs = dict.fromkeys(at for ref in basis for at in (ref, *self._evidence.downwards(ref)))
        named = [each for ref in refs for each in self._named(ref)]
        seated = {each.party for each in named if seat in each.seats}
        elsewhere = {each.party for each in named if each.seats and seat not in each.seats}
        listed = any(self._is(party, seated) for party in parties)
        # A group of coordinators stands beside the units of the rows.
        coordinating = are_in_rows(self._evidence, parties, basis)
        for party in parties:
            missing = not self._evidence.names(party, refs) or (
                not coordinating and self._no_row(party, basis)
            )
            other = not self._is(party, seated) and (
                self._is(party, elsewhere) or (listed and self._is(party, {e.party for e in named}))
            )
            rest = [each for each in parties if each != party]
            none = (
                seat == "member"
                and not status
                and (
                    self._is_over(id, party, rest, named, basis)
                    or is_over_all(self._evidence, party, rest, basis)
                    or self._only_by_the_way(id, party, basis, seated)
                    or self._only_led_to(party, refs)
                )
            )
            if missing or other or none:
                name = self._region.name(party)
                key = "status_of" if status else _KEYS[seat]
                path = f"parties.{id}.{key}"
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
        if self._is(party, {each.party for each in named if "member" in each.seats}):
            return False
        if not self._is(party, over) or self._is(party, inside):
            return False
        if not rest:
            led = {each for ref in basis for each, _ in self._sentences.roles(ref).led_to}
            begun = {each for ref in basis for each in self._sentences.roles(ref).begun}
            return party in begun and id in led
        return any(self._is(each, inside) for each in rest) and not any(
            self._is(each, over) for each in rest
        )

    def _only_by_the_way(self, id: str, party: str, basis: Basis, seated: Collection[str]) -> bool:
        """Whether a party is only named in what defines its group, and not in a row of those who
        are it: *Kampung ialah kesatuan di dalam Distrik*; or stands there beside the group.
        """
        known = self._region.provisions
        terms = {ref: known[ref].term for ref in basis if ref in known and known[ref].term}
        if len(terms) < len(basis) or self._is(party, seated):
            return False
        for ref, term in terms.items():
            rows = self._listed.behind(ref, self._evidence.vocabulary.defining)
            own = term in self._evidence.spellings(id)
            items = [at for at in self._evidence.downwards(ref) if at != ref]
            below = {each for at in items for each, _, _ in self._sentences.named(at)}
            parties = self._region.parties.keys()  # A class word means a coordinator as well.
            meanings = [[self._listed.meant[name] & parties for name in row] for _, row in rows]
            # "Asisten adalah Asisten pada Sekretariat Daerah": what encloses it is no member.
            others = (set().union(*row) for row in meanings if not own or id not in row[0])
            taken = taken_in(self._evidence, self._listed, ref)
            for meant in (below, *others, *taken):
                if self._is(party, meant) and (own or id not in meant):
                    return False
        return True

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
        inherited = self._before(lead)[0] if lead.rstrip().endswith(":") else _NONE
        found: list[_Named] = []
        given, following = _NONE, 0
        for party, before, after in reversed([*self._sentences.named(ref)]):
            joined = self._joined.fullmatch(after, 0, len(after) - following)
            given = self._behind(after) or (given if joined else _NONE)
            seats, tail = self._before(before)
            sure = self._elsewhere.search(tail) is None
            sure = sure and self._told.search(re.split("[,;]", tail)[-1]) is None
            sure = sure and not is_under(self._evidence, party, ref)
            found.append(_Named(party, given or seats or inherited, ref, sure))
            following = len(self._evidence.words(ref)) - len(before)
        yield from reversed(found)

    def _before(self, text: str) -> tuple[frozenset[_Seat], str]:
        """The seats that the last words for one give to who follows, and what stands behind them.

        Those of *sebagai ketua* are of who stands before.
        """
        taken = {match.end() for match in self._given.finditer(text)}
        last = None
        for match in self._lead.finditer(text):
            last = match if match.end() not in taken else last
        if last is None:
            return _NONE, text
        return self._meant[last[0].casefold()], text[last.end() :]

    def _behind(self, after: str) -> frozenset[_Seat]:
        """The seats that words right behind a name may give it: *sebagai ketua*."""
        match = self._as.match(after)
        if match is None:
            return _NONE
        if self._both.match(after, match.end()):
            return _EVERY
        last = [*self._lead.finditer(match[0])][-1]
        return self._meant[last[0].casefold()]

    def left_out(self) -> Iterator[Finding]:
        """Whom the text lists as a member or chair has that seat in some group or forum there."""
        citing: dict[Citation, list[tuple[str, Party]]] = {}
        for id, party in self._region.parties.items():
            every: list[Members | Seat] = [*party.members, *party.chair, *party.guests]
            for ref in dict.fromkeys(ref for each in every for ref in each.basis):
                citing.setdefault(ref, []).append((id, party))
        yield from self._defined(citing)
        for ref, groups in citing.items():
            for above in (ref, *self._evidence.below(ref)):
                yield from self._unlike_its_list(above, groups)
            yield from self._unlike_its_rows(ref, groups)
            for at in (ref, *self._evidence.below(ref)):
                for named in self._named(at):
                    left_out = named.seats and named.sure and not self._has(groups, named)
                    if left_out and self._sits(groups, named):
                        path, name = f"parties.{groups[0][0]}", self._region.name(named.party)
                        yield finding("member-left-out", path, at, name=name)

    def _unlike_its_list(self, ref: Citation, groups: list[tuple[str, Party]]) -> Iterator[Finding]:
        """The one item of a list that is no member, where most items are."""
        items = {
            at: named for at in self._evidence.below(ref) if len(named := [*self._named(at)]) == 1
        }
        outside = [each[0] for each in items.values() if not self._has(groups, each[0])]
        outside = [each for each in outside if not self._of_no_such_kind(ref, groups, each)]
        if len(outside) * 2 <= len(items) > len(outside):
            for one in outside:
                if one.sure and not one.seats:
                    path, name = f"parties.{groups[0][0]}", self._region.name(one.party)
                    yield finding("member-left-out", path, one.at, name=name)

    def _of_no_such_kind(
        self, ref: Citation, groups: Iterable[tuple[str, Party]], named: _Named
    ) -> bool:
        """Whether no member that we read from a list is of the kind of one who stands there.

        The list is one of something else: who of it belongs to the group is our reading.
        """
        kind = self._region.parties[named.party].kind
        citing = [
            each
            for _, group in groups
            for each in group.members
            if any(at.covers(ref) for at in each.basis)
        ]
        kinds = {self._region.parties[id].kind for each in citing for id in each.parties}
        kinds.update(id for each in citing for id in each.kinds)
        return all(each.status != EXPLICIT for each in citing) and kind not in kinds

    def _defined(self, citing: Mapping[Citation, list[tuple[str, Party]]]) -> Iterator[Finding]:
        """Whom a definition names in a row behind its term, belongs to what is defined."""
        listed = self._listed
        for ref, groups in citing.items():
            provision = self._region.provisions.get(ref)
            term = provision.term if provision else None
            group = next((each for each in groups if each[1].name == term), None)
            if group is None:
                continue
            for _, names in listed.behind(ref, self._evidence.vocabulary.defining):
                # "Asisten adalah Asisten pada Sekretariat Daerah": what encloses it is no member.
                itself = group[0] in listed.meant[names[0]]
                for name in names if len(names) > 1 and not itself else ():
                    meant = listed.meant[name] & set(self._region.parties)
                    if meant and not any(
                        self._has([group], _Named(each, _NONE, ref)) for each in meant
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
                named
                for unit, at in rows.items()
                if not self._has(groups, named := _Named(unit, _NONE, at))
            ]
            for named in outside if len(outside) * 2 < len(rows) else ():
                path, name = f"parties.{groups[0][0]}", self._region.name(named.party)
                yield finding("member-left-out", path, named.at, name=name)

    def _sits(self, groups: Iterable[tuple[str, Party]], named: _Named) -> bool:
        """Whether there is such a seat: only a forum has a chair and guests."""
        kinds = self._region.common.kinds
        return "member" in named.seats or any(
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


_KEYS: Mapping[_Seat, str] = {"member": "members", "chair": "chair", "guest": "guests"}
