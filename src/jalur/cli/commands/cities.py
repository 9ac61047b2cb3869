"""``jalur cities``."""

from typing import Annotated

import typer

from jalur.answers.cities import cities as ask
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.output.views.cities import VIEW


def cities(
    ctx: typer.Context,
    earlier: Annotated[bool, typer.Option("--all", help="help.all-regulations")] = False,
) -> int:
    """Which regulations are encoded, how completely, and which annexes their source lacks."""
    session = open_session(ctx)
    loaded = session.cities(None, earlier)
    return deliver(session, ask(loaded.regions), VIEW, broken=loaded.broken)
