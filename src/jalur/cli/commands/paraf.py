"""``jalur paraf CITY [PARTY]``."""

from typing import Annotated

import typer

from jalur.answers.paraf import paraf as ask
from jalur.cli.answering import answer_party
from jalur.cli.arguments import City, MaybeParty
from jalur.cli.completion import documents, parties
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
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
    amount: Annotated[
        str | None,
        typer.Option("--amount", metavar="RP", help="help.amount"),
    ] = None,
) -> int:
    """Who initials before whom signs; without PARTY every rule."""
    session = open_session(ctx)
    region = session.on_day(city)
    worth = session.amount(region, amount)
    document, said = session.document(region, document)
    signing_office, notes = session.maybe_party(region, signer)
    initialling, more = session.maybe_party(region, by)
    if party is None:
        answer = ask(region, None, signing_office, document, initialling, worth)
        return deliver(session, answer, VIEW, (*said, *notes, *more))
    return answer_party(
        session,
        region,
        party,
        lambda resolved: ask(region, resolved, signing_office, document, initialling, worth),
        VIEW,
        (*said, *notes, *more),
    )
