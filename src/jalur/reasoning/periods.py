"""What a regulation says on a day: without what rests on provisions that are not in force then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from jalur.text.messages import Message, day, message

if TYPE_CHECKING:  # Types alone: few provisions are in force otherwise than their regulation.
    from jalur.law.citation import Citation
    from jalur.law.parties import Party
    from jalur.law.provisions import Period
    from jalur.law.region import Region
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.rules.media import Fallback
    from jalur.law.rules.paraf import ParafRule
    from jalur.law.rules.routes import RouteRule
    from jalur.law.rules.steps import StepRule

R = TypeVar("R", "RouteRule", "ParafRule")


def on_day(region: Region, asked: str) -> Region:
    """The region as it is in force on a day (ISO 8601): a rule that rests on a provision which is
    not has no place in it, nor has what such a provision takes out of another.
    """
    out = tuple(each for each in region.periods if not each.has(asked))
    return _Day(out).of(region) if out else region


class _Day:
    """A day, by what is not in force on it."""

    def __init__(self, out: tuple[Period, ...]) -> None:
        self._out = out

    def of(self, region: Region) -> Region:
        return replace(
            region,
            not_in_force=self._out,
            parties=MappingProxyType({id: self._party(p) for id, p in region.parties.items()}),
            assignments=tuple(
                replace(
                    each,
                    units=MappingProxyType(
                        {id: rows for id, rows in each.units.items() if self._holds(rows)}
                    ),
                    advisers=tuple(one for one in each.advisers if self._holds(one.basis)),
                    exceptions=self._exceptions(each.exceptions),
                )
                for each in region.assignments
                if self._holds(each.basis)
            ),
            not_coordinated=tuple(
                replace(each, exceptions=self._exceptions(each.exceptions))
                for each in region.not_coordinated
                if self._holds(each.basis)
            ),
            fields=tuple(each for each in region.fields if self._holds(each.basis)),
            natures=MappingProxyType(
                {id: basis for id, basis in region.natures.items() if self._holds(basis)}
            ),
            routes=tuple(
                replace(route, steps=steps) for route, steps in self._rules(region.routes)
            ),
            paraf=tuple(
                replace(
                    rule,
                    initials=initials,
                    exempt=tuple(each for each in rule.exempt if self._holds(each.basis)),
                    fallback=self._fallback(rule.fallback),
                )
                for rule, initials in self._rules(region.paraf)
                if initials or any(self._holds(each.basis) for each in rule.exempt)
            ),
            media=tuple(
                replace(
                    each,
                    fallback=self._fallback(each.fallback),
                    exceptions=self._exceptions(each.exceptions),
                )
                for each in region.media
                if self._holds(each.basis)
            ),
            relations=tuple(
                replace(
                    each,
                    points=tuple(point for point in each.points if self._holds((point.at,))),
                    exceptions=self._exceptions(each.exceptions),
                )
                for each in region.relations
                if self._holds(each.basis)
            ),
            mandates=tuple(
                replace(
                    each,
                    fallback=self._fallback(each.fallback),
                    limits=tuple(at for at in each.limits if self._holds((at,))),
                    exceptions=self._exceptions(each.exceptions),
                )
                for each in region.mandates
                if self._holds((each.at, *each.basis))
            ),
            prohibitions=tuple(
                replace(each, exceptions=self._exceptions(each.exceptions))
                for each in region.prohibitions
                if self._holds((each.at, *each.basis))
            ),
            matrices=tuple(
                replace(each, rows=tuple(row for row in each.rows if self._holds((row.at,))))
                for each in region.matrices
                if self._holds(each.basis)
            ),
        )

    def _holds(self, basis: Iterable[Citation]) -> bool:
        """Whether all of these provisions are in force."""
        return not any(each.means(at) for at in basis for each in self._out)

    def _rules(self, rules: Iterable[R]) -> Iterator[tuple[R, tuple[StepRule, ...]]]:
        """The rules that are in force, each with those of its stations that are."""
        for rule in rules:
            stations = tuple(each for each in rule.stations if self._holds(each.basis))
            if self._holds(rule.basis) and (stations or not rule.stations):
                instead = {id: said for id, said in rule.instead_of.items() if self._holds(said)}
                yield (
                    replace(
                        rule,
                        instead_of=MappingProxyType(instead),
                        exceptions=self._exceptions(rule.exceptions),
                    ),
                    stations,
                )

    def _exceptions(self, exceptions: tuple[Excepted, ...]) -> tuple[Excepted, ...]:
        return tuple(each for each in exceptions if self._holds(each.basis))

    def _fallback(self, fallback: Fallback | None) -> Fallback | None:
        return fallback if fallback is None or self._holds(fallback.basis) else None

    def _party(self, party: Party) -> Party:
        return replace(
            party,
            members=tuple(each for each in party.members if self._holds(each.basis)),
            chair=tuple(each for each in party.chair if self._holds(each.basis)),
            guests=tuple(each for each in party.guests if self._holds(each.basis)),
        )


def left_out(region: Region, silence: Message) -> Message:
    """The sentence of silence, followed by what was left out as it is not in force on the day."""
    if silence.then is not None:
        return replace(silence, then=left_out(region, silence.then))
    names = "; ".join(region.cite(at) for each in region.not_in_force for at in each.provisions)
    return replace(silence, then=message("silent.left-out", provisions=names))


def told(region: Region, period: Period, id: str, asked: str | None = None) -> Message:
    """That provisions are in force from a day, or until one, by the phrase ``id``; ``asked`` is a
    day on which they are not.
    """
    names = "; ".join(map(region.cite, period.provisions))
    gaps = {"provisions": names, "when": when(period)}
    return message(id, **gaps) if asked is None else message(id, day=day(asked), **gaps)


def in_words(period: Period) -> str:
    """The same in the language of the data, by the days of ISO 8601."""
    told = [f"sejak {period.since}"] if period.since else []
    told += [f"sampai sebelum {period.until}"] if period.until else []
    return " ".join(told)


def when(period: Period) -> Message:
    """From and until when: the first day on which they are in force no more ends it."""
    begins, ends = period.since or period.until or "", period.until or period.since or ""
    id = "period.since" if period.until is None else "period.between"
    return message(
        "period.until" if period.since is None else id, since=day(begins), until=day(ends)
    )
