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
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="OFFICE", help="help.by", autocompletion=parties),
    ] = None,
) -> int:
    """Who initials before whom signs; without PARTY every rule."""
    session = open_session(ctx)
    region = session.city(city)
    one_of("unknown-document", document, region.common.documents)
    signing_office, notes = session.maybe_party(region, signer)
    initialling, more = session.maybe_party(region, by)
    if party is None:
        answer = ask(region, None, signing_office, document, initialling)
        return deliver(session, answer, VIEW, (*notes, *more))
    return answer_party(
        session,
        region,
        party,
        lambda resolved: ask(region, resolved, signing_office, document, initialling),
        VIEW,
        (*notes, *more),
    )
