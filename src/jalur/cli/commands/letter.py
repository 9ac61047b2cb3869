"""``jalur letter CITY PARTY``."""

from typing import Annotated

import typer

from jalur.answers.letter import letter as ask
from jalur.answers.routes import ALL
from jalur.cli.answering import answer_party
from jalur.cli.arguments import City, OneParty
from jalur.cli.completion import documents, parties, purposes
from jalur.cli.session import open_session
from jalur.output.views.letter import VIEW


def letter(
    ctx: typer.Context,
    city: City,
    party: OneParty,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="OFFICE", help="help.letter-to", autocompletion=parties),
    ] = None,
    signer: Annotated[
        str | None,
        typer.Option("--signer", metavar="OFFICE", help="help.signer", autocompletion=parties),
    ] = None,
    document: Annotated[
        str | None,
        typer.Option("--document", metavar="KIND", help="help.document", autocompletion=documents),
    ] = None,
    purpose: Annotated[
        str | None,
        typer.Option(
            "--purpose",
            "-p",
            metavar="PURPOSE",
            help="help.letter-purpose",
            autocompletion=purposes,
        ),
    ] = None,
    amount: Annotated[
        str | None,
        typer.Option("--amount", metavar="RP", help="help.amount"),
    ] = None,
    absent: Annotated[
        list[str] | None,
        typer.Option("--absent", metavar="OFFICE", help="help.absent", autocompletion=parties),
    ] = None,
) -> int:
    """One letter from end to end: initials, signature, way, copies, deadlines."""
    session = open_session(ctx)
    region = session.on_day(city)
    worth = session.amount(region, amount)
    purpose, said = session.purpose(region, purpose, (ALL,))
    document, more = session.document(region, document)
    destination, of_end = session.maybe_party(region, to)
    signing, of_signer = session.maybe_party(region, signer)
    away = [session.party(region, name) for name in absent or ()]
    notes = (*said, *more, *of_end, *of_signer, *(note for _, own in away for note in own))
    return answer_party(
        session,
        region,
        party,
        lambda resolved: ask(
            region,
            resolved,
            destination,
            signing,
            document,
            purpose,
            worth,
            tuple(office for office, _ in away),
        ),
        VIEW,
        notes,
    )
