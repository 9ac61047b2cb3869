"""For what amounts a rule is, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jalur.output.language import Catalogue
from jalur.output.views.common import joined
from jalur.output.views.view import Json

if TYPE_CHECKING:  # A type alone: few rules are for certain amounts.
    from jalur.law.rules.amounts import Amount


def amount_record(amount: Amount | None) -> Json | None:
    """A range, each end under the key that the file has."""
    if amount is None:
        return None
    return {
        "over": amount.over,
        "from": amount.at_least,
        "up_to": amount.up_to,
        "below": amount.below,
        "of": amount.of,
    }


def amount_cells(amount: Amount | None) -> tuple[str, str]:
    """A range as a program reads it, ``>200000000; <=1000000000``, and what is worth that."""
    if amount is None:
        return "", ""
    ends = ((">", amount.over), (">=", amount.at_least), ("<=", amount.up_to), ("<", amount.below))
    return joined(f"{sign}{end}" for sign, end in ends if end is not None), amount.of or ""


def amount_words(amount: Amount | None, catalogue: Catalogue) -> str | None:
    """A range as a person reads it; None where there is none."""
    if amount is None:
        return None
    from jalur.answers.amounts import worded  # Few rules are for certain amounts.

    return catalogue.text(worded(amount))


def asked_amount(title: str, amount: int | None, catalogue: Catalogue) -> str:
    """The title of an answer, with the amount that was asked for."""
    if amount is None:
        return title
    from jalur.answers.amounts import rupiah  # Few ask for one.

    return catalogue("title.amount", title=title, amount=rupiah(amount))
