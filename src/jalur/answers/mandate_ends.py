"""Which mandates concern an office: by whom one stands in for it, signs or acts in its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jalur.answers.mandate import Mandate
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import INFERRED
from jalur.reasoning.membership import Membership, membership_index, memberships, nearest
from jalur.text.messages import Text, message

REPRESENT = "represent"
"""The act of one who stands in for another."""


def concerning(region: Region, every: Iterable[Mandate], office: Party) -> list[Mandate]:
    """Those that concern ``office``: by its own name, a class of it, or a member of it.

    One that reaches it only by a class to which we read it to belong is no surer than that.
    """
    index = membership_index(region)
    reached = index.of(office)
    found = []
    for each in every:
        ids = (*each.towards, *((each.named,) if each.named else ()))
        via = nearest(region, reached, ids, each.basis)
        if via is None:
            within = (index.of(region.parties[id]).get(office.id) for id in ids)
            via = min((one for one in within if one), key=Membership.order, default=None)
        if via is not None:
            sure = replace(each, reaching=via if via.id in ids else None)
            if via.status == INFERRED:
                reason = _both(each.reason, via.reason)
                sure = replace(sure, status=INFERRED, reason=reason)
            found.append(sure)
    return found


def left_open(region: Region, every: Iterable[Mandate], office: Party) -> list[Mandate]:
    """Where a provision says what happens if ``office`` is prevented, but not who does it then.

    It is nobody's, with the words of the provision; none where somebody stands in by it.
    """
    reached = memberships(region, office)
    known = {
        each.basis[0]
        for each in every
        if each.act == REPRESENT and nearest(region, reached, each.towards, each.basis)
    }
    reason = message("reason.left-open", name=office.name)
    return [
        replace(
            each,
            by=(),
            via=None,
            act=REPRESENT,
            stands_for=office.name,
            towards=(office.id,),
            when=None,
            appointed_by=None,
            status=INFERRED,
            reason=reason,
        )
        for each in every
        if each.otherwise
        and each.basis[0] not in known
        and nearest(region, reached, each.by, each.basis) is not None
    ]


def _both(first: Text | None, second: Text | None) -> Text | None:
    """Why a mandate is our reading, and why it concerns the office: both where both are said."""
    if first is not None and second is not None and first != second:
        return message("reason.both", first=first, second=second)
    return first or second
