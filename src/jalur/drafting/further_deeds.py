"""Who does what to whom, where a noun, an object or a clause by the way tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.passives import Done
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.worded_patterns import WordedPattern
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class FurtherDeeds:
    """Reads *disampaikan oleh A kepada B*, *Pembinaan B oleh A* and *A memfasilitasi B*."""

    def __init__(self, reading: Reading, acting: Acting) -> None:
        self._reading, self._acting = reading, acting
        words = reading.vocabulary
        self._words, self._ways = words, words.drafting.ways
        self._office = reading.offices
        self._by = rf"(?:{any_of(words.agents)})"
        direct = any_of([*words.modes["direct"], *self._ways["beside"]])
        self._how = rf"(?:\s+(?:secara\s+\w+|{direct}))*"
        apart = any_of([*words.drafting.no_verbs, *words.describing])
        self._done = rf"(?!(?:{apart})\b)di\w{{4,}}"

    def sent(self, ref: Citation) -> list[Done]:
        """Who hands something over, where a verb in the passive tells him: not he whose it is."""
        marked = self._reading.marked(ref)
        found: list[Done] = []
        for match in self._sent.finditer(marked):
            by = self._named(match["a"])
            before = None if found else self._meant.search(marked[: match.start()])
            to = self._named(match["b"] or (before["b"] if before else ""))
            found += self._done_to(by, to)
        return found

    def of(self, ref: Citation) -> Iterator[Done]:
        """What a provision says beside, each a reading of its own."""
        marked = self._reading.marked(ref)
        for pattern in (self._of_noun, self._passive, self._answering):
            for match in pattern.finditer(marked):
                yield from self._done_to(self._named(match["a"]), self._named(match["b"]))
        begun = self._not_forums(self._reading.begun(ref))
        for match in self._then_passive.finditer(marked) if begun else ():
            yield from self._done_to(self._named(match["a"]), begun)
        # Whom a forum invites sits in it.
        acting = self._acting.actor(ref).parties
        actor = [*acting] if self._not_forums(acting) == [*acting] else []
        for match in self._objects.finditer(marked) if actor else ():
            yield from self._done_to(actor, self._named(match["b"]))
        for match in self._deed.finditer(marked) if actor else ():
            yield from self._done_to(actor, self._named(match["b"]))
        for pattern in (self._bidden, self._got) if actor else ():
            for match in pattern.finditer(marked):
                yield from self._done_to(self._named(match["a"]), actor)

    def beside(self, ref: Citation) -> Iterator[Done]:
        """Who proposes what another does; that is what the provision is about."""
        marked = self._reading.marked(ref)
        for match in self._proposed.finditer(marked):
            before = marked[: match.start()]
            decided = self._decided.search(before)
            actor = PARTY.findall(decided["a"]) if decided else []
            if not decided and not re.search(rf"\b{self._done}\b", before):
                actor = list(self._acting.actor(ref).parties)
            yield from self._done_to(self._named(match["b"]), actor)

    def told(self, ref: Citation) -> Iterator[Done]:
        """Whom a clause by the way lets somebody tell what he does, or who only knows of it:
        *setelah memberitahukannya kepada B*, *dengan sepengetahuan B*.
        """
        marked = self._reading.marked(ref)
        actor = self._not_forums(self._acting.actor(ref).parties)
        for match in self._telling.finditer(marked):
            yield from self._done_to(actor, self._named(match["b"]))
        for match in self._knowing.finditer(marked):
            yield from (
                Done(each.by, each.to, silent=True)
                for each in self._done_to(actor, self._named(match["b"]))
            )

    def aided(self, ref: Citation) -> list[str]:
        """Who does something for those of whose relation a sentence tells: *… bersifat kemitraan
        dan difasilitasi oleh A*.
        """
        return [
            id
            for match in self._aided.finditer(self._reading.marked(ref))
            for id in self._named(match["a"])
        ]

    @cached_property
    def _aided(self) -> WordedPattern:
        """A predicate of a relation: behind its nature, or right behind those who have it."""
        then = any_of([*self._words.joining, *self._words.relatives])
        says = any_of(self._ways["natured"])
        return WordedPattern(
            rf"(?:\b(?:{says})\b[^<]*?\b(?:{then})(?:\s+\w+nya)?|>){self._how}\s+{self._verbs}"
            rf"(?P<a>{self._office})"
        )

    def owned(self, ref: Citation) -> list[Done]:
        """Whose paper goes to whom, where nobody is told who hands it over: *Telaahan A disampaikan
        kepada B*.
        """
        match = self._owned.match(self._reading.marked(ref))
        return (
            []
            if match is None
            else [*self._done_to(self._named(match["a"]), self._named(match["b"]))]
        )

    def is_told(self, ref: Citation) -> bool:
        """Whether one hands something to one other, and both are told right there: *Surat A kepada
        B disampaikan*, *Laporan pengawasan disampaikan A kepada B*.
        """
        marked = self._reading.marked(ref)
        sent = [*self._sent.finditer(marked)]
        owned = self._owned.match(marked)
        if sent:
            told = sent[0] if len(sent) == 1 else None
        else:
            near = owned and len(marked[: owned.start("a")].split()) <= _NOUN
            told = owned if near else None
        return (
            told is not None
            and len(self._named(told["a"])) == len(self._named(told["b"] or "")) == 1
        )

    def sanctions(self, ref: Citation) -> list[Done]:
        """Who punishes whom: *B yang melanggar … dikenai teguran oleh A*."""
        match = self._punished.match(self._reading.marked(ref))
        return (
            []
            if match is None
            else [*self._done_to(self._named(match["a"]), self._named(match["b"]))]
        )

    def in_whose_name(self, ref: Citation) -> list[str]:
        """Who does in the name of another what the sentence only tells by the way: *ditunjuk oleh A
        atas nama B*.
        """
        match = self._agent.search(self._reading.marked(ref))
        return [] if match is None else self._named(match["a"])

    def _named(self, words: str) -> list[str]:
        background = self._reading.background
        named = (id for id in unique(PARTY.findall(words)) if id not in background)
        return self._not_forums(named)

    def _not_forums(self, parties: Iterable[str]) -> list[str]:
        return [id for id in parties if self._reading.category(id) != "forum"]

    def _done_to(self, by: list[str], to: list[str]) -> Iterator[Done]:
        others = [each for each in to if each not in by]
        if by and others:
            yield Done(by, others, silent=False)

    @cached_property
    def _agent(self) -> WordedPattern:
        before = any_of(self._words.drafting.in_place_of)
        return WordedPattern(
            rf"\b{self._by}\s+(?P<a>{self._office})\s+(?:{before})\s*<",
            self._words.agents,
            self._words.drafting.in_place_of,
        )

    @cached_property
    def _sent(self) -> WordedPattern:
        apart = "".join(rf"(?<!\b{word} )" for word in self._words.relatives)
        to = any_of(self._words.receivers[:1])
        return WordedPattern(
            rf"{apart}\b(?:{any_of(self._ways['sent'])}){self._how}\s+(?:{self._by}\s+)?"
            rf"(?P<a>{self._office})(?:{self._how}\s+(?:{to})\s+(?P<b>{self._office}))?",
            self._ways["sent"],
        )

    @cached_property
    def _meant(self) -> WordedPattern:
        """For whom it is that is handed over."""
        to = any_of([*self._words.receivers[:1], *self._ways["meant"]])
        return WordedPattern(rf"\b(?:{to})\s+(?P<b>{self._office})[^<]*$")

    @cached_property
    def _of_noun(self) -> WordedPattern:
        """*Pembinaan dan pengawasan B dilaksanakan oleh A*."""
        nouns, joints = any_of(self._ways["deed_nouns"]), any_of(self._words.joining)
        towards = any_of([*self._ways["deed_towards"], *self._ways["meant"]])
        # What is made for a deed is none: *Bahan pembinaan B disiapkan oleh A*.
        made = "".join(rf"(?<!\b{word} )" for word in self._ways["materials"])
        return WordedPattern(
            rf"\b{made}(?:{nouns})(?:\s*(?:,\s*(?:(?:{joints})\s+)?|\s(?:{joints})\s+)\w+)*(?:\s+\w+)??\s+"
            rf"(?:(?:{towards})\s+)?(?P<b>{self._office})\s+(?:(?:{self._done}){self._how}\s+"
            rf"(?:{self._by}\s+)?|{self._by}\s+)(?P<a>{self._office})",
            self._ways["deed_nouns"],
        )

    @cached_property
    def _passive(self) -> WordedPattern:
        """*B dibina dan diawasi secara teknis oleh A*, of whom the sentence begins with."""
        opens = any_of(self._words.drafting.clauses)
        return WordedPattern(
            rf"^(?:(?:{opens}|Secara)\b[^,<]*,\s+|Secara\s+\w+\s+)?(?P<b>{self._office}){self._how}\s+{self._verbs}"
            rf"(?P<a>{self._office})"
        )

    @cached_property
    def _answering(self) -> WordedPattern:
        """*Kecamatan dipimpin oleh A yang bertanggung jawab kepada B*."""
        relatives, to = any_of(self._words.relatives), any_of(self._words.receivers[:1])
        accounts = any_of(self._words.drafting.accounting)
        return WordedPattern(
            rf"(?P<a><[a-z0-9-]+>),?\s+(?:{relatives})\b[^<,;]*?\b(?:{accounts})\b[^<,;]*?\b(?:{to})\s+"
            rf"(?P<b>{self._office})",
            self._words.drafting.accounting,
        )

    @cached_property
    def _then_passive(self) -> WordedPattern:
        """A second predicate of whoever a sentence begins with: *…, dan dikoordinasikan oleh A*."""
        joints = any_of(self._words.joining)
        return WordedPattern(rf"\b(?:{joints}){self._how}\s+{self._verbs}(?P<a>{self._office})")

    @cached_property
    def _verbs(self) -> str:
        """Verbs in the passive, up to whoever does it."""
        joints = any_of(self._words.joining)
        others = (*self._words.initialling, *self._words.signing, *self._ways["known_to"])
        apart = any_of([*self._ways["sent"], *others])
        done = rf"(?!(?:{apart})\b){self._done}"
        return rf"{done}(?:\s+(?:{joints})\s+{done})*{self._how}\s+(?:{self._by}\s+)?"

    @cached_property
    def _objects(self) -> WordedPattern:
        """Verbs of which the object is a party, or its work: *menindaklanjuti rekomendasi B*."""
        joints = any_of(self._words.joining)
        apart = "".join(rf"(?<!\b{word} )" for word in self._words.relatives)
        between = any_of(
            [
                *(*self._words.deeds, *self._words.openers, *self._words.receivers[:1]),
                *(*self._ways["deed_towards"], *self._ways["between_objects"]),
            ]
        )
        return WordedPattern(
            rf"{apart}\b(?:{any_of(self._ways['objects'])})(?:\s+(?:{joints})\s+me\w+)?{self._how}"
            rf"(?:\s+(?:{between}))*\s+(?P<b>{self._office})",
            self._ways["objects"],
        )

    @cached_property
    def _proposed(self) -> WordedPattern:
        """Whoever proposes what another does: *Bupati menunjuk … atas usul A*."""
        return WordedPattern(
            rf"\b(?:{any_of(self._ways['proposed_by'])})\s+(?P<b>{self._office})",
            self._ways["proposed_by"],
        )

    @cached_property
    def _decided(self) -> WordedPattern:
        """By whose paper, or by whom, something is decided."""
        papers = any_of(self._ways["decisions"])
        return WordedPattern(
            rf"\b(?:{papers}|{self._done}{self._how}\s+{self._by})\s+(?P<a>{self._office})"
        )

    @cached_property
    def _bidden(self) -> WordedPattern:
        """What whoever is asked must do: *kepada A, yang wajib memenuhinya*."""
        relatives, forces = any_of(self._words.relatives), any_of(self._reading.common.forces)
        return WordedPattern(
            rf"(?P<a>{self._office}),\s+(?:{relatives})\s+(?:{forces})\s+(?:me|ber)\w+",
            self._words.relatives,
            self._reading.common.forces,
        )

    @cached_property
    def _got(self) -> WordedPattern:
        """What somebody has from another: *mendapat pembinaan dari A*."""
        nouns, joints = any_of(self._ways["deed_nouns"]), any_of(self._words.joining)
        source = any_of([*self._words.drafting.sources, *self._words.agents])
        return WordedPattern(
            rf"\b(?:{any_of(self._ways['gets'])})\s+(?:{nouns})(?:\s+(?:{joints})\s+(?:{nouns}))*"
            rf"(?:\s+\w+){{0,2}}?\s+(?:(?:{source})\s+)?(?P<a>{self._office})",
            self._ways["gets"],
            self._ways["deed_nouns"],
        )

    @cached_property
    def _deed(self) -> WordedPattern:
        """*A menyelenggarakan pembinaan teknis atas B*."""
        nouns, towards = any_of(self._ways["deed_nouns"]), any_of(self._ways["deed_towards"])
        apart = "".join(rf"(?<!\b{word} )" for word in self._words.relatives)
        return WordedPattern(
            rf"{apart}\bme\w+\s+(?:{nouns})\b[^<,;:]{{0,40}}?\b(?:{towards})\s+(?P<b>{self._office})",
            self._ways["deed_nouns"],
            self._ways["deed_towards"],
        )

    @cached_property
    def _telling(self) -> WordedPattern:
        before, to = any_of(self._ways["meanwhile"]), any_of(self._words.receivers[:1])
        copies = any_of(word.split()[0] for word in self._words.copying)
        return WordedPattern(
            rf"\b(?:{before})\s+(?:{any_of(self._ways['tells'])})\b"
            rf"(?:(?:(?!\b(?:{copies})\b)[^<,;])*?\b(?:{to}))?\s+(?P<b>{self._office})",
            self._ways["meanwhile"],
            self._ways["tells"],
        )

    @cached_property
    def _knowing(self) -> WordedPattern:
        before, known = any_of(self._ways["meanwhile"]), any_of(self._ways["known_to"])
        return WordedPattern(
            rf"\b(?:{before})\s+(?:{known})\s+(?P<b>{self._office})",
            self._ways["meanwhile"],
            self._ways["known_to"],
        )

    @cached_property
    def _owned(self) -> WordedPattern:
        nouns, to = any_of(self._ways["papers"]), any_of(self._words.receivers[:1])
        clause = rf"(?:,?\s+(?:{any_of(self._words.relatives)})\b[^<;:]*?)?"
        sent = rf"(?:{clause}\s+(?:{any_of(self._ways['sent'])}))?{self._how}"
        return WordedPattern(
            rf"^(?:{nouns})\b(?:(?!\b(?:{to})\b)[^<;:])*?(?P<a>{self._office}){sent}\s+(?:{to})\s+"
            rf"(?P<b>{self._office})",
            self._ways["papers"],
            self._words.receivers[:1],
        )

    @cached_property
    def _punished(self) -> WordedPattern:
        relatives = any_of(self._words.relatives)
        return WordedPattern(
            rf"^(?P<b>{self._office})\s+(?:{relatives})\b[^<]*?(?:<[^<]*?)*?\b{self._done}\b"
            rf"(?:(?!<)[^;:])*?\b{self._by}\s+(?P<a>{self._office})",
            self._words.relatives,
        )


_NOUN = 3
"""Words of what is sent, at the most, before whose it is."""
