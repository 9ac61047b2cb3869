"""Paraf chains: who initials before whom signs."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.answer import all_notes, silence_of, told_status
from jalur.answers.paraf import Chain, ParafAnswer
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.addressed import addressed_blocks, addressed_records
from jalur.output.views.common import (
    citations_cell,
    envelope,
    joined,
    long_citations,
    note_lines,
    note_records,
    party_record,
    reason_record,
    regulation_footer,
    sentence,
)
from jalur.output.views.mentions import mention_blocks, mention_records, unread_records
from jalur.output.views.route import precedence_lines, reason_lines, step_record, step_rows
from jalur.output.views.view import Json, Row, View

COLUMNS = (
    *("party", "document", "signers", "chain", "n", "offices"),
    *("basis", "status", "order", "condition", "drafters"),
)


def rows(answer: ParafAnswer) -> Iterable[Row]:
    """A line per initial."""
    for number, chain in enumerate(answer.chains, 1):
        for step in chain.initials:
            yield (
                chain.party.name if chain.party else _drafted_by(chain),
                chain.document,
                joined(chain.signers),
                str(number),
                str(step.n),
                joined(step.offices),
                citations_cell(answer.region, step.basis),
                step.status,
                chain.rule.order,
                chain.condition or "",
                _drafted_by(chain),
            )


def _drafted_by(chain: Chain) -> str:
    """For whose drafts the chain is: of an office that initials its own; empty: whoever drafts."""
    return joined(each.party.name for each in chain.drafters)


def record(answer: ParafAnswer) -> Json:
    """``jalur.paraf/1``."""
    return {
        **envelope("paraf", answer.region),
        "party": party_record(answer.party),
        "by": party_record(answer.by),
        "status": told_status(answer),
        "chains": [chain_record(answer.region, chain) for chain in answer.chains],
        "notes": note_records(answer.region, all_notes(answer)),
        "mentions": mention_records(answer),
        "unread": unread_records(answer),
    }


def chain_record(region: Region, chain: Chain) -> Json:
    """One chain."""
    return {
        "id": chain.rule.id,
        "rule": chain.rule.id,
        "document": chain.document,
        "party": chain.party.name if chain.party else None,
        "drafters": [region.name(id) for id in chain.rule.drafters],
        "signers": list(chain.signers),
        "status": chain.status,
        **reason_record(chain.reason, *(step.reason for step in chain.initials)),
        "force": chain.rule.force,
        "condition": chain.condition,
        "order": chain.rule.order,
        "instead_of": list(chain.rule.instead_of),
        "adds_to": list(chain.rule.adds_to),
        "initials": [step_record(region, step) for step in chain.initials],
        "basis": long_citations(region, chain.basis),
        "drafted_by": addressed_records(region, chain.drafters),
    }


def page(answer: ParafAnswer, catalogue: Catalogue) -> Page:
    """A table per chain."""
    blocks = []
    for n, chain in enumerate(answer.chains, 1):
        named = chain.rule.drafters
        own = addressed_blocks(answer.region, chain.drafters, named, "column.drafters", catalogue)
        own = own if answer.party is None else ()
        blocks += [_block(answer, n, chain, bool(own), catalogue), *own]
    return Page(
        title=_title(answer, catalogue),
        blocks=(*blocks, *mention_blocks(answer, catalogue)),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=regulation_footer(answer.region, catalogue),
    )


def _title(answer: ParafAnswer, catalogue: Catalogue) -> str:
    by = answer.by.name if answer.by else ""
    if answer.party is None:
        whole = catalogue("title.whole")
        return catalogue("title.paraf-by", by=by) if by else catalogue("title.paraf", name=whole)
    id = "title.paraf-of-by" if by else "title.paraf"
    return catalogue(id, name=answer.party.name, by=by)


def _block(
    answer: ParafAnswer, number: int, chain: Chain, listed: bool, catalogue: Catalogue
) -> Block:
    """The table of a chain; ``listed`` where another below it lists who drafts."""
    parts = (
        chain.document,
        chain.rule.force,
        catalogue.term("status", chain.status),
        catalogue(f"order.{chain.rule.order}"),
    )
    above = [
        " · ".join(filter(None, parts)),
        catalogue("line.signers", value=" / ".join(chain.signers)),
    ]
    if chain.party is not answer.party and chain.party is not None:
        above.insert(1, catalogue("line.drafters", value=chain.party.name))
    elif not answer.party and chain.rule.drafters:
        names = joined(answer.region.name(id) for id in chain.rule.drafters)
        phrase = "line.drafters-among" if listed else "line.drafters"
        above.insert(1, catalogue(phrase, value=names))
    if chain.condition:
        above.append(catalogue("line.condition", value=chain.condition))
    known = [each.rule for each in answer.chains]
    above += precedence_lines(answer.region, chain.rule, chain.replaced, known, catalogue)
    return Block(
        heading=catalogue("heading.chain", n=number) if len(answer.chains) > 1 else None,
        above=tuple(above),
        columns=(
            Column("#", "number"),
            Column(catalogue("column.initials"), "strong"),
            Column(catalogue("column.basis"), "citation"),
        ),
        rows=step_rows(answer.region, chain.initials, catalogue),
        below=reason_lines(chain.reason, chain.initials, catalogue),
    )


VIEW = View(COLUMNS, rows, record, page, says_there=True)
