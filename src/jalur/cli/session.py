"""From what was typed to what it means: cities, parties, values of closed lists."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, assert_never

from jalur.cli.deliver import deliver
from jalur.cli.global_options import Command, Shared
from jalur.errors import DataError, UsageError
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.folders import DataFolders, places
from jalur.loading.regions import load_region, load_regions
from jalur.output.formats import OutputOptions
from jalur.reasoning.names import Ambiguous, Found, Names, Unknown
from jalur.reasoning.notes import Note
from jalur.text.folding import fold
from jalur.text.messages import message

if TYPE_CHECKING:
    from jalur.output.views import View


T = TypeVar("T")
STDIN = "-"
"""In place of a PARTY: read the names from stdin."""


class Session:
    """Where a command finds its data, what it heard about the names it was given, and how it answers."""

    def __init__(self, places: DataFolders, manner: OutputOptions) -> None:
        self.places = places
        self.manner = manner
        self.heard: list[Note] = []
        self.broken: tuple[DataError, ...] = ()
        self._names: dict[str, Names] = {}

    def city(self, typed: str) -> Region:
        """The region that was typed, by id or by name; raises ``UsageError`` where there is none."""
        words = fold(typed).split()
        for start in range(len(words)):
            id = "-".join(words[start:])
            if self.places.file(id) is not None:
                region = load_region(self.places, id)
                if start == 0 or fold(region.regulation.name) == " ".join(words):
                    return region
        raise UsageError("unknown-city", self.places.ids(), city=typed)

    def regions(self) -> tuple[Region, ...]:
        """Every region; a file that is broken is left out, and told of after the answer."""
        from jalur.cli.progress import counted

        with counted(self.places.ids()) as ids:
            found, self.broken = load_regions(self.places, ids)
        return found

    def party(self, region: Region, typed: str) -> Party:
        """The party that was typed; raises ``UsageError`` where the name means none or several."""
        names = self._names.get(region.id) or self._names.setdefault(region.id, Names(region))
        where = region.regulation.citation
        match names.resolve(typed):
            case Found(party=party, note=note):
                if note is not None:
                    self.heard.append(Note("caution", note))
                return party
            case Ambiguous(candidates=candidates):
                raise UsageError("ambiguous-party", tuple(p.name for p in candidates), name=typed, region=where)
            case Unknown(near=near):
                raise UsageError("unknown-party", near, self._elsewhere(region, typed), name=typed, region=where)
            case outcome:
                assert_never(outcome)

    def maybe_party(self, region: Region, typed: str | None) -> Party | None:
        """As ``party``; None where nothing was typed."""
        return None if typed is None else self.party(region, typed)

    def _elsewhere(self, region: Region, typed: str) -> tuple[Any, ...]:
        """The shipped cities whose regulation names such a party."""
        having = [other for other in self._others if other.id != region.id and _names(other, typed)]
        cities = "; ".join(other.regulation.name for other in having)
        return (message("error.elsewhere", region=region.regulation.name, cities=cities),) if having else ()

    @cached_property
    def _others(self) -> tuple[Region, ...]:
        return load_regions(DataFolders(), DataFolders().ids())[0]

    def answer(self, ask: Callable[[str], Any], typed: str | None, view: View) -> int:
        """Ask about the party that was typed and write the answer; ``-`` asks about every name of stdin."""
        view = self.manner.view(view)
        if typed == STDIN:
            from jalur.cli.batch import batch

            return batch(self, ask, view)
        answer = ask(typed)  # type: ignore[arg-type]
        return deliver(answer, view, self.manner, tuple(self.heard))

    def deliver(self, answer: Any, view: View) -> int:
        """Write the answer, with what was heard about the names before its own notes."""
        code = deliver(answer, self.manner.view(view), self.manner, tuple(self.heard))
        if self.broken:
            from jalur.cli.error_message import report

            return max(code, *(report(error.brief(), self.manner.words) for error in self.broken))
        return code


def _names(region: Region, typed: str) -> bool:
    found = Names(region).resolve(typed)
    return isinstance(found, Found) and found.party.named


def once_each(ask: Callable[[Party], T]) -> Callable[[Party], T]:
    """``ask``, but once only about each party of the regulation: a batch has many names for the same one."""
    known: dict[str, T] = {}

    def asked(party: Party) -> T:
        if not party.named:
            return ask(party)
        if party.id not in known:
            known[party.id] = ask(party)
        return known[party.id]

    return asked


def open_session(context: Any) -> Session:
    """The desk for a command's context; contradictory or unknown options are refused before a file is read."""
    shared = context.obj if isinstance(context.obj, Shared) else Shared()
    manner = shared.manner(Command.words)
    return Session(places(shared.data or os.environ.get("JALUR_DATA")), manner)


def one_of(error: str, value: str | None, allowed: Iterable[str]) -> None:
    """Raise ``UsageError`` (``error``) where ``value`` is not allowed."""
    names = tuple(allowed)
    if value is not None and value not in names:
        raise UsageError(error, names, value=value)
