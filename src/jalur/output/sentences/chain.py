"""A paraf chain as a sentence: who initials what, in which order, when none are needed."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.answers.chain import Chain
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.sentences.parts import (
    all_read,
    both,
    cited,
    either,
    forced,
    how_sure,
    in_turn,
    limits,
    office,
    sentences,
    yielding,
)
from jalur.reasoning.steps import Step


def chain_sentence(region: Region, chain: Chain, catalogue: Catalogue) -> str:
    """Who initials, then in which case, how sure it is, in which order and beside whom."""
    whole = bool(chain.initials) and all_read(chain.initials)
    said = [_main(region, chain, not whole, catalogue)] if chain.initials else []
    said += fallen_away(region, chain, catalogue)
    exceptions = chain.rule.exceptions
    said += limits(region, chain.condition, chain.rule.amount, exceptions, catalogue)
    said.append(how_sure(chain.status, chain.reason, catalogue, whole))
    if chain.initials:
        said += _manner_and_order(chain, catalogue)
        said += _beside(region, chain, catalogue)
        said += may_fall_away(region, chain, catalogue)
    said += yielding(region, chain.rule, chain.yields_to, catalogue)
    return sentences(said)


def document_said(region: Region, document: str, catalogue: Catalogue) -> str:
    """A document as people say it: of the shared ones the id without its hyphen."""
    label = region.term("documents", document)
    return label.replace("-", " ") if label == document else label


def _main(region: Region, chain: Chain, unsure: bool, catalogue: Catalogue) -> str:
    several = len(chain.initials) > 1 or _all_of(chain.initials[0])
    prefix, number = forced(chain.rule.force, several, catalogue)
    return catalogue(
        "sentence.initials",
        who=_who(chain, unsure, catalogue),
        does=f"{prefix}{catalogue('does.initial', number=number)}",
        what=_what(region, chain, catalogue),
        basis=cited(region, chain.basis, catalogue),
    )


def _all_of(step: Step) -> bool:
    return step.pick == "all" and len(step.offices) > 1


def _who(chain: Chain, unsure: bool, catalogue: Catalogue) -> str:
    if chain.rule.order == "stated":
        return in_turn(chain.initials, catalogue, unsure)
    names = [office(step, catalogue, unsure) for step in chain.initials]
    if len(names) > 1:
        steps = zip(chain.initials, names, strict=True)
        names = [f"({name})" if len(step.offices) > 1 else name for step, name in steps]
    return both(names, catalogue)


def _what(region: Region, chain: Chain, catalogue: Catalogue) -> str:
    """What is initialled: the document, who drafts it, and for whose signature."""
    what = document_said(region, chain.document, catalogue)
    drafters = [chain.party.name] if chain.party else list(map(region.name, chain.rule.drafters))
    if drafters:
        what = catalogue("sentence.drafted", what=what, names=either(drafters, catalogue))
    if chain.signers:
        signers = either(chain.signers, catalogue)
        return catalogue("sentence.signed", what=what, names=signers)
    return catalogue("sentence.signed-by-anybody", what=what)


def fallen_away(region: Region, chain: Chain, catalogue: Catalogue) -> Iterator[str]:
    """By which exemption no initials are needed, or not those of some offices."""
    if not chain.exempted_by:
        return
    from jalur.answers.exempt import case_of  # Few rules exempt anybody.

    for each in chain.exempted_by:
        gaps = {"case": catalogue.text(case_of(region, each))}
        gaps["basis"] = cited(region, each.basis, catalogue)
        gone = [step for lack in chain.lacking if lack.by is each for step in lack.initials]
        if gone:
            names = "; ".join(either(step.offices, catalogue) for step in gone)
            yield catalogue("line.without", names=names, **gaps)
        elif not each.of:
            what = _what(region, chain, catalogue)
            yield catalogue("sentence.no-initials", what=what, **gaps)


def may_fall_away(region: Region, chain: Chain, catalogue: Catalogue) -> Iterator[str]:
    """In which further cases no initials are needed, or not those of whom."""
    if not chain.may_be_exempt:
        return
    from jalur.answers.exempt import case_of, whose  # Few rules exempt anybody.

    for each in chain.may_be_exempt:
        gaps = {"case": catalogue.text(case_of(region, each))}
        gaps["basis"] = cited(region, each.basis, catalogue)
        if each.of:
            yield catalogue("line.may-be-without", names=whose(region, each), **gaps)
        else:
            yield catalogue("line.may-need-none", **gaps)


def _manner_and_order(chain: Chain, catalogue: Catalogue) -> Iterator[str]:
    manners = {step.manner for step in chain.initials}
    if len(manners) == 1 and (manner := manners.pop()):
        yield catalogue("sentence.manner", value=", ".join(manner))
    if len(chain.initials) > 1:
        yield catalogue(f"ordered.{chain.rule.order}")


def _beside(region: Region, chain: Chain, catalogue: Catalogue) -> Iterator[str]:
    """Before or behind whose initials they are set, and whose other rules add."""
    for id, beside in (("line.before", chain.before), ("line.after", chain.after)):
        if beside is not None:
            yield catalogue(id, name=beside.name, basis=cited(region, beside.basis, catalogue))
    for other in chain.added:
        names = both([office(step, catalogue) for step in other.initials], catalogue)
        basis = cited(region, other.basis, catalogue)
        yield catalogue("sentence.added", names=names, basis=basis)
