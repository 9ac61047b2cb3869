"""``jalur paraf CITY [PARTY]``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.answers.paraf import paraf as ask
from jalur.cli.arguments import City, MaybeParty
from jalur.cli.global_options import Command
from jalur.cli.session import one_of, open_session
from jalur.output.views import paraf as view

app = typer.Typer(add_completion=False)


@app.command(cls=Command, help="help.paraf", epilog="help.exit-codes", rich_help_panel="help.panel.answers")
def paraf(
    ctx: typer.Context,
    city: City,
    party: MaybeParty = None,
    signer: Annotated[str | None, typer.Option("--signer", metavar="OFFICE", help="help.signer")] = None,
    document: Annotated[str | None, typer.Option("--document", metavar="KIND", help="help.document")] = None,
) -> int:
    """Who initials before whom signs; without PARTY every rule."""
    at = open_session(ctx)
    region = at.city(city)
    one_of("unknown-document", document, region.common.documents)
    signing = at.maybe_party(region, signer)
    return at.answer(lambda name: ask(region, at.maybe_party(region, name), signing, document), party, view)
