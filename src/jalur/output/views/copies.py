"""Who has a copy of what goes a way or is signed, and whom a way denies one, in every format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jalur.law.region import Region
from jalur.law.rules.steps import ADDRESSEE_COORDINATOR, ADVISER, COORDINATOR
from jalur.output.language import Catalogue
from jalur.output.views.common import (
    citations_cell,
    indonesian,
    joined,
    long_citations,
    reason_record,
)
from jalur.output.views.steps import office_cell
from jalur.output.views.view import Json

if TYPE_CHECKING:  # Types alone: few rules deny a copy, or name who has one by what he is.
    from jalur.answers.chain import Chain
    from jalur.answers.copied_roles import Copied
    from jalur.answers.routes import Route
    from jalur.law.rules.routes import NoCopies

_AS = {
    COORDINATOR: "copies.coordinator",
    ADVISER: "copies.adviser",
    ADDRESSEE_COORDINATOR: "copies.coordinator",
}


def copied_names(region: Region, copied: Route | Chain) -> tuple[str, ...]:
    """Who has a copy: the names, or the text's own words for whom it leaves open."""
    named = tuple(region.name(id) for id in copied.rule.copies_to)
    if not copied.copied:
        return named
    from jalur.answers.copied_roles import names_of

    return tuple(dict.fromkeys((*named, *names_of(copied.copied))))


def copied_records(region: Region, copied: Route | Chain) -> list[Json]:
    """Those who have it as a coordinator or adviser, as steps show one."""
    return [
        {
            "role": each.role,
            "words": each.words,
            "condition": each.condition,
            "offices": list(each.step.offices),
            "status": each.step.status,
            **reason_record(each.step.reason),
            "basis": long_citations(region, each.step.basis),
            "undetermined": each.step.undetermined,
            "candidates": list(each.step.candidates),
            "nobody": long_citations(region, each.step.nobody),
        }
        for each in copied.copied
    ]


def copied_cell(region: Region, copied: Route | Chain) -> str:
    """The same in one cell of TSV or CSV."""
    return joined(_cell(region, each) for each in copied.copied)


def _cell(region: Region, each: Copied) -> str:
    step = each.step
    parts = [each.role, step.status, each.condition, indonesian(step.reason)]
    if step.nobody:
        parts.append("nobody")
    elif step.undetermined:
        parts.append(" | ".join(("undetermined", *step.candidates)))
    parts.append(", ".join(long_citations(region, step.basis)))
    said = f" = {each.words}" if each.words and not step.undetermined else ""
    return f"{', '.join(step.offices)}{said} ({' · '.join(filter(None, parts))})"


def copied_lines(region: Region, copied: Route | Chain, catalogue: Catalogue) -> Iterator[str]:
    """Who has a copy for a person, why one is our reading, and who an open one may be."""
    names = [region.name(id) for id in copied.rule.copies_to]
    names += [_told(region, copied, each, catalogue) for each in copied.copied]
    if names:
        yield catalogue("line.copies", value=joined(names))
    for each in copied.copied:
        if each.step.reason is not None:
            yield catalogue("line.copies-reason", reason=catalogue.text(each.step.reason))
        if each.step.undetermined and each.step.candidates:
            yield catalogue("line.copies-candidates", names=joined(each.step.candidates))


def _told(region: Region, copied: Route | Chain, each: Copied, catalogue: Catalogue) -> str:
    """One who has it, with what he is to whoever sends or whom it is to, and where that stands."""
    step = each.step
    cell = office_cell(step, catalogue)
    if each.condition:
        cell += f" ({each.condition})"
    basis = citations_cell(region, step.basis)
    name = copied.party.name if copied.party is not None else None
    if each.role == ADDRESSEE_COORDINATOR:
        name = each.addressee
    if step.undetermined or name is None:
        return f"{cell} ({basis})"
    return catalogue(_AS[each.role], office=cell, name=name, basis=basis)


def no_copies_record(region: Region, denied: NoCopies | None) -> Json | None:
    """Whom, none where it is everybody, with the provisions that say so."""
    if denied is None:
        return None
    return {
        "to": [region.name(id) for id in denied.to],
        "needless": denied.needless,
        "basis": long_citations(region, denied.basis),
    }


def no_copies_cell(region: Region, denied: NoCopies | None) -> str:
    """The same in one cell of TSV or CSV."""
    if denied is None:
        return ""
    from jalur.answers.copies import without_copies  # Few rules deny a copy.

    return f"{without_copies(region, denied)} ({citations_cell(region, denied.basis)})"


def no_copies_line(region: Region, denied: NoCopies, catalogue: Catalogue) -> str:
    """The same for a person."""
    names = joined(region.name(id) for id in denied.to) or catalogue("copies.anybody")
    id = "line.copies-needless" if denied.needless else "line.no-copies"
    return catalogue(id, names=names, basis=citations_cell(region, denied.basis))
