"""How long an office of a way has, what its silence is, and who is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from jalur.drafting.denied_copies import no_copies
from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.step_times import within_of
from jalur.drafting.times import Times
from jalur.drafting.way import Way
from jalur.law.citation import Citation, Part
from jalur.verification.patterns import any_of


class RouteLimits:
    """Adds to routes what provisions beside them say; whatever gets something is a guess."""

    def __init__(
        self, reading: Reading, references: Mapping[Citation, tuple[Citation, ...]]
    ) -> None:
        self._reading, self._references = reading, references
        self._times = Times(reading)

    def times(self, way: Way) -> Mapping[str, Value]:
        """The times of a way, without those of what another one does, or of what follows it."""
        text = " ".join(self._reading.source.provisions[way.at].split())
        ends = [match.start() for each in self._other if (match := each.search(text))]
        end = min(ends, default=len(text))
        # What is delivered to nobody by a second verb has what stands behind it.
        return self._times.within(text[:end] if way.through or way.to else text[end:] or text)

    def stated(self, way: Way, steps: Sequence[Entry]) -> list[Entry]:
        """The steps with who is told of the last one, and how long the one has of whom the sentence
        says what he does then: *melalui A, yang meneruskannya paling lama 3 hari*.
        """
        made = list(steps)
        if made and way.notify:
            made[-1] = _with(made[-1], {"notify": list(way.notify)})
        match = self._doing.match(way.rest)
        within = within_of(self._reading, way.at) if match is not None else None
        if within is not None and way.parties:
            for n, step in enumerate(made):
                if step.get("office") == way.last:
                    made[n] = _with(step, {"within": within})
        return made

    @cached_property
    def _other(self) -> tuple[re.Pattern[str], ...]:
        """What begins what is no part of a way: a clause on a station, another verb, a notice."""
        words = self._reading.vocabulary
        joints, informs = any_of(words.joining), any_of(words.drafting.ways["informs"])
        verb = rf"(?:{any_of(words.delivering)})"
        return tuple(
            re.compile(pattern, re.IGNORECASE)
            for pattern in (
                rf",\s+(?:{any_of(words.relatives)})\s+(?:\w+\s+)?me\w+",
                rf"\b(?:{joints})\s+(?:{informs})\b",
                rf"\b(?:{joints})\s+{verb}\b",
            )
        )

    @cached_property
    def _doing(self) -> re.Pattern[str]:
        """A clause on the last station that says what whoever is there does."""
        relatives = any_of(self._reading.vocabulary.relatives)
        return re.compile(rf"\s*,\s+(?:{relatives})\s+(?:\w+\s+)?me\w+", re.IGNORECASE)

    def added(self, routes: Sequence[Entry], refs: Iterable[Citation]) -> list[Entry]:
        """The routes with what the provisions in ``refs`` say of them."""
        kept = list(routes)
        at, within = _indexed(routes)
        makes = {ref for each in routes for ref in each.places()}
        for ref in refs:
            if ref in makes:
                continue
            meant = [n for target in self._references.get(ref, ()) for n in at.get(target, ())]
            for n in unique(meant):
                copied = [str(each) for each in _list(kept[n], "copies_to")]
                denied = no_copies(self._reading, ref, copied)
                if denied is not None and kept[n].get("no_copies") is None:
                    said = Entry({**denied.values, "basis": [ref]}, sure=False)
                    kept[n] = _with(kept[n], {"no_copies": said})
            # What points at one way, or stands in the list of another matter, is of no other one.
            beside = () if meant or self._is_of_another(ref, at) else within.get(ref.parts[0], ())
            for n in unique([*meant, *beside]):
                kept[n] = self._in_time(kept[n], ref)
        return kept

    def _is_of_another(self, ref: Citation, at: Mapping[Citation, list[int]]) -> bool:
        """Whether a provision is an item of a list whose opening lays down no way."""
        opening = self._reading.opening(ref)
        return opening is not None and opening not in at

    def _in_time(self, route: Entry, ref: Citation) -> Entry:
        """How long somebody has for his step, what his silence is, and who is told of it."""
        steps = _list(route, "steps")
        changed = False
        for n, step in enumerate(steps):
            values = dict(step.values) if isinstance(step, Entry) else {}
            office = str(values.get("office", ""))
            if office not in PARTY.findall(self._reading.marked(ref)) and not self._is_silent(
                ref, values
            ):
                continue
            more = self._more(ref, office, values)
            if more:
                basis = [*_refs(values.get("basis")), ref]
                steps[n] = Entry({**values, **more, "basis": unique(basis)}, sure=False)
                changed = True
        return _with(route, {"steps": steps}) if changed else route

    def _is_silent(self, ref: Citation, values: Mapping[str, Value]) -> bool:
        """Whether a provision tells what the silence counts as of one who has a time."""
        return "within" in values and bool(self._reading.said(ref, "if_silent"))

    def _more(self, ref: Citation, office: str, values: Mapping[str, Value]) -> dict[str, Value]:
        more: dict[str, Value] = {}
        begins = self._begun(ref)
        before, behind = self._around_told(ref)
        if begins == office and "within" not in values:
            within = within_of(self._reading, ref, before)
            if within is not None:
                more["within"] = within
        silences = self._reading.said(ref, "if_silent")
        if len(silences) == 1 and "if_silent" not in values and ("within" in {**values, **more}):
            more["if_silent"] = silences[0]
        if office in (self._done_by(ref), begins) and "notify" not in values:
            told = [id for id in self.told(ref) if id != office]
            if told:
                more["notify"] = told
                parts = (behind,) if begins == office else (behind, before)
                times = (within_of(self._reading, ref, part) for part in parts)
                time = next((each for each in times if each is not None), None)
                if time is not None:
                    more["notify_within"] = time
        return more

    def _around_told(self, ref: Citation) -> tuple[str, str]:
        """What stands before the word that somebody is told, and behind it; all of the provision
        before, where nobody is.
        """
        marked = self._reading.marked(ref)
        match = self._telling.search(marked)
        return (marked, "") if match is None else (marked[: match.start()], marked[match.end() :])

    def told(self, ref: Citation) -> list[str]:
        """Who is told of something, and has no part in it."""
        runs = self._telling.findall(self._reading.marked(ref))
        return unique(id for run in runs for id in PARTY.findall(run))

    @cached_property
    def _telling(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.ways["told"])
        return re.compile(rf"\b(?:{words})\s+({self._reading.offices})", re.IGNORECASE)

    def _begun(self, ref: Citation) -> str | None:
        match = self._first.match(self._reading.marked(ref))
        return match[1] if match else None

    def _done_by(self, ref: Citation) -> str | None:
        match = self._agent.search(self._reading.marked(ref))
        return match[1] if match else None

    @cached_property
    def _first(self) -> re.Pattern[str]:
        openers = any_of(self._reading.vocabulary.openers)
        return re.compile(rf"^(?:(?:{openers})\s+)?{PARTY.pattern}", re.IGNORECASE)

    @cached_property
    def _agent(self) -> re.Pattern[str]:
        agents = any_of(self._reading.vocabulary.agents)
        return re.compile(rf"\b(?:{agents})\s+{PARTY.pattern}", re.IGNORECASE)


def _indexed(
    routes: Sequence[Entry],
) -> tuple[Mapping[Citation, list[int]], Mapping[Part, list[int]]]:
    """The numbers of the routes by the provision that makes them, and by its article."""
    at: dict[Citation, list[int]] = {}
    within: dict[Part, list[int]] = {}
    for n, route in enumerate(routes):
        for ref in route.places()[:1]:
            at.setdefault(ref, []).append(n)
            within.setdefault(ref.parts[0], []).append(n)
    return at, within


def _with(route: Entry, values: Mapping[str, Value]) -> Entry:
    return Entry({**route.values, **values}, sure=False)


def _list(route: Entry, key: str) -> list[Value]:
    value = route.get(key)
    return list(value) if isinstance(value, list) else []


def _refs(value: Value) -> list[Value]:
    return list(value) if isinstance(value, list) else []
