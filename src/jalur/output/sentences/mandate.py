"""A mandate or prohibition as a sentence: who must, may or must not do what, for whom, when."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.answers.mandate import PROHIBITION, Mandate
from jalur.answers.mandate import limits as limits_of
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.sentences.chain import document_said
from jalur.output.sentences.parts import both, cited, forced, how_sure, limits, plain, sentences


def mandate_sentence(region: Region, mandate: Mandate, catalogue: Catalogue) -> str:
    """Who does what by which provision, then what limits it, and how sure it is."""
    said = [_main(region, mandate, catalogue)]
    said += limits(region, mandate.when, mandate.amount, mandate.exceptions, catalogue)
    said += _further(region, mandate, catalogue)
    said.append(how_sure(mandate.status, mandate.reason, catalogue))
    return sentences(said)


def _main(region: Region, mandate: Mandate, catalogue: Catalogue) -> str:
    ids = mandate.of or mandate.by
    does, number = _does(region, mandate, len(ids) > 1, catalogue)
    names = [region.name(id) for id in ids]
    nobody = "sentence.everybody" if mandate.kind == PROHIBITION else "sentence.unnamed"
    return catalogue(
        "sentence.mandate",
        who=both(names, catalogue) if names else catalogue(nobody),
        does=does,
        number=number,
        summary=plain(mandate.summary),
        basis=cited(region, mandate.basis, catalogue),
    )


def _does(region: Region, mandate: Mandate, several: bool, catalogue: Catalogue) -> tuple[str, int]:
    """The verb of its act, or that it is an authority, duty or task, behind the modal word."""
    if mandate.kind == PROHIBITION:
        prefix, number = catalogue("sentence.forbidden"), 2
    else:
        prefix, number = forced(mandate.force, several, catalogue)
    if mandate.act is not None:
        does = catalogue(f"acts.{mandate.act}", number=number)
        return f"{prefix}{does}{_for_whom(region, mandate, catalogue)}", number
    if prefix:
        return f"{prefix}{catalogue('does.this', number=number)}", number
    return catalogue(f"has.{mandate.kind}", number=number), number


def _for_whom(region: Region, mandate: Mandate, catalogue: Catalogue) -> str:
    """What is signed, in whose name, for whom it is done, or to whom it is passed on."""
    said = ""
    if mandate.documents:
        papers = [document_said(region, each, catalogue) for each in mandate.documents]
        said += f" {both(papers, catalogue)}"
    if mandate.stands_for is not None:
        # The names of several stand there already, behind one another.
        names = both(mandate.stands_for.split("; "), catalogue)
        said += f" {catalogue(f'acts-for.{mandate.act}', names=names)}"
    if mandate.on_behalf_of is not None:
        named = catalogue("sentence.in-the-name", name=mandate.on_behalf_of)
        said += f" {named}"
    return said


def _further(region: Region, mandate: Mandate, catalogue: Catalogue) -> Iterator[str]:
    """Whose consent it needs, when it is not forbidden after all, what is forbidden with it."""
    if mandate.capacities:
        several = [catalogue.term("capacity", each) for each in mandate.capacities]
        yield catalogue("sentence.capacity", value=both(several, catalogue))
    if mandate.permission:
        yield catalogue("sentence.permission", names=both(mandate.permission, catalogue))
    if mandate.exception:
        yield catalogue("sentence.unless", case=plain(mandate.exception))
    for at, summary in limits_of(region, mandate):
        gaps = {"summary": plain(summary), "basis": region.cite(at)}
        yield catalogue("sentence.limited", **gaps)
