"""In which words a row says what the second regulation rules otherwise, mark by mark."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from jalur.comparison.cells import Mark, MarkName
from jalur.text.messages import Message, message

Wording = Callable[[Mark, Mark], Iterator[Message]]
"""Says what the second of two marks has otherwise than the first."""

_MODES = {"through": "what.through", "direct": "what.direct", "afterwards": "what.afterwards"}
_ORDERS = {
    "stated": "what.order-stated",
    "listed": "what.order-listed",
    "parallel": "what.order-parallel",
    "unstated": "what.order-unstated",
}
_ACTS = {
    "sign": ("what.sign", "what.no-sign"),
    "represent": ("what.represent", "what.no-represent"),
    "delegate": ("what.delegate", "what.no-delegate"),
}


def _chain(a: Mark, b: Mark) -> Iterator[Message]:
    """Steps or initials: the length, or which offices are others."""
    if len(a) == len(b):
        yield message("what.other-offices", a=" → ".join(a), b=" → ".join(b))
    else:
        yield message("what.longer" if len(b) > len(a) else "what.shorter", a=len(a), b=len(b))


def _words(a: Mark, b: Mark) -> Iterator[Message]:
    """A set of words: which are missing and which are new, or the one in place of the other."""
    if len(a) == len(b) == 1:
        yield message("what.instead", a=a[0], b=b[0])
        return
    missing = [word for word in a if word not in b]
    further = [word for word in b if word not in a]
    if missing:
        yield message("what.without", names=", ".join(missing))
    if further:
        yield message("what.also", names=", ".join(further))


def _acts(a: Mark, b: Mark) -> Iterator[Message]:
    """What the one does for the other in one regulation alone."""
    for act in a:
        if act not in b:
            yield message(_ACTS[act][1])
    for act in b:
        if act not in a:
            yield message(_ACTS[act][0])


def _mode(a: Mark, b: Mark) -> Iterator[Message]:
    yield message(_MODES[b[0]] if b else "what.no-mode")


def _order(a: Mark, b: Mark) -> Iterator[Message]:
    yield message(_ORDERS[b[0]])


def _most(a: Mark, b: Mark) -> Iterator[Message]:
    yield message("what.most", count=b[0]) if b else message("what.no-most")


def _before(a: Mark, b: Mark) -> Iterator[Message]:
    yield message("what.before", names=" / ".join(b)) if b else message("what.not-before")


def _after(a: Mark, b: Mark) -> Iterator[Message]:
    yield message("what.after", names=" / ".join(b)) if b else message("what.not-after")


def _exempt(a: Mark, b: Mark) -> Iterator[Message]:
    if a and b:
        yield message("what.exempt-otherwise")
    else:
        yield message("what.exempt" if b else "what.no-exempt")


def _medium(a: Mark, b: Mark) -> Iterator[Message]:
    """In what is signed, and in what instead."""
    yield message("what.medium" if b else "what.no-medium")


def _case(a: Mark, b: Mark, said: str, unsaid: str) -> Iterator[Message]:
    """For what amounts a rule is, how one signs, in which capacity."""
    yield message(said if b else unsaid)


def _end(a: Mark, b: Mark) -> Iterator[Message]:
    yield message("what.end" if b else "what.no-end")


def _condition(a: Mark, b: Mark) -> Iterator[Message]:
    if a and b:
        yield message("what.condition-worded")
    else:
        yield message("what.condition" if b else "what.no-condition")


def _step_condition(a: Mark, b: Mark) -> Iterator[Message]:
    """Of which stations one regulation alone says in which case they are any."""
    if a and b:
        yield message("what.step-condition-worded")
    else:
        yield message("what.step-condition" if b else "what.no-step-condition")


def _deadline(a: Mark, b: Mark) -> Iterator[Message]:
    if a and b:
        yield message("what.deadline-worded")
    else:
        yield message("what.deadline" if b else "what.no-deadline")


def _rhythm(a: Mark, b: Mark) -> Iterator[Message]:
    if a and b:
        yield message("what.rhythm-worded")
    else:
        yield message("what.rhythm" if b else "what.no-rhythm")


def _term(a: Mark, b: Mark) -> Iterator[Message]:
    if a and b:
        yield message("what.term-worded")
    else:
        yield message("what.term" if b else "what.no-term")


def _denied(a: Mark, b: Mark) -> Iterator[Message]:
    """Which natures one regulation alone denies."""
    for id, one, other in (("what.not-denied", a, b), ("what.denied", b, a)):
        further = [word for word in one if word not in other]
        if further:
            yield message(id, names=", ".join(further))


def _forbidden(a: Mark, b: Mark) -> Iterator[Message]:
    yield message("what.forbidden" if b else "what.not-forbidden")


def _date(a: Mark, b: Mark) -> Iterator[Message]:
    """How much younger or older the second regulation is, in years and months."""
    years, months = divmod(abs(_months(b) - _months(a)), 12)
    yield message("what.younger" if b > a else "what.older", years=years, months=months)


def _months(date: Mark) -> int:
    """The months up to a date such as ``("2020-07-08",)``; its day does not count."""
    year, month, _ = date[0].split("-")
    return int(year) * 12 + int(month)


def _no_copies(a: Mark, b: Mark) -> Iterator[Message]:
    """Whom one regulation alone denies a copy."""
    yield message("what.no-copies" if b else "what.no-copies-unsaid")


def _within(a: Mark, b: Mark) -> Iterator[Message]:
    """Which times for a step one regulation alone sets."""
    yield from _apart(a, b, lambda mark: _time(*mark.split()))


def _time(count: str, unit: str) -> Message:
    return message(f"within.{unit}", count=count)


def _if_silent(a: Mark, b: Mark) -> Iterator[Message]:
    yield from _apart(a, b, lambda mark: message(f"if-silent.{mark}"))


def _apart(a: Mark, b: Mark, said: Callable[[str], Message]) -> Iterator[Message]:
    """What one of two marks alone has, each in the words that ``said`` has for it."""
    for id, one, other in (("what.without", a, b), ("what.also", b, a)):
        for mark in one:
            if mark not in other:
                yield message(id, names=said(mark))


def _choice(a: Mark, b: Mark) -> Iterator[Message]:
    yield message("what.choice" if b else "what.no-choice")


WORDINGS: Mapping[MarkName, Wording] = {
    "steps": _chain,
    "initials": _chain,
    "asisten": _words,
    "mode": _mode,
    "order": _order,
    "manner": _words,
    "sheets": _words,
    "max": _most,
    "before": _before,
    "after": _after,
    "exempt": _exempt,
    "medium": _medium,
    "amount": partial(_case, said="what.amount", unsaid="what.no-amount"),
    "signature": partial(_case, said="what.signature", unsaid="what.no-signature"),
    "capacity": partial(_case, said="what.capacity", unsaid="what.no-capacity"),
    "permission": _words,
    "force": _words,
    "forbidden": _forbidden,
    "natures": _words,
    "not_natures": _denied,
    "acts": _acts,
    "end": _end,
    "documents": _words,
    "on_behalf_of": _words,
    "for": _words,
    "copies": _words,
    "no_copies": _no_copies,
    "choice": _choice,
    "within": _within,
    "if_silent": _if_silent,
    "notify": _words,
    "notify_within": _within,
    "except": _words,
    "parts": _words,
    "members": _words,
    "guests": _words,
    "who": _words,
    "revokes": _words,
    "annexes": _words,
    "missing": _words,
    "date": _date,
    "condition": _condition,
    "step_condition": _step_condition,
    "deadline": _deadline,
    "rhythm": _rhythm,
    "term": _term,
}
"""How each mark is worded, the weightiest first."""
