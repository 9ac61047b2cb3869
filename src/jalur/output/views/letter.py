"""A letter from end to end: who prepares, initials and signs it, its way, copies and times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.answers.answer import all_notes, silence_of, told_status
from jalur.answers.letter_parts import Absence, Gap, Joining, Letter, Line
from jalur.law.region import Region
from jalur.output.language import Catalogue, data_catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views import deadlines, mandates, paraf, route
from jalur.output.views.amounts import asked_amount
from jalur.output.views.common import (
    citations_cell,
    envelope,
    indonesian,
    joined,
    long_citations,
    note_lines,
    note_records,
    party_record,
    reason_record,
    regulation_footer,
    sentence,
)
from jalur.output.views.letter_rows import (
    gap_lines,
    own_lines,
    reason_lines,
    stand_in_rows,
    table_rows,
)
from jalur.output.views.letter_slip import slip
from jalur.output.views.mentions import annex_records
from jalur.output.views.route import also_ruled
from jalur.output.views.view import Json, Row, View

COLUMNS = (
    *("n", "part", "offices", "what", "basis", "status", "reason"),
    *("party", "source", "of", "step", "condition", "candidates", "absent", "stand_ins"),
    "matter",
)


def rows(answer: Letter) -> Iterable[Row]:
    """A line per line of the letter; a gap has none."""
    for n, line in enumerate(answer.lines, 1):
        yield (
            str(n),
            line.part,
            joined(line.offices),
            indonesian(line.what) or "",
            citations_cell(answer.region, line.basis),
            line.status,
            indonesian(line.reason) or "",
            answer.party.name,
            line.source,
            str(line.of),
            str(line.step) if line.step is not None else "",
            line.condition or "",
            joined(line.candidates),
            joined(each.office.name for each in line.away),
            joined(said for each in line.away for said in _stand_ins(answer.region, each)),
            line.matter or "",
        )


def _stand_ins(region: Region, absent: Absence) -> Iterator[str]:
    """``Sekretaris Daerah (bila …; Pasal 6 huruf b)``: each in one cell."""
    for each in absent.stand_ins:
        by = joined(map(region.name, each.by)) or each.otherwise or ""
        details = joined((each.when, citations_cell(region, each.basis)))
        yield f"{by} ({details})"


def record(answer: Letter) -> Json:
    """``jalur.letter/1``."""
    region = answer.region
    return {
        **envelope("letter", region),
        "party": party_record(answer.party),
        "to": party_record(answer.to),
        "signer": party_record(answer.signer),
        "document": answer.document,
        "purpose": answer.purpose,
        "amount": answer.amount,
        "absent": [_absence_record(region, each) for each in answer.absences],
        "status": told_status(answer),
        "lines": [_line_record(region, n, line) for n, line in enumerate(answer.lines, 1)],
        "gaps": [_gap_record(gap) for gap in answer.gaps],
        "unread": annex_records(region) if answer.gaps else [],
        "joining": _joining_record(region, answer.joining),
        "parts": {
            "paraf": paraf.record(answer.paraf),
            "route": route.record(answer.route),
            "mandates": mandates.record(answer.mandates),
            "deadlines": deadlines.record(answer.deadlines),
            "stand_ins": [_asked(each) for each in answer.absences],
        },
        "notes": note_records(region, (*all_notes(answer), *answer.own)),
    }


def _line_record(region: Region, n: int, line: Line) -> Json:
    absent = line.absent
    return {
        "n": n,
        "part": line.part,
        "offices": list(line.offices),
        "what": indonesian(line.what),
        "status": line.status,
        **reason_record(line.reason),
        "basis": long_citations(region, line.basis),
        "absent": None if absent is None else _absence_record(region, absent),
        "also_absent": [_absence_record(region, each) for each in line.also_absent],
        "source": line.source,
        "of": line.of,
        "step": line.step,
        "pick": line.pick,
        "condition": line.condition,
        "matter": line.matter,
        "undetermined": line.undetermined,
        "candidates": list(line.candidates),
    }


def _absence_record(region: Region, absence: Absence) -> Json:
    """Who is away, and each who stands in or signs in the name, as ``mandates`` has it."""
    return {
        "office": party_record(absence.office),
        "stand_ins": [mandates.mandate_record(region, each) for each in absence.stand_ins],
        "prohibitions": [mandates.prohibition_record(region, each) for each in absence.forbidden],
    }


def _asked(absence: Absence) -> Json:
    in_name = absence.in_name
    return {
        "office": party_record(absence.office),
        "represent": mandates.record(absence.representing),
        "sign": None if in_name is None else mandates.record(in_name),
    }


def _gap_record(gap: Gap) -> Json:
    away = gap.office is not None
    return {
        "part": gap.part,
        "text": indonesian(gap.text),
        "office": party_record(gap.office),
        "pointer": data_catalogue()("letter.pointer") if away else None,
    }


def _joining_record(region: Region, joining: Joining | None) -> Json | None:
    if joining is None:
        return None
    return {
        "status": joining.status,
        "reason": indonesian(joining.reason),
        "basis": long_citations(region, joining.basis),
    }


def page(answer: Letter, catalogue: Catalogue) -> Page:
    """The lines in one table, then whoever stands in, then what is not ruled."""
    return Page(
        title=asked_amount(title(answer, catalogue), answer.amount, catalogue),
        blocks=tuple(_blocks(answer, catalogue)),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=regulation_footer(answer.region, catalogue),
    )


def title(answer: Letter, catalogue: Catalogue) -> str:
    """Whose letter it is, who signs it and to whom it goes."""
    said = catalogue("title.letter", name=answer.party.name)
    if answer.document is not None:
        document = answer.region.term("documents", answer.document)
        said = catalogue("title.letter-document", title=said, document=document)
    if answer.signer is not None:
        said = catalogue("title.letter-signer", title=said, name=answer.signer.name)
    if answer.to is not None:
        said = catalogue("title.letter-to", title=said, name=answer.to.name)
    return said


def _blocks(answer: Letter, catalogue: Catalogue) -> Iterator[Block]:
    below = list(reason_lines(answer, catalogue))
    joining = answer.joining
    if joining is not None and joining.reason is not None:
        below.append(catalogue("line.reason", reason=catalogue.text(joining.reason)))
    columns = (
        Column("#", "number"),
        Column(catalogue("column.does")),
        Column(catalogue("column.who"), "strong"),
        Column(catalogue("column.basis"), "citation"),
    )
    if answer.lines:
        rows = tuple(table_rows(answer, catalogue))
        yield Block(columns=columns, rows=rows, below=tuple(below))
    if own := own_lines(answer, catalogue):
        yield Block(above=own)
    if standing := tuple(stand_in_rows(answer, catalogue)):
        yield Block(
            heading=catalogue("heading.stand-ins"),
            columns=(
                Column(catalogue("column.who"), "strong"),
                Column(catalogue("column.summary")),
                Column(catalogue("column.basis"), "citation"),
            ),
            rows=standing,
        )
    if gaps := tuple(gap_lines(answer, catalogue)):
        yield Block(heading=catalogue("heading.gaps"), above=gaps)
    yield from also_ruled(answer.route, catalogue)


def _remarks(answer: Letter, catalogue: Catalogue) -> tuple[str, ...]:
    """What is to be known of the whole, and the gaps, which have no rows."""
    return (*own_lines(answer, catalogue), *gap_lines(answer, catalogue))


def _report(answer: Letter, catalogue: Catalogue) -> Page:
    return slip(answer, title(answer, catalogue), catalogue)


VIEW = View(COLUMNS, rows, record, page, remarks=_remarks, report=_report)
