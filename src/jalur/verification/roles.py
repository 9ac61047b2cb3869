"""Which part a party plays in a sentence, told by the words around its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

from jalur.text.folding import fold
from jalur.verification.clauses import Further, Sentence
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
    clause: int = 0
    """In which clause of the sentence."""


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
    later: _Words = ()
    """Those who act in a further clause: *…, dan Camat meneruskannya*, *kepada Camat, yang
    meneruskannya*.
    """
    by: _Words = ()
    """Those behind a verb of what is done, without a word for by whom: *disampaikan Camat*."""

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
        self.later: list[str] = []
        self.by: list[str] = []
        self.clause = 0
        self.subject: str | None = None
        """Whom the last clause is about, where it is not the first."""
        self.named_by = False
        """Whether somebody was named by whom something is done."""

    def add(self, party: str) -> None:
        """Put a name where the last decision says."""
        if self.role is None:
            self.led.append(Led(party, self.leading, self.within, self.aside, self.clause))
        else:
            self.role.append(party)

    def go_on(self, party: str, last: str) -> None:
        """Who goes on the list of the last one does what he does: *diteruskan A atau B*."""
        for role in (self.doing, self.by):
            if role[-1:] == [last]:
                role.append(party)


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
        which = (fold(each).split() for each in (*words.apposed, *words.fillers))
        self._telling = [each for each in which if len(each) > 1 and each[0] in self._relatives]
        self._serving = frozenset(map(fold, words.serving))
        self._places = frozenset(fold(f"{meta.name} {meta.place}").split())
        self._further = Further(words, evidence.region.common.forces)

    def read(self, text: str, signs: bool = False) -> Roles:
        """Who is named how in a text; ``signs``: in a list of what somebody signs."""
        words, commas, namings = (
            fold(text).split(),
            _places_of(",&", text),
            self._namer.namings(text),
        )
        parted = commas | _places_of("/-", text)
        offsets = tuple(accumulate(map(len, words), initial=0))
        starts = {start: n for n, start in enumerate(offsets)}
        clause = self._clause(words, commas, namings)
        spans = [(starts[each.start], starts[each.end]) for each in namings]
        ends = self._ends(words, spans)
        sentence = Sentence(words, frozenset(starts[at] for at in commas if at in starts), text)
        signs = signs or self._further.signs(words)
        found, last = _Reading(), 0
        for n, naming in enumerate(namings):
            first, end = starts[naming.start], starts[naming.end]
            gap, after = words[last:first], words[end : end + 1]
            lists = naming.end in commas or not after or after[0] in self._joints
            joined = bool(last) and self._goes_on(gap, naming.start in commas)
            stacked = last and self._places.issuperset(gap)
            turn = self._further.turn(sentence, last, first) if last else None
            if turn is not None:
                found.clause, found.subject = found.clause + 1, None
            opens = turn is not None and self._further.acts(sentence, turn, first, ends[n])
            if opens or self._further.is_told(sentence, end):
                # Who is told of behind his name acts as well: "kepada Camat, yang meneruskannya".
                found.later.append(naming.party)
            if opens:
                found.role, found.subject, found.within = found.unled, naming.party, None
                found.aside, found.leading = False, tuple(gap)
            elif (
                self._acts_not(naming.party, gap)
                or self._describes(gap)
                or self._concerns(gap)
                or self._only_tells(gap, bool(last))
                or (signs and self._further.is_addressed(gap))
            ):
                found.role = []
            elif naming.start in commas and not lists and not found.begun:
                # A clause goes before: "Dalam …, Sekretaris Daerah melimpahkan …".
                found.role, found.listed = found.begun, joined
            elif stacked and parted.isdisjoint(offsets[last:end]):
                # Under another in a stack of signatures: "a.n. BUPATI SEKRETARIS DAERAH".
                found.role = []
            elif not joined:
                begins = last == 0 and len(gap) <= 1 and self._openers.issuperset(gap)
                other = found.when if first < clause else found.begun if begins else found.unled
                near = _last_clause(gap, offsets[last:first], commas)
                denies = self._evidence.denials.within(" ".join(near))
                self._behind(found, gap, other, denies)
                found.aside = first < clause or denies or self._only_dates(near)
                by = not self._agents.isdisjoint(gap[-1:])
                found.agent = naming.party if by else found.within
                if turn is not None and found.role is found.unled:
                    found.subject = naming.party  # ", dan pembinaan BUMD dilaksanakan oleh …"
            found.add(naming.party)
            if joined:
                found.go_on(naming.party, namings[n - 1].party)
            if self._further.is_bidden(sentence, gap, end) or (
                turn == first - 1 and found.named_by and self._further.takes_up(sentence, end)
            ):
                found.later.append(naming.party)
            found.named_by = found.named_by or not self._agents.isdisjoint(gap[-1:])
            deed, told = words[first - 1] if first else "", not self._relatives.isdisjoint(gap)
            if deed in self._deeds or (deed.startswith(_DONE) and len(deed) > _SHORT):
                found.doing.append(naming.party)
                if deed.startswith(_DONE) and self._meeting.isdisjoint([deed]) and not told:
                    found.by.append(naming.party)
            last = end
        unled = found.unled if found.begun or found.unled else found.when
        led, doing = tuple(found.led), tuple(found.doing)
        more = tuple(found.later), tuple(found.by)
        return Roles(tuple(found.begun), tuple(unled), led, found.listed, doing, *more)

    def _ends(self, words: list[str], spans: list[tuple[int, int]]) -> list[int]:
        """Where the list ends that each name stands in."""
        ends = [end for _, end in spans]
        for n in range(len(spans) - 2, -1, -1):
            if self._joints.issuperset(words[spans[n][1] : spans[n + 1][0]]):
                ends[n] = ends[n + 1]
        return ends

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
        found.within = found.within or (found.subject if found.role is None else None)
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
        near = not self._relatives.isdisjoint(gap[-_NEAR:])
        return near and any(tuple(gap[-len(each) :]) == each for each in self._described)

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

    def _only_tells(self, gap: list[str], behind: bool) -> bool:
        """Whether a name only tells which office is meant before it (*Asisten yang mengoordinasikan
        Pemrakarsa*), whom something is for, or whose initials are none or come before or after.
        """
        told = behind and any(gap == each for each in self._telling)
        return told or not self._serving.isdisjoint(gap[-1:]) or self._further.is_initialled(gap)

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
