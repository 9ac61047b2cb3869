"""Who does what a sentence without anybody tells: the one of whom a sentence before it speaks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.reading import Reading, unique
from jalur.law.citation import Citation, Part
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_FAR = 4
"""So many provisions back, at the most."""
_STEM = 5
"""So many letters in a row are the same where a noun is that of a verb: *laporan*, *melapor*."""


class GoingOn:
    """Reads *Pertimbangan sebagaimana dimaksud pada ayat (1) diberikan paling lama 3 hari*."""

    def __init__(
        self, reading: Reading, references: Mapping[Citation, tuple[Citation, ...]]
    ) -> None:
        self._reading, self._acting = reading, Acting(reading)
        self._references = references
        self._order = {ref: n for n, ref in enumerate(reading.source.provisions)}

    def actor(self, ref: Citation, *, timed: bool) -> tuple[str, ...]:
        """Who acts in a sentence in the passive, or that says by when: as the provision to which it
        points, or, of the latter, one before it in its article.
        """
        somebody = self._somebody.match(self._reading.marked(ref)) is not None
        if not timed and self._passive.search(self._own(ref)) is None:
            return ()
        if self._undone.search(self._own(ref)):
            return ()
        untold = self._is_new(ref) or self._handed_out.search(self._own(ref))
        if untold and not self._references.get(ref):
            # By when something is sent of which nothing was said tells nobody who does so.
            return ()
        at = ref
        for _ in range(_FAR):
            before = self._before(at, timed=timed)
            if before is None:
                return ()
            at = before
            found = self._asked(at) or self._acting.own(at).parties or self._acting.doers(at)
            if found and not somebody and self._meets.isdisjoint(found):
                return found
            # What follows a list is about all who are on it.
            items = [self._acting.own(item).parties for item in self._reading.items(at)]
            every = unique(id for parties in items for id in parties)
            if timed and items and all(items) and self._meets.isdisjoint(every):
                return tuple(every)
        return ()

    def _is_new(self, ref: Citation) -> bool:
        """Whether a sentence in the passive is about something of which the one before it says
        nothing: *Notula disampaikan paling lama 3 hari* behind one about a meeting.
        """
        begun = self._sent.match(self._own(ref))
        before = self._siblings.get(ref)
        if begun is None or before is None or self._asked(before):
            return False
        said = (before, *self._reading.items(before))
        told = fold(" ".join(self._reading.source.provisions[at] for at in said))
        thing = fold(begun["thing"])
        size = min(_STEM, len(thing))
        return not any(thing[n : n + size] in told for n in range(len(thing) - size + 1))

    def _before(self, ref: Citation, *, timed: bool) -> Citation | None:
        """The provision of the same article to which one points; else the one before it."""
        for at in self._references.get(ref, ()):
            if at in self._order and at.parts[0] == ref.parts[0] and at != ref:
                return at if self._order[at] < self._order[ref] else None
        return self._siblings.get(ref) if timed else None

    @cached_property
    def _siblings(self) -> Mapping[Citation, Citation]:
        """Each provision, and the one before it on its level of its article."""
        last: dict[tuple[Part, ...], Citation] = {}
        found: dict[Citation, Citation] = {}
        for ref in self._order:
            above = ref.parts[:-1]
            if above and above in last:
                found[ref] = last[above]
            last[above] = ref
        return found

    def _asked(self, ref: Citation) -> tuple[str, ...]:
        """Of whom somebody asks something: it is he who gives it."""
        if self._asking.search(self._reading.source.provisions[ref]) is None:
            return ()
        towards, _ = self._acting.towards(ref)
        return towards.parties

    def _own(self, ref: Citation) -> str:
        """The words of a provision without what they only point at."""
        return self._pointing.sub(" ", " ".join(self._reading.source.provisions[ref].split()))

    @cached_property
    def _somebody(self) -> re.Pattern[str]:
        """A sentence about somebody who bears no name: *Setiap pejabat yang memaraf …*."""
        words = self._reading.vocabulary
        persons = any_of(words.drafting.mandates["persons"])
        opens = any_of([*words.conditions, *words.cases, *words.provisos])
        return re.compile(
            rf"(?:(?:{opens})\b[^,;:]*,\s+)?(?:(?:{any_of(words.openers)})\s+)?(?:{persons})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _meets(self) -> frozenset[str]:
        """The forums, which do nothing that follows."""
        parties = self._reading.region.parties
        return frozenset(id for id in parties if self._reading.category(id) == "forum")

    @cached_property
    def _passive(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        return re.compile(
            rf"\b(?<!\b{words.relatives[0]} )(?!(?:{any_of(words.prohibitions)})\b)di[a-z]{{4,}}",
            re.IGNORECASE,
        )

    @cached_property
    def _undone(self) -> re.Pattern[str]:
        """What is not done is nobody's to do."""
        no = any_of(self._reading.vocabulary.negations)
        return re.compile(rf"\b(?:{no})\s+di[a-z]{{4,}}", re.IGNORECASE)

    @cached_property
    def _handed_out(self) -> re.Pattern[str]:
        verbs = any_of(self._reading.vocabulary.drafting.mandates["handed_out"])
        return re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE)

    @cached_property
    def _sent(self) -> re.Pattern[str]:
        """A thing, and what is done with it."""
        words = self._reading.vocabulary
        own, events = any_of(words.drafting.possessives), any_of(words.events)
        return re.compile(
            rf"(?P<thing>[A-Z]\w+?)(?<!{own})\s(?:(?!\b(?:(?:me|ber)[a-z]{{4,}}|{events})\b)[^,;:])*?"
            r"\bdi[a-z]{4,}"
        )

    @cached_property
    def _pointing(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.pointing)
        return re.compile(rf"\b(?:{words})\b[^,;.]*?\(\w+\)", re.IGNORECASE)

    @cached_property
    def _asking(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.asking)
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
