"""Which stations of a sentence are of one way, and what each of them is to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Literal

from jalur.drafting.reading import Reading
from jalur.verification.patterns import any_of

Role = Literal["through", "to", "copy", "first", "told"]
_LEADING: tuple[Role, ...] = ("through", "copy", "first", "told", "to")
_GOING = frozenset(("through", "to", "copy"))
"""What a station is of which a way is made; the others stand beside one."""


class WayPart:
    """The stations of one way, each with what it is to it."""

    __slots__ = ("before", "mannered", "matches", "start")

    def __init__(self, start: int, before: str) -> None:
        self.start, self.before = start, before
        """Where its words begin, and those that its stations go on from."""
        self.matches: list[tuple[Role, re.Match[str]]] = []
        self.mannered = False
        """Whether it is one of several ways that are gone in different manners."""

    @property
    def goes(self) -> bool:
        """Whether anybody in it is a station or has a copy."""
        return any(role in _GOING for role, _ in self.matches)

    def has(self, role: Role) -> bool:
        """Whether a station is that to it."""
        return any(each == role for each, _ in self.matches)

    @property
    def end(self) -> int:
        """Where its last station ends."""
        return self.matches[-1][1].end()

    @property
    def begin(self) -> re.Match[str]:
        """The first station of the way itself."""
        going = (match for role, match in self.matches if role in _GOING)
        return next(going, self.matches[0][1])


class WayParts:
    """Parts the stations of a sentence where another purpose or manner begins."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def read(
        self, marked: str, matches: Sequence[re.Match[str]], states: Callable[[str], object]
    ) -> tuple[WayPart, ...]:
        """The ways of a marked sentence; ``states`` tells whether words state a purpose."""
        parts: list[WayPart] = []
        end = 0
        for match in matches:
            gap = marked[end : match.start()]
            last = parts[-1] if parts else None
            role = self._role(match, gap, last)
            copies = role == "copy" and "," not in gap
            beside = (copies or role not in _GOING) and last is not None and last.goes
            if last is None or ";" in gap or (last.goes and not beside and states(gap)):
                parts.append(WayPart(end, gap))
                if last is not None and self._turns.search(gap) and ";" not in gap:
                    last.mannered = parts[-1].mannered = True
            elif role in ("through", "to") and last.has("to") and self._turns.search(gap):
                parts.append(WayPart(end, f"{last.before} {gap}"))
                last.mannered = parts[-1].mannered = True
            elif not last.goes and role in _GOING:
                last.before = gap
            parts[-1].matches.append((role, match))
            end = match.end()
        return tuple(each for each in parts if each.goes)

    def _role(self, match: re.Match[str], gap: str, last: WayPart | None) -> Role:
        """What a station is; one that only goes on a list of copies is one too."""
        role: Role = next((each for each in _LEADING if match[each]), "to")
        if role == "told" and (last is None or not last.goes):
            return "to"
        before = last.matches[-1][0] if last is not None else None
        if role == "to" and before in ("copy", "told") and self._joint.fullmatch(gap):
            return before
        return role

    def runs(self, marked: str, part: WayPart) -> Iterator[tuple[Role, list[re.Match[str]]]]:
        """The stations in their order, those together to whom one word and the next lead:
        *kepada A dan kepada B*.
        """
        run: list[re.Match[str]] = []
        for n, (role, match) in enumerate(part.matches):
            run.append(match)
            after = part.matches[n + 1] if n + 1 < len(part.matches) else None
            joined = (
                after is not None
                and role == after[0] == "to"
                and bool(match["offices"])
                and bool(after[1]["offices"])
                and self._joint.fullmatch(marked[match.end() : after[1].start()])
            )
            if not joined:
                yield role, run
                run = []

    def manner(self, marked: str, part: WayPart) -> str | None:
        """In which manner a way is gone: *secara administratif*."""
        if not part.mannered:
            return None
        own = marked[part.start : part.begin.start()]
        match = self._behind.match(marked[part.end :]) or self._before.search(own)
        return None if match is None else f"{match['word']} {match['how'].strip()}"

    @cached_property
    def _how(self) -> str:
        """Words that say in which manner; how directly, how often and on what is none."""
        words = self._reading.vocabulary
        media = [each for line in words.contraries.values() for each in line]
        apart = any_of([*words.modes["direct"], *words.rhythms, *media])
        return rf"(?P<word>secara)\s+(?!(?:{apart})\b)(?P<how>(?:\w+\s+){{1,3}}?)"

    @cached_property
    def _joints(self) -> str:
        words = self._reading.vocabulary
        return any_of([*words.joining, *words.drafting.contrasts, *words.turns])

    @cached_property
    def _joint(self) -> re.Pattern[str]:
        relative = any_of(self._reading.vocabulary.relatives)
        told = rf"(?:\s+(?:{relative})\s+\w+(?:\s+(?!(?:{self._joints})\b)\w+)?)?"
        more = rf"(?:\s+(?!(?:{self._joints})\b)\w+)?"
        return re.compile(rf"{told}{more},?\s+(?:{self._joints})\s+", re.IGNORECASE)

    @cached_property
    def _turns(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:{self._joints})\s+{self._how}(?:\w+\s+){{0,2}}$"
            rf"|^\s+{self._how.replace('?P<word>', '').replace('?P<how>', '')},?\s*"
            rf"(?:{self._joints})\s+(?:\w+\s+){{0,2}}$",
            re.IGNORECASE,
        )

    @cached_property
    def _before(self) -> re.Pattern[str]:
        verb = rf"(?:{any_of(self._reading.vocabulary.drafting.accounting)}|(?:me|ber|di)\w+)"
        return re.compile(rf"{self._how}(?=$|{verb}\b)", re.IGNORECASE)

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        plain = self._how.replace(r"(?:\w+\s+){1,3}?", r"\w+(?:\s+\w+){0,2}?")
        return re.compile(rf"\s+{plain}(?=,?\s+(?:{self._joints})\b|\s*[,.;]|\s*$)", re.IGNORECASE)
