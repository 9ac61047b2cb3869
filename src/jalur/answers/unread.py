"""What no silence was held against: the annexes that the source of a regulation lacks."""

from __future__ import annotations

from jalur.law.citation import unique
from jalur.law.region import Region
from jalur.text.messages import Message, message


def included(region: Region) -> Message:
    """What was read beside the articles, and which annexes could not be."""
    missing = region.regulation.not_in_source
    if not missing:
        return message("mention.included")
    every = len(missing) == len(region.regulation.annexes)
    id = "mention.included-no-annex" if every else "mention.included-without"
    return message(id, annexes=_names(region))


def of_units(region: Region) -> Message | None:
    """That units may be assigned in an annex that was not read; None where every annex was."""
    missing = region.regulation.not_in_source
    if not missing:
        return None
    basis = unique(citation for annex in missing for citation in annex.basis)
    return message(
        "silent.units-annex",
        annexes=_names(region),
        basis="; ".join(map(region.cite, basis)),
    )


def of_search(region: Region) -> Message | None:
    """That words were not looked for in an annex; None where every annex was read."""
    if not region.regulation.not_in_source:
        return None
    name = region.regulation.name
    return message("silent.search-annex", annexes=_names(region), name=name)


def of_gaps(region: Region) -> Message | None:
    """That what is not answered may stand in an annex that was not read; None where all were."""
    if not region.regulation.not_in_source:
        return None
    return message("letter.unread", annexes=_names(region))


def part_of_search(region: Region) -> Message | None:
    """That only a part is encoded, so that summaries and names were looked through in that alone;
    None where all of it is.
    """
    if not region.partly:
        return None
    from jalur.reasoning.unfinished import extent_words  # Few files are encoded in part.

    name = region.regulation.name
    return message("unfinished.search", region=name, extent=extent_words(region))


def _names(region: Region) -> str:
    return ", ".join(region.cite(annex.ref) for annex in region.regulation.not_in_source)
