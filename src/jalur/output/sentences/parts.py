"""What the sentences of all answers are made of: offices, citations, cases and how sure it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from jalur.answers.precedence import Rule, own_provisions, rule_name
from jalur.law.citation import Basis
from jalur.law.region import Region
from jalur.law.status import INFERRED, FactStatus
from jalur.output.language import Catalogue
from jalur.reasoning.exceptions import words_of
from jalur.reasoning.steps import UNSTATED, Step
from jalur.text.messages import Message, Text

if TYPE_CHECKING:  # Types alone: few rules are for certain amounts, or except anybody.
    from jalur.law.rules.amounts import Amount
    from jalur.law.rules.exceptions import Excepted

MOST_CITED = 3
"""So many provisions are read out; of more the first ones, and how many others there are."""

_END = re.compile(r"(?<=[\w)\]”\"]{3})\. (?=[A-Z“])")
"""Where a sentence ends, but behind no short form such as *a.n.*"""

_BOTH = "reason.both"
"""The id of two reasons that are told together."""


def enumerated(items: Sequence[str], last: str) -> str:
    """``A, B dan C``; where an item has a comma of its own ``last`` stands between all."""
    if any("," in each for each in items):
        return last.join(items)
    *others, end = items
    return f"{', '.join(others)}{last}{end}" if others else end


def both(items: Sequence[str], catalogue: Catalogue) -> str:
    """All of some items."""
    return enumerated(items, catalogue("join.all"))


def either(items: Sequence[str], catalogue: Catalogue) -> str:
    """One of some items."""
    return enumerated(items, catalogue("join.any"))


def cited(region: Region, basis: Basis, catalogue: Catalogue) -> str:
    """The provisions without the opening words above them; of many the first ones."""
    refs = [region.cite(each) for each in own_provisions(basis)]
    if len(refs) <= MOST_CITED:
        return both(refs, catalogue)
    first = ", ".join(refs[: MOST_CITED - 1])
    return catalogue("sentence.more-refs", first=first, count=len(refs) - MOST_CITED + 1)


def cited_whole(region: Region, basis: Basis, catalogue: Catalogue) -> str:
    """Every one of some provisions."""
    return both([region.cite(each) for each in basis], catalogue)


def office(step: Step, catalogue: Catalogue, unsure: bool = True) -> str:
    """The offices of a step, with what is not certain about them.

    ``unsure`` is whether to say of them that they are our reading: not where all is.
    """
    several = len(step.offices) > 1
    joint = either if step.pick == "any" else both
    said = joint(step.offices, catalogue)
    if several and step.pick == UNSTATED:
        said = catalogue("sentence.some-of", names=said)
    if step.undetermined and several:
        said = catalogue("sentence.open-among", names=said)
    elif step.undetermined:
        id = "sentence.nobody" if step.nobody else "sentence.open-office"
        said = catalogue(id, name=said)
    if unsure and step.status == INFERRED:
        said += f" {catalogue('mark.inferred')}"
    if step.condition:
        case = catalogue("sentence.step-case", case=plain(step.condition))
        said += f" {case}"
    return said


def in_turn(steps: Iterable[Step], catalogue: Catalogue, unsure: bool = True) -> str:
    """The offices of some steps, one behind the other."""
    return catalogue("sentence.then").join(office(each, catalogue, unsure) for each in steps)


def all_read(steps: Sequence[Step]) -> bool:
    """Whether nothing of a way or chain is certain, so that it need not be said of each step."""
    return all(each.status == INFERRED for each in steps)


def forced(force: str | None, several: bool, catalogue: Catalogue) -> tuple[str, int]:
    """The modal word before a verb, and the number by which the verb is chosen behind it."""
    number = 2 if several else 1
    if force is None:
        return "", number
    known = catalogue.templates.get(f"force.{force}")
    if known is None:
        return catalogue("sentence.other-force", force=force), number
    return catalogue(f"force.{force}", number=number), 2


def limits(
    region: Region,
    condition: str | None,
    amount: Amount | None,
    exceptions: Iterable[Excepted],
    catalogue: Catalogue,
) -> Iterator[str]:
    """In which case alone it holds, for what amounts, and whom or what it does not mean."""
    if condition:
        yield catalogue("sentence.case", case=plain(condition))
    if amount is not None:
        from jalur.answers.amounts import worded  # Few rules are for certain amounts.

        yield catalogue("sentence.amount", amount=catalogue.text(worded(amount)))
    for each in exceptions:
        refs = cited(region, each.basis, catalogue)
        yield catalogue("sentence.except", what=plain(words_of(region, each)), basis=refs)


def yielding(
    region: Region, rule: Rule, others: Iterable[Rule], catalogue: Catalogue
) -> Iterator[str]:
    """In which case, or for what amounts, which other rule takes the place of ``rule``."""
    for other in others:
        name = plain(rule_name(region, other))
        says = cited(region, other.instead_of[rule.rule], catalogue)
        yield catalogue("sentence.yields", name=name, basis=says)


def how_sure(
    status: FactStatus, reason: Text | None, catalogue: Catalogue, whole: bool = False
) -> str:
    """That the text says so, or that it is our reading, and why in brief.

    ``whole`` is whether nothing of it is certain.
    """
    if status != INFERRED:
        return catalogue("sentence.explicit")
    brief = in_brief(reason, catalogue)
    if brief is None:
        return catalogue("sentence.inferred-bare")
    id = "sentence.inferred-whole" if whole else "sentence.inferred"
    return catalogue(id, reason=brief)


def in_brief(reason: Text | None, catalogue: Catalogue) -> str | None:
    """The first sentence of a reason; of two the first of each."""
    if reason is None:
        return None
    if isinstance(reason, Message) and reason.id == _BOTH:
        first, second = (in_brief(each, catalogue) or "" for _, each in reason.args)
        return catalogue("reason.both", first=first, second=second)
    said = plain(_END.split(catalogue.text(reason), maxsplit=1)[0])
    # The words of the data are quoted where the sentence is of another language.
    return catalogue("sentence.quoted", words=said) if isinstance(reason, str) else said


def is_brief(reason: Text | None, catalogue: Catalogue) -> bool:
    """Whether a sentence says a reason as a whole, or there is none."""
    if isinstance(reason, Message) and reason.id == _BOTH:
        return all(is_brief(each, catalogue) for _, each in reason.args)
    return reason is None or len(_END.split(catalogue.text(reason), maxsplit=1)) == 1


def plain(words: str) -> str:
    """Words that stand within a sentence: without the full stop of their own."""
    return words.strip().rstrip(".")


def sentences(parts: Iterable[str]) -> str:
    """Several sentences, each begun with a capital letter."""
    return " ".join(f"{each[0].upper()}{each[1:]}" for each in parts if each)
