"""The mandates that were read so far."""

from __future__ import annotations

from collections.abc import Sequence

from jalur.drafting.entries import Entry
from jalur.drafting.reading import several
from jalur.law.citation import Citation


class MandateBook:
    """Keeps mandates, and knows who does which act by which provision, and who passes on to whom.

    ``kinds`` tells of each provision whether its mandates are *charged* (an item of a list of
    powers, duties or tasks), an *act*, or a plain *mandate*: what the first one said.
    """

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.kinds: dict[Citation, str] = {}
        self._seen: set[str] = set()
        self._acts: set[tuple[object, ...]] = set()
        self._passed: set[tuple[str, tuple[str, ...], bool]] = set()
        self._asked: set[tuple[object, str]] = set()

    def add(self, entry: Entry, kind: str | None = None, *, appoints: bool = False) -> None:
        """Note a mandate, but none twice; one that ``appoints`` says no more than who is sent."""
        said = repr(sorted(entry.values.items(), key=lambda each: each[0]))
        if said in self._seen:
            return
        self._seen.add(said)
        self.entries.append(entry)
        ref, act = entry["at"], entry.get("act")
        self._asked |= {(ref, each) for each in several(entry.get("permission"))}
        for party in _parties(entry["party"]):
            self._acts.add((ref, party, act))
            if act == "delegate":
                self._passed.add((party, _parties(entry["for"]), appoints))
        if kind is not None and isinstance(ref, Citation):
            self.kinds.setdefault(ref, kind)

    def does(self, ref: Citation, party: str, act: str | None) -> bool:
        """Whether a party does an act by a provision."""
        return (ref, party, act) in self._acts

    def consents(self, ref: Citation, party: str) -> bool:
        """Whether a mandate of a provision says that it needs the consent of a party."""
        return (ref, party) in self._asked

    def decides(self, ref: Citation) -> None:
        """Note that whoever gives a consent does more by it: nobody else is named who would act."""
        self._asked = {each for each in self._asked if each[0] != ref}

    def passes(self, giver: str, receivers: Sequence[str], *, appoints: bool) -> bool:
        """Whether a mandate says already that one passes something on to the others; where it is
        asked whether he sends them, any such mandate does.
        """
        to = tuple(receivers)
        return (giver, to, False) in self._passed or (
            appoints and (giver, to, True) in self._passed
        )


def _parties(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)
