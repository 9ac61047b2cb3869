"""``jalur mandates CITY [PARTY]``."""

from typing import Annotated

import typer

from jalur.answers.mandates import ACTS, ASKED_KINDS, PROHIBITION, MandateAnswer
from jalur.answers.mandates import mandates as ask
from jalur.cli.answering import answer_party
from jalur.cli.arguments import City, MaybeParty
from jalur.cli.completion import choices, documents, parties
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.cli.typed_choices import typed_act, typed_kind
from jalur.errors import UsageError
from jalur.law.parties import Party
from jalur.output.views.mandates import VIEW


def mandates(
    ctx: typer.Context,
    city: City,
    party: MaybeParty = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="|".join(ASKED_KINDS),
            help="help.mandate-kind",
            autocompletion=choices(ASKED_KINDS, "mandate-kind", "kind"),
        ),
    ] = None,
    act: Annotated[
        str | None,
        typer.Option(
            "--act",
            metavar="|".join(ACTS),
            help="help.act",
            autocompletion=choices(ACTS, "act", "act"),
        ),
    ] = None,
    towards: Annotated[
        str | None,
        typer.Option("--for", metavar="OFFICE", help="help.for", autocompletion=parties),
    ] = None,
    document: Annotated[
        str | None,
        typer.Option("--document", metavar="KIND", help="help.document", autocompletion=documents),
    ] = None,
    amount: Annotated[
        str | None,
        typer.Option("--amount", metavar="RP", help="help.amount"),
    ] = None,
) -> int:
    """What a party may, must and does do; without PARTY who signs, stands in or delegates."""
    session = open_session(ctx)
    region = session.on_day(city)
    kind, kind_said = typed_kind(ctx, region, kind)
    act, act_said = typed_act(ctx, region, act)
    if party is None and act is None and document is None and kind != PROHIBITION:
        raise UsageError("needs-party-or-act")
    worth = session.amount(region, amount)
    document, said = session.document(region, document)
    office, notes = session.maybe_party(region, towards)
    notes = (*kind_said, *act_said, *said, *notes)
    if party is None:
        answer = ask(region, None, kind, act, office, amount=worth, document=document)
        return deliver(session, answer, VIEW, notes)

    def of(resolved: Party, capacity: str | None = None) -> MandateAnswer:
        return ask(region, resolved, kind, act, office, True, worth, document, capacity)

    return answer_party(session, region, party, of, VIEW, notes, acting=of)
