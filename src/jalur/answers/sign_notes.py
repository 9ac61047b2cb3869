"""What is noted of those who sign: other rules that name a signer, and who acts in a name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jalur.answers.mandate import Mandate
from jalur.law.citation import unique
from jalur.reasoning.membership import memberships, nearest
from jalur.reasoning.notes import Note
from jalur.text.messages import message

if TYPE_CHECKING:  # The answer is made there.
    from jalur.answers.mandates import MandateAnswer


def sign_notes(answer: MandateAnswer, every: Iterable[Mandate]) -> tuple[Note, ...]:
    """What to know beside an answer about signing; ``every`` are all mandates of those asked."""
    return (*_signers(answer), *_in_a_name(answer, every))


def _signers(answer: MandateAnswer) -> tuple[Note, ...]:
    """That rules on paraf name a signer too, where it was asked who signs."""
    region, party = answer.region, answer.party
    if answer.towards is not None:
        return ()
    reached = None if party is None else memberships(region, party)
    basis = unique(
        citation
        for rule in region.paraf
        if rule.signers
        and (reached is None or nearest(region, reached, rule.signers, rule.basis) is not None)
        for citation in rule.basis
    )
    return (Note("gap", message("note.signers"), basis),) if basis else ()


def _in_a_name(answer: MandateAnswer, every: Iterable[Mandate]) -> tuple[Note, ...]:
    """Where nobody signs: who does something else in another's name, by those of ``every``."""
    if answer.mandates:
        return ()
    acting = [each for each in every if each.on_behalf_of and each.act != "sign"]
    if not acting:
        return ()
    named = dict.fromkeys(each.on_behalf_of for each in acting if each.on_behalf_of)
    by = dict.fromkeys(answer.region.name(id) for each in acting for id in each.by)
    said = message("note.in-the-name", by="; ".join(by), name="; ".join(named))
    return (Note("gap", said, unique(at for each in acting for at in each.basis)),)
