"""Offices that the text lists behind a word such as ``melalui`` or ``ditandatangani``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from jalur.law.citation import Citation
from jalur.law.rules.steps import ADDRESSEE_COORDINATOR, ADVISER, COORDINATOR, StepRule
from jalur.text.folding import fold
from jalur.verification.clauses import Further
from jalur.verification.evidence import Evidence
from jalur.verification.letters import Letters, letters
from jalur.verification.patterns import any_of
from jalur.verification.stations_in_cases import stations_at

_DONE = "di"
"""What a word begins with that says what is done: *diparaf*, not *paraf*."""


def offices(steps: Iterable[StepRule]) -> set[str]:
    """The parties and stand-ins of some steps."""
    return {office for step in steps for office in step.offices}


def possible_offices(steps: Iterable[StepRule]) -> set[str]:
    """The same, with those whom a step that the text leaves open may mean."""
    return {office for step in steps for office in (*step.offices, *step.candidates)}


@lru_cache(maxsize=1)
def enumerations_of(evidence: Evidence) -> Enumerations:
    """The lists of a text; those of the last one that was asked about are kept."""
    return Enumerations(evidence)


@lru_cache  # The same words are looked for in every provision.
def _leading(leads: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?>{any_of(leads)})\b", re.IGNORECASE)


class Enumerations:
    """Knows every spelling of an office, and the parties and stand-ins that it may mean."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self.meant: Mapping[str, set[str]] = _meant(evidence)
        """Each spelling or class word and what may be meant by it."""
        self._names = sorted(self.meant, key=lambda name: -len(letters(name)))
        vocabulary, meta = evidence.vocabulary, evidence.region.regulation
        then = [word for words in vocabulary.sequences.values() for word in words]
        # Who drafts is called so behind his name: *kepala Perangkat Daerah pemrakarsa*.
        initiators = vocabulary.drafting.initials["initiators"]
        small = (*vocabulary.joints, *vocabulary.fillers, *vocabulary.apposed, *then, *initiators)
        self._small = sorted(small, key=lambda word: -len(letters(word)))
        self.receivers = tuple(set(vocabulary.receivers) - set(vocabulary.ways))
        """Words before whom something goes to, and not through."""
        self._places = (meta.place, meta.name)
        where = "|".join(map(re.escape, vocabulary.drafting.cells["within"]))
        self._where = re.compile(rf"\s+(?:{where})\b", re.IGNORECASE)
        turning = any_of((*vocabulary.joining, *vocabulary.turning))
        self._turn = re.compile(rf"[,;]\s+(?:{turning})\s+", re.IGNORECASE)
        self._further = Further(vocabulary, evidence.region.common.forces)
        relatives = tuple(f"{word} " for word in vocabulary.relatives)
        told = (*vocabulary.apposed, *vocabulary.fillers)
        self._telling = frozenset(each for each in told if each.startswith(relatives))
        self._joints = frozenset((*vocabulary.joining, *vocabulary.choosing, *then))
        negations = "|".join(map(re.escape, vocabulary.negations))
        self._denied = re.compile(rf"\b(?:{negations})\s+(?:di\w+\s+)?$", re.IGNORECASE)

    def behind(self, ref: Citation, leads: Iterable[str]) -> Iterator[tuple[str | None, list[str]]]:
        """The names behind each leading word of a provision, and the name right before it.

        What is denied leads nowhere: *tanpa melalui*, *tidak disampaikan melalui*; nor does a word
        that ends its clause: *dalam hal tenggat lewat, Camat …*.
        """
        text = stations_at(self._evidence, ref)
        for match in _leading(tuple(leads)).finditer(text):
            ended = text.startswith(",", match.end())
            # *Paraf pada Perangkat Daerah*: where it is set, not whose it is.
            place = not match.group().casefold().startswith(_DONE) and self._where.match(
                text, match.end()
            )
            if ended or place or self._denied.search(text, 0, match.start()):
                continue
            names = list(self._following(Letters(self._clause(text[match.end() :]))))
            if names and not self._evidence.denials.object(text[: match.start()]):
                yield self._preceding(Letters(text[: match.start()])), names

    def beginning(self, text: str) -> list[str]:
        """The names with which a text begins."""
        return list(self._following(Letters(text)))

    def _clause(self, text: str) -> str:
        """A text up to where somebody else does something: *A, dan Lurah melapor kepada Camat*."""
        for match in self._turn.finditer(text):
            words = Letters(text[match.end() :])
            name = next((name for name in self._names if words.begins(name, 0)), None)
            if name is not None and self._further.is_verb(list(words.behind(len(letters(name))))):
                return text[: match.start()]
        return text

    def _following(self, words: Letters) -> Iterator[str]:
        """Those with whom a text begins, but whom it only names to tell which office is meant:
        *Asisten yang mengoordinasikan Pemrakarsa*.
        """
        position, tells = 0, False
        while True:
            name = next((name for name in self._names if words.begins(name, position)), None)
            if name is not None and not tells:
                yield name
            skipped = name or next(
                (word for word in self._small if words.begins(word, position)), None
            )
            if skipped is None:
                return
            if name is not None or skipped in self._joints:
                tells = False
            elif skipped in self._telling:
                tells = True
            position += len(letters(skipped))

    def _preceding(self, words: Letters) -> str | None:
        for name in self._names:
            if any(words.ends(f"{name} {place}".strip()) for place in ("", *self._places)):
                return name
        return None


def _meant(evidence: Evidence) -> dict[str, set[str]]:
    region = evidence.region
    meanings: dict[str, set[str]] = {}
    by_head: list[tuple[str, str]] = []
    for id, party in region.parties.items():
        category = region.common.kinds[party.kind].category
        heads = region.common.head_words if category == "unit" else {}
        for name in evidence.spellings(id) if category != "forum" else ():
            meanings.setdefault(name, set()).add(id)
            by_head.extend((called, id) for called in _heads(heads, name))
    known = {letters(name): name for name in meanings}
    for called, id in by_head:
        meanings.setdefault(known.setdefault(letters(called), called), set()).add(id)
    leading = [each.coordinator for each in region.assignments] + [
        each.coordinator for each in region.fields
    ]
    coordinators = {region.parties[id].kind for id in leading}
    advisers = {
        region.parties[adviser.party].kind
        for each in region.assignments
        for adviser in each.advisers
    }
    leads = {COORDINATOR, ADDRESSEE_COORDINATOR}
    for stand_ins, kinds in ((leads, coordinators), ({ADVISER}, advisers)):
        words = tuple(word for kind in kinds for word in region.common.kinds[kind].class_words)
        for word in words:
            meanings.setdefault(word, set())
        for name, means in meanings.items():
            if name.startswith(words):
                means.update(stand_ins)
    return meanings


def _heads(head_words: Mapping[str, str], name: str) -> Iterator[str]:
    """What the head of a unit is called by its name: *Kepala Bagian Hukum* of *Bagian Hukum*."""
    folded = fold(name)
    for head, class_word in head_words.items():
        if not class_word:
            yield f"{head} {name}"
        elif folded.startswith(f"{class_word} "):
            yield head + name[len(class_word) :]
