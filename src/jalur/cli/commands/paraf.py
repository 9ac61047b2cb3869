"""``jalur paraf CITY [PARTY]``."""

from typing import Annotated

import typer

from jalur.answers.paraf import paraf as ask
from jalur.cli.answering import answer_party
from jalur.cli.arguments import City, MaybeParty
from jalur.cli.completion import documents, parties
from jalur.cli.deliver import deliver
from jalur.cli.session import one_of, open_session
from jalur.output.views.paraf import VIEW


def paraf(
    ctx: typer.Context,
    city: City,
    party: MaybeParty = None,
    signer: Annotated[
        str | None,
        typer.Option("--signer", metavar="OFFICE", help="help.signer", autocompletion=parties),
    ] = None,
    document: Annotated[
        str | None,
        typer.Option("--document", metavar="KIND", help="help.document", autocompletion=documents),
    ] = None,
) -> int:
    """Who initials before whom signs; without PARTY every rule."""
    session = open_session(ctx)
    region = session.city(city)
    one_of("unknown-document", document, region.common.documents)
    signing_office, notes = session.maybe_party(region, signer)
    if party is None:
        return deliver(session, ask(region, None, signing_office, document), VIEW, notes)
    return answer_party(
        session,
        region,
        party,
        lambda resolved: ask(region, resolved, signing_office, document),
        VIEW,
        notes,
    )
