"""``jalur mandates CITY PARTY``."""

from typing import Annotated

import typer

from jalur.answers.mandates import KINDS
from jalur.answers.mandates import mandates as ask
from jalur.cli.answering import answer_party
from jalur.cli.arguments import City, OneParty
from jalur.cli.completion import choices
from jalur.cli.session import one_of, open_session
from jalur.output.views.mandates import VIEW


def mandates(
    ctx: typer.Context,
    city: City,
    party: OneParty,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="|".join(KINDS),
            help="help.mandate-kind",
            autocompletion=choices(KINDS, "mandate-kind"),
        ),
    ] = None,
) -> int:
    """What a party may, must and does do, who signs, stands in, delegates."""
    one_of("unknown-kind", kind, KINDS)
    session = open_session(ctx)
    region = session.city(city)
    return answer_party(session, region, party, lambda resolved: ask(region, resolved, kind), VIEW)
