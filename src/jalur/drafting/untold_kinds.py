"""Kinds of sentences whose actor or receiver is no party, or that go on about another provision."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.fact_places import FactPlaces
from jalur.drafting.named_text import NamedText
from jalur.drafting.told_kinds import ToldKinds
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_SIDES = 2
"""Whose direction waits, and for whom."""


class UntoldKinds:
    """Reads who acts by what he is alone, where something goes, and what is told of it again."""

    def __init__(self, text: NamedText, told: ToldKinds) -> None:
        self._text, self._plain = text, text.words
        self._names, self._common = text.names, text.common
        self._vocabulary, self._words = text.vocabulary, text.vocabulary.drafting
        self._told = told

    def kind(self, ref: Citation) -> str | None:
        """The kind of a sentence in which no fact was read; None of every other."""
        words = self._plain(ref)
        if self._by_annex.fullmatch(words) and not self._offices(words):
            return "annex-reference"
        if self._unsent.match(words) and self._told.referred(ref):
            return "route"
        if self.leads_on(ref) or self._is_sent_to_items(ref):
            return "route"
        if self._somebody.match(words):
            return "route" if self._reports(words) else "mandate"
        if self._waits(words):
            named = self._text.offices(words)
            names = {self._names.key(name) for name in named}
            return "point" if len(names) >= _SIDES else "mandate"
        return None

    def leads_on(self, ref: Citation) -> bool:
        """Whether somebody has a copy of what it tells, or an office writes straight to another."""
        words = self._plain(ref)
        return self._is_copied(words) or self._writes(words)

    def is_returned(self, ref: Citation) -> bool:
        """Whether a draft goes back to whoever made it, and nobody sets initials instead."""
        words = self._plain(ref)
        returned = re.match(
            rf"[^,;:]*?\b(?:{any_of(self._words.ways['returns'])})\b", words, re.IGNORECASE
        )
        initials = any_of([*self._words.initials["setting"], *self._words.initials["set"][:2]])
        sets = rf"\b(?:{initials})\b"
        return returned is not None and re.search(sets, returned.group(), re.IGNORECASE) is None

    def _is_copied(self, words: str) -> bool:
        copies, to = any_of(self._words.ways["again_sent"]), any_of(self._vocabulary.receivers[:1])
        offices = self._offices(words)
        copied = rf"\b(?:{copies})\s+(?:\w+\s+)?(?:{to})\s+(?:{offices})(?!\w)"
        return bool(offices) and re.search(copied, words, re.IGNORECASE) is not None

    def is_shared_out(self, ref: Citation) -> bool:
        """Whether a coordinator has units as an annex shares them out."""
        words = self._plain(ref)
        kinds = self._common.kinds.values()
        led = any_of(word for each in kinds if each.portfolio for word in each.class_words)
        named = any(re.match(rf"(?:{led})\b", name) for name, _, _ in self._names.names_in(words))
        relations = any_of(self._words.relations)
        if not named or re.search(rf"\b(?:{relations})\b", words, re.IGNORECASE):
            return False
        relatives = any_of(self._vocabulary.relatives)
        return self._sharing.search(re.sub(rf"\b(?:{relatives})\s+\w+", " ", words)) is not None

    def is_represented(self, ref: Citation) -> bool:
        """Whether it says by whom somebody is represented, as in a meeting, and of no chair."""
        words, led = self._plain(ref), any_of(self._vocabulary.seats["chair"])
        stood_for = any_of(self._words.stood_for)
        return (
            bool(self._offices(words))
            and re.search(rf"\b(?:{stood_for})\b", words, re.IGNORECASE) is not None
            and re.search(rf"\b(?:{led})\b", words, re.IGNORECASE) is None
        )

    def forwards(self, ref: Citation) -> bool:
        """Whether somebody does nothing else than pass on what he was sent."""
        words = self._plain(ref)
        offices, verbs = self._offices(words), any_of(self._words.ways["forwarding"])
        each = any_of(self._words.qualifiers)
        begun = rf"(?:{offices})(?:\s+dan\s+(?:{offices}))?(?:\s+(?:{each}))?\s+(?:{verbs})\b"
        return bool(offices) and re.match(begun, words, re.IGNORECASE) is not None

    def goes_on(self, ref: Citation, facts: FactPlaces) -> bool:
        """Whether it tells of what another sentence sends when or in what form that is sent."""
        words = self._plain(ref)
        begun = self._sent_so.match(words)
        if begun is None or self._offices(words):
            return False
        stem = begun["noun"].lower()
        before = [at for at in facts.ways if at.parts[0] == ref.parts[0]]
        before = [at for at in before if at.sort_key() < ref.sort_key()]
        if begun["at"] is not None:
            return any(self._is_sent(at, facts) for at in self._told.referred(ref) if at != ref)
        return any(re.search(rf"\b{stem}\b", self._plain(at), re.IGNORECASE) for at in before)

    def _is_sent(self, ref: Citation, facts: FactPlaces) -> bool:
        """Whether something is sent by a provision, or somebody answers to another by it."""
        answers = rf"\b(?:{any_of(self._words.accounting)})\b"
        answerable = re.search(answers, self._plain(ref), re.IGNORECASE) is not None
        return ref in facts.ways or answerable or self.goes_on(ref, facts)

    def is_of_what_is_sent(self, ref: Citation) -> bool:
        """Whether somebody does something else with what is sent on: *memeriksa naskah yang akan
        disampaikan kepada A*.
        """
        words = self._plain(ref)
        ways = self._words.ways
        verbs = any_of(verb for verb in (*ways["sent"], *ways["delivers"]) if verb[:2] == "di")
        relatives = any_of(self._vocabulary.relatives)
        sent = len(re.findall(rf"\b(?:{verbs})\b", words, re.IGNORECASE))
        within = rf"\b(?:{relatives})\s+(?:\w+\s+)?(?:{verbs})\b"
        does = re.match(r"me[a-z]{4,}\b", words)
        doing = any_of([*ways["sent"], *ways["delivers"], *ways["forwarding"]])
        if does is None or re.match(rf"(?:{doing})\b", words, re.IGNORECASE):
            return False
        led = re.search(rf"\b(?:{any_of(self._vocabulary.ways)})\b", words)
        return led is None and sent > 0 and sent == len(re.findall(within, words, re.IGNORECASE))

    def extended(self, ref: Citation) -> Citation | None:
        """The rule of which a provision says for whom else, for whom not, or when not it holds."""
        if self._extending.match(self._plain(ref)) is None:
            return None
        return next((at for at in self._told.referred(ref) if at.sort_key() < ref.sort_key()), None)

    def ends_below(self, ref: Citation) -> Citation | None:
        """The last item of a list that ends the sentence of its opening: *Hal yang: a. …*."""
        items = self._names.lists.get(ref, ())
        relatives, own = any_of(self._vocabulary.relatives), self._plain(ref)
        open = re.fullmatch(rf"\w+(?:\s+\w+){{0,2}}?\s+(?:{relatives})\s*:", own, re.I) is not None
        return items[-1] if items and open else None

    def _is_sent_to_items(self, ref: Citation) -> bool:
        """Whether something is brought before those who begin the items below, or each of them
        tells by whom and to whom.
        """
        items = self._names.lists.get(ref, ())
        leads = any_of([*self._vocabulary.receivers, *self._vocabulary.agents])
        led = [re.match(rf"(?:{leads})\b", self._plain(at), re.IGNORECASE) for at in items]
        if led and all(led) and self._sent_by.search(self._plain(ref)):
            return True
        if not items or self._sent_to.search(self._plain(ref)) is None:
            return False
        heads = [next(self._names.names_in(self._plain(at)), None) for at in items]
        pairs = zip(items, heads, strict=True)
        return any(head and self._plain(at).startswith(head[0]) for at, head in pairs)

    def _writes(self, words: str) -> bool:
        """Whether an office writes straight to somebody: *berkorespondensi langsung dengan*."""
        offices, verbs = self._offices(words), any_of(self._words.ways["writes"])
        direct, forces = any_of(self._vocabulary.modes["direct"]), any_of(self._common.forces)
        # Whoever is no party of the draft does so too: *Pusat kesehatan masyarakat*.
        some = rf"(?!(?:{any_of(self._words.relations)})\b)[A-Z]\w+(?:\s+\w+){{0,3}}?"
        begun = rf"(?:{offices}|{some})\s+(?:(?:{forces})\s+)?(?:{verbs})\b"
        match = re.match(begun, words, re.IGNORECASE) if offices else None
        return match is not None and re.search(rf"\b(?:{direct})\b", words, re.I) is not None

    def _reports(self, words: str) -> bool:
        verbs, to = any_of(self._words.reporting), any_of(self._vocabulary.receivers[:1])
        offices = self._offices(words)
        told = rf"\b(?:{verbs})\s+(?:{to})\s+(?:{offices})"
        return bool(offices) and re.search(told, words, re.IGNORECASE) is not None

    def _waits(self, words: str) -> bool:
        """Whether something is done once somebody has agreed: *setelah disetujui A*."""
        offices = self._offices(words)
        agreed = any_of(self._words.ways["consented"])
        by = rf"\b(?:{agreed})\s+(?:\w+\s+){{0,2}}?(?:{offices})\b"
        return bool(offices) and re.search(by, words, re.IGNORECASE) is not None

    def _offices(self, words: str) -> str:
        return any_of(self._text.offices(words))

    @cached_property
    def _somebody(self) -> re.Pattern[str]:
        """Whoever is told by what he is alone, what he is by the way, and what he does."""
        words = self._words
        capacities = self._vocabulary.saying["capacity"].values()
        stand_ins = any_of(word for each in capacities for word in each)
        who = any_of(
            [*words.mandates["persons"], *words.ways["offices"], *words.initials["initiators"]]
        )
        case = rf"(?:(?:{any_of(self._vocabulary.conditionals)})\b[^,]*,\s+)?"
        denied, modal = any_of(self._vocabulary.negations), any_of(self._common.forces)
        beside = any_of(words.sentence["beside_verbs"])
        relative = (
            rf"(?:\s+(?:{any_of(self._vocabulary.relatives)})\s+"
            rf"(?:(?:{denied}|{modal}|{beside})\s+)*\w+\b[^,;:]*?)?"
        )
        present = any_of(words.sentence["predicates"][:1])
        does = rf"(?:(?:{modal})\s+)?(?!(?:{denied}|{any_of(words.no_verbs)})\b)"
        each = any_of(self._vocabulary.quantifiers["all"])
        relatives = any_of(self._vocabulary.relatives)
        further = rf"(?:\s+(?!(?:{relatives})\b|(?:me|ber|di)\w{{4}})\w+){{0,2}}?"
        return re.compile(
            rf"{case}(?:(?:{each})\s+)?(?:{stand_ins}|{who})\b\.?{further}{relative}\s+{does}(?:me\w{{4,}}|{present})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _unsent(self) -> re.Pattern[str]:
        """Of what is sent once more, that it is not: *tembusan … tidak disampaikan*."""
        copies = any_of(self._words.ways["copies"])
        case = rf"(?:(?:{any_of(self._vocabulary.conditionals)})\b[^,]*,\s+)?"
        denied = any_of(self._vocabulary.negations)
        return re.compile(
            rf"{case}(?:{copies})\b[^,;:]*?\b(?:{denied})\s+(?:perlu\s+)?di\w+", re.IGNORECASE
        )

    @cached_property
    def _extending(self) -> re.Pattern[str]:
        """A rule, by its word or its number, and that it holds for others or not."""
        words, at = self._words, any_of(self._words.ways["provisions"])
        begins, does = (any_of(words.extending[part]) for part in ("begins", "does"))
        pointing = any_of(self._vocabulary.pointing)
        told = rf"\w+(?:\s+\w+){{0,3}}?\s+(?:(?:{pointing})\s+)?\w+\s+(?:{at})\b"
        # What a thing is that it holds for is no verb of the rule.
        within = rf"(?:(?!\b(?:{any_of(self._vocabulary.relatives)})\b)[^;:])*?"
        return re.compile(rf"(?:(?:{begins})\b|{told}){within}\b(?:{does})\b", re.IGNORECASE)

    @cached_property
    def _sent_by(self) -> re.Pattern[str]:
        """That something is sent, and no more."""
        sent = any_of([*self._words.ways["sent"], *self._words.ways["delivers"]])
        return re.compile(rf"\b(?:{sent})\s*:\s*$", re.IGNORECASE)

    @cached_property
    def _sent_to(self) -> re.Pattern[str]:
        ways, to = self._words.ways, any_of(self._vocabulary.receivers)
        sent = any_of([*ways["sent"], *ways["delivers"]])
        return re.compile(rf"\b(?:{sent})\s+(?:{to})\s*:\s*$", re.IGNORECASE)

    @cached_property
    def _sent_so(self) -> re.Pattern[str]:
        """A paper, that it is sent, and behind that no receiver."""
        words, to = self._words, any_of(self._vocabulary.receivers)
        pointing, sent = any_of(self._vocabulary.pointing), any_of(words.ways["sent"])
        return re.compile(
            rf"(?P<noun>\w+)(?:\s+\w+){{0,3}}?(?P<at>\s+(?:{pointing})\s[^,;:]*?)?"
            rf"\s+(?:{sent})\b(?!.*\b(?:{to})\b)",
            re.IGNORECASE,
        )

    @cached_property
    def _sharing(self) -> re.Pattern[str]:
        """That units are shared out, or coordinated, and the annex that has them."""
        ways = self._words.ways
        shares = any_of([*self._words.assigning["areas"][:1], *ways["coordinates"]])
        stands = any_of([*ways["stands_in"], *ways["as_stands"]])
        return re.compile(
            rf"^[^;:]*?\b(?:{shares})\b[^;:]*\b(?:{stands})\s+(?:\w+\s+)?"
            rf"(?:{any_of(ways['annexes'])})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _by_annex(self) -> re.Pattern[str]:
        """That something goes by an annex, and no more."""
        ways = self._words.ways
        return re.compile(
            rf"[^,;:]*\bdi\w+\s+(?:{any_of(ways['as_stands'])})\s+(?:dengan\s+)?"
            rf"(?:{any_of(ways['annexes'])})(?:\s+[IVX]+)?\W*",
            re.IGNORECASE,
        )
