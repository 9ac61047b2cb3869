"""``jalur chart CITY [PARTY]``."""

import typer

from jalur.answers.chart import chart as ask
from jalur.cli.answering import answer_party
from jalur.cli.arguments import City, MaybeParty
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.output.views.chart import VIEW


def chart(ctx: typer.Context, city: City, party: MaybeParty = None) -> int:
    """The offices of a city and the units under each; with PARTY its ways."""
    session = open_session(ctx)
    region = session.on_day(city)
    if party is None:
        return deliver(session, ask(region), VIEW)
    return answer_party(session, region, party, lambda resolved: ask(region, resolved), VIEW)
