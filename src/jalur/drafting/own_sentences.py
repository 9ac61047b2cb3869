"""Kinds of sentences that the draft reads no fact in, or more than one: told by their form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.drafting.named_text import NamedText
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_SEVERAL = 2
"""Natures of forms of relations; somebody who asks and somebody who answers."""
_PASSIVE = r"di\w+"


class OwnSentences:
    """Reads to whom somebody answers, who is appointed, and what else is told of nobody."""

    def __init__(self, text: NamedText) -> None:
        self._text, self._plain = text, text.words
        self._names, self._common = text.names, text.common
        self._vocabulary, self._words = text.vocabulary, text.vocabulary.drafting

    def answers(self, ref: Citation) -> bool | None:
        """Whether it surely says to whom somebody answers, and no more; None of a sentence that
        does not, or that leads through somebody: a point, and a way only beside it.
        """
        words = self._plain(ref)
        begun = self._accounting.match(words)
        without, ways = any_of(self._vocabulary.without), any_of(self._vocabulary.ways)
        plain = re.sub(rf"\b(?:{without})\s+(?:{ways})\b", " ", words)
        if begun is None or re.search(rf"\b(?:{ways})\b", plain):
            return None
        named = [*self._names.names_in(words)]
        if not named or not all(sure for _, _, sure in named):
            return False
        names = any_of(each for each, _, _ in named)
        several = rf"(?:{names})(?:\s+(?:atau|dan)\s+(?:{names}))?"
        led = any_of([*self._words.done_by, *self._words.ways["leads"]])
        beside = rf"(?:\s+dan\s+(?:secara\s+\w+\s+)?(?:{led})\b.*)?"
        whom = rf"{several}(?:\s+(?:{any_of(self._words.qualifiers)}))?{beside}\W*"
        alone = re.fullmatch(several, begun["who"], re.IGNORECASE)
        return alone is not None and re.fullmatch(whom, begun["to"], re.IGNORECASE) is not None

    def is_of_stand_in(self, ref: Citation) -> bool:
        """Whether it begins with who stands in, and that he initials and signs, or may."""
        denied = any_of(self._vocabulary.negations)
        modal = rf"(?:(?:{any_of(self._common.forces)})\s+)?"
        verbs = rf"\s+{modal}(?:(?!(?:{denied})\b)\w+\s+)?me\w+"
        stand_ins = rf"(?:{self._stand_ins})(?:\s+dan\s+(?:{self._stand_ins}))?"
        words, signs = self._plain(ref), any_of(self._words.acts["sign"])
        begun = re.match(rf"{stand_ins}{verbs}", words, re.IGNORECASE)
        noun, agents = any_of(self._words.initials["counted"]), any_of(self._vocabulary.agents)
        initialled = rf"(?:{noun})\b[^,;:]*\b{_PASSIVE}\s+(?:{agents})\s+{stand_ins}"
        if re.match(initialled, words, re.IGNORECASE):
            return True
        return begun is not None and re.search(rf"\b(?:{signs})\b", words, re.I) is not None

    def asks(self, ref: Citation) -> bool:
        """Whether somebody asks somebody else for something, and through nobody."""
        words = self._plain(ref)
        named = any_of(self._text.offices(words))
        asking = rf"\s+(?:(?:{any_of(self._common.forces)})\s+)?(?:{any_of(self._words.asking)})\b"
        through = re.search(rf"\b(?:{any_of(self._vocabulary.ways)})\b", words)
        # For what he asks may stand before, unless a copy of it goes a way.
        copied = re.search(rf"\b(?:{any_of(self._words.ways['again_sent'])})", words, re.IGNORECASE)
        case = "" if copied else rf"(?:(?:{any_of(self._words.clauses)})\b[^,;:]*,\s+)?"
        other = "" if copied else rf"(?:\s[^,;:]*?\s(?:{any_of(self._vocabulary.joining)}))?"
        begins = rf"{case}(?:{named}){other}{asking}"
        begun = re.match(begins, words) if named and through is None else None
        before = any_of([*self._words.destinations, *self._words.sources])
        to = rf"[^,;:]*?\b(?:{before})\s+(?:{named})"
        return begun is not None and re.match(to, words[begun.end() :]) is not None

    def is_without_initials(self, ref: Citation) -> bool:
        """Whether its only word of initials is that there are none: *tanpa paraf Asisten*."""
        noun = any_of(self._words.initials["counted"])
        without = any_of(self._vocabulary.without)
        words = re.sub(rf"\b(?:{without})\s+(?:{noun})\b", " ", self._plain(ref), flags=re.I)
        return words != self._plain(ref) and re.search(noun, words, re.IGNORECASE) is None

    def opens_deeds(self, ref: Citation) -> bool:
        """Whether it is somebody alone of whom the items tell what he does: *Asisten:*."""
        words = self._plain(ref)
        names = any_of(self._text.offices(words))
        clauses, accounting = any_of(self._words.clauses), any_of(self._words.accounting)
        opening = rf"(?:(?:{clauses})\b[^:]*,\s+)?(?:{names})(?:\s+(?:{accounting}))?\s*:"
        return bool(names) and re.fullmatch(opening, words) is not None

    def opens_cases(self, ref: Citation) -> bool:
        """Whether it opens a list of the cases in which it holds: *dalam hal:*."""
        cases = any_of(self._vocabulary.conditionals)
        return re.search(rf"\b(?:{cases})\s*:\s*$", self._plain(ref), re.IGNORECASE) is not None

    def denies(self, ref: Citation) -> bool:
        """Whether it begins with somebody, and what he does not do towards others."""
        words = self._plain(ref)
        named = self._text.offices(words)
        names = "|".join(filter(None, (self._stand_ins, any_of(named))))
        several = rf"(?:{names})(?:\s+dan\s+(?:{names}))?"
        denied = any_of(self._vocabulary.negations)
        undone = any_of(self._words.mandates["undone"])
        relatives = any_of(self._vocabulary.relatives)
        begun = rf"{several}\s+(?:{denied})\s+(?:{undone})\b"
        undone_before = rf"\b(?:{relatives})\s+(?:{any_of(self._words.done_before)})\b"
        return (
            re.match(begun, words, re.IGNORECASE) is not None
            and re.search(undone_before, words, re.IGNORECASE) is None
        )

    def answers_request(self, ref: Citation) -> bool:
        """Whether somebody gives somebody else what that one asked for, or it is given to him."""
        return self._answers_request(self._plain(ref))

    def kind(self, ref: Citation) -> str | None:
        """The kind of a sentence in which no fact was read, by its form; None of every other."""
        return next(self._kinds(self._plain(ref), ref), None)

    def _kinds(self, words: str, ref: Citation) -> Iterator[str]:
        if self._appointed.match(words) and not self._is_by_somebody(words, ref):
            yield "means"
        if self._appointed.match(words) or self._is_done_by_items(words, ref):
            yield "mandate"
        if self._initialling.match(words):
            yield "paraf"
        if self._answers_request(words) or self._answered.match(words):
            yield "point"
        if self._copying.match(words) and self._leads_to(words):
            yield "route"
        named = next(self._names.names_in(words), None) is not None
        if (self._forms.match(words) or self._has_several_sorts.search(words)) and not named:
            yield "form"
        if self._says_what_it_is(words):
            yield "meaning"
        if self._is_made_up(words):
            yield "scope"

    def _is_done_by_items(self, words: str, ref: Citation) -> bool:
        """Whether it says of a thing that it is done by those who begin items below it."""
        agents = any_of(self._vocabulary.agents)
        lists = any_of(self._words.opens["scope"])
        by = rf"\b(?!(?:{lists})\b){_PASSIVE}\s+(?:[^,;:]*\s)?(?:{agents})\s*:\s*$"
        if re.search(by, words, re.IGNORECASE) is None:
            return False
        items = [self._plain(at) for at in self._names.lists.get(ref, ())]
        heads = [next(self._names.names_in(item), None) for item in items]
        pairs = zip(items, heads, strict=True)
        return any(head and item.startswith(head[0]) for item, head in pairs)

    def _answers_request(self, words: str) -> bool:
        named = self._text.offices(words)
        if len({self._names.key(name) for name in named}) < _SEVERAL:
            return False
        asked = any_of(self._words.mandates["asked"])
        sources = any_of([*self._words.sources, *self._vocabulary.agents])
        request = rf"\b(?:{asked})\s+(?:[^,;:]*?\s)?(?:{sources})\s+(?:{any_of(named)})"
        wanted = rf"\byang\s+diminta\s+(?:\w+\s+)?(?:{any_of(named)})"
        given = any_of([*self._words.mandates["answers"], *self._words.mandates["answering"]])
        told = re.search(rf"{request}|{wanted}", words, re.IGNORECASE) is not None
        return told and re.search(rf"\b(?:{given})\b", words, re.IGNORECASE) is not None

    def _leads_to(self, words: str) -> bool:
        named = any_of(self._text.offices(words))
        before = any_of(self._words.destinations)
        return bool(named) and re.search(rf"\b(?:{before})\s+(?:{named})", words) is not None

    def _is_by_somebody(self, words: str, ref: Citation) -> bool:
        """Whether a sentence on those who stand in names somebody besides, or by whom it is done,
        or another of its article tells who appoints them all.
        """
        every = (
            at for at in self._text.source.provisions if at.parts[0] == ref.parts[0] and at != ref
        )
        if any(self._appointing.match(self._plain(at)) for at in every):
            return True
        named = self._text.offices(words)
        others = (each for each in named if not re.fullmatch(self._stand_ins, each, re.IGNORECASE))
        agents = rf"\b(?:{any_of(self._vocabulary.agents)})\b"
        return any(others) or re.search(agents, words, re.IGNORECASE) is not None

    def _says_what_it_is(self, words: str) -> bool:
        """Whether it begins with a name, and says what that is: *RSUD merupakan unit …*."""
        named = next(((name, sure) for name, _, sure in self._names.names_in(words)), None)
        if named is None or not words.startswith(named[0]):
            return False
        called = any_of([*self._vocabulary.calling, *self._words.calling])
        are = any_of(self._words.ways["namely"])
        whole = rf"{re.escape(named[0])}(?:\s+(?:{called})\s+\S+)?\s+(?:{are})\s+[a-z]+\b"
        leads = any_of([*self._words.accounting, *self._vocabulary.ways, *self._words.leading_to])
        return (
            re.match(whole, words) is not None
            and re.search(rf"\b(?:{leads})\b", words, re.IGNORECASE) is None
        )

    def undenied(self, words: str) -> str:
        """The words of a sentence without a clause at its end that only says what is not done."""
        turns, denied = any_of(self._vocabulary.turns), any_of(self._vocabulary.negations)
        return re.split(rf",?\s+(?:{turns})\s+(?:{denied})\b", words, flags=re.IGNORECASE)[0]

    def entrusts(self, ref: Citation) -> bool:
        """Whether somebody sends one of his own, whom else he tells of it: *menugaskan pejabat*."""
        words = self._plain(ref)
        named = any_of(self._text.offices(words))
        relative = rf"(?:\s+(?:{any_of(self._vocabulary.relatives)})\b[^,;:]*?)?"
        modal = rf"(?:(?:{any_of(self._common.forces)})\s+)?"
        verbs, persons = (any_of(self._words.mandates[key]) for key in ("entrusting", "persons"))
        begun = rf"(?:{named}){relative}\s+{modal}(?:{verbs})\s+(?:{persons})\b"
        through = re.search(rf"\b(?:{any_of(self._vocabulary.ways)})\b", words)
        return bool(named) and through is None and re.match(begun, words, re.IGNORECASE) is not None

    def is_made_for_attendants(self, ref: Citation) -> bool:
        """Whether somebody makes a paper, which goes to whoever was there and to nobody by name."""
        words, ways = self._plain(ref), self._words.ways
        offices = any_of(self._text.offices(words))
        receivers, copies = any_of(self._vocabulary.receivers), any_of(ways["again_sent"])
        made = rf"[^,;:]*?\b(?:{any_of(ways['made_by'])})\s+(?:\w+\s+)?(?:{offices})(?!\w)"
        handed = rf"\s+{_PASSIVE}\s+(?:{receivers})\s+(?:{any_of(ways['attendants'])})\b"
        begun = re.match(made, words, re.IGNORECASE) if offices else None
        if begun is None or re.search(rf"\b(?:{copies})\b", words, re.IGNORECASE):
            return False
        rest = words[begun.end() :]
        sent = re.findall(rf"\b{_PASSIVE}\s+(?:{receivers})\b", rest, re.IGNORECASE)
        return len(sent) == 1 and re.search(handed, rest, re.IGNORECASE) is not None

    def _is_made_up(self, words: str) -> bool:
        """Whether it says of whom a class or a group consists, each by his name."""
        named = self._text.offices(words)
        consists = any_of(self._words.opens["scope"])
        pattern = rf"(?:{any_of(named)})\s+(?:{consists})\s+(?:{any_of(named)})\b"
        return len(named) > _SEVERAL and re.match(pattern, words) is not None

    @cached_property
    def _accounting(self) -> re.Pattern[str]:
        words, turned = self._words, any_of(self._vocabulary.relatives)
        direct = any_of(self._vocabulary.modes["direct"])
        beside = rf"(?:(?:{any_of(words.ways['stands'])})\s+(?:\w+\s+){{0,2}}dan\s+)?"
        return re.compile(
            rf"(?P<who>(?:(?!\b(?:{turned})\b)[^,;:])*?)\s+{beside}(?:{any_of(words.accounting)})"
            rf"\s+(?:(?:{direct})\s+)?"
            rf"(?:{any_of(words.destinations)})\s+(?P<to>.*)",
            re.IGNORECASE,
        )

    @cached_property
    def _answered(self) -> re.Pattern[str]:
        """What was asked for, and that it is answered, by nobody who is told."""
        asked, answers = (any_of(self._words.mandates[key]) for key in ("asked", "answers"))
        times, agents = any_of(self._words.ways["by_when"]), any_of(self._vocabulary.agents)
        return re.compile(
            rf"(?:{asked})\b(?:(?!\b(?:{agents})\b)[^,;:])*?\b(?:{answers})\s+(?:{times})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _has_several_sorts(self) -> re.Pattern[str]:
        """That something has several sorts of relations at once: *lebih dari satu jenis*."""
        more, sorts = any_of(self._vocabulary.bounds["over"]), any_of(self._words.sorts)
        return re.compile(rf"\b(?:{more})\s+(?:\w+\W+){{1,3}}?(?:{sorts})\b", re.IGNORECASE)

    @cached_property
    def _stand_ins(self) -> str:
        capacities = self._vocabulary.saying["capacity"].values()
        words = any_of(word for each in capacities for word in each)
        return rf"(?:{words})\b\.?"

    @cached_property
    def _appointing(self) -> re.Pattern[str]:
        """The appointment itself, and that it is done: *Penunjukan dilakukan oleh:*."""
        nouns, done = any_of(self._words.ways["appointments"]), self._words.ways["carried_out"]
        verbs = any_of(each.split()[0] for each in done)
        return re.compile(rf"(?:{nouns})\b[^,;:]*?\b(?:{verbs})\b", re.IGNORECASE)

    @cached_property
    def _appointed(self) -> re.Pattern[str]:
        """Somebody who stands in, or his appointment, and what is done with him."""
        stand_ins = self._stand_ins
        nouns, verbs = (any_of(self._words.ways[key]) for key in ("appointments", "appointed"))
        done = any_of(self._words.ways["carried_out"])
        return re.compile(
            rf"(?:{stand_ins})[^,;:]*?\b(?:{verbs})\b"
            rf"|(?:{nouns})\s+(?:{stand_ins})[^,;:]*?\b{_PASSIVE}\b"
            rf"|(?:{nouns})\b(?:(?!\b{_PASSIVE}\b)[^,;:])*?\b(?:{done})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _initialling(self) -> re.Pattern[str]:
        """Whoever initials, or the time for it, and until when."""
        words = self._words
        who = any_of(words.initials["setters"])
        noun = any_of(words.initials["counted"])
        times = any_of(words.ways["by_when"])
        each = any_of(self._vocabulary.quantifiers["all"])
        return re.compile(
            rf"(?:(?:{each})\s+)?(?:(?:{who})|[^,;:]{{0,24}}\b(?:{noun}))\b"
            rf"(?:(?!\b(?:{any_of(self._vocabulary.relatives)})\b)[^,;:])*?\b(?:{times})\s+\d",
            re.IGNORECASE,
        )

    @cached_property
    def _copying(self) -> re.Pattern[str]:
        """A copy, and that it is handed over."""
        copies = any_of(self._words.ways["copies"])
        sent = any_of(self._words.ways["sent"])
        return re.compile(rf"(?:{copies})\b[^,;:]*?\b(?:{sent})\b", re.IGNORECASE)

    @cached_property
    def _forms(self) -> re.Pattern[str]:
        """Relations, of which there are several natures, in one sentence."""
        natures = any_of(word for words in self._common.natures.values() for word in words)
        relations = any_of(self._words.relations)
        opens = any_of([*self._words.opens["scope"], *self._words.opens["means"]])
        nature = rf"(?:(?:{relations})\s+)?(?:{natures})\b"
        return re.compile(
            rf"(?:{relations})\b(?!\s+(?:{natures})\b)[^,;:]*?\b(?:{opens})\s+{nature}"
            rf"[^,;:]{{0,20}},\s+(?:dan\s+|serta\s+)?{nature}",
            re.IGNORECASE,
        )
