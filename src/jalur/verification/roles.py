"""Which part a party plays in a sentence, told by the words around its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

from jalur.text.folding import fold
from jalur.verification.concordance import Namer, Naming
from jalur.verification.evidence import Evidence

_NEAR = 4
"""So many words may stand between a relating word and the name that it leads to."""

_DOING = "me"
"""What a verb begins with of whoever acts."""

_DONE = "di"
"""And of what is done; it has more letters than ``_SHORT``."""
_SHORT = 5

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Led:
    """A party that a relating word leads to."""

    party: str
    words: _Words
    """The folded words before."""
    by: str | None
    """Who else may act: whoever does so in a relative clause right before, or is to do it."""
    aside: bool = False
    """Whether the sentence denies it, or only says by it when something else is done."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The parties that a provision names, by the words around them."""

    begun: _Words
    """Those that it begins with."""
    unled: _Words
    """Others that no relating word leads to."""
    led: tuple[Led, ...]
    """Those that a relating word leads to."""
    listed: bool = False
    """Whether those it begins with may as well be the last of a list before them."""
    doing: _Words = ()
    """Those behind the word for what they do: *atas persetujuan Bupati*, *diteruskan Camat*."""

    @property
    def led_to(self) -> tuple[tuple[str, _Words], ...]:
        """Those led to, each with the words before."""
        return tuple((each.party, each.words) for each in self.led)


class _Reading:
    """What was read of a text so far."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.unled: list[str] = []
        self.when: list[str] = []
        """Who is named in a clause that says when."""
        self.led: list[Led] = []
        self.role: list[str] | None = self.unled
        """Where the last name was put, and the next of its list goes; None: to those led to."""
        self.leading: _Words = ()
        self.agent: str | None = None
        self.within: str | None = None
        self.listed = False
        self.aside = False
        self.doing: list[str] = []

    def add(self, party: str) -> None:
        """Put a name where the last decision says."""
        if self.role is None:
            self.led.append(Led(party, self.leading, self.within, self.aside))
        else:
            self.role.append(party)


class RoleReader:
    """Tells who begins a sentence, who is led to, and who plays no part in it."""

    def __init__(self, evidence: Evidence, namer: Namer) -> None:
        self._evidence, self._region, self._namer = evidence, evidence.region, namer
        words, meta = evidence.vocabulary, evidence.region.regulation
        self._conditions, self._relating, self._described, self._concerning = (
            tuple(tuple(fold(word).split()) for word in each)
            for each in (
                (*words.conditions, *words.provisos, *words.sequels),
                words.relating,
                (*words.signing, *words.initialling),
                words.concerning,
            )
        )
        self._deeds, self._sequels = (
            frozenset(map(fold, each))
            for each in (words.deeds, (*words.sequels, *words.conditions, *words.provisos))
        )
        self._times = frozenset(fold(each) for each in (*words.times, *words.durations))
        self._openers = self._deeds.union(map(fold, words.openers))
        self._agents, self._relatives, self._meeting, self._tasks, self._aims = (
            frozenset(map(fold, each))
            for each in (words.agents, words.relatives, words.describing, words.tasks, words.aims)
        )
        self._comparing = frozenset(map(fold, words.comparing))
        self._leading = frozenset(word for each in self._relating for word in each)
        documents = evidence.region.common.documents.values()
        self._documents = frozenset(fold(word) for names in documents for word in names)
        small = (*words.joints, *words.fillers, *words.surroundings, meta.name, meta.place)
        self._joints = frozenset(part for word in small for part in fold(word).split())
        self._apposed = [fold(each).split() for each in words.apposed]
        self._places = frozenset(fold(f"{meta.name} {meta.place}").split())

    def read(self, text: str) -> Roles:
        """Who is named how in a text."""
        words, commas, namings = (
            fold(text).split(),
            _places_of(",&", text),
            self._namer.namings(text),
        )
        parted = commas | _places_of("/-", text)
        offsets = tuple(accumulate(map(len, words), initial=0))
        starts = {start: n for n, start in enumerate(offsets)}
        clause = self._clause(words, commas, namings)
        found, last = _Reading(), 0
        for naming in namings:
            first, end = starts[naming.start], starts[naming.end]
            gap, after = words[last:first], words[end : end + 1]
            lists = naming.end in commas or not after or after[0] in self._joints
            joined = bool(last) and self._goes_on(gap, naming.start in commas)
            stacked = last and self._places.issuperset(gap)
            if self._acts_not(naming.party, gap) or self._describes(gap) or self._concerns(gap):
                found.role = []
            elif naming.start in commas and not lists and not found.begun:
                # A clause goes before: "Dalam …, Sekretaris Daerah melimpahkan …".
                found.role, found.listed = found.begun, joined
            elif stacked and parted.isdisjoint(offsets[last:end]):
                # Under another in a stack of signatures: "a.n. BUPATI SEKRETARIS DAERAH".
                found.role = []
            elif not joined:
                opens = last == 0 and len(gap) <= 1 and self._openers.issuperset(gap)
                other = found.when if first < clause else found.begun if opens else found.unled
                near = _last_clause(gap, offsets[last:first], commas)
                denies = self._evidence.denials.within(" ".join(near))
                self._behind(found, gap, other, denies)
                found.aside = first < clause or denies or self._only_dates(near)
                found.agent = naming.party if self._of_clause(gap) else found.within
            found.add(naming.party)
            deed = words[first - 1] if first else ""
            if deed in self._deeds or (deed.startswith(_DONE) and len(deed) > _SHORT):
                found.doing.append(naming.party)
            last = end
        unled = found.unled if found.begun or found.unled else found.when
        led, doing = tuple(found.led), tuple(found.doing)
        return Roles(tuple(found.begun), tuple(unled), led, found.listed, doing)

    def _goes_on(self, gap: list[str], comma: bool) -> bool:
        """Whether the words between two names only join them in one list: *Asisten yang
        mengoordinasikan dan Sekretaris Daerah*.
        """
        told = next((each for each in self._apposed if gap[: len(each)] == each), [])
        rest = gap[len(told) :]
        return self._joints.issuperset(rest) and (not told or bool(rest) or comma)

    def _behind(self, found: _Reading, gap: list[str], other: list[str], denies: bool) -> None:
        """Decide by the words before a name where it is put."""
        leads = self._leads(gap)
        found.role = [] if leads is None or (denies and not leads) else None if leads else other
        found.leading = tuple(gap)
        found.within = found.agent if found.role is None and tuple(gap) in self._relating else None
        if found.role is None and found.led and not self._tasks.isdisjoint(gap[:1]):
            found.within = found.led[-1].party  # "meminta Camat untuk melapor kepada Bupati"

    def _clause(self, words: list[str], commas: frozenset[int], namings: tuple[Naming, ...]) -> int:
        """How many words a clause has that goes before and says when; 0 where there is none."""
        if not any(tuple(words[: len(each)]) == each for each in self._conditions):
            return 0
        ends = tuple(accumulate(map(len, words)))
        after = dict(zip(ends, (*words[1:], ""), strict=True))
        between = {
            one.end
            for one, other in pairwise(namings)
            if one.end == other.start
            and (other.end in commas or after[other.end] in self._joints or not after[other.end])
        }
        return next((n for n, at in enumerate(ends, 1) if at in commas - between), 0)

    def _acts_not(self, party: str, gap: list[str]) -> bool:
        """Whether the word before a name says that the sentence serves it, or is about its paper.

        A forum signs nothing: *undangan Rapat Koordinasi*.
        """
        region = self._region
        forum = region.common.kinds[region.parties[party].kind].category == "forum"
        return not self._aims.isdisjoint(gap[-1:]) or (
            forum and not self._documents.isdisjoint(gap[-1:])
        )

    def _describes(self, gap: list[str]) -> bool:
        """Whether a name only says whose initials a paper has, who leads a meeting: *yang telah
        diparaf oleh A* tells of another rule.
        """
        told = not self._relatives.isdisjoint(gap)
        by = not self._agents.isdisjoint(gap[-1:])
        if not self._meeting.isdisjoint(gap[-2:] if by else gap[-1:]):
            return told or not by  # "dihadiri Camat": who is there does nothing to the others.
        return told and any(tuple(gap[-len(each) :]) == each for each in self._described)

    def _concerns(self, gap: list[str]) -> bool:
        """Whether a matter is about whom the words before lead to: *yang menyangkut lebih dari
        satu Perangkat Daerah*, *yang berkaitan dengan Dinas*.
        """
        near = gap[-_NEAR - 2 :]
        ends = (
            n + len(each)
            for each in self._concerning
            for n in range(len(near))
            if tuple(near[n : n + len(each)]) == each
        )
        after = near[end:] if (end := max(ends, default=0)) else None
        return after is not None and not any(
            word in self._leading and self._comparing.isdisjoint(after[max(n - 1, 0) : n])
            for n, word in enumerate(after)
        )

    def _of_clause(self, gap: list[str]) -> bool:
        """Whether the words before a name make it the actor of a relative clause."""
        return not self._agents.isdisjoint(gap[-1:]) and not self._relatives.isdisjoint(gap)

    def _only_dates(self, near: list[str]) -> bool:
        """Whether words only say by what comes first when the rest is done: *sebelum diparaf*.

        What goes on behind them is done itself: *sepanjang di tempat atau menugaskan*.
        """
        goes_on = (n for n, word in enumerate(near) if word in self._joints and n + 1 < len(near))
        near = near[max((n for n in goes_on if near[n + 1].startswith(_DOING)), default=0) :]
        return any(
            word in self._sequels
            and self._times.isdisjoint(near[n + 1 : n + 2])
            and not any(each.isdigit() for each in near[n + 2 : n + 3])
            for n, word in enumerate(near)
        )

    def _leads(self, gap: list[str]) -> bool | None:
        """Whether a relating word stands right before a name; None: behind *tanpa*."""
        for relating in self._relating:
            size = len(relating)
            for end in range(len(gap), max(len(gap) - _NEAR - 1, size - 1), -1):
                if tuple(gap[end - size : end]) == relating:
                    before = " ".join([*gap[: end - size], ""])
                    return None if self._evidence.denials.without(before) else True
        return False


def _last_clause(gap: list[str], offsets: Iterable[int], commas: frozenset[int]) -> list[str]:
    """The words before a name, from the last comma on."""
    cut = max((n for n, offset in enumerate(offsets) if offset in commas), default=0)
    return gap[cut:]


def _places_of(signs: str, text: str) -> frozenset[int]:
    """Where any of the signs stand, in letters and digits without the gaps."""
    places: set[int] = set()
    position = 0
    for token in re.findall(rf"[^\W_]+|[{re.escape(signs)}]", text):
        if token in signs:
            places.add(position)
        if token not in "/,-":
            position += len(fold(token))
    return frozenset(places)
