"""Whether a rule on initials means whoever drafts or signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jalur.law.region import Region
from jalur.reasoning.exceptions import Reach, addressed, unless_excepted
from jalur.reasoning.membership import Membership, Memberships

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.answers.chain import Question
    from jalur.law.parties import Party
    from jalur.law.rules.paraf import ParafRule


def drafts_outside(region: Region, question: Question) -> bool:
    """Whether the party that was asked about as drafting is no office of the administration: from
    outside of it, or a forum.
    """
    return question.party is not None and _is_outside(region, question.party)


def signs_outside(region: Region, question: Question) -> bool:
    """As ``drafts_outside``, of who was asked about as signing."""
    own = (id for id, each in (question.signer or {}).items() if each.rank == 0)
    return any(id in region.parties and _is_outside(region, region.parties[id]) for id in own)


def _is_outside(region: Region, party: Party) -> bool:
    unit = region.parties.get(party.heads or "", party)
    return region.common.kinds[unit.kind].category in ("outside", "forum")


def reaching(
    region: Region,
    rule: ParafRule,
    named: tuple[str, ...],
    reached: Memberships | None,
    document: str,
) -> Membership | None:
    """How a rule names whoever drafts or signs the document, unless it excepts him; who was asked
    about is whoever drafts where it names nobody. None where nobody was asked about.
    """
    if reached is None:
        return None
    if named:
        return addressed(region, reached, Reach(named, rule.basis, rule.exceptions, (document,)))
    whoever = Membership(next(iter(reached)), rank=0)
    reach = Reach((), rule.basis, rule.exceptions, (document,))
    return unless_excepted(region, reached, reach, whoever)
