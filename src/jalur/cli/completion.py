"""What could be typed next: one function for each meaning that an argument or option has.

Typer calls it with what was typed before, and offers the values that begin with ``incomplete``.
Annotations are evaluated here, as in the commands: Typer asks for them at every start, and to
evaluate them from text would take it longer than all the rest.

An error means that there is nothing to offer; ``jalur.cli.shells`` sees to that. For files and
folders there is no function, so that the shell completes them.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import typer

from jalur.cli.invocation import invocation_of

if TYPE_CHECKING:
    from jalur.law.own_terms import TermGroup
    from jalur.law.region import Region
    from jalur.loading.folders import DataFolders

Values = list[tuple[str, str]]
"""What may be typed, and a description that some shells show beside it; it may be empty."""

FEW = 10
"""So many cities are described by their names, for which their files are read."""


def choices(
    values: Iterable[str], term: str = "", option: str = ""
) -> Callable[[typer.Context, str], Values]:
    """What completes one of ``values``, described by the words of the group ``term``, if any; as
    the help lists those of ``option``.
    """

    def complete(ctx: typer.Context, incomplete: str) -> Values:
        from jalur.output.choices import shown

        catalogue = invocation_of(ctx).catalogue
        words = [shown(option, value, catalogue) for value in values]
        described = [catalogue.term(term, value) if term else "" for value in values]
        return list(zip(words, described, strict=True))

    return complete


def cities(ctx: typer.Context, incomplete: str) -> Values:
    """Every region, by its name."""
    from jalur.loading.folders import EDITION

    folders = invocation_of(ctx).data_folders()
    every = folders.every_id() if EDITION in incomplete else folders.ids()
    ids = [id for id in every if id.startswith(incomplete)]
    return [(id, _name(folders, id) if len(ids) <= FEW else "") for id in ids]


def parties(ctx: typer.Context, incomplete: str) -> Values:
    """The parties of the city, in the order of the regulation."""
    return [(party.id, party.name) for party in _city(ctx).parties.values()]


def coordinators(ctx: typer.Context, incomplete: str) -> Values:
    """The offices of the city to which units are assigned."""
    region = _city(ctx)
    return [
        (party.id, party.name)
        for party in region.parties.values()
        if region.common.kinds[party.kind].coordinates
    ]


def party_kinds(ctx: typer.Context, incomplete: str) -> Values:
    """The kinds of party."""
    return [(kind, "") for kind in _city(ctx).common.kinds]


def documents(ctx: typer.Context, incomplete: str) -> Values:
    """The kinds of document."""
    region = _city(ctx)
    return [(id, _label(region, "documents", id)) for id in region.common.documents]


def purposes(ctx: typer.Context, incomplete: str) -> Values:
    """What a route is for, and the word for all of it."""
    from jalur.answers.routes import ALL

    every = invocation_of(ctx).catalogue.term("purpose", ALL)
    region = _city(ctx)
    return [*((id, _label(region, "purposes", id)) for id in region.common.purposes), (ALL, every)]


def _label(region: "Region", group: "TermGroup", id: str) -> str:
    """What a term of the region's own is called; nothing of the others, who say it themselves."""
    label = region.term(group, id)
    return "" if label == id else label


def citations(ctx: typer.Context, incomplete: str) -> Values:
    """The provisions of the city's regulation by their short citations."""
    return [
        (str(citation), provision.summary or "")
        for citation, provision in _city(ctx).provisions.items()
    ]


def _city(ctx: typer.Context) -> "Region":
    """The city typed before; raises ``UsageError`` where there is none."""
    from jalur.cli.session import find_city

    return find_city(invocation_of(ctx).data_folders(), ctx.params.get("city") or "")


def _name(folders: "DataFolders", id: str) -> str:
    """The name of a region; empty where its file is broken."""
    from jalur.errors import JalurError
    from jalur.loading.regions import load_region

    try:
        return load_region(folders, id).regulation.name
    except JalurError:
        return ""
