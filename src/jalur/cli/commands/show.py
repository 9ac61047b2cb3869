"""``jalur show CITY [PARTY]``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.answers.profile import card, profile
from jalur.cli.arguments import City, MaybeParty
from jalur.cli.global_options import Command
from jalur.cli.session import open_session
from jalur.errors import UsageError

app = typer.Typer(add_completion=False)


@app.command(cls=Command, help="help.show", epilog="help.exit-codes", rich_help_panel="help.panel.answers")
def show(
    ctx: typer.Context,
    city: City,
    party: MaybeParty = None,
    full: Annotated[bool, typer.Option("--full", help="help.full")] = False,
) -> int:
    """The regulation's card, or all about one party."""
    if full and party is None:
        raise UsageError("needs-party", option="--full")
    at = open_session(ctx)
    region = at.city(city)
    if party is None:
        from jalur.output.views import show as card_view

        return at.deliver(card(region), card_view)
    from jalur.output.views import profile as view

    return at.answer(lambda name: profile(region, at.party(region, name), full), party, view)
