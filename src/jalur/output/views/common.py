"""What the views of all answers have in common: citations, parties, dates, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import is_guess
from jalur.output.language import Catalogue, data_catalogue
from jalur.output.views.view import Json
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, Text

if TYPE_CHECKING:  # A type alone: one file less to read when a command starts.
    from jalur.law.own_terms import TermGroup


def long_citations(region: Region, basis: Iterable[Citation]) -> list[str]:
    """Citations as the law writes them."""
    return [region.cite(citation) for citation in basis]


def joined(values: Iterable[str | None]) -> str:
    """A list in one cell."""
    return "; ".join(value for value in values if value)


def terms_named(region: Region, group: TermGroup, ids: Iterable[str]) -> str:
    """Purposes, natures or documents as a person reads them; data formats have the ids."""
    return ", ".join(region.term(group, id) for id in ids)


def citations_cell(region: Region, basis: Basis) -> str:
    """Citations in a cell of TSV and CSV."""
    return joined(long_citations(region, basis))


def citation_lines(region: Region, basis: Basis) -> str:
    """Citations in a cell of a table, one a line."""
    return "\n".join(long_citations(region, basis))


def indonesian(text: Text | None) -> str | None:
    """Free text as data formats have it, whoever reads them."""
    return None if text is None else data_catalogue().text(text)


def reason_record(reason: Text | None, *of_parts: Text | None) -> Json:
    """Why something is our reading, and whether it or a part of it was only guessed."""
    guessed = any(map(is_guess, (reason, *of_parts)))
    return {"reason": indonesian(reason), "guessed": guessed}


def envelope(schema: str, region: Region) -> Json:
    """The keys that every answer about one region begins with.

    ``schema`` is the name of the contract without its version: ``route`` for ``jalur.route/1``.
    """
    return {
        "schema": f"jalur.{schema}/1",
        "city": region.id,
        "regulation": region.regulation.citation,
        "as_of": as_of(region),
    }


def as_of(region: Region) -> Json:
    """How old the regulation is, whether later changes were looked for, how far it is encoded."""
    meta = region.regulation
    encoded: int | None = meta.provisions_encoded
    of = encoded
    if region.partly:
        from jalur.reasoning.unfinished import extent  # Few files are encoded in part.

        encoded, of = extent(region)
    return {
        "promulgated": meta.promulgated.date,
        "in_force": meta.in_force.status,
        "checked": meta.in_force.checked,
        "from": meta.since,
        "until": meta.in_force.until,
        "amended_by": [
            {
                "regulation": each.regulation,
                "promulgated": each.promulgated,
                "read": each.read,
                "from": each.begins,
            }
            for each in meta.amended_by
        ],
        "read_up_to": meta.read_up_to.regulation if meta.read_up_to else None,
        "encoded": meta.encoded,
        "provisions": {"encoded": encoded, "of": of},
    }


def party_record(party: Party | None) -> Json | None:
    """A party as every answer names it."""
    if party is None:
        return None
    return {"id": party.id, "name": party.name, "kind": party.kind, "named": party.named}


def note_records(region: Region, notes: Iterable[Note]) -> list[Json]:
    """The notes of an answer."""
    return [
        {
            "kind": note.kind,
            "text": indonesian(note.text),
            "basis": long_citations(region, note.basis),
            "concerns": note.concerns,
        }
        for note in notes
    ]


def note_lines(
    region: Region | None, notes: Iterable[Note], catalogue: Catalogue
) -> tuple[str, ...]:
    """The notes as a person reads them, each with its citations; only a region has any."""
    lines = []
    for note in notes:
        line = f"{catalogue(f'note-kind.{note.kind}')}: {catalogue.text(note.text)}"
        if note.basis and region is not None:
            line += f" ({citations_cell(region, note.basis)})"
        lines.append(line)
    return tuple(lines)


def unsaid_force(force: str | None, summary: str) -> str | None:
    """The modal word of the text where the summary does not have it."""
    return None if force in summary.split() else force


def written(summary: str) -> tuple[str, ...]:
    """A summary, where somebody has written one."""
    from jalur.law.provisions import UNWRITTEN  # Where provisions are shown, the class is read.

    return () if summary == UNWRITTEN else (summary,)


def sentence(silence: Message | None, catalogue: Catalogue) -> str | None:
    """The sentence of silence as a person reads it."""
    return None if silence is None else catalogue.text(silence)


def regulation_footer(region: Region, catalogue: Catalogue) -> tuple[str, ...]:
    """The regulation, one line on its age, and how far it is encoded where that is in part."""
    meta = region.regulation
    known = bool(meta.amended_by) and meta.in_force.status == "unknown"
    age = catalogue(
        f"foot.{meta.in_force.status}{'-amended' if known else ''}",
        enacted=date(meta.enacted.date, catalogue),
        promulgated=date(meta.promulgated.date, catalogue),
        checked=date(meta.in_force.checked or "", catalogue),
        by=meta.in_force.by or "",
    )
    lines = (meta.citation, " ".join((age, *amendment_lines(region, catalogue))))
    if not region.partly:
        return lines
    from jalur.reasoning.unfinished import part_words

    return (*lines, catalogue.text(part_words(region)))


def amendment_lines(region: Region, catalogue: Catalogue) -> Iterator[str]:
    """Up to which amendment the text was read, and which later ones are known."""
    meta = region.regulation
    for id, several in (
        ("foot.read-up-to", (meta.read_up_to,) if meta.read_up_to else ()),
        ("foot.not-read", meta.not_read),
    ):
        told = ((each.regulation, date(each.promulgated, catalogue)) for each in several)
        names = "; ".join(f"{name} ({day})" for name, day in told)
        if names:
            yield catalogue(id, names=names)


def date(iso: str, catalogue: Catalogue) -> str:
    """``2020-07-08`` as a person reads it."""
    if not iso:
        return ""
    year, month, day = iso.split("-")
    return f"{int(day)} {catalogue(f'month.{int(month)}')} {year}"
