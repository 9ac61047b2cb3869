"""Who does what a sentence tells, and to whom something is only done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of


def _apart(words: Vocabulary) -> tuple[str, ...]:
    """Words before a verb by which a sentence only tells what for, or what comes before or then."""
    return (*words.sequels, *words.tasks)


class Agents:
    """Tells by the verb beside a party whether it acts."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, ref: Citation) -> list[str]:
        """Who does what a sentence in the passive tells, if that is one, or all behind one word."""
        agents = [
            each
            for each in self._reading.sentences.agents(ref)
            if each not in self._reading.background
        ]
        if len(agents) > 1 and not self._is_one_run(ref, agents):
            # *Permintaan oleh A dipenuhi oleh B*: who does it stands behind the verb.
            return unique(self._each_behind(ref))
        return unique(agents or self._behind_a_passive(ref))

    def _each_behind(self, ref: Citation) -> list[str]:
        """Each behind one verb in the passive: *disusun oleh A untuk … dan oleh B untuk …*."""
        match = self._each.search(self._reading.marked(ref))
        named = [] if match is None else PARTY.findall(match["first"] + (match["more"] or ""))
        return [each for each in named if each not in self._reading.background]

    @cached_property
    def _each(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        by, joints = any_of(words.agents), any_of([*words.joining, *words.drafting.contrasts])
        apart = "".join(rf"(?<!\b{word} )" for word in words.relatives)
        seats = [*words.describing, *(word for each in words.seats.values() for word in each)]
        offices = self._reading.offices
        return re.compile(
            rf"{apart}\b(?!(?:{any_of(seats)})\b)di[a-z]{{4,}}\s+(?:[a-z]+\s+){{0,2}}?(?:{by})\s+"
            rf"(?P<first>{offices})(?P<more>(?:[^;:.<]*?\s(?:{joints})\s+(?:{by})\s+{offices})+)?",
            re.IGNORECASE,
        )

    def initials(self, ref: Citation) -> bool:
        """Whether an item is one of a list of those who initial: *diparaf oleh:*."""
        opening = self._reading.opening(ref)
        words, signing = (
            any_of(each)
            for each in (self._reading.vocabulary.initialling, self._reading.vocabulary.signing)
        )
        above = self._reading.source.provisions[opening] if opening is not None else ""
        before = any_of(self._reading.vocabulary.befores)
        above = re.sub(rf"\b(?:{before})\s+(?:{signing})\b", " ", above, flags=re.IGNORECASE)
        last = rf"\b(?:{words})\b(?:(?!\b(?:{signing})\b).)*:\s*$"
        return re.search(last, above, re.IGNORECASE | re.DOTALL) is not None

    def reports(self, ref: Citation) -> bool:
        """Whether somebody does something and then tells what came of it: *mengevaluasi … setiap
        tahun dan menyampaikan hasilnya kepada B*.
        """
        return self._reports.match(self._reading.marked(ref)) is not None

    @cached_property
    def _reports(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        joints, tells = any_of(words.joining), any_of(words.drafting.mandates["reports"])
        no_verbs = any_of(words.drafting.no_verbs)
        return re.compile(
            rf"<[a-z0-9-]+>\s+(?!(?:{no_verbs})\b)me[a-z]{{4,}}\b[^<;:]*?\s(?:{joints})\s+(?:{tells})\b",
            re.IGNORECASE,
        )

    def does(self, ref: Citation, party: str) -> bool:
        """Whether a verb of what somebody does stands behind a party, and none with a modal word
        before it: then it is he to whom that is done.
        """
        words = self._reading.vocabulary
        no_verbs, by = any_of(words.drafting.no_verbs), any_of(words.agents)
        # What something is for, or somebody else does before, he does not do.
        apart = "".join(rf"(?<!\b{word} )" for word in _apart(words))
        other = rf"\bdi[a-z]{{4,}}\s+(?:{by}\s+)?<"
        verb = rf"<{party}>(?:(?!{other})[^.;])*?\s{apart}(?!(?:{no_verbs})\b)(?:me|ber)[a-z]{{3,}}"
        forces = any_of(self._reading.common.forces)
        given = any_of(self._reading.vocabulary.drafting.mandates["given"])
        before = self._reading.marked(ref).partition(f"<{party}>")[0]
        if re.search(rf"\b(?:{forces})\s+(?:me|ber)[a-z]{{3,}}", before):
            return False
        return (
            re.search(rf"{verb}|<{party}>\s+(?:{forces}|{given})\b", self._reading.marked(ref))
            is not None
        )

    def begins(self, ref: Citation, party: str) -> bool:
        """Whether a sentence begins with what somebody does: *A merangkum …*."""
        no_verbs = any_of(self._reading.vocabulary.drafting.no_verbs)
        does = rf"<{party}>\s+(?!(?:{no_verbs})\b)(?:me|ber)[a-z]{{3,}}"
        return re.match(does, self._reading.marked(ref)) is not None

    def is_done(self, ref: Citation, party: str) -> bool:
        """Whether a sentence says what is done to whom it begins with: *Susunan Tim ditetapkan*."""
        forces = any_of(self._reading.common.forces)
        given = any_of(self._reading.vocabulary.drafting.mandates["given"])
        joints = any_of([*self._reading.vocabulary.joining, *self._reading.vocabulary.choosing])
        beside = rf"(?:\s*(?:,|,?\s(?:{joints}))\s+<[a-z0-9-]+>)*"
        passive = rf"<{party}>{beside}(?:\s+(?:{forces}))?\s+(?!(?:{given})\b)di[a-z]{{4,}}"
        # *Arahan A yang … dilaksanakan*: what is done with something of his.
        relative = any_of(self._reading.vocabulary.relatives)
        his = rf"^[A-Z]\w+\s+<{party}>\s+(?:{relative})\s[^,;:<]*?\sdi[a-z]{{4,}}"
        # *A yang berhalangan hadir diwakili*: who does that is another.
        words = self._reading.vocabulary.drafting
        stood = any_of([*words.stood_for, *words.mandates["replaced"]])
        for_him = rf"<{party}>\s+(?:{relative})\s[^,;:<]*?\s(?:{stood})\b"
        return re.search(rf"{passive}|{his}|{for_him}", self._reading.marked(ref)) is not None

    def may_send(self, ref: Citation) -> bool:
        """Whether somebody may be stood in for, and nobody is named who does: *A hanya dapat
        diwakili dengan izin B*; then it is he who sends him.
        """
        return self._represented.match(self._reading.marked(ref)) is not None

    @cached_property
    def _represented(self) -> re.Pattern[str]:
        draft = self._reading.vocabulary.drafting
        forces, stood = any_of(self._reading.common.forces), any_of(draft.stood_for)
        behind = any_of([*draft.mandates["only_when"], *draft.mandates["with_consent"]])
        relative = any_of(self._reading.vocabulary.relatives)
        return re.compile(
            rf"{self._reading.offices}(?:\s+(?!(?:{relative})\b)\w+)?\s+(?:{forces})\s+(?:{stood})"
            rf"(?:\s*[.;]?$|\s+(?:{behind})\b)",
            re.IGNORECASE,
        )

    def undergoes(self, ref: Citation) -> bool:
        """Whether whom a sentence begins with may undergo something: *A dapat diwakili*; who does
        that is another question.
        """
        forces = any_of(self._reading.common.forces)
        passive = (
            rf"^[^;:<]*<[a-z0-9-]+>(?:(?!\b(?:{forces})\b)[^;:<])*?\s(?:{forces})\s+di\w{{4,}}"
        )
        return re.search(passive, self._reading.marked(ref), re.IGNORECASE) is not None

    def given(self, ref: Citation) -> bool:
        """Whether somebody is given a power, duty or task."""
        words = any_of(self._reading.vocabulary.drafting.mandates["given"])
        said = self._reading.source.provisions[ref]
        return re.search(rf"\b(?:{words})\b", said, re.IGNORECASE) is not None

    def are_initials(self, ref: Citation) -> bool:
        """Whether what somebody does by a sentence in the passive is to initial; who must is said
        besides.
        """
        if self._reading.evidence.forces(ref):
            return False
        verbs = any_of(self._reading.vocabulary.drafting.mandates["initialled"])
        words = self._reading.source.provisions[ref]
        return re.search(rf"\b(?:{verbs})\b", words, re.IGNORECASE) is not None

    def _behind_a_passive(self, ref: Citation) -> list[str]:
        """Those behind the last verb in the passive, but one of a clause or of who sits where."""
        words = self._reading.vocabulary
        apart = any_of([*words.relatives, *words.pointing, *words.aims, *words.sequels])
        seats = [*words.describing, *(word for each in words.seats.values() for word in each)]
        by = any_of(words.agents)
        pattern = (
            rf"(?P<before>(?:\w+\s+){{0,2}})\b(?!(?:{any_of(seats)})\b)di[a-z]{{4,}}\s+"
            rf"(?:(?:\w+\s+){{0,2}}(?:{by})\s+)?(?P<a>{self._reading.offices})"
        )
        runs = [
            PARTY.findall(match["a"])
            for match in re.finditer(pattern, self._reading.marked(ref), re.IGNORECASE)
            if not re.search(rf"\b(?:{apart})\b", match["before"], re.IGNORECASE)
        ]
        return [each for each in (runs[-1] if runs else []) if each not in self._reading.background]

    def _is_one_run(self, ref: Citation, agents: Sequence[str]) -> bool:
        """Whether all those who do something are named behind one word."""
        by = any_of(self._reading.vocabulary.agents)
        runs = re.findall(
            rf"\b(?:{by})\s+({self._reading.offices})", self._reading.marked(ref), re.IGNORECASE
        )
        return len(runs) == 1 and bool(agents) and {*agents} == {*PARTY.findall(runs[0])}
