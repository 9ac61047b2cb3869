"""``jalur show CITY [PARTY]``."""

from typing import Annotated

import typer

from jalur.cli.answering import answer_party
from jalur.cli.arguments import City, MaybeParty
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.errors import UsageError


def show(
    ctx: typer.Context,
    city: City,
    party: MaybeParty = None,
    full: Annotated[bool, typer.Option("--full", help="help.full")] = False,
) -> int:
    """The regulation's card, or all about one party."""
    if full and party is None:
        raise UsageError("needs-party", option="--full")
    session = open_session(ctx)
    region = session.city(city) if party is None else session.on_day(city)
    if party is None:
        from jalur.answers.card import card
        from jalur.output.views.card import VIEW as CARD

        return deliver(session, card(region), CARD)
    from jalur.answers.profile import profile
    from jalur.output.views.profile import VIEW

    return answer_party(
        session,
        region,
        party,
        lambda resolved: profile(region, resolved, full),
        VIEW,
        acting=lambda resolved, capacity: profile(region, resolved, full, capacity),
    )
