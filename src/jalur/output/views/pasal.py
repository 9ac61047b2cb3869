"""Provisions and what rests on them, or the outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.answers.answer import all_notes, silence_of
from jalur.answers.facts import Fact
from jalur.answers.provisions import (
    ArticleEntry,
    CitedProvision,
    HeadingEntry,
    OutlineEntry,
    ProvisionAnswer,
)
from jalur.law.citation import Citation
from jalur.law.provisions import DELETED, Period
from jalur.law.region import Region
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import (
    citations_cell,
    envelope,
    joined,
    long_citations,
    note_lines,
    note_records,
    regulation_footer,
    sentence,
    written,
)
from jalur.output.views.view import Json, Row, View
from jalur.reasoning.periods import when

COLUMNS = (
    "ref",
    "kind",
    "summary",
    "refers_to",
    "facts",
    "fact_statuses",
    "since",
    "from",
    "until",
)


def rows(answer: ProvisionAnswer) -> Iterable[Row]:
    """A line per provision, or per heading and article of the outline."""
    region = answer.region
    for entry in answer.outline:
        ref, kind, summary = outline_line(region, entry)
        yield (ref, kind, summary, "", "", "", "", "", "")
    for cited in answer.provisions:
        provision = cited.provision
        yield (
            region.cite(provision.ref),
            provision.kind,
            provision.summary,
            citations_cell(region, provision.refers_to),
            joined(fact.summary for fact in cited.facts),
            joined(fact.status for fact in cited.facts),
            provision.since or "",
            joined(each.since for each in periods_of(region, provision.ref)),
            joined(each.until for each in periods_of(region, provision.ref)),
        )


def periods_of(region: Region, ref: Citation) -> tuple[Period, ...]:
    """When a provision is in force, where its regulation is for longer."""
    return tuple(each for each in region.periods if each.means(ref))


def outline_line(region: Region, entry: OutlineEntry) -> tuple[str, str, str]:
    """Address, kind and words of an entry of the outline."""
    match entry:
        case HeadingEntry(heading):
            return heading.name, heading.kind, heading.title
        case ArticleEntry(article, first):
            ref = region.cite(article)
            below = region.cite(first.ref).removeprefix(ref).strip()
            summary = f"{below}: {first.summary}" if below else first.summary
            return ref, first.kind, summary


def record(answer: ProvisionAnswer) -> Json:
    """``jalur.pasal/1``."""
    region = answer.region
    provisions: list[Json] = []
    for entry in answer.outline:
        ref, kind, summary = outline_line(region, entry)
        provisions.append(
            {
                "ref": ref,
                "kind": kind,
                "summary": summary,
                "encoded": not isinstance(entry, ArticleEntry) or not entry.first.open,
                "refers_to": [],
                "since": None,
                "periods": [],
                "facts": [],
                "notes": [],
            }
        )
    provisions += [_provision_record(region, cited) for cited in answer.provisions]
    return {
        **envelope("pasal", region),
        "provisions": provisions,
        "notes": note_records(region, all_notes(answer)),
    }


def _provision_record(region: Region, cited: CitedProvision) -> Json:
    provision = cited.provision
    return {
        "ref": region.cite(provision.ref),
        "kind": provision.kind,
        "summary": provision.summary,
        "encoded": not provision.open,
        "refers_to": long_citations(region, provision.refers_to),
        "since": provision.since,
        "periods": [
            {
                "from": each.since,
                "until": each.until,
                "basis": long_citations(region, each.basis),
            }
            for each in periods_of(region, provision.ref)
        ],
        "facts": [
            {
                "kind": fact.kind,
                "id": fact.id,
                "summary": fact.summary,
                "status": fact.status,
                "reason": fact.reason,
            }
            for fact in cited.facts
        ],
        "notes": note_records(region, cited.notes),
    }


def page(answer: ProvisionAnswer, catalogue: Catalogue) -> Page:
    """A table of provisions, or the outline."""
    region = answer.region
    title = region.cite(answer.ref) if answer.ref else catalogue("title.outline")
    blocks = [_outline(answer, catalogue)]
    if not answer.outline:
        blocks = [_provisions(answer, catalogue), *_facts(answer, catalogue)]
    return Page(
        title=f"{title} — {region.regulation.name}",
        blocks=tuple(blocks),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(region, answer.notes, catalogue),
        foot=regulation_footer(region, catalogue),
    )


def _outline(answer: ProvisionAnswer, catalogue: Catalogue) -> Block:
    lines = [outline_line(answer.region, entry) for entry in answer.outline]
    return Block(
        columns=(Column(catalogue("column.ref"), "citation"), Column(catalogue("column.summary"))),
        rows=tuple((ref, summary) for ref, _, summary in lines),
    )


def _provisions(answer: ProvisionAnswer, catalogue: Catalogue) -> Block:
    region = answer.region
    rows = []
    for cited in answer.provisions:
        provision = cited.provision
        mark = (catalogue("mark.not-encoded"),) if provision.open else ()
        summary = [" ".join((*written(provision.summary), *mark))]
        if provision.refers_to:
            targets = citations_cell(region, provision.refers_to)
            summary.append(catalogue("line.refers-to", value=targets))
        if provision.since is not None:
            id = "line.deleted-by" if provision.kind == DELETED else "line.since"
            summary.append(catalogue(id, value=provision.since))
        for period in periods_of(region, provision.ref):
            said = catalogue.text(when(period))
            summary.append(f"{said} ({citations_cell(region, period.basis)})")
        rows.append((region.cite(provision.ref), "\n".join(summary)))
    return Block(
        columns=(Column(catalogue("column.ref"), "citation"), Column(catalogue("column.summary"))),
        rows=tuple(rows),
    )


def _facts(answer: ProvisionAnswer, catalogue: Catalogue) -> Iterator[Block]:
    """Each fact once, with those of the provisions above that it rests on; what a provision defines
    is its summary already.
    """
    resting: dict[tuple[str, str], list[str]] = {}
    for cited in answer.provisions:
        for fact in cited.facts:
            if fact.summary != cited.provision.summary:
                refs = resting.setdefault((fact.kind, _fact_line(fact, catalogue)), [])
                refs.append(answer.region.cite(cited.provision.ref))
    if not resting:
        return
    heading, fact_column = catalogue("column.facts"), Column(catalogue("column.fact"))
    if len(answer.provisions) == 1:
        lines = tuple((line,) for _, line in resting)
        yield Block(heading=heading, columns=(Column(""),), rows=lines)
        return
    yield Block(
        heading=heading,
        columns=(fact_column, Column(catalogue("column.basis"), "citation")),
        rows=tuple((line, "\n".join(dict.fromkeys(refs))) for (_, line), refs in resting.items()),
    )


def _fact_line(fact: Fact, catalogue: Catalogue) -> str:
    mark = f" {catalogue('mark.inferred')}" if fact.status == INFERRED else ""
    return f"{fact.summary}{mark}"


VIEW = View(COLUMNS, rows, record, page, most_notes=None)
