"""Paraf chains: who initials before whom signs."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.paraf import Chain, ParafAnswer
from jalur.law.region import Region
from jalur.law.status import INFERRED, SILENT
from jalur.output.language import Catalogue
from jalur.output.pages.page import CITATION, NUMBER, STRONG, Block, Column, Page
from jalur.output.views.common import Json, cell, cites, foot, head, joined, note_lines, party, said
from jalur.output.views.common import notes as note_records
from jalur.output.views.route import office_cell, reason_lines, step_record
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, message

COLUMNS = ("party", "document", "signers", "chain", "n", "offices", "basis", "status", "order", "condition")


def rows(answer: ParafAnswer) -> Iterable[tuple[str, ...]]:
    """A line per initial."""
    for number, chain in enumerate(answer.chains, 1):
        by_step = any(step.status == INFERRED for step in chain.initials)
        for step in chain.initials:
            yield (
                answer.party.name if answer.party else drafters(answer, chain),
                chain.document,
                joined(chain.signers),
                str(number),
                str(step.n),
                joined(step.offices),
                joined(cites(answer.region, step.basis)),
                step.status if by_step else chain.status,
                chain.rule.order,
                chain.rule.condition or "",
            )


def drafters(answer: ParafAnswer, chain: Chain) -> str:
    """For whom the rule holds; empty where it holds for whoever drafts."""
    return joined(answer.region.name(id) for id in chain.rule.drafters)


def record(answer: ParafAnswer) -> Json:
    """``jalur.paraf/1``."""
    return {
        **head("paraf", answer.region),
        "party": party(answer.party),
        "status": answer.status,
        "chains": [chain_record(answer.region, chain) for chain in answer.chains],
        "notes": note_records(answer.region, notes(answer)),
    }


def chain_record(region: Region, chain: Chain) -> Json:
    """One chain."""
    return {
        "id": chain.rule.id,
        "document": chain.document,
        "drafters": [region.name(id) for id in chain.rule.drafters],
        "signers": list(chain.signers),
        "status": chain.status,
        "reason": said(chain.reason),
        "force": chain.rule.force,
        "condition": chain.rule.condition,
        "order": chain.rule.order,
        "initials": [step_record(region, step) for step in chain.initials],
        "basis": cites(region, chain.basis),
    }


def silence(answer: ParafAnswer) -> Message | None:
    """What was looked for, where no rule answers."""
    if answer.status != SILENT:
        return None
    asked = {"region": answer.region.regulation.citation}
    if not answer.region.paraf:
        return message("silent.paraf-none", **asked)
    asked["document"] = answer.document or "naskah-dinas"
    if answer.party is None:
        return message("silent.paraf-signed", signer=answer.signer.name if answer.signer else "", **asked)
    if answer.signer is None:
        return message("silent.paraf-drafted", party=answer.party.name, **asked)
    return message("silent.paraf", party=answer.party.name, signer=answer.signer.name, **asked)


def notes(answer: ParafAnswer) -> tuple[Note, ...]:
    """The notes, the silent sentence first."""
    sentence = silence(answer)
    return ((Note("gap", sentence),) if sentence else ()) + answer.notes


def page(answer: ParafAnswer, catalogue: Catalogue) -> Page:
    """A table per chain."""
    sentence = silence(answer)
    name = answer.party.name if answer.party else catalogue("title.whole")
    return Page(
        title=catalogue("title.paraf", name=name),
        blocks=tuple(_block(answer, n, chain, catalogue) for n, chain in enumerate(answer.chains, 1)),
        sentence=catalogue.text(sentence) if sentence else None,
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=foot(answer.region, catalogue),
    )


def _block(answer: ParafAnswer, number: int, chain: Chain, catalogue: Catalogue) -> Block:
    parts = [
        chain.document,
        chain.rule.force,
        catalogue.term("status", chain.status),
        catalogue(f"order.{chain.rule.order}"),
    ]
    above = [" · ".join(part for part in parts if part), catalogue("line.signers", value=" / ".join(chain.signers))]
    if not answer.party and chain.rule.drafters:
        above.insert(1, catalogue("line.drafters", value=drafters(answer, chain)))
    if chain.rule.condition:
        above.append(catalogue("line.condition", value=chain.rule.condition))
    return Block(
        heading=catalogue("heading.chain", n=number) if len(answer.chains) > 1 else None,
        above=tuple(above),
        columns=(
            Column("#", NUMBER),
            Column(catalogue("column.initials"), STRONG),
            Column(catalogue("column.basis"), CITATION),
        ),
        rows=tuple((str(s.n), office_cell(s, catalogue), cell(answer.region, s.basis)) for s in chain.initials),
        below=reason_lines(chain.reason, chain.initials, catalogue),
    )
