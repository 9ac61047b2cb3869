"""``jalur pasal CITY [REF]``."""

from typing import Annotated

import typer

from jalur.answers.provisions import cited, provisions
from jalur.cli.arguments import City
from jalur.cli.completion import citations
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.output.views.pasal import VIEW


def pasal(
    ctx: typer.Context,
    city: City,
    ref: Annotated[
        str | None, typer.Argument(metavar="REF", help="help.ref", autocompletion=citations)
    ] = None,
) -> int:
    """A provision, its parts, and every fact that rests on it; without REF the outline."""
    session = open_session(ctx)
    region = session.city(city)
    if ref is None:
        return deliver(session, provisions(region), VIEW)
    citation, notes = cited(region, ref)
    return deliver(session, provisions(region, citation), VIEW, notes)
