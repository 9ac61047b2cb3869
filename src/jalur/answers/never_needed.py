"""When no initials are needed by whatever rule they would be set: rules that only exempt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.answers.addressed import by_rule
from jalur.answers.chain import Chain, Question
from jalur.answers.documents import widest_document
from jalur.answers.exempt import Found, case_of, meeting, whose
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, message

if TYPE_CHECKING:  # A type alone: one file less to read when a command starts.
    from jalur.law.rules.paraf import Exemption

_LAST = 9
"""The rank of what is for nobody in particular."""


def with_needless(region: Region, question: Question, chains: Sequence[Chain]) -> list[Chain]:
    """The chains by the rules that have initials, and those by the rules that only exempt.

    By one of the latter there is a chain where the question is its case, and then it stands for all
    that it exempts; where nothing is asked, there is one for each case.
    """
    whole = question.drafter is None and question.signer is None and question.document is None
    own = [
        replace(chain, may_be_exempt=(each,)) if whole and each else _read(chain, met)
        for chain, met in _met(region, question)
        if (each := chain.waived_by) is not None and not each.of and (whole or not met.is_open)
    ]
    told = [chain.waived_by for chain in own]
    return [*(each for each in chains if each.waived_by not in told or not each.waived_by), *own]


def may_need_none(region: Region, question: Question) -> list[Note]:
    """In which cases no initials are needed, where the question does not say whether it is one; and
    where those of some office are not.
    """
    return [
        Note("gap", _may_need_none(region, each), each.basis)
        for chain, met in _met(region, question)
        if (each := chain.waived_by) is not None and (met.is_open or each.of)
    ]


def _may_need_none(region: Region, exemption: Exemption) -> Message:
    case = case_of(region, exemption)
    if not exemption.of:
        return message("note.may-need-none", case=case)
    return message("note.may-be-without", names=whose(region, exemption), case=case)


def _met(region: Region, question: Question) -> Iterator[tuple[Chain, Found]]:
    """A chain without initials for each case of a rule that only exempts, as far as the question
    may be one.
    """
    asked = question.document
    for rule in region.paraf:
        for exemption in () if rule.initials else rule.exempt:
            own = exemption.documents or (widest_document(region),)
            for document in (asked,) if asked else own:
                chain = Chain(
                    rule=rule,
                    party=question.party,
                    document=document,
                    signers=tuple(map(region.name, rule.signers)),
                    status=rule.status,
                    reason=rule.reason,
                    rank=_LAST,
                    condition=None,
                    initials=(),
                    basis=exemption.basis,
                    exact=True,
                    via=None,
                    drafters=by_rule(region, exemption.drafters, rule),
                    waived_by=exemption,
                )
                met = meeting(region, question, chain, rule, exemption)
                if met is not None:
                    yield chain, met


def _read(chain: Chain, met: Found) -> Chain:
    """The chain, as sure as that the question is its case."""
    status, reason = met.reading
    return replace(chain, status=status, reason=reason)
