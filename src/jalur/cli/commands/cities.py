"""``jalur cities``."""

import typer

from jalur.answers.cities import cities as ask
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.output.views.cities import VIEW


def cities(ctx: typer.Context) -> int:
    """Which regulations are encoded, how completely, and which annexes their source lacks."""
    session = open_session(ctx)
    loaded = session.cities(None)
    return deliver(session, ask(loaded.regions), VIEW, broken=loaded.broken)
