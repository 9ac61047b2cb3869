"""Ways whose end the text leaves open, where it was asked who comes to an office.

They are no answer, for the text does not say that they lead there; nor may the answer be silent
about them, for it does not say either that they end elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import TYPE_CHECKING, NamedTuple

from jalur.answers.precedence import own_provisions
from jalur.law.status import EXPLICIT
from jalur.reasoning.steps import as_told
from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.answers.ways import Route
    from jalur.law.citation import Basis
    from jalur.law.region import Region
    from jalur.law.rules.routes import RouteRule

_NAMED = 5
"""So many are named where nobody in particular travels; the others are counted."""
_TRAVELLERS = 3
"""So many members of a class are named who go one way."""


class OpenEnd(NamedTuple):
    """A way that the text follows to some station and no further."""

    travellers: tuple[str, ...]
    """The names of those who go it."""
    stations: tuple[str, ...]
    """By whom, as the text calls them."""
    basis: Basis

    def shown(self, region: Region, asked: str | None) -> str:
        """Who goes by whom, with the open end and the provisions: ``A → B → ? (Pasal 1)``; those
        who are many by the name of the class that was asked about.
        """
        who = "/".join(self.travellers)
        if asked is not None and len(self.travellers) > _TRAVELLERS:
            who = asked
        at = "; ".join(map(region.cite, self.basis))
        return f"{' → '.join((who, *self.stations, '?'))} ({at})"


def open_ends(
    region: Region,
    every: Iterable[Route] | None,
    to: str,
    known: Set[str],
    purposes: Set[str],
) -> tuple[OpenEnd, ...]:
    """The ways of ``every`` route (None: of every rule) for these purposes that the text follows
    to no end; those of several travellers that are alike as one.

    Not those of ``known`` rules, which are told otherwise, nor those on which the office with the
    id ``to`` travels itself.
    """
    alike: dict[tuple[tuple[str, ...], Basis], list[str]] = {}
    ways = _of_rules(region) if every is None else _of_routes(region, every)
    for rule, served, end in ways:
        is_open = not rule.end_stated and rule.id not in known and to not in rule.travellers
        if is_open and not purposes.isdisjoint(served):
            alike.setdefault((end.stations, end.basis), []).extend(end.travellers)
    return tuple(
        OpenEnd(tuple(dict.fromkeys(who)), stations, basis)
        for (stations, basis), who in alike.items()
    )


def said_of(
    region: Region, ends: Sequence[OpenEnd], party: str | None, to: str, asked: Message
) -> Message:
    """The sentence about these ways: ``party`` is the name of whoever was asked about, ``to`` that
    of the office, ``asked`` the purpose.
    """
    # A party has a handful; of a whole regulation nobody reads them all in one sentence.
    named = ends if party is not None else ends[:_NAMED]
    more = len(ends) - len(named)
    return message(
        "silent.open-ends-more" if more else "silent.open-ends",
        count=len(ends),
        more=more,
        ways="; ".join(end.shown(region, party) for end in named),
        to=to,
        asked=asked,
    )


def _of_rules(region: Region) -> Iterator[tuple[RouteRule, tuple[str, ...], OpenEnd]]:
    for rule in region.routes:
        who = tuple(map(region.name, rule.travellers))
        end = OpenEnd(who, tuple(_stations(region, rule)), own_provisions(rule.basis))
        yield rule, rule.purposes, end


def _of_routes(
    region: Region, routes: Iterable[Route]
) -> Iterator[tuple[RouteRule, tuple[str, ...], OpenEnd]]:
    for route in routes:
        rule, (first, *after) = route.rule, route.steps
        # Where a station falls away or two are one, the text's own words are not the way.
        whole = len(after) == len(rule.steps)
        filled_in = (step.told for step in after if step.n <= route.stated)
        stations = tuple(_stations(region, rule) if whole else filled_in)
        yield rule, route.purposes, OpenEnd(first.offices, stations, own_provisions(route.basis))


def _stations(region: Region, rule: RouteRule) -> Iterator[str]:
    """Those through whom the rule leads by its own words, without what is only read; whom it calls
    by other words than his name, by these.
    """
    for step in rule.steps:
        if EXPLICIT == step.status == rule.status:
            yield as_told(region, step)
        elif step.words is not None:
            yield step.words
