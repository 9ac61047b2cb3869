"""Paraf chains: who initials before whom signs."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.answer import all_notes, silence_of, told_status
from jalur.answers.paraf import Chain, ParafAnswer
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views import initials
from jalur.output.views.addressed import addressed_blocks, addressed_records
from jalur.output.views.amounts import amount_cells, amount_record, asked_amount
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
from jalur.output.views.copies import (
    copied_cell,
    copied_lines,
    copied_names,
    copied_records,
)
from jalur.output.views.exceptions import exception_cell, exception_records
from jalur.output.views.media import (
    MEDIA_COLUMNS,
    MORE_MEDIA_COLUMNS,
    media_cells,
    media_lines,
    media_record,
    more_media_cells,
)
from jalur.output.views.mentions import mention_blocks, mention_records, unread_records
from jalur.output.views.precedence import precedence_lines, yielding_cell, yielding_records
from jalur.output.views.signatures import signature_lines, signature_records, signature_words
from jalur.output.views.signed_as import signed_as_cell, signed_as_lines, signed_as_records
from jalur.output.views.steps import (
    TIME_COLUMNS,
    nobody_cell,
    reason_lines,
    time_cells,
    told_cell,
)
from jalur.output.views.view import Json, Row, View

COLUMNS = (
    *("party", "document", "signers", "chain", "n", "offices"),
    *("basis", "status", "order", "condition", "drafters"),
    *MEDIA_COLUMNS,
    *("amount", "amount_of", "signature"),
    *("manner", "step_order", "before", "max", "exempt", "exempt_where"),
    *TIME_COLUMNS,
    "except",
    "nobody",
    *MORE_MEDIA_COLUMNS,
    "signed_as",
    *("notify_within", "yields_to", "lacking", "copies_to", "copied_as", "after"),
    "step_condition",
)


def rows(answer: ParafAnswer) -> Iterable[Row]:
    """A line per initial; one for a chain that needs none."""
    for number, chain in enumerate(answer.chains, 1):
        for step in chain.initials or (None,):
            basis = step.basis if step is not None else chain.basis
            yield (
                chain.party.name if chain.party else _drafted_by(chain),
                chain.document,
                joined(chain.signers),
                str(number),
                str(step.n) if step is not None else "",
                joined(step.offices) if step is not None else "",
                citations_cell(answer.region, basis),
                step.status if step is not None else chain.status,
                chain.rule.order,
                chain.condition or "",
                _drafted_by(chain),
                *media_cells(answer.region, chain.rule),
                *amount_cells(chain.rule.amount),
                joined(signature_lines(answer.region, chain.rule.signature)),
                *initials.cells(answer.region, chain, step),
                *time_cells(step),
                exception_cell(answer.region, chain.rule.exceptions),
                nobody_cell(answer.region, step),
                *more_media_cells(answer.region, chain.rule),
                signed_as_cell(answer.region, chain),
                told_cell(step),
                yielding_cell(answer.region, chain),
                initials.lacking_cell(chain),
                joined(copied_names(answer.region, chain)),
                copied_cell(answer.region, chain),
                chain.after.name if chain.after else "",
                (step.condition if step is not None else None) or "",
            )


def _drafted_by(chain: Chain) -> str:
    """For whose drafts the chain is: of an office that initials its own; empty: whoever drafts."""
    return joined(each.party.name for each in chain.drafters)


def record(answer: ParafAnswer) -> Json:
    """``jalur.paraf/1``."""
    from jalur.output.sentences.spoken import chains_spoken  # TSV has none.

    return {
        **envelope("paraf", answer.region),
        "party": party_record(answer.party),
        "by": party_record(answer.by),
        "amount": answer.amount,
        "status": told_status(answer),
        "sentence": chains_spoken(answer),
        "chains": [chain_record(answer.region, chain) for chain in answer.chains],
        "notes": note_records(answer.region, all_notes(answer)),
        "mentions": mention_records(answer),
        "unread": unread_records(answer),
    }


def chain_record(region: Region, chain: Chain) -> Json:
    """One chain."""
    from jalur.output.sentences.spoken import chain_spoken  # TSV has none.

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
        "except": exception_records(region, chain.rule.exceptions),
        "instead_of": list(chain.rule.instead_of),
        "adds_to": list(chain.rule.adds_to),
        "initials": [initials.initial_record(region, step) for step in chain.initials],
        "basis": long_citations(region, chain.basis),
        "drafted_by": addressed_records(region, chain.drafters),
        **initials.record(region, chain),
        **media_record(region, chain.rule),
        "amount": amount_record(chain.rule.amount),
        "signature": signature_records(region, chain.rule.signature),
        "signature_lines": signature_lines(region, chain.rule.signature),
        "copies_to": list(copied_names(region, chain)),
        "copied_as": copied_records(region, chain),
        "signed_as": signed_as_records(region, chain),
        "yields_to": yielding_records(region, chain),
        "sentence": chain_spoken(region, chain),
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
        title=asked_amount(_title(answer, catalogue), answer.amount, catalogue),
        blocks=(*blocks, *mention_blocks(answer, catalogue)),
        lead=_lead(answer, catalogue),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=regulation_footer(answer.region, catalogue),
    )


def _lead(answer: ParafAnswer, catalogue: Catalogue) -> str | None:
    """Of several chains, which is for what."""
    if len(answer.chains) < 2:
        return None
    from jalur.output.sentences.several import chains_sentence  # TSV has no sentences.

    return chains_sentence(answer, catalogue)


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
    from jalur.output.sentences.chain import chain_sentence  # TSV has no sentences.
    from jalur.output.sentences.parts import is_brief

    above = [chain_sentence(answer.region, chain, catalogue)]
    if listed:
        names = joined(answer.region.name(id) for id in chain.rule.drafters)
        above.append(catalogue("line.drafters-among", value=names))
    if signature := signature_words(answer.region, chain.rule.signature, catalogue):
        above += signature.split("\n")
    above += signed_as_lines(answer.region, chain, catalogue)
    if chain.initials and chain.rule.most is not None:
        above.append(catalogue("line.most", count=chain.rule.most))
    above += media_lines(answer.region, chain.rule, catalogue)
    above += copied_lines(answer.region, chain, catalogue)
    known = [each.rule for each in answer.chains]
    above += precedence_lines(answer.region, chain, known, catalogue)
    said = is_brief(chain.reason, catalogue)
    below = reason_lines(chain.reason, chain.initials, catalogue, said)
    heading = catalogue("heading.chain", n=number) if len(answer.chains) > 1 else None
    if not chain.initials:
        return Block(heading=heading, above=(*above, *below))
    return Block(
        heading=heading,
        above=tuple(above),
        columns=(
            Column("#", "number"),
            Column(catalogue("column.initials"), "strong"),
            Column(catalogue("column.basis"), "citation"),
        ),
        rows=initials.table_rows(answer.region, chain, catalogue),
        below=below,
    )


VIEW = View(COLUMNS, rows, record, page, says_there=True)
