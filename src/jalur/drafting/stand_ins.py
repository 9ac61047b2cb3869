"""Who stands in for whom, and who sends him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.cases import Cases
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.stand_in import StandIn
from jalur.drafting.standing_forms import StandingForms
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class StandIns:
    """Reads *tugasnya dilaksanakan oleh B*, *menunjuk B sebagai pelaksana harian A* and such."""

    def __init__(self, reading: Reading, cases: Cases) -> None:
        self._reading, self._acting, self._cases = reading, Acting(reading), cases
        self._forms = StandingForms(reading)

    def of(self, ref: Citation, actor: tuple[str, ...]) -> Iterator[StandIn]:
        """Those of a provision, but for who is himself said to do it (*A mewakili B*)."""
        seen: set[str] = set()
        for each in self._found(ref, actor):
            others = tuple(id for id in each.absent if id != each.party or each.another)
            if others and each.party not in seen:
                seen.add(each.party)
                yield replace(each, absent=others)

    def _found(self, ref: Citation, actor: tuple[str, ...]) -> Iterator[StandIn]:
        marked = self._reading.marked(ref)
        one = actor[0] if actor else None
        for match in self._acting_as.finditer(marked):
            sent = one if self._sends(marked[: match.start()]) and one != match["b"] else None
            yield StandIn(match["b"], (match["a"],), sent, passes=sent is not None)
        for match in self._serving.finditer(marked):
            sends = match["by"]
            absent = tuple(PARTY.findall(match["a"]))
            yield StandIn(match["b"], absent, sends, passes=sends is not None, serves=True)
        for match in self._to_represent.finditer(marked):
            yield StandIn(match["b"], tuple(PARTY.findall(match["a"])), one, passes=True)
        for match in (*self._away.finditer(marked), *self._stood_for.finditer(marked)):
            of_place = self._forms.is_adverbial(marked[: match.start("a") - 1])
            if self._reading.category(match["a"]) != "forum" and not of_place:
                yield StandIn(match["b"], (match["a"],))
        yield from self._forms.of(marked, actor)
        for match in self._stood_by_least.finditer(marked):
            for id in PARTY.findall(match["b"]):
                yield StandIn(id, (match["a"],))
        for match in self._initials_for.finditer(marked):
            if self._cases.is_about_absence(ref) or self._hindered.search(marked[: match.start()]):
                yield StandIn(match["b"], (match["a"],))
        absent = self._cases.absent(ref)
        if not (absent or self._cases.is_about_absence(ref)):
            return
        for match in self._then.finditer(marked):
            yield StandIn(match["b"], (match["a"],))
        deeds = self._deeds.finditer(marked) if absent else ()
        for match in (*self._replaced.finditer(marked), *deeds):
            if self._spared.search(marked[: match.start()]):
                continue
            before = absent or tuple(PARTY.findall(marked[: match.start()])[:1])
            yield StandIn(match["b"], before, another=match["other"] is not None)
        if absent and one not in absent and actor and self._in_place.search(marked):
            yield StandIn(actor[0], absent)
        for match in self._passed_to.finditer(marked):
            # Whoever was to stand in for another is not there either.
            named = unique([*actor, *self._acting.in_place_of(ref)])
            yield StandIn(match["b"], tuple(named), one, passes=True)
        away = self._sent.search(marked)
        if away is not None and actor:
            others = tuple(id for id in absent if id not in (*actor, away["b"]))
            # Whoever is told to go is sent; whether appointed is another question.
            appoints = self._entrusts.match(away.group()) is None
            own = self._reading.vocabulary.drafting.possessives
            titled = not self._reading.region.parties[away["b"]].name.endswith(own)
            plain = len(actor) == 1 and not others and appoints and titled
            yield StandIn(away["b"], others or actor[:1], one, passes=True, sure=plain)

    def sends(self, ref: Citation) -> bool:
        """Whether a provision lets somebody send another."""
        words = any_of(self._reading.vocabulary.drafting.sending)
        said = self._reading.source.provisions[ref]
        return re.search(rf"\b(?:{words})\b", said, re.IGNORECASE) is not None

    def is_stood_for(self, ref: Citation) -> bool:
        """Whether a provision says that somebody is stood in for, be it by nobody it names."""
        return self._may.search(self._reading.marked(ref).rstrip(" .;")) is not None

    def kind(self, ref: Citation, party: str, said: str) -> str:
        """The kind of mandate of one who stands in: by the word before the verb, else by what the
        provision says.
        """
        match = self._may.search(self._reading.marked(ref).partition(f"<{party}>")[0])
        if match is not None:
            said = self._reading.common.charge_of(match["force"] or None)
        return "authority" if said == "authority" else "task"

    def _sends(self, before: str) -> bool:
        """Whether the words before a name end with a verb of sending."""
        return self._sending.search(before) is not None

    @cached_property
    def _may(self) -> re.Pattern[str]:
        """Whether somebody may be stood in for, right before who does."""
        forces, stood = (
            any_of(self._reading.common.forces),
            any_of(self._reading.vocabulary.drafting.stood_for),
        )
        return re.compile(
            rf"(?:\b(?P<force>{forces})\s+)?\b(?:{stood})\b(?:[^<;:.]|<[a-z0-9-]+>)*$",
            re.IGNORECASE,
        )

    @cached_property
    def _sending(self) -> re.Pattern[str]:
        draft = self._reading.vocabulary.drafting
        words = any_of([*draft.sending, *draft.mandates["appoints"]])
        return re.compile(rf"\b(?:{words})\s+(?:\w+\s+){{0,3}}$", re.IGNORECASE)

    @cached_property
    def _replaced(self) -> re.Pattern[str]:
        draft = self._reading.vocabulary.drafting
        words, bare = any_of(draft.replaced_by), any_of(draft.mandates["replaced"])
        other = any_of(draft.mandates["another"])
        return re.compile(
            rf"\b(?:{words}|{bare})\s+<(?P<b>[a-z0-9-]+)>(?:\s+(?P<other>{other})\b)?",
            re.IGNORECASE,
        )

    @cached_property
    def _deeds(self) -> re.Pattern[str]:
        """What is done then by another: *dipimpin B*, *Paraf dibubuhkan oleh B*."""
        words = self._reading.vocabulary
        deeds, agents = any_of(words.drafting.mandates["in_place"]), any_of(words.agents)
        other = any_of(words.drafting.mandates["another"])
        return re.compile(
            rf"\b(?:(?:{deeds})\s+(?:{agents})|{any_of(words.seats['chair'])})\s+"
            rf"<(?P<b>[a-z0-9-]+)>(?:\s+(?P<other>{other})\b)?",
            re.IGNORECASE,
        )

    @cached_property
    def _serving(self) -> re.Pattern[str]:
        """*Plh. A adalah B*, *Pelaksana harian A dijabat oleh salah seorang B yang ditunjuk C*."""
        words = self._reading.vocabulary
        draft = words.drafting
        roles = any_of(word for each in words.saying["capacity"].values() for word in each)
        relative, agents = any_of(words.relatives), any_of(words.agents)
        return re.compile(
            rf"(?<!\w)(?:{roles})\.?\s+(?:(?:{any_of(draft.mandates['posts'])})\s+)?"
            rf"(?P<a>{self._reading.offices})\s+(?:{any_of(draft.mandates['serving'])})\s+(?:(?:{any_of(draft.mandates['one_of'])})\s+)?"
            rf"<(?P<b>[a-z0-9-]+)>(?:\s+(?:{relative})\s+(?:{any_of(draft.ways['appointed'])})\s+"
            rf"(?:(?:{agents})\s+)?<(?P<by>[a-z0-9-]+)>)?",
            re.IGNORECASE,
        )

    @cached_property
    def _then(self) -> re.Pattern[str]:
        """Who comes where whoever stands in is not there either: *apabila B juga berhalangan, oleh
        C*.
        """
        words = self._reading.vocabulary
        opens = any_of([*words.provisos, *words.cases, *words.conditions])
        too, away = any_of(words.drafting.mandates["too"]), any_of(words.drafting.absent)
        return re.compile(
            rf"\b(?:{opens})\s+<(?P<a>[a-z0-9-]+)>\s+(?:(?:{too})\s+)?(?:{away}),?\s+"
            rf"(?:{any_of(words.agents)})\s+<(?P<b>[a-z0-9-]+)>",
            re.IGNORECASE,
        )

    @cached_property
    def _spared(self) -> re.Pattern[str]:
        """A verb before it that what is done then is not what the absent one does."""
        words = self._reading.vocabulary
        return re.compile(
            rf"\b(?:{any_of(words.negations)})\s+\w*\s*$|\b(?:{any_of(words.relatives)})\s+$",
            re.IGNORECASE,
        )

    @cached_property
    def _in_place(self) -> re.Pattern[str]:
        """*A melaksanakan tugas B*, where B is not there."""
        words = self._reading.vocabulary.drafting.mandates
        does, tasks = any_of(words["does"]), any_of(words["tasks"])
        return re.compile(rf">\s+(?:{does})\s+(?:{tasks})\s+<", re.IGNORECASE)

    @cached_property
    def _stood_for(self) -> re.Pattern[str]:
        draft = self._reading.vocabulary.drafting
        words, least = any_of(draft.stood_for), any_of(draft.mandates["at_least"])
        return re.compile(
            rf"<(?P<a>[a-z0-9-]+)>(?:\s+\w+){{0,6}}?\s+(?:{words})\s+(?:(?:{least})\s+)?<(?P<b>[a-z0-9-]+)>",
            re.IGNORECASE,
        )

    @cached_property
    def _stood_by_least(self) -> re.Pattern[str]:
        """*A hanya dapat diwakili dengan izin B, paling rendah oleh C atau D*."""
        draft = self._reading.vocabulary.drafting
        words, least = any_of(draft.stood_for), any_of(draft.mandates["at_least"])
        return re.compile(
            rf"<(?P<a>[a-z0-9-]+)>(?:\s+\w+){{0,6}}?\s+(?:{words})\s[^;:.]*?\s(?:{least})\s+"
            rf"(?P<b>{self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _initials_for(self) -> re.Pattern[str]:
        """*Paraf A dibubuhkan oleh B*, as of one whose own initials these would be."""
        words = self._reading.vocabulary
        paraf, deeds = (
            any_of(words.drafting.initials["counted"]),
            any_of(words.drafting.mandates["in_place"]),
        )
        return re.compile(
            rf"\b(?:{paraf})\s+<(?P<a>[a-z0-9-]+)>\s+(?:{deeds})\s+(?:(?:{any_of(words.agents)})\s+)?"
            rf"<(?P<b>[a-z0-9-]+)>",
            re.IGNORECASE,
        )

    @cached_property
    def _hindered(self) -> re.Pattern[str]:
        """That the provision is about a time when somebody is not there."""
        return re.compile(
            rf"\b(?:{any_of(self._reading.vocabulary.drafting.mandates['hindrances'])})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _away(self) -> re.Pattern[str]:
        """*A yang tidak dapat menghadiri rapat B diwakili C*, whatever he misses."""
        words = self._reading.vocabulary
        relative = any_of(words.relatives)
        no = any_of([*words.negations, *words.drafting.absent])
        stood, least = (
            any_of(words.drafting.stood_for),
            any_of(words.drafting.mandates["at_least"]),
        )
        return re.compile(
            rf"<(?P<a>[a-z0-9-]+)>\s+(?:{relative})\s+(?:{no})\s[^;:.]*?\s(?:{stood})\s+(?:(?:{least})\s+)?"
            rf"<(?P<b>[a-z0-9-]+)>",
            re.IGNORECASE,
        )

    @cached_property
    def _passed_to(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.passed)
        to = any_of(self._reading.vocabulary.receivers)
        return re.compile(rf"\b(?:{words})\s+(?:{to})\s+<(?P<b>[a-z0-9-]+)>", re.IGNORECASE)

    @cached_property
    def _sent(self) -> re.Pattern[str]:
        words, saying = self._reading.vocabulary.drafting, self._reading.vocabulary.saying
        capacities = any_of(word for each in saying["capacity"].values() for word in each)
        return re.compile(
            rf"\b(?:{any_of(words.sending)})\s+(?:(?!(?:{capacities})\b)\w+\s+){{0,2}}<(?P<b>[a-z0-9-]+)>",
            re.IGNORECASE,
        )

    @cached_property
    def _entrusts(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.mandates["entrusting"])
        return re.compile(rf"(?:{words})\b", re.IGNORECASE)

    @cached_property
    def _to_represent(self) -> re.Pattern[str]:
        words, sending = self._reading.vocabulary, self._reading.vocabulary.drafting.sending
        acts = any_of(words.drafting.acts["represent"])
        to = any_of(words.tasks)
        return re.compile(
            rf"\b(?:{any_of(sending)})\s+<(?P<b>[a-z0-9-]+)>\s+(?:{to})\s+(?:{acts})\s+"
            rf"(?P<a>{self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _acting_as(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        capacities = [word for each in words.saying["capacity"].values() for word in each]
        what = any_of([*capacities, *words.drafting.acting_as])
        before = any_of(words.seats["as"])
        return re.compile(
            rf"<(?P<b>[a-z0-9-]+)>\s+(?:{before})\s+(?:{what})\.?\s+<(?P<a>[a-z0-9-]+)>",
            re.IGNORECASE,
        )


def capacities(reading: Reading, ref: Citation) -> list[str]:
    """In which capacities a provision lets somebody stand in; the longer word of two counts."""
    return capacities_in(reading, reading.source.provisions[ref])


def capacities_in(reading: Reading, words: str) -> list[str]:
    """The capacities that some words name, but for one in which they say that nobody acts: *tidak
    ditunjuk Plh*.
    """
    known: Mapping[str, str] = {
        word.casefold(): capacity
        for capacity, words in reading.vocabulary.saying["capacity"].items()
        for word in words
    }
    vocabulary = reading.vocabulary
    no, sent = any_of([*vocabulary.negations, *vocabulary.without]), any_of(_sent(reading))
    nobody = rf"\b(?:{no})\s+(?:{sent})\s+(?:{any_of(known)})\b"
    text = re.sub(nobody, " ", " ".join(words.split()), flags=re.IGNORECASE)
    found = re.findall(rf"\b(?:{any_of(known)})\b", text, re.IGNORECASE)
    return unique(known[" ".join(each.casefold().split())] for each in found)


def _sent(reading: Reading) -> list[str]:
    """Verbs of appointing somebody, and how it is said that he is."""
    draft = reading.vocabulary.drafting
    return [*draft.sending, *draft.ways["appointed"]]
