"""``jalur relation CITY [PARTY [PARTY]]``."""

import typer

from jalur.answers.relations import relations
from jalur.cli.answering import STDIN, answer_party
from jalur.cli.arguments import City, MaybeParty, OtherParty
from jalur.cli.deliver import deliver
from jalur.cli.session import Notes, open_session
from jalur.output.views.relation import VIEW


def relation(
    ctx: typer.Context,
    city: City,
    party: MaybeParty = None,
    other: OtherParty = None,
) -> int:
    """Natures and points; the order of the two parties does not matter."""
    session = open_session(ctx)
    region = session.on_day(city)
    if party is None:
        return deliver(session, relations(region), VIEW)
    said: Notes = ()
    if other is not None:
        from jalur.cli.unquoted import two_names

        party, other, said = two_names(session, region, (party, other, *ctx.args))
    if other == STDIN:
        first, notes = session.party(region, party)
        return answer_party(
            session,
            region,
            other,
            lambda resolved: relations(region, first, resolved),
            VIEW,
            (*said, *notes),
        )
    second, notes = session.maybe_party(region, other)
    return answer_party(
        session,
        region,
        party,
        lambda resolved: relations(region, resolved, second),
        VIEW,
        (*said, *notes),
    )
