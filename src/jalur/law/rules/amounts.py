"""For what it is worth: the amounts of money for which a rule is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """A range in whole rupiah; at most one of each end is given, and at least one end."""

    over: int | None
    """*Di atas, lebih dari*: this amount itself is not meant."""
    at_least: int | None
    """*Mulai dari, paling sedikit*: this amount too; ``from`` in the file."""
    up_to: int | None
    """*Sampai dengan, paling banyak*: this amount too."""
    below: int | None
    """*Di bawah, kurang dari*: this amount itself is not meant."""
    of: str | None
    """What is worth that, in our words: the contract, the goods."""

    @property
    def lowest(self) -> int:
        """The smallest amount of the range."""
        return self.over + 1 if self.over is not None else self.at_least or 0

    @property
    def highest(self) -> int | None:
        """The largest amount of the range; None where it has no upper end."""
        return self.below - 1 if self.below is not None else self.up_to

    def holds(self, rupiah: int) -> bool:
        """Whether an amount is of the range."""
        return self.lowest <= rupiah and (self.highest is None or rupiah <= self.highest)


def is_for(amount: Amount | None, rupiah: int | None) -> bool:
    """Whether a rule for ``amount`` answers for ``rupiah``; without a range, or where nobody asked
    for an amount, every one does.
    """
    return amount is None or rupiah is None or amount.holds(rupiah)


def contains(one: Amount | None, other: Amount | None) -> bool:
    """Whether what ``one`` is for is all that ``other`` is for; None is for every amount."""
    if one is None:
        return True
    if other is None or one.of != other.of or other.lowest < one.lowest:
        return False
    return one.highest is None or (other.highest is not None and other.highest <= one.highest)


def apart(one: Amount | None, other: Amount | None) -> bool:
    """Whether each of two rules says for what amounts it is, and no case is of both; what another
    thing is worth is another case.
    """
    if one is None or other is None:
        return False
    if one.of != other.of:
        return True
    low, high = sorted((one, other), key=lambda each: each.lowest)
    return low.highest is not None and low.highest < high.lowest
