"""Routes: the steps, each with its office and article."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers import Note
from jalur.model import INFERRED, SILENT, Region
from jalur.output.language import Words
from jalur.output.page import CITATION, NUMBER, STRONG, Block, Column, Page
from jalur.output.shared import Json, cell, cites, foot, head, joined, note_lines, party, said
from jalur.output.shared import notes as note_records
from jalur.phrase import Phrase, say
from jalur.routes import ALL, RouteAnswer, Way
from jalur.steps import Station

COLUMNS = ("party", "purposes", "route", "n", "offices", "basis", "status", "force", "condition")


def rows(answer: RouteAnswer) -> Iterable[tuple[str, ...]]:
    """A line per step; where the whole rule is inferred, and no step by itself, every line says so."""
    for number, way in enumerate(answer.ways, 1):
        by_step = any(station.status == INFERRED for station in way.stations)
        for station in way.stations:
            yield (
                answer.party.name,
                joined(way.rule.purposes),
                str(number),
                str(station.n),
                joined(station.offices),
                joined(cites(answer.region, station.basis)),
                station.status if by_step else way.status,
                way.rule.force or "",
                way.rule.condition or "",
            )


def record(answer: RouteAnswer) -> Json:
    """``jalur.route/1``."""
    return {
        **head("route", answer.region),
        "party": party(answer.party),
        "status": answer.status,
        "routes": [way_record(answer, way) for way in answer.ways],
        "notes": note_records(answer.region, notes(answer)),
    }


def way_record(answer: RouteAnswer, way: Way) -> Json:
    """One route."""
    rule = way.rule
    return {
        "id": rule.id,
        "purposes": list(rule.purposes),
        "status": way.status,
        "reason": said(way.reason),
        "force": rule.force,
        "mode": rule.mode,
        "condition": rule.condition,
        "end_stated": rule.end_stated,
        "copies_to": [answer.region.name(id) for id in rule.copies_to],
        "deadline": rule.deadline,
        "basis": cites(answer.region, way.basis),
        "steps": [station_record(answer.region, station) for station in way.stations],
    }


def station_record(region: Region, station: Station) -> Json:
    """One step of a route or chain."""
    found: Json = {
        "n": station.n,
        "offices": list(station.offices),
        "pick": station.pick,
        "status": station.status,
        "reason": said(station.reason),
        "basis": cites(region, station.basis),
    }
    if station.undetermined:
        found |= {"undetermined": True, "candidates": list(station.candidates)}
    return found


def silence(answer: RouteAnswer) -> Phrase | None:
    """Which purposes are ruled, where the asked one is not."""
    if answer.status != SILENT:
        return None
    asked = {"region": answer.region.regulation.citation, "name": answer.party.name, "purpose": answer.purpose}
    if answer.purpose == ALL and not answer.ruled:
        return say("silent.route-none", **asked)
    if answer.to is not None and answer.purpose in (*answer.ruled, ALL):
        return say("silent.route-to", to=answer.to.name, **asked)
    if not answer.ruled:
        return say("silent.route", **asked)
    return say("silent.route-others", ruled=", ".join(answer.ruled), **asked)


def notes(answer: RouteAnswer) -> tuple[Note, ...]:
    """The notes, the silent sentence first."""
    sentence = silence(answer)
    return ((Note("gap", sentence),) if sentence else ()) + answer.notes


def page(answer: RouteAnswer, w: Words) -> Page:
    """A table per route."""
    sentence = silence(answer)
    return Page(
        title=w("title.route", name=answer.party.name, purpose=w.term("purpose", answer.purpose)),
        blocks=tuple(_block(answer, n, way, w) for n, way in enumerate(answer.ways, 1)),
        sentence=w.text(sentence) if sentence else None,
        notes=note_lines(answer.region, answer.notes, w),
        foot=foot(answer.region, w),
    )


def _block(answer: RouteAnswer, number: int, way: Way, w: Words) -> Block:
    rule = way.rule
    parts = [", ".join(rule.purposes), rule.force, w.term("mode", rule.mode) if rule.mode else None]
    parts.append(w.term("status", way.status))
    above = [" · ".join(part for part in parts if part)]
    for key, value in (
        ("condition", rule.condition),
        ("deadline", rule.deadline),
        ("copies", joined(answer.region.name(id) for id in rule.copies_to)),
    ):
        if value:
            above.append(w(f"line.{key}", value=value))
    below = [] if rule.end_stated else [w("line.no-end")]
    return Block(
        heading=w("heading.route", n=number) if len(answer.ways) > 1 else None,
        above=tuple(above),
        columns=(Column("#", NUMBER), Column(w("column.office"), STRONG), Column(w("column.basis"), CITATION)),
        rows=tuple((str(s.n), office_cell(s, w), cell(answer.region, s.basis)) for s in way.stations),
        below=(*reason_lines(way.reason, way.stations, w), *below),
    )


def office_cell(station: Station, w: Words) -> str:
    """The offices of a step as a person reads them, with what is not certain about them."""
    joiner = {"any": w("join.any"), "all": w("join.all")}.get(station.pick, " / ")
    text = joiner.join(station.offices)
    if station.undetermined:
        return f"{text} {w('mark.undetermined')}"
    return f"{text} {w('mark.inferred')}" if station.status == INFERRED else text


def reason_lines(whole: object, stations: Iterable[Station], w: Words) -> tuple[str, ...]:
    """Why something is inferred or undetermined, step by step."""
    found = [w("line.reason-step", n=s.n, reason=w.text(s.reason)) for s in stations if s.reason]
    for station in stations:
        if station.undetermined and station.candidates:
            found.append(w("line.candidates", n=station.n, names="; ".join(station.candidates)))
    if whole is not None and whole not in [s.reason for s in stations]:
        found.insert(0, w("line.reason", reason=w.text(whole)))  # type: ignore[arg-type]
    return tuple(found)
