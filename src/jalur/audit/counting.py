"""Whether numbers stand in a row: what is wrong once is told once."""

from __future__ import annotations


class Count:
    """Numbers from 1 on. One that stands in the place of another leaves both open: what comes next
    may go on with it, or with what it displaced.
    """

    def __init__(self) -> None:
        self._allowed = {1}
        self._last = 0

    @property
    def expected(self) -> int:
        """The number behind the one before."""
        return self._last + 1

    def comes(self, number: int) -> bool:
        """Take the next one, and say whether it stands where it belongs."""
        right = number in self._allowed
        displaced = () if right else (max(self._allowed) + 1,)
        self._allowed = {number + 1, *displaced}
        self._last = number
        return right

    def skip(self) -> None:
        """Take one whose number cannot be read for the one that comes next."""
        self._allowed = {each + 1 for each in self._allowed}
        self._last += 1
