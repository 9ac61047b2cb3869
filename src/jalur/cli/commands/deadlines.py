"""``jalur deadlines CITY [PARTY]``."""

import typer

from jalur.answers.deadlines import deadlines as ask
from jalur.cli.answering import answer_party
from jalur.cli.arguments import City, MaybeParty
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.output.views.deadlines import VIEW


def deadlines(ctx: typer.Context, city: City, party: MaybeParty = None) -> int:
    """The deadlines, rhythms and instruments that a regulation sets."""
    session = open_session(ctx)
    region = session.on_day(city)
    if party is None:
        return deliver(session, ask(region), VIEW)
    return answer_party(session, region, party, lambda resolved: ask(region, resolved), VIEW)
