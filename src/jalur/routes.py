"""Through whom a party reaches an office, for a purpose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from jalur.answers import Note, oddity_notes, party_notes, strongest, unique, weakest, without_repetition
from jalur.coordination import Coordinators, coordinators
from jalur.membership import Address, addresses, best, head_notes
from jalur.model import COORDINATOR, INFERRED, Basis, Party, Region, Route
from jalur.phrase import Text, say
from jalur.steps import Station, resolve

ALL = "all"
DEFAULT_PURPOSE = "koordinasi"


@dataclass(frozen=True, slots=True)
class Way:
    """One route of a party, step by step."""

    rule: Route
    status: str
    reason: Text | None
    rank: int
    """How far the rule's own word is from the party: 0 where it names the party."""
    stations: tuple[Station, ...]
    """The party itself first."""
    basis: Basis
    via: Address

    def cited(self) -> Basis:
        """Every provision that the way rests on."""
        return unique(citation for station in self.stations for citation in (*station.basis, *self.basis))

    def end(self) -> frozenset[str]:
        """The offices the way leads to; empty where the text states none."""
        last = self.stations[-1]
        stated = self.rule.end_stated or last.status == INFERRED
        return frozenset(last.ids) if stated and last.n > 1 else frozenset()


@dataclass(frozen=True, slots=True)
class RouteAnswer:
    """The routes of a party for a purpose, the most specific first, then in the order of the data."""

    region: Region
    party: Party
    purpose: str
    to: Party | None
    status: str
    ways: tuple[Way, ...]
    ruled: tuple[str, ...]
    """Every purpose for which the regulation gives the party a route."""
    notes: tuple[Note, ...]


def routes(region: Region, party: Party, purpose: str = DEFAULT_PURPOSE, to: Party | None = None) -> RouteAnswer:
    """The routes that the regulation gives to ``party`` for ``purpose`` (``all``: every one), ending at ``to``."""
    reached = addresses(region, party)
    who = coordinators(region, party, reached)
    every = ways(region, party, reached, who)
    ruled = tuple(p for p in region.common.purposes if any(p in way.rule.purposes for way in every))
    asked = ruled if purpose == ALL else (purpose,)
    chosen = [way for way in every if any(stands(way, p, every) for p in asked if p in way.rule.purposes)]
    if to is not None:
        ends = {id for id, address in addresses(region, to).items() if address.rank == 0}
        chosen = [way for way in chosen if way.end() & ends]
    chosen.sort(key=lambda way: way.rank)
    return RouteAnswer(
        region=region,
        party=party,
        purpose=purpose,
        to=to,
        status=strongest(way.status for way in chosen),
        ways=tuple(chosen),
        ruled=ruled,
        notes=_notes(region, party, chosen, asked, who),
    )


def ways(region: Region, party: Party, reached: Mapping[str, Address], who: Coordinators) -> list[Way]:
    """Every way that a rule gives to ``party``, for whatever purpose, but those that only lead back to it."""
    found = [way for rule in region.routes if (way := _way(region, party, rule, reached, who))]
    itself = frozenset(id for id, address in reached.items() if address.rank == 0)
    return [way for way in found if not _leads_home(way, itself)]


def _way(region: Region, party: Party, rule: Route, reached: Mapping[str, Address], who: Coordinators) -> Way | None:
    address = best(region, reached, rule.travellers, rule.basis)
    if address is None:
        return None
    basis, rank = rule.basis, address.rank
    if rule.listed:
        listed = _listing(rule, who)
        if not listed and address.rank > 0:
            return None
        basis = (*(listed or rule.listed), *(citation for citation in rule.basis if citation not in rule.listed))
        rank = 0
    stations = _stations(region, party, rule, address, who, basis)
    statuses = [station.status for station in stations]
    return Way(
        rule=rule,
        status=weakest([rule.status, *statuses]),
        reason=rule.reason or next((station.reason for station in stations if station.status == INFERRED), None),
        rank=rank,
        stations=stations,
        basis=basis,
        via=address,
    )


def _leads_home(way: Way, itself: frozenset[str]) -> bool:
    """Whether the way ends at the party itself or its head: a rule for all that is of no use to this one."""
    last = way.stations[-1]
    return last.n > 1 and bool(last.ids) and itself.issuperset(last.ids)


def _listing(rule: Route, who: Coordinators) -> Basis:
    """The provisions of the rule's lists that have the party, or the units of the class that it is."""
    named = [found for found in (who.one, *who.also) if found is not None and found.by_list]
    rows = [row for found in named for row in found.basis]
    return tuple(listed for listed in rule.listed if any(listed.covers(row) for row in rows))


def _stations(
    region: Region, party: Party, rule: Route, address: Address, who: Coordinators, basis: Basis
) -> tuple[Station, ...]:
    own = party.id if party.named else None
    start = Station(
        n=1,
        offices=(party.name,),
        ids=(own,) if own else (),
        pick="all",
        status=address.status,
        reason=address.reason,
        basis=() if rule.steps else basis,
    )
    found = [start]
    for step in rule.steps:
        station = resolve(region, len(found) + 1, step, who, basis)
        if step.offices == (COORDINATOR,) and station.ids and station.ids == found[-1].ids:
            continue
        if station.ids and station.ids == found[-1].ids and len(found) > 1:
            found[-1] = replace(found[-1], basis=unique(found[-1].basis + station.basis))
            continue
        found.append(station)
    return tuple(found)


def stands(way: Way, purpose: str, every: Iterable[Way]) -> bool:
    """Whether no more specific way serves the same purpose and destination.

    A way whose destination is only inferred does not take the place of one whose destination is stated.
    """
    return not any(
        other.rank < way.rank
        and purpose in other.rule.purposes
        and way.end()
        and other.end() == way.end()
        and (other.rule.end_stated or not way.rule.end_stated)
        for other in every
    )


def _notes(
    region: Region, party: Party, ways: list[Way], purposes: Iterable[str], who: Coordinators
) -> tuple[Note, ...]:
    notes = list(party_notes(region, party))
    notes += head_notes(region, [(party, way.via, way.basis) for way in ways])
    for way in ways:
        open_stations = [station for station in way.stations if station.undetermined and station.reason]
        notes += [Note("gap", station.reason, station.basis) for station in open_stations if station.reason]
    for other in who.also if who.one is not None and ways else ():
        name = region.name(other.coordinator)
        reason = say("note.other-coordinator", name=name, fields=dict(other.reason.args)["fields"])  # type: ignore[union-attr]
        notes.append(Note("caution", reason, other.basis))
    if any(_rivals(ways, purpose) for purpose in purposes):
        notes.append(Note("caution", say("note.equal-rules")))
    cited = [citation for way in ways for citation in way.cited()]
    notes += oddity_notes(region, [*cited, *(citation for note in notes for citation in note.basis)])
    return without_repetition(notes)


def _rivals(ways: list[Way], purpose: str) -> bool:
    """Whether two ways of equal rank differ for the same purpose and destination."""
    serving = [way for way in ways if purpose in way.rule.purposes and way.end()]
    return any(
        one is not other and one.rank == other.rank and one.end() == other.end() and _path(one) != _path(other)
        for one in serving
        for other in serving
    )


def _path(way: Way) -> tuple[tuple[str, ...], ...]:
    return tuple(station.offices for station in way.stations)
