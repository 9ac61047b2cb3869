"""``jalur units CITY``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.answers.units import units as ask
from jalur.cli.arguments import City
from jalur.cli.global_options import Command
from jalur.cli.session import one_of, open_session
from jalur.errors import UsageError
from jalur.output.views import units as view

app = typer.Typer(add_completion=False)


@app.command(cls=Command, help="help.units", epilog="help.exit-codes", rich_help_panel="help.panel.regulation")
def units(
    ctx: typer.Context,
    city: City,
    under: Annotated[str | None, typer.Option("--under", metavar="ASISTEN", help="help.under")] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help="help.kind")] = None,
    everyone: Annotated[bool, typer.Option("--all", help="help.all")] = False,
) -> int:
    """What the regulation assigns to an Asisten by name, each once."""
    at = open_session(ctx)
    region = at.city(city)
    one_of("unknown-kind", kind, region.common.kinds)
    asisten = at.maybe_party(region, under)
    if asisten is not None and not region.common.kinds[asisten.kind].coordinates:
        raise UsageError("not-an-asisten", name=asisten.name, region=region.regulation.citation)
    return at.deliver(ask(region, asisten, kind, everyone), view)
