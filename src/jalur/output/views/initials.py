"""What is said of the initials of a chain: as what they are set, where, how many, and when none are
needed, or not those of an office.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import TYPE_CHECKING

from jalur.answers.chain import Chain
from jalur.answers.precedence import rule_name
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.views.common import (
    citation_lines,
    citations_cell,
    indonesian,
    joined,
    long_citations,
)
from jalur.output.views.steps import office_cell, step_record, time_lines
from jalur.output.views.view import Json, Row
from jalur.reasoning.steps import Step
from jalur.text.messages import message

if TYPE_CHECKING:  # A type alone: one file less to read when a command starts.
    from jalur.law.rules.paraf import Exemption

_ADDED = "+"
"""In place of a number: initials that another rule sets there."""


def cells(region: Region, chain: Chain, step: Step | None) -> Row:
    """The columns of one initial, or of a chain that needs none: ``manner``, ``step_order``,
    ``before``, ``max``, ``exempt``, ``exempt_where``.
    """
    return (
        joined(step.manner if step is not None else chain.rule.manner),
        (step.order if step is not None else None) or "",
        chain.before.name if chain.before else "",
        str(chain.rule.most or ""),
        "yes" if chain.waived_by else "",
        joined(_cases(region, chain)),
    )


def _cases(region: Region, chain: Chain) -> Iterator[str]:
    """In which cases no initials are needed, or not those of whom, each with its provisions."""
    if chain.exempted_by or chain.may_be_exempt:
        from jalur.answers.exempt import case_of, whose  # Few rules exempt anybody.

        still_open = chain.may_be_exempt if chain.waived_by is None else ()
        for each in (*chain.exempted_by, *still_open):
            said = indonesian(case_of(region, each)) or ""
            if each.of:
                told = message("exempt.of", names=whose(region, each), case=said)
                said = indonesian(told) or ""
            yield f"{said} ({citations_cell(region, each.basis)})"


def lacking_cell(chain: Chain) -> str:
    """Whose initials alone the chain has not."""
    gone = (name for each in chain.lacking for step in each.initials for name in step.offices)
    return joined(dict.fromkeys(gone))


def record(region: Region, chain: Chain) -> Json:
    """The keys of a chain that tell of its initials beside themselves."""
    return {
        "manner": list(chain.rule.manner),
        "before": chain.before.name if chain.before else None,
        "before_basis": long_citations(region, chain.before.basis) if chain.before else [],
        "after": chain.after.name if chain.after else None,
        "after_basis": long_citations(region, chain.after.basis) if chain.after else [],
        "max": chain.rule.most,
        "lacking": [
            {
                "n": step.n,
                "offices": list(step.offices),
                "basis": long_citations(region, each.by.basis),
            }
            for each in chain.lacking
            for step in each.initials
        ],
        "exempt": [
            {
                "drafter_signs": each.drafter_signs,
                "parties": [region.name(id) for id in each.drafters],
                "documents": list(each.documents),
                "words": each.words,
                "of": _whose(region, each),
                # Whether it is the case; null where the question does not say.
                "applies": None if each in chain.may_be_exempt else each in chain.exempted_by,
                "basis": long_citations(region, each.basis),
            }
            for each in _exemptions(chain)
        ],
        "added": [_added_record(region, chain, each) for each in chain.added],
    }


def _exemptions(chain: Chain) -> Iterator[Exemption]:
    """Those of the rule, and those of rules that only exempt which are or may be the case."""
    own = chain.rule.exempt if chain.rule.initials else ()
    yield from dict.fromkeys((*own, *chain.exempted_by, *chain.may_be_exempt))


def _whose(region: Region, exemption: Exemption) -> list[str]:
    if not exemption.of:
        return []
    from jalur.answers.exempt import whose_names  # Few rules exempt anybody.

    return list(whose_names(region, exemption))


def _added_record(region: Region, chain: Chain, other: Chain) -> Json:
    return {
        "rule": other.rule.id,
        "document": other.document,
        "signers": list(other.signers),
        "status": other.status,
        "condition": other.condition,
        "before": other.before.name if other.before else None,
        "before_n": _place(other, chain),
        "after": other.after.name if other.after else None,
        "initials": [initial_record(region, step) for step in other.initials],
        "basis": long_citations(region, other.basis),
    }


def initial_record(region: Region, step: Step) -> Json:
    """One initial."""
    return step_record(region, step) | {"manner": list(step.manner), "order": step.order}


def table_rows(region: Region, chain: Chain, catalogue: Catalogue) -> tuple[Row, ...]:
    """Number, offices and citations of each initial, and beside it those that another rule adds."""
    rows: list[Row] = []
    alike = _of_all(chain) is not None
    waiting = sorted(((_place(each, chain) or 0, each) for each in chain.added), key=itemgetter(0))
    for step in (*chain.initials, None):
        # Where those beside whom they are set fall away, they come in their place.
        while waiting and (step is None or waiting[0][0] <= step.n):
            other = waiting.pop(0)[1]
            mark = catalogue("mark.added", said=joined(_added_by(region, chain, other)))
            rows += _rows(region, other.initials, True, mark, catalogue)
        rows += _rows(region, (step,) if step is not None else (), alike, "", catalogue)
    return tuple(rows)


def _rows(
    region: Region, steps: Iterable[Step], alike: bool, added: str, catalogue: Catalogue
) -> Iterator[Row]:
    for step in steps:
        marks = [office_cell(step, catalogue)]
        marks += [catalogue("mark.at-once")] if step.order else []
        if step.manner and not alike:
            marks.append(catalogue("mark.manner", manner=", ".join(step.manner)))
        marks += [added] if added else []
        number = _ADDED if added else str(step.n)
        said = (" ".join(marks), *time_lines(step, catalogue))
        yield number, "\n".join(said), citation_lines(region, step.basis)


def _added_by(region: Region, chain: Chain, other: Chain) -> Iterator[str]:
    """By which rule initials are added, and where it is not for all that the chain is for, what
    for.
    """
    yield rule_name(region, other.rule)
    if other.document != chain.document:
        yield other.document
    if set(other.signers) != set(chain.signers):
        yield " / ".join(other.signers)


def _of_all(chain: Chain) -> tuple[str, ...] | None:
    """As what all initials of a chain are set; None where it is not said, or not alike."""
    manners = {step.manner for step in chain.initials}
    return manners.pop() or None if len(manners) == 1 else None


def _place(other: Chain, chain: Chain) -> int | None:
    from jalur.answers.added import place_of  # Few rules add initials beside others.

    return place_of(other, chain)
