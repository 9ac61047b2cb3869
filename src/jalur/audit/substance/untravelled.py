"""Ways that nobody can go."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.audit.substance.remark import Remark, remark
from jalur.law.region import Region
from jalur.law.rules.routes import RouteRule, placed
from jalur.reasoning.exceptions import Reach, addressed
from jalur.reasoning.membership import memberships


def check(region: Region) -> Iterator[Remark]:
    """Each rule whose travellers are all excepted, or are those to whom alone it leads."""
    for path, rule in placed(region.routes):
        if all(_cannot(region, rule, id) for id in rule.travellers):
            names = "/".join(map(region.name, rule.travellers))
            yield remark("way-of-nobody", rule.basis[0], path, party=names)


def _cannot(region: Region, rule: RouteRule, id: str) -> bool:
    party = region.parties[id]
    reached = memberships(region, party)
    if addressed(region, reached, Reach((id,), rule.basis, rule.exceptions)) is None:
        return True
    # Those of a class go to each other.
    if region.parties.get(party.heads or id, party).members or party.members:
        return False
    itself = {one for one, each in reached.items() if each.rank == 0}
    return bool(rule.steps) and all(
        step.offices and itself.issuperset(step.offices) for step in rule.steps
    )
