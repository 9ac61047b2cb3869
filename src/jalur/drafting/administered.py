"""Whom somebody coordinates who has no fields: *Staf Ahli dikoordinasikan oleh Sekretaris Daerah*.

Such an entry is a guess: a regulation may mean no more than how the two go together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set

from jalur.drafting.entries import Entry, Value
from jalur.drafting.found_names import FoundNames
from jalur.drafting.parties import Parties
from jalur.law.citation import Citation
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_CLAUSES = re.compile(r"[.;](?:\s+|$)")


class Administered:
    """Reads the sentences of articles that begin with whom, or with who, and lists below them."""

    def __init__(
        self, source: SourceText, names: FoundNames, parties: Parties, vocabulary: Vocabulary
    ) -> None:
        self._source, self._names, self._parties = source, names, parties
        self._kinds, self._manners = names.kinds.common.kinds, names.kinds.common.manners
        verbs = any_of(stem for stems in self._manners.values() for stem in stems)
        only = any_of(vocabulary.drafting.ways["administrative"])
        self._only = re.compile(rf"\b(?:{only})\b,?\s*", re.IGNORECASE)
        self._joint = re.compile(rf"\s*(?:,\s*)?(?:(?:{any_of(vocabulary.joining)})\s+)?")
        self._words = re.compile(rf"\b(?:{any_of(vocabulary.joining)})\b")
        self._denies = re.compile(rf"\b(?:{any_of(vocabulary.negations)})\b", re.IGNORECASE)
        relative = any_of(vocabulary.relatives)
        own, agents = vocabulary.drafting.assigning, any_of(vocabulary.agents)
        how = rf"(?:\s+(?:{any_of(own['adverbs'])}))?"
        verb = rf"(?P<verb>(?:{verbs})\w*)"
        under = rf"(?P<verb>(?:{any_of(own['under'])}){how}\s+(?:{any_of(own['areas'])})){how}"
        below = rf"(?P<verb>{any_of(own['below'])}){how}"
        nouns = rf"(?i:(?P<verb>{any_of(own['nouns'])}))(?:nya)?"
        about = rf"(?i:{any_of(own['about'])})\s+"
        done = rf"(?:{any_of(own['done'])}){how}\s+(?:{agents}){how}\s+(?P<who>\S.*)"
        passive = (rf"{verb}\s+(?:\w+\s+){{0,2}}(?:{agents})", under, below)
        self._goes_on = re.compile("|".join(re.sub(r"\?P<\w+>", "?:", each) for each in passive))
        self._subject = re.compile(
            rf"(?P<units>\S.*?),?\s(?:(?:{any_of(vocabulary.negations)})\b|{self._goes_on.pattern})"
        )
        turns = any_of([*vocabulary.drafting.contrasts, *vocabulary.turns])
        self._turns = re.compile(rf",?\s+(?:{turns})\s+")
        self._passives = (
            *(
                re.compile(rf"(?P<units>.+?)\s(?<!\b{relative}\s){each}\s+(?P<who>\S.*)")
                for each in passive
            ),
            re.compile(rf"{nouns}\s+(?:{about})?(?P<units>\S.*?),?\s+{done}"),
            re.compile(rf"{about}(?P<units>\S.*?),?\s+{nouns}\s+{done}"),
            re.compile(
                rf"(?i:{agents})\s+(?P<who>\S.*?),?\s+{verb}{how}(?:\s+(?P<units>\S.*)|\s*:)"
            ),
        )
        self._active = re.compile(rf"(?P<who>.+?){how}\s{verb}{how}(?:\s+(?P<units>\S.*)|\s*:)")

    def entries(self, given: Iterable[Entry]) -> Iterator[Entry]:
        """One for each such sentence; ``given`` are the lists that others have."""
        units = (each["units"] for each in given)
        listed = {id for each in units if isinstance(each, Mapping) for id in each}
        for ref, words in self._source.provisions.items():
            if ref.parts[0].level == "pasal":
                for clause in self._clauses(" ".join(words.split())):
                    yield from self._of(ref, clause, listed)

    def _clauses(self, words: str) -> Iterator[str]:
        """The clauses of a provision; of whom one is that begins with its verb the one before says:
        *A tidak dikoordinasikan oleh B, tetapi dikoordinasikan oleh C*.
        """
        for sentence in _CLAUSES.split(words):
            subject = ""
            for clause in self._turns.split(sentence):
                whole = clause
                if subject and self._goes_on.match(clause):
                    whole = f"{subject} {clause}"
                yield whole
                if (match := self._subject.match(whole)) is not None:
                    subject = match["units"]

    def _of(self, ref: Citation, clause: str, listed: Set[str]) -> Iterator[Entry]:
        only = self._only.search(clause)
        said = self._only.sub("", clause)
        every = (each.fullmatch(said) for each in self._passives)
        match, active = next(filter(None, every), None), False
        if match is None:
            match, active = self._active.fullmatch(said), True
            if match is not None and only is None and not self._is_whole(match):
                return
        if match is None or self._denies.search(match["who" if active else "units"]):
            return
        coordinators = self._begun(match["who"], office=True)[:1]
        items = self._names.lists.get(ref, ()) if said.endswith(":") else ()
        told = [(ref, match["units"] or ""), *((at, self._names.words(at)) for at in items)]
        rows = {id: at for at, words in told for id in self._begun(words, office=False)}
        if not coordinators or not rows:
            return
        values: dict[str, Value] = {"coordinator": coordinators[0], "basis": [ref]}
        values["units"] = {id: [at] for id, at in rows.items()}
        if only is not None and not listed.isdisjoint(rows):
            values["condition"] = only.group().strip(" ,")
        values["manner"] = [
            manner
            for manner, stems in self._manners.items()
            if any(match["verb"].startswith(stem) for stem in stems)
        ]
        if only is not None:
            values["on_ways"] = False
        elif not listed.isdisjoint(rows):
            return
        yield Entry(values, sure=False)

    def _is_whole(self, match: re.Match[str]) -> bool:
        """Whether a sentence names who coordinates and whom, and says nothing else of it."""
        said = f"{match['who']} {match['units'] or ''}"
        for name, _, _ in self._names.names_in(said):
            said = said.replace(name, "", 1)
        return match["verb"].startswith("me") and not self._words.sub("", said).strip(" ,")

    def _begun(self, words: str, *, office: bool) -> list[str]:
        """The ids of those with whom some words begin: who coordinates, or whom he does."""
        found: list[str] = []
        at = 0
        for name, kind, _ in self._names.names_in(words):
            own, start = self._kinds[kind], words.find(name, at)
            id = self._parties.id_of(name)
            fits = own.category == "unit" or own.advises
            if office:
                fits = own.coordinates and not own.portfolio
            elif own.category == "office" and not fits:
                id = self._led(name)
                fits = id is not None
            if start < 0 or self._joint.sub("", words[at:start], count=1) or not fits or not id:
                break
            found.append(id)
            at = start + len(name)
        return list(dict.fromkeys(found))

    def _led(self, name: str) -> str | None:
        """The id of the unit that an office leads."""
        found = self._names.found.get(self._names.key(name))
        key = self._names.led(found) if found is not None else None
        return self._parties.ids.get(key) if key is not None else None
