"""Whether two cells say the same, and in words what the second says otherwise than the first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from jalur.comparison.cells import Cell, Mark, MarkName, Statement
from jalur.comparison.wording import WORDINGS
from jalur.text.messages import Message, message

Agreement = Literal["same", "different"]
Degree = Literal["overlap", "disjoint"]
SAME: Final = "same"
DIFFERENT: Final = "different"

FREE_TEXT: tuple[MarkName, ...] = ("condition", "deadline", "rhythm", "term")
"""Marks that are our own summaries: two of them never show that two regulations differ."""

_Pair = tuple[Statement, Statement]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two cells compare."""

    agreement: Agreement
    degree: Degree | None = None
    """Where portfolios differ: whether they have a part in common."""
    what: tuple[Message, ...] = ()
    """What the second says otherwise."""


def verdict(a: Cell, b: Cell) -> Verdict:
    """Compare what two regulations say under one key."""
    portfolios = _portfolios(a), _portfolios(b)
    if any(portfolios):
        return _by_portfolios(*portfolios)
    left, right = list(a.statements), list(b.statements)
    # What is left after both rounds is what the two rule otherwise.
    _take_pairs(left, right, lambda one, other: one.marks == other.marks)
    # Pairs that differ in our own summaries only: no difference, but the row points to them.
    reworded = _take_pairs(left, right, _say_the_same)
    what = list(_differences(left, right))
    for one, other in reworded:
        what += _changes(one, other)
    agreement: Agreement = DIFFERENT if left or right else SAME
    return Verdict(agreement, None, tuple(dict.fromkeys(what)))


def _portfolios(cell: Cell) -> set[Mark]:
    return {statement.mark("portfolio") for statement in cell.statements} - {()}


def _by_portfolios(a: set[Mark], b: set[Mark]) -> Verdict:
    """Asisten compare by their portfolios, whatever their titles are."""
    if a == b:
        return Verdict(SAME)
    names = {"a": _portfolio_words(a), "b": _portfolio_words(b)}
    if set().union(*a) & set().union(*b):
        return Verdict(DIFFERENT, "overlap", (message("what.asisten-overlap", **names),))
    return Verdict(DIFFERENT, "disjoint", (message("what.asisten-disjoint", **names),))


def _portfolio_words(portfolios: set[Mark]) -> str:
    return " / ".join(sorted(", ".join(portfolio) for portfolio in portfolios))


def _take_pairs(
    left: list[Statement], right: list[Statement], fit: Callable[[Statement, Statement], bool]
) -> list[_Pair]:
    """Take the pairs that fit out of both lists, each statement once."""
    pairs = []
    for statement in list(left):
        for other in right:
            if fit(statement, other):
                left.remove(statement)
                right.remove(other)
                pairs.append((statement, other))
                break
    return pairs


def _say_the_same(one: Statement, other: Statement) -> bool:
    """Whether two statements rule alike, however our summaries of them are worded."""
    names = {name for name, _ in (*one.marks, *other.marks)}
    return not any(_differs(name, one.mark(name), other.mark(name)) for name in names)


def _differs(name: MarkName, a: Mark, b: Mark) -> bool:
    """Whether two marks make two statements different."""
    if name in ("asisten", "who", "manner"):
        # One regulation names the Asisten, the other says "the one in charge": that is no other.
        # Nor is whoever it may be another than the one who is named; nor are initials others where
        # only one calls them something, for whose they are is compared by itself.
        return a != b and bool(a and b)
    if name in FREE_TEXT:
        return bool(a) != bool(b)
    return a != b


def _differences(left: Sequence[Statement], right: Sequence[Statement]) -> Iterator[Message]:
    """Statements about the same thing are held against each other; the rest is counted."""
    missing, further = list(left), list(right)
    pairs = _take_pairs(missing, further, _same_steps)
    pairs += _take_pairs(missing, further, lambda one, other: _subject(one) == _subject(other))
    # One way on each side: they are compared even where they lead to different ends.
    if len(missing) == len(further) == 1:
        pairs.append((missing.pop(), further.pop()))
    for one, other in pairs:
        yield from _changes(one, other)
    yield from _alone("what.without", missing)
    yield from _alone("what.also", further)
    if not all(statement.mark("steps") for statement in missing):
        yield message("what.fewer", count=len(missing))
    if not all(statement.mark("steps") for statement in further):
        yield message("what.further", count=len(further))


def _alone(id: str, statements: Sequence[Statement]) -> Iterator[Message]:
    """The ways that one regulation alone states, by their steps."""
    for statement in statements:
        steps = statement.mark("steps")
        if steps:
            yield message(id, names=f"→ {' → '.join(steps)}")


def _same_steps(one: Statement, other: Statement) -> bool:
    return one.mark("steps") == other.mark("steps") != ()


def _subject(statement: Statement) -> tuple[Mark, ...]:
    """What tells a statement of a cell from others: where it leads, what and whom it is about."""
    return (
        statement.mark("steps")[-1:],
        statement.mark("documents"),
        statement.mark("for"),
        statement.mark("forbidden"),
        statement.mark("who"),
        statement.mark("revokes"),
    )


def _changes(a: Statement, b: Statement) -> Iterator[Message]:
    """What ``b`` says otherwise than ``a``, the weightiest first."""
    for name, wording in WORDINGS.items():
        before, after = a.mark(name), b.mark(name)
        if before != after and (name in FREE_TEXT or _differs(name, before, after)):
            yield from wording(before, after)
    if a.mark("value") != b.mark("value"):
        yield message("what.instead", a=a.wording[0], b=b.wording[0])
