"""``jalur relation CITY [PARTY [PARTY]]``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.answers.relations import relations
from jalur.cli.arguments import City, MaybeParty
from jalur.cli.global_options import Command
from jalur.cli.session import STDIN, open_session
from jalur.errors import UsageError
from jalur.output.views import relation as view

app = typer.Typer(add_completion=False)


@app.command(cls=Command, help="help.relation", epilog="help.exit-codes", rich_help_panel="help.panel.answers")
def relation(
    ctx: typer.Context,
    city: City,
    party: MaybeParty = None,
    other: Annotated[str | None, typer.Argument(metavar="PARTY", help="help.second-party")] = None,
) -> int:
    """Natures and points; the order of the two parties does not matter."""
    at = open_session(ctx)
    region = at.city(city)
    if party == STDIN == other:
        raise UsageError("two-batches")
    if other == STDIN:
        party, other = other, party
    second = at.maybe_party(region, other)
    return at.answer(lambda name: relations(region, at.maybe_party(region, name), second), party, view)
