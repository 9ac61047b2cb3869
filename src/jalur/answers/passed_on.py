"""What somebody may do because it was delegated to them, or because they stand in for another."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.mandates import MandateRule
from jalur.law.status import INFERRED
from jalur.reasoning.once import once_per_region
from jalur.text.messages import Text, message


def told_already(rule: MandateRule, told: Set[Citation]) -> bool:
    """Whether a delegated task of ``passed_on`` is said to its receiver by what is ``told`` there.

    That it does the tasks which were delegated to it says that they are its tasks, but not that
    what is more than a task is its authority.
    """
    return rule.kind == "task" and not told.isdisjoint((rule.at, *rule.basis))


@once_per_region
def passed_on(region: Region) -> tuple[tuple[MandateRule, Text], ...]:
    """The authorities and tasks that follow from the mandates of a region, each with the reason.

    What is delegated to a party is an authority of it, or a task where the text passes on tasks
    alone; what it does as a task or duty in the place of another is an authority of it too:
    inferred, for the text says only that it is passed on or done. None where
    one of the provisions tells the same parties something themselves, as to account for what was
    delegated: then that is what the text says of them. Who must delegate has not done so.
    """
    return tuple(
        (_received(rule), _reason(region, rule))
        for rule in region.mandates
        if _passes(rule) and not _stated(region, rule)
    )


def _passes(rule: MandateRule) -> bool:
    stands_in = rule.act == "represent" and rule.kind != "authority"
    delegates = rule.act == "delegate" and rule.kind != "duty"
    return bool(rule.on_behalf) and (delegates or stands_in)


def _receivers(rule: MandateRule) -> tuple[str, ...]:
    return rule.on_behalf if rule.act == "delegate" else rule.parties


def _stated(region: Region, rule: MandateRule) -> bool:
    """Whether one of the provisions tells the receivers of what was delegated something themselves,
    or those who stand in that they may.
    """
    places, receivers = {rule.at, *rule.basis}, _receivers(rule)
    return any(
        each is not rule
        and each.at in places
        and each.parties == receivers
        and (rule.act == "delegate" or each.kind == "authority")
        for each in region.mandates
    )


def _received(rule: MandateRule) -> MandateRule:
    """The rule as what those have who receive it; who delegates is in the reason."""
    passed = replace(
        rule,
        parties=_receivers(rule),
        kind=rule.passes,
        force=None,
        deadline=None,
        rhythm=None,
        instrument=None,
        status=INFERRED,
        reason=None,
    )
    if rule.act != "delegate":
        return passed
    return replace(passed, act=None, on_behalf=(), on_behalf_of=None)


def _reason(region: Region, rule: MandateRule) -> Text:
    def names(ids: tuple[str, ...]) -> str:
        return "; ".join(map(region.name, ids))

    if rule.act == "delegate":
        gaps = {"by": names(rule.parties), "name": names(rule.on_behalf)}
        is_task = rule.passes == "task"
        reason = message(
            "reason.delegated-task" if is_task else "reason.delegated-authority", **gaps
        )
    else:
        reason = message("reason.stands-in", name=names(rule.parties), of=names(rule.on_behalf))
    if rule.reason is None:
        return reason
    return message("reason.both", first=rule.reason, second=reason)
