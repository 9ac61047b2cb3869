"""What was asked, made ready for the remarks on the text: see ``concerns``."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.concerns import Question, Shown
from jalur.reasoning.coordination import Assigned, coordinators
from jalur.reasoning.membership import memberships
from jalur.reasoning.steps import Step


def question_about(
    region: Region,
    parties: Iterable[Party | None],
    shown: Iterable[Shown] = (),
    purposes: Iterable[str] = (),
) -> Question:
    """The question about ``parties``, None where nobody in particular was asked about.

    ``purposes`` are those of the routes that were asked for. A coordinator is asked about his own
    fields where he is asked about alone; beside another party, about those that fit that party.
    """
    parties = tuple(parties)
    asked: set[str] = set()
    classes: set[str] = set()
    affairs: set[str] = set()
    for party in parties:
        if party is None:
            continue
        affairs |= party.affairs.keys()
        reached = memberships(region, party)
        for id, membership in reached.items():
            (classes if membership.rank else asked).add(id)
        who = coordinators(region, party, reached)
        if isinstance(who, Assigned):
            classes.add(who.coordination.coordinator)
    affairs.update(*(region.parties[id].affairs for id in asked if id in region.parties))
    alone = len({party.id for party in parties if party is not None}) == 1
    own = [given for given in region.fields if alone and given.coordinator in asked]
    affairs.update(affair for given in own for each in given.fields.values() for affair in each)
    fields = {field for given in own for field in given.fields}
    for given in region.fields:
        fields |= {field for field, each in given.fields.items() if not affairs.isdisjoint(each)}
    return Question(
        asked=frozenset(asked),
        classes=frozenset(classes),
        affairs=frozenset(affairs),
        fields=frozenset(fields),
        shown=tuple(shown),
        purposes=frozenset(purposes),
    )


def shown_steps(basis: Basis, steps: Iterable[Step]) -> list[Shown]:
    """The steps of a route or chain, and the provisions of its rule."""
    return [Shown(basis), *(Shown(step.basis, step.ids) for step in steps)]
