"""Whether two cells say the same, and in words what the second says otherwise than the first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jalur.comparison.cells import Cell, Statement
from jalur.comparison.topics.coordinators import PORTFOLIO
from jalur.text.messages import Message, message

SAME = "same"
DIFFERENT = "different"
OVERLAP = "overlap"
DISJOINT = "disjoint"

TEXTS = ("condition", "deadline")
"""Marks that are our own summaries: two of them never show that two regulations differ."""

Marked = tuple[str, ...]
Wording = Callable[[Marked, Marked], Iterator[Message]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two cells compare."""

    kind: str
    """``same`` or ``different``."""
    degree: str | None = None
    """``overlap`` or ``disjoint``, where portfolios differ."""
    what: tuple[Message, ...] = ()
    """What the second says otherwise."""


def verdict(a: Cell, b: Cell) -> Verdict:
    """Compare what two regulations say under one key."""
    portfolios = [{item.mark(PORTFOLIO) for item in each.items} - {()} for each in (a, b)]
    if any(portfolios):
        return _portfolios(*portfolios)
    left, right = list(a.items), list(b.items)
    _take(left, right, lambda one, other: one.marks == other.marks)
    worded = [phrase for pair in _take(left, right, _alike) for phrase in _changes(*pair)]
    what = tuple(dict.fromkeys([*_what(left, right), *worded]))
    return Verdict(DIFFERENT if left or right else SAME, None, what)


def _portfolios(a: set[Marked], b: set[Marked]) -> Verdict:
    """Asisten compare by their portfolios, whatever their titles are."""
    if a == b:
        return Verdict(SAME)
    shared = {each for portfolio in a for each in portfolio} & {each for portfolio in b for each in portfolio}
    id = "what.asisten-overlap" if shared else "what.asisten-disjoint"
    names = {"a": _portfolio_words(a), "b": _portfolio_words(b)}
    return Verdict(DIFFERENT, OVERLAP if shared else DISJOINT, (message(id, **names),))


def _portfolio_words(portfolios: set[Marked]) -> str:
    return " / ".join(sorted(", ".join(each) for each in portfolios))


def _take(
    left: list[Statement], right: list[Statement], fit: Callable[[Statement, Statement], bool]
) -> list[tuple[Statement, Statement]]:
    """Take out the pairs that fit, each statement once."""
    pairs = []
    for item in list(left):
        other = next((each for each in right if fit(item, each)), None)
        if other is not None:
            left.remove(item)
            right.remove(other)
            pairs.append((item, other))
    return pairs


def _alike(one: Statement, other: Statement) -> bool:
    """Whether two statements say the same; of free text, which is our summary, only that there is some."""
    names = {name for name, _ in (*one.marks, *other.marks)}
    return not any(_weighs(name, one.mark(name), other.mark(name)) for name in names)


def _weighs(name: str, a: Marked, b: Marked) -> bool:
    """An Asisten that one side names is no other than the one in charge, of whom the other side speaks."""
    if name == "asisten":
        return a != b and bool(a and b)
    return bool(a) != bool(b) if name in TEXTS else a != b


def _what(left: Sequence[Statement], right: Sequence[Statement]) -> Iterator[Message]:
    """Statements about the same thing are held against each other; the rest is counted."""
    missing, further = list(left), list(right)
    pairs = _take(missing, further, lambda one, other: one.mark("steps") == other.mark("steps") != ())
    pairs += _take(missing, further, lambda one, other: _about(one) == _about(other))
    if len(missing) == len(further) == 1:
        pairs += _take(missing, further, lambda one, other: True)
    for pair in pairs:
        yield from _changes(*pair)
    yield from (message("what.without", names=name) for item in missing if (name := _name(item)))
    yield from (message("what.also", names=name) for item in further if (name := _name(item)))
    if any(not _name(item) for item in missing):
        yield message("what.fewer", count=len(missing))
    if any(not _name(item) for item in further):
        yield message("what.further", count=len(further))


def _name(item: Statement) -> str:
    """A way by its steps."""
    steps = item.mark("steps")
    return f"→ {' → '.join(steps)}" if steps else ""


def _about(item: Statement) -> object:
    """What tells one statement of a cell from another: whom it leads to, what it is about, whom it means."""
    return (item.mark("steps")[-1:], item.mark("documents"), item.mark("for"), item.mark("who"), item.mark("revokes"))


def _changes(a: Statement, b: Statement) -> Iterator[Message]:
    for name, wording in _WORDINGS.items():
        if a.mark(name) != b.mark(name) and (name in TEXTS or _weighs(name, a.mark(name), b.mark(name))):
            yield from wording(a.mark(name), b.mark(name))
    if a.mark("value") != b.mark("value"):
        yield message("what.instead", a=a.shown[0], b=b.shown[0])


def _chain(a: Marked, b: Marked) -> Iterator[Message]:
    if len(a) != len(b):
        yield message("what.longer" if len(b) > len(a) else "what.shorter", a=len(a), b=len(b))
    else:
        yield message("what.other-offices", a=" → ".join(a), b=" → ".join(b))


def _words(a: Marked, b: Marked) -> Iterator[Message]:
    less, more = [each for each in a if each not in b], [each for each in b if each not in a]
    if len(a) == len(b) == 1:
        yield message("what.instead", a=a[0], b=b[0])
        return
    if less:
        yield message("what.without", names=", ".join(less))
    if more:
        yield message("what.also", names=", ".join(more))


def _mode(a: Marked, b: Marked) -> Iterator[Message]:
    ids = {"through": "what.through", "direct": "what.direct", "afterwards": "what.afterwards"}
    yield message(ids[b[0]] if b else "what.no-mode")


def _order(a: Marked, b: Marked) -> Iterator[Message]:
    ids = {"stated": "what.order-stated", "listed": "what.order-listed", "unstated": "what.order-unstated"}
    yield message(ids[b[0]])


def _end_stated(a: Marked, b: Marked) -> Iterator[Message]:
    yield message("what.end" if b else "what.no-end")


def _condition(a: Marked, b: Marked) -> Iterator[Message]:
    yield message("what.condition-worded" if a and b else "what.condition" if b else "what.no-condition")


def _deadline(a: Marked, b: Marked) -> Iterator[Message]:
    yield message("what.deadline-worded" if a and b else "what.deadline" if b else "what.no-deadline")


def _date(a: Marked, b: Marked) -> Iterator[Message]:
    """How much younger or older the second regulation is, in years and months."""
    months = [int(year) * 12 + int(month) for year, month, _ in (each[0].split("-") for each in (a, b))]
    years, rest = divmod(abs(months[1] - months[0]), 12)
    yield message("what.younger" if b > a else "what.older", years=years, months=rest)


_WORDINGS: Mapping[str, Wording] = {
    "steps": _chain,
    "initials": _chain,
    "asisten": _words,
    "mode": _mode,
    "order": _order,
    "force": _words,
    "natures": _words,
    "end": _end_stated,
    "documents": _words,
    "on_behalf_of": _words,
    "for": _words,
    "copies": _words,
    "parts": _words,
    "members": _words,
    "guests": _words,
    "who": _words,
    "revokes": _words,
    "annexes": _words,
    "missing": _words,
    "date": _date,
    "condition": _condition,
    "deadline": _deadline,
}
"""How each mark is worded, the weightiest first."""
